import type { Claim, Term } from "../model/claim.ts";
import type { Name, NameKind } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import { caseName, isOfData } from "../resolve/data-names.ts";

/** What kind of name a term of this type can mean; other types mean what they say. */
const KIND_OF_TYPE: Readonly<Partial<Record<Term["type"], NameKind>>> = {
  group: "actor",
  malware: "software",
  tool: "software",
};

export type KindOf = ReadonlyMap<Id, NameKind>;

/** A crew and its malware may share a name: the sentence said which is meant, so the other is no candidate. */
function ofItsKind(term: Term, kindOf: KindOf): Term {
  const kind = KIND_OF_TYPE[term.type];
  const isOfKind = (id: Id): boolean => (kindOf.get(id) ?? kind) === kind;
  if (kind === undefined || term.link.every(isOfKind)) return term;
  const link = term.link.filter(isOfKind);
  // A crew that only its malware is listed for is an actor of this case.
  return link.length === 0 && term.type !== "group" ? term : { ...term, link };
}

/** Finds what a text's claim speaks of. A group that nobody lists is an actor of this case, handed to `meet`. */
export function linkedEnds(kindOf: KindOf, meet: (name: Name) => void = () => undefined) {
  const linked = (written: Term): Term => {
    const term = ofItsKind(written, kindOf);
    if (term.link.length > 0 || term.type !== "group") return term;
    const name = caseName(term.canonical, "actor");
    meet(name);
    return { ...term, link: [name.id] };
  };
  return (claim: Claim): Claim => {
    if (isOfData(claim)) return claim;
    const [subject, object] = [linked(claim.subject), linked(claim.object)];
    return subject === claim.subject && object === claim.object ? claim : { ...claim, subject, object };
  };
}
