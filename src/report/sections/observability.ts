import type { Block, Inline, Section } from "../blocks.ts";
import { plain } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { capital } from "../words.ts";

const MOST_ROWS = 120;

/** Entries that are called something else than their key says. */
const TITLES: Readonly<Record<string, string>> = {
  byHomeState: "Publishers behind the answer, by home state",
  sightings: "Who reported operations between the states concerned, and when those began",
  foundByTwoPublishers: "Reported by two publishers or more",
  toCollect: "What would have to be collected to decide this",
};

type Flat = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Flat {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `homeState` and `home_state` as `Home state`. */
function spelled(key: string): string {
  const words = key
    .replace(/[_-]+/gu, " ")
    .replace(/([a-z])([A-Z])/gu, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/([a-z])(\d)/gu, "$1 $2");
  return capital(words);
}

/** A scalar as text. Nested values are written as `key value` pairs, so that nothing is dropped unseen. */
function scalar(value: unknown): string {
  if (value === null || value === undefined) return "unknown";
  if (typeof value === "number") return Number.isFinite(value) ? plain(value) : "unknown";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value === "" ? "unknown" : value;
  if (Array.isArray(value)) return value.length === 0 ? "nothing listed" : value.map(scalar).join(", ");
  return isRecord(value)
    ? Object.entries(value)
        .map(([key, inner]) => `${key} ${scalar(inner)}`)
        .join("; ")
    : String(value);
}

function recordTable(title: string, rows: readonly Flat[]): Block {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const left = rows.length > MOST_ROWS ? `; ${rows.length - MOST_ROWS} more rows are in assessment.json` : "";
  return {
    kind: "table",
    caption: `${title}${left}`,
    columns: keys.map((key) => ({
      label: spelled(key),
      ...(rows.every((row) => typeof row[key] === "number") ? { align: "end" as const } : {}),
    })),
    rows: rows.slice(0, MOST_ROWS).map((row) => keys.map((key) => [scalar(row[key])])),
  };
}

/** One entry of the observability record, by its shape: rows to a table, texts to a list, a number to a fact. */
function entryBlocks(key: string, value: unknown): readonly Block[] {
  const title = TITLES[key] ?? spelled(key);
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ kind: "missing", text: `${title}: nothing on record.` }];
    if (value.every(isRecord)) return [recordTable(title, value)];
    return [
      { kind: "heading", text: title },
      { kind: "list", items: value.map((item): readonly Inline[] => [scalar(item)]) },
    ];
  }
  if (isRecord(value) && Object.values(value).length > 0 && Object.values(value).every(isRecord))
    return [
      recordTable(
        title,
        Object.entries(value).map(([name, inner]) => ({ [key]: name, ...(inner as Flat) })),
      ),
    ];
  return [{ kind: "facts", items: [{ term: title, value: [scalar(value)] }] }];
}

/** Neighbouring facts as one list. */
function joined(blocks: readonly Block[]): readonly Block[] {
  const done: Block[] = [];
  for (const block of blocks) {
    const last = done.at(-1);
    if (last?.kind === "facts" && block.kind === "facts")
      done[done.length - 1] = { kind: "facts", items: last.items.concat(block.items) };
    else done.push(block);
  }
  return done;
}

/** 9. Who was placed to see something, by publisher, country and quarter, and what would have to be collected. */
export function observabilitySection(index: ReaderIndex): Section {
  const blocks = Object.entries(index.assessment.observability).flatMap(([key, value]) =>
    entryBlocks(key, value),
  );
  return {
    id: "observability",
    title: "Who could have seen",
    blocks:
      blocks.length > 0
        ? joined(blocks)
        : [
            {
              kind: "missing",
              text: "Who could have seen a relation was not worked out for this case, so silence cannot be read as absence.",
            },
          ],
  };
}
