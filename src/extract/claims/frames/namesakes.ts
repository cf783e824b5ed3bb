import type { Draft, FrameReader } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { isOwnName } from "./kinship.ts";

/** What may stand between two names of one thing; after a colon only where nothing stands before the first. */
const SLASH = /^["']*\/["']*$/;
const COMMA = /^["']*, ?["']*$/;
const COLON = /^["']*: ["']*$/;
const GOES_ON = /^["')]*,? (?:and|or|nor|&|as well as|along with)\b/;

/** Named by its own words and by nothing else in them. */
const isName = (phrase: Phrase): boolean => phrase.reference === "named" && isOwnName(phrase);

/** Do two names stand for one entry of the lexicon? */
export const isOneInLexicon = (a: Phrase, b: Phrase): boolean =>
  a.name?.link[0] !== undefined && a.name.link[0] === b.name?.link[0];

/** Two groups, or two pieces of malware: a crew beside its malware is another matter. */
const isOfOneKind = (a: Phrase, b: Phrase): boolean =>
  a.form !== "event" && a.form === b.form && a.name?.type === b.name?.type;

/**
 * "X/Y did": names of one thing, set beside each other without a word. Between commas ("X, Y, Z.") they may as well be
 * a list: there only groups that are known to be one are, where no "and" makes a row of them.
 */
export const namesakes: FrameReader = ({ working, series }) => {
  const { text } = working;
  const members = series.flatMap((one) => one.members);
  const isRow = (at: number): boolean => {
    let last = at;
    while (members[last + 1] && COMMA.test(text.slice(members[last]!.at + 1, members[last + 1]!.at)))
      last += 1;
    return GOES_ON.test(text.slice(members[last]!.at + 1, members[last]!.at + 16));
  };
  const drafts: Draft[] = [];
  let main: Phrase | null = null;
  for (const [index, { at, phrase }] of members.entries()) {
    const before = members[index - 1];
    const gap = before ? text.slice(before.at + 1, at) : "";
    const isPair =
      before !== undefined && isName(before.phrase) && isName(phrase) && isOfOneKind(before.phrase, phrase);
    const isListed = (): boolean =>
      before !== undefined &&
      phrase.form === "actor" &&
      (COMMA.test(gap) || (COLON.test(gap) && before.at <= 1)) &&
      isOneInLexicon(before.phrase, phrase) &&
      !isRow(index);
    if (!isPair || !(SLASH.test(gap) || isListed())) {
      main = null;
      continue;
    }
    main ??= before.phrase;
    drafts.push({
      predicate: "alias-of",
      subject: phrase,
      object: main,
      trigger: { start: before.at + 1, end: at },
      reach: at + 1,
      aside: true,
    });
  }
  return drafts;
};
