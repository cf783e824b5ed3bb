import { type Claim, claimId, type Passage, type Term } from "../../model/claim.ts";
import type { Document, Mention, Span } from "../../model/document.ts";
import type { Issue } from "../../model/issue.ts";
import { PREDICATES } from "../../model/vocabulary/predicates.ts";
import type { AskedSentence } from "./asked.ts";
import { fits, hedgeIn, isDenied, isUnreal } from "./gates.ts";

/** Claims that passed every check, and an issue for each that did not. */
export interface Proposals {
  readonly claims: readonly Claim[];
  readonly issues: readonly Issue[];
}

/** More claims than this of one request are no reading. */
const MOST = 80;

interface Checked {
  readonly quote: Span;
  readonly sentence: AskedSentence;
  readonly subject: Mention;
  readonly object: Mention;
  readonly predicate: Claim["predicate"];
  readonly stance: Claim["stance"];
}

type Refusal = readonly [code: string, message: string];

const STANCES = ["asserts", "denies", "doubts"] as const;

/** The list in what the model wrote: a JSON object, perhaps in a Markdown fence. `null` when there is none. */
export function listedClaims(content: string): readonly unknown[] | null {
  const bare = content.trim().replace(/^```(?:json)?\s*|\s*```$/g, "");
  try {
    const { claims } = JSON.parse(bare) as { claims?: unknown };
    return Array.isArray(claims) ? claims : null;
  } catch {
    return null;
  }
}

/** The sentence that holds the quote, character for character. */
function placeOf(quote: string, sentences: readonly AskedSentence[]): [AskedSentence, Span] | null {
  for (const sentence of sentences) {
    const at = sentence.text.indexOf(quote);
    if (at >= 0) return [sentence, { start: sentence.start + at, end: sentence.start + at + quote.length }];
  }
  return null;
}

function named(name: unknown, { names }: AskedSentence, quote: Span): Mention | undefined {
  return names.find(({ text, start, end }) => text === name && start >= quote.start && end <= quote.end);
}

function checked(proposal: unknown, sentences: readonly AskedSentence[]): Checked | Refusal {
  if (typeof proposal !== "object" || proposal === null) return ["model-json", "a claim that is no object"];
  const { quote, subject, object, predicate, stance = "asserts" } = proposal as Record<string, unknown>;
  const place = typeof quote === "string" && quote.trim() !== "" ? placeOf(quote, sentences) : null;
  if (place === null) return ["model-quote", "its quote is not in the text word for word"];
  const [sentence, span] = place;
  const [from, to] = [named(subject, sentence, span), named(object, sentence, span)];
  if (!from || !to || from === to) return ["model-name", "a name that the quote does not hold"];
  const known = PREDICATES.find((one) => one === predicate);
  if (!known) return ["model-predicate", "a predicate that is not in the vocabulary"];
  if (!fits(known, from.type, to.type))
    return ["model-ends", `${from.type} ${known} ${to.type} says nothing`];
  const held = STANCES.find((one) => one === stance);
  if (!held) return ["model-stance", "a stance that is none"];
  if (isDenied(sentence.text) !== (held !== "asserts"))
    return ["model-stance", "the sentence's words do not bear the stance"];
  if (isUnreal(sentence.text)) return ["model-stance", "the sentence tells of what has not happened"];
  return { quote: span, sentence, subject: from, object: to, predicate: known, stance: held };
}

const term = (mention: Mention): Term => ({
  text: mention.text,
  canonical: mention.text.replace(/\s+/g, " "),
  span: { start: mention.start, end: mention.end },
  type: mention.type,
  link: mention.link,
});

/** How often the quote stands in the text before this place. */
function ordinalOf(text: string, quote: string, start: number): number {
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0 && at < start; at = text.indexOf(quote, at + 1)) count += 1;
  return count;
}

function claimOf(document: Document, found: Checked, model: string): Claim {
  const { subject, object, predicate, stance, sentence } = found;
  const quote = document.text.slice(found.quote.start, found.quote.end);
  const passage: Passage = {
    kind: "text",
    span: found.quote,
    quote,
    ordinal: ordinalOf(document.text, quote, found.quote.start),
  };
  const ends = { subject: subject.text, predicate, object: object.text, stance };
  return {
    id: claimId({ document: document.id, passage, ...ends }),
    document: document.id,
    passage,
    region: "main",
    subject: term(subject),
    predicate,
    object: term(object),
    change: null,
    stance,
    negation: stance === "denies" ? "flat" : null,
    hedge: hedgeIn(sentence.text),
    confidence: null,
    assertedBy: ["author"],
    relays: [],
    eventTime: null,
    // Nobody has read it in its place: possibly true.
    credibility: 3,
    origin: { by: "model", name: model, version: 1 },
    supersedes: null,
  };
}

/** Is the same said of the same sentence already? What the rules read goes before what a model proposes. */
function isSaidIn(claims: readonly Claim[], { sentence, subject, object, predicate }: Checked): boolean {
  return claims.some(
    (claim) =>
      claim.predicate === predicate &&
      claim.passage.kind === "text" &&
      claim.passage.span.start < sentence.end &&
      sentence.start < claim.passage.span.end &&
      claim.subject.text === subject.text &&
      claim.object.text === object.text,
  );
}

/**
 * What of a model's answer can be taken? Only claims whose quote stands in the sentences word for word, whose names
 * are mentions within the quote, whose predicate is in the vocabulary and fits their types, and whose stance the
 * sentence's own words bear; hedges are read from the sentence, never from the model. The rest are issues. `known`:
 * the claims that are there already; they are not repeated.
 */
export function takeProposals(
  document: Document,
  sentences: readonly AskedSentence[],
  content: string,
  { model, known }: { readonly model: string; readonly known: readonly Claim[] },
): Proposals {
  const issue = (code: string, message: string, value: unknown): Issue => ({
    code,
    path: `${document.id}#${sentences[0]?.start ?? 0}`,
    message: `The model's claim was dropped: ${message}.`,
    value: value === null ? null : JSON.stringify(value).slice(0, 300),
  });
  const listed = listedClaims(content);
  if (listed === null) {
    const message = "The model's answer was dropped: it is no JSON object with a list of claims.";
    return { claims: [], issues: [{ ...issue("model-json", "", content), message }] };
  }
  const claims = new Map<string, Claim>();
  const issues: Issue[] = [];
  if (listed.length > MOST) issues.push(issue("model-json", `only the first ${MOST} were looked at`, null));
  for (const proposal of listed.slice(0, MOST)) {
    const found = checked(proposal, sentences);
    if (!("quote" in found)) issues.push(issue(found[0], found[1], proposal));
    else if (!isSaidIn([...known, ...claims.values()], found)) {
      const claim = claimOf(document, found, model);
      claims.set(claim.id, claim);
    }
  }
  return { claims: [...claims.values()], issues };
}
