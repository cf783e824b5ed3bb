import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openReader, readString } from "../../../src/commands/reader.ts";
import { who } from "../../../src/commands/who.ts";
import { realEffects } from "../../../src/effects/real.ts";
import { compileTechniques } from "../../../src/extract/techniques/compile-techniques.ts";
import { parseTechniqueWeights } from "../../../src/extract/techniques/weights.ts";

const bytes = readFileSync("data/models/techniques.bin");
const record = JSON.parse(readFileSync("data/models/techniques.json", "utf8"));
const weights = parseTechniqueWeights(bytes);
const classify = compileTechniques(weights);

/** Real effects that note which bundled files are read. */
function watched() {
  const real = realEffects();
  const read: string[] = [];
  const note =
    <Result>(of: (path: string) => Promise<Result>) =>
    (path: string) => {
      read.push(path);
      return of(path);
    };
  const effects = {
    ...real,
    userData: "/nonexistent",
    readBytes: note((path) => real.readBytes(path)),
    readText: note((path) => real.readText(path)),
  };
  return { effects, weightsRead: () => read.filter((path) => path.endsWith("techniques.bin")).length };
}

describe("the shipped technique model", () => {
  it("is the file that its record and its card speak of, of 2 to 3 MB", () => {
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(record.weights.sha256);
    expect(bytes.length).toBe(record.weights.bytes);
    expect(bytes.length).toBeGreaterThan(2e6);
    expect(bytes.length).toBeLessThan(3e6);
    const card = readFileSync("docs/model-card-techniques.md", "utf8");
    const { classes, sentences } = record.tram;
    for (const figure of [classes.micro, classes.macro, sentences.threshold, sentences.passedOver])
      expect(card).toContain(String(figure));
    expect(card).toContain(record.weights.sha256.slice(0, 12));
  });

  it("knows only techniques that the bundled ATT&CK has in use", () => {
    const rows = readFileSync("data/knowledge/techniques.jsonl", "utf8").trim().split("\n");
    const ids = new Set(rows.map((row) => (JSON.parse(row) as [string])[0]));
    const { parents, subs } = weights.header;
    expect([...parents, ...subs].filter((id) => !ids.has(id))).toEqual([]);
    expect(parents.length).toBeGreaterThan(150);
  });

  it.each([
    ["The operators dumped credentials from LSASS memory with a renamed copy of Mimikatz.", "T1003.001"],
    ["Sand Marten sent spearphishing emails with a malicious Word attachment to the ministry.", "T1566.001"],
    ["The implant creates a scheduled task that runs it every morning.", "T1053.005"],
    ["Before leaving they encrypted all files on the servers and asked for a ransom.", "T1486"],
    ["The backdoor adds a value to the Run key of the registry to start with Windows.", "T1547.001"],
  ])("shows the technique of %j", (sentence, id) => {
    expect(classify(sentence)?.candidates.map((candidate) => candidate.id)).toContain(id);
  });

  it("hard case 46: abstains where the technique was blocked, tested or advised against", () => {
    for (const sentence of [
      "Organizations should block scheduled tasks that users without rights create.",
      "Acme Endpoint detected the credential dumping from LSASS memory and blocked it.",
      "The red team exercise used spearphishing emails with a malicious attachment.",
    ])
      expect(classify(sentence)?.abstained ?? true).toBe(true);
  });

  it("passes over what is no technique at all, or abstains", () => {
    for (const sentence of [
      "The company was founded in 1998 and employs two hundred people.",
      "The prime minister will visit the museum next week.",
      "Subscribe to our newsletter for more stories like this one.",
    ])
      expect(classify(sentence)?.abstained ?? true).toBe(true);
  });

  it("is loaded for reading a document, which then shows candidates at exact places, and not for looking up a name", async () => {
    const { effects, weightsRead } = watched();
    await who(effects, "Mustang Panda", null);
    expect(weightsRead()).toBe(0);
    const open = await openReader(effects);
    expect(weightsRead()).toBe(1);
    const sentence = "The implant creates a scheduled task that runs it every morning.";
    const text = `Silver paper is cheap.\n\n${sentence}\n\nDefenders should restrict who may create a scheduled task that runs at logon.\n`;
    const origin = { name: null, mediaType: null, url: null, published: null, publisher: null };
    const { reading } = await readString(open, text, origin);
    const found = reading!.techniques.map(({ start, end, ...rest }) => ({
      text: text.slice(start, end),
      ...rest,
    }));
    expect(found.find((one) => one.text === sentence)).toMatchObject({ abstained: false });
    expect(found.find((one) => one.text.startsWith("Defenders"))).toMatchObject({ abstained: true });
    for (const { candidates } of found) expect(candidates).toHaveLength(3);
  });
});
