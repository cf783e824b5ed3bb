import type { StateAnswer } from "../../model/assessment.ts";
import { byCodeUnit } from "../../model/ids.ts";
import type { EvidenceRow } from "../../model/judgment.ts";
import { STATUS_WORDS } from "../../model/vocabulary/levels.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import { count, decimal, plain } from "../numbers.ts";
import { isDated, type NamedOperation, placeName, victimText } from "../operations.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { capital, intervalText, LEVEL_ORDER, likelihoodText } from "../words.ts";

const MOST_OPERATIONS = 80;
const MOST_CLAIMS = 6;

/** A weight as it is added: `+2.8`, `−0.06`, `0`. */
function weightText(weight: number): string {
  if (weight === 0) return "0";
  return `${weight < 0 ? "−" : "+"}${decimal(Math.abs(weight), 2)}`;
}

function claimMarks(ids: readonly string[]): readonly Inline[] {
  const more = ids.length - MOST_CLAIMS;
  return [
    ...ids.slice(0, MOST_CLAIMS).flatMap((id): readonly Inline[] => [{ kind: "claim", id }, " "]),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

function answersTable(answers: readonly StateAnswer[]): Block {
  return {
    kind: "table",
    caption:
      "Cooperation between the states behind the sides: an answer of its own, no level of any pair of groups",
    columns: [
      { label: "States" },
      ...LEVEL_ORDER.map((level) => ({ label: capital(level) })),
      { label: "Operations across, a lower bound", align: "end" },
      { label: "Judgments" },
    ],
    rows: answers.map(({ a, b, levels, operations }) => [
      [{ kind: "name", text: a.name }, { kind: "versus" }, { kind: "name", text: b.name }],
      ...LEVEL_ORDER.map((level): readonly Inline[] => [
        { kind: "strong", text: STATUS_WORDS[levels[level].status] },
        `. ${capital(likelihoodText(levels[level]))}. Confidence: ${levels[level].confidence}.`,
      ]),
      [plain(operations.length)],
      LEVEL_ORDER.flatMap((level): readonly Inline[] => [{ kind: "id", text: levels[level].id }, " "]),
    ]),
  };
}

function evidenceTable({ a, b, evidence }: StateAnswer): Block {
  return {
    kind: "table",
    caption: `What speaks of ${a.name} and ${b.name} themselves, what each row weighs (natural log of a ratio) and why`,
    columns: [
      { label: "Said", room: "wide" },
      ...LEVEL_ORDER.map((level) => ({ label: capital(level), align: "end" as const })),
      { label: "Why it weighs that", room: "wide" },
      { label: "Independent origins", align: "end" },
      { label: "Claims" },
    ],
    rows: evidence.map((row: EvidenceRow) => [
      [row.summary],
      ...LEVEL_ORDER.map((level): readonly Inline[] => [weightText(row.weight[level])]),
      [row.because?.join(" ") ?? "by the table of weights"],
      [plain(row.origins)],
      claimMarks("claims" in row.from ? row.from.claims : []),
    ]),
  };
}

/** What the operation's own claims say was sought. */
function soughtBy(index: ReaderIndex, { claims }: NamedOperation): readonly string[] {
  return claims.flatMap((id) => {
    const claim = index.claims.get(id);
    return claim?.predicate === "seeks" ? [claim.object] : [];
  });
}

/** The hedges its claims carry and the little confidence they own to, each once. */
function hedgesOf(index: ReaderIndex, { claims }: NamedOperation): readonly string[] {
  const told = claims.flatMap((id) => index.claims.get(id) ?? []);
  const own = told.flatMap(({ confidence }) => (confidence === "low" ? ["low confidence"] : []));
  return [...new Set([...told.flatMap(({ hedge }) => hedge ?? []), ...own])];
}

function operationsTable(index: ReaderIndex, { operations }: StateAnswer): Block {
  const first = ({ when }: NamedOperation): string => when.from ?? when.to ?? "9999";
  const sorted = [...operations].sort(
    (left, right) => byCodeUnit(first(left), first(right)) || byCodeUnit(left.id, right.id),
  );
  const more =
    sorted.length > MOST_OPERATIONS ? `; ${sorted.length - MOST_OPERATIONS} more are in assessment.json` : "";
  return {
    kind: "table",
    caption: `Every operation on record of one of the two against the other, by date and by whomever. Victims disclose little, so this is a lower bound${more}`,
    columns: [
      { label: "When" },
      { label: "Actor" },
      { label: "Victim" },
      { label: "Sought" },
      { label: "Hedge on who" },
      { label: "Reported by" },
      { label: "Claims" },
    ],
    rows: sorted
      .slice(0, MOST_OPERATIONS)
      .map((operation) => [
        [isDated(operation.when) ? intervalText(operation.when) : "undated"],
        [{ kind: "name", text: operation.actorName }],
        [victimText(operation, (code) => placeName(index, code))],
        [soughtBy(index, operation).join(", ") || "not said"],
        [hedgesOf(index, operation).join(", ") || "none"],
        [operation.publishers.join(", ") || "publisher unknown"],
        claimMarks(operation.claims.slice(0, 3)),
      ]),
  };
}

/** Which fields were hit and what was sought there, most operations first. */
function sectorTable(index: ReaderIndex, { operations }: StateAnswer): readonly Block[] {
  const sectors = new Map<string, NamedOperation[]>();
  for (const operation of operations)
    for (const sector of new Set(operation.victims.flatMap((victim) => victim.sector ?? [])))
      sectors.set(sector, [...(sectors.get(sector) ?? []), operation]);
  if (sectors.size === 0) return [];
  return [
    {
      kind: "table",
      caption: "The same operations by what their victims do; one operation counts in each of its fields",
      columns: [
        { label: "Field" },
        { label: "Operations", align: "end" },
        { label: "By", room: "wide" },
        { label: "Sought there", room: "wide" },
      ],
      rows: [...sectors]
        .sort(([x, ofX], [y, ofY]) => ofY.length - ofX.length || byCodeUnit(x, y))
        .map(([sector, own]) => [
          [sector.replace(/^sector:/u, "")],
          [plain(own.length)],
          [[...new Set(own.map(({ actorName }) => actorName))].sort(byCodeUnit).join(", ")],
          [
            [...new Set(own.flatMap((one) => soughtBy(index, one)))].sort(byCodeUnit).join(", ") ||
              "not said",
          ],
        ]),
    },
  ];
}

function pairBlocks(index: ReaderIndex, answer: StateAnswer): readonly Block[] {
  const { a, b, operations } = answer;
  return [
    { kind: "heading", text: `${a.name} and ${b.name}` },
    evidenceTable(answer),
    ...(operations.length === 0
      ? []
      : [
          {
            kind: "fold" as const,
            summary: `${count(operations.length, "operation")} across, and by field`,
            print: true,
            blocks: [operationsTable(index, answer), ...sectorTable(index, answer)],
          },
        ]),
  ];
}

/** What the states behind the sides do together, apart from their groups; no section where no two states stand there. */
export function statesSection(index: ReaderIndex): readonly Section[] {
  const answers = index.assessment.states ?? [];
  if (answers.length === 0) return [];
  return [
    {
      id: "states",
      title: "Between the states",
      blocks: [
        {
          kind: "note",
          parts: [
            "Pacts, joint statements and what states say of each other answer for the states alone. Nothing here raises or lowers a level of their groups.",
          ],
        },
        answersTable(answers),
        ...answers.flatMap((answer) => pairBlocks(index, answer)),
      ],
    },
  ];
}
