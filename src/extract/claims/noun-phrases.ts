import type { Mention, Span } from "../../model/document.ts";
import { isBacker } from "./backers.ts";
import { type Lettered, textOf } from "./letters.ts";
import { type Phrase, plainPhrase, type Reference } from "./phrase.ts";
import {
  EMPTY_IT,
  isClauseOpener,
  isDescriptive,
  isNameQuote,
  isObject,
  isOfDefenders,
  isOurs,
  isVerbGroup,
  PAIR,
} from "./phrase-edges.ts";
import { has, ROLE, type Token, tokensOf } from "./phrase-tokens.ts";
import type { Room } from "./room.ts";
import { type Form, letterOf, MOST_PHRASES, phraseIndex } from "./tables/forms.ts";
import { NOT_POINTING, PHRASE_HEDGES, POINTING_BACK } from "./tables/nouns.ts";
import type { WorkingText } from "./working-text.ts";

const LONGEST_PHRASE = 9;

const IN_PHRASE: ReadonlySet<Form | null> = new Set([
  "group",
  "malware",
  "tool",
  "location",
  "sector",
  "product",
]);

type Head = "actor" | "software" | "event";

function headOf({ roles, form }: Token): Head | null {
  if (form === "group") return "actor";
  if (form === "event") return "event";
  if (form === "malware" || form === "tool") return "software";
  if (roles & ROLE.actor) return "actor";
  if (roles & ROLE.software) return "software";
  return roles & ROLE.event ? "event" : null;
}

/** Acts that are verbs between an actor and whom they reach. */
const ACTS_OR_VERBS: ReadonlySet<string> = new Set(
  "attack attacks breach breaches compromise compromises hack hacks raid raids".split(" "),
);

/** "Did not compromise": words that are acts and, after these, verbs. */
const BASE_FORMS: ReadonlySet<string> = new Set(["compromise", "breach", "hack", "attack", "raid"]);
const BEFORE_BASE: ReadonlySet<string> = new Set(
  "to not did didn't do does may might can could cannot will would never".split(" "),
);

const BEFORE_VERB = /^(?:then|also|often|now|later|always|usually|\w{3,}ly)$/;

/** A word that reads as a verb where it stands: "X attacks Y", "the group targets". */
function isVerbHere(tokens: readonly Token[], at: number, from: number): boolean {
  const { lower } = tokens[at]!;
  if (at === from && BASE_FORMS.has(lower) && BEFORE_BASE.has(tokens[at - 1]?.lower ?? "")) return true;
  if (!ACTS_OR_VERBS.has(lower)) return lower === "hacking" && at === from;
  let doer = at - 1;
  // "X then compromises the hosts": what stands between is no part of a phrase.
  while (at === from && BEFORE_VERB.test(tokens[doer]?.lower ?? "")) doer -= 1;
  const before = tokens[doer];
  return before !== undefined && headOf(before) === "actor" && isObject(tokens[at + 1]);
}

/** Modifiers that no phrase begins with. */
const NO_OPENERS: ReadonlySet<string> = new Set(
  "discovered identified based linked backed sponsored modified dubbed".split(" "),
);

/** A word of no table begins no phrase, except that of a tongue ("Ruritanian speaking …"). */
const isPlain = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.form === null && tokens[at]!.roles === 0 && !has(tokens[at + 1], ROLE.tongue);

/** Where the longest phrase that begins here ends (exclusive), or `from` when none does. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let best = from;
  const second = tokens[from + 1];
  if (
    tokens[from]!.lower === "that" &&
    second &&
    (has(second, ROLE.determiner | ROLE.pronoun) || second.form !== null)
  )
    return from;
  if (
    NO_OPENERS.has(tokens[from]!.lower) ||
    isOurs(tokens, from) ||
    isClauseOpener(tokens, from) ||
    isVerbGroup(tokens, from)
  )
    return from;
  const limit = Math.min(tokens.length, from + LONGEST_PHRASE);
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at]!;
    const isQuote = token.text === '"' || isNameQuote(tokens, at);
    const isThreat = token.lower === "threat" && tokens[at - 1]?.lower === "persistent" && at > from;
    const isNoHead = isVerbHere(tokens, at, from) || isOfDefenders(tokens, at);
    const head = isNoHead ? null : isThreat ? "actor" : headOf(token);
    if (head !== null) {
      best = at + 1;
      if (token.text === "Operation" && token.form === null) best = nameEnd(tokens, at + 1);
      const isNamed = token.form !== null;
      const next = tokens[at + 1];
      if (isNamed && next?.lower === "'s" && !continuesToHead(tokens, at + 2)) break;
      continue;
    }
    if (has(token, ROLE.determiner)) {
      if (at > from && !has(tokens[at - 1], ROLE.determiner)) break;
    } else if (isBacker(tokens, at)) {
      if (tokens[at + 1]!.text === ")") at += 1;
    } else if (token.lower === "'s" || isQuote) {
      if (at === from) break;
    } else if (has(tokens[at + 1], ROLE.tongue) && /^[A-Z]/.test(token.text)) {
    } else if (token.form !== null) {
      if (!IN_PHRASE.has(token.form)) break;
    } else if (!has(token, ROLE.modifier) && (best > from || !isDescriptive(tokens, at, from))) break;
  }
  return best;
}

/** Where the capitalised words of "Operation Golden Example" end. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < from + 3 && tokens[end]?.form === null && /^[A-Z][\w-]*$/.test(tokens[end]!.text)) end += 1;
  return end;
}

/** After "X's": is there a head of a phrase before anything else? */
function continuesToHead(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 4); at += 1) {
    if (headOf(tokens[at]!) !== null && tokens[at]!.form === null) return true;
    if (!has(tokens[at], ROLE.modifier) && !IN_PHRASE.has(tokens[at]!.form)) return false;
    if (tokens[at]!.form === null && !has(tokens[at], ROLE.modifier)) return false;
  }
  return false;
}

function referenceOf(tokens: readonly Token[], name: Mention | null, homes: number): Reference {
  if (name) return "named";
  const first = tokens[0]!.lower;
  if (has(tokens[0], ROLE.pronoun)) return "back";
  for (const { lower } of tokens) if (NOT_POINTING.has(lower)) return "unnamed";
  if (homes > 0) return "unnamed";
  return POINTING_BACK.has(first) ? "back" : "unnamed";
}

const TWO: ReadonlySet<string> = new Set(["two", "pair", "duo"]);
const THOSE: ReadonlySet<string> = new Set(["they", "them", "their"]);

/** The tokens of a phrase that tell what it is, found in one pass: phrases are what claims cost most. */
interface Telling {
  head: Head | null;
  firstGroup: Token | null;
  lastGroup: Token | null;
  lastMalware: Token | null;
  lastSoftware: Token | null;
  event: Token | null;
  hedge: Token | null;
  isTwo: boolean;
}

function tellingOf(tokens: readonly Token[]): Telling {
  const told: Telling = {
    head: null,
    firstGroup: null,
    lastGroup: null,
    lastMalware: null,
    lastSoftware: null,
    event: null,
    hedge: null,
    isTwo: false,
  };
  for (const token of tokens) {
    const { form, lower } = token;
    told.head = headOf(token) ?? told.head;
    if (form === "group") {
      told.firstGroup ??= token;
      told.lastGroup = token;
    } else if (form === "malware" || form === "tool") {
      told.lastSoftware = token;
      if (form === "malware") told.lastMalware = token;
    } else if (form === "event") told.event ??= token;
    if (told.hedge === null && PHRASE_HEDGES.has(lower)) told.hedge = token;
    if (lower === "both" || lower === "two") told.isTwo = true;
  }
  return told;
}

/** What kind of thing the phrase as a whole names: its last head decides, but a name weighs more than acts. */
function formOf({ head, lastGroup, lastSoftware }: Telling): Form {
  if (head !== "event") return head ?? "actor";
  if (lastGroup) return "actor";
  return lastSoftware ? "software" : "event";
}

function nameOf(form: Form, { lastGroup, lastMalware, lastSoftware, event }: Telling): Mention | null {
  const own = form === "actor" ? lastGroup : null;
  const software = form === "software" ? lastSoftware : lastMalware;
  return own?.mention ?? software?.mention ?? (form === "event" ? (event?.mention ?? null) : null);
}

interface Place {
  readonly span: Span;
  readonly text: string;
}

const NO_HOMES: readonly Mention[] = [];

function homesOf(tokens: readonly Token[]): readonly Mention[] {
  if (!tokens.some(({ form }) => form === "location" || form === "organisation")) return NO_HOMES;
  return tokens.flatMap(({ form, mention }, at) =>
    mention &&
    at < tokens.length - 1 &&
    !has(tokens[at + 1], ROLE.tongue) &&
    (form === "organisation" ||
      (form === "location" && mention.link.some((link) => link.startsWith("country:"))))
      ? [mention]
      : [],
  );
}

/** The country of a campaign is where it went, not where its actor sits: unless it stands before the actor's name. */
function homesOfActs(tokens: readonly Token[]): readonly Mention[] {
  const named = tokens.findIndex(({ form }) => form === "group");
  return named > 0 ? homesOf(tokens.slice(0, named + 1)) : NO_HOMES;
}

function phraseOf(tokens: readonly Token[], { span, text }: Place, lettered: Lettered): Phrase {
  const told = tellingOf(tokens);
  const form = formOf(told);
  const name = nameOf(form, told);
  const { hedge } = told;
  const homes = told.head === "event" ? homesOfActs(tokens) : homesOf(tokens);
  const last = tokens.at(-1)!.lower;
  return {
    start: span.start,
    end: span.end,
    form,
    text,
    name,
    reference: referenceOf(tokens, name, homes.length),
    plural: last.endsWith("s") || told.isTwo || THOSE.has(last),
    owning: tokens.length === 1 && (last === "its" || last === "their"),
    homes,
    hedge: hedge ? { start: lettered.starts[hedge.start]!, end: lettered.ends[hedge.end - 1]! } : null,
    owner: form === "actor" ? null : (told.firstGroup?.mention ?? null),
    head: last,
  };
}

function pronounAt(tokens: readonly Token[], at: number, lettered: Lettered): boolean {
  const { lower, start } = tokens[at]!;
  if (!has(tokens[at], ROLE.pronoun)) return false;
  return lower !== "it" || !EMPTY_IT.test(lettered.text.slice(start, start + 60));
}

/** "The two", "both" with no noun after them, as written. */
function pairAt(tokens: readonly Token[], at: number, { text }: Lettered): string | null {
  const { lower, start } = tokens[at]!;
  const next = tokens[at + 1]?.lower;
  const isPair =
    lower === "both" || (lower === "they" ? next === "both" : lower === "the" && TWO.has(next ?? ""));
  return isPair ? (PAIR.exec(text.slice(start, start + 40))?.[0] ?? null) : null;
}

/**
 * Gathers the words of a sentence into noun phrases about actors, software and acts, each one letter of the working
 * text; other mentions keep a letter of their own. Linear in the sentence.
 */
export function nounPhrases(lettered: Lettered, document: string, room: Room): WorkingText {
  const tokens = tokensOf(lettered);
  const phrases: Phrase[] = [];
  const size = lettered.text.length;
  const codes = room.codes(size);
  const starts = room.places(size);
  const ends = room.places(size);
  let length = 0;
  let written = 0;
  const add = (code: number, start: number, end: number): void => {
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  const copyTo = (end: number): void => {
    for (; written < end; written += 1) {
      const code = lettered.text.charCodeAt(written);
      add(phraseIndex(code) < 0 ? code : 32, lettered.starts[written]!, lettered.ends[written]!);
    }
  };
  const put = (phrase: Phrase, from: number, to: number): void => {
    copyTo(from);
    add(letterOf(phrase.form, phrases.length).charCodeAt(0), phrase.start, phrase.end);
    phrases.push(phrase);
    written = to;
  };
  for (let at = 0; at < tokens.length && phrases.length < MOST_PHRASES; ) {
    const token = tokens[at]!;
    if (isPlain(tokens, at)) {
      at += 1;
      continue;
    }
    const isPronoun = pronounAt(tokens, at, lettered);
    const end = phraseEnd(tokens, at);
    const pair = pairAt(tokens, at, lettered);
    const last = tokens[Math.max(end - 1, at)]!;
    const span = { start: lettered.starts[token.start]!, end: lettered.ends[last.end - 1]! };
    if (end > at) {
      put(
        phraseOf(tokens.slice(at, end), { span, text: document.slice(span.start, span.end) }, lettered),
        token.start,
        last.end,
      );
      at = end;
    } else if (pair !== null) {
      const pairEnd = token.start + pair.length;
      const pairSpan = { start: span.start, end: lettered.ends[pairEnd - 1]! };
      const own = phraseOf([token], { span: pairSpan, text: pair }, lettered);
      put({ ...own, form: "actor", reference: "back", plural: true }, token.start, pairEnd);
      while (tokens[at] && tokens[at]!.start < pairEnd) at += 1;
    } else if (isPronoun) {
      const own = phraseOf([token], { span, text: document.slice(span.start, span.end) }, lettered);
      put({ ...own, form: "actor" }, token.start, token.end);
      at += 1;
    } else {
      if (token.mention) put(plainPhrase(token.mention, span.start, span.end), token.start, token.end);
      at += 1;
    }
  }
  copyTo(size);
  return {
    text: textOf(codes, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    phrases,
  };
}
