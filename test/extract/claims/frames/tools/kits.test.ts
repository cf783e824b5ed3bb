import { describe } from "vitest";
import { lacksAny, states } from "../../cases.ts";

describe("whose kit it is, before or after the kit", () => {
  states([
    [
      "The toolset of Silver Heron consists of GlassLoader and FernBot.",
      "Silver Heron uses GlassLoader",
      "Silver Heron uses FernBot",
    ],
    ["FernBot is a newer addition to Silver Heron's ever-growing toolset.", "Silver Heron uses FernBot"],
    ["GlassLoader has long been a staple of the Pale Otter arsenal.", "Pale Otter uses GlassLoader"],
    [
      "FernBot is part of the toolkit employed by the cybercriminal group Silver Heron.",
      "Silver Heron uses FernBot",
    ],
    ["Silver Heron has expanded its arsenal with MossWiper.", "Silver Heron uses MossWiper"],
    [
      "Three tools used by Pale Otter during its spring campaign: GlassLoader, MossWiper and FernBot.",
      "Pale Otter uses MossWiper",
    ],
    [
      "Analysts found a new version of FernBot from the Silver Heron group that steals mail.",
      "Silver Heron uses FernBot",
    ],
  ]);
  lacksAny("uses", ["GlassLoader gives access to the arsenal of Silver Heron."]);
});

describe("the act that a tool was seen in", () => {
  states([
    ["The FernBot malware was spotted in the operations of Silver Heron.", "Silver Heron uses FernBot"],
    ["GlassLoader was seen in the 2020 attacks on hospitals by Pale Otter.", "Pale Otter uses GlassLoader"],
    [
      "MossWiper, used in the campaign attributed to Silver Heron, wipes disks.",
      "Silver Heron uses MossWiper",
    ],
    [
      "FernBot has been observed in several ransomware incidents.",
      "several ransomware incidents uses FernBot",
    ],
  ]);
  lacksAny("uses", ["GlassLoader was found in the network of Pale Otter.", "FernBot was seen in March."]);
});

describe("who is behind a tool or deals in it", () => {
  states([
    [
      "Silver Heron, the group behind GlassLoader and the FernBot backdoor, is back.",
      "Silver Heron uses GlassLoader",
      "Silver Heron uses FernBot",
    ],
    ["GlassLoader was the malware of choice in the Silver Heron attacks.", "Silver Heron uses GlassLoader"],
    ["GlassLoader was delivered by way of FernBot.", "FernBot uses GlassLoader"],
    ["Silver Heron is a GlassLoader affiliate tracked by many.", "Silver Heron uses GlassLoader"],
    ["GlassLoader was installed, and experts saw Pale Otter using it.", "Pale Otter uses GlassLoader"],
    [
      "Silver Heron has for many years been the only group known to use FernBot.",
      "Silver Heron uses FernBot",
    ],
  ]);
  lacksAny("uses", ["GlassLoader and FernBot were found, and Pale Otter deleted it."]);
});
