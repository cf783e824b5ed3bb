import type { Term } from "../../model/claim.ts";
import type { Mention, Span } from "../../model/document.ts";
import type { Segment } from "../segment.ts";

/** Two groups that a passage sets out to speak of. */
export interface PairInFocus {
  readonly a: Term;
  readonly b: Term;
  /** Every name that stands for either, folded: the second name in brackets is the first group's. */
  readonly namesOfA: ReadonlySet<string>;
  readonly namesOfB: ReadonlySet<string>;
}

/** Types of mention that can name a group: crews and their malware share names. */
const ACTOR_LIKE: ReadonlySet<string> = new Set(["group", "malware"]);

/** Words that may stand beside the names in a line that only names two groups. */
const BESIDE_NAMES =
  /\b(?:the|group|groups|team|gang|crew|apt|ransomware|affiliates?|operators?|actors?|aka|also|known|as|or|collab(?:oration)?|relationship|links?|ties|between|overlaps?|connection)\b/giu;

/** What may part the two: "and", "&", a lone "x" or "vs". */
const JOINT = /\s(?:and|&|x|×|vs\.?|meets)\s|\s\+\s/iu;

export const foldedName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function term({ text, start, end, link }: Mention): Term {
  return { text, canonical: text.replace(/\s+/gu, " "), span: { start, end }, type: "group", link };
}

const within = (mentions: readonly Mention[], { start, end }: Span): readonly Mention[] =>
  mentions.filter((mention) => mention.start >= start && mention.end <= end && ACTOR_LIKE.has(mention.type));

/** Does the side hold names and next to nothing else? */
function isNames(text: string, { start, end }: Span, names: readonly Mention[]): boolean {
  let rest = text.slice(start, end);
  for (const { text: name } of names) rest = rest.replace(name, " ");
  return rest.replace(BESIDE_NAMES, " ").replace(/[^\p{L}\p{N}]+/gu, "").length <= 2;
}

/**
 * The two groups of a heading, title or line that does nothing but name two: "Silver Heron and Pale Otter". `null` for
 * any other line: a sentence that says something of two groups speaks for itself.
 */
export function pairIn(text: string, segment: Segment, mentions: readonly Mention[]): PairInFocus | null {
  const line = text.slice(segment.start, segment.end);
  const joint = line.length > 160 ? null : JOINT.exec(line);
  if (!joint) return null;
  const sides = [
    { start: segment.start, end: segment.start + joint.index },
    { start: segment.start + joint.index + joint[0].length, end: segment.end },
  ] as const;
  const [left, right] = [within(mentions, sides[0]), within(mentions, sides[1])];
  const [a, b] = [left[0], right[0]];
  if (!a || !b || foldedName(a.text) === foldedName(b.text)) return null;
  if (a.type !== "group" && b.type !== "group") return null;
  if (!isNames(text, sides[0], left) || !isNames(text, sides[1], right)) return null;
  const names = (found: readonly Mention[]) => new Set(found.map((mention) => foldedName(mention.text)));
  return { a: term(a), b: term(b), namesOfA: names(left), namesOfB: names(right) };
}
