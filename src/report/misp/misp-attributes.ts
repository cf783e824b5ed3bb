import type { Claim } from "../../model/claim.ts";
import type { Interval } from "../../model/interval.ts";
import { inert, safeUrl } from "../escape.ts";

/** A value of a MISP event before it has ids: what it is, and what is said of it. */
export interface MispValue {
  readonly category: string;
  readonly type: string;
  readonly value: string;
  readonly comment: string;
  readonly when: Interval | null;
  readonly tags: readonly string[];
}

/** Taxonomies and galaxies quote their values; a quote within would end them. */
export const quoted = (text: string): string => inert(text).replace(/"/gu, "'");

export const actorTag = (name: string): string => `misp-galaxy:threat-actor="${quoted(name)}"`;

/** Kinds of indicator by their looks (MISP core format draft-18, 2.3.2.3: categories and their types). */
const INDICATORS: readonly (readonly [RegExp, string, string])[] = [
  [/^[0-9a-f]{32}$/iu, "Payload delivery", "md5"],
  [/^[0-9a-f]{40}$/iu, "Payload delivery", "sha1"],
  [/^[0-9a-f]{64}$/iu, "Payload delivery", "sha256"],
  [/^[a-z][a-z0-9+.-]*:\/\/\S+$/iu, "Network activity", "url"],
  [/^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/u, "Network activity", "ip-dst"],
  [/^(?=.*:.*:)[0-9a-f:.]+(?:\/\d{1,3})?$/iu, "Network activity", "ip-dst"],
  [/^AS\d+$/iu, "Network activity", "AS"],
  [/^[^\s@]+@[^\s@]+\.[^\s@.]+$/u, "Network activity", "email"],
  [
    /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]+$/u,
    "Network activity",
    "domain",
  ],
];

function indicator(value: string): Pick<MispValue, "category" | "type" | "value"> {
  const known = INDICATORS.find(([pattern]) => pattern.test(value));
  return known === undefined
    ? { category: "Network activity", type: "text", value }
    : { category: known[1], type: known[2], value };
}

/** Where a claim's object is a value of its own: an indicator, a vulnerability, a place, a body. */
function objectValue({ predicate, object }: Claim): Pick<MispValue, "category" | "type" | "value"> | null {
  const value = inert(object.canonical === "" ? object.text : object.canonical).trim();
  if (value === "") return null;
  if (predicate === "uses-infrastructure" && object.type === "indicator") return indicator(value);
  if (predicate === "exploits" && /^CVE-\d{4}-\d{4,}$/u.test(value))
    return { category: "External analysis", type: "vulnerability", value };
  if (predicate !== "targets") return null;
  if (object.type === "location" || object.type === "state")
    return { category: "Targeting data", type: "target-location", value };
  return object.type === "organisation" ? { category: "Targeting data", type: "target-org", value } : null;
}

/**
 * A claim as a value with the sentence that says so beside it; one that is denied, doubted or of no kind that MISP
 * knows is the sentence itself. `to_ids` is never set: a claim about who uses a host is no rule to block it.
 */
export function claimValue(claim: Claim, sentence: string, actor: string | null): MispValue {
  const own = claim.stance === "asserts" ? objectValue(claim) : null;
  const text = inert(sentence);
  return {
    ...(own ?? { category: "External analysis", type: "text", value: text }),
    comment: own === null ? "" : text,
    when: claim.eventTime,
    tags: actor === null ? [] : [actorTag(actor)],
  };
}

/** A source as a link; `null` for an address that may not be linked. */
export function linkValue(url: string, comment: string): MispValue | null {
  const value = safeUrl(url);
  return value === null
    ? null
    : { category: "External analysis", type: "link", value, comment: inert(comment), when: null, tags: [] };
}

/** Values of one category, type and value are one attribute: MISP keeps no two. */
export function merged(values: readonly MispValue[]): readonly MispValue[] {
  const found = new Map<string, MispValue>();
  for (const value of values) {
    const key = JSON.stringify([value.category, value.type, value.value]);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, value);
      continue;
    }
    const comments = [...new Set([...known.comment.split("\n"), ...value.comment.split("\n")])].filter(
      Boolean,
    );
    found.set(key, {
      ...known,
      comment: comments.join("\n"),
      when: spanning(known.when, value.when),
      tags: [...new Set([...known.tags, ...value.tags])],
    });
  }
  return [...found.values()];
}

function spanning(a: Interval | null, b: Interval | null): Interval | null {
  if (a === null || b === null) return a ?? b;
  const from = [a.from, b.from].filter((day) => day !== null).sort()[0] ?? null;
  const to =
    [a.to, b.to]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  return { from, to, precision: a.precision };
}
