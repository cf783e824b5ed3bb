import type { Claimed } from "./claimed.ts";
import type { Introduced } from "./introduced-names.ts";

/** The groups, malware and tools that are found already, by where they stand. */
export interface KnownNames {
  /** In the order of the text. */
  readonly all: readonly Claimed[];
  readonly startingAt: (place: number) => Claimed | undefined;
  readonly endingAt: (place: number) => Claimed | undefined;
}

const KINDS: ReadonlySet<string> = new Set(["group", "malware", "tool"]);

export const kindOf = ({ type }: Claimed): Introduced["type"] => type as Introduced["type"];
export const isSoftware = (type: Introduced["type"]): boolean => type === "malware" || type === "tool";

/** Of overlapping names the longer counts. */
export function knownNames(claimed: readonly Claimed[]): KnownNames {
  const all = claimed
    .filter(({ type }) => KINDS.has(type))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const starts = new Map<number, Claimed>();
  const ends = new Map<number, Claimed>();
  const apart: Claimed[] = [];
  for (const name of all) {
    if ((apart.at(-1)?.end ?? 0) > name.start) continue;
    apart.push(name);
    starts.set(name.start, name);
    ends.set(name.end, name);
  }
  return {
    all: apart,
    startingAt: (place) => starts.get(place),
    endingAt: (place) => ends.get(place),
  };
}
