import type { Mention } from "../../../../model/document.ts";
import { ownerOf, type Phrase, PRONOUN } from "../../sentence/phrase.ts";
import type { Series } from "../../sentence/syntax.ts";
import type { RelationCue } from "./tables/relation-cues.ts";

/** A name alone, or with a word for the crew behind it: "the X operation". */
const BARE =
  /^["']?(?:the )?\S*["']?(?: (?:operation|gang|group|crew|team|ransomware gang|ransomware group|ransomware operation))?["']?$/i;

export function isEnd(phrase: Phrase, ends: RelationCue["ends"]): boolean {
  if (phrase.owning) return false;
  if (phrase.form === "actor") return true;
  if (ends === "acts" && phrase.form === "event") return true;
  return (
    (ends === "named" || ends === "acts") &&
    phrase.form === "software" &&
    phrase.reference === "named" &&
    BARE.test(phrase.text.replace(phrase.name?.text ?? "", ""))
  );
}

export const endsOf = (series: Series | null, ends: RelationCue["ends"]): Phrase[] =>
  (series?.members ?? [])
    .map(({ phrase }) => (ends === "actor" ? (ownerOf(phrase) ?? phrase) : phrase))
    .filter((phrase) => isEnd(phrase, ends));

/** Words so general that no relation can be told of who they are. */
const NOBODY =
  /^(?:the |an? |these |those |their |any )?(?:attackers?|hackers?|actors?|criminals|threat actors?|developers?|authors?|operators?|users?|cybercriminals|groups?)$/i;
export const isNobody = ({ text, name }: Phrase): boolean => name === null && NOBODY.test(text);
const isNamed = ({ name, reference }: Phrase): boolean => name !== null || reference === "back";

/** "Any known group", "other Chinese actors": whom a group may be said to have nothing to do with. */
export const isOthers = ({ form, name, text }: Phrase): boolean =>
  form === "actor" &&
  name === null &&
  /^(?:any|(?:an?y? |the |all )?(?:other|known|existing|established|previously|already|publicly)|another)\b/i.test(
    text,
  );

/** "Any known malware", "older ransomware": what malware may be said to have nothing to do with. */
export const isOtherMalware = ({ form, name, text }: Phrase): boolean =>
  form === "software" &&
  name === null &&
  /^(?:any\b|(?:an?y? |the |all )?(?:other|older|known|existing|earlier|previous|previously)\b|another known\b)/i.test(
    text,
  ) &&
  /\b(?:malware|ransomware|wipers?|backdoors?|trojans?|famil(?:y|ies)|samples?|worms?|spyware|tools?)$/i.test(
    text,
  );

/** Malware by name: families of it are akin as groups are. */
export const isKin = ({ form, name }: Phrase): boolean =>
  form === "software" && name !== null && isMalwareName(name);
/** A new name may be that of any program: nobody tells yet whether it is malware. */
export const isMalwareName = ({ type, link }: Mention): boolean =>
  type === "malware" || (type === "tool" && link.length === 0);

/** Do two names stand for one thing? New ones do if they are spelled alike. */
export const isSameName = (a: Phrase, b: Phrase): boolean => {
  const [one, other] = [a, b].map(({ name }) => name?.link[0] ?? name?.text.toLowerCase());
  return one !== undefined && one === other;
};

/** What takes two who act: it can be told of sides that have no name. */
export const DONE_TOGETHER: ReadonlySet<string> = new Set(["cooperates-with", "hands-off-to", "shares-with"]);
const homeOf = ({ homes }: Phrase): string | undefined => homes[0]?.link[0];

/** "Chinese groups", "Russian hackers": sides that have no names, and are told apart by where they are from. */
const ofTwoHomes = (a: Phrase, b: Phrase): boolean =>
  homeOf(a) !== undefined && homeOf(b) !== undefined && homeOf(a) !== homeOf(b);

const OF_KIND =
  /^(?:(?:other|another|several|multiple|various|different|numerous|some|at least \w+|two|three|unknown|unidentified|trusted|selected) .+|(?:(?:the|an?|some|its|their|these|those) )?(?:[\w-]+ ){0,3}(?:cyber-?criminals?|criminals?|crooks|hacktivists?|brokers?|(?:ransomware|hacktivist|criminal|cybercriminal|cyber-?crime|extortion) (?:groups?|gangs?|operators?|actors?|crews?|teams?|affiliates?)))$/i;
/** Crews that no name tells, but what sort they are: "other groups", "access brokers", "ransomware affiliates". */
export const isOfKind = ({ form, name, owning, text }: Phrase): boolean =>
  form === "actor" && name === null && !owning && OF_KIND.test(text);

const TOLD_BY_DEED = /\b(?:behind|responsible for|conduct\w+|carried out|launched|that|who|which)\b/i;
const OF_STATE = /^(?:the |some |these )?(?:state|government|nation-?state|intelligence)\b/i;
/** Somebody in particular: by name, by what the text said before, by home, by what they did, or by whom they serve. */
const isSomebody = (phrase: Phrase): boolean =>
  isNamed(phrase) ||
  homeOf(phrase) !== undefined ||
  (phrase.form === "actor" && (TOLD_BY_DEED.test(phrase.text) || OF_STATE.test(phrase.text)));

/** Two sides of which one is somebody, and the other at least of a sort: what they do together can be told of them. */
export const areSides = (a: Phrase, b: Phrase): boolean =>
  ofTwoHomes(a, b) ||
  (isSomebody(a) && isOfKind(b)) ||
  (isSomebody(b) && isOfKind(a)) ||
  (a.form === "actor" && b.form === "actor" && TOLD_BY_DEED.test(a.text) && TOLD_BY_DEED.test(b.text));

/** Can two phrases be told to have to do with one another as groups? One is a group by name, the other no mere pronoun. */
export function isRelation(a: Phrase, b: Phrase, { predicate, weak }: RelationCue): boolean {
  if (a === b) return false;
  if (isKin(a) && isKin(b)) return predicate === "overlaps-with" && !isSameName(a, b);
  if (a.form !== "actor" && b.form !== "actor") return false;
  if (!isNamed(a) && !isNamed(b) && !(DONE_TOGETHER.has(predicate) && areSides(a, b))) return false;
  if (a.form === "event" || b.form === "event") return (a.form === "actor" ? a : b).name !== null;
  const isKind = DONE_TOGETHER.has(predicate) && isOfKind(b);
  if (PRONOUN.test(b.text) || (isNobody(b) && !isKind && !/groups?$/i.test(b.text))) return false;
  if (predicate === "part-of" && b.name === null) return false;
  if (weak || predicate === "part-of")
    return (isNamed(b) || (weak === true && isOthers(b))) && (isNamed(a) || a.reference === "back");
  if (predicate === "shares-with" && b.form === "software" && b.name?.type !== "group" && a.name === null)
    return false;
  if (predicate === "hijacks") return b.name !== null || (a.name !== null && b.reference !== "named");
  if (predicate === "imitates") return isNamed(b) || b.reference === "unnamed";
  return true;
}

/** Phrases that stand for two at once: "both groups", "the two". */
export const isPair = ({ text, form }: Phrase): boolean =>
  form === "actor" &&
  /^(?:both|the two|these two|two|three|four|the|these|they|all three)\b/i.test(text) &&
  (/s$/i.test(text) || /^they$|both|two|pair|duo/i.test(text));
