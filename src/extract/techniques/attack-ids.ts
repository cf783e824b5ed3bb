import type { Mention } from "../../model/document.ts";
import type { Id } from "../../model/ids.ts";
import type { Technique } from "../../model/knowledge.ts";

const ATTACK_ID = /(?<![\w-])(T\d{4})(?:[./](\d{3}))?(?![\w]|[-.]\d)/g;

/**
 * Which ATT&CK techniques does the text name by id? Ids that ATT&CK has withdrawn link to the technique that
 * took their place; a sub-technique this release does not know links to its parent; a number that is no technique
 * at all ("T1000") is no mention. Ids inside web addresses are left alone. Sorted, not overlapping. O(n).
 */
export function findAttackIds(text: string, techniques: readonly Technique[]): readonly Mention[] {
  return compileAttackIds(techniques)(text);
}

/** The same for many texts: the table of ids is made once. */
export function compileAttackIds(techniques: readonly Technique[]): (text: string) => readonly Mention[] {
  const byId = new Map(techniques.map((technique) => [technique.id, technique]));
  return (text) => {
    const found: Mention[] = [];
    for (const match of text.matchAll(ATTACK_ID)) {
      const [whole, parent, sub] = match;
      if (text.slice(Math.max(0, match.index - 11), match.index).endsWith("techniques/")) continue;
      const id = current(byId, sub === undefined ? parent! : `${parent}.${sub}`) ?? current(byId, parent!);
      if (id === null) continue;
      const end = match.index + whole.length;
      found.push({ start: match.index, end, text: whole, type: "technique", link: [id], value: null });
    }
    return found;
  };
}

/** The id in use today for an id that was ever given out; `null` for one that never was. */
function current(byId: ReadonlyMap<Id, Technique>, id: Id): Id | null {
  const seen = new Set<Id>();
  let technique = byId.get(id);
  while (technique?.replacedBy && !seen.has(technique.id)) {
    seen.add(technique.id);
    technique = byId.get(technique.replacedBy) ?? technique;
  }
  return technique?.id ?? null;
}
