import type { Placed } from "../objects.ts";
import type { Phrase } from "../phrase.ts";
import { ENTITLED, TOLD_APART } from "../tables/acts.ts";
import { EVENT_HEADS } from "../tables/nouns.ts";
import type { WorkingText } from "../working-text.ts";

const REACH = 140;
/** "Its operations" are those of whoever the text speaks of. */
export const OWN = /^(?:its|their|his|her)\b/i;

/** Something done, under a name of its own. */
export const isEntitled = ({ text, name }: Phrase): boolean => name !== null || ENTITLED.test(text);

/** Is it one act, or are they acts told apart from others? "Attacks by X", "a campaign by X" say of none in particular. */
export function isSpecific({ text }: WorkingText, { at, phrase }: Placed): boolean {
  if (isEntitled(phrase)) return true;
  if (!EVENT_HEADS.has(phrase.head) || OWN.test(phrase.text)) return false;
  return phrase.reference === "back" || TOLD_APART.test(text.slice(at + 1, at + REACH));
}
