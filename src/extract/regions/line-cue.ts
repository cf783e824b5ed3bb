import {
  ABOUT_HEAD,
  AUTHOR_BOX,
  AUTHOR_CONTACT,
  AUTHOR_HEAD,
  BYLINE,
  CLOSING_LINE,
  COMMENTS_HEAD,
  CREDIT_LINE,
  FIRST_WORDS,
  FURNITURE_INSIDE,
  FURNITURE_START,
  GLUED_LABEL,
  GLUED_WORD,
  INSIDE_WORDS,
  KEYWORD_HEAD,
  KEYWORD_LINE,
  REFERENCES_HEAD,
  RELATED_HEAD,
  TEASER_LINE,
} from "./cues.ts";

/** What a line says of itself or of what follows it. */
export type LineCue =
  | "related-head"
  | "comments-head"
  | "author-head"
  | "keyword-head"
  | "references-head"
  | "teaser"
  | "credit"
  | "closing"
  | "author-box"
  /** "About Example Labs": a firm on itself, or a section of the report; what follows decides. */
  | "about-head"
  | "furniture"
  /** A catalogue field by one plain word: only among others of the kind. */
  | "perhaps-field";

/** Longest line that a cue of one line can be. */
export const LONGEST_CUE = 240;

const FIRST_WORD = /^[^\p{L}\d]*(\p{L}+)/u;
const NEWSROOM =
  /reporter|correspondent|journalist|editor|columnist|contributor|writer|freelance|newsroom|newspaper| covers? | covering | reports on | writes about | reported from | contributed |follow (?:him|her|them|[A-Z@])|reached (?:at|on|via)|(?:contact|reach) (?:him|her|them|the author)/;

/** Cues of whole lines, in the order in which they are tried. */
const WHOLE: readonly (readonly [RegExp, LineCue])[] = [
  [RELATED_HEAD, "related-head"],
  [COMMENTS_HEAD, "comments-head"],
  [AUTHOR_HEAD, "author-head"],
  [ABOUT_HEAD, "about-head"],
  [KEYWORD_HEAD, "keyword-head"],
  [REFERENCES_HEAD, "references-head"],
  [CREDIT_LINE, "credit"],
  [TEASER_LINE, "teaser"],
  [CLOSING_LINE, "closing"],
  [FURNITURE_START, "furniture"],
  [BYLINE, "furniture"],
  [KEYWORD_LINE, "furniture"],
];

/** "Original languageEnglish": a label, and its value with no space between. */
function isGlued(labels: RegExp, line: string): boolean {
  const label = labels.exec(line)?.[0];
  if (label === undefined || /[.!?]["”]?\s+\p{Lu}/u.test(line)) return false;
  return /^[\p{Lu}\d"“]/u.test(line.slice(label.length));
}

function startCue(line: string): LineCue | null {
  const word = FIRST_WORD.exec(line)?.[1];
  const first = line.charCodeAt(0);
  const isSymbol = first < 65 || first === 91 || first > 0x2000 || first === 0xa9;
  // A glued label hides its own first word: "PublisherACM" has a capital inside.
  const isGluedWord = word !== undefined && /\p{Ll}\p{Lu}/u.test(word);
  if (!isSymbol && !isGluedWord && (word === undefined || !FIRST_WORDS.has(word.toLowerCase()))) return null;
  for (const [pattern, cue] of WHOLE) if (pattern.test(line)) return cue;
  if (line.length > 200) return null;
  if (isGlued(GLUED_LABEL, line)) return "furniture";
  return isGlued(GLUED_WORD, line) ? "perhaps-field" : null;
}

/**
 * Is a line one that pages put around their articles? `line` is a block's words, cut at `LONGEST_LOOK`, and
 * `length` the block's. Most lines are passed by after a look at their first word.
 */
export function lineCue(line: string, length: number): LineCue | null {
  if (length <= LONGEST_CUE) {
    const cue = startCue(line);
    if (cue !== null) return cue;
    if (INSIDE_WORDS.test(line) && FURNITURE_INSIDE.test(line)) return "furniture";
    if (/rights reserved/i.test(line) && CLOSING_LINE.test(line)) return "closing";
  } else if (/cookie/i.test(line) && FURNITURE_INSIDE.test(line)) return "furniture";
  if (length > 700 || !NEWSROOM.test(line)) return null;
  if (length <= LONGEST_CUE && BYLINE.test(line)) return "furniture";
  return AUTHOR_BOX.test(line) || AUTHOR_CONTACT.test(line) ? "author-box" : null;
}
