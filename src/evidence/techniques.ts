import { ATTACK_IDS } from "../model/vocabulary/stix.ts";
import { usesChannel } from "./matrix.ts";

/** ATT&CK techniques in common. Weak by itself: how a group works is widely taught, copied and reported alike. */
export const techniques = usesChannel(
  "techniques",
  "Techniques mostly measure how well a group is documented. Groups that imitate or hijack another, and groups described by the same report, overlap most.",
  (column) => ATTACK_IDS.technique.test(column),
);
