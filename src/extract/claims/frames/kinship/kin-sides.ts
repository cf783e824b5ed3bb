import type { Draft, Sentence } from "../../draft.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { isCompared, phrasesOf, type Series, seriesAt, subjectBefore } from "../../sentence/syntax.ts";
import { type Reached, reachedFrom } from "../links/carried.ts";
import { isKin, isMalwareName, isOtherMalware, isSameName } from "../relations/relation-ends.ts";
import { PIECE_OF } from "./tables/kin-cues.ts";

/** Malware by name, or whoever goes by the name of what they made: "the Y developers". */
export const isMalware = (phrase: Phrase): boolean =>
  phrase.reference === "named" && !phrase.owning && (isKin(phrase) || isMaker(phrase));
const isMaker = ({ form, name }: Phrase): boolean => form === "actor" && name?.type === "malware";

/** A group by name, which malware may be like another's of. */
const isGroup = ({ form, name, owning }: Phrase): boolean =>
  form === "actor" && name !== null && name.type !== "malware" && !owning;

/** Malware by name, or some piece of it that the text tells of: "this sample", "a new trojan". */
const isPiece = (phrase: Phrase): boolean => {
  const { form, name, owner, text } = phrase;
  if (form === "event") return /^(?:this|these) /i.test(text);
  if (isMaker(phrase)) return true;
  if (form !== "software") return false;
  if (name !== null) return isMalwareName(name) && (owner === null || isOwnName(phrase));
  return owner === null && /^(?:the|this|these|that|those|an?) /i.test(text);
};

const ITS: ReadonlySet<string> = new Set(["its", "their"]);
/** "Its code", "X's propagation code": what is told of them is told of whose they are. */
const OF_OWNER = /^["')]*(?:'s?)? (?:(?!(?:or|but|which|that|who|by|to|with|from)\b)[\w&/-]+,? ){1,10}$/;

/** The end that "its code" stands for. */
function ownerBefore(sentence: Sentence, at: number): Phrase[] {
  const { working, series } = sentence;
  const last = series.findLast(({ end }) => end <= at);
  const owner = last?.members.at(-1)?.phrase;
  if (!last || !owner) return [];
  const gap = working.text.slice(last.end, at);
  if (owner.owning)
    return ITS.has(owner.text.toLowerCase()) && /^ \w/.test(gap) && OF_OWNER.test(gap) ? [owner] : [];
  return /^["')]*'s? /.test(gap) && OF_OWNER.test(gap) && isPiece(owner) ? [owner] : [];
}

const AUXILIARIES =
  /^(?: (?:is|was|has|had|been|be|does|did|may|might|could|can|would|also|to|not|never|just|in fact|\w+ly|itself|seems?|appears?|believed|thought|said|considered|an?|the|another|yet|new))* $/;
const isAny = (): boolean => true;
const isIt = ({ members }: Series): boolean => members.length === 1 && /^it$/i.test(members[0]!.phrase.text);

const IS_SAID_TO_BE =
  /^["')]*(?:, (?:also )?| (?:is|was|are|were|remains|became|contains) (?:(?:in fact|\w+ly) )?)$/;

const IS_IN =
  /^["')]*(?: (?:found|used|contained|embedded|included|present|seen|dropped))? (?:in|of|from|within|by) (?:the |both )?["'(]*$/;

/** "The stealer in Y": Y, which has a name. */
function heldBy({ working, series }: Sentence, row: Series): Series | null {
  if (phrasesOf(row, ({ name, form }) => name !== null || form !== "software").length > 0) return null;
  const next = series.find(({ start }) => start >= row.end);
  return next && IS_IN.test(working.text.slice(row.end, next.start)) && phrasesOf(next, isMalware).length > 0
    ? next
    : null;
}

/** Which malware is told of by words that begin at a place: their subject, or whose that is. */
export function toldOf(sentence: Sentence, at: number): Phrase[] {
  const owners = ownerBefore(sentence, at);
  if (owners.length > 0) return owners;
  const { working, series } = sentence;
  const last = series.findLast(({ end }) => end <= at);
  if (last && isIt(last) && AUXILIARIES.test(working.text.slice(last.end, at))) return phrasesOf(last, isAny);
  const row = subjectBefore(working, series, at, { accepts: isPiece, gerund: false });
  const isApart = row !== null && row.end < at - 1;
  if (row === null) return [];
  const isOfThem = PIECE_OF.test(working.text.slice(Math.max(0, row.start - 60), row.start));
  if (isApart && !isOfThem && isCompared(working.text, row.start)) return [];
  const told = phrasesOf(heldBy(sentence, row) ?? row, isPiece);
  if (told.length !== 1 || told[0]!.name !== null || !/^an? /i.test(told[0]!.text)) return told;
  // "X, a trojan derived from Y", "the payload is a trojan based on Y": told of X, else of something that has no name.
  const beside = series.find(
    ({ end }) => end < row.start && IS_SAID_TO_BE.test(working.text.slice(end, row.start)),
  );
  return phrasesOf(beside, isPiece);
}

/** The malware of the row that holds a place. */
export const malwareAt = (series: readonly Series[], at: number): Phrase[] =>
  phrasesOf(seriesAt(series, at), isMalware);

/** "No code in common with older malware": other malware without a name is told of to deny it. */
const DENIES =
  /\b(?:no|not|never|nobody|none|neither|without|cannot|unable|un(?:related|like|connected))\b|n't\b/i;

/** A tool that is not always malware: code may be taken from it, likeness to it tells nothing. */
const isTool = ({ form, name, reference }: Phrase): boolean =>
  form === "software" && reference === "named" && name?.type === "tool";

/** Which malware or tool the words for what comes from it lead to. */
export const sourceFrom = (sentence: Sentence, from: number): Reached | null =>
  reachedFrom(sentence, from, (phrase) => isMalware(phrase) || isTool(phrase));

/** Which malware, or group where it may be one's, the words from a place on lead to. */
export function kinFrom(sentence: Sentence, from: number, ofGroups: boolean): Reached | null {
  const isDenied = DENIES.test(sentence.working.text);
  return reachedFrom(
    sentence,
    from,
    (phrase) => isMalware(phrase) || (ofGroups && isGroup(phrase)) || (isDenied && isOtherMalware(phrase)),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly weak?: boolean;
}

/** Each of some with each of others, but for two names of one. */
export const kinDrafts = (
  some: readonly Phrase[],
  others: readonly Phrase[],
  { start, end, weak }: Place,
  reach: number,
): Draft[] =>
  some.flatMap((subject) =>
    others
      .filter((object) => object !== subject && (subject.name === null || !isSameName(object, subject)))
      .map((object) => ({
        predicate: "overlaps-with" as const,
        subject,
        object,
        trigger: { start, end },
        reach,
        ...(weak ? { weak } : {}),
      })),
  );

/** Each of a row with each that comes after it; of groups in it other words tell. */
export const amongRow = (row: readonly Phrase[], place: Place, reach: number): Draft[] =>
  row.flatMap((one, at) =>
    kinDrafts(
      [one],
      row.slice(at + 1).filter((other) => !isGroup(other) || !isGroup(one)),
      place,
      reach,
    ),
  );
