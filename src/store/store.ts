import { sql } from "kysely";
import type { Comment, ReviewSample } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import type { Appearance, Document, Sketch } from "../model/document.ts";
import type { Decision, Review } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Day } from "../model/interval.ts";
import type { Tlp } from "../model/vocabulary/tlp.ts";
import { annotationQueries } from "./annotations.ts";
import { claimQueries } from "./claims.ts";
import { documentQueries } from "./documents.ts";
import { type FollowState, feedQueries } from "./feeds.ts";
import { foundClaimQueries } from "./found-claims.ts";
import { foundDocumentQueries, type Origin } from "./found-documents.ts";
import { keptRegisterQueries } from "./kept-register.ts";
import { ledgerQueries } from "./ledger.ts";
import { logQueries } from "./logs.ts";
import type { Database, Tables } from "./schema.ts";
import { type SearchHit, type SearchKind, searchQueries } from "./search.ts";
import { type TransferRow, transferQueries } from "./transfer.ts";

/** How much a case holds. */
export interface CaseCounts {
  readonly documents: number;
  readonly appearances: number;
  readonly claims: number;
  readonly decisions: number;
  readonly reviews: number;
  readonly questions: number;
}

/** What adding one document did. */
export interface AddOutcome {
  readonly document: "added" | "appearance-added" | "already-there";
  readonly claimsAdded: number;
}

/** What is known of a document without reading its text: where it appeared, and what it links to. */
export interface DocumentHead {
  readonly id: Id;
  readonly appearances: readonly Appearance[];
  /** Addresses that its article links to, as written. */
  readonly cites: readonly string[];
  readonly tlp: Tlp;
}

/** When a case's documents appeared, taken together. */
export interface Publishing {
  readonly documents: number;
  /** Documents of which nobody says when they were published. */
  readonly undated: number;
  /** The latest day on which a document appeared first; `null` when none has a day. */
  readonly latest: Day | null;
}

/** A claim that has a key, and the document it is in. */
export interface KeyedPlace {
  readonly key: string;
  readonly claim: Id;
  readonly document: Id;
}

/** Gives claims bit by bit, when they are too many to hold. What it throws undoes everything it gave. */
export type ClaimGiver = (insert: (claims: readonly Claim[]) => Promise<void>) => Promise<void>;

/** Where a case rests. One set of queries serves every engine. */
export interface Store {
  counts(): Promise<CaseCounts>;
  /** Changes with whatever an answer may stand on, an import included; costs the same however much the case holds. */
  revision(): Promise<{ readonly content: string; readonly questions: number }>;
  /** Stores a document with its claims, whole or not at all; what is there already is left as it is. */
  addDocument(
    document: Document,
    claims: readonly Claim[] | ClaimGiver,
    recordedAt: string,
  ): Promise<AddOutcome>;
  addClaims(claims: readonly Claim[], recordedAt: string): Promise<number>;
  /** The document with every appearance, or `null`. */
  document(id: Id): Promise<Document | null>;
  /** All documents without their text's neighbours, in id order. */
  documents(): Promise<readonly Document[]>;
  /** Documents without their texts, in id order: all of them, or those that are asked for and there. */
  documentHeads(ids?: readonly Id[]): Promise<readonly DocumentHead[]>;
  /** The marks of every document that has any, in id order. */
  sketches(): Promise<readonly Sketch[]>;
  /** Who published documents first, and when; those that are not there are left out. */
  origins(ids: readonly Id[]): Promise<ReadonlyMap<Id, Origin>>;
  /** The documents that appeared at these addresses, however they are written. */
  documentsAt(addresses: readonly string[]): Promise<readonly Id[]>;
  /** Every two or more documents that appeared at one address. */
  documentsSharingAddress(): Promise<readonly (readonly Id[])[]>;
  publishing(): Promise<Publishing>;
  claim(id: Id): Promise<Claim | null>;
  claims(): AsyncIterable<Claim>;
  /** Claims by id, by document, and by the keys they can be found by (`model/claim-keys`): each once, in id order. */
  claimsById(ids: readonly Id[]): Promise<readonly Claim[]>;
  claimsOf(documents: readonly Id[]): Promise<readonly Claim[]>;
  claimsWith(keys: readonly string[]): Promise<readonly Claim[]>;
  /** What documents tell of dated acts: against whom, or that something began, grew or ended. */
  actsOf(documents: readonly Id[]): Promise<readonly Claim[]>;
  /** Where the claims with these keys are, without what they say. */
  placesOf(keys: readonly string[]): Promise<readonly KeyedPlace[]>;
  /** Every key that begins so, in code-unit order, with the first claim that has it. */
  firstWithKeys(prefix: string): Promise<readonly { readonly key: string; readonly claim: Id }[]>;
  /** Appends to the log; `false` when this very decision is there already. */
  appendDecision(decision: Decision, recordedAt: string): Promise<boolean>;
  decisions(): Promise<readonly Decision[]>;
  appendReview(review: Review, recordedAt: string): Promise<void>;
  reviews(): Promise<readonly Review[]>;
  /** Appends a comment; `false` when it is there already. */
  appendComment(comment: Comment, recordedAt: string): Promise<boolean>;
  comments(): Promise<readonly Comment[]>;
  /** Keeps the claims drawn for coding; `false` when this sample is there already. */
  saveSample(sample: ReviewSample, recordedAt: string): Promise<boolean>;
  samples(): Promise<readonly ReviewSample[]>;
  /** When our copy recorded what the event log calls so (its beginning counts), by id; empty after an import. */
  recordedTimes(what: string): Promise<ReadonlyMap<Id, string>>;
  /** Enters a question in the ledger once; returns its number and how many there are. */
  ask(hash: string, title: string): Promise<{ readonly number: number; readonly total: number }>;
  saveAssessment(id: Id, questionHash: string, body: string): Promise<void>;
  /** Body of an assessment of the question asked last, of those that have one; `null` when none has. */
  lastAnswered(): Promise<string | null>;
  /** Bodies of saved assessments that mention an id, newest question last. */
  assessmentsNaming(id: Id): Promise<readonly string[]>;
  /** How far a feed or collection has been followed; empty for one never asked. */
  followState(address: string): Promise<FollowState>;
  setFollowState(address: string, state: FollowState): Promise<void>;
  /** Whether a feed's item has been dealt with, so that it is fetched once. */
  wasTaken(address: string): Promise<boolean>;
  markTaken(address: string, how: string): Promise<void>;
  /** Of what was kept of names, the parts with these keys; empty when it was made from something else. */
  keptRegister(madeFrom: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps what was worked out of names in place of what was kept before. */
  keepRegister(
    madeFrom: string,
    parts: Iterable<{ readonly key: string; readonly body: string }>,
  ): Promise<void>;
  /** Every row that an export holds, by table and then by content; the event log only when asked for. */
  exportRows(options: { readonly withLog: boolean }): AsyncIterable<TransferRow>;
  /** Puts exported rows into an empty case, all or none. */
  importRows(rows: readonly TransferRow[]): Promise<void>;
  /** Does the case hold nothing that an export would? */
  isEmpty(): Promise<boolean>;
  /** Documents or claims that hold any of these words (their stems), best first. */
  search(
    words: readonly string[],
    options: { readonly kind: SearchKind; readonly limit: number },
  ): Promise<readonly SearchHit[]>;
  close(): Promise<void>;
}

/** The store over an open database. `caseId` keeps cases apart where one database holds several. */
export function storeOver(db: Database, caseId: string): Store {
  const count = async (table: keyof Tables): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(sql<number>`count(*)`.as("count"))
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };

  return {
    counts: async () => ({
      documents: await count("document"),
      appearances: await count("appearance"),
      claims: await count("claim"),
      decisions: await count("decision"),
      reviews: await count("review"),
      questions: await count("question"),
    }),
    revision: async () => {
      const { rows } = await sql<Record<string, number | string | null>>`select
        (select position from event where case_id = ${caseId} and what not in ('comment added', 'sample added')
          order by position desc limit 1) as event,
        (select max(id) from claim where case_id = ${caseId}) as claim,
        (select max(id) from document where case_id = ${caseId}) as document,
        (select max(position) from decision where case_id = ${caseId}) as decision,
        (select max(position) from review where case_id = ${caseId}) as review,
        (select max(number) from question where case_id = ${caseId}) as question`.execute(db);
      const { event, claim, document, decision, review, question } = rows[0]!;
      const content = [event, claim, document, decision, review].map((one) => one ?? "").join(".");
      return { content, questions: Number(question ?? 0) };
    },
    ...documentQueries(db, caseId),
    ...foundDocumentQueries(db, caseId),
    ...claimQueries(db, caseId),
    ...foundClaimQueries(db, caseId),
    ...logQueries(db, caseId),
    ...annotationQueries(db, caseId),
    ...ledgerQueries(db, caseId),
    ...feedQueries(db, caseId),
    ...keptRegisterQueries(db, caseId),
    ...transferQueries(db, caseId),
    ...searchQueries(db, caseId),
    close: () => db.destroy(),
  };
}
