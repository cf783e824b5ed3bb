import { join } from "node:path";
import { type Facts, type LinkFact, NO_FACTS, type ObjectFact } from "./facts.ts";
import { type Galaxy, listOf, MISP, readJson } from "./read-upstream.ts";

/** MISP's uuid of the GRU, which the `GRU` field of threat actors names units of. */
const GRU = "misp-agency:13c1d177-ed5d-5ac4-a084-4ba1cb472252";

/** Names copied from an encyclopedia keep the mark of a footnote; the longest give a translation in brackets. */
function plainName(name: string): string {
  const plain = name.replace(/\[\d+\]|\(page does not exist\)/g, "").trim();
  return plain.length > 110 ? plain.split(" (")[0]! : plain;
}

/** Intelligence agencies as organisations, each part of its state; the GRU's units as parts of the GRU. */
export function agencyFacts(shared: string, units: readonly string[]): Facts {
  const { values } = readJson<Galaxy>(join(shared, "data/misp-galaxy/intelligence-agencies.json.gz"));
  const objects = values.map((value): ObjectFact => {
    const label = plainName(value.value);
    const others = listOf(value, "synonyms")
      .map(plainName)
      .filter((text) => text !== label);
    return {
      upstream: `misp-agency:${value.uuid}`,
      kind: "organisation",
      by: MISP.id,
      names: [
        { text: label, namer: MISP.id, urls: listOf(value, "refs"), because: "" },
        ...others.map((text) => ({ text, namer: "unknown", urls: [], because: "" })),
      ],
    };
  });
  const ofStates = values.flatMap((value) =>
    listOf(value, "country").map((code): LinkFact => {
      const at = `misp-agency:${value.uuid}`;
      const base = { source: MISP.id, subject: at, at, urls: [], field: "meta.country" };
      return { ...base, predicate: "part-of", object: `state:${code}` };
    }),
  );
  const ofGru = units.map(
    (unit): LinkFact => ({
      source: MISP.id,
      subject: unit,
      predicate: "part-of",
      object: GRU,
      at: GRU,
      field: "meta.GRU",
      urls: [],
    }),
  );
  return { ...NO_FACTS, objects, links: [...ofStates, ...ofGru] };
}
