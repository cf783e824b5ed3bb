import type { Placed } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { EVENT_HEADS } from "../../sentence/tables/nouns.ts";
import type { WorkingText } from "../../sentence/working-text.ts";
import { ENTITLED, TOLD_APART } from "./tables/acts.ts";

const REACH = 140;
/** "Its operations" are those of whoever the text speaks of. */
export const OWN = /^(?:its|their|his|her)\b/i;

/** Something done, under a name of its own. */
export const isEntitled = ({ text, name }: Phrase): boolean => name !== null || ENTITLED.test(text);

/** "The Nightglass campaign": a name that no list holds, right before the word. */
const CALLED = /(?:^|[^.!?:] )(?:the|its|their|this|recent|ongoing|new) ["']?[A-Z]\w*[a-z]\w*["']? ["']?$/;
const NOT_NAMES =
  /(?:[A-Z]{5,}|Windows|Linux|Android|Internet|Advanced|Cyber|Covid|Christmas|Olympic|Election|January|February|March|April|May|June|July|August|September|October|November|December)["']? ["']?$/i;
/** "Found a new campaign by X": one that somebody has seen. */
const SEEN =
  /\b(?:observ|discover|uncover|identif|detect|spot|track|analy[sz]|describ|detail|expos|reveal|document|investigat|report|found|saw|seen|notic)(?:e|es|ed|ing|ied|ies|y|s)?(?: (?:on|about|evidence of|signs of))? (?:an?|another|one)(?: [\w-]+){0,2} ?["']?$/i;

/** Is it one act, or are they acts told apart from others? "Attacks by X", "a campaign by X" say of none in particular. */
export function isSpecific({ text }: WorkingText, { at, phrase }: Placed): boolean {
  if (isEntitled(phrase)) return true;
  const before = text.slice(Math.max(0, at - 70), at);
  if (CALLED.test(before) && !NOT_NAMES.test(before)) return true;
  if (!phrase.plural && SEEN.test(before + phrase.text.replace(/\S+$/, ""))) return true;
  if (!EVENT_HEADS.has(phrase.head) || OWN.test(phrase.text)) return false;
  return phrase.reference === "back" || TOLD_APART.test(text.slice(at + 1, at + REACH));
}
