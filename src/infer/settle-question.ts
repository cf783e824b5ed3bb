import type { ChannelFinding, Finding } from "../model/finding.ts";
import { holm, holmThreshold } from "../stats/adjust.ts";
import { FAMILY_ALPHA } from "./rule.ts";
import { silenceOf } from "./silence.ts";

/**
 * Which findings stand, the question being asked as a whole? Its family is all its pairs × their primary tests: q is
 * Holm's adjusted p over all tested findings given here, and what the rule would have detected is computed again
 * for what Holm asks of each test beside the others. `not-enough` results pass through: nothing was tested.
 * Give every finding of the question at once; a finding settled in a smaller family claims too much.
 */
export function settleQuestion(findings: readonly ChannelFinding[]): readonly ChannelFinding[] {
  const tested = findings.filter((finding): finding is Finding => finding.kind === "tested");
  const adjusted = holm(tested.map(({ p }) => p));
  const thresholds = tested.map((_, index) => {
    const others = tested.flatMap(({ p }, other) => (other === index ? [] : [p]));
    return holmThreshold(others, FAMILY_ALPHA);
  });
  let next = 0;
  return findings.map((finding) => {
    if (finding.kind !== "tested") return finding;
    const index = next++;
    const mass = finding.nulls.dc?.mass;
    return {
      ...finding,
      q: adjusted[index]!,
      adjusted: { method: "holm", family: tested.length },
      ...(mass && silenceOf(mass, thresholds[index]!)),
    };
  });
}
