import type { Name } from "../model/identity.ts";
import { entityMeaning } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Reader } from "../model/reading.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import { nameKey } from "../resolve/name-key.ts";
import { textDocument } from "../sources/document.ts";
import type { Grounds } from "./grounds.ts";

/** Something named in the text that was asked: each entity or place it may mean. */
export interface NamedInQuery {
  readonly text: string;
  readonly meant: readonly Id[];
}

/** What was understood of a question; printed with the answer, so that a reader sees what was looked for. */
export interface FindQuery {
  readonly names: readonly NamedInQuery[];
  readonly predicates: readonly Predicate[];
  /** Words that are neither: matched as they stand, by their stem. */
  readonly words: readonly string[];
}

/** Words that ask for a kind of claim. */
const ASKS_FOR: readonly (readonly [RegExp, readonly Predicate[]])[] = [
  [/^us(?:e|es|ed|ing)$/, ["uses", "uses-infrastructure"]],
  [/^(?:target|attack|hit|compromis|breach)/, ["targets"]],
  [/^(?:victim)/, ["targets"]],
  [/^(?:exploit|vulnerabilit)/, ["exploits"]],
  [/^(?:sponsor|attribut|behind|direct)/, ["attributed-to"]],
  [/^(?:based|located|sit)/, ["based-in"]],
  [/^(?:alias|aka|called)/, ["alias-of"]],
  [/^(?:overlap)/, ["overlaps-with"]],
  [
    /^(?:cooperat|collaborat|coordinat|together|jointly|work)/,
    ["cooperates-with", "hands-off-to", "shares-with"],
  ],
  [/^(?:hand|pass|gave|give)/, ["hands-off-to", "shares-with"]],
  [/^(?:shar|lend|lent)/, ["shares-with"]],
  // Access that two share was handed from one to the other, as often as not.
  [/^access(?:es)?$/, ["hands-off-to", "shares-with"]],
  [/^(?:hijack)/, ["hijacks"]],
  [/^(?:imitat|cop(?:y|ies|ied)|mimic)/, ["imitates"]],
  [/^(?:impersonat|pose|posing)/, ["impersonates"]],
  [/^(?:server|infrastructure|domain)/, ["uses-infrastructure"]],
  [/^(?:seek|sought|want|steal|stole|collect)/, ["seeks"]],
  [/^(?:exclusive|sold|availab)/, ["availability"]],
  [/^(?:agreement|pact|pledge|treaty)/, ["agreement"]],
  [/^(?:motiv|why)/, ["motivated-by"]],
  [/^(?:rose|started|stopped|widened|increas)/, ["activity-changed"]],
];

/** The kinds of claim that a word asks for; none for most words. */
export const askedBy = (word: string): readonly Predicate[] =>
  ASKS_FOR.find(([cue]) => cue.test(word))?.[1] ?? [];

const STOP = new Set(
  `a an and any are as at be been but by can did do does for from had has have how if in into is it its of on or
  than that the their them there these they this those to was were what when where which who whom whose will with
  would against about between during group groups actor actors hackers ever also all`.split(/\s+/),
);

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}._'’/-]*[\p{L}\p{N}])?/gu;
const LONGEST_NAME = 5;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Spelling key → entities; names that are English words only as they are written. */
function nameTable({ resolved, resolution, knowledge }: Grounds): ReadonlyMap<string, ReadonlySet<Id>> {
  const common = new Set(
    knowledge.lexicon.flatMap(({ surface, needsCue }) => (needsCue ? [surface.toLowerCase()] : [])),
  );
  const table = new Map<string, Set<Id>>();
  const add = ({ id, text }: Name): void => {
    const key = common.has(text.toLowerCase()) ? `=${text}` : nameKey(text);
    const entities = table.get(key) ?? new Set<Id>();
    table.set(key, entities.add(entityMeaning(resolution, id)));
  };
  for (const name of resolved.names) add(name);
  return table;
}

/** Names by their spelling, the longest first; each word is part of one name at most. */
function namesIn(query: string, tokens: readonly Token[], grounds: Grounds): (NamedInQuery & Token)[] {
  const table = nameTable(grounds);
  const found: (NamedInQuery & Token)[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    for (let length = Math.min(LONGEST_NAME, tokens.length - at); length > 0; length -= 1) {
      const { start } = tokens[at]!;
      const { end } = tokens[at + length - 1]!;
      const text = query.slice(start, end);
      const meant =
        table.get(`=${text}`) ?? (STOP.has(text.toLowerCase()) ? undefined : table.get(nameKey(text)));
      if (!meant) continue;
      found.push({ text, start, end, meant: [...meant].sort(byCodeUnit) });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** Places, sectors, techniques, vulnerabilities: read as in any text. */
async function mentionsIn(query: string, reader: Reader): Promise<(NamedInQuery & Token)[]> {
  const origin = { name: null, mediaType: null, url: null, published: null, publisher: null, id: "query" };
  const { document } = await textDocument(query, { ...origin, publishers: [] });
  if (document === null) return [];
  return reader
    .read({ ...document, language: "en" })
    .mentions.filter(({ type, link }) => link.length > 0 && type !== "date")
    .map(({ text, start, end, link }) => ({ text, start, end, meant: link.flatMap(withState) }));
}

/** A country that is asked for may be meant as a place or as a sponsor. */
const withState = (id: Id): readonly Id[] =>
  id.startsWith("country:") ? [id, id.replace("country:", "state:")] : [id];

/** What does a text ask for? Names with all they may mean, kinds of claim, and the words that are left. */
export async function understand(query: string, grounds: Grounds, reader: Reader): Promise<FindQuery> {
  const tokens = [...query.matchAll(TOKEN)].map(
    (match): Token => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
  );
  const mentions = await mentionsIn(query, reader);
  // "Russian" is a country's before it is what somebody once called a piece of ransomware.
  const isPlace = ({ start, end }: Token): boolean =>
    mentions.some((one) => one.start === start && one.end === end && one.meant[0]?.startsWith("country:"));
  const spelled = namesIn(query, tokens, grounds).filter((name) => !isPlace(name));
  const isFree = ({ start, end }: Token): boolean =>
    !spelled.some((name) => name.start < end && start < name.end);
  const read = mentions.filter(isFree).map((one) => ({
    ...one,
    meant: [...new Set(one.meant.map((id) => entityMeaning(grounds.resolution, id)))],
  }));
  const names = [...spelled, ...read].sort((a, b) => a.start - b.start);
  const rest = tokens
    .filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end))
    .map(({ text }) => text.toLowerCase());
  const predicates = rest.flatMap(askedBy);
  return {
    names: names.map(({ text, meant }) => ({ text, meant })),
    predicates: [...new Set(predicates)],
    words: [...new Set(rest)].filter((word) => word.length > 1 && !STOP.has(word)),
  };
}
