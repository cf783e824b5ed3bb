import type { Draft, Sentence } from "../../draft.ts";
import { type Placed, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, type Series, seriesAt } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { pairs } from "../origins/origin-ends.ts";
import { isEntitled, isSpecific } from "./specific-acts.ts";
import {
  DONE_BY,
  IS_DOING,
  MAKER_IN_BRACKET,
  OWNED_BY,
  PART_OF_IT,
  STANDS_BEHIND,
  THEN_DOER,
  UNCOUNTED,
} from "./tables/acts.ts";

const REACH = 140;
const BEFORE = 100;
const BY_THEN = /\b(?:before|prior to|after|following)(?: (?:the|an?|this))? $/i;

const isNamedActor = ({ form, name, owning }: Phrase): boolean =>
  form === "actor" && name !== null && !owning;
const isEvent = ({ form, owning }: Phrase): boolean => form === "event" && !owning;
/** "The Silver Heron campaign": one act, named after what a list holds as a group. */
const isNamedAct = (phrase: Phrase): boolean => isNamedActor(phrase) && ONE_ACT.test(phrase.head);
const ONE_ACT = /^(?:campaign|operation|attack|intrusion|breach|hack|compromise)$/;

interface Doers {
  readonly row: Series;
  readonly start: number;
  readonly end: number;
}

/** "Attacks on banks by X": by whom. */
function after(sentence: Sentence, { at, phrase }: Placed): Doers | null {
  const match = DONE_BY.exec(sentence.working.text.slice(at + 1, at + REACH));
  if (!match) return null;
  // "Attacks in Peru from X" may be told of Peru; "the activities of X" are all that X ever does.
  if (match[2] !== "by" && match[1] !== "") return null;
  // "Used before the attack by X": X is the one that used it.
  if (BY_THEN.test(sentence.working.text.slice(Math.max(0, at - 24), at))) return null;
  if (match[2] === "of" && (phrase.plural || UNCOUNTED.test(phrase.head))) return null;
  const end = at + 1 + match[0].length;
  const row = seriesAt(sentence.series, end);
  return row && { row, start: at + 1 + match[1]!.length, end };
}

/** "X behind the attacks", "X's Operation Y". */
function before(sentence: Sentence, { at, phrase }: Placed): Doers | null {
  const from = Math.max(0, at - BEFORE);
  const left = sentence.working.text.slice(from, at);
  const match = STANDS_BEHIND.exec(left) ?? (isEntitled(phrase) ? OWNED_BY.exec(left) : null);
  const row = match && seriesAt(sentence.series, from + match.index);
  return row && { row, start: from + match.index + 1, end: at };
}

/** "In this campaign, X used …": who then acts. */
function inIt(sentence: Sentence, { at }: Placed): Doers | null {
  const { working, series } = sentence;
  const { text } = working;
  if (!PART_OF_IT.test(text.slice(Math.max(0, at - 40), at))) return null;
  const row = series.find(
    ({ start, members }) => start > at && members.some(({ phrase }) => !isEvent(phrase)),
  );
  if (!row || !THEN_DOER.test(text.slice(at + 1, row.start))) return null;
  return IS_DOING.test(text.slice(row.end, row.end + 60)) ? { row, start: at, end: at + 1 } : null;
}

function drafted(subject: Phrase, { row, start, end }: Doers): Draft[] {
  return pairs([subject], phrasesOf(row, isNamedActor), {
    predicate: "attributed-to",
    trigger: { start, end },
    reach: Math.max(row.end, end),
    happened: true,
  });
}

/** "Example (Silver Heron)", "Example (operated by Silver Heron)": whose malware a bracket says it is. */
function fromBrackets(sentence: Sentence): Draft[] {
  const { working } = sentence;
  const isMalware = ({ form, name }: Phrase): boolean => form === "software" && name?.type === "malware";
  return phrasesIn(working, 0, working.text.length, isMalware).flatMap(({ at, phrase }) => {
    const match = MAKER_IN_BRACKET.exec(working.text.slice(at + 1, at + 60));
    const end = at + 1 + (match?.[0].length ?? 0);
    const row = match && seriesAt(sentence.series, end);
    const first = phraseAt(working, end)?.name;
    // "Corkow (Metel)": a name of one word may be another name of the malware.
    if (!row || first?.type !== "group" || (match[1] === undefined && !/[\s\d]/.test(first.text))) return [];
    const close = working.text.indexOf(")", end);
    const members = row.members.filter((one) => one.at < close);
    return drafted(phrase, { row: { ...row, members, end: members.at(-1)!.at + 1 }, start: at + 1, end });
  });
}

/** Attacks and campaigns that a noun phrase, and no verb, says are somebody's. */
export const ownedActs = (sentence: Sentence): Draft[] => {
  const { working } = sentence;
  const acts = phrasesIn(working, 0, working.text.length, isEvent).filter((act) => isSpecific(working, act));
  return [
    ...acts.flatMap((act) => {
      const doers = after(sentence, act) ?? before(sentence, act) ?? inIt(sentence, act);
      return doers ? drafted(act.phrase, doers) : [];
    }),
    ...phrasesIn(working, 0, working.text.length, isNamedAct).flatMap((act) => {
      const doers = after(sentence, act);
      return doers ? drafted(act.phrase, doers) : [];
    }),
    ...fromBrackets(sentence),
  ];
};
