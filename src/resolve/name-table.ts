import type { Name, NameKind } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import { nameKey } from "./name-key.ts";
import { sourceOf } from "./sources.ts";

/** An object of an upstream source, by number. */
export interface UpstreamObject {
  readonly id: Id;
  readonly source: string;
  readonly kind: NameKind;
  /** Number of the name that carries the object, or -1 when the source gave none. */
  anchor: number;
  /** Numbers of the names it lists, the anchor included. */
  readonly names: number[];
}

/** Names by number, with the upstream object each belongs to. Numbers follow the input; no result shows them. */
export interface NameTable {
  readonly names: readonly Name[];
  readonly indexOf: ReadonlyMap<Id, number>;
  /** Name number → spelling-blind key. */
  readonly keys: readonly string[];
  /** Name number → object number. */
  readonly objectOf: Int32Array;
  readonly objects: readonly UpstreamObject[];
  /** Spellings that more than one name has, by key, with every name so written. Kinds are not told apart. */
  readonly shared: ReadonlyMap<string, readonly number[]>;
}

const NONE: readonly number[] = [];

/** Every listing of the name's spelling among names of its kind, itself included. */
export function twinsOf(table: NameTable, name: number): readonly number[] {
  const { kind } = table.names[name]!;
  const twins = (table.shared.get(table.keys[name]!) ?? NONE).filter(
    (twin) => table.names[twin]!.kind === kind,
  );
  return twins.length === 0 ? [name] : twins;
}

/** Numbers the names and their objects. A name id that occurs twice counts once. O(n). */
export function tableOfNames(names: readonly Name[]): NameTable {
  const indexOf = new Map<Id, number>();
  const kept: Name[] = [];
  const keys: string[] = [];
  const objectNumbers = new Map<Id, number>();
  const objects: UpstreamObject[] = [];
  const objectOf = new Int32Array(names.length);
  const firstOf = new Map<string, number>();
  const shared = new Map<string, number[]>();
  let object = -1;
  for (const name of names) {
    if (indexOf.has(name.id)) continue;
    const index = kept.push(name) - 1;
    indexOf.set(name.id, index);
    if (object < 0 || objects[object]!.id !== name.upstream)
      object = objectNumbers.get(name.upstream) ?? newObject(name, objects, objectNumbers);
    objectOf[index] = object;
    objects[object]!.names.push(index);
    if (name.anchor) objects[object]!.anchor = index;
    const key = nameKey(name.text);
    keys.push(key);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, index);
    else {
      const all = shared.get(key);
      if (all === undefined) shared.set(key, [first, index]);
      else all.push(index);
    }
  }
  return { names: kept, indexOf, keys, objectOf, objects, shared };
}

function newObject({ upstream, kind }: Name, objects: UpstreamObject[], numbers: Map<Id, number>): number {
  const object = objects.push({ id: upstream, source: sourceOf(upstream), kind, anchor: -1, names: [] }) - 1;
  numbers.set(upstream, object);
  return object;
}
