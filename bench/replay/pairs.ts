import { readFileSync } from "node:fs";
import type { Grounds } from "../../src/commands/grounds.ts";
import { registerOn } from "../../src/commands/register.ts";
import { csvRows } from "../../src/knowledge/publishers.ts";
import type { Id } from "../../src/model/ids.ts";
import { resolveSide } from "../../src/resolve/side.ts";
import { nameTaken } from "../judgment/arms.ts";
import { groupRows, sidesOf } from "../judgment/rows.ts";

/** What is documented of two groups: they act together, they do not though it looks so, or nobody knows. */
export type Truth = "together" | "apart" | "disputed";

/** Two groups (or one and the members of a set) with the month in which their relation was published. */
export interface DocumentedPair {
  readonly id: string;
  readonly truth: Truth;
  readonly a: readonly Id[];
  readonly b: readonly Id[];
  /** Names a question takes, a first. */
  readonly names: { readonly a: string; readonly b: readonly string[] };
  /** `YYYY-MM`; `null` for pairs of which nothing was ever published. */
  readonly disclosed: string | null;
}

const TRUTH_OF_LABEL: Readonly<Record<string, Truth>> = {
  positive: "together",
  negative: "apart",
  adversarial: "apart",
  "control-negative": "apart",
  uncertain: "disputed",
};

const TRUTH_OF_PREDICATE: Readonly<Record<string, Truth>> = {
  "cooperates-with": "together",
  "hands-off-to": "together",
  "shares-with": "together",
  hijacks: "apart",
  imitates: "apart",
};

/** The pairs of the ground-truth sample, and those of the bundled relations that it does not have. */
export function documentedPairs(grounds: Grounds): readonly DocumentedPair[] {
  const register = registerOn(grounds);
  const idsOf = (name: string): readonly Id[] => resolveSide(name, register).map(({ actor }) => actor.id);
  const sampled = (groupRows() ?? []).map((row): DocumentedPair => {
    const sides = sidesOf(row);
    const names = {
      a: nameTaken(sides.a, register),
      b: sides.b.map((ways) => nameTaken(ways, register)),
    };
    return {
      id: row.id,
      truth: TRUTH_OF_LABEL[row.label]!,
      a: idsOf(names.a),
      b: names.b.flatMap(idsOf),
      names,
      disclosed: row.first_public === "" ? null : row.first_public.slice(0, 7),
    };
  });
  const known = new Set(sampled.flatMap(({ a, b }) => a.flatMap((x) => b.map((y) => keyOf(x, y)))));
  const own = bundledRelations().flatMap((row): DocumentedPair[] => {
    const truth = row.stance === "denies" ? "apart" : TRUTH_OF_PREDICATE[row.predicate];
    const names = [row.subject, row.object].map((term) => /\(((?:attack|misp):[^)]+)\)/.exec(term)?.[1]);
    if (!truth || row.stance === "doubts" || !names[0] || !names[1] || row.published === "") return [];
    const [a, b] = [idsOf(names[0]), idsOf(names[1])];
    const key = keyOf(a[0]!, b[0]!);
    if (known.has(key)) return [];
    known.add(key);
    return [
      {
        ...{ id: row.id, truth: row.hedge === "possibly" ? "disputed" : truth, a, b },
        ...{ names: { a: names[0], b: [names[1]] }, disclosed: row.published.slice(0, 7) },
      },
    ];
  });
  return [...sampled, ...own];
}

/** One key for a pair in either order. */
export const keyOf = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

interface RelationRow {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly stance: string;
  readonly hedge: string;
  readonly published: string;
}

function bundledRelations(): readonly RelationRow[] {
  const [header = [], ...rows] = csvRows(readFileSync("data/incidents/relations.csv", "utf8"));
  return rows.map(
    (cells) =>
      Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ""])) as unknown as RelationRow,
  );
}
