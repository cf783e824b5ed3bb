import type { Span } from "../../../../model/document.ts";
import type { Sentence } from "../../draft.ts";
import { isOwnName, type Phrase } from "../../sentence/phrase.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import type { Place } from "./whose-names.ts";

/** A row of names, and whose they may be. */
export interface Row extends Span {
  readonly main: number;
  /** Where the names begin. */
  readonly from: number;
  /** The words that say so. */
  readonly gap: string;
}

const ENDS = pattern("<Y>");

/** Whoever and whatever stands between two places of the working text. */
export function membersFrom(sentence: Sentence, from: number, to: number): Place[] {
  const { working } = sentence;
  return [...working.text.slice(from, to).matchAll(ENDS)].map((match) => ({
    at: from + match.index,
    phrase: phraseAt(working, from + match.index)!,
  }));
}

/** Words in small letters between two names are no name that the lexicon lacks: the row ends before them. */
const WORDS =
  /(?:^|[ "'])(?!(?:and|or|by|at|the|as|also|aka|alias|a\.k\.a|to|in|within|among|now|later|then|simply|just|even|originally|others?|some|various|many|researchers|vendors|analysts|firms|companies|experts|team|security|threat|cyber|known|tracked|called|dubbed|named|referred|while|whereas|but|prefers?|uses|knows?|follows?|labels?|calls?|names|dubs|tracks?|refers?|it|them|that|formerly|previously)\b)[a-z]/;
/** "X, also known as Y, and Z": a comma before the only "and" goes back to X's own row. */
const GOES_BACK = /^["']?, and (?:the )?["']?$/;

/** The names of a row up to where it ends; `gap` is what stands before it. */
export function withoutWords(text: string, members: readonly Place[], gap: string): Place[] {
  const joints = members.slice(1).map(({ at }, index) => text.slice(members[index]!.at + 1, at));
  // "A loader named X and a backdoor named Y": the second is another one.
  const cut = joints.findIndex((joint, at) => WORDS.test(joint) || isAnother(members[at + 1]!.phrase));
  const isBack = joints.length === 1 && GOES_BACK.test(joints[0]!) && /^["']?, /.test(gap);
  return isBack ? members.slice(0, 1) : cut < 0 ? [...members] : members.slice(0, cut + 1);
}

const isAnother = (phrase: Phrase): boolean => !isOwnName(phrase) && /^(?:an?|another)\b/i.test(phrase.text);
