import { describe, expect, it } from "vitest";
import { UserError } from "../../src/errors.ts";
import { KNOWLEDGE_FILES, parseKnowledge, parseNames } from "../../src/knowledge/knowledge.ts";

const lines = (...rows: readonly unknown[][]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join("");

/** Two groups, a program and a technique: small enough to check by hand. */
const small: Record<string, string> = {
  ...Object.fromEntries(KNOWLEDGE_FILES.map((file) => [file, ""])),
  "manifest.json": JSON.stringify({
    version: "2026-01+0",
    upstreams: [{ id: "mitre-attack", release: "0.1", notice: "© Example" }],
    leftOut: [],
  }),
  "actors.jsonl": lines(
    [
      "attack:G9001",
      "actor",
      "mitre-attack",
      ["n-1", "SILVER HERON", "mitre"],
      ["n-2", "TA9001", "proofpoint"],
    ],
    [
      "misp:aa",
      "actor",
      "misp-galaxy",
      ["n-3", "Pale Otter", "misp-galaxy", ["https://labs.example.org/otter"]],
    ],
  ),
  "software.jsonl": lines(["attack:S9001", "tool", "mitre-attack", ["n-4", "Hive", "mitre"]]),
  "decisions.jsonl": lines(["attack:G9001", "misp:aa", "unsure", "misp-galaxy", "similar, likely", "d-9"]),
  "techniques.jsonl": lines(
    ["T9001", "Phishing", ["initial-access"]],
    ["T9002", "Old Trick", [], "", "T9001", "retired"],
  ),
  "references.jsonl": lines(["https://blog.example.org/report", "k1", "2024-05"]),
  "terms.jsonl": lines(["country:RU", "Russia"], ["state:RU", "Russia"]),
  "attributions.jsonl": lines([
    "misp:aa",
    "attributed-to",
    "state:RU",
    "misp:aa",
    "meta.cfr-suspected-state-sponsor",
    "c-1",
    { text: "Russian Federation", hedge: ["suspected", "unquantified"], credibility: 3 },
  ]),
  "links-mitre-attack.jsonl": lines(
    [
      "attack:G9001",
      "uses",
      "T9001",
      "attack:relationship--1",
      "target_ref",
      "c-2",
      { refs: ["k1"], when: ["2023-01", "2023-04"] },
    ],
    [
      "attack:G9001",
      "overlaps-with",
      "misp:aa",
      "attack:G9001",
      "description",
      "c-3",
      { span: [4, 9], stance: "denies", negation: "flat" },
    ],
    ["attack:G9001", "targets", "organisation:Example Bank", "attack:G9001", "description", "c-4"],
  ),
  "benign.txt":
    "# cdn cidr\n192.0.2.0/24\n198.51.100.0/24\n# files string\nd41d8cd98f00b204e9800998ecf8427e\n",
};
const knowledge = parseKnowledge(small);
const claim = (id: string) => knowledge.claims.find((one) => one.id === id)!;

describe("parseKnowledge", () => {
  it("makes listed names the same as their anchor, by the source that lists them", () => {
    expect(knowledge.decisions).toEqual([
      expect.objectContaining({ id: "d-2", a: "n-1", b: "n-2", kind: "same", by: "mitre-attack" }),
      expect.objectContaining({ id: "d-9", a: "n-1", b: "n-3", kind: "unsure", by: "misp-galaxy" }),
    ]);
  });

  it("makes a link a claim that ends at upstream object, field, address and release", () => {
    expect(claim("c-2")).toMatchObject({
      document: "mitre-attack",
      passage: {
        kind: "field",
        object: "attack:relationship--1",
        field: "target_ref",
        urls: ["https://blog.example.org/report"],
        release: "0.1",
      },
      subject: { text: "SILVER HERON", type: "group", link: ["n-1"] },
      object: { text: "T9001", canonical: "Phishing", type: "technique", link: ["T9001"] },
      assertedBy: ["mitre"],
      relays: ["https://blog.example.org/report"],
      eventTime: { from: "2023-01-01", to: "2023-04-30", precision: "month" },
      credibility: 2,
    });
  });

  it("names the cited publisher as the one who asserts, once publishers are handed in", () => {
    const header = "id,name,hosts,homeState,interest,reliability,reason";
    const row = 'example,"Example, Inc.",blog.example.org;example.com,US,commercial,B,"Says ""so"""';
    const listed = parseKnowledge({ ...small, "publishers.csv": `${header}\n${row}\n` });
    expect(listed.publishers[0]).toMatchObject({
      name: "Example, Inc.",
      reliability: "B",
      reason: 'Says "so"',
    });
    expect(listed.claims.find(({ id }) => id === "c-2")!.assertedBy).toEqual(["example"]);
    expect(listed.claims.find(({ id }) => id === "c-1")!.assertedBy).toEqual(["misp-galaxy"]);
  });

  it("keeps hedge, credibility, stance, negation and offsets as the row gives them", () => {
    expect(claim("c-1")).toMatchObject({
      object: { text: "Russian Federation", canonical: "Russia", type: "state", link: ["state:RU"] },
      hedge: { text: "suspected", likelihood: "unquantified" },
      credibility: 3,
    });
    expect(claim("c-3")).toMatchObject({
      stance: "denies",
      negation: "flat",
      passage: { span: { start: 4, end: 9 } },
    });
  });

  it("an organisation without an object of its own is a name that links nowhere", () => {
    expect(claim("c-4").object).toMatchObject({ text: "Example Bank", type: "organisation", link: [] });
  });

  it("benign lists keep their kind and values", () => {
    expect(knowledge.benign).toEqual([
      { list: "cdn", kind: "cidr", values: ["192.0.2.0/24", "198.51.100.0/24"] },
      { list: "files", kind: "string", values: ["d41d8cd98f00b204e9800998ecf8427e"] },
    ]);
  });

  it("the lexicon asks for a cue beside common words, and leaves retired techniques out", () => {
    const entry = (surface: string) => knowledge.lexicon.find((one) => one.surface === surface);
    expect(entry("Hive")).toMatchObject({ type: "tool", link: ["n-4"], needsCue: true, exactCase: true });
    expect(entry("TA9001")).toMatchObject({ type: "group", link: ["n-1"], needsCue: false });
    expect(entry("Phishing")).toMatchObject({ type: "technique", needsCue: true });
    expect(entry("Old Trick")).toBeUndefined();
    expect(knowledge.techniques[1]).toMatchObject({ replacedBy: "T9001", retired: true });
  });

  it.each([
    ["is missing", { "manifest.json": small["manifest.json"]! }],
    ["does not parse", { ...small, "actors.jsonl": '["attack:G9001",' }],
  ])("a file that %s is a damaged installation", (what, files) => {
    expect(() => parseNames(files)).toThrow(UserError);
    expect(() => parseNames(files)).toThrow(`data/knowledge/actors.jsonl ${what}`);
  });
});
