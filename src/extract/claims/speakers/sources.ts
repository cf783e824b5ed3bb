import type { Span } from "../../../model/document.ts";
import type { Draft, Sentence } from "../draft.ts";
import type { Phrase } from "../sentence/phrase.ts";
import { phraseAt } from "../sentence/working-text.ts";
import {
  ACCORDING,
  ACCORDING_WORDS,
  ACTOR_SPEAKS,
  AUTHOR_SPEAKS,
  CLAUSE_OF_SOURCE,
  HE_SAID,
  IS_OFFICE,
  NAMED_BY_SOURCE,
  OFFICE_SAID,
  OFFICE_SPEAKS,
  OWN_DATA,
  SAID_AFTER,
  SPEAKS,
  STATE_SPEAKS,
  SURNAME_SAID,
} from "./tables/speech.ts";

/** Who says it and whom they pass on, as written. */
export interface Source {
  readonly assertedBy: readonly string[];
  readonly relays: readonly string[];
}
export const AUTHOR: Source = { assertedBy: ["author"], relays: [] };

interface Speaker extends Span {
  readonly names: readonly string[];
  /** Which side of the cue the words said are on. */
  readonly says: "after" | "before" | "around";
  /** Says how somebody is called. */
  readonly isNaming?: boolean;
}

const TITLE = /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor)\.? /;
const EMPLOYER = /^,? (?:an? |the |its |our )?(?:[\w-]+ ){0,5}?(?:at|with|from|of|for) (?:the )?$/;

/** People and firms a text has introduced: "Mr Surname" is the one named in full before, with their employer. */
export class Speakers {
  readonly #employers = new Map<string, string>();
  readonly #fullNames = new Map<string, string>();
  #last: readonly string[] | null = null;

  /** Takes in a sentence's people with the firm named right after them. */
  meet({ working }: Sentence): void {
    const { text, phrases } = working;
    phrases.forEach((phrase) => {
      if (phrase.form !== "person") return;
      const at = working.starts.indexOf(phrase.start);
      const surname = phrase.text.split(/\s+/).at(-1)!;
      if (!TITLE.test(phrase.text)) this.#fullNames.set(surname, phrase.text);
      for (let next = at + 1; next < Math.min(text.length, at + 80); next += 1) {
        const other = phraseAt(working, next);
        if (other?.form === "organisation" && EMPLOYER.test(text.slice(at + 1, next))) {
          this.#employers.set(surname, other.text);
          break;
        }
      }
      for (let before = at - 1; before >= Math.max(0, at - 50); before -= 1) {
        const other = phraseAt(working, before);
        if (
          other?.form === "organisation" &&
          /^(?:'s)? (?:[\w-]+ ){0,4}$/.test(text.slice(before + 1, at)) &&
          !this.#employers.has(surname)
        )
          this.#employers.set(surname, other.text);
      }
    });
  }

  namesOf(phrase: Phrase): readonly string[] {
    if (phrase.form !== "person") return [(phrase.name?.text ?? phrase.text).replace(/['’]s$/, "")];
    const surname = phrase.text.split(/\s+/).at(-1)!;
    const employer = this.#employers.get(surname);
    return this.known(surname) ?? (employer ? [phrase.text, employer] : [phrase.text]);
  }

  /** Somebody with this surname, if the text has named them in full. */
  known(surname: string): readonly string[] | null {
    const full = this.#fullNames.get(surname);
    const employer = this.#employers.get(surname);
    return full === undefined ? null : employer ? [full, employer] : [full];
  }

  get last(): readonly string[] | null {
    return this.#last;
  }
  remember(names: readonly string[] | null): void {
    this.#last = names;
  }
}

function speakersIn({ working, text: document, patterns }: Sentence, speakers: Speakers): Speaker[] {
  const { text } = working;
  const found: Speaker[] = [];
  const add = (
    match: RegExpExecArray,
    letters: readonly (string | undefined)[],
    says: Speaker["says"],
    isNaming = false,
  ): void => {
    const names = letters.flatMap((letter) => {
      const phrase = letter ? phraseAt(working, match.index + match[0].indexOf(letter)) : null;
      return phrase ? speakers.namesOf(phrase) : [];
    });
    if (names.length > 0)
      found.push({ start: match.index, end: match.index + match[0].length, names, says, isNaming });
  };
  for (const match of patterns.matches(ACCORDING)) {
    const before = match.index > 0 && !/^.{0,3}$/.test(text.slice(0, match.index));
    if (/\bour\b/i.test(match[0])) continue;
    add(match, [match[1], match[2]], before ? "around" : "after");
  }
  for (const match of patterns.matches(SPEAKS)) {
    const joined = /([\uE300-\uE3FF\uEA00-\uEAFF])(?: \([^()]{1,20}\))?(?:,? and (?:the )?)$/.exec(
      text.slice(0, match.index),
    );
    add(match, [match[1]], "after", /(?:named?s?|dubbed|calls?|tracks?|tracked|refers?)$/i.test(match[0]));
    const other = joined ? phraseAt(working, joined.index) : null;
    const own = found.at(-1);
    if (other && own) found[found.length - 1] = { ...own, names: [...speakers.namesOf(other), ...own.names] };
  }
  for (const match of patterns.matches(STATE_SPEAKS)) add(match, [match[1]], "after");
  for (const match of patterns.matches(SAID_AFTER)) add(match, [match[1] ?? match[2]], "before");
  for (const match of patterns.matches(CLAUSE_OF_SOURCE)) add(match, [match[1]], "after");
  for (const match of patterns.matches(NAMED_BY_SOURCE)) {
    if (match[1]) add(match, [match[1]], "before", true);
    else if (match[2])
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        names: [match[2].trim()],
        says: "before",
        isNaming: true,
      });
  }
  for (const match of patterns.matches(ACTOR_SPEAKS)) add(match, [match[1]], "after");
  for (const match of patterns.matches(ACCORDING_WORDS)) {
    if (OWN_DATA.test(match[0])) continue;
    const start = working.starts[match.index + match[0].indexOf(match[1]!)]!;
    const end = working.ends[match.index + match[0].length - 1]!;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      names: [document.slice(start, end)],
      says: match.index > 3 ? "around" : "after",
    });
  }
  return found;
}

/** Offices that speak without a name ("prosecutors say"), where no named speaker stands in the same words. */
function officesIn({ working, text: document, patterns }: Sentence, named: readonly Speaker[]): Speaker[] {
  const read = (wording: RegExp, says: Speaker["says"]): Speaker[] =>
    patterns.matches(wording).flatMap((match) => {
      if (/\w/.test(working.text[match.index - 1] ?? "")) return [];
      const start = match.index + match[0].indexOf(match[1]!);
      const end = start + match[1]!.length;
      const written = document.slice(working.starts[start], working.ends[end - 1]);
      if (!IS_OFFICE.test(written)) return [];
      return {
        start,
        end: match.index + match[0].length,
        names: [written.replace(/^(?:the|an?) /i, "")],
        says,
      };
    });
  const before = read(OFFICE_SAID, "before");
  const apart = (one: Speaker, others: readonly Speaker[]): boolean =>
    !others.some((other) => other.start < one.end && one.start < other.end);
  const after = read(OFFICE_SPEAKS, "after").filter((one) => apart(one, before));
  return [...after, ...before].filter((one) => apart(one, named));
}

/** Is a place within brackets that another is outside of? */
function isBracketedFrom(text: string, at: number, other: number): boolean {
  const open = text.lastIndexOf("(", at);
  if (open < 0 || text.slice(open, at).includes(")")) return false;
  const close = text.indexOf(")", at);
  return other < open || (close >= 0 && other > close);
}

const LETTER = /[\uE000-\uEEFF]/;
const OPENS = /(?:^["'(]*|[.;:,] |\b(?:that|while|whereas|and|but|as|which|who) )(?:the )?$/i;
/** "Which Vendor tracks as Y, overlaps with": the clause of the source has ended. */
const RELATIVE = /(?:which|that|who|whom) (?:the )?$/i;
const GOES_ON = /, (?:(?:is|was|are|were|has|have|had|been|also|\w+ly) )*$/;
const OF_A_THING = /\b(?:that|which|who) (?:is|are|was|were|has been|have been|had been)(?: \w+)? $/i;
/** "A group Example tracks as X", "a tool that was first documented by Example": who named one end says no more than that. */
const isOfOneEnd = (text: string, { start, end, says }: Speaker, { trigger }: Draft): boolean =>
  (trigger.start < start || trigger.start >= end) &&
  (says === "after"
    ? !OPENS.test(text.slice(Math.max(0, start - 12), start))
    : OF_A_THING.test(text.slice(Math.max(0, start - 30), start)));

function reachesClaim(text: string, speaker: Speaker, draft: Draft): boolean {
  const { trigger } = draft;
  if (isBracketedFrom(text, speaker.start, trigger.start)) return false;
  if (speaker.isNaming && !draft.aside && isOfOneEnd(text, speaker, draft)) return false;
  if (speaker.says === "around") return true;
  if (speaker.says === "after") {
    if (speaker.start > trigger.start) return false;
    const between = text.slice(speaker.end, trigger.start);
    const letter = text.slice(speaker.start).search(LETTER);
    const isWithin = RELATIVE.test(text.slice(0, speaker.start + Math.max(0, letter)));
    if (isWithin && GOES_ON.test(between)) return false;
    return !/; |, (?:but|whereas|while) /.test(between) && !AUTHOR_SPEAKS.test(between);
  }
  return speaker.end > trigger.start && (speaker.start <= trigger.end || speaker.start - trigger.end < 400);
}

/** Reads the source of each claim of a sentence. `isQuoted`: the whole sentence is direct speech going on. */
export function sourcesOf(sentence: Sentence, speakers: Speakers): (draft: Draft) => Source {
  speakers.meet(sentence);
  const { text } = sentence.working;
  const named = speakersIn(sentence, speakers);
  const found = [...named, ...officesIn(sentence, named)].sort((a, b) => a.start - b.start);
  const surname = found.length === 0 ? SURNAME_SAID.exec(text)?.[1] : undefined;
  const same = surname ? speakers.known(surname) : null;
  const heSaid = same !== null || (HE_SAID.test(text) && found.every(({ says }) => says !== "before"));
  const isQuote = /^["']/.test(text) && found.length === 0;
  const carried = same ?? (heSaid || isQuote ? speakers.last : null);
  speakers.remember(found.at(0)?.names ?? carried);
  return (draft) => {
    if (draft.aside) {
      const namers = found.filter(
        (speaker) =>
          speaker.isNaming && speaker.start <= draft.trigger.end + 2 && reachesClaim(text, speaker, draft),
      );
      return namers.length > 0 ? { assertedBy: namers.flatMap(({ names }) => names), relays: [] } : AUTHOR;
    }
    const own = found.filter((speaker) => reachesClaim(text, speaker, draft));
    const after = own.filter(({ says }) => says !== "before");
    const before = own.filter(({ says }) => says === "before");
    const [first, ...others] = after;
    if (first === undefined) {
      if (before.length > 0) return { assertedBy: before.flatMap(({ names }) => names), relays: [] };
      return carried ? { assertedBy: carried, relays: [] } : AUTHOR;
    }
    const outer = before.length > 0 ? before[0]! : first;
    const inner = before.length > 0 ? after : others;
    const relays = inner.flatMap(({ names }) => names).filter((name) => !outer.names.includes(name));
    return { assertedBy: [...new Set(outer.names)], relays: [...new Set(relays)] };
  };
}
