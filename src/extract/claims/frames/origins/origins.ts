import type { Mention } from "../../../../model/document.ts";
import { type Draft, type End, type FrameReader, isPhrase, type Sentence } from "../../draft.ts";
import { withoutSource } from "../../sentence/interposed.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, type Series, subjectAfter, subjectBefore } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { NAMELY } from "../relations/tables/relation-cues.ts";
import { homeOf, homes } from "./homes.ts";
import { isActor, isDone, isOwned, isWork, pairs } from "./origin-ends.ts";
import {
  ALIGNED,
  BACKED_FIRMLY,
  BELONGS,
  CARRIED_OUT,
  INTERESTS,
  ITS_INTERESTS,
  LOCATED,
  NEXT_STATE,
  SPONSORED,
  SPONSORED_WEAK,
  STATE_BODY,
  STATE_UNIT,
} from "./tables/origins.ts";
import { works } from "./works.ts";

/** What stands between a group and words about somebody else's place. */
const ELSEWHERE = pattern(
  "<OLSV>|countr(?:y|ies)|organi[sz]ation|compan|conglomerate|firm|victim|target|server|website|account|domain|infrastructure|device|user|people|individual|entit|office|computer|customer|embass|institution|machine|\\bof (?:them|which|whom|these)|.{60}",
  "i",
);
/** "Has attacked people in … and is based in": the verb goes on from the subject over what stands between. */
const GOES_ON =
  /^["')]* organi[sz]ation |^.*,? and (?:(?:also|\w+ly) )*(?:appears?|seems?|is|are|was|were|has|have|(?=(?:operat|work|act|report)\w+ )|$)/i;
/** "Tools and ways commonly associated with …": what they are linked to is told of them, not of who has them. */
const OF_MEANS =
  /\b(?:TTPs?|tactics|techniques|tradecraft|methods|procedures|tool(?:s|sets?|ing)|indicators|artifacts|artefacts|code|patterns)(?: \w+ly)? $/i;
/** "Is a well-known hacking organisation": what the one told of is, by a head that names no actor. */
const IS_ONE =
  /^["')]*(?: \([^()]*\))?,?(?: (?:which|who))?(?: (?:is|was|are|were|be|been))?(?: (?:an?|the))(?: [\w-]+){0,4}? (?:organi[sz]ation|outfit|entity|enterprise|collective|company|firm)\b/;
const isElsewhere = (gap: string): boolean =>
  OF_MEANS.test(gap) || ELSEWHERE.test(withoutSource(gap).replace(IS_ONE, "").replace(GOES_ON, ""));

/** "The attack on A was", "the attack on A,": whom an act hit. */
const ACT_TAIL =
  /^["')]*(?: \([^()]*\))?(?: (?:on|against|in|at|of|targeting|into|(?:that|which) (?:hit|targeted)|during|from) (?:(?! (?:used|using|by) )[^,;:.]){1,90}?)?(?:(?:,? (?:which|that))?,?(?= (?:is|was|were|are|has|have|had|may|might|could)\b)|, $)/;
/** "Attacked firms in A on behalf of B": on whose account what stands between was done. */
const FOR_WHOM = /^(?:on behalf|at the (?:behest|request|direction|instruction|orders?) of)\b/i;
const DEED = /^(?!.*\b(?:which|that|who|whose|when)\b)(?!.*(?:\w+ing|[,;:]) $) [^;:]{3,120}$/i;

/** Triggers that also tell whose work an attack or a tool is. */
const OF_WORKS =
  /attribut|ascrib|(?:created|developed|written|authored|built) by|link|tie[sd]|tying|connect|associat|affiliat|traced|blamed|pinned|on behalf|sponsored|directed|ordered|work of|(?:out|conducted|launched|perpetrated|orchestrated|mounted|executed|staged|masterminded|committed) by|credit|\blaid\b|creation of|product of|brainchild|doing of|hallmark|fingerprint|trademark|signature|handwriting/i;

/** "Linked to Example's interests", "links to an Example-registered charity": other things than the state. */
const OTHER_THINGS =
  /^(?:-(?!based (?:members|individuals|people|hackers|operators|nationals|criminals)\b)\w|(?:'s)? (?:and [\uE400-\uE4FF] )?(?:[\w-]+ )?(?:interests?|objectives?|goals|language|speakers?|culture|history|elections?|users?|companies|citizens?|nationals?|IP|domains?|registrants?|hosting|providers?)\b)/i;

/** "Linked to Ruritanian students": people of a country, and not the state. */
const OF_A_PEOPLE = /(?:ian|ean|ican|ghan|ese|ish|ani|aqi|ench|utch|eli|indi)$/i;
const STATE_AFTER =
  /^ (?:governments?|states?|military|intelligence|security|authorit(?:y|ies)|regime|army|ministr(?:y|ies)|espionage|nation|leadership|officials?|services?|spy|secret|agenc(?:y|ies)|origins?|nexus|background|roots|provenance|cyber|(?:and|or|in|on|at|as|for|with|by|from|to|of|since|during|after|before|but|who|which|that|because|due|based|given|through|via|while|where|when|is|are|was|were|has|have|had|using|also|may|might|could|would|will|until|over|under|than|if|so|not|both|again|alone|itself|around|between|\w+ly)\b)/;
/** "The Ruritanian Legion": a name that begins with a country and is no body of its state. */
const STATE_NAMED =
  /^ (?:Governments?|State|Military|Intelligence|Security|Army|Ministry|Federation|Republic|National|Foreign|Navy|Air|General|Islamic|Revolutionary|People|Guards?|Secret|Federal|Cyber|Armed|Special)/;
const isOfAPeople = (place: Phrase, after: string): boolean =>
  place.form === "location" &&
  OF_A_PEOPLE.test(place.text) &&
  ((/^ [a-z]/.test(after) && !STATE_AFTER.test(after)) ||
    (/^ [A-Z]/.test(after) && !STATE_NAMED.test(after)));

/** "Believed to be the work of …": a note on the one that is told of. */
const NOTE =
  /^["'(]*(?:(?:is|was|are|were|widely|strongly|also|likely|possibly|probably|allegedly|reportedly|believed|thought|suspected|assessed|considered|assumed|presumed|to be|to have been) ?)+$/i;

/** "This is a group from …": the one last spoken of. */
const THIS_IS = /^["']?This (?:is|was) (?:\w+ )?$/;

const VERB = /^\w+/;
/** "Attributed to North Korean state-sponsored operators": the state that unnamed people are said to be of. */
function backersOf(phrase: Phrase, words: string, weak: boolean): readonly Mention[] {
  const { form, name, homes, text, head } = phrase;
  if (form !== "actor" || name !== null || CARRIED_OUT.test(words)) return [];
  const isOfState = BACKED_FIRMLY.test(text) || (PEOPLE.test(head) && !OTHERS.test(text));
  return weak && !isOfState ? [] : homes;
}
const PEOPLE = /^(?:operators|actors|hackers|spies|operatives|cyberspies)$/;
const OTHERS = /^(?:other|another|additional|several|many|known|suspected|alleged|various|multiple) /i;

/** "By actors affiliated with Example": a participle belongs to those right before it. */
const PARTICIPLE = /^\w*(?:ed|run|paid|overseen)\b/i;
const BESIDE = /^["')]*(?: (?:\w+ly|also|since|long|believed to be|thought to be|said to be))* $/;
function besideParticiple({ working, series }: Sentence, start: number, words: string): Series | null {
  const beside = PARTICIPLE.test(words)
    ? series.findLast(({ end }) => end < start && BESIDE.test(working.text.slice(end, start)))
    : undefined;
  const last = beside?.members.at(-1);
  if (!last) return null;
  // "A group of hackers traced to …": it is the group.
  const whole = / of $/.test(working.text.slice(last.at - 4, last.at))
    ? series.find(({ end }) => end === last.at - 4)
    : undefined;
  return whole ?? { start: last.at, end: beside!.end, members: [last] };
}

/** "X took part in a campaign run by …": said of the campaign, whose X is not known to be. */
const OF_OTHERS_TOO =
  /(?:\b(?:part (?:of|in)|role in|involved in|participat\w* in|(?:seen|observed|used|detected|spotted) in)|[–—:;(])(?: \w+){0,2} ["']?$/i;

/** What may be said to be somebody's by these words. */
function acceptedBy(words: string, isUnnamed: boolean): (phrase: Phrase) => boolean {
  if (isUnnamed || !OF_WORKS.test(words)) return isActor;
  return CARRIED_OUT.test(words) ? isDone : isOwned;
}

/** "Its members live in Example": told of those that somebody is made up of. */
const MEMBERS = /^(?: \w+){0,2} (?:members|operators|hackers|leaders?|membership|personnel|staff)\b/;
const hasMembers = ({ starts, text }: Sentence["working"], { owning, form, start }: Phrase): boolean =>
  owning && form === "actor" && MEMBERS.test(text.slice(starts.indexOf(start) + 1));

const PASSIVE = /^\S+ (?:by|in part|in|with|at|from|directly|publicly|back|to)\b/;
/** "Attributed A to Example": what stands within the words of a verb in the active voice. */
function ownedWithin({ working, series }: Sentence, start: number, end: number): Series | null {
  if (PASSIVE.test(working.text.slice(start, end))) return null;
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

/** What the words lead to, if that is a state, its body or a place: the ends that the claims get. */
function placesAt({ working }: Sentence, end: number, words: string, weak: boolean): readonly End[] {
  const { text } = working;
  const place = phraseAt(working, end)!;
  const backers = backersOf(place, words, weak);
  if (backers.length > 0) return backers.map((home) => homeOf(place, home));
  const after = text.slice(end + 1, end + 60);
  const isInterest =
    ALIGNED.test(words) && (place.form === "location" ? ITS_INTERESTS : INTERESTS).test(after);
  if (isInterest && place.form === "location") return [place];
  const isTongue = place.name?.value === "language" || (!isInterest && OTHER_THINGS.test(after));
  const isBody =
    place.form === "actor" ? STATE_UNIT.test(place.name?.text ?? "") : STATE_BODY.test(place.text);
  if (isTongue || (place.form !== "location" && !isBody)) return [];
  const next = text[end + 1] === " " ? phraseAt(working, end + 2) : null;
  const isOfNext = next !== null && next.form !== "date" && next.form !== "location";
  if (place.form === "location" && isOfNext)
    return next.form === "organisation" && STATE_BODY.test(next.text) ? [next] : [];
  return isOfAPeople(place, text.slice(end + 1, end + 30)) ? [] : [bodyOf(working, place, end)];
}

const ENDS_ROW = /^(?:[.,;)"']|$| (?:interests?|governments?|and|or|in|since|who|which|that|to|for|with)\b)/;

/** "Linked to A and the B": those that follow in a row. */
function nextPlaces(working: Sentence["working"], from: number): readonly Phrase[] {
  const found: Phrase[] = [];
  let end = from;
  for (;;) {
    const gap = NEXT_STATE.exec(working.text.slice(end + 1, end + 60));
    const at = end + 1 + (gap?.[0].length ?? 0);
    const place = gap ? phraseAt(working, at) : null;
    if (!place || (place.form !== "location" && !STATE_BODY.test(place.text))) return found;
    if (place.form === "location" && !ENDS_ROW.test(working.text.slice(at + 1, at + 20))) return found;
    found.push(place);
    end = at;
  }
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
    const words = match[0];
    const end = start + words.length;
    const first = placesAt(sentence, end, words, weak);
    const isOwn = predicate === "attributed-to";
    const place = phraseAt(working, end)!;
    // "Linked to Example and potentially the ministry": a group may come first.
    const isOpen = first.length > 0 || (place.form === "actor" && place.name !== null);
    const next = isOpen ? nextPlaces(working, end) : [];
    const bodies = [...first, ...(isOwn ? next : next.filter(({ form }) => form === "location"))];
    if (bodies.length === 0) return [];
    const isUnnamed = place.form === "actor" && place.name === null;
    const isSaidOf = isOwn ? acceptedBy(words, isUnnamed) : isActor;
    const accepts = (phrase: Phrase): boolean => isSaidOf(phrase) || hasMembers(working, phrase);
    const listed = isOwn ? ownedWithin(sentence, start, end) : namedAfter(sentence, end + 1);
    const beside = isOwn ? besideParticiple(sentence, start, words) : null;
    const isBeside = phrasesOf(beside, accepts).length > 0;
    if (!isBeside && beside && OF_OTHERS_TOO.test(text.slice(0, beside.start))) return [];
    const subject =
      listed ??
      (isBeside ? beside : null) ??
      subjectBefore(working, series, start, { accepts, gerund: words.startsWith("operating") }) ??
      subjectAfter(working, series, start, end);
    const found = phrasesOf(subject, accepts);
    const isThis =
      found.length === 1 && found[0]!.reference === "unnamed" && THIS_IS.test(text.slice(0, subject!.start));
    const left: End[] = isThis ? [{ ...found[0]!, reference: "back", text: "the group" }] : found;
    if (isOwn && left.length === 0 && !weak && NOTE.test(text.slice(0, start))) left.push("implied");
    // "A state-sponsored actor from Example" is that state's.
    const isOfState =
      /^ \(?from\b/.test(words) && BACKED_FIRMLY.test(phraseAt(working, start - 1)?.text ?? "");
    const after = text.slice(subject?.end ?? start, start);
    const isOfActs = subject?.members.every(({ phrase }) => isWork(phrase)) === true;
    const gap = isOfActs ? after.replace(ACT_TAIL, "") : after;
    if (listed === null && isElsewhere(gap) && !(FOR_WHOM.test(words) && DEED.test(gap))) return [];
    return left.flatMap((one) =>
      pairs([one], bodies, {
        predicate: isOfState ? "attributed-to" : predicate,
        trigger: { start, end: isOwn && listed ? start + VERB.exec(words)![0].length : end },
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
  ...fromPlaces(sentence, BELONGS, "attributed-to", false),
  ...fromPlaces(sentence, SPONSORED_WEAK, "attributed-to", true),
  ...fromPlaces(sentence, LOCATED, "based-in", false),
  ...works(sentence),
  ...homes(sentence),
];
