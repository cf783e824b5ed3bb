import type { ActorRef, StateAnswer } from "../model/assessment.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { Inquiry } from "./inquiry.ts";
import { type NamedOperation, nameOperations } from "./operations.ts";
import { acrossStates, judgeStates, stateNamed } from "./state-sides.ts";

/** Pairs of states listed; a question on many named pairs can touch dozens that nobody speaks of. */
const MOST = 12;

/** Actor → the states it stands for: the one its side was written as, else those said to sponsor it. */
function statesBehind({ sideA, sideB, statesOf }: Inquiry): ReadonlyMap<Id, readonly string[]> {
  return new Map(
    [...sideA, ...sideB].map(({ actor, query }) => {
      const written = /^(?:state|country):([a-z]{2})$/iu.exec(query.trim())?.[1]?.toUpperCase();
      return [actor.id, written ? [written] : [...(statesOf.get(actor.id) ?? [])].sort(byCodeUnit)];
    }),
  );
}

/** Every two states that stand behind a pair of the question, each pair of states once. */
export function statePairs(inquiry: Inquiry): readonly { readonly a: ActorRef; readonly b: ActorRef }[] {
  if (inquiry.question.unit === "state") return [];
  const behind = statesBehind(inquiry);
  const pairs = new Map<string, { a: ActorRef; b: ActorRef }>();
  for (const { a, b } of inquiry.pairs)
    for (const one of behind.get(a.id) ?? [])
      for (const other of behind.get(b.id) ?? []) {
        const key = [one, other].sort(byCodeUnit).join(" ");
        if (one === other || pairs.has(key)) continue;
        const named = (code: string): ActorRef => stateNamed(`state:${code}`, inquiry.labels)[0]!.actor;
        pairs.set(key, { a: named(one), b: named(other) });
      }
  return [...pairs.values()];
}

function operationsBetween(inquiry: Inquiry, a: Id, b: Id): readonly NamedOperation[] {
  const { grounds, witnessesOf, register, labels } = inquiry;
  const nameOf = (actor: Id): string =>
    /^(?:state|country):/.test(actor) ? (labels[actor] ?? actor) : register.index.displayName(actor);
  return nameOperations(
    acrossStates(inquiry, a, b).map(({ families: _, ...operation }) => operation),
    grounds,
    witnessesOf,
    nameOf,
  );
}

/**
 * What the states behind the two sides do together, judged from what states sign, say and do: an answer of its own
 * beside that for their groups. Two states of whom nothing is on record are listed only where they are the only two.
 */
export function stateLevel(inquiry: Inquiry, relations: readonly RelationClaim[]): readonly StateAnswer[] {
  const pairs = statePairs(inquiry);
  const answers = pairs.map(({ a, b }): StateAnswer => {
    const { pair, evidence } = judgeStates(inquiry, relations, { a, b });
    return { ...pair, evidence, operations: operationsBetween(inquiry, a.id, b.id) };
  });
  const spoken = answers.filter(({ evidence }) => evidence.some(({ channel }) => channel === "relations"));
  return (spoken.length > 0 || answers.length > 1 ? spoken : answers)
    .sort((x, y) => y.score - x.score || byCodeUnit(x.a.id + x.b.id, y.a.id + y.b.id))
    .slice(0, MOST);
}
