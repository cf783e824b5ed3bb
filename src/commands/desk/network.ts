import type { Assessment } from "../../model/assessment.ts";
import { byCodeUnit, type Id } from "../../model/ids.ts";
import type { Network } from "../../model/schemas/workbench.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";

type Kind = Network["nodes"][number]["kind"];

/** Channels whose columns are things that actors have in their hands, and what each column is. */
const KIND_OF: Readonly<Partial<Record<ChannelId, Kind>>> = {
  software: "software",
  infrastructure: "infrastructure",
  vulnerabilities: "vulnerability",
};

const PREDICATE_OF: Readonly<Record<Exclude<Kind, "actor">, string>> = {
  software: "uses",
  infrastructure: "uses-infrastructure",
  vulnerability: "exploits",
};

/** The most nodes a page can show and a reader can follow. */
const MOST_NODES = 1000;

type Edge = Network["edges"][number];

function sideOf(
  actors: ReadonlySet<Id>,
  sides: ReadonlyMap<Id, "a" | "b">,
): Network["nodes"][number]["side"] {
  const met = new Set([...actors].flatMap((actor) => sides.get(actor) ?? []));
  if (met.size === 2) return "both";
  const [only] = met;
  return only ?? "none";
}

/** Actors of an assessment and what they use, as nodes and edges. Things of one actor alone come last, and may be left out. */
export function networkOf(assessment: Assessment): Network {
  const sides = new Map(assessment.actors.map(({ id, side }) => [id, side]));
  const users = new Map<Id, { kind: Exclude<Kind, "actor">; actors: Set<Id> }>();
  for (const { actor, channel, columns } of assessment.matrixRows ?? []) {
    const kind = KIND_OF[channel] as Exclude<Kind, "actor"> | undefined;
    if (kind === undefined || !sides.has(actor)) continue;
    for (const column of columns) {
      const known = users.get(column) ?? { kind, actors: new Set<Id>() };
      users.set(column, known);
      known.actors.add(actor);
    }
  }
  const ranked = [...users].sort(
    ([x, { actors: xs }], [y, { actors: ys }]) => ys.size - xs.size || byCodeUnit(x, y),
  );
  const kept = ranked.slice(0, Math.max(0, MOST_NODES - sides.size));
  const claimsOf = claimFinder(assessment);
  const edges = kept.flatMap(([column, { kind, actors }]) =>
    [...actors].map((actor): Edge => {
      const claims = claimsOf(actor, column);
      return { a: actor, b: column, predicate: PREDICATE_OF[kind], claims, witnesses: claims.length };
    }),
  );
  const degrees = new Map<Id, number>();
  for (const { a, b } of edges) for (const end of [a, b]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return {
    nodes: [
      ...assessment.actors.map(({ id, name, side }) => ({
        ...{ id, label: name, side },
        kind: "actor" as const,
        degree: degrees.get(id) ?? 0,
      })),
      ...kept.map(([id, { kind, actors }]) => ({
        ...{ id, kind },
        label: assessment.labels[id] ?? id,
        side: sideOf(actors, sides),
        degree: actors.size,
      })),
    ],
    edges,
    left: ranked.length - kept.length,
  };
}

/** Finds the claims that fill one cell. */
function claimFinder({ threads }: Assessment): (row: Id, column: Id) => Id[] {
  const cells = new Map<string, Id[]>();
  for (const { id, cell } of threads)
    if (cell) {
      const key = `${cell.row} ${cell.column}`;
      cells.set(key, [...(cells.get(key) ?? []), id]);
    }
  return (row, column) => cells.get(`${row} ${column}`) ?? [];
}
