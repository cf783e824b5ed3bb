import type { SideResult } from "../assess/side.ts";
import { type Compared, whyDiffers } from "../assess/study.ts";
import type { StateAnswer } from "../model/assessment.ts";
import type { Id } from "../model/ids.ts";
import type { EvidenceRow, Judgment } from "../model/judgment.ts";
import type { StudyFinding } from "../model/question.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { ComparedLevel, StudyComparison } from "../model/study.ts";
import { LEVELS, STATUSES } from "../model/vocabulary/levels.ts";
import { unlisted } from "./grounds.ts";
import type { Inquiry } from "./inquiry.ts";
import { stateLevel } from "./state-level.ts";
import { relationsLeft, type Weighed } from "./weigh.ts";
import { answerWithout } from "./what-moves.ts";
import type { Without } from "./without.ts";

/** What a study is compared with. */
export interface Answered {
  readonly inquiry: Inquiry;
  readonly weighed: Weighed;
  readonly side: SideResult;
  readonly states: readonly StateAnswer[];
  readonly named: readonly Id[];
  readonly without: Without;
}

/** The level at which two states are said to do most: their row in the table. */
function highest(levels: SideResult["levels"]): Judgment {
  return LEVELS.map((level) => levels[level]).reduce((best, one) =>
    STATUSES.indexOf(one.status) >= STATUSES.indexOf(best.status) ? one : best,
  );
}

interface Source {
  readonly name: string;
  readonly isOwn: (claim: RelationClaim) => boolean;
  readonly left: Without;
  readonly url: string | null;
}

/** The publisher, or the claim's report family, that a study's findings stand on; a name nobody published leaves out nothing. */
function sourceOf({ inquiry, weighed, without }: Answered, source: string): Source {
  const { publishers, claims } = inquiry.grounds;
  const url = (isOwn: Source["isOwn"]): string | null => {
    const ids = new Set(weighed.relations.filter(isOwn).map(({ id }) => id));
    const passage = claims.find(({ id }) => ids.has(id))?.passage;
    return passage?.kind === "field" ? (passage.urls[0] ?? null) : null;
  };
  const claim = weighed.relations.find(({ id }) => id === source);
  if (claim) {
    const families = new Set(inquiry.familiesOf([claim.id]));
    const isOwn = ({ family }: RelationClaim): boolean => families.has(family);
    const left = { ...without, families: new Set([...without.families, ...families]) };
    return { name: claim.publisherName, isOwn, left, url: url(isOwn) };
  }
  const isOwn = ({ publisher }: RelationClaim): boolean => publisher === source;
  const left = { ...without, publishers: new Set([...without.publishers, source]) };
  return { name: (publishers.get(source) ?? unlisted(source)).name, isOwn, left, url: url(isOwn) };
}

const holding = (rows: readonly EvidenceRow[], own: ReadonlySet<Id>): readonly EvidenceRow[] =>
  rows.filter(({ from }) => "claims" in from && from.claims.some((id) => own.has(id)));

interface Sides {
  readonly side: SideResult;
  readonly states: readonly StateAnswer[];
}

/** Our judgment at a level of a study, and the evidence rows it could stand on; `null` where there is none. */
function judged({ side, states }: Sides, level: StudyFinding["level"], unit: string): Judgment | null {
  if (level !== "state") return side.levels[level];
  if (unit === "state") return highest(side.levels);
  return states[0] ? highest(states[0].levels) : null;
}

function comparedLevel(
  answered: Answered,
  without: Sides,
  { name, claims }: { readonly name: string; readonly claims: ReadonlySet<Id> },
  { level, status, finding }: StudyFinding,
): ComparedLevel {
  const { inquiry, weighed } = answered;
  const { unit } = inquiry.question;
  const [ours, left] = [judged(answered, level, unit), judged(without, level, unit)];
  const head = { level, study: status, finding: finding ?? null };
  if (!ours || !left)
    return {
      ...head,
      ...{ ours: ours?.status ?? null, without: left?.status ?? null, evidence: [] },
      why: ["No two states stand behind the sides of this question, so there is no answer to set beside it."],
    };
  const ofStates = level === "state" && unit !== "state";
  const rows = holding(ofStates ? (answered.states[0]?.evidence ?? []) : answered.side.evidence, claims);
  const compared: Compared = {
    ...{ name, level, study: status, ours, without: left, own: rows },
    results: ofStates ? [] : weighed.results,
  };
  return {
    ...head,
    ours: ours.status,
    without: left.status,
    why: whyDiffers(inquiry.tables, compared),
    evidence: rows.map(({ id }) => id),
  };
}

/** What other studies found beside this answer, with their own claims and without them; `undefined` where none is named. */
export function studyComparisons(answered: Answered): readonly StudyComparison[] | undefined {
  const { inquiry, weighed } = answered;
  const { expect } = inquiry.question;
  if (expect.length === 0) return undefined;
  return [...new Set(expect.map(({ source }) => source))].map((source): StudyComparison => {
    const own = expect.filter((finding) => finding.source === source);
    const { name, isOwn, left, url } = sourceOf(answered, source);
    const claims = new Set(weighed.relations.filter(isOwn).map(({ id }) => id));
    const without: Sides =
      claims.size === 0
        ? answered
        : {
            side: answerWithout(answered, left),
            states: stateLevel(inquiry, relationsLeft(weighed.relations, left)),
          };
    const rows = [...answered.side.evidence, ...answered.states.flatMap(({ evidence }) => evidence)];
    const taking = new Set(
      holding(rows, claims).flatMap(({ from }) => ("claims" in from ? from.claims : [])),
    );
    return {
      ...{ source, name, url: own.find((finding) => finding.url)?.url ?? url },
      claims: [...claims].filter((id) => taking.has(id)).sort(),
      levels: own.map((finding) => comparedLevel(answered, without, { name, claims }, finding)),
    };
  });
}
