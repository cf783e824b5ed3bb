import type { Block, Document, Region } from "../../model/document.ts";

export type RegionKind = Region["kind"];

/** A block on its way to a kind. */
export interface Unit {
  readonly block: Block;
  /** Its words, emphasis marks and a closing colon off. At most `LONGEST_LOOK` characters: enough for cues. */
  readonly line: string;
  readonly length: number;
  /** A heading, or a line that looks like one: short and without a full stop. */
  readonly isHeadline: boolean;
  /** Ends in a colon: it leads over to what stands below. */
  readonly isLabel: boolean;
  /** Running text: long enough, and made of sentences. */
  readonly isProse: boolean;
  kind: RegionKind;
}

/** Cues stand at the start of a block or make up all of it. */
export const LONGEST_LOOK = 400;

/** Headlines ask and exclaim, in short. */
const LONGEST_QUESTION = 100;
const ENDS_SENTENCE = /[.!?…。！？:;,]["'”’»)\]]*$/;

/** The words of a block's beginning, as a reader sees them. */
function lineOf(raw: string): string {
  let line = raw;
  if (line.includes("](")) line = line.replace(/\[([^\]\n]{0,200})\]\([^)\n]{0,400}\)/g, "$1");
  if (/[*_#>]/.test(line)) line = line.replace(/\*\*|__|^[*_#>\s]+|[*_\s]+$/g, "");
  if (/\s\s|[\n\t]/.test(line)) line = line.replace(/\s+/g, " ");
  return line.endsWith(":") ? line.slice(0, -1).trimEnd() : line;
}

function unitOf(block: Block, text: string): Unit {
  const length = block.end - block.start;
  const line = lineOf(text.slice(block.start, Math.min(block.end, block.start + LONGEST_LOOK)));
  const tail = text.slice(Math.max(block.start, block.end - 6), block.end).trimEnd();
  const ended = ENDS_SENTENCE.test(tail);
  const isHeading = /^h[1-6]$/.test(block.tag);
  const isQuestion = /[?!]$/.test(tail) && length <= LONGEST_QUESTION;
  const isHeadline =
    isHeading ||
    ((!ended || isQuestion) && length <= 160 && block.tag !== "td" && /^["“'‘(]?[\p{Lu}\d]/u.test(line));
  const isProse = block.tag !== "pre" && block.tag !== "td" && length >= 80 && (ended || length >= 200);
  const isLabel = tail.endsWith(":");
  return {
    block,
    line,
    length,
    isHeadline,
    isLabel,
    isProse: isProse && !isHeading,
    kind: block.hint ?? "main",
  };
}

export function unitsOf({ text, blocks }: Document): Unit[] {
  return blocks.map((block) => unitOf(block, text));
}

/** Characters of a run of units. */
export function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.length, 0);
}
