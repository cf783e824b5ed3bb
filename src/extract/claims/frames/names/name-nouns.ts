import type { Draft, Sentence } from "../../draft.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { seriesAt } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import type { Row } from "./name-rows.ts";
import { isBareName } from "./one-or-two.ts";
import {
  GIVES,
  NAME_BEARER,
  NAME_BESIDE,
  NAME_FOR,
  NAME_IS,
  NAME_NOUN,
  NAME_OWNER,
  NAMES_COME,
  NAMES_HERE,
} from "./tables/names.ts";

const LONGEST_BEFORE = 120;
const LONGEST_AFTER = 160;

/** Where the noun stands, and the words about it. */
interface Noun {
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly right: string;
}

/** A name of its own and nothing else in its words. */
export const isNamed = (phrase: Phrase): boolean =>
  phrase.reference === "named" && isOwnName(phrase) && isBareName(phrase);
/** A group beside malware that bears its name is one of a kind; a tool is not. */
export const isOne = (a: Phrase, b: Phrase): boolean =>
  a.name !== b.name && (a.form === b.form || (a.name?.type !== "tool" && b.name?.type !== "tool"));
/** Whoever the text has told of, in other words. */
export const isTold = ({ reference, form, text, owning }: Phrase): boolean =>
  reference === "back" && form === "actor" && !owning && text.includes(" ");

/** "X is Vendor's name for Y": each name before the noun is told of whoever follows it. */
function before({ working, series }: Sentence, { start, end, left, right }: Noun): Draft[] {
  const is = NAME_IS.exec(left);
  const told = is ?? NAME_BESIDE.exec(left);
  if (!told) return [];
  const at = start - left.length + told.index;
  const row = seriesAt(series, at)?.members.filter((member) => member.at <= at) ?? [];
  const only = phraseAt(working, at);
  const names = (row.length > 1 && is ? row.map(({ phrase }) => phrase) : only ? [only] : []).filter(isNamed);
  const of = NAME_FOR.exec(right);
  const object = of && phraseAt(working, end + of[0].length);
  const reach = of ? end + of[0].length + 1 : end;
  const base = {
    predicate: "alias-of" as const,
    trigger: { start, end },
    reach,
    ...(is ? {} : { aside: true }),
  };
  if (object && (object.name ? object.form !== "event" : isTold(object) && names.length < 2))
    return names.filter((name) => isOne(name, object)).map((subject) => ({ ...base, subject, object }));
  const [first, ...rest] = names;
  if (!first || !is || !(OF_ONE.test(right) || (object && isTold(object)))) return [];
  return rest.map((object) => ({ ...base, subject: first, object }));
}

/** "X and Y are aliases", "two names for one and the same". */
const OF_ONE = /^["']?(?:[.,;]|$| (?:for|of) (?:one|each other|the same|a single)\b)/;

/** "Vendor's name for X is Y", "X's aliases include Y": the names come last. */
function after(text: string, { start, end, left, right }: Noun): Row | null {
  const here = NAMES_HERE.exec(right);
  if (here) {
    const to = here[3] && (here[2] || GIVES.test(left)) ? end + here[0].length : null;
    const bearer = to === null ? NAME_BEARER.exec(left) : null;
    const main = to ?? (bearer && start - left.length + bearer.index);
    const from = end + here[0].indexOf(here[1]!);
    if (main !== null)
      return { main, start, from, end: from + here[1]!.length, gap: text.slice(start, from) };
  }
  const of = NAME_FOR.exec(right);
  const from = of ? of[0].length + 1 : 0;
  const names = NAMES_COME.exec(right.slice(from));
  if (!names) return null;
  const owner = of ? null : NAME_OWNER.exec(left);
  if (!of && !owner) return null;
  const main = of ? end + of[0].length : start - left.length + owner!.index;
  const first = end + from + names[0].length - names[1]!.length;
  const gap = text.slice(owner ? main + 1 : start, first);
  return { main, start, from: first, end: end + from + names[0].length, gap };
}

/** What do nouns for names say: names told of whoever has them, and rows of names with whose they are? */
export function nameNouns(sentence: Sentence): { readonly drafts: Draft[]; readonly rows: Row[] } {
  const drafts: Draft[] = [];
  const rows: Row[] = [];
  const { text } = sentence.working;
  for (const match of sentence.patterns.matches(NAME_NOUN)) {
    const start = match.index;
    const end = start + match[0].length;
    const left = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
    const noun = { start, end, left, right: text.slice(end, end + LONGEST_AFTER) };
    const row = after(text, noun);
    if (row) rows.push(row);
    else drafts.push(...before(sentence, noun));
  }
  return { drafts, rows };
}
