import type { Draft, End, Sentence } from "../../draft.ts";
import { objectEnd, type Placed, phrasesIn, victimsIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import {
  agentAfter,
  clauseStart,
  type Series,
  seriesAt,
  subjectAfter,
  subjectBefore,
} from "../../sentence/syntax.ts";
import type { Form } from "../../sentence/tables/forms.ts";
import { EVENT_HEADS } from "../../sentence/tables/nouns.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import {
  acts,
  carriesOut,
  doer,
  drafted,
  leftOutIn,
  membersOf,
  stopAtActor,
  titledBefore,
  userOf,
} from "./attackers.ts";
import { AGAINST, DONE_OF, NO_ATTACK, TARGET_NOUNS, WAS_WORK_OF } from "./tables/targets.ts";

/** Is the phrase something done, be it named after its actor ("X attacks")? */
const isDone = (phrase: Phrase | null): phrase is Phrase =>
  phrase !== null && (phrase.form === "event" || (phrase.name !== null && EVENT_HEADS.has(phrase.head)));

/** "X used A in attacks on": in which X used it. */
const BY_MEANS =
  /\b(?:us(?:ed|es|ing)|exploit\w*|deploy\w*|deliver\w*|leverag\w*|employ\w*|utili[sz]\w*|abus\w*|dropp\w*|distribut\w*|spread\w*)\b[^;:]{0,100} in (?:[\w-]+ ){0,2}$/i;
function userIn({ working, series }: Sentence, at: number): Series | null {
  const { text } = working;
  const user = subjectBefore(working, series, at, { accepts: ({ form }) => form === "actor", gerund: false });
  if (user?.members.every(({ phrase }) => phrase.form === "actor"))
    return BY_MEANS.test(text.slice(user.end, at)) ? user : null;
  // "A was used to steal files in attacks on": nobody is said to have used it.
  const used = series.find(
    (one) => one.end < at && one.members.every(({ phrase }) => phrase.form === "software"),
  );
  return used && WAS_USED.test(text.slice(used.end, at)) ? used : null;
}
const WAS_USED =
  /^["')]*(?:,? (?:which|that))? (?:(?:has|have|had|was|were|is|are|been|being|\w+ly) )+(?:used|deployed|leveraged|employed|delivered|distributed|seen|observed)\b[^;:]{0,90} in (?:[\w-]+ ){0,2}$/;
/** Attacks of other kinds. */
const IN_THE_FLESH =
  /\b(?:terror\w*|suicide|bomb\w*|missile|rocket|air|land-based|ground|shark|knife|gun|armed|military|insurgent|militant|police)\b[^,;]{0,12}$/i;

/** "The raid on Y was the work of X": X, where the noun for what was done is no phrase of the sentence. */
const workOf = ({ working, series }: Sentence, end: number): Series | null =>
  series.find((one) => one.start >= end && WAS_WORK_OF.test(working.text.slice(end, one.start))) ?? null;

/** Who is said to do what a noun at a place tells of: its owner, who carries it out, "by X" after it, else itself. */
export function doersOf(sentence: Sentence, start: number, end: number): readonly End[] {
  const { working, series } = sentence;
  const { text } = working;
  const event = phraseAt(working, start);
  if (event?.form === "actor") return [event];
  const named = phrasesIn(working, start + 1, end, ({ form }) => form === "actor").filter(({ at }) =>
    /\b(?:by|from|of) (?:the |a |an )?["']?$/.test(text.slice(start, at)),
  );
  if (named.length > 0) return named.map(({ phrase }) => phrase);
  const actor = subjectBefore(working, series, start, {
    accepts: ({ form }) => form === "actor" || form === "software",
    gerund: false,
  });
  const gap = actor ? text.slice(actor.end, start) : "";
  const isCarried =
    actor !== null && gap.length < 120 && (gap === " " || carriesOut(gap) || /^'s? /.test(gap));
  if (isCarried) return membersOf(actor);
  const agent = agentAfter(working, series, end) ?? workOf(sentence, end);
  if (agent) return membersOf(agent);
  const user =
    event?.reference === "unnamed" && BY_MEANS.test(text.slice(0, start)) ? userIn(sentence, start) : null;
  if (user) return membersOf(user);
  const after = event?.reference === "unnamed" ? subjectAfter(working, series, start, end) : null;
  if (after) return membersOf(after);
  const titled = titledBefore(sentence, start);
  if (titled) return membersOf(titled);
  if (event?.form !== "event") return [];
  const own = seriesAt(series, start);
  return own?.members.length === 1 ? membersOf(doer(sentence, own)) : [event];
}

/** "Iran has expressed interest in …": not the interest of whom the text is about. */
const OTHERS: ReadonlySet<Form> = new Set<Form>(["location", "organisation", "person"]);
const INTERESTED =
  /^(?:'s [^,;]{0,30}| (?:(?:has|have|had|also|long|recently) )*(?:express|show|indicat|declar|signal|has|have|had)\w*[^,;]{0,30})$/;
const DETERMINED = /\b(?:the|an?|this|that|its|their|'s)(?: [\w-]+){0,3} $/i;

/** "In this post, we focus on …". */
const OF_AUTHOR =
  /\b(?:we|we['\u2019]ll|I|our|this (?:post|blog|report|article|paper|section)\w*)\b[^.;]{0,24}$/i;

/** "Hackers have launched attacks on": it has been done. */
const DONE = /\b(?:has|have|had|was|were|are|is|been|seen|saw|led|ran|used|\w{3,}ed) (?!by\b)/;

/** "The threat of attacks on", "to prevent attacks on": of any that may come. */
const OF_ANY =
  /\b(?:(?:types?|kinds?|forms?|threats?|risks?|dangers?|possibility|likelihood|chances?|likely|potential|fear|means|capable|capacity|ability) (?:of|for|to)|such|any|further|future|next|prevent\w*|stop\w*|against|protect\w*|defen[ds]\w*|avoid\w*|mitigat\w*|simulat\w*|to (?:launch|conduct|carry out|mount|perform|stage|execute|wage|make|plan|run)|no)(?: \w+){0,3} $|\b(?:if|could|can|may|might|would|will|should|must)\b[^,;]{0,60}$/i;
const NEAR = 40;
const GONE_BY = /^ ?(?:[^,;.]{0,40} )?(?:has|have|had|was|were|rose|grew|made|led|began)\b/;

/** Are "attacks on Y" told of as some that took place: on somebody in particular, at a time, seen? */
function tookPlace({ working: { text } }: Sentence, start: number, victims: readonly Placed[]): boolean {
  const before = text.slice(clauseStart(text, start), start);
  if (OF_ANY.test(before)) return false;
  return (
    victims.some(({ phrase }) => phrase.form !== "sector") ||
    DONE.test(before.slice(-NEAR)) ||
    GONE_BY.test(text.slice(victims.at(-1)!.at + 1))
  );
}

/** "X's attacks against Y", "a campaign by X against Y", "X launched attacks on Y". */
export function fromNouns(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  const { text } = working;
  return patterns.matches(TARGET_NOUNS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const event = phraseAt(working, start);
    if (event?.form === "actor" && !isDone(event)) return [];
    if (IN_THE_FLESH.test(text.slice(Math.max(0, start - 24), start) + (event?.text ?? ""))) return [];
    if (/^. of$/.test(match[0]) && !DONE_OF.test(event?.head ?? "")) return [];
    const victims = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end)));
    if (victims.length === 0) return [];
    const doers = doersOf(sentence, start, end);
    // "Compromise of banks can yield …": of no one in particular.
    const isBare = /^\w+$/.test(event?.text ?? "") && !DETERMINED.test(text.slice(0, start));
    if (/^. of$/.test(match[0]) && doers[0] === event && isBare) return [];
    if (doers.length > 0) {
      const happened = DONE.test(text.slice(clauseStart(text, start), start));
      const isTold = tookPlace(sentence, start, victims);
      return drafted(doers, victims, start, end).map((draft) =>
        (draft.subject === event ? isTold : happened) ? { ...draft, happened: true } : draft,
      );
    }
    const isOthers = phrasesIn(working, clauseStart(text, start), start, ({ form }) => OTHERS.has(form)).some(
      ({ at }) => INTERESTED.test(text.slice(at + 1, start)),
    );
    const isTargeting = /targeting of/i.test(match[0]);
    const isFocus = /focus|interest/i.test(match[0]) && !isOthers && !OF_AUTHOR.test(text.slice(0, start));
    // "The targeting of Y" is told of many: it takes a name in the sentence.
    const whose = isFocus || isTargeting ? leftOutIn(sentence) : [];
    return drafted(isFocus ? whose : whose.filter((one) => one !== "implied"), victims, start, end);
  });
}

/** "… used against Y", "… seen against Y": whatever it was, somebody or something is turned on the victim. */
export function fromAgainst(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(AGAINST).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    if (NO_ATTACK.test(text.slice(Math.max(0, start - 50), start))) return [];
    const victims = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end)));
    if (victims.length === 0) return [];
    const beside = subjectBefore(working, series, start, { accepts: acts, gerund: false });
    const nearest = beside && (userOf(sentence, beside) ?? beside);
    const [only] = nearest?.members ?? [];
    if (!nearest || !only) return [];
    const isWork = nearest.members.length === 1 && only.phrase.form === "event" && only.phrase.name === null;
    const agent = agentAfter(working, series, end);
    const isTheirs = only.phrase.form === "software" && /^(?:its|their) /i.test(only.phrase.text);
    const subjects: readonly End[] = isWork
      ? doersOf(sentence, only.at, end)
      : isTheirs && agent === null
        ? leftOutIn(sentence)
        : membersOf(agent ?? nearest);
    return drafted(subjects, victims, start, end);
  });
}
