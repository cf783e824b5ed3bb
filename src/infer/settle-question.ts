import type { ChannelFinding, Finding } from "../model/finding.ts";
import { type ChannelId, PRIMARY_CHANNELS } from "../model/vocabulary/channels.ts";
import { holm, holmThreshold } from "../stats/adjust.ts";
import { FAMILY_ALPHA } from "./rule.ts";
import { leastDetectable, silenceOf } from "./silence.ts";

/**
 * Which findings stand, the question being asked as a whole? Its family is all its pairs × their primary tests: q is
 * Holm's adjusted p over all of those given here, and what the rule would have detected is computed again for what
 * Holm asks of each test beside the others. Secondary channels are a family of their own. `not-enough` results pass
 * through: nothing was tested. Give every finding of the question at once; a finding settled in a smaller family
 * claims too much.
 */
export function settleQuestion(findings: readonly ChannelFinding[]): readonly ChannelFinding[] {
  const isPrimary = ({ channel }: { readonly channel: ChannelId }): boolean =>
    PRIMARY_CHANNELS.includes(channel);
  const settled = new Map(
    [true, false].flatMap((primary) => {
      const own = findings.filter(
        (finding): finding is Finding => finding.kind === "tested" && isPrimary(finding) === primary,
      );
      return settleFamily(own).map((finding, index) => [own[index]!, finding] as const);
    }),
  );
  return findings.map((finding) => (finding.kind === "tested" ? settled.get(finding)! : finding));
}

function settleFamily(tested: readonly Finding[]): readonly Finding[] {
  const adjusted = holm(tested.map(({ p }) => p));
  return tested.map((finding, index) => {
    const others = tested.flatMap(({ p }, other) => (other === index ? [] : [p]));
    const mass = finding.nulls.dc?.mass;
    const alpha = holmThreshold(others, FAMILY_ALPHA);
    return {
      ...finding,
      q: adjusted[index]!,
      adjusted: { method: "holm", family: tested.length },
      ...(mass && silenceOf(mass, alpha)),
      ...(finding.detectableAt && { minimumDetectable: leastDetectable(finding.detectableAt, alpha) }),
    };
  });
}
