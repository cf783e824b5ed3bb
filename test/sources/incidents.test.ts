import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { KNOWLEDGE_FILES, parseKnowledge } from "../../src/knowledge/knowledge.ts";
import { publisherIndex } from "../../src/knowledge/publishers.ts";
import { parseIncidents } from "../../src/sources/incidents.ts";

const FILES = ["incidents", "relations"] as const;
const textOf = (file: string): string => readFileSync(`data/incidents/${file}.csv`, "utf8");
type Row = Record<string, string>;
const rowsOf = (file: string): Row[] => parse(textOf(file), { columns: true });
const knowledge = parseKnowledge(
  Object.fromEntries(KNOWLEDGE_FILES.map((name) => [name, readFileSync(`data/knowledge/${name}`, "utf8")])),
);
const options = (file: string) => ({ file, release: "test", names: knowledge.names });

describe("the bundled incidents and relations", () => {
  it("are at least thirty incidents, none of them set aside by the reader", () => {
    expect(rowsOf("incidents").length).toBeGreaterThanOrEqual(30);
    for (const file of FILES) expect(parseIncidents(textOf(file), options(file)).issues).toEqual([]);
  });

  it.each(FILES.flatMap((file) => rowsOf(file).map((row) => [row.id!, row] as const)))(
    "%s follows the codebook, names its source and points at names that are there",
    (_, row) => {
      const known = new Set(knowledge.names.map(({ upstream }) => upstream));
      for (const cell of [row.subject!, row.object!, ...row.software!.split(";")]) {
        const id = /\(([a-z0-9-]+:[^()\s]+)\)$/.exec(cell)?.[1];
        if (id && !/^(state|country):/.test(id)) expect(known).toContain(id);
      }
      const terms = new Set(
        readFileSync("data/knowledge/terms.jsonl", "utf8")
          .split("\n")
          .filter(Boolean)
          .map((line) => (JSON.parse(line) as [string])[0]),
      );
      for (const slug of row.victimSectors!.split(";").filter(Boolean))
        expect(terms).toContain(`sector:${slug}`);
      for (const code of row.victimCountries!.split(";").filter(Boolean))
        expect(terms).toContain(`country:${code}`);
      const owner = publisherIndex(knowledge.publishers)(row.url!);
      if (owner !== null) expect(owner).toBe(row.publisher);
      expect(row.urlStatus).toBe("known");
      expect(row.upstream).toMatch(/^(curated|ground-truth-sample:[A-Z]\d+)(;eurepoc:\d+)?$/);
      expect(row.factInOwnWords!.length).toBeGreaterThan(20);
    },
  );

  it("have ids of their own, and decisions that name two of them", () => {
    const ids = FILES.flatMap((file) => rowsOf(file).map(({ id }) => id!));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { a, b, kind, because } of rowsOf("decisions")) {
      expect(ids).toContain(a);
      expect(ids).toContain(b);
      expect(["same", "different", "overlaps", "unsure"]).toContain(kind);
      expect(because!.length).toBeGreaterThan(10);
    }
  });

  it("every column of the files is explained in the codebook", () => {
    const page = readFileSync("docs/codebook-incidents.md", "utf8");
    for (const column of Object.keys(rowsOf("incidents")[0]!))
      expect(page).toMatch(new RegExp(`^\\| .*\`${column}\`.* \\|`, "m"));
  });
});

const HEADER = Object.keys(rowsOf("incidents")[0]!);
const csv = (...rows: readonly Row[]): string =>
  [HEADER, ...rows.map((row) => HEADER.map((column) => row[column] ?? ""))]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(","))
    .join("\n");
const base: Row = {
  id: "X-1",
  kind: "incident",
  subject: "Silver Heron",
  predicate: "targets",
  eventFrom: "2024-05",
  eventTo: "2024-06-10",
  precision: "month",
  published: "2024-07",
  victimCountries: "RU;BY",
  victimRole: "military",
  software: "Heron Loader;CVE-2024-12345",
  stance: "asserts",
  assertedBy: "author",
  publisher: "example-labs",
  documentKind: "vendor",
  url: "https://example.org/heron",
  urlStatus: "known",
  credibility: "2",
  purposive: "yes",
  hedge: "likely",
};
const read = (row: Row) => parseIncidents(csv(row), { file: "x.csv", release: "1", names: [] });

describe("reading incident rows", () => {
  it("makes a claim for each victim and tool, dated, hedged and held together by the event", () => {
    const { claims, names, references } = read(base);
    expect(claims.map(({ predicate, object }) => `${predicate} ${object.link[0] ?? object.text}`)).toEqual([
      "targets country:RU",
      "targets country:BY",
      "uses Heron Loader",
      "exploits CVE-2024-12345",
    ]);
    for (const claim of claims)
      expect(claim).toMatchObject({
        eventTime: { from: "2024-05-01", to: "2024-06-10", precision: "month" },
        hedge: { text: "likely", likelihood: "likely" },
        assertedBy: ["example-labs"],
        event: { id: "entente-incidents:X-1", role: "military", purposive: true },
        passage: { kind: "field", urls: ["https://example.org/heron"] },
      });
    expect(new Set(claims.map(({ id }) => id)).size).toBe(4);
    expect(names).toMatchObject([{ text: "Silver Heron", upstream: "entente:silver-heron" }]);
    expect(references).toEqual([{ url: "https://example.org/heron", published: "2024-07" }]);
  });

  it.each([
    ["victimCountries", "Russia"],
    ["eventFrom", "May 2024"],
    ["eventTo", "2023"],
    ["credibility", "7"],
    ["stance", "maybe"],
    ["url", "example.org"],
    ["purposive", ""],
    ["urlStatus", "seen"],
  ])("sets a row aside, with the reason, when %s is %s", (column, value) => {
    const { claims, issues } = read({ ...base, [column]: value });
    expect(claims).toEqual([]);
    expect(issues).toMatchObject([{ code: "bad-incident-row", path: "x.csv:2" }]);
  });

  it("stops at a file that is not CSV or lacks a column", () => {
    const options = { file: "x.csv", release: "1", names: [] };
    expect(() => parseIncidents('a,"b\nc', options)).toThrow(/is not CSV/);
    expect(() => parseIncidents("id,kind\n1,incident\n", options)).toThrow(/lacks the column subject/);
  });

  it("reads a relation with its change, and a denial as one", () => {
    const relation: Row = {
      ...base,
      kind: "relation",
      victimCountries: "",
      software: "",
      object: "country:RU",
    };
    expect(
      read({ ...relation, subject: "state:CN", predicate: "activity-changed", outcome: "rose" }).claims,
    ).toMatchObject([{ change: "rose", subject: { type: "state", link: ["state:CN"] } }]);
    expect(
      read({ ...relation, predicate: "cooperates-with", object: "Grey Owl", stance: "denies" }).claims,
    ).toMatchObject([{ stance: "denies", negation: "no-evidence", object: { type: "group" } }]);
  });
});
