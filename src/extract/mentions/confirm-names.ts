import type { GazetteerEntry } from "./gazetteer-entry.ts";
import { beginsSentence, doesSomething } from "./surroundings.ts";
import { RARE_WORDS } from "./tables/rare-words.ts";
import type { Verdict } from "./verdict.ts";

/** One listed name that may be meant at a place. */
export interface Option {
  readonly entry: GazetteerEntry;
  readonly key: string;
  readonly exact: boolean;
  verdict: Verdict;
}

/** A place of the text with all that it may name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly options: Option[];
}

export const NAMES: ReadonlySet<string> = new Set(["group", "malware", "tool"]);
const LIST_GAP = /^(?:'s)?["'*_)\]]*(?:,|\/|,? and|,? or| &| \/| as well as|,? \(?aka| \()["'*_(\s[]*$/;
const LONGEST_GAP = 14;

const isWord = ({ needsCue, surface }: GazetteerEntry): boolean =>
  needsCue && !RARE_WORDS.has(surface.toLowerCase());

/**
 * Doubtful places of a name that is sure elsewhere in the text are sure too; where a sentence begins only before a verb.
 */
function confirmByPlaces(text: string, candidates: readonly Candidate[]): void {
  const sure = new Set<string>();
  for (const { options } of candidates)
    for (const { key, verdict } of options) if (verdict === "sure") sure.add(key);
  for (const { start, end, options } of candidates)
    for (const option of options)
      if (
        option.verdict === "doubtful" &&
        option.exact &&
        option.entry.type !== "sector" &&
        sure.has(option.key)
      )
        if (!isWord(option.entry) || !beginsSentence(text, start) || doesSomething(text, end))
          option.verdict = "sure";
}

const hasSure = ({ options }: Candidate, isSector: boolean): boolean =>
  options.some(
    ({ entry, verdict }) =>
      verdict === "sure" && (isSector ? entry.type === "sector" : NAMES.has(entry.type)),
  );

/** Are two names both of groups, or both of software? */
const isOfOneKind = ({ entry }: Option, { options }: Candidate): boolean =>
  options.some(
    (other) => other.verdict === "sure" && (other.entry.type === "group") === (entry.type === "group"),
  );

/** How do two neighbours hang together: as members of a list, or as "Example Strike Beacon" with its part? */
function joint(text: string, first: Candidate, second: Candidate): "list" | "part" | null {
  const gap = second.start - first.end;
  if (gap < 1 || gap > LONGEST_GAP) return null;
  const between = text.slice(first.end, second.start);
  if (between === " ") return "part";
  return LIST_GAP.test(between) ? "list" : null;
}

/** With a capital, or a number that is no year ("9002"). */
const isListable = (text: string, { start, end }: Candidate): boolean =>
  /^(?:[A-Z]|[3-9]\d{3}$)/.test(text.slice(start, end));

/** Makes a doubtful neighbour of a sure name sure: "Tick, APT41 and …". Sectors are confirmed by sectors only. */
function confirmNeighbour(text: string, sure: Candidate, other: Candidate): void {
  const joined = sure.start < other.start ? joint(text, sure, other) : joint(text, other, sure);
  if (joined === null) return;
  for (const option of other.options) {
    const isSector = option.entry.type === "sector";
    if (option.verdict !== "doubtful" || !hasSure(sure, isSector)) continue;
    if (!isSector && !isOfOneKind(option, sure)) continue;
    if (joined === "part" && (option.entry.type !== "malware" || sure.start > other.start)) continue;
    if (isSector || isListable(text, other)) option.verdict = "sure";
  }
}

/** The candidates that begin where the next one does: "retail" and "retail sectors" are two readings of one place. */
function nextOf(candidates: readonly Candidate[], index: number): readonly Candidate[] {
  const next = candidates[index + 1];
  let end = index + 2;
  while (candidates[end]?.start === next?.start && end < candidates.length) end += 1;
  return candidates.slice(index + 1, end);
}

/** Confirms along lists, left to right, then back. */
function confirmInLists(text: string, candidates: readonly Candidate[]): void {
  for (let index = 1; index < candidates.length; index += 1)
    confirmNeighbour(text, candidates[index - 1]!, candidates[index]!);
  for (let index = candidates.length - 2; index >= 0; index -= 1)
    for (const next of nextOf(candidates, index)) confirmNeighbour(text, next, candidates[index]!);
}

/** Makes doubtful names sure by their sure places, by sure neighbours, and by the places those have made sure. */
export function confirmNames(text: string, candidates: readonly Candidate[]): void {
  confirmByPlaces(text, candidates);
  confirmInLists(text, candidates);
  confirmByPlaces(text, candidates);
}
