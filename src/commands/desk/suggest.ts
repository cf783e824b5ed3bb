import { byCodeUnit, type Id } from "../../model/ids.ts";
import type { Suggestion } from "../../model/schemas/workbench.ts";
import type { Register } from "../../resolve/register.ts";
import { countryName } from "./countries.ts";

interface Entry {
  readonly suggestion: Suggestion;
  readonly folded: string;
  /** How many sources list it: of equal fits the better known comes first. */
  readonly weight: number;
}

/** Everything a question may name, ready to be searched. Built once a resolution. */
export type SuggestionIndex = readonly Entry[];

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function sides(
  kind: "state" | "country",
  members: ReadonlyMap<Id, readonly { readonly code: string }[]>,
): Entry[] {
  const counts = new Map<string, Set<Id>>();
  for (const [actor, all] of members)
    for (const { code } of all) counts.set(code, (counts.get(code) ?? new Set()).add(actor));
  return [...counts].map(([code, actors]) => {
    const place = countryName(code);
    const means =
      kind === "state"
        ? `${actors.size} groups said to be sponsored by ${place}`
        : `${actors.size} groups said to sit in ${place}`;
    return {
      suggestion: { text: `${kind}:${code}`, kind, means, ambiguous: false },
      folded: `${fold(place)} ${kind} ${code.toLowerCase()}`,
      weight: kind === "state" ? 1000 + actors.size : actors.size,
    };
  });
}

/** Indexes every actor's names, and the states and countries that have members. */
export function suggestionIndex(register: Register): SuggestionIndex {
  const { index, attributions } = register;
  const byText = new Map<string, { readonly text: string; readonly entities: Set<Id>; uses: number }>();
  for (const { id, text, kind } of index.names) {
    const entity = kind === "actor" ? index.identities.entityOf[id] : undefined;
    if (entity === undefined) continue;
    const key = fold(text);
    const known = byText.get(key) ?? { text, entities: new Set<Id>(), uses: 0 };
    known.entities.add(entity);
    known.uses += 1;
    byText.set(key, known);
  }
  const actors = [...byText].map(([folded, { text, entities, uses }]): Entry => {
    const [first] = entities;
    const means =
      entities.size > 1
        ? `may mean ${entities.size} actors: ${[...entities].map((id) => index.displayName(id)).join(", ")}`
        : `${index.displayName(first!)} (${first!})`;
    return {
      suggestion: { text, kind: "actor", means, ambiguous: entities.size > 1 },
      folded,
      weight: uses,
    };
  });
  return [...sides("state", attributions.sponsors), ...sides("country", attributions.countries), ...actors];
}

/** How well an entry fits: 0 the whole, 1 its start, 2 a word's start, 3 anywhere, `null` not at all. */
function fitOf(folded: string, query: string): number | null {
  if (folded === query) return 0;
  if (folded.startsWith(query)) return 1;
  if (folded.includes(` ${query}`)) return 2;
  return folded.includes(query) ? 3 : null;
}

/** The entries that fit what was typed, best first. */
export function suggestionsFor(index: SuggestionIndex, typed: string, most: number): readonly Suggestion[] {
  const query = fold(typed.replace(/^(state|country):/i, (side) => `${side} `));
  const swapped = query.replace(/^(state|country) (.*)$/, "$1 $2");
  if (swapped === "") return [];
  return index
    .flatMap((entry) => {
      const fits = fitOf(entry.folded, swapped);
      return fits === null ? [] : [{ entry, fits }];
    })
    .sort(
      (x, y) =>
        x.fits - y.fits ||
        y.entry.weight - x.entry.weight ||
        byCodeUnit(x.entry.suggestion.text, y.entry.suggestion.text),
    )
    .slice(0, most)
    .map(({ entry }) => entry.suggestion);
}
