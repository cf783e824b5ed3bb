import type { DecisionKind, Name } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { nameKey } from "./name-key.ts";
import type { Register } from "./register.ts";
import { BRIDGE_ID, deciderOf, sourceOf } from "./sources.ts";

/** Two entities that some decision would join and another, or a default, keeps apart. */
export interface ConflictRecord {
  readonly with: { readonly id: Id; readonly name: string };
  /** The names over which the sources disagree. */
  readonly names: readonly string[];
  readonly says: readonly StatementRecord[];
}

/** What one source says about the two. */
export interface StatementRecord {
  /** The decision to undo; `null` for what a source says by keeping two objects. */
  readonly decision: Id | null;
  readonly kind: DecisionKind;
  readonly by: string;
  readonly because: string;
}

/** The resolution's conflicts that involve an entity: over which names, and who says what. */
export function conflictRecords(register: Register, entity: Id): readonly ConflictRecord[] {
  const { index } = register;
  const { entityOf } = index.identities;
  return register.concerning(entity).conflicts.flatMap((conflict) => {
    const entities = new Set(conflict.names.map((name) => entityOf[name]));
    if (!entities.delete(entity)) return [];
    const [other] = entities;
    if (other === undefined) return [];
    const names = conflict.names.flatMap((id) => index.nameById(id) ?? []);
    const says = [
      ...names.flatMap((name) => listing(register, name)),
      ...conflict.decisions.flatMap((id) => decided(register, id)),
      ...keptApart(register, entity, other),
    ];
    return [
      {
        with: { id: other, name: index.displayName(other) },
        names: [...new Set(names.map(({ text }) => text))].sort(byCodeUnit),
        says: once(says),
      },
    ];
  });
}

const labelOf = ({ index }: Register, { upstream, id }: Name): string =>
  index.namesOf(index.identities.entityOf[id]!).find((name) => name.anchor && name.upstream === upstream)
    ?.text ?? upstream;

const speakerFor = ({ publisher }: Register, upstream: Id): string =>
  publisher(deciderOf(sourceOf(upstream)));

/** A source that lists the name for an object of another label says that the two are the same. */
function listing(register: Register, name: Name): readonly StatementRecord[] {
  const label = labelOf(register, name);
  if (nameKey(label) === nameKey(name.text)) return [];
  const decision = register.joins.find(({ b }) => b === name.id)?.id ?? null;
  const because = `lists ${name.text} as a name of ${label}`;
  return [{ decision, kind: "same", by: speakerFor(register, name.upstream), because }];
}

/** A decision in its own words. Our bridging only repeats what the listings say, so it is left out. */
function decided({ decisionById, publisher }: Register, id: Id): readonly StatementRecord[] {
  const known = id.startsWith(BRIDGE_ID) ? null : decisionById(id);
  if (known === null) return [];
  return [{ decision: id, kind: known.kind, by: publisher(known.by), because: known.because }];
}

/** Sources that hold an object of their own for each of the two keep them apart without saying so. */
function keptApart(register: Register, a: Id, b: Id): readonly StatementRecord[] {
  const labels = (entity: Id): readonly Name[] =>
    register.index.namesOf(entity).filter(({ anchor }) => anchor);
  return labels(a).flatMap((one) =>
    labels(b)
      .filter((other) => sourceOf(one.upstream) === sourceOf(other.upstream))
      .map((other) => ({
        decision: null,
        kind: "different" as const,
        by: speakerFor(register, one.upstream),
        because: `keeps ${[one.text, other.text].sort(byCodeUnit).join(" and ")} as two`,
      })),
  );
}

/** Each statement once, in the order of its kind and speaker. */
function once(says: readonly StatementRecord[]): readonly StatementRecord[] {
  const seen = new Map<string, StatementRecord>();
  for (const one of says) {
    const key = `${one.kind} ${one.by} ${one.because}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()].sort(
    (x, y) => byCodeUnit(y.kind, x.kind) || byCodeUnit(x.by, y.by) || byCodeUnit(x.because, y.because),
  );
}
