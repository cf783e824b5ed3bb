import type { SourceEntry } from "../../model/assessment.ts";
import { byCodeUnit } from "../../model/ids.ts";
import { RELIABILITY_WORDS } from "../../model/vocabulary/admiralty.ts";
import type { Block, Section } from "../blocks.ts";
import { lineageFigure } from "../figures/lineage.ts";
import { plain } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { publisherName } from "../words.ts";

function families(source: SourceEntry): string {
  return source.families.length === 0 ? "lineage unknown" : plain(source.families.length);
}

function fullTable(sources: readonly SourceEntry[]): Block {
  return {
    kind: "table",
    caption:
      "Publishers with reliability (Admiralty code A to F), home state, interest, and how many report families (independent witnesses) stand behind them",
    columns: [
      { label: "Publisher" },
      { label: "Reliability" },
      { label: "Because", room: "wide" },
      { label: "Home state" },
      { label: "Interest" },
      { label: "Documents", align: "end" },
      { label: "Claims", align: "end" },
      { label: "Report families", align: "end" },
    ],
    rows: sources.map((source) => [
      [publisherName(source.name)],
      [`${source.reliability}, ${RELIABILITY_WORDS[source.reliability]}`],
      [source.reason === "" ? "no reason recorded" : source.reason],
      [source.homeState ?? "unknown"],
      [source.interest ?? "unknown"],
      [plain(source.documents)],
      [plain(source.claims)],
      [families(source)],
    ]),
  };
}

/** What the claims alone tell when the assessment lists no sources: who says how much, reliability unstated. */
function fromClaims(index: ReaderIndex): readonly Block[] {
  const publishers = new Map<string, { claims: number; documents: Set<string> }>();
  for (const claim of index.assessment.threads) {
    const entry = publishers.get(claim.publisher) ?? { claims: 0, documents: new Set<string>() };
    entry.documents.add(claim.document);
    publishers.set(claim.publisher, { claims: entry.claims + 1, documents: entry.documents });
  }
  if (publishers.size === 0) return [{ kind: "missing", text: "No source takes part in this assessment." }];
  const rows = [...publishers].sort(
    ([left, one], [right, other]) => other.claims - one.claims || byCodeUnit(left, right),
  );
  return [
    {
      kind: "table",
      caption: "Publishers of the claims in this report. Reliability letters are not part of this assessment",
      columns: [
        { label: "Publisher" },
        { label: "Documents", align: "end" },
        { label: "Claims", align: "end" },
      ],
      rows: rows.map(([publisher, { claims, documents }]) => [
        [publisherName(publisher)],
        [plain(documents.size)],
        [plain(claims)],
      ]),
    },
  ];
}

/** 12. Who says it, and how far each can be relied on. */
export function sourcesSection(index: ReaderIndex): Section {
  const { sources } = index.assessment;
  const blocks =
    sources === undefined
      ? fromClaims(index)
      : sources.length === 0
        ? fromClaims(index)
        : [fullTable(sources)];
  const figure = lineageFigure(index);
  const lineage: readonly Block[] = figure === null ? [] : [{ kind: "figure", figure }];
  return { id: "sources", title: "Sources", blocks: [...lineage, ...blocks] };
}
