import type { Levels } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import { GRADES, type Grade, LEVELS } from "../model/vocabulary/levels.ts";
import { OVERLAP_CHANNELS, passesAlone, survives } from "./gates.ts";
import type { PairInput } from "./pair-input.ts";
import { cancellersOf } from "./voids.ts";
import type { WeighedClaim } from "./weighed-claims.ts";

/** Readings that claim overlap without a deliberate act between the two. */
const INCIDENTAL_READINGS: ReadonlySet<string> = new Set(["overlaps-with", "availability"]);

/** Does an overlap survive every test, or does a source that passes the gate speak of overlap outright? */
function isIncidental(input: PairInput, claims: readonly WeighedClaim[]): boolean {
  const overlap = input.findings.some(
    (finding): finding is Finding =>
      finding.kind === "tested" &&
      OVERLAP_CHANNELS.includes(finding.channel) &&
      survives(finding) &&
      finding.shared.every(({ column }) => cancellersOf(column, claims).length === 0),
  );
  const explicit = claims.some(
    (claim) => INCIDENTAL_READINGS.has(claim.reading) && claim.stance === "asserts" && passesAlone(claim),
  );
  return overlap || explicit;
}

/**
 * What the best-supported claims amount to (method §5 "Grade"). `null` means undetermined and is never *none*:
 * *none* needs evidence against every level.
 */
export function gradeOfPair(
  input: PairInput,
  levels: Levels,
  claims: readonly WeighedClaim[],
  documented: boolean,
): Grade | null {
  if (!documented || input.sameActor) return null;
  const supported = [...LEVELS].reverse().find((level) => levels[level].status === "supported");
  if (supported) return supported;
  if (isIncidental(input, claims)) return "incidental";
  return LEVELS.every((level) => levels[level].status === "evidence-against") ? "none" : null;
}

/** Grades in order, with undetermined above *none*: not knowing is not a no. */
const ORDER: readonly (Grade | null)[] = ["none", null, ...GRADES.slice(1)];

/** The highest grade of several pairs; `null` for no pairs. */
export function highestGrade(grades: readonly (Grade | null)[]): Grade | null {
  if (grades.length === 0) return null;
  return ORDER[Math.max(...grades.map((grade) => ORDER.indexOf(grade)))] ?? null;
}
