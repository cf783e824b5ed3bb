import type { ClaimThread } from "../../model/assessment.ts";
import type { PlausibleTrace } from "../../model/study.ts";
import type { ChannelId } from "../../model/vocabulary/channels.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import { plain } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { capital, features, LEVEL_ORDER, publisherName } from "../words.ts";

/** What sources name as standing in the way, which is what would have to be shared to work together. */
function obstacleBlocks(index: ReaderIndex): readonly Block[] {
  const obstacles = (index.assessment.said ?? []).flatMap((id): readonly ClaimThread[] => {
    const claim = index.claims.get(id);
    return claim?.predicate === "obstacle-to" ? [claim] : [];
  });
  if (obstacles.length === 0) return [];
  return [
    {
      kind: "note",
      parts: ["What sources name as standing in the way, and so as what cooperation would leave:"],
    },
    {
      kind: "list",
      items: obstacles.map((claim): readonly Inline[] => [
        `${publisherName(claim.publisher)}: ${claim.row?.fact ?? `${claim.subject} ${claim.predicate} ${claim.object}`} `,
        { kind: "claim", id: claim.id },
      ]),
    },
  ];
}

function tested({ tested: own, pairs }: PlausibleTrace): string {
  return own === 0
    ? `in none of ${plain(pairs)} pairs: too little on record`
    : `in ${plain(own)} of ${plain(pairs)} pairs`;
}

function seenFrom({ detectable }: PlausibleTrace): string {
  if (detectable === null) return "never";
  const { least, most } = detectable;
  return least === most ? `+${plain(least)}` : `+${plain(least)} to +${plain(most)}`;
}

/** What the channel could have shown, level by level, in one sentence. */
function verdict(own: readonly PlausibleTrace[]): string {
  const [first] = own;
  if (first!.found > 0) return `An excess stands in ${plain(first!.found)} of them.`;
  if (first!.tested === 0) return "Not seen, because nothing could be looked for.";
  if (!first!.counts) return "Looked for; a lack of it says nothing on cooperation.";
  const seen = own.filter(({ couldSee }) => couldSee > 0);
  if (seen.length === 0) return "Looked for, and could not have been seen at any level.";
  const parts = seen.map(({ level, couldSee }) => `${level} traces in ${plain(couldSee)}`);
  return `Looked for and not found; would have been seen: ${parts.join(", ")}. Elsewhere it could not.`;
}

function mainTable(byChannel: readonly (readonly PlausibleTrace[])[]): Block {
  const at = (own: readonly PlausibleTrace[], level: string): string => {
    const entry = own.find((one) => one.level === level);
    return entry ? plain(entry.excess) : "not said";
  };
  return {
    kind: "table",
    caption:
      "What each level would plausibly leave over chance, from where on it would be seen, and whether it was looked for",
    columns: [
      { label: "Shared" },
      ...LEVEL_ORDER.map((level) => ({ label: `${capital(level)} would leave`, align: "end" as const })),
      { label: "Looked for", room: "tight" as const },
      { label: "Would be seen from", align: "end" as const, room: "tight" as const },
      { label: "So", room: "wide" as const },
    ],
    rows: byChannel.map((own) => [
      [capital(traceNoun(own[0]!.channel))],
      ...LEVEL_ORDER.map((level): readonly Inline[] => [at(own, level)]),
      [tested(own[0]!)],
      [seenFrom(own[0]!)],
      [verdict(own)],
    ]),
  };
}

/** The plural of what is counted; operations are counted where two sides' fall together. */
const traceNoun = (channel: ChannelId): string =>
  channel === "timing" ? "operations at one time" : features(channel);

function reasonsTable(traces: readonly PlausibleTrace[]): Block {
  return {
    kind: "table",
    caption: "Why each level would leave so much, and where that comes from",
    columns: [
      { label: "Level" },
      { label: "Shared" },
      { label: "Excess", align: "end" },
      { label: "Because", room: "wide" },
      { label: "Source", room: "wide" },
    ],
    rows: traces.map(({ level, channel, excess, reason, source }) => [
      [capital(level)],
      [traceNoun(channel)],
      [plain(excess)],
      [`${reason}.`],
      [source],
    ]),
  };
}

/** What cooperation would leave, whether it was looked for, and whether it could have been seen. */
export function tracesSection(index: ReaderIndex): readonly Section[] {
  const traces = index.assessment.traces ?? [];
  if (traces.length === 0) return [];
  const channels = [...new Set(traces.map(({ channel }) => channel))];
  const byChannel = channels.map((channel) => traces.filter((one) => one.channel === channel));
  return [
    {
      id: "traces",
      title: "What cooperation would leave, and whether it could be seen",
      blocks: [
        ...obstacleBlocks(index),
        mainTable(byChannel),
        {
          kind: "fold",
          summary: "Why each level would leave so much",
          print: false,
          blocks: [reasonsTable(traces)],
        },
      ],
    },
  ];
}
