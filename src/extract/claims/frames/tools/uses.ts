import type { Draft, End, FrameReader, Sentence } from "../../draft.ts";
import { besidesBefore, type Placed, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import {
  agentAfter,
  clauseStart,
  isPassive,
  isWithAuxiliary,
  phrasesOf,
  type Series,
  subjectAfter,
  subjectBefore,
} from "../../sentence/syntax.ts";
import { EXPLOIT_VERBS, INFRASTRUCTURE_VERBS } from "../../tables/triggers.ts";
import { acts, doer } from "../attacks/attackers.ts";
import { namedAfter } from "./named-tools.ts";
import { frontedFlaw, numberedAfter } from "./numbered-flaws.ts";
import { ownedTools } from "./owned-tools.ts";
import { isAddress } from "./servers.ts";
import { SAYS_USE, USE_VERBS } from "./tables/uses.ts";
import { isActor, isDeliverer, namedAgent, viaAfter, workAfter } from "./use-agents.ts";
import { isDone, isOfUsers, workEnd } from "./use-anybody.ts";
import {
  beforeRelative,
  besideOnly,
  fronted,
  isNamedTool,
  objectsAfter,
  pointedBack,
} from "./use-objects.ts";
import { toldOf } from "./use-told-of.ts";

/** Products so common that using them says nothing. */
const PLATFORMS =
  /^(?:Microsoft|Windows|SharePoint|Log4Shell|Log4j|ProxyShell|ProxyLogon|Zerologon|PrintNightmare|BlueKeep|Bitcoin|Monero|Ethereum|Dash|Azure|WordPress|VMware|Citrix|GitHub|Linux|Android|iOS|mac ?OS|OS X|\.NET|Office|Word|Excel|Internet Explorer|Chrome|Firefox|Flash|Adobe|Java|C#|C\+\+|Python|Delphi|PDF|VBA|Outlook|Exchange|Active Directory|Google|Apple|HTML|HTTP|XML)/i;

const isSoftware = (phrase: Phrase): boolean =>
  (phrase.form === "software" && (phrase.name !== null || /^(?:this|that|the) /i.test(phrase.text))) ||
  (phrase.form === "product" && !PLATFORMS.test(phrase.text));

interface VerbFrame {
  readonly predicate: "uses" | "exploits" | "uses-infrastructure";
  readonly verb: RegExp;
  readonly isObject: (phrase: Phrase) => boolean;
  readonly isSubject: (phrase: Phrase) => boolean;
}

const FRAMES: readonly VerbFrame[] = [
  { predicate: "uses", verb: USE_VERBS, isObject: isSoftware, isSubject: acts },
  {
    predicate: "exploits",
    verb: EXPLOIT_VERBS,
    isObject: ({ form }) => form === "vulnerability",
    isSubject: acts,
  },
  {
    predicate: "uses-infrastructure",
    verb: INFRASTRUCTURE_VERBS,
    isObject: isAddress,
    isSubject: acts,
  },
];

function drafted(
  { predicate }: VerbFrame,
  subjects: readonly End[],
  objects: readonly Placed[],
  [start, end]: readonly [number, number],
): Draft[] {
  const isAnyNamed = predicate === "uses" && objects.some(({ phrase }) => phrase.name !== null);
  return subjects.flatMap((subject) =>
    objects
      .filter(({ phrase }) => !isAnyNamed || phrase.name !== null)
      .filter(({ phrase }) => phrase !== subject)
      .map(({ at, phrase }) => ({
        predicate,
        subject,
        object: phrase,
        trigger: { start, end },
        reach: at + 1,
      })),
  );
}

/** "The tool installed on a server": said of the tool, without a word on who did it. */
const isPutThere = (text: string, start: number, word: string, after: string): boolean =>
  /^(?:install|deploy|drop|load|launch|implant|plant|download|distribut|execut)\w*ed$/i.test(word) &&
  /^ (?:on|onto|in|into|to|at|from|via|through)\b/.test(after) &&
  /[\uED00-\uEDFF]["')]* $/.test(text.slice(0, start));

/** "The tool used in the attacks": said of the tool right before. */
const WORKED_IN =
  /^(?:used|deployed|employed|leveraged|delivered|dropped|distributed|installed|utili[sz]ed|executed|spread|wielded|exploited|abused|weaponi[sz]ed)$/i;
const AFTER_TOOL =
  /[\uE100-\uE2FF\uE800-\uE8FF\uED00-\uEDFF]["')]*(?: (?:\w+ )?(?:vulnerabilit(?:y|ies)|flaws?|zero-?days?|bugs?|exploits?|malware|backdoor|trojan|tools?|samples?|payloads?|variants?|implants?))?["')]*,? (?:(?:that|which) )?(?:(?:is|was|are|were|been|being|has|have|had|also|first|later|\w+ly) )*$/;

/** Verbs that are nouns or adjectives after an article. */
const NOUN_LIKE =
  /^(?:use|exploit|run|drop|spread|load|download|design|upload|release|launch|favou?r|\w+ed)$/i;
const NOUN_BEFORE =
  /\b(?:the|an?|their|its|in|for|of|this|'s|continued|widespread|newly|(?<![\uEC00-\uECFF]["']? )recently) $/i;

/** A verb of using at its place, and what may be used and who may use in its frame. */
interface Verb {
  readonly frame: VerbFrame;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isObject: (phrase: Phrase) => boolean;
  readonly isSubject: (phrase: Phrase) => boolean;
}

/** What only people do with tools. */
const PREFERS =
  /^(?:ha[dsv]|maint|boast|switch|shift|pivot|transition|turn|mov|migrat|prefer|favou?r|adopt|opt|resort|wield|creat|unveil|debut)/i;

const isSomebody = ({ form }: Phrase): boolean => form === "actor";

const isNamedObject =
  (isObject: (phrase: Phrase) => boolean) =>
  (phrase: Phrase): boolean =>
    phrase.name !== null && isObject(phrase);

/** "A was used by X", "A and B used by X". */
function passive(sentence: Sentence, { frame, word, start, end, isObject }: Verb): Draft[] {
  const { working } = sentence;
  const { text } = working;
  const agent = namedAgent(sentence, end);
  const work = agent ?? viaAfter(sentence, word, end) ?? workAfter(sentence, end);
  if (!work) return [];
  const accepts = agent?.members.some(({ phrase }) => isActor(phrase)) ? isObject : isNamedObject(isObject);
  const all = phrasesIn(working, clauseStart(text, start), start, accepts);
  const objects = isWithAuxiliary(text, start) ? beforeRelative(text, start, all) : all;
  const beside =
    isWithAuxiliary(text, start) || word === "in use"
      ? objects.filter(({ at }) => at >= start - 60)
      : besideOnly(working, start, objects);
  const isNamed = beside.some(({ phrase }) => phrase.name !== null);
  const told = isNamed ? [] : toldOf(sentence, word, start, objects);
  const near = told.length > 0 ? told : beside;
  const users = work.members
    .map(({ phrase }) => phrase)
    .filter(
      (phrase) =>
        isActor(phrase) || isDeliverer(phrase, word) || (frame.predicate === "exploits" && acts(phrase)),
    );
  // "Created by those behind A": A did not make it.
  const makers = /^creat/i.test(word)
    ? users.filter(({ name }) => name === null || name.type === "group")
    : users;
  return drafted(frame, makers.map(workEnd), near, [start, end]);
}

const OF_OWNER =
  /^ (?:by|from|attribut(?:ed|able) to|conducted by|carried out by|launched by) (?:the |a |an )?["']?$/;

/** "Attacks by X used A": X did. */
function ownerOf({ working, series }: Sentence, { end, members }: Series): Series | null {
  const [only] = members;
  if (only?.phrase.form !== "event" || only.phrase.name !== null) return null;
  const owner = series.find(({ start }) => start > end);
  return owner?.members[0]?.phrase.form === "actor" && OF_OWNER.test(working.text.slice(end, owner.start))
    ? owner
    : null;
}

/** "Used a flaw in A" is no use of A. */
const FLAWS = /\b(?:vulnerab\w+|flaws?|exploit\w*|bugs?|zero[- ]days?|0-?days?)\b|[\uE800-\uE8FF]/i;

/** "Documents, which exploit A, were sent by X": what is sent does it for whoever sent it. */
const CARRIER =
  /\b(?:documents?|files?|e-?mails?|attachments?|pages?|lures?|scripts?|messages?|archives?|presentations?|spreadsheets?|RTFs?|PDFs?),? (?:(?:which|that) )?(?:\w+ly )?$/i;

/** "X uses A", "A, which X uses". */
function active(sentence: Sentence, { frame, word, start, end, isObject, isSubject }: Verb): Draft[] {
  const { working, series } = sentence;
  const gerund = /^\w+ing\b/i.test(word);
  const before = subjectBefore(working, series, start, { accepts: isSubject, gerund });
  const nearest =
    before ??
    (gerund ? subjectAfter(working, series, start, end) : null) ??
    (frame.predicate === "exploits" && CARRIER.test(working.text.slice(0, start))
      ? agentAfter(working, series, end)
      : null);
  if (!nearest) return [];
  const stop = before || nearest.start < start ? working.text.length : nearest.start;
  const subject =
    word === "involving"
      ? doer(sentence, nearest)
      : (ownerOf(sentence, nearest) ?? (gerund ? doer(sentence, nearest) : nearest));
  if (word === "involving" && subject.members.every(({ phrase }) => phrase.form === "software")) return [];
  const isTheirs = ({ at }: Placed): boolean =>
    !isOfUsers(phrasesOf(subject, isSubject), working.text.slice(end, at));
  const objects = objectsAfter(sentence, end, isObject)
    .filter(isTheirs)
    .filter(
      ({ at, phrase }) =>
        at < stop && !(phrase.form === "product" && FLAWS.test(working.text.slice(end, at))),
    );
  const reached = frame.predicate === "exploits" ? numberedAfter(sentence, end, objects) : objects;
  const named =
    frame.predicate === "uses" && before
      ? namedAfter(sentence, end, isNamedObject(isSoftware)).filter(isTheirs)
      : [];
  const told =
    frame.predicate === "uses" && objects.length + named.length === 0
      ? [...fronted(sentence, subject.members[0]!.at), ...pointedBack(sentence, subject.start, end)]
      : frame.predicate === "exploits" && reached.length === 0
        ? frontedFlaw(sentence, subject.members[0]!.at)
        : [];
  const earlier = working.text.slice(Math.min(subject.end, start), start);
  const members = subject.members.filter(({ phrase }) => isSubject(phrase) && isDone(phrase, earlier, word));
  const actor = members.find(({ phrase }) => isActor(phrase));
  const also = before && actor ? besidesBefore(working.text, actor.at) : null;
  const besides = also ? phrasesIn(working, ...also, isNamedObject(isObject)) : [];
  // "In addition to A, X used B": a comma makes no row of a tool and a group.
  const users = members.map(({ phrase }) => phrase).filter((phrase) => !also || isActor(phrase));
  return drafted(frame, users, [...besides, ...reached, ...named, ...told], [start, end]);
}

function fromVerbs(sentence: Sentence, frame: VerbFrame): Draft[] {
  const { text } = sentence.working;
  return sentence.patterns.matches(frame.verb).flatMap((match) => {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    const after = text.slice(end, end + 30);
    const isBroad = frame.predicate === "uses" && !SAYS_USE.test(word);
    const verb: Verb = {
      frame,
      word,
      start,
      end,
      isObject: isBroad ? isNamedTool : frame.isObject,
      isSubject: PREFERS.test(word) ? isSomebody : isBroad ? isActor : frame.isSubject,
    };
    const isInWork =
      WORKED_IN.test(word) && AFTER_TOOL.test(text.slice(0, start)) && workAfter(sentence, end);
    const inWork = isInWork ? passive(sentence, verb) : [];
    if (inWork.length > 0) return inWork;
    const isPhrasal = / (?:with|for|to|on|of)$/.test(word);
    if (word === "in use" || (!isPhrasal && isPassive(text, start, word))) return passive(sentence, verb);
    const isNoun = NOUN_LIKE.test(word) && NOUN_BEFORE.test(text.slice(Math.max(0, start - 12), start));
    return isNoun || isPutThere(text, start, word, after) ? [] : active(sentence, verb);
  });
}

/** Who uses which malware, tool, vulnerability or address? Subjects are groups, campaigns and malware. */
export const uses: FrameReader = (sentence) => [
  ...FRAMES.flatMap((frame) => fromVerbs(sentence, frame)),
  ...ownedTools(sentence),
];
