import { isBacker } from "./backers.ts";
import {
  isClauseOpener,
  isDescriptive,
  isNameQuote,
  isObject,
  isOfDefenders,
  isOurs,
  isVerbGroup,
} from "./phrase-edges.ts";
import { has, headOf, isIntrusionSet, ROLE, type Token } from "./phrase-tokens.ts";
import type { Form } from "./tables/forms.ts";

const LONGEST_PHRASE = 9;

const IN_PHRASE: ReadonlySet<Form | null> = new Set([
  "group",
  "malware",
  "tool",
  "location",
  "sector",
  "product",
]);

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

/** Where the longest phrase that begins here ends (exclusive), or `from` when none does. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
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
    const isThreat =
      at > from &&
      ((token.lower === "threat" && tokens[at - 1]!.lower === "persistent") || isIntrusionSet(tokens, at));
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
    } else if (best > from && isOfTongue(tokens, at)) {
    } else if (token.form !== null) {
      if (!IN_PHRASE.has(token.form)) break;
    } else if (!has(token, ROLE.modifier) && (best > from || !isDescriptive(tokens, at, from))) break;
  }
  return best;
}

/** "X Ruritanian-speaking actor": a tongue is no mention, and what is said of X goes on. */
const isOfTongue = (tokens: readonly Token[], at: number): boolean =>
  /^[A-Z][a-z]+-(?:speaking|language)$/.test(tokens[at]!.text) && tokens[at + 1]?.form === null;

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
