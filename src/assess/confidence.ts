import type { EvidenceRow, Range } from "../model/judgment.ts";
import { CONFIDENCES, type Confidence } from "../model/vocabulary/icd203.ts";
import type { Level } from "../model/vocabulary/levels.ts";
import { termsOf } from "./likelihood.ts";
import { counted } from "./prose.ts";
import type { StatusDecision } from "./status.ts";
import type { WeighedClaim } from "./weighed-claims.ts";

/** One line of the printed table: what is looked at, and what it allows at most. */
export interface ConfidenceRule {
  readonly aspect: "origins" | "channels" | "power" | "stability";
  readonly low: string;
  readonly moderate: string;
  readonly high: string;
}

/** Confidence is the lowest that any line of this table allows. */
export const CONFIDENCE_TABLE: readonly ConfidenceRule[] = [
  {
    aspect: "origins",
    low: "none rated A to C speaks firmly",
    moderate: "one firm origin rated A or B, or several rated C",
    high: "two or more firm independent origins, one of them rated A or B",
  },
  {
    aspect: "channels",
    low: "no row speaks on the level",
    moderate: "one channel speaks",
    high: "two or more channels speak, or two or more independent origins do",
  },
  {
    aspect: "power",
    low: "no test could have seen what the level would plausibly leave",
    moderate: "one test could have",
    high: "the status does not rest on silence",
  },
  {
    aspect: "stability",
    low: "sources contradict each other, or the status rests on silence that more publication could break",
    moderate: "the status falls without one origin, or the range cannot be narrowed",
    high: "the status stands without any one origin and the range spans at most two terms",
  },
];

export interface ConfidenceInput {
  readonly level: Level;
  readonly decision: StatusDecision;
  readonly rows: readonly EvidenceRow[];
  readonly range: Range;
  /** Firm independent origins behind the claims that carry the status. */
  readonly origins: number;
  /** Would the status fall if the strongest origin were gone? */
  readonly fallsWithoutOne: boolean;
}

export interface ConfidenceResult {
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
}

type Line = readonly [Confidence, string];

function originsLine({ decision, origins }: ConfidenceInput): Line {
  const claims = carrying(decision).filter((claim) => claim.firm);
  const rated = claims.some(({ letter }) => letter === "A" || letter === "B");
  const fair = claims.some(({ letter }) => letter === "C");
  const said = `${counted(origins, "independent origin")} firmly behind it`;
  if (rated && origins >= 2) return ["high", `${said}, one rated A or B.`];
  if (rated) return ["moderate", `${said}, rated A or B.`];
  if (fair && origins >= 2) return ["moderate", `${said}, none rated above C.`];
  return ["low", "No firm claim by a publisher rated A or B, and no two rated C."];
}

function channelsLine({ rows, level, origins, decision }: ConfidenceInput): Line {
  const direction = decision.status === "evidence-against" ? -1 : 1;
  const channels = new Set(
    rows.filter((row) => row.weight[level] * direction > 0).map(({ channel }) => channel),
  );
  const said = `${counted(channels.size, "channel speaks", "channels speak")} on this level.`;
  if (channels.size >= 2 || origins >= 2) return ["high", said];
  return [channels.size === 1 ? "moderate" : "low", said];
}

function stabilityLine({ decision, fallsWithoutOne, range }: ConfidenceInput): Line {
  // What is said of all groups of a state contradicts nobody who speaks of the very pair.
  const gainsaying = decision.denying.filter(({ claims }) => !claims.some(({ ofWholeSide }) => ofWholeSide));
  const contested = decision.asserting.length > 0 && gainsaying.length > 0;
  if (contested) return ["low", "Sources contradict each other."];
  if (fallsWithoutOne) return ["moderate", "The status falls without one origin."];
  if (termsOf(range).length === 0) return ["moderate", "The range spans more than two terms."];
  return ["high", "The status stands without any one origin."];
}

/** The claims a status rests on: denials for `evidence-against`, assertions for the rest. */
export function carrying(decision: StatusDecision): readonly WeighedClaim[] {
  return decision.status === "evidence-against" ? decision.denying : decision.asserting;
}

function lines(input: ConfidenceInput): readonly Line[] {
  switch (input.decision.status) {
    case "undecidable":
      return [["low", "What is at hand cannot decide this level."]];
    case "no-evidence": {
      const able = input.decision.sights.filter(({ sees }) => sees).length;
      return able > 1
        ? [["moderate", `${able} tests could have seen what this level would plausibly leave.`]]
        : [["low", "One test alone could have seen what this level would plausibly leave."]];
    }
    default:
      return [originsLine(input), channelsLine(input), stabilityLine(input)];
  }
}

/**
 * How good is the ground under a status? The lowest that the table allows, with the lines that decide it first.
 * About the status, not about how probable the level is: that is the likelihood's part, in a sentence of its own.
 */
export function confidenceOf(input: ConfidenceInput): ConfidenceResult {
  const ranked = [...lines(input)].sort(([x], [y]) => CONFIDENCES.indexOf(x) - CONFIDENCES.indexOf(y));
  return { confidence: ranked[0]![0], reasons: ranked.map(([, reason]) => reason) };
}
