import type { Claim } from "../model/claim.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { LIKELIHOOD_TERMS } from "../model/vocabulary/icd203.ts";

/** Name id → entity id, as a resolution has it. */
export type EntityOf = Readonly<Record<Id, Id>>;

/** Claims that one entity has to do with one state, country or body. */
export interface Attribution {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** The body of the state that is named, or `null` when the claim stops at the state. */
  readonly body: Id | null;
  readonly claims: readonly Claim[];
}

/** Who is sponsored by whom and located where, by entity. */
export interface Attributions {
  readonly sponsors: ReadonlyMap<Id, readonly Attribution[]>;
  readonly countries: ReadonlyMap<Id, readonly Attribution[]>;
  /** Entity → the organisations or groups it is said to be part of, with the claims. */
  readonly partOf: ReadonlyMap<Id, ReadonlyMap<Id, readonly Claim[]>>;
}

/** The one entity a term means, or `null` when it may mean several: nothing is attributed by a silent choice. */
export function entityMeant(links: readonly Id[], entityOf: EntityOf): Id | null {
  const meant = new Set(links.map((link) => entityOf[link] ?? link));
  return meant.size === 1 ? [...meant][0]! : null;
}

/**
 * Reads sponsorship (`attributed-to`), location (`based-in`) and membership (`part-of`) off the claims. `based-in`
 * is never taken for `attributed-to`. A claim that names a body reaches the state that the body is part of.
 * Denials and doubts are kept among the claims. O(claims).
 */
export function attributionsOf(claims: readonly Claim[], entityOf: EntityOf): Attributions {
  const partOf = new Map<Id, Map<Id, Claim[]>>();
  const sponsored: { subject: Id; object: Id; claim: Claim }[] = [];
  const countries = new Map<Id, Attribution[]>();
  for (const claim of claims) {
    const { predicate } = claim;
    if (predicate !== "attributed-to" && predicate !== "based-in" && predicate !== "part-of") continue;
    const subject = entityMeant(claim.subject.link, entityOf);
    const object = entityMeant(claim.object.link, entityOf);
    if (subject === null || object === null || subject === object) continue;
    if (predicate === "attributed-to") sponsored.push({ subject, object, claim });
    else if (predicate === "part-of") {
      const whole = partOf.get(subject) ?? new Map<Id, Claim[]>();
      partOf.set(subject, whole);
      whole.set(object, [...(whole.get(object) ?? []), claim]);
    } else if (object.startsWith("country:"))
      file(countries, subject, object.slice("country:".length), null, claim);
  }
  const sponsors = new Map<Id, Attribution[]>();
  for (const { subject, object, claim } of sponsored) {
    const named = object.startsWith("state:");
    const code = named ? object.slice("state:".length) : stateOf(object, partOf);
    if (code !== null) file(sponsors, subject, code, named ? null : object, claim);
  }
  return { sponsors, countries, partOf };
}

/** Adds a claim to the attribution it repeats, or starts a new one. */
function file(index: Map<Id, Attribution[]>, subject: Id, code: string, body: Id | null, claim: Claim): void {
  const known = index.get(subject) ?? [];
  const at = known.findIndex((one) => one.code === code && one.body === body);
  if (at < 0) known.push({ code, body, claims: [claim] });
  else known[at] = { code, body, claims: [...known[at]!.claims, claim] };
  index.set(subject, known);
}

/** Everything an entity is part of, nearest first, each once. A ring of claims ends where it closes. */
export function wholesOf(entity: Id, partOf: Attributions["partOf"]): readonly Id[] {
  const wholes: Id[] = [];
  let level: readonly Id[] = [entity];
  while (level.length > 0) {
    const next = level.flatMap((one) => [...(partOf.get(one)?.keys() ?? [])].sort(byCodeUnit));
    level = [...new Set(next)].filter((one) => one !== entity && !wholes.includes(one));
    wholes.push(...level);
  }
  return wholes;
}

/** The state that a body belongs to, through the bodies it is part of; `null` when nobody says. */
function stateOf(body: Id, partOf: Attributions["partOf"]): string | null {
  const state = wholesOf(body, partOf).find((whole) => whole.startsWith("state:"));
  return state === undefined ? null : state.slice("state:".length);
}

const LIKELY = LIKELIHOOD_TERMS.indexOf("likely");

/** Does the source itself stand back from its claim: a hedge below "likely" or without a degree, low confidence? */
export function isHedged(claim: Claim): boolean {
  if (claim.stance !== "asserts" || claim.confidence === "low" || claim.credibility === 5) return true;
  if (claim.credibility === 4) return true;
  if (claim.hedge === null) return false;
  const { likelihood } = claim.hedge;
  return likelihood === "unquantified" || LIKELIHOOD_TERMS.indexOf(likelihood) < LIKELY;
}

/** Who says so: the document that makes the claim, or whoever it relays. One voice however often it speaks. */
const voicesOf = (claims: readonly Claim[]): Set<string> =>
  new Set(
    claims.flatMap((claim) => (claim.assertedBy[0] === "author" ? [claim.document] : claim.assertedBy)),
  );

/**
 * Is it disputed that the entity belongs to this state or country? Yes when a source denies or doubts it, when
 * another source places it elsewhere, or when every source that places it there stands back from its own claim.
 * `own` are the entity's attributions of the kind asked about, `all` those of both kinds.
 */
export function isContested(code: string, own: readonly Attribution[], all: readonly Attribution[]): boolean {
  const here = own.filter((one) => one.code === code).flatMap((one) => one.claims);
  if (here.some((claim) => claim.stance !== "asserts")) return true;
  if (here.length > 0 && here.every(isHedged)) return true;
  const voices = voicesOf(here);
  const elsewhere = all.filter((one) => one.code !== code).flatMap((one) => one.claims);
  return [...voicesOf(elsewhere.filter((claim) => claim.stance === "asserts"))].some(
    (voice) => !voices.has(voice),
  );
}
