import type { Mention } from "../../model/document.ts";
import type { FrameReader } from "./draft.ts";
import { aims } from "./frames/aims.ts";
import { arsenals } from "./frames/arsenals.ts";
import { changes } from "./frames/changes.ts";
import { deeds } from "./frames/deeds.ts";
import { flaws } from "./frames/flaws.ts";
import { hideouts } from "./frames/hideouts.ts";
import { holders } from "./frames/holders.ts";
import { impersonation } from "./frames/impersonation.ts";
import { kinship } from "./frames/kinship.ts";
import { motives } from "./frames/motives.ts";
import { otherNames } from "./frames/names.ts";
import { origins } from "./frames/origins.ts";
import { ownedActs } from "./frames/owned-acts.ts";
import { pacts } from "./frames/pacts.ts";
import { positions } from "./frames/positions.ts";
import { relations } from "./frames/relations.ts";
import { targets } from "./frames/targets.ts";
import { ties } from "./frames/ties.ts";
import { toolTies } from "./frames/tool-ties.ts";
import { uses } from "./frames/uses.ts";
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
