import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Claim, Term } from "../../src/model/claim.ts";
import { type compileBench, documentFrom } from "./corpus.ts";
import { shared } from "./shared-data.ts";

const file = join(shared, "data/captier/captier.train.jsonl.gz");
export const hasCaptier = existsSync(file);

/** Which half a group of ATT&CK falls into; rules may be written on the open one. */
export type Half = "open" | "closed";

interface Entity {
  readonly id: number;
  readonly label: string;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly token: string;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly relations: readonly { readonly from_id: number; readonly to_id: number; readonly type: string }[];
}

/** A relation of theirs that has a predicate of ours, and the predicates that tell of it. */
interface Kind {
  readonly what: string;
  readonly relation: RegExp;
  readonly predicates: ReadonlySet<string>;
  /** Of objects told of by a common noun our scheme makes no claim. */
  readonly isObject: (token: string) => boolean;
  readonly bothWays?: true;
}

const isNamed = (token: string): boolean => /[A-Z\d]/.test(token);
const isAnything = (): boolean => true;
const ACTOR = "Threat-Actor";

const KINDS: readonly Kind[] = [
  {
    what: "uses malware or a tool that is named",
    relation: new RegExp(`^${ACTOR} uses (?:Malware|Tool)$`),
    predicates: new Set(["uses"]),
    isObject: isNamed,
  },
  {
    what: "exploits a CVE",
    relation: new RegExp(`^${ACTOR} exploits Vulnerability$`),
    predicates: new Set(["exploits"]),
    isObject: (token) => /CVE-\d/.test(token),
  },
  {
    what: "targets a sector, place or organisation",
    relation: new RegExp(`^${ACTOR} targets (?:Identity|Industry|Location)$`),
    predicates: new Set(["targets", "seeks"]),
    isObject: isAnything,
  },
  {
    what: "is at a place, or a state's",
    relation: new RegExp(`^${ACTOR} (?:located-at|attributed-to) (?:Location|Identity)$`),
    predicates: new Set(["based-in", "attributed-to", "part-of"]),
    isObject: isAnything,
  },
  {
    what: "is related to another actor",
    relation: new RegExp(`^${ACTOR} related-to ${ACTOR}$`),
    predicates: new Set([
      "alias-of",
      "overlaps-with",
      "part-of",
      "cooperates-with",
      "shares-with",
      "attributed-to",
    ]),
    isObject: isAnything,
    bothWays: true,
  },
];

const isOpen = (id: string): boolean =>
  createHash("sha256")
    .update(`entente-other-sources-2026-11-23captier-groups${id.replace(/_\d+$/, "")}`)
    .digest()[0]! %
    2 ===
  0;

/** The sentences of one half of the groups. */
export const captierRows = (half: Half): Row[] =>
  gunzipSync(readFileSync(file))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row)
    .filter(({ id }) => isOpen(id) === (half === "open"));

const covers = ({ span }: Term, { start_offset, end_offset }: Entity): boolean =>
  span !== null && span.start < end_offset && start_offset < span.end;

/** The same place, or a word that stands for the same name. */
const isEnd = (term: Term, entity: Entity): boolean =>
  covers(term, entity) || term.canonical.toLowerCase() === entity.token.toLowerCase();

const tells = ({ predicates, bothWays }: Kind, claim: Claim, from: Entity, to: Entity): boolean =>
  predicates.has(claim.predicate) &&
  ((isEnd(claim.subject, from) && covers(claim.object, to)) ||
    (bothWays === true && isEnd(claim.subject, to) && covers(claim.object, from)));

export interface Recall {
  readonly what: string;
  readonly gold: number;
  readonly missed: readonly string[];
}

/**
 * How much of what others annotated in ATT&CK's sentences on groups is read (CAPTIER)? Recall only: their scheme has
 * no relation for much that ours has, and the reverse, so a claim without a counterpart says nothing of precision.
 */
export function captierRecall(half: Half, read: ReturnType<typeof compileBench>): Recall[] {
  const found = KINDS.map(({ what }) => ({ what, gold: 0, missed: [] as string[] }));
  for (const { text, entities, relations } of captierRows(half)) {
    const { claims } = read(documentFrom(text, null, "mitre"));
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    for (const { from_id, to_id, type } of relations) {
      const [from, to] = [byId.get(from_id)!, byId.get(to_id)!];
      for (const [at, kind] of KINDS.entries()) {
        if (!kind.relation.test(`${from.label} ${type} ${to.label}`) || !kind.isObject(to.token)) continue;
        found[at]!.gold += 1;
        if (!claims.some((claim) => tells(kind, claim, from, to)))
          found[at]!.missed.push(`${from.token} -> ${to.token} :: ${text}`);
      }
    }
  }
  return found;
}
