import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  KNOWLEDGE_FILES,
  parseAttributions,
  parseKnowledge,
  parseNames,
  parseSoftwareNames,
  STATEMENTS_FILE,
} from "../../src/knowledge/knowledge.ts";
import { claimId } from "../../src/model/claim.ts";
import { byCodeUnit, contentId } from "../../src/model/ids.ts";

const folder = join(import.meta.dirname, "../../data/knowledge");
const files = Object.fromEntries(
  [...KNOWLEDGE_FILES, STATEMENTS_FILE].map((file) => [file, readFileSync(join(folder, file), "utf8")]),
);
const knowledge = parseKnowledge(files);
const nameOf = new Map(knowledge.names.map((name) => [name.id, name]));

/** Actors that some claim of this predicate ties to this place or state. */
function subjectsOf(predicate: string, object: string): Set<string> {
  const claims = knowledge.claims.filter(
    (one) => one.predicate === predicate && one.object.link.includes(object),
  );
  return new Set(claims.flatMap(({ subject }) => subject.link.map((id) => nameOf.get(id)!.upstream)));
}

describe("the bundled knowledge", () => {
  it("every line file is in code-unit order, without repeats", () => {
    for (const file of KNOWLEDGE_FILES.filter((name) => name.endsWith(".jsonl"))) {
      const lines = files[file]!.split("\n").slice(0, -1);
      expect(lines.join("\n") === [...new Set(lines)].sort(byCodeUnit).join("\n"), file).toBe(true);
    }
  });

  it("ids of names, decisions and claims are unique", () => {
    for (const records of [knowledge.names, knowledge.decisions, knowledge.claims]) {
      const ids = records.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("ids are those that the model computes", () => {
    for (const { id, document, passage, subject, predicate, object, stance } of knowledge.claims.slice(
      0,
      500,
    ))
      expect(
        claimId({ document, passage, subject: subject.text, predicate, object: object.text, stance }),
      ).toBe(id);
    for (const { id, upstream, text, namer } of knowledge.names.slice(0, 500))
      expect(contentId("n", [upstream, text, namer])).toBe(id);
    for (const { id, a, b, kind, by, because } of knowledge.decisions) {
      const isListing = nameOf.get(a)!.upstream === nameOf.get(b)!.upstream;
      expect(id).toBe(isListing ? `d-${b.slice(2)}` : contentId("d", [a, b, kind, by, because]));
    }
  });

  it("every object has one anchor, and decisions and claims stand on names that exist", () => {
    const anchors = knowledge.names.filter(({ anchor }) => anchor).map(({ upstream }) => upstream);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(new Set(knowledge.names.map(({ upstream }) => upstream)).size).toBe(anchors.length);
    for (const { a, b } of knowledge.decisions) expect(nameOf.has(a) && nameOf.has(b)).toBe(true);
    for (const { subject } of knowledge.claims) expect(nameOf.has(subject.link[0]!)).toBe(true);
  });

  it("a claim's object is a known name, technique or term, or an organisation by name alone", () => {
    const techniques = new Set(knowledge.techniques.map(({ id }) => id));
    const isKnown = (id: string): boolean => nameOf.has(id) || techniques.has(id) || /^[a-z]+:/.test(id);
    for (const { id, object } of knowledge.claims) {
      if (object.link.length === 0) expect(object.type, id).toBe("organisation");
      expect(object.link.every(isKnown), id).toBe(true);
    }
  });

  it("holds no prose: no field is long, and none reads as a sentence", () => {
    const texts = [
      ...knowledge.names.map(({ text }) => text),
      ...knowledge.decisions.map(({ because }) => because),
      ...knowledge.claims.flatMap(({ subject, object }) => [subject.text, object.text]),
      ...knowledge.techniques.map(({ name }) => name),
    ];
    // Our own decisions end in the address they can be checked against.
    for (const text of texts.map((one) => one.replace(/ \(https?:[^)]+\)$/, ""))) {
      expect(text.length, text).toBeLessThanOrEqual(125);
      expect(/[.!?] [A-Z][a-z]+ [a-z]+ /.test(text), text).toBe(false);
    }
  });

  it("stays within its size", () => {
    const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000_000);
  });

  it("NOTICE carries MITRE's copyright line and names every upstream's terms", () => {
    const notice = readFileSync(join(folder, "../../NOTICE"), "utf8");
    expect(notice).toContain(
      "© 2025 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.",
    );
    for (const { url } of knowledge.upstreams)
      expect(notice.includes(url.split("/").slice(0, 5).join("/")) || url.includes("mitre/cti"), url).toBe(
        true,
      );
    expect(notice).toContain("Creative Commons Attribution 4.0");
  });

  it("Mustang Panda (G0129) has techniques; Scarab is an actor without an ATT&CK id", () => {
    const mustangPanda = knowledge.names.find(
      ({ upstream, anchor }) => upstream === "attack:G0129" && anchor,
    )!;
    const uses = knowledge.claims.filter(
      (one) => one.predicate === "uses" && one.subject.link[0] === mustangPanda.id,
    );
    expect(uses.filter(({ object }) => object.type === "technique").length).toBeGreaterThan(40);
    const scarab = knowledge.names.filter(({ text, kind }) => text === "Scarab" && kind === "actor");
    expect(scarab.map(({ upstream }) => upstream)).toContain("misp:ef59014b-79bb-408f-97f1-3c585a240ca7");
    expect(scarab.some(({ upstream }) => upstream.startsWith("attack:"))).toBe(false);
  });

  it("sponsored by Russia and located in Russia are different sets", () => {
    const sponsored = subjectsOf("attributed-to", "state:RU");
    const located = subjectsOf("based-in", "country:RU");
    expect(sponsored.size).toBeGreaterThan(5);
    expect(located.size).toBeGreaterThan(50);
    expect([...located].some((actor) => !sponsored.has(actor))).toBe(true);
  });

  it("links to ATT&CK carry the cited report, and most reports a date", () => {
    const published = new Map(knowledge.references.map((reference) => [reference.url, reference.published]));
    const links = knowledge.claims.filter(
      ({ document, predicate }) => document === "mitre-attack" && predicate === "uses",
    );
    const urls = links.flatMap(({ passage }) => (passage.kind === "field" ? passage.urls : []));
    expect(links.filter(({ relays }) => relays.length > 0).length / links.length).toBeGreaterThan(0.95);
    expect(urls.every((url) => published.has(url))).toBe(true);
    expect(urls.filter((url) => published.get(url)).length / urls.length).toBeGreaterThan(0.9);
  });

  it("campaign claims carry the campaign's months, what groups use carries no time", () => {
    for (const { subject, predicate, document, eventTime } of knowledge.claims)
      if (document === "mitre-attack" && (predicate === "uses" || subject.type === "campaign"))
        expect(eventTime === null).toBe(subject.type !== "campaign");
  });

  it("Turla and Dragonfly answer to one service, APT28 and Sandworm to two units of one", () => {
    const parents = (id: string): string[] =>
      knowledge.claims
        .filter(
          ({ predicate, subject }) => /^(attributed-to|part-of)$/.test(predicate) && subject.link[0] === id,
        )
        .flatMap(({ object }) => [object.link[0]!, ...parents(object.link[0]!)]);
    const above = (upstream: string): Set<string> => {
      const anchor = knowledge.names.find((name) => name.anchor && name.upstream === upstream)!;
      return new Set(parents(anchor.id).map((id) => nameOf.get(id)?.text ?? id));
    };
    const fsb = "Federal Security Service (Russia)";
    expect(above("attack:G0010").has(fsb) && above("attack:G0035").has(fsb)).toBe(true);
    const gru = [...above("attack:G0007")].filter((body) => above("attack:G0034").has(body));
    expect(gru).toContain("GRU (Russian Federation)");
    expect(gru.some((body) => body.includes("unit"))).toBe(false);
  });

  it("what ATT&CK says outright of two groups is a claim with offsets into its description", () => {
    const together = knowledge.claims.filter(({ predicate }) => predicate === "cooperates-with");
    const ends = together.map(({ subject, object }) => `${subject.text}–${object.text}`);
    expect(ends).toEqual(expect.arrayContaining(["APT28–Sandworm Team", "Mustard Tempest–Indrik Spider"]));
    for (const { passage } of together.filter(({ document }) => document === "mitre-attack"))
      expect(passage).toMatchObject({
        kind: "field",
        field: "description",
        span: { start: expect.any(Number) },
      });
  });

  it("statements read in descriptions say who read them, where, and which release; without their file the rest stands", () => {
    const { [STATEMENTS_FILE]: _, ...others } = files;
    const without = parseKnowledge(others);
    const read = knowledge.claims.filter(({ origin }) => origin.by === "rule");
    expect(read.length).toBeGreaterThan(100);
    expect(knowledge.claims.length - read.length).toBe(without.claims.length);
    for (const { passage, document, predicate } of read) {
      expect(["mitre-attack", "misp-galaxy"]).toContain(document);
      expect(passage).toMatchObject({
        kind: "field",
        field: "description",
        span: { start: expect.any(Number) },
      });
      expect(passage.kind === "field" && passage.release).not.toBe("");
      expect(predicate).toMatch(
        /^(?:cooperates-with|hands-off-to|shares-with|hijacks|imitates|overlaps-with|part-of|alias-of|attributed-to|availability)$/,
      );
    }
  });

  it("the narrow loaders give what the whole gives", () => {
    const [actors, software] = [parseNames(files), parseSoftwareNames(files)];
    expect([actors.version, software.version]).toEqual([knowledge.version, knowledge.version]);
    expect([...actors.names, ...software.names]).toEqual(knowledge.names);
    const byId = (a: { id: string }, b: { id: string }): number => byCodeUnit(a.id, b.id);
    expect([...actors.decisions, ...software.decisions].sort(byId)).toEqual(
      [...knowledge.decisions].sort(byId),
    );
    const about = new Set(["attributed-to", "based-in", "part-of"]);
    const attributions = knowledge.claims.filter(
      ({ predicate, subject }) => about.has(predicate) && subject.type !== "campaign",
    );
    expect(parseAttributions(files, actors.names)).toEqual(attributions);
    expect(parseAttributions(files)).toEqual(attributions);
  });
});
