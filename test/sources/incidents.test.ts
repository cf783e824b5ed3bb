import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { addressCandidates, bare, campaignCandidates, settled } from "../../scripts/incident-candidates.ts";
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

const shared = process.env.ENTENTE_SHARED ?? "../shared";
const hasShared = existsSync(`${shared}/data`);
const known = new Set(knowledge.names.map(({ upstream }) => upstream));
const terms = new Set(
  readFileSync("data/knowledge/terms.jsonl", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as [string])[0]),
);
const ownerOf = publisherIndex(knowledge.publishers);
/** Publishers of rows that publishers.csv does not list: they cannot be judged. */
const NEW_PUBLISHERS = ["us-sec-filings"];
/** Hosts on which others publish. */
const PLATFORMS = ["medium"];
const ALL = FILES.flatMap((file) => rowsOf(file));

describe("the bundled incidents and relations", () => {
  it("are at least a hundred and fifty, none of them set aside by the reader", () => {
    expect(ALL.length).toBeGreaterThanOrEqual(150);
    for (const file of FILES) expect(parseIncidents(textOf(file), options(file)).issues).toEqual([]);
  });

  it.each(ALL.map((row) => [row.id!, row] as const))(
    "%s follows the codebook, names its source and points at names that are there",
    (_, row) => {
      for (const cell of [row.subject!, row.object!, ...row.software!.split(";")]) {
        const id = /\(([a-z0-9-]+:[^()\s]+)\)$/.exec(cell)?.[1];
        if (id && !/^(state|country|entente):/.test(id)) expect(known).toContain(id);
      }
      for (const slug of row.victimSectors!.split(";").filter(Boolean))
        expect(terms).toContain(`sector:${slug}`);
      for (const code of row.victimCountries!.split(";").filter(Boolean))
        expect(terms).toContain(`country:${code}`);
      if (!NEW_PUBLISHERS.includes(row.publisher!))
        expect(knowledge.publishers.map(({ id }) => id)).toContain(row.publisher);
      const owner = ownerOf(row.url!);
      if (owner !== null && !PLATFORMS.includes(owner)) expect(owner).toBe(row.publisher);
      expect(row.eventFrom! === "" || row.published! >= row.eventFrom!.slice(0, row.published!.length)).toBe(
        true,
      );
      expect(row.published).not.toBe("");
      expect(new URL(row.url!).protocol).toMatch(/^https?:$/);
      expect(row.urlStatus).toBe("known");
      expect(row.upstream).toMatch(
        /^(curated|address|attack:C\d{4}|tidal-campaign:[0-9a-f-]{36}|ground-truth-sample:[A-Z]\d+)(;eurepoc:\d+|;address)*$/,
      );
      // Found by a rule that does not ask who acts against whom, or collected for the question.
      if (/attack:C|tidal-campaign|address/.test(row.upstream!)) expect(row.purposive).toBe("no");
      expect(row.factInOwnWords!.length).toBeGreaterThan(20);
    },
  );

  it("every address that the second rule finds has a row or a reason", () => {
    const done = settled();
    expect(addressCandidates().filter((url) => !done.has(bare(url)))).toEqual([]);
  });

  it.skipIf(!hasShared)(
    "every campaign of the first rule has a row or a reason (needs ENTENTE_SHARED)",
    () => {
      const done = settled();
      const found = campaignCandidates(shared);
      expect(found.length).toBeGreaterThan(100);
      expect(found.filter(({ id }) => !done.has(id))).toEqual([]);
    },
  );

  it.skipIf(!hasShared)(
    "no row repeats eight words of an upstream description (needs ENTENTE_SHARED)",
    () => {
      const runs = eightWordRuns(upstreamTexts(shared));
      const repeated = ALL.flatMap(({ id, factInOwnWords }) =>
        eightWords(factInOwnWords!).flatMap((run) => (runs.has(run) ? [`${id}: ${run}`] : [])),
      );
      expect(runs.size).toBeGreaterThan(10_000);
      expect(repeated).toEqual([]);
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

/** Every run of eight words, letters and digits only. */
function eightWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(" "));
}

const eightWordRuns = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(eightWords));

/** Descriptions of groups, campaigns and software in ATT&CK and the MISP galaxy, and the facts of the sample rows. */
function upstreamTexts(folder: string): string[] {
  const read = (path: string): string => gunzipSync(readFileSync(`${folder}/${path}`)).toString();
  const attack = JSON.parse(read("data/attack/enterprise-attack-18.1.json.gz")) as {
    objects: { type: string; description?: string }[];
  };
  const galaxy = ["threat-actor", "tidal-campaigns", "tidal-groups"].flatMap(
    (name) =>
      (JSON.parse(read(`data/misp-galaxy/${name}.json.gz`)) as { values: { description?: string }[] }).values,
  );
  const kinds = new Set(["campaign", "intrusion-set", "malware"]);
  return [...attack.objects.filter(({ type }) => kinds.has(type)), ...galaxy].flatMap(({ description }) =>
    description ? [description.replace(/\]\([^)]*\)/g, "")] : [],
  );
}

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

  it("reads a relation whose other end is a tool or plain words, and makes no actor of it", () => {
    const relation: Row = {
      ...base,
      kind: "relation",
      subject: "state:CN",
      victimCountries: "",
      software: "",
    };
    const tool = read({
      ...relation,
      predicate: "availability",
      object: "Heron Loader",
      objectType: "malware",
    });
    expect(tool.claims).toMatchObject([{ object: { type: "malware", text: "Heron Loader" } }]);
    const words = read({ ...relation, predicate: "seeks", object: "drones", objectType: "text" });
    expect(words.claims).toMatchObject([{ object: { type: "text", link: [] } }]);
    expect([...tool.names, ...words.names]).toEqual([]);
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
