import { BESIDES } from "../../sentence/naming.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { type Form, phraseIndex } from "../../sentence/tables/forms.ts";
import { phraseAt, type WorkingText } from "../../sentence/working-text.ts";
import { isOfKind } from "../kinship/kinds.ts";

const ENDS: ReadonlySet<Form> = new Set(["actor", "software", "event"]);

/** "A module of X", "a backdoor used by X", "servers in the X attacks": the head has the name that follows, and not X. */
const OF_IT =
  /\b(?:(?:campaign|operation|attack|activity|intrusion)s? by|(?:module|component|plug-?in|part|piece|variant|variation|version|sub-?(?:set|group|cluster|unit)|offshoot|branch|faction|division|unit|campaign|operation|member|leader|developer|affiliate|ally|customer|rival)s? (?:of|in|from|for|within)|(?:used|developed|created|written|operated|deployed|made|run|led|conducted|launched|carried out) (?:by|in|during|for|with))(?: (?:the|its|an?))? ["']?$/i;
/** "The backdoor of X is called Y": what governs X has the name. */
const GOVERNED = /\b(?:of|in|by|with|from|for|on|against) (?:the )?["']?$/i;
const IS_FINITE = /^["')]* (?:is|was|are|were|has been|have been|had been|goes|go) /;
/** "A loader named X, a backdoor named Y", "a Z downloader called Y": others than the one named before them. */
const IS_ANOTHER = /^(?:an?|another|one|the (?:first|second|third|other)|this variation|this variant|its)\b/i;

const LETTER = /[\uE000-\uEFFF]/g;

const IS_TOLD = /^(?:the|this|that|it)\b/i;
const isOfActor = ({ name }: Phrase): boolean => name?.type === "group" || name?.type === "malware";

/** The words of a phrase are its name and nothing else. */
const isNameAlone = ({ name, start, end }: Phrase): boolean =>
  name !== null && name.start <= start + 1 && name.end >= end - 1;

export function isOfAnother(working: WorkingText, start: number, main: Phrase, gap: string): boolean {
  // What governs the name may stand in the phrase itself.
  const own = main.name ? main.text.slice(0, Math.max(0, main.name.start - main.start)) : "";
  const from = Math.max(0, start - 60);
  const left = working.text.slice(from, start);
  const before = left.replace(LETTER, (_, at: number) => phraseAt(working, from + at)?.text ?? "") + own;
  const isGoverned = /^(?:the )?$/i.test(own) && GOVERNED.test(before) && IS_FINITE.test(gap);
  if (isGoverned || (isOwnName(main) && !/[(]/.test(gap) && !BESIDES.test(gap) && OF_IT.test(before)))
    return true;
  // "A campaign of X called Y", "an X campaign called Y".
  if (main.form === "event") return main.name !== null && isOfActor(main) && !isNameAlone(main);
  if (main.form !== "software" || main.name === null) return false;
  // "Further backdoors called X and Y" are two.
  return IS_ANOTHER.test(main.text) || !(isOwnName(main) || BESIDES.test(gap) || IS_TOLD.test(main.text));
}

/** One of its own, and not some of a kind or several at once. */
export function mayBeNamed(main: Phrase): boolean {
  const isUnknown = main.reference === "unnamed" && (main.form !== "event" || main.name === null);
  const isSeveral =
    (main.plural || main.head === "activity") && !isOwnName(main) && main.reference === "named";
  return !isOfKind(main) && !isUnknown && !isSeveral && !/\b(?:two|three|both|several)\b/i.test(main.text);
}

/** "A group (X, Y)": one that the text does not name otherwise. */
export const isSomebody = ({ form, plural, text, name }: Phrase): boolean =>
  !plural &&
  name === null &&
  (form === "actor" ? /^(?:an?|the|this) /i : /^(?:the|this) /i).test(text) &&
  form !== "event";

/** A phrase and where its letter stands. */
export interface Place {
  readonly at: number;
  readonly phrase: Phrase;
}

const BESIDE = /[\uE000-\uEEFF]["')]*(?: \(| –|,) ["']?$|[\uE000-\uEEFF]["')]* \($/;

/** "X, the trojan formerly called Y": told of X, and not of the words that stand for it. */
export function firstNamed(working: WorkingText, at: number, isBesides: boolean): Place | null {
  const phrase = phraseAt(working, at);
  if (phrase === null) return null;
  if (!isBesides || isOwnName(phrase)) return { at, phrase };
  // "X (a trojan also known as Y)": told of X as well.
  const beside = BESIDE.exec(working.text.slice(Math.max(0, at - 6), at));
  const named = beside && phraseAt(working, at - beside[0].length);
  if (named?.form === phrase.form && isOwnName(named)) return { at: at - beside![0].length, phrase: named };
  for (let place = at - 1; place >= 0; place -= 1) {
    const earlier = phraseAt(working, place);
    if (earlier?.name === phrase.name && isOwnName(earlier)) return { at: place, phrase: earlier };
  }
  return { at, phrase };
}

const FARTHEST = 90;
const BRACKETED = /[([][^()[\]]*[)\]]/g;
const LAST_LETTER = /[\uE000-\uEEFF](?=[^\uE000-\uEEFF]*$)/;
const ENDS_CLAUSE = /[;:]|\. |\b(?:but|while|whereas|because|although)\b/;
/** "X, whose tools are Y's, is also known as": what stands between commas is passed over. */
const AFTER_ASIDE = /, (?:(?:which|who) )?(?:is|was|are|were|has|have|had|goes)\b[^,]*$/;
const OPENS_ASIDE =
  /[\uE600-\uE6FF\uEC00-\uEEFF]["')]*, (?=(?:which|who|whose|that|an?|the|\w+ed|\w+ing)\b)/g;
/** "X overlaps with reporting under the aliases Y": said of another; "X Group 2" is no X. */
const OF_OTHERS =
  /\b(?:overlap|align|similar|relat|link|associat|consistent|connect|tie[sd]\b|resembl)|^ (?:\w+ ?)?#?\d/i;
const LED = /\b(?:by|from|at|in|since|of|for|on|with|until|to|an?|this)(?: the)? ["']?$/i;

/**
 * Whose other names follow a word for such names at a place? The nearest name or described thing to its left, whatever
 * stands between; `null` where the word opens the sentence or follows something else.
 */
export function whoseNames({ text, phrases }: WorkingText, at: number): number | null {
  const from = Math.max(0, at - FARTHEST);
  const blank = (aside: string): string => " ".repeat(aside.length);
  let left = text.slice(from, at).replace(BRACKETED, blank);
  const aside = AFTER_ASIDE.exec(left);
  const opening = aside && [...left.slice(0, aside.index).matchAll(OPENS_ASIDE)].at(-1);
  if (aside && opening && !left.slice(opening.index + 2, aside.index).includes(","))
    left = left.slice(0, opening.index + 1);
  for (;;) {
    const found = LAST_LETTER.exec(left)?.index;
    if (found === undefined || ENDS_CLAUSE.test(left.slice(found + 1))) return null;
    const phrase = phrases[phraseIndex(left.charCodeAt(found))];
    if (phrase && ENDS.has(phrase.form) && !phrase.owning)
      return OF_OTHERS.test(text.slice(from + found + 1, at)) ? null : from + found;
    left = left.slice(0, found);
    // "X, based in China, also known as Y": a place or a date is nobody's name, unless it is what is named.
    if (!LED.test(left)) return null;
  }
}
