import type { ChannelFinding, Finding } from "../model/finding.ts";
import { byCodeUnit } from "../model/ids.ts";
import { type ChannelId, EVENT_CHANNELS } from "../model/vocabulary/channels.ts";
import type { Level } from "../model/vocabulary/levels.ts";
import { counted, listed, percent, short } from "./prose.ts";
import { excessNoun, excessWords } from "./summaries.ts";
import { plausibleExcess, type Tables } from "./tables.ts";

/** What one tested channel could have shown at a level. */
export interface Sight {
  readonly finding: Finding;
  /** Smallest excess of shared features the whole rule would have flagged in 8 of 10 cases; `null`: none would. */
  readonly detectable: number | null;
  /** What the level would plausibly leave there; `null` when the table does not say. */
  readonly plausible: number | null;
  /** Would the level, if it were so, plausibly have been seen? Never on operations: few are ever published. */
  readonly sees: boolean;
  /** Is the whole effect interval below the smallest excess that documented pairs show there? */
  readonly excludes: boolean;
}

/**
 * When does silence speak (method §2)? For each tested channel that could tell: is the smallest detectable excess within what the
 * level would plausibly leave? `excludes` holds only where a smallest documented excess exists, which techniques
 * and software never have.
 */
export function sightsOf(
  tables: Tables,
  findings: readonly ChannelFinding[],
  level: Level,
): readonly Sight[] {
  const tested = findings.filter(
    (finding): finding is Finding => finding.kind === "tested" && !MUTE.has(finding.channel),
  );
  return tested.map((finding) => {
    const entry = plausibleExcess(tables, finding.channel, level);
    const detectable = finding.minimumDetectable;
    const plausible = entry?.excess ?? null;
    const smallest = NEVER_AGAINST.has(finding.channel) ? null : (entry?.smallestDocumented ?? null);
    return {
      finding,
      detectable,
      plausible,
      sees:
        finding.happening === undefined &&
        detectable !== null &&
        plausible !== null &&
        detectable <= plausible,
      excludes: smallest !== null && finding.effect.interval[1] - finding.expected < smallest,
    };
  });
}

/** Their matrices are too small, or too far from any joint act, for the lack of an excess to mean anything. */
const MUTE: ReadonlySet<string> = new Set(["victims", "vulnerabilities"]);

/** Does silence in this channel say nothing at any level? */
export const isMute = (channel: ChannelId): boolean => MUTE.has(channel) || EVENT_CHANNELS.includes(channel);

/** Documented cooperating pairs show no excess in these, so no lack of excess speaks against cooperation. */
const NEVER_AGAINST: ReadonlySet<string> = new Set(["techniques", "software"]);

/** What each channel would have flagged, in words; one sentence a channel, and one on what stays unpublished. */
export function sightSentences(sights: readonly Sight[]): readonly string[] {
  return sights.flatMap((sight) => [seenSentence(sight), ...publicationSentence(sight)]);
}

function seenSentence({ finding, detectable, plausible }: Sight): string {
  const left = plausible === null ? "" : `; this level would plausibly leave ${short(plausible)}`;
  const { channel } = finding;
  if (detectable === null)
    return `No ${channel === "alignment" ? "" : "number of "}${excessNoun(channel)} would have been flagged in 8 of 10 cases${left}.`;
  return `Had ${excessWords(channel, detectable)} over chance been published for both, the rule would have flagged ${channel === "alignment" ? "it" : "them"} in 8 of 10 cases${left}.`;
}

/** Not all that is shared gets published for both: how much would have to be shared in truth (method §2)? */
function publicationSentence({ finding }: Sight): readonly string[] {
  const noun = excessNoun(finding.channel);
  const cases = (finding.minimumInTruth ?? []).map(
    ({ publication, shared }) => `${shared ?? "more than could be"} if ${percent(publication)} is`,
  );
  return cases.length === 0
    ? []
    : [`Not all that is shared gets published: in truth it takes this many ${noun}: ${listed(cases)}.`];
}

/** Channels that held too little to test, in one sentence; `null` when there are none. */
export function untestedSentence(findings: readonly ChannelFinding[]): string | null {
  const channels = [
    ...new Set(findings.filter(({ kind }) => kind === "not-enough").map(({ channel }) => channel)),
  ].sort(byCodeUnit);
  if (channels.length === 0) return null;
  return `${counted(channels.length, "channel")} held too little to be tested: ${listed(channels)}.`;
}

/** Why the channels of operations could not be tested, and what it would take at least; one sentence a channel. */
export function undecidedSentences(findings: readonly ChannelFinding[]): readonly string[] {
  return EVENT_CHANNELS.flatMap((id) =>
    findings.flatMap((finding) =>
      finding.channel === id && finding.kind === "not-enough"
        ? [`From ${id} it cannot be decided: ${finding.reason}.`]
        : [],
    ),
  );
}
