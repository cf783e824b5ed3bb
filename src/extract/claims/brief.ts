import type { Claim } from "../../model/claim.ts";
import type { Span } from "../../model/document.ts";

/** The sentences that carry claims, each once, in text order. Claims from fields of structured data have none. */
export function briefOf(claims: readonly Claim[]): Span[] {
  const spans = new Map<number, Span>();
  for (const { passage } of claims) if (passage.kind === "text") spans.set(passage.span.start, passage.span);
  return [...spans.values()].sort((a, b) => a.start - b.start);
}
