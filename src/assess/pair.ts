import type { HypothesisResult, Levels } from "../model/assessment.ts";
import { byCodeUnit } from "../model/ids.ts";
import { LEVELS, type Level, type Status } from "../model/vocabulary/levels.ts";
import { flagsOf, isAliasContested } from "./flags.ts";
import { gradeOfPair } from "./grade.ts";
import { orderSentence, weighHypotheses } from "./hypotheses.ts";
import { isDocumented, judgeLevels, type LevelContext } from "./levels.ts";
import { type PairInput, type PairResult, type Reading, type Scale, UNSCALED } from "./pair-input.ts";
import { listed } from "./prose.ts";
import { evidenceRows } from "./rows.ts";
import type { Tables } from "./tables.ts";
import { withVoids } from "./voids.ts";
import { weighedClaims } from "./weighed-claims.ts";

function contextOf(given: PairInput, tables: Tables, scale: Scale): LevelContext {
  const findings = [...given.findings].sort(
    (x, y) => byCodeUnit(x.channel, y.channel) || byCodeUnit(x.kind, y.kind),
  );
  const input = { ...given, findings };
  const claims = withVoids(weighedClaims(input));
  return { input, tables, scale, claims, rows: evidenceRows(input, tables, claims) };
}

/**
 * Do two actors work together, at which level, and what else could explain what is seen (method §5)?
 * Pure: the same input gives the same result, swapping the sides only swaps labels, and claims on anything else
 * move nothing. With nothing on record for a side the grade is `null` with `insufficient-data`, never *none*.
 */
export function assessPair(input: PairInput, tables: Tables, scale: Scale = UNSCALED): PairResult {
  const context = contextOf(input, tables, scale);
  const levels = judgeLevels(context);
  const hypotheses = weighHypotheses(context);
  const grade = gradeOfPair(input, levels, context.claims, isDocumented(context));
  const { a, b } = input;
  return {
    pair: { a, b, grade, flags: flagsOf(context, hypotheses), levels, score: scoreOf(context, hypotheses) },
    detectable: context.input.findings.flatMap((finding) =>
      finding.kind === "tested" ? [{ channel: finding.channel, excess: finding.minimumDetectable }] : [],
    ),
    evidence: context.rows,
    hypotheses,
    limits: limitsOf(context, hypotheses),
    readings: readingsOf(context, {
      assumption: "two-actors",
      grade,
      statuses: statusesOf(levels),
    }),
  };
}

function statusesOf(levels: Levels): Readonly<Record<Level, Status>> {
  return Object.fromEntries(LEVELS.map((level) => [level, levels[level].status])) as Record<Level, Status>;
}

/** Orders pairs: the middle of the range of the best level. 0 when one actor is all there is, or nothing is known. */
function scoreOf(context: LevelContext, hypotheses: readonly HypothesisResult[]): number {
  if (context.input.sameActor || !isDocumented(context)) return 0;
  const middles = hypotheses.filter(({ id }) => LEVELS.some((level) => level === id));
  return Math.max(...middles.map(({ range }) => range.middle));
}

/** Both readings of contested names, or the one that was computed. */
function readingsOf(context: LevelContext, computed: Reading): readonly Reading[] {
  const { input } = context;
  if (input.sameActor) return [{ ...computed, assumption: "one-actor" }];
  if (!isAliasContested(context)) return [computed];
  const joined = judgeLevels({ ...context, input: { ...input, sameActor: true } });
  return [computed, { assumption: "one-actor", grade: null, statuses: statusesOf(joined) }];
}

function limitsOf(context: LevelContext, hypotheses: readonly HypothesisResult[]): readonly string[] {
  const { input, claims } = context;
  const without = [input.a, input.b].filter((_, side) => !(side === 0 ? input.hasData.a : input.hasData.b));
  const names = listed(without.map(({ name }) => name).sort(byCodeUnit));
  const both = listed([input.a.name, input.b.name].sort(byCodeUnit));
  const order = orderSentence(hypotheses);
  return [
    ...(without.length > 0 && claims.length > 0
      ? [`No channel holds data on ${names}; the answer rests on claims about the two alone.`]
      : []),
    ...(without.length > 0 && claims.length === 0
      ? [
          `No channel and no claim holds anything on ${names} together with the other, so the grade is undetermined.`,
        ]
      : []),
    ...(isAliasContested(context)
      ? [`Namers disagree whether ${both} are one actor; taken as one, there is no question left.`]
      : []),
    ...(claims.some(({ reading }) => reading === "common-organisation")
      ? ["A common organisation answers the strategic question only; it shows no act between the two."]
      : []),
    ...(order ? [order] : []),
  ];
}
