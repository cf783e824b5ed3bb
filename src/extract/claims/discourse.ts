import type { Term } from "../../model/claim.ts";
import type { End, Sentence } from "./draft.ts";
import type { Phrase } from "./sentence/phrase.ts";
import { pattern } from "./sentence/tables/forms.ts";
import { type GroupNames, leftOut, NOBODY, pointing, termOfMention, unnamedTerm } from "./terms.ts";

/** Sentences after which a pronoun no longer stands for an actor named before. */
const MEMORY = 8;
/** Phrases so general that they name nobody: "attackers", "many groups". */
const ANYBODY =
  /^(?:(?:many|some|various|other|most|such|all|few|several|multiple|these|those|any|different|more|both|a number of|malicious|advanced|sophisticated|criminal|known|unknown|persistent|early|earlier|older|later|third-party|already-known|existing|subsequent) )*(?:(?:threat|cyber|malicious|bad|ransomware|malware|criminal|state-sponsored|apt|hacking|espionage|attack|hacker|security|targeted|phishing|advanced|persistent|cyber-?espionage|computer|intrusion) )*(?:actors?|attackers?|hackers?|criminals|cybercriminals|groups?|adversar(?:y|ies)|developers?|authors?|operators|providers?|teams?|affiliates|gangs|apts?|malware|tools?|attacks?|campaigns?|operations?|activity|activities|samples?|variants?|incidents?|infections?|programs?|scripts?|modules?|components?|families|trojans?|backdoors?|ransomware|frameworks?|utilit(?:y|ies)|payloads?|efforts?|spyware|botnets?|hacking|hacks?|compromises?|breach(?:es)?|intrusions?|shellcode|sets?|clusters?|waves?|wipers?|worms?|viruses|rats?|loaders?|droppers?|bots?|set|espionage|cyberattacks?|scammers|cyberespionage)$/i;

/** Is a phrase so general that it names nobody, and nothing done? */
export const isAnybody = ({ text }: Phrase): boolean => ANYBODY.test(text.trim()) || ANY_ONE.test(text);
/** Whoever they may be, or those that a list to come will name. */
const ANY_ONE = /^(?:any|the following|an? (?:particular|specific|single)) /i;
/** "Its campaigns", "the group's campaign" are those of whoever that is. */
const OWNED =
  /^(?:(?:its|their)|(?:the|this) (?:\w+ )?(?:group|actor|gang|crew|team|collective)['\u2019]s) /i;

interface Remembered {
  readonly term: Term;
  readonly sentence: number;
}

const sameTerm = (a: Term, b: Term): boolean => a.canonical.toLowerCase() === b.canonical.toLowerCase();

const TWO = /\b(?:both|two|pair|duo|groups|gangs|crews|clusters|teams|(?<!the )actors|collectives)\b/i;
/** Two at once, without a noun: no one of them. */
const BOTH = /^(?:the (?:two|pair|duo)|both|they both)$/i;

/** Two, whoever or whatever they are. */
const ANY_TWO = /^(?:both|they|(?:the|these|those) two)$/i;

const isNamedThing = ({ form, name }: Phrase): boolean => form === "software" && name !== null;
const TWO_THINGS = pattern("<VMIRLO>[\"')]* and [\"'(]*<VMIRLO>", "");

/** Whom a text speaks of as it goes on: what pronouns, "the group" and things left out stand for. */
export class Discourse {
  readonly #groups: GroupNames;
  readonly #main: Term | null;
  #actors: Remembered[] = [];
  #software: Remembered[] = [];
  /** The software in a row of the latest sentence. */
  #things: readonly Term[] = [];
  #heading: Term | null = null;
  #sentence = 0;
  /** Whom or what the latest sentence with a named subject was about. */
  #subject: Remembered | null = null;
  #pair: { readonly ends: readonly [Term, Term]; readonly sentence: number } | null = null;

  constructor(groups: GroupNames, main: Term | null) {
    this.#groups = groups;
    this.#main = main;
  }

  /** A heading that names one actor holds for its section; what stood before it is no longer at hand. */
  enterSection(sentence: Sentence): void {
    const named = sentence.working.phrases.filter(({ form, name }) => form === "actor" && name !== null);
    this.#heading = named.length === 1 ? this.#termOf(named[0]!) : null;
    if (this.#heading) this.#actors = [];
  }

  /** The one the section, else the text, is about. */
  get topic(): Term | null {
    return this.#heading ?? this.#main;
  }

  /** The only actor named so far. */
  get only(): Term | null {
    return this.#actors.length === 1 ? this.focus : null;
  }

  get focus(): Term | null {
    const latest = this.#actors[0];
    if (latest && this.#sentence - latest.sentence <= MEMORY) return latest.term;
    return this.#heading ?? this.#main;
  }

  /** Takes in the two ends of a relation: "both groups" are they, if soon after. */
  relate(a: Term, b: Term): void {
    this.#pair = { ends: [a, b], sentence: this.#sentence };
  }

  /**
   * Who are "the two"? The two that the sentence itself names before, else those last spoken of together, else the two
   * last spoken of.
   */
  pairFor(phrase: Phrase, { series, working }: Sentence): readonly [Term, Term] | null {
    const named = series
      .flatMap(({ members }) => members.map(({ phrase: other }) => other))
      .filter(({ form, name, end }) => form === "actor" && name !== null && end <= phrase.start)
      .map((other) => this.#termOf(other)!);
    const own = named.filter((term, at) => named.findIndex((other) => sameTerm(other, term)) === at);
    if (own.length === 2) return [own[0]!, own[1]!];
    // "Code was shared between the two" in a sentence that names one, or two things: those, or things of theirs.
    if (BOTH.test(phrase.text) && (own.length === 1 || TWO_THINGS.test(working.text))) return null;
    const { things } = this;
    if (phrase.form === "software" || (things && own.length === 0 && ANY_TWO.test(phrase.text)))
      return things;
    if (this.#pair && this.#sentence - this.#pair.sentence <= 4) return this.#pair.ends;
    const [latest, earlier] = this.#actors;
    const [last, other] = [latest?.term, earlier?.term];
    if (!last || !other || last.link.some((link) => other.link.includes(link))) return null;
    // Without a word for two groups, it takes two that were named just before.
    if (!TWO.test(phrase.text) && this.#sentence - earlier!.sentence > 2) return null;
    return (last.span?.start ?? 0) < (other.span?.start ?? 0) ? [last, other] : [other, last];
  }

  /** The two pieces of malware that the sentence just read sets beside each other, where it names no actor. */
  get things(): readonly [Term, Term] | null {
    const { length, 0: one, 1: other } = this.#things;
    return length === 2 && this.#actors[0]?.sentence !== this.#sentence ? [one!, other!] : null;
  }

  /** Takes in the actors and software of a sentence once its claims are read: its subject comes first to mind. */
  remember({ working, series }: Sentence): void {
    this.#sentence += 1;
    const named = series.flatMap(({ start, members }) =>
      members.filter(({ phrase }) => phrase.name !== null).map(({ phrase }) => ({ phrase, start })),
    );
    const governed = /\b(?:by|of|from|with|in|against|to|on|for|as|like|than|using|called|and) ["'(]*$/i;
    const rank = ({ start }: { start: number }): number =>
      governed.test(working.text.slice(0, start)) ? 1 : 0;
    const ordered = [...named].sort((a, b) => rank(b) - rank(a) || b.start - a.start);
    const subject = ordered.at(-1);
    if (this.#subject && /^it$/i.test(series[0]?.members[0]?.phrase.text ?? ""))
      this.#subject = { ...this.#subject, sentence: this.#sentence };
    else if (subject && rank(subject) === 0)
      this.#subject = { term: this.#termOf(subject.phrase)!, sentence: this.#sentence };
    const row = series.find(
      ({ members }) => members.length > 1 && members.every(({ phrase }) => isNamedThing(phrase)),
    );
    this.#things = (row?.members ?? []).map(({ phrase }) => this.#termOf(phrase)!);
    for (const { phrase } of ordered) {
      const list = phrase.form === "actor" ? "#actors" : "#software";
      const term = this.#termOf(phrase)!;
      const entry = { term, sentence: this.#sentence };
      if (list === "#actors")
        this.#actors = [entry, ...this.#actors.filter((other) => !sameTerm(other.term, term))].slice(0, 6);
      else
        this.#software = [entry, ...this.#software.filter((other) => !sameTerm(other.term, term))].slice(
          0,
          4,
        );
    }
    if (
      working.phrases.some(({ form, reference }) => form === "actor" && reference === "back") &&
      this.#actors[0]
    )
      this.#actors[0] = { ...this.#actors[0], sentence: this.#sentence };
  }

  #termOf(phrase: Phrase): Term | null {
    return phrase.name ? termOfMention(phrase.name, phrase.form, this.#groups) : null;
  }

  #softwareFor(phrase: Phrase): Term | null {
    const latest = this.#software[0];
    if (!latest || this.#sentence - latest.sentence > 3) return null;
    return pointing(phrase, latest.term);
  }

  /** The named actor of the sentence itself that a pronoun later in it stands for. */
  #earlierIn({ series }: Sentence, phrase: Phrase): Term | null {
    for (const { members } of series)
      for (const { phrase: other } of members)
        if (other.form === "actor" && other.name && other.end <= phrase.start) return this.#termOf(other);
    return null;
  }

  /** "It" in a sentence whose subject is software is that software. */
  #thingBefore({ series }: Sentence, phrase: Phrase): Term | null {
    const first = series[0]?.members.find(({ phrase: other }) => other.end <= phrase.start)?.phrase;
    return first?.form === "software" && first.name ? pointing(phrase, this.#termOf(first)!) : null;
  }

  /** "It" after a sentence about malware is that malware, where nobody is named before it. */
  #malwareTold({ working }: Sentence, phrase: Phrase): Term | null {
    const latest = this.#subject;
    if (latest?.term.type !== "malware" || this.#sentence - latest.sentence > 1) return null;
    const first = working.phrases.find(({ form }) => form !== "date" && form !== "location");
    return first === phrase ? pointing(phrase, latest.term) : null;
  }

  /** What an end of a claim stands for, or `null` when it stands for nobody in particular. */
  resolve(end: End, sentence: Sentence): Term | null {
    if (end === "the work") return this.#software[0] ? leftOut(this.#software[0].term) : NOBODY;
    if (end === "implied") {
      const focus = this.focus;
      return focus ? leftOut(focus) : NOBODY;
    }
    if ("words" in end) {
      const text = sentence.text.slice(end.words.start, end.words.end);
      return { text, canonical: text.replace(/\s+/g, " "), span: end.words, type: end.type, link: [] };
    }
    if (end.name) return this.#termOf(end);
    if (end.form === "actor" && BOTH.test(end.text)) return null;
    if (end.form === "actor" && end.reference === "back") {
      const isIt = /^its?$/i.test(end.text);
      const thing = isIt ? this.#thingBefore(sentence, end) : null;
      if (thing) return thing;
      const own = /^(?:it|they|its|their|the)\b/i.test(end.text) ? this.#earlierIn(sentence, end) : null;
      const focus = own ?? (isIt ? this.#malwareTold(sentence, end) : null) ?? this.focus;
      if (focus) return pointing(end, focus);
      return /^(?:it|they|its|their)$/i.test(end.text) ? null : unnamedTerm(end);
    }
    if (end.form === "software" && end.reference === "back")
      return this.#softwareFor(end) ?? unnamedTerm(end);
    if (end.form === "event" && OWNED.test(end.text) && this.focus) return pointing(end, this.focus);
    const isGeneral = isAnybody(end);
    if (end.form !== "event" || !isGeneral || !end.plural)
      return isGeneral && end.form !== "event" ? null : unnamedTerm(end);
    // "Attacks" are those of the actor the text is about, if it is about one; else anybody's.
    const whose = end.reference === "back" ? this.focus : this.#main;
    return whose ? leftOut(whose) : null;
  }
}
