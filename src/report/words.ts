import type { Assessment } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import type { Judgment } from "../model/judgment.ts";
import type { Question } from "../model/question.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import type { Flag, Grade, HypothesisId, Level } from "../model/vocabulary/levels.ts";
import { count, decimal, pEquals, percentRange } from "./numbers.ts";

/** The report's fixed wording, in one place, so that page, Markdown, terminal and figures say the same. */

/** A grade as the reader meets it. `null` is never "none". */
export function gradeWord(grade: Grade | null): string {
  return grade ?? "undetermined";
}

export const FLAG_MEANINGS: Readonly<Record<Flag, string>> = {
  hijack: "one side is reported to have taken over the other's access, tools or servers",
  imitation: "one side is reported to copy the other's marks",
  "possibly-one-actor": "a naming vendor treats the two as one actor, and another does not",
  "cross-targeting": "operations of one side against the other's state are on record",
  "insufficient-data": "at least one actor has too little on record to be compared",
};

export const HYPOTHESIS_WORDS: Readonly<Record<HypothesisId, string>> = {
  unrelated: "Unrelated",
  "common-supplier": "Common supplier",
  "parallel-interest": "Parallel interest",
  imitation: "Imitation",
  "false-flag": "False flag",
  hijack: "Hijack",
  "one-actor": "One actor under two names",
  adversaries: "Adversaries",
  tactical: "Tactical cooperation",
  operational: "Operational cooperation",
  strategic: "Strategic cooperation",
};

const FEATURES: Readonly<Record<ChannelId, string>> = {
  relations: "statement",
  infrastructure: "indicator",
  "co-presence": "named victim",
  software: "tool",
  techniques: "technique",
  vulnerabilities: "vulnerability",
  victims: "victim",
  timing: "meeting",
  "cross-targeting": "operation",
  alignment: "target",
};

/** What the number of a finding on operations counts: `within 30 days of each other`. */
export function happeningText({ happening, a, b }: Finding, nameOf: (id: Id) => string): string {
  switch (happening?.kind) {
    case undefined:
      return "";
    case "meet":
      return `operations within ${happening.days} days of each other`;
    case "follow":
      return `operations of ${nameOf(happening.first === a ? b : a)} within ${happening.days} days after one of ${nameOf(happening.first)}, less those before one`;
    case "one-place": {
      const { aFirst, bFirst } = happening.order;
      const order =
        aFirst + bFirst === 0
          ? "no order known"
          : `${nameOf(a)} first at ${aFirst}, ${nameOf(b)} at ${bFirst}, ${pEquals(happening.order.p)}`;
      return `named victims of both (${order})`;
    }
    case "turn":
      return `likeness of target countries, ${decimal(happening.before, 2)} before and ${decimal(happening.after, 2)} after ${happening.event} (${happening.label})`;
  }
}

/** What one column of the channel is called. */
export function featureNoun(channel: ChannelId): string {
  return FEATURES[channel];
}

/** The same in the plural. */
export function features(channel: ChannelId): string {
  return count(2, FEATURES[channel]).slice(2);
}

export function capital(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}

/** A publisher as the reader meets it: one that nobody knows is said to be unknown. */
export function publisherName(publisher: string): string {
  return publisher === "" || publisher === "unknown" ? "publisher unknown" : publisher;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[], last = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
}

/** A side's members as written in the question, states and countries spelled out. */
export function sideText(assessment: Assessment, side: "a" | "b"): string {
  const members = assessment.question[side].map((written) => {
    const [kind, code] = written.split(":");
    if (code === undefined || (kind !== "state" && kind !== "country"))
      return assessment.labels[written] ?? written;
    const place = assessment.labels[written] ?? code;
    if (assessment.unit === "state") return place;
    return kind === "state" ? `groups sponsored by ${place}` : `groups located in ${place}`;
  });
  return members.length > 0 ? listed(members) : "nobody";
}

/** `2017-01-01 to 2026-06-30`, open ends in words. */
export function periodText(period: Question["period"]): string {
  const { since, until } = period;
  if (since === null && until === null) return "no limits";
  if (since === null) return `until ${until}`;
  return until === null ? `since ${since}` : `${since} to ${until}`;
}

/** An interval as precisely as its source says: `2022`, `2022-03`, `2022-03-04`, `2022-01-01 to 2022-03-31`. */
export function intervalText(when: Interval): string {
  const { from, to, precision } = when;
  if (from === null && to === null) return "undated";
  if (from === null) return `until ${to}`;
  if (to === null) return `from ${from}`;
  if (from === to) return from;
  if (precision === "year" && from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`)
    return from.slice(0, 4);
  if (precision === "month" && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return `${from} to ${to}`;
}

/** `unlikely, 20–45%`; says so when the range spans more than two bands, or when nothing bears on it. */
export function likelihoodText(judgment: Judgment): string {
  const { likelihood } = judgment;
  if (likelihood === null) return "not given";
  const range = percentRange(likelihood.low, likelihood.high);
  if (likelihood.term.length === 0) return `cannot be narrowed, ${range}`;
  return `${likelihood.term.join(" to ")}, ${range}`;
}

export const LEVEL_ORDER: readonly Level[] = ["tactical", "operational", "strategic"];
