import type { Changes } from "../../model/assessment.ts";
import type { Block, Section } from "../blocks.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { capital } from "../words.ts";

/** What stands behind a change, in words. */
const KINDS: Readonly<Record<Changes["because"][number]["kind"], string>> = {
  question: "Another question",
  decision: "Decision on names",
  "new-claim": "New claim",
  "gone-claim": "Claim gone",
  upstream: "Other version",
};

/** Reasons listed in the open; the rest are folded away on the screen and printed. */
const IN_THE_OPEN = 12;

function movedBlock({ moved }: Changes): Block {
  if (moved.length === 0) return { kind: "missing", text: "Grade, levels and flags read as they did." };
  return {
    kind: "table",
    caption: "What reads otherwise",
    columns: [{ label: "What" }, { label: "Before" }, { label: "Now" }],
    rows: moved.map(({ what, before, now }) => [[capital(what)], [before], [now]]),
  };
}

function becauseBlocks({ because }: Changes): readonly Block[] {
  if (because.length === 0)
    return [{ kind: "missing", text: "Nothing came, went or was decided otherwise." }];
  const items = because.map(({ kind, what }) => [`${KINDS[kind]}: ${what}`]);
  const rest = items.slice(IN_THE_OPEN);
  return [
    { kind: "list", items: items.slice(0, IN_THE_OPEN) },
    ...(rest.length === 0
      ? []
      : [
          {
            kind: "fold" as const,
            summary: `${rest.length} more`,
            blocks: [{ kind: "list" as const, items: rest }],
            print: true,
          },
        ]),
  ];
}

/** What changed since an earlier assessment, and why; no section where none was given. */
export function changesSection({ assessment }: ReaderIndex): readonly Section[] {
  const { changes } = assessment;
  if (!changes) return [];
  const { since } = changes;
  const asOf = since.asOf === null ? "" : `, knowledge as of ${since.asOf}`;
  return [
    {
      id: "changes",
      title: "What changed since",
      blocks: [
        {
          kind: "note",
          parts: ["Compared with assessment ", { kind: "id", text: since.assessment }, `${asOf}.`],
        },
        movedBlock(changes),
        { kind: "heading", text: "What is behind it" },
        ...becauseBlocks(changes),
      ],
    },
  ];
}
