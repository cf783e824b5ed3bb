import type { Mention } from "../../model/document.ts";
import type { FrameReader } from "./draft.ts";
import { aims } from "./frames/aims/aims.ts";
import { changes } from "./frames/aims/changes.ts";
import { impersonation } from "./frames/aims/impersonation.ts";
import { motives } from "./frames/aims/motives.ts";
import { pacts } from "./frames/aims/pacts.ts";
import { positions } from "./frames/aims/positions.ts";
import { ownedActs } from "./frames/attacks/owned-acts.ts";
import { targets } from "./frames/attacks/targets.ts";
import { deeds } from "./frames/dealings/deeds.ts";
import { kinship } from "./frames/kinship/kinship.ts";
import { otherNames } from "./frames/names/names.ts";
import { origins } from "./frames/origins/origins.ts";
import { relations } from "./frames/relations/relations.ts";
import { ties } from "./frames/relations/ties.ts";
import { arsenals } from "./frames/tools/arsenals.ts";
import { flaws } from "./frames/tools/flaws.ts";
import { hideouts } from "./frames/tools/hideouts.ts";
import { holders } from "./frames/tools/holders.ts";
import { toolTies } from "./frames/tools/tool-ties.ts";
import { uses } from "./frames/tools/uses.ts";
import { type FrameName, type Gates, hasActor, opens, type Types } from "./gates.ts";

/** What reads a sentence, beside the gate that has to be open for it. */
const FRAMES: readonly (readonly [FrameName, FrameReader])[] = [
  ["names", otherNames],
  ["relations", relations],
  ["relations", ties],
  ["relations", deeds],
  ["kinship", kinship],
  ["origins", origins],
  ["ownedActs", ownedActs],
  ["targets", targets],
  ["uses", uses],
  ["uses", arsenals],
  ["uses", toolTies],
  ["uses", holders],
  ["flaws", flaws],
  ["hideouts", hideouts],
  ["aims", aims],
  ["impersonation", impersonation],
  ["motives", motives],
  ["changes", changes],
  ["positions", positions],
  ["pacts", pacts],
];

/** The frames that may find something in a sentence with these words and mentions, in the order of the table. */
export const framesFor = (gates: Gates, types: Types, mentions: readonly Mention[]): FrameReader[] =>
  hasActor(gates, types)
    ? FRAMES.filter(([name]) => opens(gates, types, name, mentions)).map(([, frame]) => frame)
    : [];
