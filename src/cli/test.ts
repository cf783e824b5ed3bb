import { testEdges } from "../commands/test-edges.ts";
import type { Door, GlobalOptions } from "./door.ts";

interface TestOptions extends GlobalOptions {
  readonly pairs: string;
  readonly null: string;
  readonly draws: number;
  readonly screen?: number;
}

/** How many pairs the terminal shows; `--json` has all of them. */
const SHOWN = 25;

export async function test(door: Door<TestOptions>, file: string): Promise<void> {
  const { options } = door;
  const answer = await testEdges(door.effects, {
    file,
    pairs: options.pairs,
    nulls: options.null.split(",").map((name) => name.trim()),
    draws: options.draws,
    screen: options.screen ?? null,
    seed: options.seed ?? 1,
  });
  door.answer(answer, () => {
    const { matrix, adjusted, global } = answer;
    const top = [...answer.pairs].sort((x, y) => x.dc.p - y.dc.p).slice(0, SHOWN);
    return [
      `${matrix.rows} rows, ${matrix.cols} columns, ${matrix.ones} ones${matrix.duplicates > 0 ? `, ${matrix.duplicates} repeated edges counted once` : ""}`,
      `${answer.pairs.length} pairs tested; q by ${adjusted.method.toUpperCase()} over ${adjusted.family}`,
      `variance of z over all pairs ${global.z.variance.toFixed(2)} (1.00 if the margins were the whole story)`,
      "",
      "observed  expected       p          q         pair",
      ...top.map(
        ({ i, j, observed, dc, q }) =>
          `${String(observed).padStart(8)}  ${dc.expected.toFixed(2).padStart(8)}  ${dc.p.toExponential(2).padStart(9)}  ${q.toExponential(2).padStart(9)}  ${i}, ${j}`,
      ),
      ...(answer.pairs.length > SHOWN
        ? [`… the ${SHOWN} smallest p of ${answer.pairs.length}; --json prints all`]
        : []),
    ].join("\n");
  });
}
