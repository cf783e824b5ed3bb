import type { Series } from "./syntax.ts";

const EXAMPLES =
  /^["']*,? \(?(?:including(?: but not limited to)?|such as|like|namely|notably|e\.g\.,?|among them|for example,?):? (?:the |that of |those of )?["'(]*$/i;

/** "Groups such as A and B", "actors (including A and B)": who they are is told by name. */
export function withExamples(text: string, rows: readonly Series[]): Series[] {
  const found: Series[] = [];
  for (const row of rows) {
    const kind = found.at(-1);
    const only = kind?.members.length === 1 ? kind.members[0]!.phrase : null;
    const isExample =
      kind !== undefined &&
      only?.form === "actor" &&
      only.reference === "unnamed" &&
      row.members.every(({ phrase }) => phrase.form === "actor" && phrase.name !== null) &&
      EXAMPLES.test(text.slice(kind.end, row.start));
    if (!isExample) found.push(row);
    else found[found.length - 1] = { start: kind.start, end: row.end, members: row.members };
  }
  return found;
}
