import type { Draft, End, FrameReader, Sentence } from "../../draft.ts";
import { objectEnd, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import {
  agentAfter,
  clauseStart,
  isPassive,
  phrasesOf,
  type Series,
  seriesAt,
  subjectBefore,
} from "../../sentence/syntax.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { EXPLOIT_NOUNS } from "../../tables/triggers.ts";
import { isActor } from "../origins/origin-ends.ts";
import { kits } from "./kits.ts";
import { makers } from "./makers.ts";
import { namedAfter } from "./named-tools.ts";
import { isAddress, servers } from "./servers.ts";
import {
  AS_PAYLOAD,
  HIT_BEFORE,
  ONLY_BESIDE,
  TOOL_BELONGS,
  WITH_FLAW,
  WITH_TOOL,
} from "./tables/arsenals.ts";
import { TOOL_OF, TOOLS_ARE, USE_NOUNS } from "./tables/uses.ts";
import { isNamedTool, objectsAfter, usesOf } from "./use-objects.ts";
import { seenInActs } from "./used-in-acts.ts";

/** "Infection chains" are nobody's doing. */
const isAct = ({ form, head, owning }: Phrase): boolean =>
  form === "event" && !owning && !head.startsWith("infection");
const actorsOf = (one: Series | null | undefined): Phrase[] =>
  phrasesOf(one, (phrase) => isActor(phrase) || isAct(phrase));

const isFlaw = ({ form }: Phrase): boolean => form === "vulnerability";

/** The group that a clause is about, else the campaign. */
const userBefore = ({ working, series }: Sentence, at: number, gerund: boolean): Series | null =>
  subjectBefore(working, series, at, { accepts: isActor, gerund }) ??
  subjectBefore(working, series, at, { accepts: isAct, gerund });

/** "The attack was carried out with A": the attack. */
const actBefore = ({ working, series }: Sentence, at: number): Series | null =>
  series.find(
    (one) =>
      one.members.every(({ phrase }) => isAct(phrase)) && IS_DONE.test(working.text.slice(one.end, at)),
  ) ?? null;
const IS_DONE = /^["')]*(?: \([^()]{1,60}\))? (?:was|were|has been|have been|is|are)(?: \w+ly)? $/;

const A_TOOL =
  /^(?:malware|ransomware|backdoors?|trojans?|rats?|implants?|tools?|loaders?|downloaders?|droppers?|stealers?|wipers?|botnets?|rootkits?|spyware|keyloggers?|web ?shells?|toolkits?|frameworks?)$/;

/** "A new version of A from X". */
const VERSION_OF =
  /\b(?:versions?|variants?|samples?|strains?|builds?|copies|updates?|instances?) of (?:the )?["']?$/i;

/** A group by its name, or the one last told of. */
const isSomeone = ({ name, reference, owning }: Phrase): boolean =>
  name?.type === "group" || (name === null && reference === "back" && !owning);

/** "A is a backdoor of X". */
function fromBelongings({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(TOOL_BELONGS).flatMap((match) => {
    const at = match.index + match[0].lastIndexOf(match[2]!);
    const [tool, user] = [phraseAt(working, match.index), phraseAt(working, at)];
    const isOne =
      tool !== null &&
      (A_TOOL.test(tool.head) ||
        VERSION_OF.test(working.text.slice(Math.max(0, match.index - 24), match.index)));
    return tool && isOne && user && isNamedTool(tool) && isSomeone(user)
      ? usesOf([user], [{ at: match.index, phrase: tool }], [match.index + 1, at])
      : [];
  });
}

/** "X hit banks with A and B", "by targeting firms with malware (A)". */
function fromMeans(sentence: Sentence, means: RegExp, predicate: "uses" | "exploits"): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  const accepts = predicate === "uses" ? isNamedTool : isFlaw;
  return patterns.matches(means).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const from = clauseStart(text, start);
    const tools = objectsAfter(sentence, end, accepts);
    const isPayload = tools.some(({ at }) => AS_PAYLOAD.test(text.slice(at + 1, at + 60)));
    const hit = isPayload ? null : HIT_BEFORE.exec(text.slice(from, start));
    if ((!hit && !isPayload) || ONLY_BESIDE.test(text.slice(from, start))) return [];
    const at = hit ? from + hit.index : start;
    const subject =
      hit && isPassive(text, at, hit[0])
        ? (agentAfter(working, series, at) ?? actBefore(sentence, at))
        : userBefore(sentence, at, hit === null || /^\w+ing\b/i.test(hit[0]));
    const isInBracket =
      subject !== null &&
      IN_BRACKET.test(text.slice(from, subject.start)) &&
      text.slice(subject.end, start).includes(")");
    return isInBracket
      ? []
      : usesOf(actorsOf(subject), tools, [start, end]).map((draft) => ({ ...draft, predicate }));
  });
}

const IN_BRACKET = /\([^()]*$/;
const MAKERS = /^(?:operators?|developers?|authors?|creators?|makers?|distributors?|affiliates?)$/;
const TOLD_OF =
  /([\uEC00-\uECFF])["')]*(?:(?:,| –|,? (?:also |better |best |widely )?known (?:as|to be)| (?:is|are|was|were|be|as|remains)(?: \w+ly| also| believed to be| thought to be)?)(?: [\uEC00-\uECFF] and)? | \()$/;

/** "X, the operators of A", "X is the developer of A": whom the words are said of. */
function makerAt({ working }: Sentence, at: number): Phrase | null {
  const who = phraseAt(working, at);
  if (!who || !MAKERS.test(who.head) || who.name !== null) return who;
  const told = TOLD_OF.exec(working.text.slice(0, at));
  const named = told ? phraseAt(working, told.index) : null;
  return named?.name ? named : who;
}

/** Who does it by the words after it: malware too may exploit a flaw. */
const usersFrom = (agent: Series | null, predicate: "uses" | "exploits"): Phrase[] | null =>
  agent &&
  (predicate === "exploits"
    ? phrasesOf(agent, ({ form, owning }) => !owning && form !== "event")
    : actorsOf(agent));

/** "The deployment of A by X", "X's use of A", "X is the operator of A", "the exploitation of V by X". */
function fromNouns(sentence: Sentence, nouns: RegExp, predicate: "uses" | "exploits"): Draft[] {
  const { working, series, patterns } = sentence;
  const accepts = predicate === "uses" ? isNamedTool : isFlaw;
  return patterns.matches(nouns).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const reached = objectsAfter(sentence, end, accepts);
    const things =
      reached.length > 0 || predicate === "exploits" ? reached : namedAfter(sentence, end, isNamedTool);
    if (things.length === 0) return [];
    const isMade = MAKERS.test(phraseAt(working, start)?.head ?? "");
    const who = makerAt(sentence, start);
    const users = who
      ? [who].filter(({ name }) => isMade && name !== null)
      : (usersFrom(agentAfter(working, series, end), predicate) ??
        actorsOf(userBefore(sentence, start, false)));
    return usesOf(users, things, [start, end]).map((draft) => ({ ...draft, predicate }));
  });
}

/** "A and B are favourites of X". */
function fromFavourites({ working, series, patterns }: Sentence, predicate: "uses" | "exploits"): Draft[] {
  const { text } = working;
  return patterns.matches(TOOL_OF).flatMap((match) => {
    const end = match.index + match[0].length;
    const start = clauseStart(text, match.index);
    const first = series.find(
      (one) =>
        one.start >= start && one.end <= match.index && one.members.some(({ phrase }) => isNamedTool(phrase)),
    );
    const tools =
      predicate === "exploits"
        ? phrasesIn(working, start, match.index, isFlaw)
        : (first?.members.filter(({ phrase }) => isNamedTool(phrase)) ?? []);
    const users = actorsOf(seriesAt(series, end)).filter(({ reference }) => reference !== "unnamed");
    return usesOf(users, tools, [match.index, end]).map((draft) => ({ ...draft, predicate }));
  });
}

const WHOSE = pattern("(<A>)[\"')]*(?:,? (?:and )?whose (?:\\w+ )?|'s? (?:[\\w-]+ ){1,4})$", "i");

/** "X, whose tools include …". */
function whoseAt(working: Sentence["working"], at: number): Phrase | null {
  const from = Math.max(0, at - 40);
  const match = WHOSE.exec(working.text.slice(from, at));
  return match ? phraseAt(working, from + match.index) : null;
}

/** "Its tools include A and B", "malware used by X: A, B". */
function fromLists({ working, patterns }: Sentence): Draft[] {
  const { text } = working;
  return patterns.matches(TOOLS_ARE).flatMap((match) => {
    const end = match.index + match[0].length;
    const kit = phraseAt(working, match.index)!;
    const whose = match[3] ?? match[2];
    const user = whose
      ? phraseAt(working, match.index + match[0].lastIndexOf(whose))
      : whoseAt(working, match.index);
    const isOwned = kit.owner !== null || /^(?:its|their) /i.test(kit.text);
    if (kit.name?.type === "malware" || kit.name?.type === "tool" || (user === null && !isOwned)) return [];
    if (user?.form === "software" && user.name?.type !== "malware") return [];
    const owner: End = kit.owner
      ? {
          ...kit,
          form: "actor",
          name: kit.owner,
          start: kit.owner.start,
          end: kit.owner.end,
          text: kit.owner.text,
        }
      : "implied";
    return usesOf([user ?? owner], phrasesIn(working, end, objectEnd(text, end), isNamedTool), [
      match.index + 1,
      end,
    ]);
  });
}

/** Whose tools are told of by nouns rather than by a verb of using? */
export const arsenals: FrameReader = (sentence) => {
  const has = (accepts: (phrase: Phrase) => boolean): boolean => sentence.working.phrases.some(accepts);
  return [
    ...makers(sentence),
    ...(has(isNamedTool) ? ofTools(sentence) : []),
    ...(has(isFlaw) ? ofFlaws(sentence) : []),
    ...(has(isAddress) ? servers(sentence) : []),
  ];
};

const ofTools = (sentence: Sentence): Draft[] => [
  ...kits(sentence),
  ...fromBelongings(sentence),
  ...seenInActs(sentence),
  ...fromMeans(sentence, WITH_TOOL, "uses"),
  ...fromNouns(sentence, USE_NOUNS, "uses"),
  ...fromFavourites(sentence, "uses"),
  ...fromLists(sentence),
];
const ofFlaws = (sentence: Sentence): Draft[] => [
  ...fromMeans(sentence, WITH_FLAW, "exploits"),
  ...fromNouns(sentence, EXPLOIT_NOUNS, "exploits"),
  ...fromFavourites(sentence, "exploits"),
  ...kits(sentence, isFlaw).map((draft): Draft => ({ ...draft, predicate: "exploits" })),
];
