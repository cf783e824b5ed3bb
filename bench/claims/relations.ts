import type { Claim } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/document.ts";
import { type compileBench, documentFrom, goldText, relationRows } from "./corpus.ts";
import { aliasesIn, compare, type GoldClaim, type GoldEnd, noScores, type Scores } from "./scores.ts";

/** What a text is for: rules may be written on the open ones, of the others only figures are looked at. */
export type RelationPart = "open" | "held" | "vendors";

/** A relation as its row has it: the predicate, `!` after it if it is denied, and the offsets of its two ends. */
type Relation = readonly [predicate: string, number, number, number, number];

/** A text of which sentences are labelled with every relation between their noun phrases. */
export interface RelationRow {
  readonly file: string;
  readonly id?: string;
  /** SHA-256 of the report's bytes, or of a text that is a row of a larger file. */
  readonly sha256: string;
  readonly part: RelationPart;
  /** Offsets of the labelled sentences. */
  readonly sentences: readonly (readonly [number, number])[];
  readonly relations: readonly Relation[];
}

const endOf = (text: string, start: number, end: number): GoldEnd => ({
  start,
  end,
  name: text.slice(start, end),
});

/** A labelled relation as a claim of the gold. Hedges, sources and times are not labelled. */
export function goldOfRelation(
  { sha256, sentences }: RelationRow,
  text: string,
  [predicate, from, fromEnd, to, toEnd]: Relation,
): GoldClaim {
  const sentence = sentences.find(([start, end]) => start <= from && from < end);
  if (!sentence) throw new Error(`${sha256}: a relation at ${from} outside the labelled sentences`);
  const isDenied = predicate.endsWith("!");
  return {
    kind: "claim",
    report: sha256,
    start: sentence[0],
    end: sentence[1],
    subject: endOf(text, from, fromEnd),
    predicate: isDenied ? predicate.slice(0, -1) : predicate,
    object: endOf(text, to, toEnd),
    stance: isDenied ? "denies" : "asserts",
    negation: isDenied ? "denied" : null,
    hedge: null,
    hedgeOptional: true,
    confidence: null,
    assertedBy: [],
    eventTime: null,
  };
}

const isWithin = ({ passage }: Claim, sentences: readonly Span[]): boolean =>
  passage.kind === "text" &&
  sentences.some(({ start, end }) => passage.span.start < end && start < passage.span.end);

export interface RelationScores {
  readonly part: RelationPart;
  /** By predicate. */
  readonly scores: ReadonlyMap<string, Scores>;
}

/**
 * How much of what is labelled in single sentences is read? Claims of predicates that are not labelled are left out. A
 * claim that no label has may still be right: it may end in words that are no noun phrase of the sentence.
 */
export function relationScores(part: RelationPart, read: ReturnType<typeof compileBench>): RelationScores {
  const rows = relationRows();
  const labelled = new Set(rows.flatMap(({ relations }) => relations.map(([name]) => name.replace("!", ""))));
  const scores = new Map([...labelled].sort().map((name) => [name, noScores()]));
  for (const row of rows) {
    if (row.part !== part) continue;
    const document = documentFrom(goldText(row).text, null, null);
    const gold = row.relations.map((relation) => goldOfRelation(row, document.text, relation));
    const sentences = row.sentences.map(([start, end]) => ({ start, end }));
    const claims = read(document).claims.filter((claim) => isWithin(claim, sentences));
    const aliases = aliasesIn(gold);
    for (const [name, sum] of scores) {
      const isOf = ({ predicate }: { readonly predicate: string }): boolean => predicate === name;
      compare(sum, gold.filter(isOf), claims.filter(isOf), aliases);
    }
  }
  return { part, scores };
}
