import type { Mention } from "../../../model/document.ts";
import type { Form } from "./tables/forms.ts";
import { DETERMINERS } from "./tables/nouns.ts";

/** As much of a token as tells whether a noun phrase begins or goes on at it. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly form: Form | null;
  readonly mention: Mention | null;
}

const OURS: ReadonlySet<string> = new Set(["our", "my", "your"]);

/** What is the author's is nobody who acts: "our Adversary Playbook". */
export const isOurs = (tokens: readonly Word[], at: number): boolean =>
  OURS.has(tokens[at]!.lower) || (tokens[at]!.form === null && OURS.has(tokens[at - 1]?.lower ?? ""));

/** "Shows that actors tried": no determiner before a plural noun, but the word that opens a clause. */
export const isClauseOpener = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === "that" && /^(?!.*(?:us|ss|is)$)[a-z-]+s$/.test(words[at + 1]?.lower ?? "");

const AUXILIARIES: ReadonlySet<string> = new Set("has have had is are was were be been being not".split(" "));

/** "Has previously linked": an adverb and a participle after an auxiliary are its verb, and begin no phrase. */
export const isVerbGroup = (tokens: readonly Word[], at: number): boolean =>
  AUXILIARIES.has(tokens[at - 1]?.lower ?? "") &&
  /ly$/.test(tokens[at]!.lower) &&
  /(?:ed|ing)$/.test(tokens[at + 1]?.lower ?? "");

const DESCRIBES = /^(?:[a-z-]+(?:al|ive|ous|ic|less|ful|ble|ary|ant|ly)|[a-z]+-[a-z]+|\d{1,3})$/;
/** Nouns that end like adjectives; hedges, which colour the clause; what points at nothing said before. */
const NOT_DESCRIBING =
  /^(?:potential(?:ly)?|presumably|seemingly|allegedly|reportedly|supposedly|ostensibly|conceivably|[a-z]+-stage|arsenal|portal|hospital|terminal|signal|journal|manual|proposal|archive|drive|traffic|clinic|fabric|cable|table|library|binary|secretary|supply|reply|assembly|july|vertical|tenant|only)$/;
const PARTICIPLE = /^[a-z-]{3,}(?:ed|ing)$/;
/** Words of that form that lead to something else: "the sector following the incidents". */
const NO_PARTICIPLE =
  /^(?:specified|following|including|involving|targeting|using|hitting|affecting|impacting|concerning|regarding|during|according)$/;
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the", "another"]);
const ACTOR_HEAD = /^(?:group|gang|actor|crew|team|collective|outfit|cluster|syndicate|unit)$/;

/**
 * Does a word that no table holds describe the head of the phrase that began at `from` ("a relatively obscure group",
 * "another popular backdoor", "the newly formed crew", "a Ruritanian freejacking group")? Asked before the head only.
 */
export function isDescriptive(words: readonly Word[], at: number, from: number): boolean {
  const { lower, text } = words[at]!;
  if (at === from || lower !== text) return false;
  if (DESCRIBES.test(lower)) return !NOT_DESCRIBING.test(lower);
  const next = words[at + 1];
  // "The arsenal included X": what takes a name is a verb.
  if (PARTICIPLE.test(lower) && !NO_PARTICIPLE.test(lower))
    return ARTICLES.has(words[from]!.lower) && (next?.form ?? null) === null;
  return words[at - 1]!.form === "location" && ACTOR_HEAD.test(next?.lower ?? "");
}

/** Nouns, and what stands before them, that only the object of an act begins with. */
const OBJECTS: ReadonlySet<string> = new Set(
  `network networks website websites webpage webpages site sites page pages homepage server servers system systems
  computer computers account accounts database databases data email emails e-mail e-mails government governments
  company companies organization organizations organisation organisations entity entities firm firms institution
  institutions user users individual individuals people official officials state private public foreign local
  unclassified classified critical high-profile several multiple many various numerous hundreds dozens thousands its
  their his over more`.split(/\s+/),
);

/** Is the word the first of an object: "attacks Kenya", "hacks the website", "compromises governments"? */
export const isObject = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.form !== "date" &&
  (word.form !== null || DETERMINERS.has(word.lower) || OBJECTS.has(word.lower));

const DEFENDERS: ReadonlySet<string> = new Set(
  `researcher researchers analyst analysts expert experts specialist specialists hunter hunters responder responders
  analysis analyses research detection detections protection scanner scanners removal prevention`.split(
    /\s+/,
  ),
);
const DEFENDING = /^(?:response|research|intelligence|analysis|security|soc|labs?|threat)$/i;

const TESTING = /^(?:red|blue|purple)$/;
const TESTED_WITH =
  /^(?:command|frameworks?|tool(?:s|kits?|sets?|ing)?|platforms?|software|suites?|exercises?|engagements?)$/;

/** "A malware researcher", "the Incident Response Team", "a red team tool": none of those who act. */
export const isOfDefenders = (tokens: readonly Word[], at: number): boolean => {
  const { lower, form } = tokens[at]!;
  if (form !== null) return false;
  if (DEFENDERS.has(tokens[at + 1]?.lower ?? "")) return true;
  if (lower !== "team" && lower !== "teams") return false;
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  if (TESTING.test(before?.lower ?? "")) return TESTED_WITH.test(tokens[at + 1]?.lower ?? "");
  return (
    DEFENDING.test(before?.lower ?? "") || before?.form === "organisation" || earlier?.form === "organisation"
  );
};

/** The single quotes around a name. */
export const isNameQuote = (tokens: readonly Word[], at: number): boolean =>
  tokens[at]!.text === "'" &&
  ((tokens[at + 1]?.mention !== null && tokens[at + 2]?.text === "'") ||
    (tokens[at - 1]?.mention !== null && tokens[at - 2]?.text === "'"));

/** "The two", "both": two that were named before, where no noun follows. */
export const PAIR =
  /^(?:the (?:two|pair|duo)|both|they both)(?=[.,;]|$| (?:also|are|were|was|is|have|had|has|do|did|may|might|could|can|never|often|not|seem|appear|then|later|\w+ly|share[sd]?|use[sd]? (?:the same|similar|shared)|cooperat\w+|collaborat\w+|coordinat\w+|work(?:ed|s|ing)?|overlap\w*|appeared|seemed|operate[sd]?|remain\w*|of which|of whom)\b)/i;

/** A pronoun is a phrase of its own; "it is likely that" has a pronoun that stands for nothing. */
export const EMPTY_IT =
  /^it(?:(?:'s| (?:is|was|seems|appears|remains|would|may be|could be|might be|has been))(?: also| still| not)?(?: \w+ly)? (?:(?:\w+ ){0,2}(?:that|whether|if)\b|(?:\w+ )?(?!(?:\w+(?:ed|wn|ght|nd)|said|seen|set|meant|able|unable|likely|unlikely|similar|due|next|close|akin|prone|open|subject) )\w+ to\b)| (?:seems|appears|looks)(?! to\b)|(?:'s| (?:is|was|remains|may be|might be|seems|has been)) (?:also |still |not |\w+ly |very |quite )*(?:likely|unlikely|possible|probable|believed|thought|suspected|assessed|said|reported|alleged|assumed|unclear|unknown|clear|apparent)(?! to\b| as\b))/i;
