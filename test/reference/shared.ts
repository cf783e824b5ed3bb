import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ATTACK_LAYERS, attackCsv, readBundle } from "../../scripts/attack-edges.ts";
import type { EdgeList } from "../../src/model/edges.ts";
import { parseEdges } from "../../src/sources/edges.ts";
import { type BinaryMatrix, binaryMatrix } from "../../src/stats/binary-matrix.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const shared = resolve(root, process.env.ENTENTE_SHARED ?? "../shared");
const bundle = join(shared, "data/attack/enterprise-attack-18.1.json.gz");

/** Is the large data there? Tests that need it skip without it and say so in their names. */
export const hasShared = existsSync(bundle) && existsSync(join(shared, "reference/pairs.json"));

/** A reference file by name, parsed. */
export function reference<T>(file: string): T {
  return JSON.parse(readFileSync(join(shared, "reference", file), "utf8")) as T;
}

/** One pair of `pairs.json`; `absent` pairs have no numbers. */
export interface ReferencePair {
  readonly i: string;
  readonly j: string;
  readonly absent?: boolean;
  readonly deg_i: number;
  readonly deg_j: number;
  readonly observed: number;
  readonly bicm_expected: number;
  readonly bicm_sd: number;
  readonly bicm_p_upper: number;
  readonly fdsm_mean: number;
  readonly fdsm_sd: number;
  readonly fdsm_N: number;
  readonly fdsm_ge: number;
  readonly dc_expected: number;
  readonly dc_sd: number;
  readonly dc_p_upper: number;
  readonly jaccard: number;
  readonly tfidf_cosine: number;
  readonly rarity_sum: number;
}

export interface ReferencePairs {
  readonly layers: Readonly<
    Record<
      string,
      {
        readonly rows: number;
        readonly cols: number;
        readonly edges: number;
        readonly pairs: readonly ReferencePair[];
      }
    >
  >;
}

export interface Layer {
  readonly name: string;
  readonly list: EdgeList;
  readonly matrix: BinaryMatrix;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The two ATT&CK matrices as `scripts/attack-edges.ts` writes them, in its order: techniques, software. */
export function attackLayers(): readonly Layer[] {
  const objects = readBundle(bundle);
  return ["group_technique", "group_software"].map((name, index) => {
    const list = parseEdges(attackCsv(objects, ATTACK_LAYERS[index]!));
    return {
      name,
      list,
      matrix: binaryMatrix(
        list.rows.length,
        list.columns.length,
        list.edges.map(([row]) => row),
        list.edges.map(([, column]) => column),
      ),
      rowOf: new Map(list.rows.map((row, at) => [row, at])),
    };
  });
}
