import type { Claim, Hedge, Stance } from "../model/claim.ts";
import { type Interval, intervalOf, type Precision } from "../model/interval.ts";
import { CREDIBILITIES, type Credibility } from "../model/vocabulary/admiralty.ts";
import { CONFIDENCES, LIKELIHOOD_TERMS } from "../model/vocabulary/icd203.ts";

/** Values of a cell, parted by `;`. */
export function listOf(cell: string): string[] {
  return cell
    .split(";")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

const PRECISIONS: readonly Precision[] = ["day", "month", "quarter", "year"];

/** The interval two cells name; open at an empty end. `null` without dates, with a bad one, or out of order. */
export function intervalIn(row: {
  readonly eventFrom: string;
  readonly eventTo: string;
  readonly precision: string;
}): Interval | null {
  const first = row.eventFrom === "" ? null : intervalOf(row.eventFrom);
  const last = row.eventTo === "" ? null : intervalOf(row.eventTo);
  if ((row.eventFrom !== "" && !first) || (row.eventTo !== "" && !last)) return null;
  if (!first && !last) return null;
  const from = first?.from ?? null;
  const to = last?.to ?? null;
  if (from !== null && to !== null && from > to) return null;
  const precision = PRECISIONS.find((known) => known === row.precision) ?? (first ?? last)!.precision;
  return { from, to, precision };
}

/** One of ICD 203's terms counts as such; any other words are a hedge without a degree. */
export function hedgeOf(words: string): Hedge | null {
  if (words === "") return null;
  return { text: words, likelihood: LIKELIHOOD_TERMS.find((term) => term === words) ?? "unquantified" };
}

export function confidenceOf(word: string): Claim["confidence"] {
  return CONFIDENCES.find((known) => known === word) ?? null;
}

export function stanceOf(word: string): Stance {
  return word === "denies" || word === "doubts" ? word : "asserts";
}

export function credibilityOf(digit: string): Credibility {
  return CREDIBILITIES.find((known) => String(known) === digit) ?? 6;
}
