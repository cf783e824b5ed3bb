import { mkdirSync, writeFileSync } from "node:fs";
import type { Tables } from "../src/assess/tables.ts";
import { questionFrom } from "../src/commands/asked-question.ts";
import { inquiryOn, loadTables } from "../src/commands/inquiry.ts";
import { localReader } from "../src/commands/reader.ts";
import { realEffects } from "../src/effects/real.ts";
import type { Id } from "../src/model/ids.ts";
import { seeded } from "../src/stats/random.ts";
import { groupRows } from "./judgment/rows.ts";
import { answerAsOf, monthEnd, withoutDisclosure } from "./replay/ask.ts";
import { type ReplayCase, replayCase } from "./replay/case.ts";
import {
  brier,
  isFlagged,
  type Replayed,
  reliability,
  reliabilityFigure,
  settled,
  shareOf,
} from "./replay/figures.ts";
import { type Field, fieldOf, matchedPair, sameState } from "./replay/matched.ts";
import { type DocumentedPair, documentedPairs } from "./replay/pairs.ts";

export const title = "Replay: what the method would have said of documented pairs, before and after";

const SEED = 1;
const PICTURES = "out/replay";
/** Months before disclosure at which pairs that act together are asked again, for the lead time. */
const EARLIER = [1, 6, 12, 24, 36] as const;

type Arm = "month before" | "month after" | "after, without the disclosure";

interface Replay {
  readonly arms: Readonly<Record<Arm, readonly Replayed[]>>;
  readonly matched: readonly Replayed[];
  /** Pair → the most months before disclosure at which it was flagged already; absent when it was not. */
  readonly lead: ReadonlyMap<string, number>;
}

function describe(
  pair: Pick<DocumentedPair, "id" | "a" | "b">,
  field: Field,
): Omit<Replayed, "truth" | "answer"> {
  const depth = (ids: readonly Id[]): number => Math.max(0, ...ids.map((id) => field.depthOf.get(id) ?? 0));
  return {
    id: pair.id,
    sameState: sameState(field, pair.a[0]!, pair.b[0]!),
    depth: Math.min(depth(pair.a), depth(pair.b)),
  };
}

/** A name that means one entity and no other. */
const byId = (id: Id): string => `actor (${id})`;

function replay(held: ReplayCase, pairs: readonly DocumentedPair[], field: Field, tables: Tables): Replay {
  const ask = (pair: DocumentedPair, asOf: string | null, grounds = held.grounds): Replayed => ({
    ...describe(pair, field),
    truth: pair.truth,
    answer: answerAsOf(grounds, tables, pair.names, asOf),
  });
  const at = (pair: DocumentedPair, away: number): string | null =>
    pair.disclosed === null ? null : monthEnd(pair.disclosed, away);
  const arms = {
    "month before": pairs.map((pair) => ask(pair, at(pair, -1))),
    "month after": pairs.map((pair) => ask(pair, at(pair, 1))),
    "after, without the disclosure": pairs.map((pair) =>
      ask(pair, at(pair, 1), withoutDisclosure(held.grounds, pair, held.documentOf.get(pair.id))),
    ),
  };
  const lead = new Map<string, number>();
  const together = pairs.filter(({ truth, disclosed }) => truth === "together" && disclosed !== null);
  for (const pair of together)
    for (const months of EARLIER) {
      if (!isFlagged(ask(pair, at(pair, -months)))) break;
      lead.set(pair.id, months);
    }
  const [random, taken] = [seeded(SEED), new Set<string>()];
  const matched = together.flatMap((pair): Replayed[] => {
    const other = matchedPair(pair, field, taken, random);
    if (!other) return [];
    const ids = { id: `like ${pair.id}`, a: [other.a], b: [other.b] };
    const answer = answerAsOf(held.grounds, tables, { a: byId(other.a), b: [byId(other.b)] }, at(pair, 1));
    return [{ ...describe(ids, field), truth: "matched", answer }];
  });
  return { arms, matched, lead };
}

const three = (value: number): string => value.toFixed(3);

function armRows({ arms, matched }: Replay): Record<string, unknown>[] {
  return Object.entries(arms).map(([arm, rows]) => {
    const all = arm === "month after" ? [...rows, ...matched] : rows;
    return {
      arm,
      "together, flagged": shareOf(rows.filter(({ truth }) => truth === "together")),
      "apart, flagged": shareOf(rows.filter(({ truth }) => truth === "apart")),
      "unrelated, matched, flagged": arm === "month after" ? shareOf(matched) : "",
      Brier: three(brier(all)),
    };
  });
}

/** Answers that know nothing of the evidence, on the rows of the month after. */
function baselineRows({ arms, matched }: Replay): Record<string, unknown>[] {
  const rows = [...arms["month after"], ...matched];
  const own = settled(rows);
  const base = own.filter(({ truth }) => truth === "together").length / Math.max(1, own.length);
  const row = (arm: string, score: (row: Replayed) => number): Record<string, unknown> => {
    const answered = rows.map((one) => {
      const grade = score(one) >= 0.55 ? ("tactical" as const) : null;
      return { ...one, answer: { grade, flags: [], score: score(one) } };
    });
    return {
      arm,
      "together, flagged": shareOf(answered.filter(({ truth }) => truth === "together")),
      "apart, flagged": shareOf(answered.filter(({ truth }) => truth === "apart")),
      "unrelated, matched, flagged": shareOf(answered.filter(({ truth }) => truth === "matched")),
      Brier: three(brier(answered)),
    };
  };
  return [
    row(`baseline: always ${base.toFixed(2)} (the share here)`, () => base),
    row("baseline: always tactical", () => 1),
    row("baseline: same state", ({ sameState: same }) => (same ? 1 : 0)),
  ];
}

/** The month after, parted by how much is on record and by state. */
function partRows({ arms, matched }: Replay): Record<string, unknown>[] {
  const rows = [...arms["month after"], ...matched];
  const parts: readonly (readonly [string, (row: Replayed) => boolean])[] = [
    ["month after, lesser side with under 10 uses on record", ({ depth }) => depth < 10],
    ["month after, 10 to 49", ({ depth }) => depth >= 10 && depth < 50],
    ["month after, 50 or more", ({ depth }) => depth >= 50],
    ["month after, same state", (row) => row.sameState === true],
    ["month after, different states", (row) => row.sameState === false],
    ["month after, a state unknown", (row) => row.sameState === null],
  ];
  return parts.map(([arm, holds]) => {
    const own = rows.filter(holds);
    const share = (truth: Replayed["truth"]): string => shareOf(own.filter((row) => row.truth === truth));
    return {
      arm,
      "together, flagged": share("together"),
      "apart, flagged": share("apart"),
      "unrelated, matched, flagged": share("matched"),
      Brier: three(brier(own)),
    };
  });
}

/** How often would the method have been right, and since when? Needs the shared data; writes its pictures to `out/replay`. */
export async function run(): Promise<{ table: Record<string, unknown>[]; notes: string[] }> {
  if (groupRows() === null) return { table: [], notes: ["not run: needs the shared data (ENTENTE_SHARED)"] };
  const effects = { ...realEffects(), userData: "/nonexistent" };
  const reader = await localReader(effects);
  const held = await replayCase(effects, reader);
  await reader.close();
  const tables = await loadTables(effects);
  const pairs = documentedPairs(held.grounds);
  const { statesOf } = inquiryOn(held.grounds, questionOn(pairs[0]!), tables);
  const done = replay(held, pairs, fieldOf(held.grounds, statesOf), tables);
  mkdirSync(PICTURES, { recursive: true });
  for (const [arm, rows] of Object.entries(done.arms)) {
    const all = arm === "month after" ? [...rows, ...done.matched] : rows;
    const file = `${PICTURES}/reliability-${arm.replaceAll(/[^a-z]+/g, "-")}.svg`;
    writeFileSync(file, reliabilityFigure(reliability(all), `Reliability, ${arm}`));
  }
  return {
    table: [...armRows(done), ...baselineRows(done), ...partRows(done)],
    notes: [...notesOf(done, held), `pictures: ${PICTURES}`],
  };
}

const questionOn = ({ names }: DocumentedPair) => questionFrom({ a: [names.a], b: names.b, seed: SEED });

function notesOf({ arms, lead, matched }: Replay, held: ReplayCase): string[] {
  const list = (rows: readonly Replayed[]): string =>
    rows
      .map(({ id, truth, answer }) => `${id} ${truth} ${answer.grade ?? "–"} ${answer.score.toFixed(2)}`)
      .join("; ");
  const bins = (rows: readonly Replayed[]): string =>
    reliability(rows)
      .map(({ from, to, count, together }) => `${from}–${to}: ${together} of ${count}`)
      .join("; ");
  return [
    `${held.documents} dated reports of the shared data, one document for each documented pair, the bundled rows`,
    "flagged: graded tactical or above; intervals are Wilson's at 95 %; few and famous pairs, so every share is rough",
    "names and identities are those of today's catalogues: as of a day only claims and their dates go back",
    `lead time, months before disclosure already flagged: ${[...lead].map(([id, months]) => `${id} ${months}+`).join(", ") || "none"}`,
    `reliability, month after: ${bins([...arms["month after"], ...matched])}`,
    ...Object.entries(arms).map(([arm, rows]) => `${arm}: ${list(rows)}`),
    `matched: ${list(matched)}`,
  ];
}
