import { describe } from "vitest";
import { type Case, lacks, states } from "../../cases.ts";

const HANDED = "Silver Heron hands-off-to Pale Otter";
const SHARED = "Silver Heron shares-with Pale Otter";
const TAKEN = "Silver Heron hijacks Pale Otter";
const COPIED = "Silver Heron imitates Pale Otter";
const each = (claim: string, texts: readonly string[]): readonly Case[] => texts.map((text) => [text, claim]);

describe("what one group does for another", () => {
  states(
    each(HANDED, [
      "Silver Heron specialises in opening doors for Pale Otter.",
      "Silver Heron did the break-in and left the rest to Pale Otter.",
      "Silver Heron did much of the breaking in for Pale Otter.",
      "Pale Otter owed its entry to Silver Heron.",
      "Stolen credentials went from Silver Heron to Pale Otter.",
      "Silver Heron turned the domain controller over to Pale Otter.",
      "Pale Otter purchased, for a small sum, the footholds of Silver Heron.",
      "The networks that Silver Heron breached were later encrypted by Pale Otter.",
      "Silver Heron's access ended up in the hands of Pale Otter.",
    ]),
  );
  states(
    each(SHARED, [
      "Silver Heron counts Pale Otter among its clients.",
      "Pale Otter was given the source code by Silver Heron.",
      "Silver Heron put its loader at the disposal of Pale Otter.",
      "Pale Otter uses phishing tools offered by Silver Heron.",
    ]),
  );
  states([
    ["No access was ever sold by Silver Heron to Pale Otter.", `${HANDED} (flat)`],
    ["The Silver Heron crew sold its access to GlassLoader.", "Silver Heron hands-off-to GlassLoader"],
  ]);
});

describe("what one group does to another", () => {
  states(
    each(TAKEN, [
      "Silver Heron helped itself to Pale Otter's tools.",
      "Riding on the back of Pale Otter's access, Silver Heron reached two ministries.",
      "Pale Otter fell victim to Silver Heron, which read its logs.",
      "Pale Otter had its servers hijacked by Silver Heron.",
      "Silver Heron had been sitting on the workstations of Pale Otter for months.",
      "Without the knowledge of Pale Otter, Silver Heron used its panels.",
      "The takeover of Pale Otter's panels by Silver Heron was noticed late.",
      "Silver Heron quietly eavesdropped on Pale Otter's traffic.",
    ]),
  );
  states(
    each(COPIED, [
      "Pale Otter was impersonated by Silver Heron.",
      "Silver Heron hid behind the name of Pale Otter.",
      "Silver Heron is a copycat of Pale Otter.",
      "Silver Heron sought to throw suspicion on Pale Otter.",
      "Silver Heron planted strings in the wiper that pointed to Pale Otter.",
      "In an attempt to frame Pale Otter, Silver Heron left a note behind.",
      "Silver Heron's imitation of Pale Otter fooled nobody.",
      "Silver Heron signed the note with the name of Pale Otter.",
    ]),
  );
  states([["Silver Heron did not pose as Pale Otter.", `${COPIED} (flat)`]]);
  lacks([
    ["Silver Heron used the leaked code of Pale Otter's loader.", "shares-with", "hijacks"],
    ["The market is breaking into two groups, and Silver Heron leads one.", "hijacks"],
    ["The report describes Silver Heron as one of the most active groups.", "imitates"],
    ["Silver Heron uses malware distributed by the GlassLoader platform.", "shares-with", "hands-off-to"],
  ]);
});

describe("what two have or lack side by side", () => {
  states(
    each("Silver Heron cooperates-with Pale Otter (flat)", [
      "Silver Heron and Pale Otter entered the network each on its own, unaware of one another.",
      "Silver Heron found a network where Pale Otter had been for a year, and neither was aware of the other.",
    ]),
  );
  states(
    each(SHARED, [
      "Silver Heron and Pale Otter have a supplier in common.",
      "The two groups, Silver Heron and Pale Otter, draw their malware from one quartermaster.",
      "Pale Otter used a loader that Silver Heron had supplied.",
      "Intelligence gathered by Silver Heron was shared with Pale Otter.",
    ]),
  );
  states([
    ["Silver Heron struck a deal with Pale Otter.", "Silver Heron cooperates-with Pale Otter"],
    ["Silver Heron lent Pale Otter a hand during the break-in.", "Silver Heron cooperates-with Pale Otter"],
    ["Pale Otter was unaware that Silver Heron was using its servers.", TAKEN],
    ["A note was forged by Silver Heron to suggest that Pale Otter was responsible.", COPIED],
    ["GlassLoader bought the footholds of the Silver Heron crew.", "Silver Heron hands-off-to GlassLoader"],
  ]);
  lacks([
    ["They put the blame for the intrusion on Silver Heron.", "imitates"],
    ["GlassLoader then passes the execution to FernBot.", "hands-off-to"],
  ]);
});

describe("ends of dealings that are easily mistaken", () => {
  states([
    ["Silver Heron delivers victims to the Pale Otter crew.", HANDED],
    ["Silver Heron and Pale Otter are supplied by one quartermaster.", SHARED],
  ]);
  lacks([
    ["Silver Heron and Pale Otter took turns on a server, oblivious to each other.", "hands-off-to"],
    ["Silver Heron delivers malware to Pale Otter.", "hands-off-to"],
  ]);
});
