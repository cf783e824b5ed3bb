import type { Id } from "../model/ids.ts";
import { SIDE } from "./members.ts";
import { nameKey } from "./name-key.ts";
import type { Snapshot } from "./snapshot.ts";

/** The bundled files that `who` reads, as text: lines of JSON arrays that begin with an upstream id. */
export interface NameTexts {
  /** `[upstream, kind, by, ...names]` */
  readonly actors: string;
  /** `[upstreamA, upstreamB, …]` */
  readonly decisions: string;
  /** `[subject, predicate, object, …]` */
  readonly attributions: string;
  /** The same, and lines of other predicates, which are left aside. */
  readonly statements: string;
  /** Ends of further attributions, which stand in no file of the snapshot. */
  readonly ties?: readonly { readonly subject: Id; readonly object: Id }[];
}

/**
 * The lines of the bundled files that bear on one name, so that `who` parses a few dozen of thousands: every object
 * of every actor the name may mean, and of every actor these are set beside by a decision, a conflict or a claim.
 * What `who` answers from the excerpt is what it would answer from the whole. `null` when the whole is needed: for
 * `state:XX` and `country:XX`, for ids, and for a name that no actor has just so.
 */
export function excerptAbout(query: string, texts: NameTexts, snapshot: Snapshot): NameTexts | null {
  const key = nameKey(query);
  const spelling = SIDE.test(query.trim()) ? null : spellingOf(query, key);
  if (spelling === null) return null;
  const lines = linesBySubject(texts.actors);
  const meant = [...lines].flatMap(([upstream, line]) => (isListedIn(line, spelling, key) ? [upstream] : []));
  if (!meant.some((upstream) => lines.get(upstream)!.startsWith(`["${upstream}","actor"`))) return null;
  const wholeOf = (upstream: Id): readonly Id[] => {
    const objects = snapshot.objectsOf(snapshot.entityOf(upstream));
    return objects.length === 0 ? [upstream] : objects;
  };
  const core = new Set(meant.flatMap(wholeOf));
  const decisions = linesOf(texts.decisions).filter((line) =>
    endsOf(line, 0, 1).some((end) => core.has(end)),
  );
  const { attributions, statements, ends } = attributionsAbout(core, texts);
  const beside = [
    ...decisions.flatMap((line) => endsOf(line, 0, 1)),
    ...ends,
    ...disputed(core, lines, snapshot),
  ];
  const all = new Set([...core, ...beside.flatMap(wholeOf)]);
  return {
    actors: joined([...all].flatMap((upstream) => lines.get(upstream) ?? [])),
    decisions: joined(decisions),
    attributions: joined(attributions),
    statements: joined(statements),
  };
}

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");
const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

function linesBySubject(text: string): ReadonlyMap<Id, string> {
  const lines = new Map<Id, string>();
  for (const line of linesOf(text)) lines.set(line.slice(2, line.indexOf('"', 2)), line);
  return lines;
}

const STRINGS = /"((?:[^"\\]|\\.)*)"/gu;

/** Two of a row's first strings, by position. */
function endsOf(line: string, first: number, second: number): readonly Id[] {
  const strings: string[] = [];
  for (const match of line.matchAll(STRINGS)) if (strings.push(match[1]!) > second) break;
  return [strings[first], strings[second]].filter((end) => end !== undefined);
}

const LETTER_OR_DIGIT = /^[a-z0-9]+$/;

/**
 * Finds JSON strings of the query's spelling, and perhaps a few more. `null` for what a pattern of letters and digits
 * cannot tell: ids, other scripts.
 */
function spellingOf(query: string, key: string): RegExp | null {
  if (!LETTER_OR_DIGIT.test(key) || /[:()]/.test(query) || key.length > 60) return null;
  const between = '[^a-z0-9"]*';
  const letters = key
    .replace(/judgment/g, "judge?ment")
    .replace(/gray/g, "gr[ae]y")
    .replace(/defense/g, "defen[sc]e")
    .match(/\[[a-z]+\]|[a-z0-9]\??/g)!;
  return new RegExp(`"${between}${letters.join(between)}${between}(?:s${between})?"`, "gi");
}

/** Does the line hold a string of exactly this key? The pattern rules nearly every line out first. */
function isListedIn(line: string, spelling: RegExp, key: string): boolean {
  for (const [string] of line.matchAll(spelling))
    if (nameKey(JSON.parse(string) as string) === key) return true;
  return false;
}

interface AttributionRow {
  readonly in: "attributions" | "statements" | "ties";
  readonly line: string;
  readonly ends: readonly Id[];
}

function attributionRows({ attributions, statements, ties = [] }: NameTexts): readonly AttributionRow[] {
  const rowsIn = (where: AttributionRow["in"], lines: readonly string[]): AttributionRow[] =>
    lines.map((line) => ({ in: where, line, ends: endsOf(line, 0, 2) }));
  return [
    ...rowsIn("attributions", linesOf(attributions)),
    ...rowsIn(
      "statements",
      linesOf(statements).filter((line) => /^\["[^"]+","(?:attributed-to|based-in|part-of)"/.test(line)),
    ),
    ...ties.map(({ subject, object }) => ({ in: "ties" as const, line: "", ends: [subject, object] })),
  ];
}

/** Attributions of these objects, of what is part of them, and of what they are said to be part of in turn. */
function attributionsAbout(
  core: ReadonlySet<Id>,
  texts: NameTexts,
): Record<"attributions" | "statements", readonly string[]> & { readonly ends: readonly Id[] } {
  const rows = attributionRows(texts);
  const wanted = new Set(core);
  const kept = new Set<AttributionRow>();
  for (let before = -1; before !== wanted.size; ) {
    before = wanted.size;
    for (const row of rows) {
      const [subject, object] = row.ends as [Id, Id];
      if (!wanted.has(subject) && !core.has(object)) continue;
      kept.add(row);
      if (wanted.has(subject) && !/^(?:state|country):/.test(object)) wanted.add(object);
    }
  }
  const linesIn = (where: AttributionRow["in"]): readonly string[] =>
    [...kept].flatMap((row) => (row.in === where ? [row.line] : []));
  return {
    ...{ attributions: linesIn("attributions"), statements: linesIn("statements") },
    ends: [...kept].flatMap(({ ends }) => ends),
  };
}

const NAME_ID = /"(n-[0-9a-f]+)"/g;

/** Objects whose names stand in a conflict with a name of these. */
function disputed(core: ReadonlySet<Id>, lines: ReadonlyMap<Id, string>, snapshot: Snapshot): readonly Id[] {
  const own = new Set<Id>();
  for (const upstream of core)
    for (const [, name] of (lines.get(upstream) ?? "").matchAll(NAME_ID)) own.add(name!);
  const others = new Set(
    snapshot.conflicts.flatMap(({ names }) => (names.some((name) => own.has(name)) ? names : [])),
  );
  for (const name of own) others.delete(name);
  if (others.size === 0) return [];
  const anyOther = new RegExp([...others].map((name) => `"${name}"`).join("|"));
  return [...lines].flatMap(([upstream, line]) => (anyOther.test(line) ? [upstream] : []));
}
