import { parse as parseYaml } from "yaml";
import { UserError } from "../errors.ts";
import type { Term } from "../model/claim.ts";
import { contentId } from "../model/ids.ts";
import { intervalOf } from "../model/interval.ts";
import { CREDIBILITIES } from "../model/vocabulary/admiralty.ts";
import { CONFIDENCES } from "../model/vocabulary/icd203.ts";
import { PREDICATES } from "../model/vocabulary/predicates.ts";
import { hedgeOf, listOf, stanceOf } from "./incident-values.ts";
import type { Source, SourceInput, SourceResult } from "./source.ts";
import { type Account, openAccount } from "./source-account.ts";
import { outOfOrder, spanning } from "./source-dates.ts";
import type { Draft } from "./source-draft.ts";
import { notSuch } from "./source-json.ts";
import { parseCsv, type Row, readLargeTable, readTable, type Table, webAddresses } from "./source-table.ts";
import { CVE, group, place, sector, term, unnamed, vulnerability } from "./source-terms.ts";

/** Fields of an incident that a column may be mapped to; docs/codebook-incidents.md says what each holds. */
const FIELDS = [
  "id",
  "subject",
  "predicate",
  "object",
  "eventFrom",
  "eventTo",
  "victimCountries",
  "victimSectors",
  "victimOrganisations",
  "software",
  "sought",
  "outcome",
  "hedge",
  "confidence",
  "stance",
  "assertedBy",
  "url",
  "credibility",
] as const;
type Field = (typeof FIELDS)[number];

/** Column of the file → field of an incident, or `ignore`. */
export type ColumnMapping = ReadonlyMap<string, Field | "ignore">;

function badMapping(message: string, cause?: unknown): UserError {
  return new UserError("bad-mapping", {
    message,
    hint: `A mapping is YAML, \`column: field\` a line. Fields: ${FIELDS.join(", ")}, ignore.`,
    candidates: FIELDS,
    cause,
  });
}

/** Reads a mapping, `column: field` a line. Throws `bad-mapping` for an unknown field or none for `subject`. */
export function parseMapping(text: string): ColumnMapping {
  let parsed: unknown;
  try {
    parsed = parseYaml(text, { logLevel: "error" });
  } catch (cause) {
    throw badMapping(
      `The mapping is not YAML: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw badMapping("The mapping maps no column.");
  const mapping = new Map<string, Field | "ignore">();
  for (const [column, value] of Object.entries(parsed)) {
    const field = value === "ignore" ? "ignore" : FIELDS.find((known) => known === value);
    if (!field)
      throw badMapping(
        `The mapping gives "${column}" the field "${String(value)}", which incidents do not have.`,
      );
    mapping.set(column, field);
  }
  if (![...mapping.values()].includes("subject"))
    throw badMapping("The mapping names no column for the subject.");
  return mapping;
}

type Values = Readonly<Partial<Record<Field, string>>>;

function valuesIn(row: Row, mapping: ColumnMapping): Values {
  const values: Partial<Record<Field, string>> = {};
  for (const [column, field] of mapping)
    if (field !== "ignore" && row[column])
      values[field] = values[field] ? `${values[field]};${row[column]}` : row[column]!;
  return values;
}

type Part = readonly [field: Field, predicate: Draft["predicate"], object: Term];

function partsOf(values: Values): readonly Part[] {
  const each = (field: Field, predicate: Draft["predicate"], end: (text: string) => Term): Part[] =>
    listOf(values[field] ?? "").map((text) => [field, predicate, end(text)] as const);
  const plain = (text: string): Term => term(text, "text");
  const predicate = PREDICATES.find((known) => known === values.predicate);
  return [
    ...(predicate ? each("object", predicate, group) : []),
    ...each("victimCountries", "targets", place),
    ...each("victimSectors", "targets", sector),
    ...each("victimOrganisations", "targets", (text) => term(text, "organisation")),
    ...each("software", "uses", (text) => term(text, "malware")).map(
      ([field, , end]): Part =>
        CVE.test(end.text) ? [field, "exploits", vulnerability(end.text)] : [field, "uses", end],
    ),
    ...each("sought", "seeks", plain),
    ...each("outcome", "outcome", plain),
  ];
}

/** Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else is reported, never guessed. */
function whenOf(values: Values, account: Account, path: string): Draft["when"] {
  const [first, last] = [intervalOf(values.eventFrom ?? ""), intervalOf(values.eventTo ?? "")];
  for (const [field, read] of [
    ["eventFrom", first],
    ["eventTo", last],
  ] as const)
    if (values[field] && !read)
      account.raise({
        code: "bad-date",
        path,
        message: `${field} is not YYYY, YYYY-MM or YYYY-MM-DD.`,
        value: values[field] ?? null,
      });
  if (outOfOrder(first, last))
    account.raise({
      code: "bad-interval",
      path,
      message: "The end is before the start; only the start was kept.",
      value: values.eventTo ?? null,
    });
  return spanning(first, last) ?? null;
}

function readMapped(values: Values, account: Account, path: string): boolean {
  const at = contentId("row", values.id ? [values.id] : [values]);
  const parts = partsOf(values);
  const when = whenOf(values, account, path) ?? null;
  const credibility = CREDIBILITIES.find((known) => String(known) === values.credibility);
  const shared = {
    at,
    when,
    urls: webAddresses(values.url),
    stance: stanceOf(values.stance ?? ""),
    hedge: hedgeOf(values.hedge ?? ""),
    confidence: CONFIDENCES.find((known) => known === values.confidence) ?? null,
    assertedBy: listOf(values.assertedBy ?? ""),
    ...(credibility ? { credibility } : {}),
  };
  const names = listOf(values.subject ?? "");
  const event = { id: at, role: "unknown", purposive: false } as const;
  for (const subject of names.length > 0 ? names.map((name) => group(name)) : [unnamed(at)])
    for (const [field, predicate, object] of parts)
      account.claim({
        ...shared,
        field,
        subject,
        predicate,
        object,
        ...(field === "object" ? {} : { event }),
      });
  return parts.length > 0;
}

/** The table that a mapping makes of any CSV. */
function mappedTable(header: readonly string[], name: string, mapping: ColumnMapping): Table {
  const missing = [...mapping.keys()].find((column) => !header.includes(column));
  if (missing !== undefined) throw notSuch(name, `table with the column "${missing}" that the mapping names`);
  const by = (ignored: boolean): ReadonlySet<string> =>
    new Set([...mapping].filter(([, field]) => (field === "ignore") === ignored).map(([column]) => column));
  return {
    name: "row",
    marks: [],
    scope: { takes: by(false), ignores: by(true) },
    read: (row, account, path) =>
      readMapped(valuesIn(row, mapping), account, path)
        ? null
        : { ignored: "row that says nothing of its subject" },
  };
}

/**
 * Any CSV by a column mapping. A column that is not mapped raises an issue; `ignore` leaves it aside by name. Lists in
 * a cell are parted by `;`. Its `read` throws `bad-source` when a mapped column is missing or the file is no CSV.
 */
export function mappedSource(mapping: ColumnMapping): Source {
  return {
    id: "csv",
    title: "CSV with columns named by a mapping",
    detect: () => false,
    read(input) {
      const parsed = parseCsv(input.text, input.name);
      const account = openAccount("csv", input);
      readTable(mappedTable(parsed.header, input.name, mapping), parsed, account);
      return account.close();
    },
    readLarge: (input, take) =>
      readLargeTable(input, "csv", (header) => mappedTable(header, input.name, mapping), take),
  };
}

/** As `mappedSource(mapping).read(input)`. */
export const readMappedCsv = (input: SourceInput, mapping: ColumnMapping): SourceResult =>
  mappedSource(mapping).read(input);
