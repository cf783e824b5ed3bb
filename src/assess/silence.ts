import type { ChannelFinding, Finding } from "../model/finding.ts";
import type { Level } from "../model/vocabulary/levels.ts";
import { counted, listed, short } from "./prose.ts";
import { FEATURE_NOUNS } from "./summaries.ts";
import { plausibleExcess, type Tables } from "./tables.ts";

/** What one tested channel could have shown at a level. */
export interface Sight {
  readonly finding: Finding;
  /** Smallest number of shared features the whole rule would have flagged in 8 of 10 cases; `null`: none would. */
  readonly detectable: number | null;
  /** What the level would plausibly leave there; `null` when the table does not say. */
  readonly plausible: number | null;
  /** Would the level, if it were so, plausibly have been seen? */
  readonly sees: boolean;
  /** Is the whole effect interval below the smallest excess that documented pairs show there? */
  readonly excludes: boolean;
}

/**
 * When does silence speak (method §2)? For each tested channel: is the smallest detectable excess within what the
 * level would plausibly leave? `excludes` holds only where a smallest documented excess exists, which techniques
 * and software never have.
 */
export function sightsOf(
  tables: Tables,
  findings: readonly ChannelFinding[],
  level: Level,
): readonly Sight[] {
  const tested = findings.filter((finding): finding is Finding => finding.kind === "tested");
  return tested.map((finding) => {
    const entry = plausibleExcess(tables, finding.channel, level);
    const detectable = finding.minimumDetectable;
    const plausible = entry?.excess ?? null;
    const smallest = NEVER_AGAINST.has(finding.channel) ? null : (entry?.smallestDocumented ?? null);
    return {
      finding,
      detectable,
      plausible,
      sees: detectable !== null && plausible !== null && detectable <= plausible,
      excludes: smallest !== null && finding.effect.interval[1] - finding.expected < smallest,
    };
  });
}

/** Documented cooperating pairs show no excess in these, so no lack of excess speaks against cooperation. */
const NEVER_AGAINST: ReadonlySet<string> = new Set(["techniques", "software"]);

/** Share of what exists that is published, when nothing better is known (method §2). */
export const PUBLICATION_SHARE: readonly [number, number] = [0.1, 0.9];

/** What each channel would have flagged, in words; one sentence a channel. */
export function sightSentences(sights: readonly Sight[]): readonly string[] {
  return sights.map(({ finding, detectable, plausible }) => {
    const noun = FEATURE_NOUNS[finding.channel];
    const seen =
      detectable === null
        ? `No number of shared ${noun} would have been flagged in 8 of 10 cases`
        : `Had ${detectable} shared ${noun} been published for both, the test would have flagged them in 8 of 10 cases`;
    const left = plausible === null ? "" : `; this level would plausibly leave ${short(plausible)}`;
    return `${seen}${left}.`;
  });
}

/** Published features stand for more that are not: k published mean k divided by the share that is. */
export function publicationSentence(sights: readonly Sight[]): string | null {
  const seen = sights.flatMap(({ detectable }) => (detectable === null ? [] : [detectable]));
  if (seen.length === 0) return null;
  const least = Math.min(...seen);
  const [low, high] = PUBLICATION_SHARE;
  return `If between ${low * 10} and ${high * 10} in 10 of what is shared gets published, ${least} published stand for ${Math.ceil(least / high)} to ${Math.ceil(least / low)} shared.`;
}

/** Channels that held too little to test, in one sentence; `null` when there are none. */
export function untestedSentence(findings: readonly ChannelFinding[]): string | null {
  const channels = [
    ...new Set(findings.filter(({ kind }) => kind === "not-enough").map(({ channel }) => channel)),
  ].sort();
  if (channels.length === 0) return null;
  return `${counted(channels.length, "channel")} held too little to be tested: ${listed(channels)}.`;
}
