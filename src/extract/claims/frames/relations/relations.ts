import type { RelationScale } from "../../../../model/relation.ts";
import { type Draft, type End, type FrameReader, isPhrase } from "../../draft.ts";
import { type Parties, withParties } from "../../parties/parties.ts";
import { MEANS } from "../../parties/tables/parties.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { mayPass, transfers } from "../dealings/transfers.ts";
import { links } from "../links/links.ts";
import { isEnd, isOfKind, isPair, isRelation, isSameName } from "./relation-ends.ts";
import { isMisread } from "./relation-gates.ts";
import { type Found, partiesOf } from "./relation-places.ts";
import type { RelationCue } from "./tables/relation-cues.ts";
import { RELATIONS } from "./tables/relations.ts";

type Reading = Pick<Parties, "sentence" | "heldOf">;

const LASTING =
  /\b(?:allianc\w+|allied|long-term|permanent(?:ly)?|formal(?:ly)?|merg\w+|common command|under one|umbrella)\b/i;
const REPEATED =
  /\b(?:repeated(?:ly)?|regular(?:ly)?|systematic(?:ally)?|routine(?:ly)?|ongoing|several (?:times|campaigns|operations)|multiple (?:times|campaigns|operations)|continu(?:es|ing) to|frequent(?:ly)?|during certain campaigns|over (?:several |many )?(?:months|years)|always)\b/i;
const ONE_ACT =
  /\b(?:once|one time|single|one-off|on one occasion|in one (?:case|instance|attack|operation|campaign))\b/i;

/** How much was done together, as far as the clause says. */
export function scaleOf(clause: string): RelationScale | null {
  if (LASTING.test(clause)) return "lasting";
  if (REPEATED.test(clause)) return "repeated";
  return ONE_ACT.test(clause) ? "act" : null;
}

/** For three and more in a row each with each; for two sides each of the one with each of the other. */
function combined(cue: RelationCue, { left, right }: Found): (readonly [End, End])[] {
  const isRow = left.length > 1 && left.slice(1).every((end) => right.includes(end));
  const pairs: (readonly [End, End])[] = isRow
    ? left
        // Names of one are told of the first.
        .slice(0, cue.predicate === "alias-of" && !cue.negation ? 1 : left.length)
        .flatMap((a, at) => right.slice(at).map((b) => [a, b] as const))
    : left.flatMap((a) => right.map((b) => [a, b] as const));
  // "Ties between A, B and C": names of one have none among them.
  const isOne = (a: End, b: End): boolean =>
    isRow && cue.predicate === "overlaps-with" && isPhrase(a) && isPhrase(b) && isSameName(a, b);
  return pairs
    .filter(([a, b]) => !isOne(a, b))
    .filter(([a, b]) => !isPhrase(a) || !isPhrase(b) || isRelation(a, b, cue))
    .map(([a, b]) => (cue.reversed ? [b, a] : [a, b]));
}

/** Of the words of kinship, those that say less than that there is some. */
const WEAK_WORDS = /link|tie|associat|affiliat|connections|align|nexus/i;

/** Likeness and kinship of what two groups have are no names of one: "X's tools are distinct from those of Y". */
const ofHeld = (cue: RelationCue, ends: readonly End[], heldOf: Parties["heldOf"]): boolean =>
  cue.predicate === "alias-of" && ends.some((end) => isPhrase(end) && heldOf(end) !== null);

/** What is part of a group's arsenal is a tool of it. */
const OF_ARSENAL = new RegExp(`^(?:${MEANS}|repertoire)$`, "i");
const isArsenal = (held: string | null): boolean => OF_ARSENAL.test(held ?? "");

/** Do the words of the trigger, and what they say of the other group's, fit the cue? */
function fits(
  { sentence, heldOf }: Reading,
  { phrased, held, joined, predicate }: RelationCue,
  start: number,
  pair: Found,
): boolean {
  const phrase = phraseAt(sentence.working, start);
  if (phrased && phrase && !phrased.head.test(phrase.text)) return false;
  if (predicate === "part-of" && pair.right.some((end) => isPhrase(end) && isArsenal(heldOf(end))))
    return false;
  if (joined && !pair.right.every((end) => isPhrase(end) && joined.test(end.text))) return false;
  return held === undefined || pair.right.every((end) => isPhrase(end) && held.test(heldOf(end) ?? ""));
}

function fromCue(reading: Reading, cue: RelationCue, word: RegExp): Draft[] {
  const { sentence, heldOf } = reading;
  const { text } = sentence.working;
  return sentence.patterns.matches(word).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const pair = partiesOf(sentence, cue, start, end);
    if (pair === null || !fits(reading, cue, start, pair)) return [];
    if (isMisread({ sentence, working: sentence.working, heldOf: reading.heldOf, cue, start, end, ...pair }))
      return [];
    const scale = cue.scale ?? scaleOf(text.slice(Math.max(0, start - 80), pair.reach + 60));
    return combined(cue, pair).map(([subject, object]) => ({
      predicate: ofHeld(cue, [subject, object], heldOf) ? ("overlaps-with" as const) : cue.predicate,
      subject,
      object,
      trigger: { start, end },
      reach: Math.max(end, pair.reach),
      ...(cue.weak && WEAK_WORDS.test(match[0]) ? { weak: true } : {}),
      ...(cue.negation ? { negation: cue.negation } : {}),
      ...(scale ? { scale } : {}),
    }));
  });
}

/** One pair gets the most telling of the predicates that its words fit. */
const key = ({ subject, object }: Draft): string =>
  [subject, object]
    .map((end) => (typeof end === "string" ? end : "words" in end ? end.words.start : end.start))
    .sort()
    .join(":");

interface Told {
  readonly draft: Draft;
  readonly cue: RelationCue | null;
}

/** The drafts of one reading of a sentence, in the order of the table. */
function readIn(reading: Reading): Told[] {
  const told: Told[] = [];
  const { patterns, working } = reading.sentence;
  // Hardly any of the cues may be in a sentence: lists are made for those only.
  for (const cue of RELATIONS) {
    if (patterns.may(cue.word))
      for (const draft of fromCue(reading, cue, cue.word)) told.push({ draft, cue });
    const { phrased } = cue;
    if (phrased && working.phrases.some(({ text }) => phrased.head.test(text)))
      for (const draft of fromCue(reading, cue, phrased.word)) told.push({ draft, cue });
  }
  for (const draft of links(reading)) told.push({ draft, cue: null });
  return told;
}

/** Of the drafts about one pair the first of each predicate; words of kinship only where nothing else is said. */
function kept(told: readonly Told[]): Draft[] {
  const drafts: Draft[] = [];
  const seen = new Map<string, Draft>();
  for (const { draft, cue } of told) {
    const earlier = seen.get(key(draft));
    if (earlier && (cue?.weak || earlier.predicate === draft.predicate)) continue;
    seen.set(key(draft), draft);
    drafts.push(draft);
  }
  // Whoever is left out in one reading is named in the other.
  const isNamed = ({ predicate, object }: Draft): boolean =>
    drafts.some(
      (other) => other.subject !== "implied" && other.predicate === predicate && other.object === object,
    );
  return drafts.filter((draft) => draft.subject !== "implied" || !isNamed(draft));
}

/**
 * What does a sentence say outright of two groups: cooperation, hand-off, sharing, hijack, likeness, kinship? It is
 * read with its groups in place of what they have, then as it stands.
 */
export const relations: FrameReader = (sentence) => {
  const plain: Reading = { sentence, heldOf: () => null };
  const { phrases } = sentence.working;
  const isSide = ({ form, owner }: Phrase): boolean => form === "actor" || owner !== null;
  // "The activity of both groups" has two sides in one.
  const sides = phrases.filter(isSide);
  const isCrew = (phrase: Phrase): boolean => phrase.form === "software" && isEnd(phrase, "named");
  const mayBeTied = ({ name, owner, form }: Phrase): boolean =>
    owner !== null || form === "event" || (name !== null && (form === "actor" || form === "software"));
  // The one spoken of before, and nobody beside.
  const isAlone = sides.length < 2 && sides.every((side) => side.reference === "back" && !isPair(side));
  if (isAlone && !phrases.some(mayBeTied)) return [];
  const isRow = sides.length > 1 || sides.some(isPair);
  const mayTrade =
    sides.length > 1 || sides.some(isOfKind) || sides.length + phrases.filter(isCrew).length > 1;
  // What crews that go by their malware's names have is read in place of them where something may pass.
  const mayFold = isRow || (mayTrade && sides.length === 1 && mayPass(sentence));
  const parties = mayFold ? withParties(sentence) : null;
  const asTransfers = (drafts: readonly Draft[]): Told[] => drafts.map((draft) => ({ draft, cue: null }));
  if (!isRow || parties === null) {
    const passed = parties ? transfers(parties).map(parties.placed) : mayTrade ? transfers(plain) : [];
    return kept([...asTransfers(passed), ...readIn(plain)]);
  }
  const folded = [...asTransfers(transfers(parties)), ...readIn(parties)];
  return kept([
    ...folded.map(({ draft, cue }) => ({ draft: parties.placed(draft), cue })),
    ...readIn(plain).filter(({ draft }) => !parties.isFolded(draft.trigger.start)),
  ]);
};
