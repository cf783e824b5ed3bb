import type { Term } from "../../model/claim.ts";
import { term } from "../source-terms.ts";

const COMPARISON = /([a-z0-9-]+):([\w.'[\]*-]+)\s*=\s*'((?:[^'\\]|\\.)*)'/g;
const NETWORK: ReadonlySet<string> = new Set(["domain-name", "ipv4-addr", "ipv6-addr", "url", "email-addr"]);

export interface PatternEnds {
  /** Hosts, addresses and mailboxes that the pattern names, each once. */
  readonly network: readonly Term[];
  /** Kinds of other observables in it, for example `file`. */
  readonly others: readonly string[];
}

/**
 * What a STIX pattern (2.1, part 9) names by equality. Negations, ranges and regular expressions are not read: they
 * name no single host. Values are kept as text; nothing is resolved.
 */
export function patternEnds(pattern: string): PatternEnds {
  const network = new Map<string, Term>();
  const others = new Set<string>();
  for (const [, kind = "", path = "", quoted = ""] of pattern.matchAll(COMPARISON)) {
    const value = quoted.replace(/\\(.)/g, "$1");
    if (NETWORK.has(kind) && path === "value") network.set(value, term(value, "indicator"));
    else others.add(kind);
  }
  return { network: [...network.values()], others: [...others] };
}
