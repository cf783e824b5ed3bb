import type { ChannelFinding, Finding } from "../model/finding.ts";
import type { PlausibleTrace } from "../model/study.ts";
import { LEVELS } from "../model/vocabulary/levels.ts";
import { survives } from "./gates.ts";
import { isMute } from "./silence.ts";
import type { ExpectedExcess, Tables } from "./tables.ts";

/**
 * What would each level of cooperation leave, was it looked for, and could it have been seen? One entry for each level
 * and channel of `expected-excess.csv`, levels in order; a channel that tested no pair has `tested: 0`.
 */
export function plausibleTraces(
  { expectedExcess }: Tables,
  findings: readonly ChannelFinding[],
  pairs: number,
): readonly PlausibleTrace[] {
  const tested = findings.filter((finding): finding is Finding => finding.kind === "tested");
  return LEVELS.flatMap((level) =>
    expectedExcess.filter((entry) => entry.level === level).map((entry) => trace(entry, tested, pairs)),
  );
}

function trace(
  { channel, level, excess, reason, source }: ExpectedExcess,
  tested: readonly Finding[],
  pairs: number,
): PlausibleTrace {
  const own = tested.filter((finding) => finding.channel === channel);
  const detectable = own.flatMap(({ minimumDetectable }) => minimumDetectable ?? []);
  return {
    ...{ channel, level, excess, reason, source },
    tested: own.length,
    pairs,
    detectable:
      detectable.length === 0 ? null : { least: Math.min(...detectable), most: Math.max(...detectable) },
    couldSee: detectable.filter((needed) => needed <= excess).length,
    found: own.filter(survives).length,
    counts: !isMute(channel),
  };
}
