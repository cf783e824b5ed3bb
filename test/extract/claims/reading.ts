import { compileClaims } from "../../../src/extract/claims/compile-claims.ts";
import { compileReader, contextOf } from "../../../src/extract/reader.ts";
import type { Claim } from "../../../src/model/claim.ts";
import type { Document } from "../../../src/model/document.ts";
import { intervalOf } from "../../../src/model/interval.ts";
import type { LexiconEntry } from "../../../src/model/knowledge.ts";
import { readText } from "../../../src/sources/text.ts";

const entry = (surface: string, type: LexiconEntry["type"]): LexiconEntry => ({
  surface,
  type,
  link: [`n-${surface.toLowerCase().replace(/ /g, "-")}`],
  needsCue: false,
  exactCase: true,
});

/** Invented groups and software. */
const LEXICON: readonly LexiconEntry[] = [
  ...["Silver Heron", "Pale Otter", "Amber Finch", "Dusk Marten", "Copper Newt"].map((name) =>
    entry(name, "group"),
  ),
  // Known to be another name of Pale Otter.
  { ...entry("Grey Otter", "group"), link: ["n-pale-otter"] },
  ...["GlassLoader", "MossWiper", "TidePool RAT", "FernBot"].map((name) => entry(name, "malware")),
];

export function documentOf(text: string, published: string | null = null): Document {
  const page = readText(text);
  return {
    id: "d-fixture",
    kind: "press",
    mediaType: "text/plain",
    language: "en",
    title: null,
    text,
    cleaner: page.cleaner,
    pages: [],
    blocks: page.blocks,
    appearances: [
      { publisher: null, url: null, published: published ? intervalOf(published) : null, retrievedAt: null },
    ],
    tlp: "clear",
  };
}

const reader = compileReader({ lexicon: LEXICON, techniques: [], publishers: [] });
const claimsOf = compileClaims();

/** The claims of a text, read with the invented lexicon. */
export function claimsIn(text: string, published: string | null = null): Claim[] {
  const document = documentOf(text, published);
  const { segments, regions } = contextOf(document);
  const { mentions } = reader.read(document);
  const date = document.appearances[0]!.published;
  return claimsOf({
    text,
    documentId: document.id,
    segments,
    regions,
    mentions,
    published: date,
    publisher: null,
  });
}

/** "Subject predicate object" of each claim, with what takes it back in brackets. */
export const told = (claims: readonly Claim[]): string[] =>
  claims.map(
    ({ subject, predicate, object, negation }) =>
      `${subject.canonical} ${predicate} ${object.canonical}${negation ? ` (${negation})` : ""}`,
  );

export const said = (text: string, published: string | null = null): string[] =>
  told(claimsIn(text, published));

/** The claims of a text with a predicate. */
export const withPredicate = (
  text: string,
  predicate: Claim["predicate"],
  published: string | null = null,
): Claim[] => claimsIn(text, published).filter((claim) => claim.predicate === predicate);
