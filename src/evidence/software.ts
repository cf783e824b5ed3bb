import { ATTACK_IDS } from "../model/vocabulary/stix.ts";
import { usesChannel } from "./matrix.ts";

/** Malware and tools in common. What it shows depends on who else can have the tool. */
export const software = usesChannel(
  "software",
  "Public and sold tools are shared by groups that never met; one vendor's name for a family can cover unrelated builds; and a tool can be stolen.",
  (column) => !ATTACK_IDS.technique.test(column),
);
