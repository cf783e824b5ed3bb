import { type End, isPhrase, type Sentence } from "../../draft.ts";
import type { Parties } from "../../parties/parties.ts";
import { MEANS } from "../../parties/tables/parties.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { isWithAuxiliary } from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt, type WorkingText } from "../../sentence/working-text.ts";
import { OF_MEANS } from "../dealings/goods.ts";
import { LINKING } from "../links/tables/links.ts";
import type { RelationCue } from "./tables/relation-cues.ts";

/** Where in a sentence the words of a relation stand, and whom they seem to tie. */
export interface Reading {
  readonly sentence: Sentence;
  readonly working: WorkingText;
  /** What of a group's the words name, if not the group itself. */
  readonly heldOf: Parties["heldOf"];
  readonly cue: RelationCue;
  readonly start: number;
  readonly end: number;
  readonly left: readonly End[];
  readonly right: readonly End[];
  /** Where the last of the two stands. */
  readonly reach: number;
}

const HAS_MEANS = pattern(
  `\\b(?:${MEANS}|quartermaster|supplier|developer|address(?:es)?|access|intelligence|members|personnel|staff)\\b|<M>`,
  "i",
);

type Misreading = (reading: Reading) => boolean;

const isTaking = ({ predicate }: RelationCue): boolean => predicate === "hijacks" || predicate === "imitates";

/** "An exploit", "its copy": words that are verbs elsewhere. */
const AFTER_ARTICLE = pattern(
  "(?:\\b(?:an?|the|its|their|this|that|another|any|each|same|zero-day)|'s|<VMRI>) $",
  "i",
);
const isNoun: Misreading = ({ working, cue, start, end }) =>
  isTaking(cue) &&
  /^(?:exploit|abuse|hack|compromise|breach|cop(?:y|ies)|mirror|frame)s?$/i.test(
    working.text.slice(start, end),
  ) &&
  // "X's hack of Y" says it as a noun does.
  !working.text.startsWith(" of ", end) &&
  AFTER_ARTICLE.test(working.text.slice(Math.max(0, start - 12), start));

/** What everybody may take is nobody's any more. */
const MADE_PUBLIC =
  /(?<!\band )\b(?:leak(?:s|ed)|published|revealed|released|disclosed|dumped|exposed|open-source)\b/i;
const isPublic: Misreading = ({ sentence, working: { starts, ends }, cue, start, reach }) =>
  cue.predicate === "hijacks" &&
  MADE_PUBLIC.test(sentence.text.slice(starts[start], ends[reach - 1]! + "'s recently leaked".length));

/** "Contractors" and "developers" are victims far more often than groups. */
const VICTIMS = /^(?:contractors?|developers?|authors?|affiliates?|operator|brokers?|employees)$/;
const isNoCrew: Misreading = ({ cue, right }) =>
  isTaking(cue) && right.some((end) => isPhrase(end) && end.name === null && VICTIMS.test(end.head));

/** "The copied Example installer": a file of that name. */
const FILE = /^["')]* (?:installers?|files?|binar(?:y|ies)|executables?|scripts?|dlls?|folders?|pages?)\b/i;
const isFile: Misreading = ({ working, cue, start, end, reach }) =>
  cue.predicate === "imitates" &&
  /^cop/i.test(working.text.slice(start, end)) &&
  FILE.test(working.text.slice(reach, reach + 16));

/** "Has been presented as an advanced actor" is what somebody takes it for. */
const isDescribed: Misreading = ({ working: { text }, start, end, cue }) =>
  cue.predicate === "imitates" &&
  /^(?:present|portray|style|brand)/i.test(text.slice(start, end)) &&
  isWithAuxiliary(text, start);

/** "Activists that had been compromised by X": what the clause is about is no group, whoever stands before it. */
const OF_OTHERS = pattern(
  "(?:[a-z]|<OPLSR>)[\"')]* (?:that|who|which) (?:(?:also|then|had|has|have|is|are|was|were|been|be|being|already|earlier|\\w+ly) )*$",
  "",
);
const isOfOthers: Misreading = ({ working, cue, start, end }) =>
  ((isTaking(cue) && isWithAuxiliary(working.text, start)) ||
    (cue.predicate === "part-of" && /^belong/i.test(working.text.slice(start, end)))) &&
  OF_OTHERS.test(working.text.slice(Math.max(0, start - 60), start));

/** Where in the working text a phrase before the words stands. */
const placeOf = ({ starts }: WorkingText, phrase: Phrase, before: number): number =>
  starts.findLastIndex((place, index) => place === phrase.start && index < before);

/** "They" far from the words is the subject of something else. */
const FARTHEST_PAIR = 40;
const isFarPair: Misreading = ({ working, start, left, right }) => {
  const [only] = left;
  if (right[0] !== "implied" || only === undefined || !isPhrase(only) || !/^they$/i.test(only.text))
    return false;
  const at = placeOf(working, only, start);
  return at >= 0 && start - at > FARTHEST_PAIR;
};

/** "They lack evidence to link X to Y": those who look at them are not tied. */
const isObserver: Misreading = ({ working, start, end, right }) =>
  right[0] === "implied" &&
  LINKING.test(working.text.slice(start, end)) &&
  !isWithAuxiliary(working.text, start);

/** "A (run by X) was seen with B": who stands in brackets as the owner of something is no party. */
const IN_BRACKETS = /\([^()]*\bby (?:the )?["']?$/;
const isAside: Misreading = ({ working, cue, start, left }) => {
  const [only] = left;
  if (cue.predicate !== "cooperates-with" || only === undefined || !isPhrase(only)) return false;
  const at = placeOf(working, only, start);
  return IN_BRACKETS.test(working.text.slice(0, at)) && working.text.slice(at, start).includes(")");
};

/** "Spearphishing is likely, for it aligns with X's methods": no group is "it". */
const isWay: Misreading = ({ working, start, end, left }) =>
  /^(?:align|coincid|converg|correlat)/i.test(working.text.slice(start, end)) &&
  left.every((one) => isPhrase(one) && /^it$/i.test(one.text));

/** "An actor using the name X" is called so. */
const isOwnName: Misreading = ({ working, cue, start, end, left }) =>
  cue.predicate === "imitates" &&
  /^us\w+ the name$/i.test(working.text.slice(start, end)) &&
  left.every((one) => isPhrase(one) && one.name === null);

/** "Observed in conjunction with a tool" says where it was seen. */
const isOfTools: Misreading = ({ working, cue, start, end, left, right, heldOf }) =>
  cue.predicate === "cooperates-with" &&
  /\b(?:conjunction|tandem)$/i.test(working.text.slice(start, end)) &&
  [...left, ...right].some(
    (one) =>
      isPhrase(one) && (one.form !== "actor" || /^it$/i.test(one.text) || OF_MEANS.test(heldOf(one) ?? "")),
  );

/** "Were hacked in an attack claimed by X": X did something else. */
const OF_OTHER_ACT = pattern(
  "(?<!\\band )\\b(?!then\\b)\\w{3,}(?:ed|own|en) by (?:the |an? )?[\"']?<A>",
  "i",
);
const isOtherAct: Misreading = ({ working, cue, start, end, reach }) =>
  cue.predicate === "hijacks" &&
  isWithAuxiliary(working.text, start) &&
  OF_OTHER_ACT.test(working.text.slice(end, reach));

/** "They might share" tells of two groups only with what they share. */
const isIdlePair: Misreading = ({ working, cue, start, end, right }) =>
  cue.predicate === "shares-with" &&
  right[0] === "implied" &&
  (isWithAuxiliary(working.text, start) || !HAS_MEANS.test(working.text.slice(start, end + 60)));

/** "Used by subsets of X", "the operator of a botnet": of what, and not who, is part of X. */
const GOVERNED =
  /\b(?:by|from|with|against|among|to|for|include[sd]?|including|(?:recruit|hir|attract|absorb|arrest|poach)\w*)(?: (?:the|an?|some|several|various|many|other|former|ex-))* $/i;
const MAKER = /^(?:operators?|developers?|authors?|users?|creators?|distributors?)$/;
const ARSENAL =
  /^["']?(?:'s?)? (?:[\w-]+ ){0,2}(?:arsenal|tool ?sets?|tool ?kits?|tools|tooling|malware|repertoire)\b/i;
const isOfPart: Misreading = ({ working, cue, start, right, reach }) =>
  cue.predicate === "part-of" &&
  (GOVERNED.test(working.text.slice(Math.max(0, start - 30), start)) ||
    /\b(?:distinct|separate|different)\b/i.test(phraseAt(working, start)?.text ?? "") ||
    ARSENAL.test(working.text.slice(reach, reach + 40)) ||
    (right.some((one) => isPhrase(one) && one.form === "software") &&
      MAKER.test(phraseAt(working, start)?.head ?? "")));

const MISREADINGS: readonly Misreading[] = [
  isNoun,
  isPublic,
  isNoCrew,
  isFile,
  isDescribed,
  isOfOthers,
  isFarPair,
  isObserver,
  isAside,
  isWay,
  isOwnName,
  isOfTools,
  isOtherAct,
  isIdlePair,
  isOfPart,
];

/** Do the words tell of something else than they seem to? */
export const isMisread = (reading: Reading): boolean => MISREADINGS.some((is) => is(reading));
