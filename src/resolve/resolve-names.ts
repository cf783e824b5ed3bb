import type { Decision, Name, Resolution } from "../model/identity.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import { bridgesOf } from "./bridge.ts";
import { clusterNames } from "./clusters.ts";
import { entityIds } from "./entity-ids.ts";
import { familiesOf } from "./families.ts";
import type { Refusal } from "./joiner.ts";
import { liveDecisions } from "./live-decisions.ts";
import { type NameTable, tableOfNames } from "./name-table.ts";
import type { CountedDecisions } from "./ties.ts";

export interface ResolveInput {
  readonly names: readonly Name[];
  /** What the sources decide; `trust` chooses among them. */
  readonly decisions: readonly Decision[];
  /** The case's own log, undoings included: always counted, and stronger than any source. */
  readonly analyst?: readonly Decision[];
  /** Sources whose decisions count (`mitre-attack`, `misp-galaxy`, …, `entente` for our bridging); `null` for all. */
  readonly trust: readonly string[] | null;
  /** Version of the bundled knowledge. */
  readonly knowledge: string;
  /** Decisions to leave out, bridging included, as if they had never been made: for asking what depends on them. */
  readonly without?: readonly Id[];
  /** Reference URLs whose report families the caller needs. */
  readonly urls?: readonly string[];
}

/**
 * Which entity does each name mean, given these decisions? Frozen, with an id that hashes the live decisions, the
 * trust and the knowledge version: undoing a decision gives the earlier id and content back. Decisions over names
 * that this knowledge lacks stay in the id and join nothing. Empty input gives an empty resolution. Never throws.
 */
export function resolveNames(input: ResolveInput): Resolution {
  const table = tableOfNames(input.names);
  const bridges = bridgesOf(table);
  const counted = countedDecisions(input, [...input.decisions, ...bridges.decisions]);
  const clusters = clusterNames(table, counted, bridges);
  const idOf = entityIds(table, clusters);
  const entityOf: Record<Id, Id> = {};
  table.names.forEach((name, index) => {
    entityOf[name.id] = idOf(index);
  });
  const liveIds = sortedOnce([...counted.sources, ...counted.analyst].map(({ id }) => id));
  const trust = input.trust === null ? null : [...new Set(input.trust)].sort(byCodeUnit);
  return {
    id: contentId("r", [liveIds, trust, input.knowledge]),
    knowledge: input.knowledge,
    trust: trust ?? [...new Set(input.decisions.map((decision) => decision.by))].sort(byCodeUnit),
    entityOf,
    live: liveIds,
    conflicts: conflictsOf(table, clusters.refusals, entityOf),
    familyOf: familiesOf(input.urls ?? []),
  };
}

/** Ids in code-unit order, each once. */
function sortedOnce(ids: Id[]): readonly Id[] {
  ids.sort();
  return ids.filter((id, at) => id !== ids[at - 1]);
}

/**
 * The decisions that count: the sources' and our bridging as far as the trust lets them through, less what the
 * case's log takes back, and that log.
 */
function countedDecisions(input: ResolveInput, defaults: readonly Decision[]): CountedDecisions {
  const analyst = input.analyst ?? [];
  const own = new Set(analyst.map((decision) => decision.id));
  const trusted = input.trust === null ? null : new Set(input.trust);
  const without = new Set(input.without ?? []);
  const sources: Decision[] = [];
  const log: Decision[] = [];
  for (const decision of liveDecisions([...defaults, ...analyst])) {
    if (without.has(decision.id)) continue;
    if (own.has(decision.id)) log.push(decision);
    else if (trusted === null || trusted.has(decision.by)) sources.push(decision);
  }
  return { sources, analyst: log };
}

/** Every decision that can be undone or inspected: the sources', our bridging, and the case's log. */
export function decisionLog(
  input: Pick<ResolveInput, "names" | "decisions" | "analyst">,
): readonly Decision[] {
  return [...input.decisions, ...bridgesOf(tableOfNames(input.names)).decisions, ...(input.analyst ?? [])];
}

/** One conflict for each pair of entities that some `same` would have joined, sorted by names. */
function conflictsOf(
  table: NameTable,
  refusals: readonly Refusal[],
  entityOf: Readonly<Record<Id, Id>>,
): Resolution["conflicts"] {
  const byPair = new Map<string, { names: Set<Id>; decisions: Set<Id> }>();
  for (const { tie, blockers } of refusals) {
    const names = [table.names[tie.a]!.id, table.names[tie.b]!.id];
    const pair = names
      .map((name) => entityOf[name]!)
      .sort(byCodeUnit)
      .join(" ");
    const conflict = byPair.get(pair) ?? { names: new Set(), decisions: new Set() };
    byPair.set(pair, conflict);
    for (const name of names) conflict.names.add(name);
    for (const decision of [tie.decision, ...blockers]) conflict.decisions.add(decision.id);
  }
  return [...byPair.entries()]
    .sort(([x], [y]) => byCodeUnit(x, y))
    .map(([, { names, decisions }]) => ({
      names: [...names].sort(byCodeUnit),
      decisions: [...decisions].sort(byCodeUnit),
    }));
}
