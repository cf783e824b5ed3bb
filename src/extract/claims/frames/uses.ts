import type { Draft, End, FrameReader, Sentence } from "../draft.ts";
import { objectEnd, type Placed, phrasesIn } from "../objects.ts";
import type { Phrase } from "../phrase.ts";
import {
  agentAfter,
  clauseStart,
  isPassive,
  isWithAuxiliary,
  type Series,
  subjectBefore,
} from "../syntax.ts";
import { NAMELY } from "../tables/relations.ts";
import { EXPLOIT_VERBS, INFRASTRUCTURE_VERBS } from "../tables/triggers.ts";
import { SAYS_USE, USE_VERBS } from "../tables/uses.ts";
import { doer } from "./targets.ts";

/** Products so common that using them says nothing. */
const PLATFORMS =
  /^(?:Microsoft|Windows|SharePoint|Azure|WordPress|VMware|Citrix|GitHub|Linux|Android|iOS|mac ?OS|OS X|\.NET|Office|Word|Excel|Internet Explorer|Chrome|Firefox|Flash|Adobe|Java|C#|C\+\+|Python|Delphi|PDF|VBA|Outlook|Exchange|Active Directory|Google|Apple|HTML|HTTP|XML)/i;

const acts = ({ form }: Phrase): boolean => form === "actor" || form === "software" || form === "event";
const isActor = ({ form }: Phrase): boolean => form === "actor" || form === "event";

const isSoftware = (phrase: Phrase): boolean =>
  (phrase.form === "software" && (phrase.name !== null || /^(?:this|that|the) /i.test(phrase.text))) ||
  (phrase.form === "product" && !PLATFORMS.test(phrase.text));

const isNamedTool = ({ form, name }: Phrase): boolean => form === "software" && name !== null;

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
    isObject: ({ form, name }) =>
      form === "indicator" &&
      typeof name?.value === "object" &&
      name.value !== null &&
      "kind" in name.value &&
      /^(?:url|ipv4|ipv6|ipv4-cidr|asn|domain|email)$/.test(name.value.kind),
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

/** "A and B used by X": the row right before the bare participle; "Z, a backdoor used by X" is of that backdoor. */
function besideOnly(
  { text, phrases }: Sentence["working"],
  start: number,
  objects: readonly Placed[],
): readonly Placed[] {
  const last = objects.at(-1);
  if (!last || start - last.at > 14) return [];
  const isOther = phrases.some(
    ({ form, start: at, name }) => form === "software" && name === null && at > last.phrase.end,
  );
  if (isOther && /[\uED00-\uEDFF]/.test(text.slice(last.at + 1, start))) return [];
  const row = [last];
  for (const one of objects.slice(0, -1).reverse()) {
    if (!/^["')]*(?:,|,? and|,? or|\/) ?(?:the |a |an )?["'(]*$/.test(text.slice(one.at + 1, row[0]!.at)))
      break;
    row.unshift(one);
  }
  return row;
}

/** "A Example-like tool" is not Example. */
const ONLY_LIKE = /^["']?-(?:like|style|type|inspired|related|based|themed)\b/i;

/** "The tool installed on a server": said of the tool, without a word on who did it. */
const isPutThere = (text: string, start: number, word: string, after: string): boolean =>
  /^(?:install|deploy|drop|load|launch|implant|plant|download|distribut|execut)\w*ed$/i.test(word) &&
  /^ (?:on|onto|in|into|to|at|from|via|through)\b/.test(after) &&
  /[\uED00-\uEDFF]["')]* $/.test(text.slice(0, start));

/** Who does it by the passive; of "actors including A and B" those that are named. */
function namedAgent({ working, series }: Sentence, end: number): Series | null {
  const agent = agentAfter(working, series, end);
  const next = agent && series.find(({ start }) => start >= agent.end);
  const isList =
    next &&
    agent.members.every(({ phrase }) => phrase.name === null) &&
    NAMELY.test(working.text.slice(agent.end, next.start));
  return isList ? next : agent;
}

/** "A, which X deployed", "a backdoor that X relies on": what stands right before the relative clause. */
function fronted({ working, series }: Sentence, at: number): readonly Placed[] {
  const { text } = working;
  const one = series.findLast(({ end }) => end < at);
  const gap = one ? text.slice(one.end, at) : "";
  if (!one || !RELATIVE_CLAUSE.test(gap)) return [];
  return one.members.filter(({ phrase }) => phrase.form === "software" && phrase.name !== null);
}
const RELATIVE_CLAUSE =
  /^["')]*,? (?:that|which)(?: [\uE300-\uE3FF](?: \w+){0,3})? (?:the |operators of )?["']?$/;

const OTHER_NAME = /\b(?:aka|also known as|called|dubbed|named|alias|tracked as) ["'(]*$/i;
const NOUN_BEFORE = /\b(?:the|an?|their|its|in|for|of|this|'s|continued|widespread|newly|recently) $/i;

function fromVerbs(sentence: Sentence, frame: VerbFrame): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(frame.verb).flatMap((match) => {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    const after = text.slice(end, end + 30);
    const place = [start, end] as const;
    const isBroad = frame.predicate === "uses" && !SAYS_USE.test(word);
    const isObject = isBroad ? isNamedTool : frame.isObject;
    const isSubject = isBroad ? isActor : frame.isSubject;
    if (word === "in use" || (!/ (?:with|for|to|on|of)$/.test(word) && isPassive(text, start, word, after))) {
      const agent = namedAgent(sentence, end);
      if (!agent) return [];
      const objects = phrasesIn(working, clauseStart(text, start), start, isObject);
      const near =
        isWithAuxiliary(text, start) || word === "in use"
          ? objects.filter(({ at }) => at >= start - 60)
          : besideOnly(working, start, objects);
      return drafted(frame, agent.members.map(({ phrase }) => phrase).filter(isActor), near, place);
    }
    if (
      /^(?:use|exploit|run|drop|spread|load|download|design|upload|release|launch|favou?r|\w+ed)$/i.test(
        word,
      ) &&
      NOUN_BEFORE.test(text.slice(Math.max(0, start - 12), start))
    )
      return [];
    if (isPutThere(text, start, word, after)) return [];
    const nearest = subjectBefore(working, series, start, {
      accepts: isSubject,
      gerund: word.endsWith("ing"),
    });
    if (!nearest) return [];
    const subject = word === "involving" ? doer(sentence, nearest) : nearest;
    if (word === "involving" && subject.members.every(({ phrase }) => phrase.form === "software")) return [];
    const after_ = phrasesIn(working, end, objectEnd(text, end), isObject).filter(
      ({ at }) =>
        !OTHER_NAME.test(text.slice(Math.max(0, at - 20), at)) &&
        !ONLY_LIKE.test(text.slice(at + 1, at + 12)),
    );
    const objects =
      after_.length > 0
        ? after_
        : fronted(sentence, working.starts.indexOf(subject.members[0]!.phrase.start));
    return drafted(frame, subject.members.map(({ phrase }) => phrase).filter(isSubject), objects, place);
  });
}

const OWNED = /^(?:['\u2019]s)? /;

/** "X's loader Y", "its own backdoor, called Y": who owns it uses it. */
function fromOwners({ working }: Sentence): Draft[] {
  return working.phrases.flatMap((phrase) => {
    if (phrase.form !== "software" || phrase.name === null) return [];
    const at = working.starts.indexOf(phrase.start);
    const owning = /^(?:its|their) /i.test(phrase.text);
    const ownerName = phrase.owner;
    if (!owning && (ownerName === null || !OWNED.test(phrase.text.slice(ownerName.end - phrase.start))))
      return [];
    if (ownerName && ownerName.start >= phrase.name.start) return [];
    const subject: End =
      ownerName === null
        ? "implied"
        : {
            ...phrase,
            form: "actor",
            name: ownerName,
            start: ownerName.start,
            end: ownerName.end,
            text: ownerName.text,
          };
    return [
      {
        predicate: "uses" as const,
        subject,
        object: phrase,
        trigger: { start: at, end: at + 1 },
        reach: at + 1,
        aside: true,
      },
    ];
  });
}

/** Who uses which malware, tool, vulnerability or address? Subjects are groups, campaigns and malware. */
export const uses: FrameReader = (sentence) => [
  ...FRAMES.flatMap((frame) => fromVerbs(sentence, frame)),
  ...fromOwners(sentence),
];
