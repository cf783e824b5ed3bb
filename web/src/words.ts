import type { Confidence } from "../../src/model/vocabulary/icd203.ts";
import { STATUS_WORDS, type Status } from "../../src/model/vocabulary/levels.ts";

const names = new Intl.DisplayNames(["en"], { type: "region" });

/** The English name of a country's code. */
export function country(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A side as a reader says it: `state:RU` is the groups that Russia is said to sponsor. */
export function sideLabel(written: string): string {
  const side = /^(state|country):([A-Za-z]{2})$/.exec(written);
  if (!side) return written;
  const place = country(side[2]!.toUpperCase());
  return side[1] === "state" ? `groups sponsored by ${place}` : `groups in ${place}`;
}

export const statusWord = (status: Status): string => STATUS_WORDS[status];
export const confidenceWord = (confidence: Confidence): string => `${confidence} confidence`;

/** `1 claim`, `12 claims`. */
export function count(number: number, noun: string): string {
  return `${number.toString().replace(/\B(?=(\d{3})+$)/g, "\u202f")} ${noun}${number === 1 ? "" : "s"}`;
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A sector's id as words: `sector:civil-society` is civil society. */
export const sectorWords = (id: string): string => id.replace(/^sector:/, "").replaceAll("-", " ");

/** A sentence with its sides written as a reader says them. */
export function withSides(text: string): string {
  return text.replace(/\b(?:state|country):[A-Za-z]{2}\b/g, sideLabel);
}
