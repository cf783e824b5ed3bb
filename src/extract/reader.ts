import type { Claim } from "../model/claim.ts";
import type { Block, Document, Mention, Region, Span, TechniqueSentence } from "../model/document.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Reader, Reading } from "../model/reading.ts";
import type { MentionType } from "../model/vocabulary/mentions.ts";
import { isBlank } from "./blanks.ts";
import { briefOf } from "./claims/brief.ts";
import { type ClaimsInput, compileClaims } from "./claims/compile-claims.ts";
import type { ReadingContext } from "./context.ts";
import { foreignScriptIn, languageIssues } from "./foreign.ts";
import { findIndicators } from "./indicators/find-indicators.ts";
import { findVulnerabilities } from "./indicators/vulnerabilities.ts";
import { compileMentions } from "./mentions/compile-mentions.ts";
import { opaqueSpans } from "./opaque.ts";
import { pairClaims } from "./pairs/pair-claims.ts";
import { regions as regionsOf } from "./regions.ts";
import type { Segment } from "./segment.ts";
import { segment } from "./segments.ts";
import { compileAttackIds } from "./techniques/attack-ids.ts";

/** Which techniques a sentence describes: candidates best first, and whether none is sure enough. */
export type TechniqueClassifier = (
  sentence: string,
) => Pick<TechniqueSentence, "candidates" | "abstained"> | null;

export interface ReaderOptions {
  /** The technique model; without it only techniques named by id are found. */
  readonly classify?: TechniqueClassifier;
  /** Words, in small letters, that need a cue beside them before they count as a name. */
  readonly commonWords?: Iterable<string>;
}

/** What reads names needs English words beside them; these stand for themselves in any language. */
const IN_ANY_LANGUAGE: ReadonlySet<MentionType> = new Set([
  "group",
  "malware",
  "tool",
  "vulnerability",
  "indicator",
  "technique",
]);

/** Shorter pieces of a table or list describe nothing. */
const FEWEST_WORDS = 4;

/** Blocks, cut where a region ends inside one: a credit glued to a sentence is no part of it. */
function blocksWithin(blocks: readonly Block[], regions: readonly Region[]): Block[] {
  const cut: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    while (regions[at] && regions[at]!.end <= block.start) at += 1;
    let start = block.start;
    for (let index = at; regions[index] && regions[index]!.end < block.end; index += 1) {
      cut.push({ ...block, start, end: regions[index]!.end });
      start = regions[index]!.end;
    }
    cut.push({ ...block, start });
  }
  return cut;
}

/** All of the first list, and of the others what does not overlap what is already there. Sorted. */
function layered(...lists: readonly (readonly Mention[])[]): Mention[] {
  let kept: Mention[] = [];
  for (const list of lists) {
    const merged: Mention[] = [];
    let at = 0;
    for (const mention of list) {
      while (kept[at] && kept[at]!.end <= mention.start) merged.push(kept[at++]!);
      const isFree = !kept[at] || kept[at]!.start >= mention.end;
      if (isFree && (merged.at(-1)?.end ?? 0) <= mention.start) merged.push(mention);
    }
    for (; at < kept.length; at += 1) merged.push(kept[at]!);
    kept = merged;
  }
  return kept;
}

/** A bare program name: it may be a file left on a host or a tool by its name, and the names say which. */
const isCommandName = ({ text, value }: Mention): boolean =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  value.kind === "filename" &&
  /^[\w-]+\.exe$/i.test(text);

/** Is the segment prose that can say what someone did? Segments begin and end with a word. */
function isStatement(text: string, { kind, start, end }: Segment): boolean {
  if (kind === "code" || kind === "heading") return false;
  let words = 1;
  for (let at = start; at < end && words < FEWEST_WORDS; at += 1)
    if (isBlank(text.charCodeAt(at)) && !isBlank(text.charCodeAt(at - 1))) words += 1;
  return words === FEWEST_WORDS;
}

function techniquesIn(context: ReadingContext, classify: TechniqueClassifier): TechniqueSentence[] {
  const { text } = context.document;
  const isForeign = foreignScriptIn(text);
  const found: TechniqueSentence[] = [];
  let at = 0;
  for (const piece of context.segments) {
    while (context.regions[at] && context.regions[at]!.end <= piece.start) at += 1;
    if (context.regions[at]?.kind !== "main" || !isStatement(text, piece)) continue;
    if (isForeign(piece)) continue;
    const result = classify(text.slice(piece.start, piece.end));
    if (result !== null) found.push({ start: piece.start, end: piece.end, ...result });
  }
  return found;
}

/** What the first steps of reading make of a document: regions, segments, and where no name can stand. */
export function contextOf(document: Document): ReadingContext {
  const regions = regionsOf(document);
  return {
    document,
    regions,
    segments: segment(document.text, blocksWithin(document.blocks, regions)),
    opaque: opaqueSpans(document.text),
    published: document.appearances.find(({ published }) => published !== null)?.published ?? null,
    english: document.language === null || document.language === "en",
  };
}

function claimsInput(context: ReadingContext, mentions: readonly Mention[]): ClaimsInput {
  const { document, regions, segments, published } = context;
  const isForeign = foreignScriptIn(document.text);
  return {
    text: document.text,
    documentId: document.id,
    // Claims are made in English: a sentence in another script is left alone.
    segments: segments.filter((piece) => !isForeign(piece)),
    regions,
    mentions,
    published,
    publisher: document.appearances.find(({ publisher }) => publisher !== null)?.publisher ?? null,
  };
}

/** What sentences say by themselves, and what they say of the two groups that their passage is about. */
function withPairs(input: ClaimsInput, claimsOf: ReturnType<typeof compileClaims>): readonly Claim[] {
  const claims = claimsOf(input);
  return [...claims, ...pairClaims(input, claims)];
}

/**
 * Compiles the reader of documents: regions, mentions, techniques and claims of each, with offsets into its text. Once a
 * thread: the name trie takes longest. A reading is a pure function of document and knowledge. Documents in
 * other languages give names, indicators, CVEs and ATT&CK ids, and an issue that says so. Linear in the text.
 */
export function compileReader(
  knowledge: Pick<Knowledge, "lexicon" | "techniques" | "publishers">,
  options: ReaderOptions = {},
): Reader {
  const { classify, commonWords = [] } = options;
  const mentionsOf = compileMentions(knowledge.lexicon, { commonWords });
  const claimsOf = compileClaims();
  const attackIds = compileAttackIds(knowledge.techniques);
  const referenceHosts = new Set(knowledge.publishers.flatMap(({ hosts }) => hosts));
  return {
    read(document): Reading {
      const context = contextOf(document);
      const { text } = document;
      const indicators = findIndicators(text, { referenceHosts });
      const codes = layered(
        indicators.filter((mention) => !isCommandName(mention)),
        findVulnerabilities(text),
        attackIds(text),
      );
      const masked: Span[] = [...context.opaque, ...codes];
      const names = mentionsOf(text, { published: context.published, masked });
      const own = context.english ? names : names.filter(({ type }) => IN_ANY_LANGUAGE.has(type));
      const mentions = layered(codes, own, indicators.filter(isCommandName));
      const claims = context.english ? withPairs(claimsInput(context, mentions), claimsOf) : [];
      return {
        regions: context.regions,
        mentions,
        techniques: classify && context.english ? techniquesIn(context, classify) : [],
        claims,
        brief: briefOf(claims),
        issues: languageIssues(document.language, text, context.regions, document.id),
      };
    },
  };
}
