import { localReader } from "../src/commands/reader.ts";
import { realEffects } from "../src/effects/real.ts";
import { endToEnd, handCoded, linksAlone } from "./judgment/arms.ts";
import { codedClaims } from "./judgment/coded.ts";
import {
  type Answer,
  type Answered,
  type Bar,
  barsOf,
  isFlagged,
  isInside,
  isTacticalOrAbove,
} from "./judgment/measures.ts";
import { groupRows, type PairRow, withinOneState } from "./judgment/rows.ts";

export const title = "Judgment: documented pairs, each in a fresh case with one document";

/** Answers that know nothing of the evidence: a bench that they pass measures nothing. */
const BASELINES: readonly (readonly [string, (row: PairRow) => Answer])[] = [
  ["constant: always tactical", () => ({ grade: "tactical", score: 0.5, flags: ["hijack", "imitation"] })],
  ["constant: always undetermined", () => ({ grade: null, score: 0, flags: [] })],
  [
    "same state is operational",
    (row) =>
      withinOneState(row)
        ? { grade: "operational", score: 1, flags: [] }
        : { grade: null, score: 0, flags: [] },
  ],
];

async function answered(
  rows: readonly PairRow[],
  ask: (row: PairRow) => Promise<Answer> | Answer,
): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const row of rows) answers.push({ row, answer: await ask(row) });
  return answers;
}

const printed = (arm: string, { bar, figure, met }: Bar): Record<string, unknown> => ({
  arm,
  bar,
  figure,
  met: met ? "yes" : "no",
});

const short = ({ answer }: Answered): string =>
  `${answer.grade ?? "undetermined"} ${answer.score.toFixed(2)}${answer.flags.length > 0 ? ` ${answer.flags.join("+")}` : ""}`;

function byRow(arms: readonly (readonly Answered[])[]): readonly string[] {
  const [whole, coded, links] = arms as [readonly Answered[], readonly Answered[], readonly Answered[]];
  return whole.map((one, at) => {
    const { row } = one;
    const wrong = (answer: Answered): string =>
      isInside(answer) && (row.label !== "adversarial" || isFlagged(answer)) ? "" : " (!)";
    return `${row.id} ${row.label}, ${row.acceptable_grades.join("/")}: end to end ${short(one)}${wrong(one)}; coded ${short(coded[at]!)}${wrong(coded[at]!)}; links alone ${short(links[at]!)}`;
  });
}

/** How well does the judgment put documented pairs in their place, with reading and with reading taken out? */
export async function run(): Promise<{ table: Record<string, unknown>[]; notes: string[] }> {
  const rows = groupRows();
  if (rows === null) return { table: [], notes: ["not run: needs the shared data (ENTENTE_SHARED)"] };
  const effects = realEffects();
  const reader = await localReader(effects);
  const coded = codedClaims();
  const links = await linksAlone(effects);
  const arms = [
    await answered(rows, (row) => endToEnd(effects, row, reader)),
    await answered(rows, (row) => handCoded(effects, row, coded.get(row.id) ?? [], reader)),
    await answered(rows, links),
  ] as const;
  await reader.close();
  const baselines = await Promise.all(
    BASELINES.map(async ([name, ask]) => [name, await answered(rows, ask)] as const),
  );
  const above = arms[2].filter(isTacticalOrAbove);
  return {
    table: [
      ...barsOf(arms[0], 9).map((bar) => printed("end to end", bar)),
      ...barsOf(arms[1], 12).map((bar) => printed("coded claims", bar)),
      printed("links alone", {
        bar: "no documents, relation facts or incidents: no row at tactical or above",
        figure: `${above.length} of ${rows.length}`,
        met: above.length === 0,
      }),
      ...baselines.map(([name, of]) => {
        const failed = barsOf(of, 9).filter(({ met }) => !met).length;
        return printed(name, {
          bar: "must fail at least one bar",
          figure: `${failed} failed`,
          met: failed > 0,
        });
      }),
    ],
    notes: [
      "bundled incident and relation rows, some of which tell of these very pairs, take no part in any arm",
      "undetermined counts as inside where `none` is acceptable; adversarial rows need the flag of their kind",
      ...byRow(arms),
    ],
  };
}
