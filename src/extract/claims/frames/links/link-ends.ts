import type { Sentence } from "../../draft.ts";
import { type Phrase, PRONOUN } from "../../sentence/phrase.ts";
import { clauseEnd, type Series, seriesAt } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { isEntitled } from "../attacks/specific-acts.ts";
import { ENTITLED } from "../attacks/tables/acts.ts";
import { isKin, isNobody, isOthers, isPair, isSameName } from "../relations/relation-ends.ts";
import { namelyAfter, OF_PART, OF_WRITING } from "../relations/relation-places.ts";
import { withCommas } from "../relations/relation-sides.ts";
import { ledFrom, ledTo } from "./carried.ts";
import { AND_MORE, NAMED_SO, NO_FILL, WAS_SEEN } from "./tables/links.ts";

/** "An actor", "another group": one, though nobody says which. */
const ONE = /^(?:an?|another|the|this|that|one)\b/i;
const THESE = /^(?:this|that|these|those|both|the two)\b/i;
const SOME_ACT = /^(?:an?|another|this|that|these|those|two|three|several)\b/i;
const OF_ACTS = /(?:activity|campaigns?|attacks?|operations?|incidents?)["']?$/i;
const NAME_ALONE =
  /^["']?(?:the |an? |earlier |previous |past |recent |original )*\S+["']?(?: (?:malware|family|operations?|ransomware|backdoor|trojan|framework|activity|campaigns?|attacks?|actors?|developers|operators|incidents?))*["']?$/i;

/** Groups, what groups do, and malware by its name alone. */
export const mayBeEnd = (phrase: Phrase): boolean =>
  !phrase.owning &&
  (phrase.form === "actor" ||
    phrase.form === "event" ||
    (isKin(phrase) && phrase.reference === "named" && NAME_ALONE.test(phrase.text)));

const MAKER =
  /^(?:developers?|authors?|operators?|creators?|makers?|distributors?|actors?|groups?|gang|crew|people|team)$/;
const OF_WORK = /^["')]* (?:of|behind|using|deploying|distributing|operating|running) (?:the )?["'(]*$/i;

/** "The operators of Y": whoever they are, they go by the name of what they made. */
const byWork = (maker: Phrase, work: Phrase): Phrase | null =>
  maker.form === "actor" && MAKER.test(maker.head) && isKin(work)
    ? { ...work, form: "actor", owner: null }
    : null;

/** Those that the last of a row carries the names of: "X and the activity of Y". */
function carriedBy({ working, series }: Sentence, { end, members }: Series, until: number): Phrase[] | null {
  const last = members.at(-1)!;
  const { phrase } = last;
  const next = series.find(({ start }) => start >= end);
  if (!next || next.start >= until) return null;
  const gap = working.text.slice(end, next.start);
  if (OF_PART.test(gap)) return next.members.map((one) => one.phrase).filter(mayBeEnd);
  if (phrase.name !== null || (phrase.reference === "back" && !NAMED_SO.test(gap.slice(0, 24)))) return null;
  const maker = OF_WORK.test(gap) && byWork(phrase, next.members[0]!.phrase);
  if (maker) return [maker];
  for (const { at } of ledFrom(working, last)) {
    if (at >= until) return null;
    const named = (seriesAt(series, at)?.members ?? [])
      .filter((one) => one.at >= at)
      .map((one) => one.phrase)
      .filter(mayBeEnd);
    if (named.some(({ form, name }) => form !== "software" && name !== null)) return named;
  }
  return null;
}

/** The phrases of a row that may be ends; of the last one those whose names it carries, before a place. */
export function endsIn(
  sentence: Sentence,
  row: Series | null | undefined,
  until = sentence.working.text.length,
): Phrase[] {
  if (!row) return [];
  const carried = carriedBy(sentence, row, until);
  const own = row.members.map(({ phrase }) => phrase).filter(mayBeEnd);
  return carried ? [...own.slice(0, -1), ...carried] : own;
}

/** Is it told who or what is meant? */
const isTold = ({ name, reference, text }: Phrase): boolean =>
  name !== null || ENTITLED.test(text) || (reference === "back" && !PRONOUN.test(text));

/** May somebody stand after the words, as the one that others have to do with? */
export function isFar(one: Phrase, isDenied: boolean): boolean {
  if (isNobody(one) || PRONOUN.test(one.text) || (one.name === null && isPair(one))) return false;
  if (one.form === "event") return isEntitled(one) || SOME_ACT.test(one.text);
  return isTold(one) || (isOthers(one) && (isDenied || one.homes.length > 0));
}

/** "The Y activity": not the malware alone, but what is done with it. */
export const isOfActs = ({ text }: Phrase): boolean => OF_ACTS.test(text);

const isNear = (one: Phrase): boolean =>
  isTold(one) ||
  one.head === "activity" ||
  /^(?:it|its|they|them|their)$/i.test(one.text) ||
  THESE.test(one.text) ||
  // "The actors behind this campaign": told by what they did.
  (one.form === "actor" && one.reference === "unnamed" && /^the /i.test(one.text)) ||
  (!one.plural && ONE.test(one.text));

/** May two phrases be told to have to do with one another? The second is the one that follows. */
export function isLink(a: Phrase, b: Phrase, isDenied: boolean): boolean {
  if (a === b || (a.name !== null && a.name === b.name)) return false;
  if (a.name === null && b.name === null && !(ENTITLED.test(a.text) && ENTITLED.test(b.text))) return false;
  const [isThing, isOtherThing] = [a, b].map(({ form }) => form === "software");
  if (isThing && isOtherThing && isSameName(a, b)) return false;
  if (isThing !== isOtherThing && [a, b].some(({ form, name }) => form === "event" && name === null))
    return isOfActs(isThing ? a : b);
  return isFar(b, isDenied) && isNear(a);
}

const BRACKETS = / ?\([^()]*\)/g;
const ASIDE = /, [^,;:.\uEC00-\uEEFF]{2,70},/g;
const ACTORS = pattern("<A>", "i");
const ACTS = pattern("<E>", "i");

const LEADS = new Map<string, RegExp>();

/** From a word of relation to what leads to the other one. Compiled once for each of a few. */
function leadPattern(lead: string): RegExp {
  const known = LEADS.get(lead);
  if (known) return known;
  const made = new RegExp(`^([^;:]{0,90}?) (${lead})["']?(?: both)?(?= |$)`, "i");
  LEADS.set(lead, made);
  return made;
}

/** "The strongest link is to X". */
const IS_THEN = / (?:is|was|are|were|runs?|leads?|goes)$/;

/** The place right after the word that leads to the other one; -1 if that isn't in the gap. */
function afterLead(gap: string, lead: string): { to: number; word: string } | null {
  if (lead === "") return { to: 0, word: "" };
  const found = leadPattern(lead).exec(gap);
  if (!found || NO_FILL.test(found[1]!.replace(WAS_SEEN, " ").replace(IS_THEN, ""))) return null;
  return { to: found[0].length, word: found[2]!.toLowerCase() };
}

export interface Other {
  readonly row: Series;
  /** The word that leads to it: "to", "between". */
  readonly lead: string;
  /** Is it named by acts of theirs: "attacks by Y"? */
  readonly byActs: boolean;
}

const blanks = (text: string): string => " ".repeat(text.length);

/** "Groups such as X": who is named is a group, even where the name is that of malware too. */
function namelyOf(sentence: Sentence, one: Series): Series {
  const named = namelyAfter(sentence, one);
  if (!named || one.members[0]!.phrase.form !== "actor") return named ?? one;
  const members = named.members.map(({ at, phrase }) =>
    isKin(phrase) ? { at, phrase: { ...phrase, form: "actor" as const, owner: null } } : { at, phrase },
  );
  return { ...named, members };
}

/**
 * Who or what follows a word of relation after one of `lead`? Brackets and asides before the lead are skipped, and
 * after it one goes down from what carries a name ("the activity of", "a cluster tracked as") to the name.
 */
export function otherAfter(sentence: Sentence, end: number, lead: string): Other | null {
  const { working, series } = sentence;
  const rest = working.text.slice(end).replace(BRACKETS, blanks).replace(ASIDE, blanks);
  const stop = end + clauseEnd(rest, 0);
  const bare = rest.slice(0, stop - end);
  const led = afterLead(bare, lead);
  if (!led || ACTORS.test(bare.slice(0, led.to))) return null;
  const from = end + led.to;
  let unnamed: Series | null = null;
  for (const { at } of ledTo(working, from)) {
    const one = at < stop ? seriesAt(series, at) : null;
    if (!one || one.start < from) continue;
    const row = namelyOf(sentence, one);
    const ends = endsIn(sentence, row);
    if (ends.some(({ name }) => name !== null)) {
      if (OF_WRITING.test(working.text.slice(row.end, row.end + 16))) return null;
      const all = withCommas(sentence, row, { predicate: "overlaps-with" });
      return {
        row: withMore(sentence, all, lead),
        lead: led.word,
        byActs: ACTS.test(bare.slice(led.to, at - end)) || row.members.at(-1)!.phrase.form === "event",
      };
    }
    if (ends.length > 0) unnamed ??= row;
  }
  return unnamed && { row: unnamed, lead: led.word, byActs: false };
}

const AND_WITH =
  /^["')]*(?: \([^()]*\))?,? (?:and|or|as well as|but also)(?:,? [^,;:\uEC00-\uEFFF]{2,40},)?(?= (?:to|with) )/;

/** "With X and, to a lesser extent, with Y": both follow. */
function withMore(sentence: Sentence, row: Series, lead: string): Series {
  const rest = sentence.working.text.slice(row.end);
  const perhaps = AND_MORE.exec(rest);
  const last = perhaps && seriesAt(sentence.series, row.end + perhaps[0].length);
  if (last && last.start >= row.end)
    return { start: row.start, end: last.end, members: [...row.members, ...last.members] };
  const and = AND_WITH.exec(rest);
  const more = and && otherAfter(sentence, row.end + and[0].length, lead);
  if (!more) return row;
  return { start: row.start, end: more.row.end, members: [...row.members, ...more.row.members] };
}
