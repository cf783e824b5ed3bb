import type { BenignList } from "../model/knowledge.ts";
import { type KnowledgeTexts, textOf } from "./rows.ts";

/**
 * Infrastructure that many share or that nobody attacks from. The file holds `# list kind`, then one value a line;
 * hosts are written without a leading dot or wildcard, hashes in lower case. O(size of the file).
 */
export function parseBenign(files: KnowledgeTexts): BenignList[] {
  return textOf(files, "benign.txt")
    .split(/^# /m)
    .slice(1)
    .map((section): BenignList => {
      const [header = "", ...values] = section.trimEnd().split("\n");
      const [list = "", kind = ""] = header.split(" ");
      return { list, kind: kind as BenignList["kind"], values };
    });
}
