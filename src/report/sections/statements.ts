import type { EvidenceRow } from "../../model/judgment.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";
import type { Block, Inline } from "../blocks.ts";
import { count, plain } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";

const MOST_CLAIMS = 6;

/** The rows of a channel that stand on claims, not on a test. */
export function claimRows(index: ReaderIndex, channel: ChannelId): readonly EvidenceRow[] {
  return index.assessment.evidence.filter((row) => row.channel === channel && "claims" in row.from);
}

function claimCell(row: EvidenceRow): readonly Inline[] {
  const claims = "claims" in row.from ? row.from.claims : [];
  const more = claims.length - MOST_CLAIMS;
  return [
    ...claims
      .slice(0, MOST_CLAIMS)
      .flatMap((claim, position): Inline[] => [
        ...(position > 0 ? [" " as Inline] : []),
        { kind: "claim", id: claim },
      ]),
    ...(more > 0 ? [` and ${more} more`] : []),
  ];
}

/** Pairs that one claim is shown with; what it says of a state's groups it says of every pair alike. */
const PAIRS_SHOWN = 3;

/** Rows to read, and rows that repeat the claims of those for further pairs. */
function told(rows: readonly EvidenceRow[]): Record<"shown" | "repeated", readonly EvidenceRow[]> {
  const times = new Map<string, number>();
  const shown: EvidenceRow[] = [];
  const repeated: EvidenceRow[] = [];
  for (const row of rows) {
    const key = "claims" in row.from ? row.from.claims.join(" ") : row.id;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    (before < PAIRS_SHOWN ? shown : repeated).push(row);
  }
  return { shown, repeated };
}

function table(rows: readonly EvidenceRow[], caption: string): Block {
  return {
    kind: "table",
    caption,
    columns: [
      { label: "Said", room: "wide" },
      { label: "Independent origins", align: "end" },
      { label: "Claims" },
      { label: "Evidence", room: "tight" },
    ],
    rows: rows.map((row) => [
      [row.summary],
      [plain(row.origins)],
      claimCell(row),
      [{ kind: "id", text: row.id }],
    ]),
  };
}

/** What sources say in one channel, with how many independent origins stand behind each row. */
export function statementTable(index: ReaderIndex, channel: ChannelId): readonly Block[] {
  const rows = claimRows(index, channel);
  if (rows.length === 0) return [];
  const { shown, repeated } = told(rows);
  const caption = "What sources say, with independent origins behind each row after relays are taken out";
  return [
    table(shown, caption),
    ...(repeated.length === 0
      ? []
      : [
          {
            kind: "fold" as const,
            summary: `The same claims on ${count(repeated.length, "further pair")}`,
            print: false,
            blocks: [table(repeated, "The same claims on further pairs")],
          },
        ]),
  ];
}
