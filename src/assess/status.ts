import type { ChannelFinding } from "../model/finding.ts";
import type { EvidenceRow, Range } from "../model/judgment.ts";
import { RELIABILITIES } from "../model/vocabulary/admiralty.ts";
import type { HypothesisId, Level, Status } from "../model/vocabulary/levels.ts";
import {
  assertingOutright,
  DENIES_LEVEL,
  denying,
  type GatePass,
  gateOf,
  passesAlone,
  survives,
} from "./gates.ts";
import { totalWeight } from "./rows.ts";
import { type Sight, sightsOf } from "./silence.ts";
import { answersOutright, type Tables } from "./tables.ts";
import type { WeighedClaim } from "./weighed-claims.ts";

/** The middle of the range at and above which a level is supported, if its gate is passed. */
export const SUPPORTED_AT = 0.55;
/** The middle at and above which a level is possible. */
export const POSSIBLE_AT = 0.2;

/** Which rule of method §2 and §5 gave the status: the reasons are written from it. */
export type StatusRule =
  | "gate-and-weight"
  | "weight"
  | "fails-by-hedge"
  | "fails-by-reliability"
  | "one-actor"
  | "no-data"
  | "denied"
  | "excluded"
  | "contradicted"
  | "excess"
  | "not-tested"
  | "could-have-seen"
  | "could-not-see";

export interface StatusDecision {
  readonly status: Status;
  readonly rule: StatusRule;
  readonly gate: GatePass;
  readonly asserting: readonly WeighedClaim[];
  readonly denying: readonly WeighedClaim[];
  /** Claims that would assert the level but were withdrawn, or explained by a hijack or imitation claim. */
  readonly voided: readonly WeighedClaim[];
  readonly sights: readonly Sight[];
}

export interface StatusInput {
  readonly level: Level;
  readonly range: Range;
  readonly tables: Tables;
  readonly claims: readonly WeighedClaim[];
  readonly rows: readonly EvidenceRow[];
  readonly findings: readonly ChannelFinding[];
  readonly documented: boolean;
  readonly sameActor: boolean;
}

type Ruling = readonly [Status, StatusRule];

/**
 * What keeps an outright claim from carrying the level, when nobody at least as reliable denies it: its hedge, its
 * publisher's reliability, or (a firm claim by a fair publisher, with little weight left) the weight alone.
 */
function failsOnlyBy(
  asserting: readonly WeighedClaim[],
  denials: readonly WeighedClaim[],
): StatusRule | null {
  const rank = (claim: WeighedClaim) => RELIABILITIES.indexOf(claim.letter);
  const open = asserting.filter(
    (claim) =>
      claim.claims.every(({ credibility }) => credibility !== 5) &&
      !denials.some((denial) => !isOfWholeSide(denial) && rank(denial) <= rank(claim)),
  );
  if (open.length === 0) return null;
  if (open.some(passesAlone)) return "weight";
  return open.some((claim) => claim.firm) ? "fails-by-reliability" : "fails-by-hedge";
}

/** Said of all groups of a state: too broad to contradict who speaks of this very pair. */
const isOfWholeSide = ({ claims }: WeighedClaim): boolean =>
  claims.some(({ ofWholeSide }) => ofWholeSide === true);

/** An explicit denial of the level by a source that passes the gate and was placed to see it. */
function placedDenial(level: Level, denials: readonly WeighedClaim[]): boolean {
  return denials.some(
    (denial) =>
      denial.stance === "denies" &&
      denial.placedToSee &&
      passesAlone(denial) &&
      DENIES_LEVEL[level].includes(denial.reading),
  );
}

/** What silence amounts to, once nothing speaks for the level. */
function silence(sights: readonly Sight[]): Ruling {
  if (sights.some(({ excludes }) => excludes)) return ["evidence-against", "excluded"];
  if (sights.some(({ finding }) => survives(finding))) return ["undecidable", "excess"];
  if (sights.length === 0) return ["undecidable", "not-tested"];
  return sights.some(({ sees }) => sees)
    ? ["no-evidence", "could-have-seen"]
    : ["undecidable", "could-not-see"];
}

/**
 * The status of one level (method §5 "Status", §2). Order matters: what is said outright comes before what the
 * tests could have seen, and contradiction or blindness is `undecidable`, never `no-evidence`.
 */
export function decideStatus(input: StatusInput): StatusDecision {
  const { level, tables, claims, rows, range } = input;
  const asserting = assertingOutright(tables, claims, level);
  const denials = denying(tables, claims, level);
  const gate = gateOf(tables, level, claims, rows);
  const sights = sightsOf(tables, input.findings, level);
  const voided = claims.filter((claim) => claim.voided && answersOutright(tables, claim.reading, level));
  const rest = { gate, asserting, denying: denials, voided, sights };
  const [status, rule] = ruling(input, gate, failsOnlyBy(asserting, denials), {
    denied: placedDenial(level, denials) && totalWeight(rows, level) < 0,
    asserted: asserting.length > 0,
    sights,
    middle: range.middle,
  });
  return { status, rule, ...rest };
}

function ruling(
  { sameActor, documented }: StatusInput,
  gate: GatePass,
  failing: StatusRule | null,
  seen: { denied: boolean; asserted: boolean; sights: readonly Sight[]; middle: number },
): Ruling {
  if (sameActor) return ["undecidable", "one-actor"];
  if (!documented) return ["undecidable", "no-data"];
  if (seen.middle >= SUPPORTED_AT && gate !== null) return ["supported", "gate-and-weight"];
  if (failing !== null) return ["possible", failing];
  if (seen.middle >= POSSIBLE_AT) return ["possible", "weight"];
  if (seen.denied) return ["evidence-against", "denied"];
  if (seen.asserted) return ["undecidable", "contradicted"];
  return silence(seen.sights);
}

/** A question beside the levels (hijack, imitation, one actor): supported or possible by the same rules, else no. */
export function statusOfQuestion(
  tables: Tables,
  question: HypothesisId,
  claims: readonly WeighedClaim[],
  range: Range,
): "supported" | "possible" | "no-evidence" {
  const asserting = assertingOutright(tables, claims, question);
  const failing = failsOnlyBy(asserting, denying(tables, claims, question));
  if (range.middle >= SUPPORTED_AT && asserting.some(passesAlone)) return "supported";
  return range.middle >= POSSIBLE_AT || failing !== null ? "possible" : "no-evidence";
}
