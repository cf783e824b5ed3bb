import type { Sentence } from "../../draft.ts";
import { isOwnName, type Phrase, PRONOUN } from "../../sentence/phrase.ts";
import { type Series, seriesAt } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt, type WorkingText } from "../../sentence/working-text.ts";

/** The named ones that words lead to, and where the row of them ends. */
export interface Reached {
  readonly row: readonly Phrase[];
  readonly start: number;
  readonly end: number;
}

type Accepts = (phrase: Phrase) => boolean;

const MOST_WORDS = 11;
const MOST_CARRIERS = 3;
/** Words that a noun phrase does not go on over: what follows them is somebody else's. */
const STOP: ReadonlySet<string> = new Set(
  "is are was were be been has have had do does did will would can could may might must should but nor if because although though while whereas whose who whom when where how why however to not no than then against into after before until said says scratch".split(
    " ",
  ),
);
/** "That was previously seen in", "what we have described as". */
const TOLD = pattern(
  "(?:(?:that|which|what|as|where) )?(?:(?:is|are|was|were|has|have|had|been|being|be|we|we've|they|it|<O>|<P>|also|already|first|\\w+ly) )+(?:\\w+(?:ed|en|wn)|found|made|built|run|caught)(?![\\w-])",
  "iy",
);
/** From words for something to whose it is, or to its name. */
const SAID = "(?:also|first|\\w+ly)";
const DONE = "(?:(?!led\\b)\\w+(?:ed|en|wn)|found|made|built|run)";
const LINK = pattern(
  `["')]*(?: \\([^()]{0,80}\\))?(?: (?:company|vendor|firm|maker|family|cluster|set))?(?:(?:(?: that)? (?:of|from|in|within|by|behind|with|for|using)| (?:${SAID} )*(?:${DONE}(?: (?:\\w+ly|out))? (?:by|in|with|as|from|within|to|during|under)|(?:called|named|dubbed|nicknamed))| (?:that|which|who)(?: (?:is|are|was|were|has|have|had|been|also|\\w+ly))* ${DONE} (?:by|in|with|as|from|within|to)| (?:that|which|whom)? ?(?:we|<O>|<P>) (?:\\w+ )?(?:calls?|tracks? as|dubs?|named?|refers? to as|dubbed|named|call)|,? (?:${SAID} )?(?:such as|like|including|namely|e\\.g\\.,?|known as|also known as|called|named|dubbed|among (?:them|<A>))|:|,(?= ["'([]*<AM>))(?= )|(?<=\\))(?= ["'([]*<AM>))`,
  "iy",
);
const WORD = /[\w&%+/-]+(?:\.\w+)*(?:'(?!s\b)\w+)?/y;
/** "Its predecessor, X": the comma brings in who that is. */
const KIN_THEN =
  /\b(?:predecessors?|successors?|ancestors?|siblings?|cousin|parent|namesake|rival|malware|family|strain|ransomware|trojan|worm|backdoor|implant|botnet|entity|outfit|company|former|latter|one)["')]*$/i;

/** Dates, places and whoever tells of it stand between. */
const STEPPED_OVER: ReadonlySet<string> = new Set(["date", "organisation", "person", "product", "location"]);
const CARRYING: ReadonlySet<string> = new Set(["actor", "software", "event"]);
const NO_THING =
  /^(?:using|being|having|attack|target|steal|download|deliver|install|send|encrypt)ing\b|^(?:it|they|them|we)$/i;

const at = (sticky: RegExp, text: string, place: number): number => {
  sticky.lastIndex = place;
  return sticky.test(text) ? sticky.lastIndex : place;
};

/** "The tool known as X": where X stands, if it does. */
function nameAfter({ text, ...rest }: WorkingText, place: number, accepts: Accepts): number {
  const after = at(LINK, text, place + 1);
  const next = after + (/^[ "'(*]*/.exec(text.slice(after, after + 4))?.[0].length ?? 0);
  const phrase = after > place + 1 ? phraseAt({ text, ...rest }, next) : null;
  return phrase && accepts(phrase) ? next : place;
}

const JOINT = /["')]*(?:\/|, | and |, and | or )["'(]*/y;

/** Names in a row that the sentence tells of as one: "known as A/B". */
function listedFrom(working: WorkingText, start: number, accepts: Accepts): Reached {
  const row: Phrase[] = [];
  let end = start;
  for (let place = start; ; ) {
    const phrase = phraseAt(working, place);
    if (!phrase || !accepts(phrase)) break;
    row.push(phrase);
    end = place + 1;
    place = at(JOINT, working.text, end);
  }
  return { row, start, end };
}

function rowAt(working: WorkingText, series: readonly Series[], start: number, accepts: Accepts): Reached {
  const members = (seriesAt(series, start)?.members ?? []).filter(
    (one) => one.at >= start && accepts(one.phrase),
  );
  const last = members.at(-1);
  if (!last) return listedFrom(working, start, accepts);
  const row = members.map(({ phrase }) => phrase);
  // "X and older malware such as Y": Y is the second.
  const named = last.phrase.name === null ? nameAfter(working, last.at, accepts) : last.at;
  if (named === last.at) return { row, start, end: last.at + 1 };
  const listed = listedFrom(working, named, accepts);
  return { row: [...row.slice(0, -1), ...listed.row], start, end: listed.end };
}

const BRACKET = /\([^()]{0,120}\)/y;
const ASIDE = /, [^,;:.()\uE000-\uEEFF]{2,70},(?= )/y;

/** Where words go on after a comma, colon or bracket that parts nothing of a noun phrase; the place itself if it does. */
function pastMark({ text, ...rest }: WorkingText, place: number): number {
  if (text[place] === "(") {
    const named = phraseAt({ text, ...rest }, place + 1);
    return named?.name && CARRYING.has(named.form) ? place + 1 : at(BRACKET, text, place);
  }
  if (KIN_THEN.test(text.slice(Math.max(0, place - 24), place))) return place + 1;
  return at(ASIDE, text, place);
}

/** A phrase that words lead to, and where it stands. */
export interface Led {
  readonly at: number;
  readonly phrase: Phrase;
}

/**
 * The phrases that words lead down to from a place, as far as one noun phrase reaches: "code from malware used by the
 * group known as X" leads to the malware, the group and X. What only says when, where or who tells is stepped over.
 */
export function* ledTo({ text, ...rest }: WorkingText, from: number): Generator<Led, void, void> {
  const working = { text, ...rest };
  let words = 0;
  let carriers = 0;
  for (let place = from; place < text.length; ) {
    const phrase = phraseAt(working, place);
    if (phrase !== null && STEPPED_OVER.has(phrase.form)) {
      yield { at: place, phrase };
      place += 1;
      words += 1;
    } else if (phrase !== null) {
      yield { at: place, phrase };
      if (!CARRYING.has(phrase.form)) return;
      const after = phrase.owning ? place + 1 : at(LINK, text, place + 1);
      if (!phrase.owning) carriers += 1;
      const isStuck = after === place + 1 || carriers > MOST_CARRIERS || PRONOUN.test(phrase.text);
      if (!phrase.owning && isStuck) return;
      place = after;
    } else if (/[ "'*[]/.test(text[place]!)) {
      place += text.startsWith("'s ", place) ? 2 : 1;
    } else if (/[,:(]/.test(text[place]!)) {
      const past = pastMark(working, place);
      if (past === place) return;
      place = past;
    } else {
      const told = at(TOLD, text, place);
      const end = told > place ? told : at(WORD, text, place);
      const word = text.slice(place, end).toLowerCase();
      if (end === place || STOP.has(word) || (words === 0 && NO_THING.test(word))) return;
      words += 1;
      if (words > MOST_WORDS) return;
      place = end;
    }
  }
}

/** The same, from a phrase that another one may have the name of: "the activity of" leads to whose it is. */
export function ledFrom(working: WorkingText, { at: place, phrase }: Led): Generator<Led, void, void> {
  const after = PRONOUN.test(phrase.text) ? 0 : at(LINK, working.text, place + 1);
  return ledTo(working, after > place + 1 ? after : working.text.length);
}

/**
 * Whom do words name that begin at a place? Goes down through what carries a name: "the loader's variants seen in X",
 * "those of X", "its predecessor, X". `null` where the phrase ends first.
 */
export function reachedFrom({ working, series }: Sentence, from: number, accepts: Accepts): Reached | null {
  for (const { at: place, phrase } of ledTo(working, from)) {
    if (!accepts(phrase)) continue;
    const named = isOwnName(phrase) ? place : nameAfter(working, place, accepts);
    return named === place ? rowAt(working, series, place, accepts) : listedFrom(working, named, accepts);
  }
  return null;
}
