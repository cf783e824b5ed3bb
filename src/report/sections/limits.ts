import type { Section } from "../blocks.ts";
import type { ReaderIndex } from "../reader-index.ts";

/** 11. What this assessment cannot say, as the data give it. */
export function limitsSection(index: ReaderIndex): Section {
  const { limits, pairsOmitted } = index.assessment;
  const omitted =
    pairsOmitted.count > 0
      ? [`${pairsOmitted.count} pairs are not shown: ${pairsOmitted.reason.replace(/\.$/u, "")}.`]
      : [];
  const items = [...limits, ...omitted].map((limit) => [limit]);
  return {
    id: "limits",
    title: "Limits",
    blocks:
      items.length > 0
        ? [{ kind: "list", items }]
        : [
            {
              kind: "missing",
              text: "No limit was recorded, which is itself a gap: every open-source assessment has some.",
            },
          ],
  };
}
