import { pattern } from "../../../sentence/tables/forms.ts";

const AFTER =
  "(?:(?:was|were|is|are|had been|has been|have been|went|came) )?(?:\\w+ly )?(?:after|looking for|searching for|seeking|hunting for|interested in|wanted|sought|coveted|took|stole)";
const ARE = "(?:was|were|is|are|remains?|included?|includes|concerned)(?: \\w+ly| also)?(?:,[^,;.]{1,30},)?";

/** "What X was after was", "of interest to X were", "the information sought by X included". The things follow. */
export const THINGS_FOLLOW = pattern(
  `\\b(?:what (?:the )?["']?(<A>)["']? ${AFTER}|of (?:\\w+ )?(?:interest|value|use) to (?:the )?["']?(<A>)["']?|(?:information|data|material|documents|secrets|files|items|intelligence)(?: \\w+){0,2} (?:sought|wanted|coveted|taken|stolen|collected|copied) by (?:the )?["']?(<A>)["']?)(?: \\([^()]{1,60}\\))? ${ARE}(?= )`,
);
/** "… is what X was after", "… were X's prize". The things stand before. */
export const THINGS_BEFORE = pattern(
  `\\b(?:was|were|is|are|remains?)(?: \\w+ly)? (?:(?:what|all|everything) (?:the )?["']?(<A>)["']? ${AFTER}|(?:the |a )?["']?(<AE>)(?:'s?)? (?:\\w+ )?(?:prize|loot|haul|booty|spoils|bread and butter|main interest|chief interest)|(?:the |an? )?(?:\\w+ )?(?:prize|loot|haul|booty|spoils) (?:of|in|for) (?:the )?["']?(<AE>))`,
);
