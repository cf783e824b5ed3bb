import type { Id } from "../../model/ids.ts";
import type { LexiconEntry } from "../../model/knowledge.ts";
import type { MentionType } from "../../model/vocabulary/mentions.ts";

/** What a location is beside its country: how it may stand for the state is for the claims to decide. */
export type PlaceKind =
  | "country"
  | "demonym"
  | "capital"
  | "government-house"
  | "city"
  | "subdivision"
  | "region"
  | "language";

/** A name the gazetteer looks for. */
export interface GazetteerEntry extends LexiconEntry {
  /** For a location its `PlaceKind`, for an organ of state the ISO 3166-1 code of the state; else `null`. */
  readonly value: string | null;
  /** Which reading wins where two names take the same letters: the higher. */
  readonly weight: number;
  /** True when the word alone, in small letters too, is enough (sectors). */
  readonly anyCase: boolean;
}

/** The value of a sector's member in the singular, where only its plural stands for the sector by itself. */
export const ONE = "one";

/** How strongly each kind of name holds its letters against another kind. */
export const WEIGHT = {
  lexicon: 5,
  place: 8,
  organ: 7,
  product: 6,
  company: 6,
  house: 4,
  sector: 3,
} as const;

interface EntryOptions {
  readonly link?: readonly Id[];
  readonly value?: string | null;
  readonly needsCue?: boolean;
  readonly exactCase?: boolean;
  readonly anyCase?: boolean;
}

export function gazetteerEntry(
  surface: string,
  type: MentionType,
  weight: number,
  { link = [], value = null, needsCue = false, exactCase = false, anyCase = false }: EntryOptions = {},
): GazetteerEntry {
  return { surface, type, link, value, weight, needsCue, exactCase, anyCase };
}

/** An id made of a name: small letters and figures, hyphens between. "F-Secure" gives "f-secure". */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f']/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The lines of a table of this folder, split at `|`; `;` parts the forms inside a field. */
export function tableRows(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|"));
}

export const formsIn = (field: string | undefined): string[] =>
  (field ?? "")
    .split(";")
    .map((form) => form.trim())
    .filter((form) => form !== "");
