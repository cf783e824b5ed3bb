import type { Term, TermType } from "../../model/claim.ts";
import type { Mention } from "../../model/document.ts";
import { COUNTRIES } from "../mentions/tables/countries.ts";
import type { Phrase } from "./sentence/phrase.ts";

const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.trim()
    .split("\n")
    .map((line) => {
      const [code, names] = line.split("|");
      return [`country:${code}`, names!.split(";")[0]!];
    }),
);

const TYPES: Readonly<Record<string, TermType>> = { actor: "group", software: "malware", event: "campaign" };
const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The names of groups of a document: "Zebrocy" the malware is the group of that name where a group is meant. */
export type GroupNames = ReadonlyMap<string, Mention>;

export function groupNames(mentions: readonly Mention[]): GroupNames {
  const names = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = folded(mention.text);
    if (mention.type === "group" && !names.has(key)) names.set(key, mention);
  }
  return names;
}

function canonicalOf(mention: Mention): string {
  const country = mention.type === "location" ? COUNTRY_NAMES.get(mention.link[0] ?? "") : undefined;
  if (country) return country;
  if (mention.type === "sector") return mention.link[0]?.replace(/^sector:/, "") ?? mention.text;
  return mention.text.replace(/\s+/g, " ").replace(/^["'“‘]|["'”’]$/g, "");
}

/** The end of a claim that a mention names. */
export function termOfMention(mention: Mention, form: Phrase["form"], groups: GroupNames): Term {
  const isGroup = form === "actor";
  const same = isGroup && mention.type !== "group" ? groups.get(folded(mention.text)) : mention;
  return {
    text: mention.text,
    canonical: canonicalOf(mention),
    span: { start: mention.start, end: mention.end },
    type: isGroup ? "group" : mention.type,
    link: same?.link ?? [],
  };
}

/** The end of a claim as a phrase without a name: what it is called, and no more. */
export function unnamedTerm(phrase: Phrase): Term {
  const canonical = phrase.text
    .replace(/\s+/g, " ")
    .replace(/^(?:the|a|an|this|that|these|those|its|their) /i, "");
  const type = phrase.form === "actor" ? "unnamed" : (TYPES[phrase.form] ?? "text");
  return { text: phrase.text, canonical, span: { start: phrase.start, end: phrase.end }, type, link: [] };
}

/** The words of a phrase that points back, standing for what it points at. */
export const pointing = (phrase: Phrase, at: Term): Term => ({
  ...at,
  text: phrase.text,
  span: { start: phrase.start, end: phrase.end },
});

/** Somebody the sentence leaves out: the one the text is about, with no words of their own. */
export const leftOut = (term: Term): Term => ({ ...term, span: null });

export const NOBODY: Term = { text: "", canonical: "unnamed", span: null, type: "unnamed", link: [] };
