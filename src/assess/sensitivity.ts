import { byCodeUnit, type Id } from "../model/ids.ts";
import type { EvidenceRow } from "../model/judgment.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import { type Grade, HYPOTHESES, LEVELS, type Level, type Status } from "../model/vocabulary/levels.ts";
import { type PairInput, type Scale, UNSCALED } from "./pair-input.ts";

/** One thing to leave out or to change, and how it is written (`publisher:x`, `state:XX`, `channel:c`, …). */
export type Factor =
  | { readonly kind: "publisher" | "state" | "family" | "decision"; readonly id: Id }
  | { readonly kind: "channel"; readonly id: ChannelId }
  | { readonly kind: "priors" | "weights"; readonly times: number };

/** At most this many factors besides the halved and doubled tables, heaviest first (method §5). */
export const MAX_FACTORS = 50;

/** The name of a factor in the result and for `--without`. */
export function factorName(factor: Factor): string {
  return "times" in factor ? `${factor.kind}×${factor.times}` : `${factor.kind}:${factor.id}`;
}

export const TABLE_FACTORS: readonly Factor[] = [
  { kind: "priors", times: 0.5 },
  { kind: "priors", times: 2 },
  { kind: "weights", times: 0.5 },
  { kind: "weights", times: 2 },
];

/** How much a row bears on the levels: the sum of its absolute weights there. */
function mass(row: EvidenceRow): number {
  return LEVELS.reduce((sum, level) => sum + Math.abs(row.weight[level]), 0);
}

/** How much a row bears on any question, for rows that move no level but may move a flag. */
function widerMass(row: EvidenceRow): number {
  return HYPOTHESES.reduce((sum, hypothesis) => sum + Math.abs(row.weight[hypothesis]), 0) / 1000;
}

function rowFactors(row: EvidenceRow, claims: ReadonlyMap<Id, readonly RelationClaim[]>): readonly Factor[] {
  const ids = "claims" in row.from ? row.from.claims : [];
  const own = ids.flatMap((id) => claims.get(id) ?? []);
  return [
    { kind: "channel", id: row.channel },
    ...row.families.map((id): Factor => ({ kind: "family", id })),
    ...own.flatMap(({ publisher }): Factor[] =>
      publisher === null ? [] : [{ kind: "publisher", id: publisher }],
    ),
    ...own.flatMap(({ homeState }): Factor[] =>
      homeState === null ? [] : [{ kind: "state", id: homeState }],
    ),
  ];
}

export interface FactorInput {
  readonly evidence: readonly EvidenceRow[];
  readonly statements: readonly RelationClaim[];
  /** Decisions on names that sources contest and that the question's actors stand on. */
  readonly contestedDecisions?: readonly Id[];
}

/**
 * What to leave out in turn: every publisher, home state, report family and channel *that occurs in the evidence*,
 * every contested name, at most 50 by weight; then both tables halved and doubled.
 */
export function sensitivityFactors({
  evidence,
  statements,
  contestedDecisions = [],
}: FactorInput): readonly Factor[] {
  const claims = new Map<Id, RelationClaim[]>();
  for (const claim of statements) claims.set(claim.id, [...(claims.get(claim.id) ?? []), claim]);
  const weight = new Map<string, { factor: Factor; mass: number }>();
  const note = (factor: Factor, bears: number) => {
    const name = factorName(factor);
    weight.set(name, { factor, mass: (weight.get(name)?.mass ?? 0) + bears });
  };
  for (const row of evidence) {
    const factors = new Map(rowFactors(row, claims).map((factor) => [factorName(factor), factor]));
    for (const factor of factors.values()) note(factor, mass(row) + widerMass(row));
  }
  for (const id of contestedDecisions) note({ kind: "decision", id }, Number.POSITIVE_INFINITY);
  const heaviest = [...weight]
    .filter(([, { mass }]) => mass > 0)
    .sort(([x, { mass: mx }], [y, { mass: my }]) => (mx === my ? byCodeUnit(x, y) : my - mx))
    .slice(0, MAX_FACTORS)
    .map(([, { factor }]) => factor);
  return [...heaviest, ...TABLE_FACTORS];
}

/**
 * A pair's input with one factor left out, as far as claims and whole channels go. Findings whose cells lose a
 * witness are refitted by whoever holds the matrix; a `decision` is undone by whoever resolves names.
 */
export function withoutFactor(input: PairInput, factor: Factor): PairInput {
  switch (factor.kind) {
    case "publisher":
      return { ...input, statements: input.statements.filter(({ publisher }) => publisher !== factor.id) };
    case "state":
      return { ...input, statements: input.statements.filter(({ homeState }) => homeState !== factor.id) };
    case "family":
      return { ...input, statements: input.statements.filter(({ family }) => family !== factor.id) };
    case "channel":
      return withoutChannel(input, factor.id);
    default:
      return input;
  }
}

function withoutChannel(input: PairInput, id: ChannelId): PairInput {
  return {
    ...input,
    findings: input.findings.filter(({ channel }) => channel !== id),
    statements: id === "relations" ? [] : input.statements,
    crossTargeting: id === "cross-targeting" ? [] : (input.crossTargeting ?? []),
  };
}

/** The scale a factor asks for; 1 and 1 for all that leave something out. */
export function scaleOf(factor: Factor): Scale {
  if (factor.kind === "priors") return { ...UNSCALED, priors: factor.times };
  if (factor.kind === "weights") return { ...UNSCALED, weights: factor.times };
  return UNSCALED;
}

/** What a recomputation gives: all that sensitivity looks at. */
export interface Outcome {
  readonly grade: Grade | null;
  readonly levels: Readonly<Record<Level, { readonly status: Status }>>;
}

export interface SensitivityRow {
  readonly without: string;
  readonly grade: Grade | null;
  readonly movedLevels: readonly Level[];
}

/** What moves when one thing goes? One row a factor, in the order given. `recompute` does the work. */
export function sensitivity(
  base: Outcome,
  factors: readonly Factor[],
  recompute: (factor: Factor) => Outcome,
): readonly SensitivityRow[] {
  return factors.map((factor) => {
    const { grade, levels } = recompute(factor);
    const movedLevels = LEVELS.filter((level) => levels[level].status !== base.levels[level].status);
    return { without: factorName(factor), grade, movedLevels };
  });
}

/** The outcomes in words: what the answer stands on, or that nothing moves it. One sentence a line. */
export function sensitivitySentences(base: Outcome, rows: readonly SensitivityRow[]): readonly string[] {
  const moving = rows.filter(({ grade, movedLevels }) => grade !== base.grade || movedLevels.length > 0);
  if (rows.length === 0) return [];
  if (moving.length === 0)
    return [`Nothing that was left out or changed moves the answer (${rows.length} tried).`];
  const gradeWord = (grade: Grade | null) => grade ?? "undetermined";
  return moving.map(({ without, grade, movedLevels }) => {
    const what = /^(?:priors|weights)×/.test(without) ? `With ${without}` : `Without ${without}`;
    const graded =
      grade === base.grade ? "" : `the grade is ${gradeWord(grade)} instead of ${gradeWord(base.grade)}`;
    const moved = movedLevels.length === 0 ? "" : `${movedLevels.join(", ")} changes`;
    return `${what}, ${[graded, moved].filter((part) => part !== "").join(" and ")}.`;
  });
}
