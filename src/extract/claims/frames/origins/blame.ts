import type { Draft, Sentence } from "../../draft.ts";
import { phrasesOf, seriesAt } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { isOwned, isWork, pairs } from "./origin-ends.ts";
import { BLAMED, STATE_BEHIND, STATE_BODY } from "./tables/origins.ts";

/** "A hacker arrested by the police was behind it": they are not the ones. */
const IS_AGENT = /(?:\b(?:by|with|from|of|in|to|for|against|near) (?:the )?|[A-Z][\w-]* )$/;
const DID = /\b(?:behind|responsible for|to blame for)(?: \S+){0,6} ?$/;
const MADE = /\b(?:creat|develop|built|wrote|made)/;
/** Acts that an office does not do to fight crime, as "operations" are, nor an army with missiles. */
const HARM = /cyber|hack|phish|ddos|denial|ransomware|intrusion|breach|compromise|espionage/i;
const HARM_AT_ALL = /^(?:attack|assault)$/i;
const OF_COMPUTERS = /\b(?:network|website|site|server|system|computer|e-?mail|software|satellite)/i;

/** "Example's agency carried out the attack": a state or its body, and what it did or made. */
function fromStates({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(STATE_BEHIND).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const state = phraseAt(working, start)!;
    const work = phraseAt(working, end)!;
    const isMalware = work.form === "software" && work.name?.type === "malware";
    const isSure = DID.test(match[0]) ? isWork(work) : false;
    const isHarm =
      HARM.test(work.text) ||
      (work.name !== null && HARM_AT_ALL.test(work.head)) ||
      (HARM_AT_ALL.test(work.head) && OF_COMPUTERS.test(working.text.slice(end, end + 60)));
    const isCrime = isHarm ? !MADE.test(match[0]) && !work.plural : isMalware && MADE.test(match[0]);
    const isState = state.form === "location" || STATE_BODY.test(state.text);
    if (IS_AGENT.test(working.text.slice(Math.max(0, start - 12), start))) return [];
    if (!isSure && !(isCrime && isState && isWork(work))) return [];
    return {
      predicate: "attributed-to",
      subject: work,
      object: state,
      trigger: { start: start + 1, end },
      reach: end + 1,
    };
  });
}

/** "Blamed Example for the attacks": a state, its body or a group, and what it is blamed for. */
function fromBlame({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(BLAMED).flatMap((match) => {
    const end = match.index + match[0].length;
    const culprit = phraseAt(working, match.index + match[0].lastIndexOf(match[1]!))!;
    const isBody = culprit.form !== "organisation" || STATE_BODY.test(culprit.text);
    const blamed = phrasesOf(seriesAt(series, end), isOwned).filter(({ form, name }) =>
      form === "actor" ? culprit.form !== "actor" : form === "event" || name !== null,
    );
    return isBody
      ? pairs(blamed, [culprit], {
          predicate: "attributed-to",
          trigger: { start: match.index, end },
          reach: end + 1,
        })
      : [];
  });
}

/** What a state, a body of one or a group is said to have done or is blamed for. */
export const blame = (sentence: Sentence): Draft[] => [...fromStates(sentence), ...fromBlame(sentence)];
