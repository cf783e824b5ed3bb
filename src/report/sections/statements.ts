import type { EvidenceRow } from "../../model/judgment.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";
import type { Block, Inline } from "../blocks.ts";
import { plain } from "../numbers.ts";
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

/** What sources say in one channel, with how many independent origins stand behind each row. */
export function statementTable(index: ReaderIndex, channel: ChannelId): readonly Block[] {
  const rows = claimRows(index, channel);
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: "What sources say, with independent origins behind each row after relays are taken out",
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
    },
  ];
}
