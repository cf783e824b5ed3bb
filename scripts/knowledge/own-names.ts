import type { DecisionKind } from "../../src/model/identity.ts";
import { csvTable } from "./bodies.ts";
import { type Facts, NO_FACTS, type ObjectKind } from "./facts.ts";

/** A row of `own-names.csv`: a name that no bundled source lists, and the report that uses it. */
interface OwnName {
  readonly slug: string;
  readonly kind: ObjectKind;
  readonly text: string;
  readonly namer: string;
  readonly url: string;
}

/** A row of `own-decisions.csv`: what we decide about two objects, why, and a page to check it against. */
interface OwnDecision {
  readonly a: string;
  readonly b: string;
  readonly kind: DecisionKind;
  readonly because: string;
  readonly url: string;
}

/**
 * Names kept by ourselves, one object each, with who coined them and where; and our own decisions on identity, which
 * `trust` and undoing reach like any source's.
 */
export function ownNameFacts(): Facts {
  return {
    ...NO_FACTS,
    objects: csvTable<OwnName>("own-names.csv").map(({ slug, kind, text, namer, url }) => ({
      upstream: `entente:${slug}`,
      kind,
      by: "entente",
      names: [{ text, namer, urls: [url], because: "" }],
    })),
    decisions: csvTable<OwnDecision>("own-decisions.csv").map(({ a, b, kind, because, url }) => ({
      a,
      b,
      kind,
      by: "entente",
      because: `${because} (${url})`,
    })),
  };
}
