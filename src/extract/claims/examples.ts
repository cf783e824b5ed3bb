import type { Series } from "./syntax.ts";

const EXAMPLES =
  /^["']*,? \(?(?:including|such as|like|namely|notably|e\.g\.,?|among them|for example,?)(?:,? \(?but (?:are )?not limited to\)?,?)?:? (?:the |that of |those of )?["'(]*$/i;
const OTHER_NAME =
  /^["')]*(?:,| \(|, \(|) ?(?:(?:which|who) (?:is|are) )?(?:also |otherwise |better |formerly |previously |publicly |commonly |sometimes |variously |\w+ly )?(?:(?:known|tracked|referred to|identified|designated)(?: \w+ly)?(?: by [^;.]{1,40}?)? as|called|named|dubbed|nicknamed|a\.?k\.?a\.?|alias):? (?:the )?["'(]*$/i;

const isNamed = ({ members }: Series): boolean => members.every(({ phrase }) => phrase.name !== null);
/** Told by a name of its own, and not by one that follows. */
const isOwnName = ({ members }: Series): boolean =>
  members.every(
    ({ phrase: { name, start, end } }) => name !== null && name.start >= start && name.end <= end,
  );
const isOfActors = ({ members }: Series): boolean => members.every(({ phrase }) => phrase.form === "actor");

/** Rows that tell who the one before them is: "groups such as A and B" are A and B, "A, also known as B" is A. */
export function toldAsOne(text: string, rows: readonly Series[]): Series[] {
  const found: Series[] = [];
  for (const row of rows) {
    const kind = found.at(-1);
    const gap = kind ? text.slice(kind.end, row.start) : "";
    const first = kind?.members[0]?.phrase;
    if (!kind || !first || gap.length > 90 || !isNamed(row) || row.members[0]!.phrase.form !== first.form)
      found.push(row);
    else if (first.reference === "unnamed" && isOfActors(kind) && isOfActors(row) && EXAMPLES.test(gap))
      found[found.length - 1] = { start: kind.start, end: row.end, members: row.members };
    else if (isOwnName(kind) && OTHER_NAME.test(gap)) found[found.length - 1] = { ...kind, end: row.end };
    else found.push(row);
  }
  return found;
}
