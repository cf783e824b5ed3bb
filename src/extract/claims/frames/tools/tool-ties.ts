import type { Draft, FrameReader, Sentence } from "../../draft.ts";
import { objectEnd, type Placed, phrasesIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { isCompared, phrasesOf, seriesAt, subjectBefore } from "../../sentence/syntax.ts";
import { namedAfter, rowFrom } from "./named-tools.ts";
import { BY_MEANS, SAYS_SOFTWARE, TIED_TO_TOOL, WITH_WHICH } from "./tables/uses.ts";
import { isNamedTool, usesOf } from "./use-objects.ts";

/** What "it" stands for may be software. */
const isGroup = ({ form, reference, name, text }: Phrase): boolean =>
  form === "actor" && (name !== null || (reference === "back" && !/^it$/i.test(text)));
const isAny = ({ owning }: Phrase): boolean => !owning;

/** "X is linked to the Example ransomware", "X has been associated with malware such as A and B". */
function tied(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  return patterns.matches(TIED_TO_TOOL).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const subject = subjectBefore(working, series, start, { accepts: isAny, gerund: false });
    if (subject && isCompared(working.text, subject.start)) return [];
    const isSaid =
      /[\uEE00-\uEEFF]| (?:use|deployment|distribution|delivery|us|distribut|deliver|deploy)/.test(match[0]);
    const named = rowFrom(sentence, end, isNamedTool).filter(
      ({ at, phrase }) => at <= end + 60 && (isSaid || SAYS_SOFTWARE.test(phrase.text)),
    );
    const tools = named[0]?.at === end ? named : namedAfter(sentence, end, isNamedTool);
    return usesOf(phrasesOf(subject, isGroup), tools, [start, end]).map((draft) => ({
      ...draft,
      weak: true,
    }));
  });
}

const COMMA_ACTOR = /^["')]*(?: \([^()]{0,80}\))?, (?:\w+ly, )?(?:the |operators of |members of )?["']?$/;

/** The actor that a sentence goes on with after what stands in front of it. */
function actorAfter({ working }: Sentence, things: readonly Placed[]): Placed | null {
  const last = things.at(-1);
  const [next] = last ? phrasesIn(working, last.at + 1, working.text.length, isGroup) : [];
  return last && next && COMMA_ACTOR.test(working.text.slice(last.at + 1, next.at)) ? next : null;
}

/** "Via A, X moved on": tools that stand in front of who uses them. */
function fronted(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  const { text } = working;
  return patterns.matches(BY_MEANS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const things = phrasesIn(working, end, objectEnd(text, end), isNamedTool).filter(
      ({ at }) => !/[\uEC00-\uECFF]/.test(text.slice(end, at)),
    );
    const user = actorAfter(sentence, things);
    return user ? usesOf([user.phrase], things, [start, end]) : [];
  });
}

/** "It was A with which X got in". */
const withWhich = ({ working, series, patterns }: Sentence): Draft[] =>
  (working.text.includes(" which ") ? patterns.matches(WITH_WHICH) : []).flatMap((match) => {
    const end = match.index + match[0].length;
    const tools = (seriesAt(series, match.index)?.members ?? []).filter(({ phrase }) => isNamedTool(phrase));
    return usesOf(phrasesOf(seriesAt(series, end), isGroup), tools, [match.index + 1, end]);
  });

/** Tools that groups are tied to, or that stand in front of what is told of a group. */
export const toolTies: FrameReader = (sentence) => [
  ...tied(sentence),
  ...fronted(sentence),
  ...withWhich(sentence),
];
