import type { Draft, End, Sentence } from "../../draft.ts";
import { type Placed, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { isTaken, phrasesOf, type Series, subjectBefore } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";

/** Who or what may act against somebody. */
export const acts = ({ form }: Phrase): boolean =>
  form === "actor" || form === "software" || form === "event";

/** That the subjects act against the victims, said by the words from `start` to `end`. */
export function drafted(
  subjects: readonly End[],
  victims: readonly Placed[],
  start: number,
  end: number,
): Draft[] {
  return subjects.flatMap((subject) =>
    victims.map(({ at, phrase }) => ({
      predicate: "targets" as const,
      subject,
      object: phrase,
      trigger: { start, end },
      reach: at + 1,
    })),
  );
}

export const membersOf = (one: Series): Phrase[] => phrasesOf(one, acts);

/** Verbs that need a word of attack beside them to speak of one. */
const CARRIES_OUT = pattern(
  "\\b(?:launch|conduct|carr|perform|mount|behind|responsible|involved|led\\b|leads?\\b|leading|kick|unleash|undertak|undertook|coordinat|deliver|initiat|pursu|oversaw|overseen|overs[e]+s|commit|perpetrat|plann|spearhead|direct|facilitat|accus|blam|suspect|resum|orchestrat|execut|return|resurfac|re-?emerg|run|ran|shown|shows|show|has|have|express|engag|known|stag|attempt|wag|began|begin|start|claim|involv|continu|focus|undert|specia|credit|link|attribut)\\w*|\\bus(?:ed|ing) in\\b",
  "i",
);

/** "A wave of attacks by X". */
const OF_OWNER = /^(?: of [\uEE00-\uEEFF])? (?:by|from|of) (?:the |a |an )?(?:\w+ly )?["']?$/;

/** Does what stands between an actor and an act say that the one carries out the other? */
export function carriesOut(gap: string): boolean {
  if (!CARRIES_OUT.test(gap)) return false;
  const looking = LOOKS_AT.exec(gap);
  if (!looking) return true;
  // "Was seen conducting", but not "has been investigating".
  const rest = gap.slice(looking.index + looking[0].length);
  return CARRIES_OUT.test(rest);
}

/** What is done by those who look at an act, stop it or suffer it. */
const LOOKS_AT =
  /\b(?:investigat|track|observ|analy[sz]|discover|identif|report|detect|expos|uncover|describ|document|monitor|notic|spot|saw|see|found|find|warn|stud[iy]|block|thwart|prevent|fac(?:es|ed|ing)|suffer)\w*/i;

/** "X was a campaign that hit …": X did. */
const OF_THIS = /^(?:the|an?|this|that|these|it|one) /i;
const IS_A = /^["')]*(?: (?:is|was|remains) (?:believed to be )?|, (?:(?:an?|the|one) (?:[\w-]+ ){0,5})?)$/;
/** "The X phishing campaign". */
const OF_NAME = /^ (?:(?:(?:spear-?)?(?:ph|sm|v)ishing|hacking|malvertising|(?!\w+(?:ed|ing)\b)[\w-]+) )?$/;

const CARRIED_OUT =
  /\b(?:execut|launch|conduct|carr|perform|mount|used|involv|engag|responsible|wag|orchestrat|stag|continu|notable for|notorious for|known for)\w* |^["']? in (?:\w+ ){0,3}$/;

const isNamed = ({ members }: Series): boolean =>
  members.length === 1 && members[0]!.phrase.form !== "event" && members[0]!.phrase.name !== null;

/** "X was used in an attack that hit …": the one that the attack is told of. */
export function doer({ working, series }: Sentence, subject: Series): Series {
  const [only] = subject.members;
  if (only?.phrase.form !== "event" || only.phrase.reference !== "unnamed") return subject;
  const owner = series.find(
    (one) => one.start > subject.end && one.members.some(({ phrase }) => phrase.form === "actor"),
  );
  if (owner && OF_OWNER.test(working.text.slice(subject.end, owner.start))) return owner;
  const earlier = series.findLast(
    (one) =>
      one.end <= subject.start &&
      one.members.some(
        ({ phrase }) =>
          phrase.form !== "event" ||
          (/^[A-Z]/.test(phrase.text) &&
            !OF_THIS.test(phrase.text) &&
            IS_A.test(working.text.slice(one.end, subject.start))),
      ),
  );
  const gap = earlier ? working.text.slice(earlier.end, subject.start) : "";
  if (!earlier || gap.length >= 60) return subject;
  if (IS_A.test(gap)) return earlier;
  if (isNamed(earlier) && !OF_THIS.test(only.phrase.text) && OF_NAME.test(gap)) return earlier;
  const isActor = earlier.members.every(({ phrase }) => phrase.form === "actor");
  return CARRIED_OUT.test(gap) || (isActor && carriesOut(gap)) ? earlier : subject;
}

/** "X deployed A against Y": whoever turns it on them, where the software is an object itself. */
export const userOf = ({ working, series }: Sentence, { start, members }: Series): Series | null =>
  members.every(({ phrase }) => phrase.form === "software") &&
  (isTaken(working.text, start) || TO_PLACE.test(working.text.slice(Math.max(0, start - 24), start)))
    ? subjectBefore(working, series, start, {
        accepts: ({ form, reference }) => form === "actor" && reference !== "unnamed",
        gerund: /ing \S* ?$/.test(working.text.slice(0, start)),
      })
    : null;

const TO_PLACE =
  /\bto (?:install|deploy|drop|plant|place|upload|deliver|load|implant|push) (?:the |an? )?["']?$/i;

/** "X: attacks on Y": the one that a title names first. */
export const titledBefore = ({ working, series }: Sentence, at: number): Series | null => {
  const [first] = series;
  const isTitle = first && first.end < at && TITLE.test(working.text.slice(first.end, at));
  return isTitle && first.start < 6 ? first : null;
};
const TITLE = /^["']?(?: (?:\w+ ){0,3}\w+)?: (?:[\w-]+ )?$/;

const POINTS_ON = /^(?:its|their|them)$/i;

/** "Shipbuilding groups", "dissident groups": nobody who attacks. */
const isOthersGroup = ({ text, name, homes }: Phrase): boolean =>
  name === null && homes.length === 0 && /^(?:\w+ )?groups$/i.test(text) && !OF_ATTACKERS.test(text);
const OF_ATTACKERS =
  /threat|hack|apt|espionage|ransom|cyber|activity|criminal|crime|malware|other|these|those|both|such|attack/i;

/** Objects end where the next actor of the sentence comes in, or the next thing of one; not at "among them". */
export function stopAtActor(working: Sentence["working"], from: number, to: number, orThing = false): number {
  const next = phrasesIn(working, from, to, (phrase) =>
    phrase.form === "actor"
      ? !POINTS_ON.test(phrase.text) && !isOthersGroup(phrase)
      : orThing && acts(phrase),
  );
  return next.find(({ at }) => orThing || at > from + 2)?.at ?? to;
}

/** Whose focus or victims are told of without a name: the one actor of the sentence, else the one of the text. */
export function leftOutIn({ working }: Sentence): readonly End[] {
  const named = working.phrases.filter(({ form, name }) => form === "actor" && name !== null);
  const [only] = named;
  return only && named.every(({ name }) => name!.text === only.name!.text) ? [only] : ["implied"];
}
