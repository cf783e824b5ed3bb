import type { Claim, Hedge } from "../../src/model/claim.ts";
import type { Predicate } from "../../src/model/vocabulary/predicates.ts";
import { type Body, bodyObjects, csvTable, readBodies } from "./bodies.ts";
import { type Facts, type LinkFact, NO_FACTS } from "./facts.ts";

/** A row of `attack-statements.csv`: what one sentence of a group's description says about another body or group. */
interface StatementRow {
  readonly group: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly stance: Claim["stance"];
  readonly negation: NonNullable<Claim["negation"]> | "";
  readonly hedge: string;
  readonly likelihood: Hedge["likelihood"] | "";
  /** First and last year or month that the sentence gives, parted by `/`. */
  readonly when: string;
  /** A few words of the sentence, by which its offsets are found again. */
  readonly cue: string;
}

/** A description, and the addresses behind the names it cites. */
export interface Described {
  readonly description: string;
  readonly urlOf: ReadonlyMap<string, string>;
}

/** Offsets of the sentence around a cue, its citations included. Throws when the description changed. */
function sentenceAround(group: string, description: string, cue: string): { start: number; end: number } {
  const at = description.indexOf(cue);
  if (at < 0) throw new Error(`${group} no longer says "${cue}": read its description again.`);
  const ends = [...description.matchAll(/(?<!\bU\.S)\.(?:\s?\(Citation: [^)]+\))*(?=\s|$)|\n+/g)];
  const end = ends.map((match) => match.index + match[0].length).find((index) => index > at);
  const before = ends.map((match) => match.index + match[0].length).filter((index) => index <= at);
  const start = before.at(-1) ?? 0;
  const space = /^\s*/.exec(description.slice(start))![0].length;
  return { start: start + space, end: end ?? description.length };
}

function linkOf(row: StatementRow, { description, urlOf }: Described): LinkFact {
  const span = sentenceAround(row.group, description, row.cue);
  const cited = [...description.slice(span.start, span.end).matchAll(/\(Citation: ([^)]+)\)/g)];
  const at = `attack:${row.group}`;
  return {
    source: "mitre-attack",
    coded: true,
    subject: at,
    predicate: row.predicate,
    object: row.object,
    at,
    field: "description",
    span,
    urls: cited.flatMap((match) => urlOf.get(match[1]!) ?? []),
    ...(row.when === "" ? {} : { when: row.when.split("/") as [string, string] }),
    ...(row.stance === "asserts" ? {} : { stance: row.stance }),
    ...(row.negation === "" ? {} : { negation: row.negation }),
    ...(row.hedge === "" || row.likelihood === ""
      ? {}
      : { hedge: { text: row.hedge, likelihood: row.likelihood } }),
  };
}

/** Who a body answers to, on the word of the first group description that names it. */
function partOf(body: Body, statement: LinkFact): LinkFact[] {
  const parent = body.parent === "" ? `state:${body.state}` : body.parent;
  const { hedge: _, ...said } = statement;
  const known = body.id.startsWith("misp-agency:");
  return known ? [] : [{ ...said, subject: body.id, predicate: "part-of", object: parent }];
}

/**
 * ATT&CK says who sponsors a group, and how groups relate, in its descriptions only. Where the rules of the reader miss
 * or misread it (`prose-statements.ts` has the rest), it was read by hand and coded in our own words, and its rows say so; the passage gives field and offsets, never the sentence.
 */
export function statementFacts(descriptions: ReadonlyMap<string, Described>): Facts {
  const bodies = new Map(readBodies().map((body) => [body.id, body]));
  const placed = new Set<string>();
  const links = csvTable<StatementRow>("attack-statements.csv").flatMap((row): LinkFact[] => {
    const described = descriptions.get(row.group);
    if (!described) throw new Error(`${row.group} is no live group any more.`);
    const link = linkOf(row, described);
    const body = bodies.get(row.object);
    if (!body || row.predicate !== "attributed-to") return [link];
    const first = !placed.has(body.id);
    placed.add(body.id);
    const state: LinkFact = { ...link, object: `state:${body.state}`, text: body.label };
    return [link, state, ...(first ? partOf(body, link) : [])];
  });
  return { ...NO_FACTS, objects: bodyObjects(), links };
}
