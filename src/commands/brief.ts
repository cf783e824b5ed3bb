import type { Effects } from "../effects/effects.ts";
import { briefOf } from "../extract/claims/brief.ts";
import type { Claim } from "../model/claim.ts";
import type { Document, Span } from "../model/document.ts";
import type { Id } from "../model/ids.ts";
import type { Store } from "../store/store.ts";
import type { AddAnswer, AddedDocument } from "./add.ts";
import { requireCase } from "./case.ts";
import { claimsByDocument, type RelatedReport, relatedReports } from "./related.ts";

/** A sentence that carries claims. */
export interface BriefSentence extends Span {
  readonly text: string;
}

/** A document's brief: its own sentences, word for word, that carry its claims, in text order. */
export function briefSentences(document: Document, claims: readonly Claim[]): readonly BriefSentence[] {
  return briefOf(claims).map(({ start, end }) => ({ start, end, text: document.text.slice(start, end) }));
}

/** A document that was added, with its brief and what it is related to. */
export interface BriefedDocument extends AddedDocument {
  readonly brief?: readonly BriefSentence[];
  /** `null` when the case is too large to be searched for it. */
  readonly related?: readonly RelatedReport[] | null;
}

/** For more documents than this at once `entente trace DOCUMENT` is the place to look. */
const MOST_BRIEFED = 50;

async function brief(
  store: Store,
  added: AddedDocument,
  claims: ReadonlyMap<Id, readonly Claim[]>,
  related: ((id: Id) => readonly RelatedReport[]) | null,
): Promise<BriefedDocument> {
  const document = added.document === null ? null : await store.document(added.document);
  if (document === null) return added;
  const sentences = briefSentences(document, claims.get(document.id) ?? []);
  return { ...added, brief: sentences, related: related ? related(document.id) : null };
}

/** The answer of `add` with the brief and the related reports of each new document, when they are few. */
export async function withBriefs<A extends AddAnswer>(
  effects: Effects,
  answer: A,
): Promise<A & { readonly documents: readonly BriefedDocument[] }> {
  const isNew = ({ outcome }: AddedDocument): boolean => outcome !== "skipped";
  const count = answer.documents.filter(isNew).length;
  if (count === 0 || count > MOST_BRIEFED) return answer;
  const { store } = await requireCase(effects, answer.case);
  try {
    const claims = await claimsByDocument(store);
    const related = await relatedReports(store);
    const documents: BriefedDocument[] = [];
    for (const added of answer.documents)
      documents.push(isNew(added) ? await brief(store, added, claims, related) : added);
    return { ...answer, documents };
  } finally {
    await store.close();
  }
}
