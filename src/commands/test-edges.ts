import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { EdgesNullId, EdgesResult } from "../infer/edges-result.ts";
import { testEdges as testEdgeList } from "../infer/test-edges.ts";
import { parseEdges } from "../sources/edges.ts";

export interface TestRequest {
  readonly file: string;
  /** `all`, or a CSV file with a header and two columns of row names. */
  readonly pairs: string;
  readonly nulls: readonly string[];
  readonly draws: number;
  readonly screen: number | null;
  readonly seed: number;
}

const NULLS: readonly EdgesNullId[] = ["bicm", "dc", "fixed", "style", "cb"];

function nullNamed(name: string): EdgesNullId {
  const known = NULLS.find((one) => one === name);
  if (known) return known;
  throw new UserError("bad-option", {
    message: `--null ${name}: there is no such null model.`,
    hint: "Name one or more of these, with commas between.",
    candidates: NULLS,
  });
}

async function textOf(effects: Effects, file: string): Promise<string> {
  return file === "-" ? new TextDecoder().decode(await effects.readStdin()) : effects.readText(file);
}

/** The overlap statistics on any edge list. */
export async function testEdges(
  effects: Effects,
  request: TestRequest,
): Promise<EdgesResult & { readonly schema: "entente.test/1" }> {
  const nulls = request.nulls.map(nullNamed);
  const list = parseEdges(await textOf(effects, request.file));
  const pairs =
    request.pairs === "all"
      ? "all"
      : (({ rows, columns, edges }) =>
          edges.map(([row, column]) => ({ i: rows[row]!, j: columns[column]! })))(
          parseEdges(await effects.readText(request.pairs)),
        );
  const { draws, screen, seed } = request;
  return { schema: "entente.test/1", ...testEdgeList(list, { pairs, nulls, draws, screen, seed }) };
}
