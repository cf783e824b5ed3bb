import type { Name } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Release, ReleaseChange, ReleaseComparison, ReleaseObject } from "../model/release.ts";
import { nameKey } from "./name-key.ts";

/** What is held of one object: its names by spelling-blind key. */
type Held = ReadonlyMap<string, Name>;

/** ATT&CK's own number of an object is a name in what is held; releases list it elsewhere. */
const isNumber = (upstream: Id, key: string): boolean =>
  nameKey(upstream.slice(upstream.indexOf(":") + 1)) === key;

/** Object → names and numbers of what it took the place of: they are its own by the release's word. */
function inherited({ objects }: Release): ReadonlyMap<Id, readonly string[]> {
  const taken = new Map<Id, string[]>();
  for (const { upstream, names, replacedBy } of objects)
    if (replacedBy !== null)
      taken.set(replacedBy, [
        ...(taken.get(replacedBy) ?? []),
        ...names,
        upstream.slice(upstream.indexOf(":") + 1),
      ]);
  return taken;
}

function changeOf(object: ReleaseObject, held: Held, further: readonly string[]): ReleaseChange {
  const listed = new Set([...object.names, ...further].map(nameKey));
  const { upstream, label, replacedBy } = object;
  return {
    ...{ upstream, label, replacedBy },
    namesAdded: object.names.filter((name) => !held.has(nameKey(name))).sort(byCodeUnit),
    namesGone: [...held]
      .filter(([key, { namer }]) => !listed.has(key) && !isNumber(upstream, key) && namer !== "entente")
      .map(([, { text }]) => text)
      .sort(byCodeUnit),
  };
}

/**
 * What would a release change about who is called what? Objects that are new; objects that list other names; objects
 * that are held and that it retires. What a release does not hold at all is not retired by it: a release may be of one
 * part of its catalogue. Sorted by upstream id. O(names).
 */
export function compareRelease(release: Release, names: readonly Name[]): ReleaseComparison {
  const held = new Map<Id, Map<string, Name>>();
  for (const name of names) {
    const own = held.get(name.upstream) ?? new Map<string, Name>();
    held.set(name.upstream, own.set(nameKey(name.text), name));
  }
  const further = inherited(release);
  const added: ReleaseChange[] = [];
  const changed: ReleaseChange[] = [];
  const retired: ReleaseChange[] = [];
  let unchanged = 0;
  for (const object of [...release.objects].sort((a, b) => byCodeUnit(a.upstream, b.upstream))) {
    const own = held.get(object.upstream);
    const change = changeOf(object, own ?? new Map(), further.get(object.upstream) ?? []);
    if (object.isRetired) {
      // Retired long ago, or a number that another object has got since: nothing held is retired.
      if (own?.get(nameKey(object.label))) retired.push(change);
      else unchanged += 1;
    } else if (!own) added.push(change);
    else if (change.namesAdded.length + change.namesGone.length > 0) changed.push(change);
    else unchanged += 1;
  }
  return { added, changed, retired, unchanged };
}
