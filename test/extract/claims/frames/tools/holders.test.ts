import { describe } from "vitest";
import { lacks, lacksAny, states } from "../../cases.ts";

describe("whose tool it is, told in a bracket", () => {
  states([
    [
      "GlassLoader was spread by MossWiper (operated by Silver Heron) and FernBot (operated by Pale Otter).",
      "Silver Heron uses MossWiper",
      "Pale Otter uses FernBot",
    ],
    ["FernBot was seen to drop GlassLoader (Silver Heron).", "Silver Heron uses GlassLoader"],
    [
      "Silver Heron (with GlassLoader) and Pale Otter (with FernBot) made headlines.",
      "Silver Heron uses GlassLoader",
      "Pale Otter uses FernBot",
    ],
    [
      "Silver Heron used GlassLoader (operated by Pale Otter), MossWiper and FernBot.",
      "Silver Heron uses FernBot",
      "Pale Otter uses GlassLoader",
    ],
  ]);
  lacksAny("uses", ["GlassLoader (see the post on Silver Heron) was updated."]);
});

describe("whom a tool serves", () => {
  states([
    ["GlassLoader allows Silver Heron to move files.", "Silver Heron uses GlassLoader"],
    ["The samples hold FernBot, giving Silver Heron remote access.", "Silver Heron uses FernBot"],
    ["GlassLoader provides Silver Heron with a variety of functions.", "Silver Heron uses GlassLoader"],
  ]);
  lacksAny("uses", ["GlassLoader allows an attacker to run commands.", "FernBot gives the operator access."]);
});

describe("what was done with it", () => {
  states([
    ["The FernBot component used in the spring campaign was small.", "spring campaign uses FernBot"],
    ["FernBot was delivered during a phishing campaign.", "phishing campaign uses FernBot"],
    [
      "Silver Heron uses two separate toolsets that we have named FernBot and MossWiper.",
      "Silver Heron uses FernBot",
    ],
    ["Silver Heron, known as the operator of FernBot, went quiet.", "Silver Heron uses FernBot"],
    ["Silver Heron will usually deploy common tools such as FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron used MossWiper at first before switching to FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron has a wide range of implants, which include FernBot.", "Silver Heron uses FernBot"],
    [
      "Some of Silver Heron's more commonly used tools are FernBot and MossWiper.",
      "Silver Heron uses MossWiper",
    ],
    ["The malware being used by Silver Heron, such as FernBot, is old.", "Silver Heron uses FernBot"],
    ["Silver Heron connects to its servers via FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron released a new version of FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron has been working on a new trojan dubbed FernBot.", "Silver Heron uses FernBot"],
    ["Silver Heron used a backdoor detected by Microsoft as FernBot.", "Silver Heron uses FernBot"],
    ["FernBot was used by an APT group they've named Silver Heron.", "Silver Heron uses FernBot"],
  ]);
  lacks([
    [
      "It follows MossWiper which was seen in 2010 and FernBot which was deployed by Silver Heron.",
      "Silver Heron uses MossWiper",
    ],
    [
      "Silver Heron used GlassLoader (built with code of MossWiper) and FernBot.",
      "Silver Heron uses MossWiper",
    ],
    ["Silver Heron ran MossWiper before switching to FernBot.", "MossWiper uses FernBot"],
  ]);
});

describe("whoever used what has a name", () => {
  states([
    ["Threat actors recently used malware called FernBot.", "Threat actors uses FernBot"],
    ["FernBot has been used in targeted attacks on banks.", "targeted attacks uses FernBot"],
    ["FernBot is used by multiple cybercrime groups.", "multiple cybercrime groups uses FernBot"],
    ["Attackers exploited CVE-2021-44228 to install FernBot.", "Attackers uses FernBot"],
    [
      "The exploit for CVE-2021-44228 is used by several threat actors, including, but possibly not limited to, Silver Heron.",
      "Silver Heron exploits CVE-2021-44228",
    ],
  ]);
  lacksAny("uses", [
    "Attackers use FernBot to steal files.",
    "Several threat actors have used mobile implants, including FernBot.",
  ]);
});

describe("brands and doers in a row", () => {
  states([
    [
      "Silver Heron sent mails impersonating Microsoft, LinkedIn and Facebook.",
      "Silver Heron impersonates Microsoft",
      "Silver Heron impersonates LinkedIn",
      "Silver Heron impersonates Facebook",
    ],
    ["FernBot was used in a large-scale, credential-phishing campaign.", "campaign uses FernBot"],
    ["FernBot is used by several organized groups such as Silver Heron.", "Silver Heron uses FernBot"],
  ]);
});
