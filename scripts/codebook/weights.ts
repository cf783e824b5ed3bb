import type { Tables, Weight } from "../../src/assess/tables.ts";
import { CHANNEL_IDS } from "../../src/model/vocabulary/channels.ts";
import { groupBy, table } from "./markdown.ts";
import { READINGS } from "./variables.ts";

const READING_OF = /^([a-z-]+) /;

/** "A 1500, B 500": the ratios of one hypothesis, letter by letter. */
function ratios(weights: readonly Weight[]): string {
  return weights
    .map(({ outcome, likelihoodRatio }) => `${outcome.split(" ")[2]} ${likelihoodRatio}`)
    .join(", ");
}

function readingTable(weights: readonly Weight[]): string {
  const lines = groupBy(weights, ({ outcome, hypothesis }) => `${outcome.split(" ")[1]} ${hypothesis}`);
  return table(
    ["Stance", "Hypothesis", "Ratio by publisher letter", "Adds", "Reason", "Source"],
    lines.map(([, group]) => [
      group[0]!.outcome.split(" ")[1]!,
      group[0]!.hypothesis,
      ratios(group),
      group[0]!.adds ? "yes" : "no",
      group[0]!.reason.split(":")[0]!,
      group[0]!.source,
    ]),
  );
}

/** Section on claims: one table a reading. */
export function claimWeights({ weights }: Tables): string {
  const relations = weights.filter(({ channel }) => channel === "relations");
  return READINGS.map(([reading, meaning]) => {
    const own = relations.filter(({ outcome }) => READING_OF.exec(outcome)?.[1] === reading);
    return `### \`${reading}\`\n\n${meaning}.\n\n${readingTable(own)}`;
  }).join("\n\n");
}

/** Section on findings: one table a channel. */
export function findingWeights({ weights }: Tables): string {
  return CHANNEL_IDS.filter((channel) => channel !== "relations")
    .map((channel) => {
      const own = weights.filter((weight) => weight.channel === channel);
      const rows = own.map(({ outcome, hypothesis, likelihoodRatio, reason, source }) => [
        outcome,
        hypothesis,
        String(likelihoodRatio),
        reason,
        source,
      ]);
      return `### \`${channel}\`\n\n${table(["Outcome", "Hypothesis", "Ratio", "Reason", "Source"], rows)}`;
    })
    .join("\n\n");
}
