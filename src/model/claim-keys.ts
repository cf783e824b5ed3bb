import type { Claim, Term } from "./claim.ts";
import { byCodeUnit, contentId, type Id } from "./ids.ts";
import { BETWEEN_PREDICATES, type Predicate, SAID_PREDICATES } from "./vocabulary/predicates.ts";

/**
 * What a claim can be found by without reading all of a case. Keys are made from a claim alone, when it is stored:
 * nothing that may be decided later, neither who is who nor what the bundled knowledge lists, enters them, so that a
 * question asks for more claims than it will use and never for fewer.
 */

/** Goes up when a claim gets other keys: keys in a database made by an earlier version are then made anew. */
export const CLAIM_KEYS_VERSION = 1;

/** Fields of data files: their ends are names and ids that bring in names of their own. */
export const FIELD_KEY = "field";
/** Who sponsors, houses or holds whom: what the register of names is read off. */
export const BELONGING_KEY = "belonging";
/** Claims that stand in another's place. */
export const AMENDING_KEY = "amending";
/** Dated claims on what a campaign that has an id did: of one campaign wherever they are written. */
export const CAMPAIGN_KEY = "campaign";

/** Groups by a linked candidate, and by spelling where nobody known is meant. */
export const GROUP_KEYS = "group:";
export const NEW_GROUP_KEYS = "new-group:";

/** Ids of any length and in any letters as a key: what no database would take is hashed. */
const plain = (id: string): string => (/^[\x20-\x7e]{1,120}$/.test(id) ? id : contentId("k", [id]));

/** How a state or country stands to somebody, and what else is said of it. */
export const tieKey = (link: Id): string => `tie:${plain(link)}`;
/** Dated acts against a country or a body. */
export const targetKey = (link: Id): string => `target:${link.replace(/:.*/su, "")}:${plain(link)}`;
/** Every key of dated acts against a named body begins so. */
export const TARGET_BODY_KEYS = "target:organisation:";
/** Dated acts that a text lays at a state itself. */
export const actorKey = (link: Id): string => `actor:${plain(link)}`;

const BELONGING: ReadonlySet<Predicate> = new Set<Predicate>(["attributed-to", "based-in", "part-of"]);
const TYING: ReadonlySet<Predicate> = new Set<Predicate>([...BETWEEN_PREDICATES, ...SAID_PREDICATES]);

/** Shorter sentences are said by people who never met. */
const SHORTEST_COPIED = 60;
const OUTSIDE_ASCII = /[^\x00-\x7f]/;

/** The same either way; most sentences take the first, which is several times faster. */
const wordsOf = (quote: string): string =>
  OUTSIDE_ASCII.test(quote)
    ? quote
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
    : quote
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim();

/** The words of a claim's sentence, by which a copy of it is known; `null` for fields and sentences too short to tell. */
export function copiedWords({ passage }: Claim): string | null {
  if (passage.kind !== "text" || passage.quote.length < SHORTEST_COPIED) return null;
  return wordsOf(passage.quote) || null;
}

/** Whose claim is it in the end: the last who is passed on, else who says it; `null` for the document itself. */
export function speakerOf({ assertedBy, relays }: Claim): string | null {
  const last = relays.at(-1) ?? assertedBy.at(-1) ?? "author";
  return last === "author" ? null : last;
}

/** The key that copies of a claim's sentence share, or `null` where none is looked for. */
export function sentenceKey(claim: Claim): string | null {
  const words = copiedWords(claim);
  return words === null ? null : contentId("q", [words]);
}

/** Everything that an end may be known by: each candidate, or the spelling where there is none. */
const endKeys = ({ link, canonical }: Term): readonly string[] =>
  link.length > 0 ? [...new Set(link)] : [`~${canonical.toLowerCase()}`];

/** A key for every two things that a claim may be about, whichever comes first. */
export function pairKeys({ subject, object }: Claim): readonly string[] {
  const pairs = endKeys(subject).flatMap((a) =>
    endKeys(object).map((b) => contentId("p", [a, b].sort(byCodeUnit))),
  );
  return [...new Set(pairs)];
}

const linked = ({ link }: Term, pattern: RegExp): readonly Id[] => link.filter((id) => pattern.test(id));

function groupKeys({ type, link, canonical }: Term): readonly string[] {
  if (type !== "group") return [];
  return link.length > 0
    ? link.map((id) => GROUP_KEYS + plain(id))
    : [NEW_GROUP_KEYS + plain(canonical.toLowerCase())];
}

function actKeys({ subject, predicate, object }: Claim): readonly string[] {
  return [
    ...(subject.type === "campaign" && subject.link.length > 0 ? [CAMPAIGN_KEY] : []),
    ...linked(subject, /^state:/).map(actorKey),
    ...(predicate === "targets" ? linked(object, /^(?:country|organisation):/).map(targetKey) : []),
  ];
}

/** Every key of a claim, each once. */
export function claimKeys(claim: Claim): readonly string[] {
  const { subject, predicate, object, passage, supersedes, eventTime } = claim;
  const sentence = sentenceKey(claim);
  return [
    ...new Set([
      ...(passage.kind === "field" ? [FIELD_KEY] : []),
      ...(BELONGING.has(predicate) ? [BELONGING_KEY] : []),
      ...(supersedes === null ? [] : [AMENDING_KEY]),
      ...groupKeys(subject),
      ...groupKeys(object),
      ...(TYING.has(predicate)
        ? [subject, object].flatMap((end) => linked(end, /^(?:state|country):/).map(tieKey))
        : []),
      ...(eventTime === null ? [] : actKeys(claim)),
      ...(sentence === null ? [] : [sentence]),
      ...(passage.kind === "text" && speakerOf(claim) === null ? pairKeys(claim) : []),
    ]),
  ];
}
