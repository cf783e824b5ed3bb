import { DEALING_CUES } from "./dealing-cues.ts";
import { LIKENESS_CUES } from "./likeness-cues.ts";
import type { RelationCue } from "./relation-cues.ts";

/** Every way in which sources say that two groups have to do with one another, the most telling first. */
export const RELATIONS: readonly RelationCue[] = [...DEALING_CUES, ...LIKENESS_CUES];
