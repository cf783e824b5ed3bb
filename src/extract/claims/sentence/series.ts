import { allMatches } from "../../matching/pattern-index.ts";
import { isOwnName } from "./phrase.ts";
import type { Series } from "./syntax.ts";
import { type Form, pattern } from "./tables/forms.ts";
import { phraseAt, type WorkingText } from "./working-text.ts";

/**
 * A bracket after a member, with other names or an aside, is skipped: "X (aka Y) and Z" are two. So is a name that no
 * mention holds: "X, Unheardof and Z".
 */
const BETWEEN =
  "(?: \\([^()]{0,120}\\))?[\"']*(?:,(?: the)? [\"']?[A-Z][\\w.-]*(?: [A-Z0-9][\\w.-]*){0,2}[\"']?){0,2}(?:(?: and|,|/| or| nor|,? but also|,? as well as|,? along with|,? together with|, and| &|, or| and/or)(?: also| perhaps even| possibly| the| both| then| opportunistic| other)*[ ]?(?:<Q>(?:'s?)? )?)[\"'(]*";

/** A pattern of phrases of the given letters in a row. */
const seriesPattern = (letters: string): RegExp => pattern(`<${letters}>(?:${BETWEEN}<${letters}>)*`, "g");
const ACTING = seriesPattern("Y");
const PHRASE = pattern("<Y>");
const HAS_PHRASE: ReadonlySet<Form> = new Set(["actor", "software", "event"]);

/** The series of actors, software and acts in a sentence, in order. */
export const seriesIn = (working: WorkingText): Series[] =>
  working.phrases.some(({ form }) => HAS_PHRASE.has(form)) ? toldAsOne(working.text, rowsIn(working)) : [];

function rowsIn(working: WorkingText): Series[] {
  return allMatches(ACTING, working.text).flatMap((match) => {
    const end = match.index + match[0].length;
    const members = membersOf(working, match[0], match.index);
    const isFronted = members.length > 1 && FRONTING.test(working.text.slice(0, match.index));
    const cut = isFronted ? afterLast(working.text, members) : 0;
    if (cut > 0) {
      const [row, rest] = [members.slice(0, cut), members.slice(cut)];
      return [{ start: match.index, end: row.at(-1)!.at + 1, members: row }, ...apart(rest)];
    }
    const next = members.findIndex(({ phrase }, index) => index > 0 && SUBJECT.test(phrase.text));
    if (next > 0) {
      const [row, rest] = [members.slice(0, next), members.slice(next)];
      return [
        { start: match.index, end: row.at(-1)!.at + 1, members: row },
        { start: rest[0]!.at, end, members: rest },
      ];
    }
    if (members.length > 1 && !JOINED.test(match[0])) return apart(members);
    return [{ start: match.index, end, members }];
  });
}

/** "Is not tied to X or Y, and it …": the subject of what comes next. */
const SUBJECT = /^it$/i;

const FRONTING =
  /(?:^|[.;,:] |\) )(?:in addition to|besides|apart from|aside from|beyond|along with|alongside|together with|as well as|unlike|like|after|following|with|using|through|via|by) (?:(?:the|its|their|using|both) )*["']?$/i;
const apart = (members: Series["members"]): Series[] =>
  members.map((one) => ({ start: one.at, end: one.at + 1, members: [one] }));

/** "Besides A and B, X uses …": which member comes after the last that "and" brings in; 0 if none does. */
function afterLast(text: string, members: Series["members"]): number {
  const joints = members.slice(1).map(({ at }, index) => text.slice(members[index]!.at + 1, at));
  const last = joints.findLastIndex((joint) => JOINED.test(joint));
  const cut = joints.findIndex((joint, index) => index > last && /^["']*, ["']*$/.test(joint));
  return last >= 0 && cut >= 0 ? cut + 1 : 0;
}

/** "Like X, Y …": a comma alone makes no row of two. */
const JOINED = / (?:and|or|nor|but also|as well as) |&|\//;

/** Each once: an apposition ("X, an actor that …") has the name it stands beside; asides in brackets are left out. */
function membersOf(working: WorkingText, run: string, start: number): Series["members"] {
  if (run.length === 1) return [{ at: start, phrase: phraseAt(working, start)! }];
  const outside = run.replace(/ \([^()]*\)/g, (aside) => " ".repeat(aside.length));
  const members: Series["members"][number][] = [];
  for (const { index } of outside.matchAll(PHRASE)) {
    const phrase = phraseAt(working, start + index)!;
    const isKnown = phrase.name !== null && members.some((one) => one.phrase.name === phrase.name);
    if (!isKnown) members.push({ at: start + index, phrase });
  }
  return members;
}

const EXAMPLES =
  /^["']*,? \(?(?:including|such as|like|namely|notably|e\.g\.,?|among them|for example,?)(?:,? \(?but (?:are )?not limited to\)?,?)?:? (?:the |that of |those of )?["'(]*$/i;
const OTHER_NAME =
  /^["')]*(?:,| \(|, \(|) ?(?:(?:which|who) (?:is|are) )?(?:also |otherwise |better |sometimes |\w+ly )?(?:(?:known|tracked|referred to|identified|designated)(?: \w+ly)?(?: by [^;.]{1,40}?)? as|called|named|dubbed|nicknamed|a\.?k\.?a\.?|alias):? (?:the )?["'(]*$/i;

/** "A, not B, did it": B is set apart from the one that is meant. */
const NOT_THIS =
  /^["')]*,? (?:(?:and|but) )?(?:not|rather than|instead of|as opposed to|unlike) (?:the |by )?["']?$/i;

const isNamed = ({ members }: Series): boolean => members.every(({ phrase }) => phrase.name !== null);
/** Told by a name of its own, and not by one that follows. */
const haveOwnNames = ({ members }: Series): boolean => members.every(({ phrase }) => isOwnName(phrase));
const isOfActors = ({ members }: Series): boolean => members.every(({ phrase }) => phrase.form === "actor");

/** Rows that tell who the one before them is: "groups such as A and B" are A and B, "A, also known as B" is A. */
function toldAsOne(text: string, rows: readonly Series[]): Series[] {
  const found: Series[] = [];
  for (const row of rows) {
    const kind = found.at(-1);
    const gap = kind ? text.slice(kind.end, row.start) : "";
    const first = kind?.members[0]?.phrase;
    if (!kind || !first || gap.length > 90 || !isNamed(row) || row.members[0]!.phrase.form !== first.form)
      found.push(row);
    else if (first.reference === "unnamed" && isOfActors(kind) && isOfActors(row) && EXAMPLES.test(gap))
      found[found.length - 1] = { start: kind.start, end: row.end, members: row.members };
    else if (haveOwnNames(kind) && OTHER_NAME.test(gap)) found[found.length - 1] = { ...kind, end: row.end };
    else if (isOfActors(kind) && NOT_THIS.test(gap)) found[found.length - 1] = { ...kind, end: row.end };
    else found.push(row);
  }
  return found;
}
