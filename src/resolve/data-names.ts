import type { Claim, Term } from "../model/claim.ts";
import type { Decision, Name, NameKind } from "../model/identity.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import { nameKey } from "./name-key.ts";
import { CASE, deciderOf, sourceOf } from "./sources.ts";

/** Claims of data files with their ends linked, and the names and decisions they bring in. */
export interface DataNames {
  readonly claims: readonly Claim[];
  readonly names: readonly Name[];
  /** What the sources decide by listing names together: each can be distrusted or undone. */
  readonly decisions: readonly Decision[];
}

/** Publisher of a document of the case, or `null`. */
export type PublisherOf = (document: Id) => Id | null;

const KINDS: Readonly<Partial<Record<Term["type"], NameKind>>> = {
  group: "actor",
  malware: "software",
  tool: "software",
  campaign: "campaign",
};

/** Namers of the labels that catalogues put on their objects, as in the bundled knowledge. */
const LABELLERS: Readonly<Record<string, Id>> = {
  attack: "mitre",
  misp: "misp-galaxy",
  tidal: "tidal",
  microsoft: "microsoft",
  "360net": "360",
};

/** Ids that are columns of their own, not names: `T1566`, `CVE-2021-44228`, `country:RU`. */
const NO_NAME = /^(?:T\d|CVE-|(?:country|state|sector|region|organisation):)/;

/** Id of a name that only this case's documents use. */
export function caseNameId(text: string, kind: NameKind = "actor"): Id {
  return contentId("n", kind === "actor" ? ["case", text.toLowerCase()] : ["case", kind, text.toLowerCase()]);
}

/** The name of somebody or something that only this case's documents speak of: an object of its own. */
export function caseName(text: string, kind: NameKind): Name {
  const upstream = `${CASE}:${kind === "actor" ? "" : `${kind}:`}${text.toLowerCase()}`;
  return { id: caseNameId(text, kind), text, kind, namer: "unknown", upstream, anchor: true, urls: [] };
}

/** Is it a claim of a data file, whose ends are names and upstream ids still? */
export const isOfData = ({ passage, origin }: Claim): boolean =>
  passage.kind === "field" && origin.by === "source";

class Linker {
  readonly minted = new Map<Id, Name>();
  readonly decisions = new Map<Id, Decision>();
  readonly #anchors: ReadonlyMap<Id, Name>;
  /** Kind and spelling-blind key → the objects that list such a name. */
  readonly #spelled = new Map<string, Set<Id>>();

  constructor(known: readonly Name[]) {
    this.#anchors = new Map(known.flatMap((name) => (name.anchor ? [[name.upstream, name] as const] : [])));
    for (const { kind, text, upstream } of known) {
      const key = `${kind} ${nameKey(text)}`;
      const objects = this.#spelled.get(key) ?? new Set();
      this.#spelled.set(key, objects.add(upstream));
    }
  }

  /** Known objects that list this spelling. */
  listing(text: string, kind: NameKind): readonly Id[] {
    return [...(this.#spelled.get(`${kind} ${nameKey(text)}`) ?? [])].sort(byCodeUnit);
  }

  anchorOf(upstream: Id): Name | null {
    return this.#anchors.get(upstream) ?? this.minted.get(upstream) ?? null;
  }

  #mint(name: Name): Id {
    const key = name.anchor ? name.upstream : name.id;
    if (!this.minted.has(key)) this.minted.set(key, name);
    return name.id;
  }

  /** An upstream object by id; one that the bundled knowledge lacks is new, under the label this source gives it. */
  #object(upstream: Id, text: string, kind: NameKind): Id {
    const known = this.anchorOf(upstream);
    if (known) return known.id;
    const namer = LABELLERS[sourceOf(upstream)] ?? "unknown";
    return this.#mint({
      id: contentId("n", [upstream, text]),
      text,
      kind,
      namer,
      upstream,
      anchor: true,
      urls: [],
    });
  }

  /** The same end with ids of names: by upstream id, else by spelling, else as a name of this case. */
  linked(term: Term, claim: Claim): Term {
    const kind = KINDS[term.type];
    if (term.link.length > 0) {
      const link = term.link.map((id) =>
        NO_NAME.test(id) || !id.includes(":") || !kind
          ? (this.anchorOf(id)?.id ?? id)
          : this.#object(id, term.canonical, kind),
      );
      return { ...term, link };
    }
    const isBody = term.type === "organisation" && /^(?:attributed-to|part-of)$/.test(claim.predicate);
    const sought = kind ?? (isBody ? "organisation" : null);
    if (sought === null) return term;
    const known = this.listing(term.canonical, sought).flatMap(
      (upstream) => this.anchorOf(upstream)?.id ?? [],
    );
    if (known.length > 0) return { ...term, link: known };
    // Words that a machine took from reports name no software of their own: too many are common words.
    if (kind === undefined || (kind === "software" && claim.credibility > 3)) return term;
    return { ...term, link: [this.#mint(caseName(term.canonical, kind))] };
  }

  decide(kind: Decision["kind"], a: Id, b: Id, by: string, claim: Claim): void {
    if (a === b) return;
    const because = `${claim.passage.kind === "field" ? claim.passage.object : claim.document} lists one as another name of the other`;
    const id = contentId("d", [a, b, kind, by, because]);
    this.decisions.set(id, { id, a, b, kind, by, because, claims: [claim.id], undoes: null });
  }

  /** A catalogue's object lists a further name: it is a name of that object, whoever else has it. */
  listName(upstream: Id, { text, type }: Term, claim: Claim): void {
    const kind = KINDS[type]!;
    const anchor = this.anchorOf(upstream)!;
    if (this.listing(text, kind).includes(upstream) || nameKey(text) === nameKey(anchor.text)) return;
    const urls = claim.passage.kind === "field" ? claim.passage.urls : [];
    const id = contentId("n", [upstream, text]);
    this.#mint({ id, text, kind, namer: "unknown", upstream, anchor: false, urls });
    this.decide("same", anchor.id, id, deciderOf(sourceOf(upstream)), claim);
  }

  /**
   * The object that a name stands for, where each catalogue that lists it has but one such: ATT&CK's, else MISP's,
   * else the first. `null` for a name that a catalogue gives to several (GRIZZLY STEPPE).
   */
  soleObject(text: string, kind: NameKind): Name | null {
    const objects = this.listing(text, kind);
    const sources = objects.map(sourceOf);
    if (objects.length === 0 || new Set(sources).size < sources.length) return null;
    const preferred = ["attack", "misp"].flatMap((source) => objects.filter((id) => sourceOf(id) === source));
    return this.anchorOf(preferred[0] ?? objects[0]!);
  }
}

/** Whose word it is that two names are one: the catalogue's for its own objects, a bundle's author's, else the source's. */
function deciderFor({ origin, assertedBy }: Claim): string {
  const author = assertedBy[0] ?? origin.name;
  if (origin.name !== "stix") return origin.name;
  return (
    author
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || origin.name
  );
}

/** Does the file speak for the catalogue that the object belongs to, or only cite it? */
function isOwnObject({ origin, document }: Claim, upstream: Id, publisherOf: PublisherOf): boolean {
  if (upstream === "") return false;
  if (origin.name === "misp-galaxy") return true;
  return sourceOf(upstream) === "attack" && publisherOf(document) === "mitre";
}

/** What an `alias-of` claim decides. A name that other sources give to another object is left `unsure`. */
function decideAlias(claim: Claim, linked: Claim, linker: Linker, publisherOf: PublisherOf): void {
  const kind = KINDS[claim.subject.type];
  if (claim.stance !== "asserts" || !kind || KINDS[claim.object.type] !== kind) return;
  const [alias, main] = [claim.subject, claim.object];
  const upstream = main.link[0];
  if (upstream !== undefined && isOwnObject(claim, upstream, publisherOf)) {
    const other = alias.link[0] === undefined ? null : linker.anchorOf(alias.link[0]);
    if (!other) linker.listName(upstream, alias, claim);
    else linker.decide("same", linker.anchorOf(upstream)!.id, other.id, deciderOf(sourceOf(upstream)), claim);
    return;
  }
  const objects = new Set([...linker.listing(alias.canonical, kind)]);
  if ([...linker.listing(main.canonical, kind), ...main.link].some((id) => objects.has(id))) return;
  const end = (term: Term, own: Term): { readonly id: Id | null; readonly isNew: boolean } => {
    const isNew = term.link.length === 0 && linker.listing(term.canonical, kind).length === 0;
    if (isNew || term.link.length > 0) return { id: own.link[0] ?? null, isNew };
    return { id: linker.soleObject(term.canonical, kind)?.id ?? null, isNew };
  };
  const [a, b] = [end(main, linked.object), end(alias, linked.subject)];
  if (a.id === null || b.id === null) return;
  linker.decide(a.isNew || b.isNew ? "same" : "unsure", a.id, b.id, deciderFor(claim), claim);
}

/**
 * Links the claims of data files to names. An upstream id (`attack:G0129`, `misp:<uuid>`) means the object of that id;
 * a bare name every known object that lists it, so that a name of several is nobody's; a name that only the files use
 * is an actor, campaign or software of this case. What the files list as names of one become decisions of theirs.
 * Other claims are handed back as they are. `known`: names of the bundled knowledge. O(names + claims).
 */
export function dataNames(
  claims: readonly Claim[],
  known: readonly Name[],
  publisherOf: PublisherOf,
): DataNames {
  if (!claims.some(isOfData)) return { claims, names: [], decisions: [] };
  const linker = new Linker(known);
  const linked = claims.map((claim) => {
    if (!isOfData(claim)) return claim;
    const object = linker.linked(claim.object, claim);
    const upstream = claim.object.link[0] ?? "";
    // A further name of a catalogue's object is that object's, and nobody's of its own.
    const isListed =
      claim.predicate === "alias-of" &&
      claim.subject.link.length === 0 &&
      isOwnObject(claim, upstream, publisherOf);
    const subject = isListed ? { ...claim.subject, link: object.link } : linker.linked(claim.subject, claim);
    return { ...claim, subject, object };
  });
  claims.forEach((claim, at) => {
    if (claim.predicate === "alias-of" && isOfData(claim))
      decideAlias(claim, linked[at]!, linker, publisherOf);
  });
  const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => byCodeUnit(a.id, b.id);
  return {
    claims: linked,
    names: [...linker.minted.values()].sort(byId),
    decisions: [...linker.decisions.values()].sort(byId),
  };
}
