import { type Draft, type End, type FrameReader, isPhrase, type Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { phrasesOf, type Series, subjectBefore } from "../syntax.ts";
import { pattern } from "../tables/forms.ts";
import { EVENT_HEADS } from "../tables/nouns.ts";
import {
  CARRIED_OUT,
  LOCATED,
  SPONSORED,
  SPONSORED_WEAK,
  STATE_BODY,
  STATE_UNIT,
} from "../tables/origins.ts";
import { NAMELY } from "../tables/relations.ts";
import { phraseAt } from "../working-text.ts";
import { homeOf, homes } from "./homes.ts";
import { isActor, isOwned, isWork, pairs } from "./origin-ends.ts";
import { works } from "./works.ts";

/** What stands between a group and words about somebody else's place. */
const ELSEWHERE = pattern(
  "<OLSV>|organi[sz]ation|compan|conglomerate|firm|victim|target|server|infrastructure|device|user|people|individual|entit|office|computer|customer|embass|institution|machine|\\bof (?:them|which|whom|these)|.{60}",
  "i",
);
/** Triggers that also tell whose work an attack or a tool is. */
const OF_WORKS =
  /attribut|ascrib|link|tie[sd]|tying|connect|associat|affiliat|traced|blamed|pinned|on behalf|sponsored|directed|ordered|work of|(?:out|conducted|launched|perpetrated|orchestrated|mounted|executed|staged|masterminded|committed) by/i;

/** "Linked to Example's interests", "links to an Example-registered charity": other things than the state. */
const OTHER_THINGS =
  /^(?:-\w|(?:'s)? (?:and [\uE400-\uE4FF] )?(?:[\w-]+ )?(?:interests?|objectives?|goals|language|speakers?|culture|history|elections?|users?|companies|citizens?|nationals?|IP|domains?|registrants?|hosting|providers?)\b)/i;

/** "Linked to Ruritanian students": people of a country, and not the state. */
const OF_A_PEOPLE = /(?:[aeiou]n|ese|ish|ani|aqi|ench|utch|ic|eli|stani|indi)$/i;
const STATE_AFTER =
  /^ (?:governments?|states?|military|intelligence|security|authorit(?:y|ies)|regime|army|ministr(?:y|ies)|espionage|nation|leadership|officials?|services?|spy|secret|agenc(?:y|ies)|origins?|cyber|(?:and|or|in|on|at|as|for|with|by|from|to|of|since|during|after|before|but|who|which|that|because|due|based|given|through|via|while|where|when|is|are|was|were|has|have|had|using|also|may|might|could|would|will|until|over|under|than|if|so|not|both|again|alone|itself|around|between|\w+ly)\b)/;
const isOfAPeople = (place: Phrase, after: string): boolean =>
  place.form === "location" &&
  OF_A_PEOPLE.test(place.text) &&
  /^ [a-z]/.test(after) &&
  !STATE_AFTER.test(after);

/** "Believed to be the work of …": a note on the one that is told of. */
const NOTE =
  /^["'(]*(?:(?:is|was|are|were|widely|strongly|also|likely|possibly|probably|allegedly|reportedly|believed|thought|suspected|assessed|considered|assumed|presumed|to be|to have been) ?)+$/i;

/** "The Silver Heron campaign": an act, though it is named after somebody. */
const isDone = (phrase: Phrase): boolean =>
  isWork(phrase) || (isActor(phrase) && EVENT_HEADS.has(phrase.head));

const VERB = /^\w+/;
/** "Attributed A to Example": what stands within the words of a verb in the active voice. */
function ownedWithin({ series }: Sentence, start: number, end: number, text: string): Series | null {
  if (/^\S+ (?:by|in part|in|with|at|from|directly|publicly|back|to)\b/.test(text.slice(start, end)))
    return null;
  return (
    series.find((one) => one.start > start && one.end < end && phrasesOf(one, isOwned).length > 0) ?? null
  );
}

/** "Example's intelligence service": the body rather than the state it is one of. */
function bodyOf(working: Sentence["working"], place: Phrase, at: number): Phrase {
  if (place.form !== "location" || !/^'s? /.test(working.text.slice(at + 1, at + 4))) return place;
  const owned = phraseAt(working, at + 4);
  return owned?.form === "organisation" && STATE_BODY.test(owned.text) ? owned : place;
}

/** "Groups of Example origin such as A and B": those named after the words. */
function namedAfter({ working, series }: Sentence, at: number): Series | null {
  const next = series.find(({ start }) => start >= at);
  const gap = next ? working.text.slice(at, next.start).replace(/^ (?:origins?|roots)\b/, "") : "";
  return next && NAMELY.test(gap) ? next : null;
}

/** A group and the state, or body of a state, it works for; or the place it sits in. */
function fromPlaces(
  sentence: Sentence,
  regex: RegExp,
  predicate: "attributed-to" | "based-in",
  weak: boolean,
): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(regex).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const place = phraseAt(working, end)!;
    const backers = place.form === "actor" && place.name === null ? place.homes : [];
    const isTongue = place.name?.value === "language" || OTHER_THINGS.test(text.slice(end + 1, end + 40));
    const isBody =
      place.form === "actor" ? STATE_UNIT.test(place.name?.text ?? "") : STATE_BODY.test(place.text);
    if (isTongue || (place.form !== "location" && !isBody && backers.length === 0)) return [];
    const next = phraseAt(working, end + 2);
    if (
      place.form === "location" &&
      next &&
      text[end + 1] === " " &&
      next.form !== "date" &&
      next.form !== "location"
    )
      return [];
    if (isOfAPeople(place, text.slice(end + 1, end + 30))) return [];
    const isOwn = predicate === "attributed-to";
    const isAct = isOwn && CARRIED_OUT.test(match[0]);
    const accepts =
      !isOwn || !OF_WORKS.test(match[0]) || backers.length > 0 ? isActor : isAct ? isDone : isOwned;
    const bodies =
      backers.length > 0 && !isAct
        ? backers.map((home) => homeOf(place, home))
        : [bodyOf(working, place, end)];
    const listed = isOwn ? ownedWithin(sentence, start, end, text) : namedAfter(sentence, end + 1);
    const subject =
      listed ?? subjectBefore(working, series, start, { accepts, gerund: match[0].startsWith("operating") });
    const left: End[] = phrasesOf(subject, accepts);
    if (isOwn && left.length === 0 && NOTE.test(text.slice(0, start))) left.push("implied");
    if (left.length === 0) return [];
    if (listed === null && subject && ELSEWHERE.test(text.slice(subject.end, start))) return [];
    return left.flatMap((one) =>
      pairs([one], bodies, {
        predicate,
        trigger: { start, end: isOwn && listed ? start + VERB.exec(match[0])![0].length : end },
        reach: end + 1,
        ...(weak ? { weak } : {}),
        ...(isPhrase(one) && one.hedge ? { ownHedge: one.hedge } : {}),
      }),
    );
  });
}

/** Who stands behind it, and where do they sit? `based-in` never becomes `attributed-to`. */
export const origins: FrameReader = (sentence) => [
  ...fromPlaces(sentence, SPONSORED, "attributed-to", false),
  ...fromPlaces(sentence, SPONSORED_WEAK, "attributed-to", true),
  ...fromPlaces(sentence, LOCATED, "based-in", false),
  ...works(sentence),
  ...homes(sentence),
];
