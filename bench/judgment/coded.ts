import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Claim, claimId, type Stance, type Term } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { RelationScale } from "../../src/model/relation.ts";
import type { Confidence, LikelihoodTerm } from "../../src/model/vocabulary/icd203.ts";
import type { Predicate } from "../../src/model/vocabulary/predicates.ts";
import type { EndRef } from "./arms.ts";

/**
 * One claim of a row as a person coded it by the codebook. `a` and `b` are the row's sides; `b` of a set stands for
 * each member. Any other end is an organisation by its name. Members that are left out are the usual case.
 */
export interface CodedClaim {
  readonly row: string;
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly stance?: Stance;
  readonly negation?: Claim["negation"];
  readonly hedge?: { readonly text: string; readonly likelihood: LikelihoodTerm | "unquantified" };
  readonly confidence?: Confidence;
  readonly scale?: RelationScale;
}

const file = join(dirname(fileURLToPath(import.meta.url)), "../gold/judgment.jsonl");

/** Row id → its coded claims. */
export function codedClaims(): ReadonlyMap<string, readonly CodedClaim[]> {
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as CodedClaim);
  const byRow = new Map<string, CodedClaim[]>();
  for (const claim of rows) byRow.set(claim.row, [...(byRow.get(claim.row) ?? []), claim]);
  return byRow;
}

interface Ends {
  readonly a: EndRef;
  readonly b: readonly EndRef[];
}

const group = ({ name, link }: EndRef): Term => ({
  text: name,
  canonical: name,
  span: null,
  type: "group",
  link: [...link],
});

const organisation = (name: string): Term => ({
  text: name,
  canonical: name,
  span: null,
  type: "organisation",
  link: [`organisation:${name.toLowerCase()}`],
});

function termsFor(end: string, { a, b }: Ends): readonly Term[] {
  if (end === "a") return [group(a)];
  return end === "b" ? b.map(group) : [organisation(end)];
}

/** Coded claims as claims of the row's one document, each quoting the whole of it. */
export function claimsOf(coded: readonly CodedClaim[], document: Document, ends: Ends): readonly Claim[] {
  return coded.flatMap((one) =>
    termsFor(one.subject, ends).flatMap((subject) =>
      termsFor(one.object, ends).map((object) => claimOf(one, document, subject, object)),
    ),
  );
}

function claimOf(one: CodedClaim, document: Document, subject: Term, object: Term): Claim {
  const stance = one.stance ?? "asserts";
  const passage = {
    kind: "text",
    span: { start: 0, end: document.text.length },
    quote: document.text,
    ordinal: 0,
  } as const;
  const { predicate } = one;
  return {
    id: claimId({
      document: document.id,
      passage,
      subject: subject.text,
      predicate,
      object: object.text,
      stance,
    }),
    document: document.id,
    passage,
    region: "main",
    subject,
    predicate,
    object,
    change: null,
    stance,
    negation: one.negation ?? null,
    hedge: one.hedge ?? null,
    confidence: one.confidence ?? null,
    assertedBy: ["author"],
    relays: [],
    eventTime: null,
    scale: one.scale ?? null,
    asset: null,
    credibility: 3,
    origin: { by: "analyst", name: "bench", version: 1 },
    supersedes: null,
  };
}
