import { readdirSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../../src/model/ids.ts";
import type { BenignList, Upstream } from "../../src/model/knowledge.ts";
import { readJson } from "./read-upstream.ts";

export const WARNINGLISTS: Upstream = {
  id: "misp-warninglists",
  name: "MISP warning lists",
  release: "84f0610",
  released: "2026-08-20",
  url: "https://github.com/MISP/misp-warninglists/tree/84f0610",
  notice: "CC0-1.0.",
};

interface WarningList {
  readonly type: "cidr" | "string" | "hostname" | "substring";
  readonly list: readonly string[];
}

/** Lists that say nothing about shared or benign infrastructure, or too little for their size. */
export const OMITTED: Readonly<Record<string, string>> = {
  "public-dns-hostname": "the addresses are in public-dns-v4",
  "second-level-tlds": "a register of suffixes",
  tlds: "a register of suffixes",
  university_domains: "universities are victims, not shared infrastructure",
};

/** Lists of hashes; every other list of type `string` or `substring` holds host names. */
const HASHES = new Set(["common-ioc-false-positive", "empty-hashes", "ti-falsepositives"]);

function kindOf(list: string, type: WarningList["type"]): BenignList["kind"] {
  if (type === "cidr") return "cidr";
  return HASHES.has(list) ? "string" : "host";
}

/** The warning lists that discount an overlap, values trimmed, lower-cased, sorted, each once. */
export function benignLists(shared: string): BenignList[] {
  const folder = join(shared, "data/misp-warninglists");
  return readdirSync(folder)
    .sort(byCodeUnit)
    .flatMap((file) => {
      const list = file.replace(/\.json(?:\.gz)?$/, "");
      if (list in OMITTED) return [];
      const found = readJson<WarningList>(join(folder, file));
      const values = [...new Set(found.list.map((value) => value.trim().toLowerCase().replace(/^\./, "")))];
      return [
        {
          list,
          kind: kindOf(list, found.type),
          values: values.filter((value) => value !== "").sort(byCodeUnit),
        },
      ];
    });
}

/** `# list kind`, then one value a line. Values hold no white space, so a diff shows what came and went. */
export function benignText(lists: readonly BenignList[]): string {
  return lists.map(({ list, kind, values }) => `# ${list} ${kind}\n${values.join("\n")}\n`).join("");
}
