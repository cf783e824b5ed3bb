import type { Draft, FrameReader } from "../../draft.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";

const SLASH = /^["']*(?:'s)?(?:\/| ?\\ ?)["']*$/;
/** The scheme that a numbered name is of: two numbers of one scheme are two groups. */
const SCHEME = /^(.*?\D)\d+$/;

/** Named by its own words and by nothing else in them. */
export const isName = (phrase: Phrase): boolean => phrase.reference === "named" && isOwnName(phrase);
const schemeOf = ({ name }: Phrase): string | undefined => SCHEME.exec(name?.text ?? "")?.[1]?.toLowerCase();

/** Two groups, or two pieces of malware: a crew beside its malware is another matter. */
const isOfOneKind = (a: Phrase, b: Phrase): boolean =>
  a.form !== "event" &&
  a.form === b.form &&
  a.name?.type === b.name?.type &&
  (schemeOf(a) === undefined || schemeOf(a) !== schemeOf(b));

/**
 * "X/Y did": names of one thing, set beside each other without a word. Between commas they may as well be a list, and
 * whether the lexicon has them as one is no matter here: that is decided from claims like these.
 */
export const namesakes: FrameReader = ({ working, series }) => {
  const { text } = working;
  const members = series.flatMap((one) => one.members);
  const drafts: Draft[] = [];
  let main: Phrase | null = null;
  for (const [index, { at, phrase }] of members.entries()) {
    const before = members[index - 1];
    const isPair =
      before !== undefined && isName(before.phrase) && isName(phrase) && isOfOneKind(before.phrase, phrase);
    if (!isPair || !SLASH.test(text.slice(before.at + 1, at))) {
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
