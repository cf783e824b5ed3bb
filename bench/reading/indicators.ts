import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenReader } from "../../src/commands/reader.ts";
import type { Mention } from "../../src/model/document.ts";
import { readingOf } from "./product.ts";
import { inScratch, jsonLines, type Measure } from "./shared.ts";

const GOAL = 46;

function indicatorOf({ type, value, text }: Mention): { type: string; value: string } | null {
  if (type === "vulnerability") return { type: "cve", value: typeof value === "string" ? value : text };
  const isIndicator = type === "indicator" && value !== null && typeof value === "object" && "kind" in value;
  return isIndicator ? { type: value.kind, value: value.value } : null;
}

/** How many of the made-up indicator cases come out fully right, and which do not. */
export async function indicatorMeasure(
  reader: OpenReader,
  shared: string,
): Promise<{ row: Measure; report: string }> {
  const cases = jsonLines<{ id: string; text: string }>(join(shared, "eval/ioc/cases.jsonl"));
  const lines: string[] = [];
  for (const { id, text } of cases) {
    const { reading } = await readingOf(reader, id, text, null);
    lines.push(
      JSON.stringify({ id, iocs: reading.mentions.map(indicatorOf).filter((found) => found !== null) }),
    );
  }
  return inScratch(async (folder) => {
    const path = join(folder, "pred.jsonl");
    writeFileSync(path, lines.join("\n"));
    const args = [join(shared, "eval/score-iocs.mjs"), "--pred", path, "--errors", "1"];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    const right = Number(/fully right (\d+)\//.exec(stdout)?.[1] ?? 0);
    const row: Measure = {
      measure: `Indicators, ${cases.length} made-up cases right`,
      "first goal": String(GOAL),
      figure: String(right),
      interval: "",
      met: right >= GOAL ? "yes" : "no",
    };
    return { row, report: stdout };
  });
}
