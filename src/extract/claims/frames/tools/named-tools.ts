import type { Sentence } from "../../draft.ts";
import { objectEnd, type Placed, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { isNamedTool } from "./use-objects.ts";

/** "Two toolsets that we call", "a new trojan, which researchers are tracking as", "a tool by the name of". */
const NAMED_SO =
  "(?:,|:| –| \\(| (?=that|which|called|named|dubbed|known|codenamed|nicknamed|titled|labell?ed|tracked|by the name))[^;.\\uE000-\\uEFFF]{0,40}?(?:<AQ> )?(?:\\w+ly )?(?:ha(?:s|ve) (?:been )?|(?:is|are|was|were|being) )?(?:call(?:s|ed|ing)?|nam(?:es|ed|ing)|dub(?:s|bed|bing)?|known as|track(?:s|ed|ing)? as|identif(?:y|ied|ying) as|refer(?:s|red|ring)? to as|codenamed|nicknamed|titled|labell?ed|by the name of|namely|are|is|among others)| (?:that (?:is |are |was |were )?)?(?:detected|designated|identified|classified|recogni[sz]ed|known|tracked|referred to|labell?ed) (?:by |to |among )?(?:the )?(?:<AQR>|\\w+)(?: \\w+)? as";
/** "Several families that others have too, including", "legitimate tools, e.g.", "a tool for testing –". */
const LISTED =
  "[^;.]{0,90}?(?:,| –| \\(|:|)(?: \\w+)? (?:including|includ(?:e|es|ed)|such as|notably|namely|like|e\\.g\\.,?|i\\.e\\.,?|for example,?|for instance,?|among (?:them|others))";
const SET_OFF = "(?: [\\w'-]+){0,6}(?: –|:| \\()|(?:,| –| \\()[^;.\\uE000-\\uEFFF]{0,40}?:";
const THEN_NAMES = pattern(
  `^(?: \\w+)?["')]*(?:${NAMED_SO}|${LISTED}|${SET_OFF}):?(?: (?:the|both|a|an|its|their|own|\\w+ly|modified|custom|new|variants? of|versions? of|<M> of))*(?: [^;.:]{0,60}(?:, (?:and )?| and | or )(?:the )?)? ?["'(]*$`,
  "i",
);

/** From one of a row to the next: a comma or "and", with what qualifies it. */
const TO_NEXT =
  /^["')]*(?: \([^()]{0,80}\))?["')]*(?:[,;](?: and| or| as well as)?|\/| and| or| as well as| &)(?: (?:that we (?:call|named|track as)|(?!(?:then|which|that|who|is|are|was|were|has|have|to)\b)(?:[\w'-]+|[\uED00-\uEDFF]))){0,6} ?["'(]*$/;

const BEGINS_CLAUSE = /^["')]* (?:is|was|are|were|has|have|had)\b/;

/** The row of those accepted that begins at a place. */
export function rowFrom(
  { working }: Sentence,
  from: number,
  accepts: (phrase: Phrase) => boolean,
): readonly Placed[] {
  const { text } = working;
  const row: Placed[] = [];
  for (const one of phrasesIn(working, from, text.length, accepts)) {
    const last = row.at(-1);
    // "A backdoor named A": one thing in two phrases.
    if (last && last.phrase.name === one.phrase.name) row.pop();
    else if (last && BEGINS_CLAUSE.test(text.slice(one.at + 1, one.at + 12))) break;
    else if (last && !TO_NEXT.test(text.slice(last.at + 1, one.at))) break;
    row.push(one);
  }
  return row;
}

/** Words for what holds tools. */
const KIT = /\b(?:tool ?sets?|arsenal|suites?|software|applications?|programs?|binaries|executables)\b/i;
const isKind = ({ form, name, start, end }: Phrase): boolean =>
  form === "software" && (name === null || name.start < start || name.end > end);

/** "Two toolsets that we call A and B", "several families – among others: A, B": those named after a word for them. */
export function namedAfter(
  sentence: Sentence,
  end: number,
  accepts: (phrase: Phrase) => boolean,
): readonly Placed[] {
  const { working } = sentence;
  const { text } = working;
  const stop = objectEnd(text, end);
  const kind = phrasesIn(working, end, stop, isKind).at(-1);
  const kit = kind ? null : KIT.exec(text.slice(end, stop));
  const from = kind ? kind.at + 1 : kit ? end + kit.index + kit[0].length : -1;
  if (from < 0) return [];
  const [next] = phrasesIn(working, from, Math.min(text.length, from + 130), isNamedTool);
  return next && THEN_NAMES.test(text.slice(from, next.at)) ? rowFrom(sentence, next.at, accepts) : [];
}
