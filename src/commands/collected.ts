import type { Claim } from "../model/claim.ts";
import type { Lineage } from "../model/document.ts";
import type { Decision, Name, NameKind } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import type { Tlp } from "../model/vocabulary/tlp.ts";
import { caseName, dataNames, isOfData } from "../resolve/data-names.ts";
import { claimsThatCount, reviewersOf } from "../resolve/reviews.ts";
import type { Store } from "../store/store.ts";

/** What a case adds to the bundled knowledge. */
export interface Collected {
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  /** What the case's data files decide by listing names together. */
  readonly sourceDecisions: readonly Decision[];
  /** Claim → who read its passage and let it stand. */
  readonly reviewers: ReadonlyMap<Id, readonly string[]>;
  /** Names that only the case's documents use: each is an actor of that case. */
  readonly names: readonly Name[];
  /** The case's documents, each where it appeared first. */
  readonly published: ReadonlyMap<Id, Publication>;
}

/** When and where a document of the case was first published. */
export interface Publication {
  readonly publisher: Id | null;
  readonly day: Day | null;
  readonly url: string | null;
  /** Every address it appeared at. */
  readonly urls: readonly string[];
  readonly lineage: Lineage | null;
  readonly tlp: Tlp;
}

/** What kind of name a term of this type can mean; other types mean what they say. */
const KIND_OF_TYPE: Readonly<Partial<Record<Claim["subject"]["type"], NameKind>>> = {
  group: "actor",
  malware: "software",
  tool: "software",
};

/** A crew and its malware may share a name: the sentence said which is meant, so the other is no candidate. */
function ofItsKind(term: Claim["subject"], kindOf: ReadonlyMap<Id, NameKind>): Claim["subject"] {
  const kind = KIND_OF_TYPE[term.type];
  const isOfKind = (id: Id): boolean => (kindOf.get(id) ?? kind) === kind;
  if (kind === undefined || term.link.every(isOfKind)) return term;
  const link = term.link.filter(isOfKind);
  // A crew that only its malware is listed for is an actor of this case.
  return link.length === 0 && term.type !== "group" ? term : { ...term, link };
}

/** Claims with superseded and rejected ones taken out, their new names, and when each document was published. */
export async function collected(store: Store, known: readonly Name[]): Promise<Collected> {
  const kindOf = new Map(known.map(({ id, kind }) => [id, kind]));
  const published = new Map(
    (await store.documentHeads()).map((document) => {
      const dated = [...document.appearances].sort((a, b) =>
        byCodeUnit(a.published?.from ?? "9999", b.published?.from ?? "9999"),
      )[0];
      return [
        document.id,
        {
          publisher: dated?.publisher ?? null,
          day: dated?.published?.from ?? null,
          url: dated?.url ?? null,
          urls: document.appearances.flatMap(({ url }) => url ?? []),
          lineage: document.lineage,
          tlp: document.tlp,
        },
      ] as const;
    }),
  );
  const reviews = await store.reviews();
  const all: Claim[] = [];
  for await (const claim of store.claims()) all.push(claim);
  const names = new Map<Id, Name>();
  const linked = (written: Claim["subject"]): Claim["subject"] => {
    const term = ofItsKind(written, kindOf);
    if (term.link.length > 0 || term.type !== "group") return term;
    const name = caseName(term.canonical, "actor");
    names.set(name.id, names.get(name.id) ?? name);
    return { ...term, link: [name.id] };
  };
  const data = dataNames(
    claimsThatCount(all, reviews),
    known,
    (document) => published.get(document)?.publisher ?? null,
  );
  for (const name of data.names) names.set(name.id, name);
  const claims = data.claims.map((claim) => {
    if (isOfData(claim)) return claim;
    const [subject, object] = [linked(claim.subject), linked(claim.object)];
    return subject === claim.subject && object === claim.object ? claim : { ...claim, subject, object };
  });
  return {
    claims,
    reviewers: reviewersOf(claims, reviews),
    decisions: await store.decisions(),
    sourceDecisions: data.decisions,
    names: [...names.values()].sort((a, b) => byCodeUnit(a.id, b.id)),
    published,
  };
}
