import type { Candidates } from "../../matching/pattern-index.ts";
import { type Phrase, PRONOUN } from "./phrase.ts";
import { type Form, pattern } from "./tables/forms.ts";
import { phraseAt, type WorkingText } from "./working-text.ts";

/** Told as another name of one who has one, and not as the name of one who had none. */
export const BESIDES =
  /\b(?:also|otherwise|other|previously|formerly|better|sometimes|variously|elsewhere|aka|alias(?:es)?|a\.?k\.?a)\b/i;

const NAMING =
  "(?:(?: that we track)?(?:(?:,| –)? \\(?|–)(?:which |that |whom )?(?:is |are |was |has been |we |we've |we're |they |they've |it |FireEye |researchers |<AQ> )*(?:also |now |internally |have |has |publicly |commonly |previously |formerly |then |later |originally |widely |better |collectively |currently |given the name |identified by |(?:\\w+ly )(?=called|known|referred|tracked|named|dubbed)){0,8}(?:(?<=given the name )|named|named as|called|calls?|calling|dubbed|dubs?|known as|tracked as|tracks? as|refers? to as|referred to as|(?:publicly )?reported as|identified as|nicknamed|code-?named|(?:known|tracked|identified|referred to|labell?ed) (?:by|to|within|among) (?:the )?(?:<Q>|security|others?|other|us)(?: (?:\\w+|<A>)){0,2} as)(?: by (?:the )?(?:security )?(?:<Q>|\\w+))?(?: the| as)? |,? (?:detected|identified|tracked|designated|classified|known|referred to|described) by (?:the )?(?:<Q>|\\w+)(?: researchers| analysts)? as | <A> (?:\\w+ )?(?:\\w+ed|built|wrote|made) (?:called|named|dubbed|known as) )";
const NAMED = pattern(
  `(<Y>)(?:${NAMING}|[^.;:\uE000-\uEFFF]{0,60},? (?:whom|which|that) (?:we|<Q>) (?:now |also |internally )?(?:call|calls|track as|tracks as|named|have named|dubbed|refer to as|refers to as) | (?:<Q>|[A-Z][\\w-]+|we|that (?:<Q>|we)) (?:\\w+ )?(?:tracks? (?:as|under the (?:code[ -]?)?name)|calls?|refers? to as|dubbed|named) | tracked (?:[^.;\uEC00-\uEEFF]{0,50}?|by (?:\\w+ ){0,3}<A> )\\b(?:as|under the (?:code ?|code-)?name|under the (?:moniker|alias|designation)) (?:the )?)["'(]?(<X>)["']?`,
);
const APPOSED = pattern(
  `(<X>)(?:, |: | – )["']?(<X>)["']?(?=,| –|\\)|\\.?$| has\\b| have\\b| is\\b| was\\b)`,
);
const DESCRIBED = pattern(
  `(<X>)["']?(?: \\((?:[^()]{0,120})\\))?(?:, |: | – | - | \\((?=<X>\\))|,? (?:is|are|was|were|remains?|ha[sd] (?:\\w+ ){0,4}?been|being)(?: \\w+ly)?(?: also| (?:considered|regarded|described) as| (?:believed|considered|thought|known|suspected|assessed|assumed|presumed|reported|alleged|said) to be| not)? | as )(?:(?:an?|the|one of(?: the)?) (?:(?:(?!(?:within|of|in|from|under|by|inside)\\b)[\\w'-]+|<O>),? ){0,4}?\\(?|(?<= (?:is|was|are|were) )(?:(?!\\w+(?:ing|ed|ly)\\b|(?:the|no|not|like|to|in|on|as|at|of|also|now)\\b)[\\w'-]+ ){1,2}?)?["']?(<X>)`,
);
const BEHIND = pattern(`(<A>) (?:behind|operating|distributing|that operates|who operate|running) (<X>)`);
const MEMBERS = pattern(`(<A>) (?:of|from|within|belonging to|working for|acting for) (<A>)`);
const DEFINED = pattern(`(<A>) (?:using|responsible|that|which|who|whose|we|behind|with|known for)\\b`);

/** What all of these are about. */
const TOLD_OF: ReadonlySet<Form> = new Set(["actor", "software", "event"]);

/** The patterns of this file, for the index of all that are run over each sentence. */
export const NAMING_PATTERNS: readonly RegExp[] = [NAMED, APPOSED, DESCRIBED, BEHIND, MEMBERS, DEFINED];

/** Heads that are people of a group rather than another one. */
const OF_A_GROUP =
  /^(?:groups?|actors?|operators?|hackers?|attackers?|developers?|authors?|affiliates?|operatives|teams?|clusters?)$/;

/** "This actor is an Example-based group": the one that the text is about. */
const isToldOfBack = (first: Phrase, second: Phrase, words: string): boolean =>
  first.reference === "back" &&
  !first.owning &&
  first.form === "actor" &&
  second.form === "actor" &&
  second.reference === "unnamed" &&
  second.homes.length > 0 &&
  first.plural === second.plural &&
  IS_THE.test(words) &&
  !/ not $/.test(words.slice(0, -1));

/** "Example is a ransomware group": a crew that has the name of its malware. */
const isCrew = (first: Phrase, second: Phrase, words: string): boolean =>
  first.form === "software" &&
  first.name?.type === "malware" &&
  /^\S+(?: [A-Z]\S*)*$/.test(first.text) &&
  second.form === "actor" &&
  second.reference === "unnamed" &&
  /^(?:group|gang|crew|actor|collective|team|cartel|syndicate|outfit)$/.test(second.head) &&
  / (?:is|was|remains) (?!not )/.test(words);

/** "A distinct actor from X" is not X. */
const APART = /\b(?:distinct|separate|different|unrelated|other|another)\b/i;

/** "X is the developer": no other than X, though the words point back. */
const IS_THE = / (?:is|are|was|were|remains?) /;
/** "X, the crew behind …,": more is said of who was just named. */
const IS_TOLD_OF =
  /^(?: (?:behind|that|which|who|whose|responsible|known|active|operating|suspected|believed|linked|associated|accused|blamed|formerly|previously|also|otherwise|better|from|of)\b|,)/;
const OF_A_KIT = /\b(?:tool ?(?:sets?|kits?)|tools|software|programs?|frameworks?|arsenal)\b/i;
const OF_GROUP_ACTS = /^(?:activity|activities|intrusions)$/;

/** Longest stretch from a name over its other names to what is said of it. */
const OTHER_NAMES_REACH = 160;
const OTHER_NAMES_BEFORE = pattern(
  `<X>["')]*(?:,| \\(|, \\() ?(?:(?:which|who) (?:is|are) )?(?:also|otherwise|better|formerly|previously|publicly|commonly|sometimes|variously|\\w+ly )? ?(?:(?:known|tracked|referred to|identified|designated)(?: \\w+ly)?(?: by [^;.\uEC00-\uEEFF]{1,40}?)? as|called|named|dubbed|a\\.k\\.a\\.|aka|alias)(?: the)? ["']?(?:<X>["']?(?:,? (?:and|or)|,|/) ?(?:the )?["']?){0,8}$`,
  "i",
);

/** "X, also known as Y and Z, is …": said of the name that the others stand for. */
function mainNameAt(text: string, at: number): number {
  const from = Math.max(0, at - OTHER_NAMES_REACH);
  return from + (OTHER_NAMES_BEFORE.exec(text.slice(from, at))?.index ?? at - from);
}

type Change = (phrase: Phrase) => Phrase;

const isNamed = (phrase: Phrase | null): boolean => phrase?.reference === "named";

/** The same words with some of their phrases read again. */
function rewritten(working: WorkingText, changes: ReadonlyMap<Phrase, Change>): WorkingText {
  if (changes.size === 0) return working;
  return { ...working, phrases: working.phrases.map((phrase) => changes.get(phrase)?.(phrase) ?? phrase) };
}

/**
 * Which phrases of a sentence name the same thing by its own words? "A group called X", "another group, X,", "X, an
 * Example-based group", "X is a …" and "the crew behind the X malware" take the name; a group told by what it does
 * ("the group using X") is one that has no name, and points back at nobody.
 */
export function withNames(working: WorkingText, patterns: Candidates): WorkingText {
  const changes = new Map<Phrase, Change>();
  // All but the last pattern are about two phrases.
  const at = (index: number): Phrase | null => phraseAt(working, index);
  const takeName =
    (other: Phrase): Change =>
    (phrase) => ({ ...phrase, name: other.name, reference: "named" });
  // Many a sentence has places and dates besides one of them: it is not worth a try.
  const many = working.phrases.filter(({ form }) => TOLD_OF.has(form)).length;
  const matches = (regex: RegExp): readonly RegExpExecArray[] =>
    many < (regex === DEFINED ? 1 : 2) ? [] : patterns.matches(regex);
  // "X is a trojan (also known as Y)": told of X already, by its first name.
  const isOfName = (match: RegExpExecArray): boolean => isNamed(at(match.index)) && !/ not .$/.test(match[0]);
  const described = matches(DESCRIBED);
  const told = new Set(described.filter(isOfName).map((match) => at(match.index + match[0].length - 1)));
  for (const regex of [NAMED, APPOSED])
    for (const match of matches(regex)) {
      const first = at(match.index);
      const second = at(match.index + match[0].lastIndexOf(match[2]!));
      if (!first || !second || isNamed(first) || !isNamed(second) || first.owning) continue;
      if (BESIDES.test(match[0]) && told.has(first)) continue;
      // "A backdoor used by the group: Example" is no name of the group.
      if (regex === APPOSED && match[0].includes(": ") && first.form !== second.form) continue;
      // "The group uses toolsets that we named Example": nor is that of what it uses.
      if (first.form === "actor" && second.form === "software" && OF_A_KIT.test(match[0])) continue;
      // "With their tools, X …": what is a group's name is none of tools.
      if (regex === APPOSED && first.form === "software" && first.plural && second.form === "actor") continue;
      changes.set(first, takeName(second));
      // "Activity tracked as X" is of the group X; a campaign's name is its own.
      if (OF_GROUP_ACTS.test(first.head) && second.name?.type === "group")
        changes.set(first, (phrase) => ({ ...takeName(second)(phrase), form: "actor" }));
      else if (second.form !== first.form) changes.set(second, (phrase) => ({ ...phrase, form: first.form }));
    }
  for (const match of described) {
    const first = at(mainNameAt(working.text, match.index));
    const second = at(match.index + match[0].length - 1);
    if (first && second && isToldOfBack(first, second, match[0])) {
      changes.set(second, (phrase) => ({ ...phrase, reference: "back" }));
      continue;
    }
    if (first && second && isCrew(first, second, match[0])) {
      changes.set(first, (phrase) => ({ ...phrase, form: "actor" }));
      changes.set(second, takeName(first));
      continue;
    }
    if (!first || !second || !isNamed(first) || first.form !== second.form) continue;
    const isTold =
      second.reference === "unnamed" ||
      (second.reference === "back" &&
        (IS_THE.test(match[0]) ||
          (/^.["']?, ["']?.$/.test(match[0]) &&
            /^the /i.test(second.text) &&
            IS_TOLD_OF.test(working.text.slice(match.index + match[0].length)))));
    if (!isTold || second.owning || PRONOUN.test(second.text)) continue;
    if (/ not $/.test(match[0].slice(0, -1))) continue;
    changes.set(second, takeName(first));
  }
  for (const match of matches(MEMBERS)) {
    const first = at(match.index);
    const second = at(match.index + match[0].length - 1);
    if (!first || !second) continue;
    if (!isNamed(first) && isNamed(second) && OF_A_GROUP.test(first.head) && !APART.test(first.text))
      changes.set(first, takeName(second));
    // "X is a group of operators who …": they are X.
    const whole = changes.get(first)?.(first) ?? first;
    if (isNamed(whole) && second.reference === "unnamed" && second.plural && OF_A_GROUP.test(second.head))
      changes.set(second, takeName(whole));
  }
  for (const match of matches(BEHIND)) {
    const first = at(match.index);
    const second = at(match.index + match[0].length - 1);
    if (first && second && !isNamed(first) && isNamed(second) && !changes.has(first))
      changes.set(first, takeName(second));
  }
  for (const match of matches(DEFINED)) {
    const first = at(match.index);
    if (
      first?.reference === "back" &&
      first.head !== "it" &&
      !changes.has(first) &&
      !/^(?:it|they)$/i.test(first.text)
    )
      changes.set(first, (phrase) => ({ ...phrase, reference: "unnamed" }));
  }
  return rewritten(working, changes);
}
