import { join } from "node:path";
import type { Span } from "../../src/model/document.ts";
import type { Id } from "../../src/model/ids.ts";
import { ATTACK } from "./attack.ts";
import { type GalaxyValue, MISP, readJson } from "./read-upstream.ts";
import { attackId, Bundle, isLive, type StixObject } from "./stix-bundle.ts";

/** Where a description names an upstream object outright: a link to its page. */
export interface Linked extends Span {
  readonly to: Id;
}

/** The description of one upstream object, ready to be read for claims. */
export interface Prose {
  readonly source: string;
  readonly at: Id;
  readonly kind: "actor" | "software";
  readonly name: string;
  /** As long as the description, mark-up and citations blanked: offsets hold in the field as it is upstream. */
  readonly text: string;
  readonly linked: readonly Linked[];
  /** Citations and the addresses behind them. */
  readonly cited: readonly (Span & { readonly url: string | null })[];
}

const CITATION = /\(Citation: ([^)]+)\)/g;
const LINK = /\[([^\]]+)\]\(([^)\s]*)\)/g;
const PAGE = /attack\.mitre\.org\/(?:groups|software|campaigns)\/([GSC]\d{4})/;

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + " ".repeat(end - start) + text.slice(end);

/** Blanks the mark-up of a description and notes what its links and citations point at. */
export function plainProse(
  description: string,
  urlOf: ReadonlyMap<string, string>,
): Pick<Prose, "text" | "linked" | "cited"> {
  let text = description;
  const cited = [...description.matchAll(CITATION)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    url: urlOf.get(match[1]!.trim()) ?? null,
  }));
  for (const { start, end } of cited) text = blank(text, start, end);
  const linked: Linked[] = [];
  for (const match of text.matchAll(LINK)) {
    const start = match.index + 1;
    const end = start + match[1]!.length;
    const page = PAGE.exec(match[2]!)?.[1];
    if (page) linked.push({ start, end, to: `attack:${page}` });
    text = blank(blank(text, match.index, start), end, match.index + match[0].length);
  }
  return { text, linked, cited };
}

const KINDS: Readonly<Record<string, Prose["kind"]>> = {
  "intrusion-set": "actor",
  malware: "software",
  tool: "software",
};

/** Descriptions of the live groups and software of ATT&CK Enterprise. */
export function attackProse(shared: string): Prose[] {
  const path = join(shared, "data/attack/enterprise-attack-18.1.json.gz");
  const bundle = new Bundle(readJson<{ objects: StixObject[] }>(path).objects);
  return [...bundle.objects.values()].flatMap((object): Prose[] => {
    const kind = KINDS[object.type];
    const id = attackId(object);
    if (!kind || !id || !isLive(object) || !object.description) return [];
    const urlOf = new Map(
      (object.external_references ?? []).flatMap(({ source_name, url }) =>
        url === undefined ? [] : [[source_name, url] as const],
      ),
    );
    const read = plainProse(object.description, urlOf);
    return [{ source: ATTACK.id, at: `attack:${id}`, kind, name: object.name ?? id, ...read }];
  });
}

/** Descriptions of MISP's threat actors. */
export function mispProse(shared: string): Prose[] {
  const path = join(shared, "data/misp-galaxy/threat-actor.json.gz");
  const values = readJson<{ values: (GalaxyValue & { description?: string })[] }>(path).values;
  return values.flatMap((value): Prose[] => {
    if (!value.description) return [];
    const read = plainProse(value.description, new Map());
    return [{ source: MISP.id, at: `misp:${value.uuid}`, kind: "actor", name: value.value, ...read }];
  });
}
