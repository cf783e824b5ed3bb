import type { Mention, Span } from "../../model/document.ts";
import { byCodeUnit } from "../../model/ids.ts";
import type { Interval } from "../../model/interval.ts";
import type { LexiconEntry } from "../../model/knowledge.ts";
import { DATE_PATTERNS, findDates } from "../dates/find-dates.ts";
import type { Candidates } from "../matching/pattern-index.ts";
import { PatternPlaces } from "../matching/pattern-places.ts";
import { aliasesIn } from "./aliases.ts";
import { squashed } from "./alphabet.ts";
import { type Claimed, FINDER_WEIGHT, withoutOverlaps } from "./claimed.ts";
import { NAMES } from "./confirm-names.ts";
import { compileGazetteer, type Gazetteer } from "./gazetteer.ts";
import type { GazetteerEntry } from "./gazetteer-entry.ts";
import {
  detectionNames,
  INTRODUCED_PATTERNS,
  type Introduced,
  introducedNames,
  placesOf,
} from "./introduced-names.ts";
import { knownNames } from "./known-names.ts";
import { lexiconEntries, softwareEntries } from "./lexicon-entries.ts";
import { listedNames } from "./listed-names.ts";
import { isMadeOfWords, type NameJudge } from "./name-shape.ts";
import { EXAMPLE_PATTERNS, exampleNames } from "./named-examples.ts";
import { NUMBERED_PATTERNS, numberedGroups } from "./numbered-groups.ts";
import { organisationEntries, productEntries } from "./organisation-entries.ts";
import { formedOrganisations, nationalOrgans, ORGANISATION_PATTERNS } from "./organisation-patterns.ts";
import { OTHER_NAME_PATTERNS, otherNames } from "./other-names.ts";
import { PEOPLE_PATTERNS, people } from "./people.ts";
import { countryCodes, placeEntries } from "./places.ts";
import { plainText } from "./plain-text.ts";
import { rowNames } from "./rows-of-names.ts";
import { sectorEntries } from "./sector-entries.ts";
import { TOLD_PATTERNS, toldNames } from "./told-names.ts";

/** What the mentions of a text depend on beside the text. */
export interface MentionContext {
  /** Relative dates are counted from it; with `null` they have no value. */
  readonly published: Interval | null;
  /** Stretches in which nothing is a name: addresses, indicators, identifiers. Any order. */
  readonly masked?: readonly Span[];
}

export interface MentionOptions {
  /** Words, in small letters, that need a cue beside them before they count as a name. */
  readonly commonWords?: Iterable<string>;
}

/** Reads the mentions of one text: sorted, not overlapping, UTF-16 offsets into the text as given. */
export type MentionReader = (text: string, context: MentionContext) => Mention[];

/** The patterns of the finders that go over the whole text. */
const PATTERNS: readonly RegExp[] = [
  ...DATE_PATTERNS,
  ...NUMBERED_PATTERNS,
  ...INTRODUCED_PATTERNS,
  ...OTHER_NAME_PATTERNS,
  ...TOLD_PATTERNS,
  ...EXAMPLE_PATTERNS,
  ...ORGANISATION_PATTERNS,
  ...PEOPLE_PATTERNS,
];

const isAcronym = (surface: string): boolean => /^[A-Z]{2,5}$/.test(surface);

/** Is it malware or a tool? The tables' word stands over the lexicon's, whose sources sort RATs and utilities unlike. */
function retyped(lexicon: readonly GazetteerEntry[], software: readonly GazetteerEntry[]): GazetteerEntry[] {
  const types = new Map(
    software.filter(({ type }) => type !== "group").map(({ type, surface }) => [squashed(surface), type]),
  );
  return lexicon.map((entry) => {
    const type = types.get(squashed(entry.surface));
    return type && (entry.type === "malware" || entry.type === "tool") ? { ...entry, type } : entry;
  });
}

/** Names with two entries: the lexicon knows better than the tables, but an agency's acronym stays an agency. */
function withoutRivals(
  lexicon: readonly GazetteerEntry[],
  tables: readonly GazetteerEntry[],
): GazetteerEntry[] {
  const keys = (types: readonly string[], from: readonly GazetteerEntry[]): Set<string> =>
    new Set(from.filter(({ type }) => types.includes(type)).map(({ surface }) => squashed(surface)));
  const software = keys(["malware", "tool"], lexicon);
  const groups = keys(["group"], lexicon);
  const agencies = new Set(
    tables
      .filter(({ type, surface }) => type === "organisation" && isAcronym(surface))
      .map(({ surface }) => squashed(surface)),
  );
  const known = new Map(lexicon.map((entry) => [`${entry.type} ${squashed(entry.surface)}`, entry]));
  const surfaces = new Set(lexicon.map(({ surface }) => surface));
  const kept = tables.flatMap((entry) => {
    const key = squashed(entry.surface);
    const { type, surface } = entry;
    if (type === "organisation") return isAcronym(surface) || !groups.has(key) ? [entry] : [];
    const listed = known.get(`${type} ${key}`);
    if (listed) return surfaces.has(surface) ? [] : [{ ...listed, surface }];
    return type === "malware" && software.has(key) ? [] : [entry];
  });
  return [
    ...lexicon.filter(({ type, surface }) => type !== "group" || !agencies.has(squashed(surface))),
    ...kept,
  ];
}

function gazetteerOf(lexicon: readonly LexiconEntry[], common: ReadonlySet<string>): Gazetteer {
  const software = softwareEntries(common);
  return compileGazetteer(
    withoutRivals(retyped(lexiconEntries(lexicon, common), software), [
      ...software,
      ...placeEntries(),
      ...organisationEntries(),
      ...productEntries(),
      ...sectorEntries(),
    ]),
  );
}

function dates(text: string, published: Interval | null, patterns: Candidates): Claimed[] {
  return findDates(text, published, patterns).map(({ start, end, value }) => ({
    start,
    end,
    type: "date",
    link: [],
    value,
    weight: FINDER_WEIGHT.date,
  }));
}

/** Adds the short forms a text defines ("Golden Example (GE)") wherever nothing else was read. */
function withAliases(text: string, claimed: readonly Claimed[]): readonly Claimed[] {
  const aliases = aliasesIn(text, claimed);
  if (aliases.length === 0) return claimed;
  const names = aliases.map(({ short, of: { type, link } }) => ({
    name: short,
    type: type as Introduced["type"],
    link,
  }));
  return withoutOverlaps([...claimed, ...placesOf(text, names)]);
}

/**
 * Names as the text gives them, each once, the first reading of it. What is listed as a sure name is left to the list;
 * a listed word keeps its links.
 */
function besidesListed(names: readonly Introduced[], judge: NameJudge): Introduced[] {
  const found = new Map<string, Introduced>();
  for (const name of names) {
    if (found.has(name.name)) continue;
    const listed = judge.gazetteer.lists(name.name).filter(({ type }) => NAMES.has(type));
    if (listed.some(({ needsCue }) => !needsCue)) continue;
    const same = listed.filter(({ type }) => type === name.type);
    found.set(name.name, {
      ...name,
      link: [...new Set(same.flatMap(({ link }) => link))].sort(byCodeUnit),
      isWords: name.type !== "organisation" && isMadeOfWords(name.name, judge),
    });
  }
  return [...found.values()];
}

/** Compiles the reader of mentions, once a thread. */
export function compileMentions(
  lexicon: readonly LexiconEntry[],
  { commonWords = [] }: MentionOptions = {},
): MentionReader {
  const common = new Set(commonWords);
  const gazetteer = gazetteerOf(lexicon, common);
  const judge: NameJudge = { isCommon: (word) => common.has(word), gazetteer };
  const index = new PatternPlaces(PATTERNS);
  return (text, { published, masked = [] }) => {
    const plain = plainText(text, masked);
    const patterns = index.of(plain);
    const listed = listedNames(plain, gazetteer);
    const numbered = numberedGroups(plain, patterns);
    const told = [...introducedNames(plain, judge, patterns), ...toldNames(plain, judge, patterns)];
    const introduced = placesOf(plain, besidesListed(told, judge));
    const known = knownNames([...listed, ...numbered, ...introduced]);
    const beside = [
      ...otherNames(plain, known, judge, patterns),
      ...rowNames(plain, known, judge),
      ...exampleNames(plain, known, judge, patterns),
    ];
    const claimed = [
      ...dates(plain, published, patterns),
      ...listed,
      ...numbered,
      ...introduced,
      ...placesOf(plain, besidesListed(beside, judge)),
      ...detectionNames(plain, patterns),
      ...formedOrganisations(plain, judge, patterns),
      ...nationalOrgans(plain, listed),
      ...people(plain, judge, patterns),
      ...countryCodes(plain),
    ];
    return withAliases(plain, withoutOverlaps(claimed)).map(({ start, end, type, link, value }) => ({
      start,
      end,
      text: text.slice(start, end),
      type,
      link,
      value,
    }));
  };
}
