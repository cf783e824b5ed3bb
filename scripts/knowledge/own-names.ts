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

/** Names kept by ourselves, one object each, with who coined them and where. They join nothing. */
export function ownNameFacts(): Facts {
  return {
    ...NO_FACTS,
    objects: csvTable<OwnName>("own-names.csv").map(({ slug, kind, text, namer, url }) => ({
      upstream: `entente:${slug}`,
      kind,
      by: "entente",
      names: [{ text, namer, urls: [url], because: "" }],
    })),
  };
}
