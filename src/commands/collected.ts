import type { Claim } from "../model/claim.ts";
import type { Decision, Name } from "../model/identity.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import type { Store } from "../store/store.ts";

/** What a case adds to the bundled knowledge. */
export interface Collected {
  readonly claims: readonly Claim[];
  readonly decisions: readonly Decision[];
  /** Names that only the case's documents use: each is an actor of that case. */
  readonly names: readonly Name[];
  readonly published: ReadonlyMap<
    Id,
    { readonly publisher: Id | null; readonly day: Day | null; readonly url: string | null }
  >;
}

/** Id of a name that only this case's documents use. */
export function caseNameId(text: string): Id {
  return contentId("n", ["case", text.toLowerCase()]);
}

/** Claims with superseded and rejected ones taken out, their new names, and when each document was published. */
export async function collected(store: Store): Promise<Collected> {
  const published = new Map(
    (await store.documents()).map((document) => {
      const dated = [...document.appearances].sort((a, b) =>
        byCodeUnit(a.published?.from ?? "9999", b.published?.from ?? "9999"),
      )[0];
      return [
        document.id,
        { publisher: dated?.publisher ?? null, day: dated?.published?.from ?? null, url: dated?.url ?? null },
      ] as const;
    }),
  );
  const rejected = new Set(
    (await store.reviews()).flatMap(({ claim, verdict }) => (verdict === "rejected" ? [claim] : [])),
  );
  const all: Claim[] = [];
  for await (const claim of store.claims()) all.push(claim);
  const superseded = new Set(all.flatMap(({ supersedes }) => supersedes ?? []));
  const names = new Map<Id, Name>();
  const linked = (term: Claim["subject"]): Claim["subject"] => {
    if (term.link.length > 0 || term.type !== "group") return term;
    const id = caseNameId(term.canonical);
    const upstream = `case:${term.canonical.toLowerCase()}`;
    names.set(id, {
      id,
      text: term.canonical,
      kind: "actor",
      namer: "unknown",
      upstream,
      anchor: true,
      urls: [],
    });
    return { ...term, link: [id] };
  };
  const claims = all
    .filter(({ id }) => !rejected.has(id) && !superseded.has(id))
    .map((claim) => ({ ...claim, subject: linked(claim.subject), object: linked(claim.object) }));
  return {
    claims,
    decisions: await store.decisions(),
    names: [...names.values()].sort((a, b) => byCodeUnit(a.id, b.id)),
    published,
  };
}
