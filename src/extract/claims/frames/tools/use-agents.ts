import type { Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { agentAfter, type Series } from "../../sentence/syntax.ts";
import { NAMELY } from "../relations/tables/relation-cues.ts";

/** Who uses what: groups and their acts. */
export const isActor = ({ form }: Phrase): boolean => form === "actor" || form === "event";

const IN_WORK =
  /^ (?:in|during|throughout|within|across|as part of|for) (?:(?:the|a|an|this|these|several|multiple|other|recent|\w+ly|[\w-]+-(?:scale|phishing|themed|wide|chain|profile),?) )*["']?$/;

/** "Was used in a campaign": what it was used in, where nobody is named. */
export const workAfter = ({ working, series }: Sentence, end: number): Series | null =>
  series.find((one) => {
    const { phrase } = one.members[0]!;
    const gap = working.text.slice(end, one.start);
    const isPurpose =
      gap.startsWith(" for ") && !/^(?:the|this|an?|these|those|its|their) /i.test(phrase.text);
    return one.start >= end && isActor(phrase) && !isPurpose && IN_WORK.test(gap);
  }) ?? null;

/** What one piece of malware does with another. */
const DELIVERED =
  /^(?:deliver|drop|distribut|load|push|spread|download|install|fetch|serv|execut|launch|deploy|disseminat|circulat)/i;
const VIA =
  /^ (?:via|through|by (?:way|means) of|with the (?:help|aid) of|as (?:(?:an?|the) )?[\uED00-\uEDFF] (?:of|from|by)) (?:(?:the|both|well-known|infamous|\w+ed) )*["']?$/;
const isMalware = ({ form, name, owner }: Phrase): boolean =>
  form === "software" && name?.type === "malware" && owner === null;

/** "Was dropped by A": malware may be what another is delivered by. */
export const isDeliverer = (phrase: Phrase, word: string): boolean =>
  DELIVERED.test(word) && isMalware(phrase);

/** "Was delivered via A": the malware that it came by, where it is named. */
export const viaAfter = ({ working, series }: Sentence, word: string, end: number): Series | null =>
  DELIVERED.test(word)
    ? (series.find(
        (one) =>
          one.start >= end &&
          one.members.every(({ phrase }) => isMalware(phrase)) &&
          VIA.test(working.text.slice(end, one.start)),
      ) ?? null)
    : null;

/** Who does it by the passive; of "actors including A and B" those that are named. */
export function namedAgent({ working, series }: Sentence, end: number): Series | null {
  const agent = agentAfter(working, series, end);
  const next = agent && series.find(({ start }) => start >= agent.end);
  const isList =
    next &&
    agent.members.every(({ phrase }) => phrase.name === null) &&
    NAMELY.test(working.text.slice(agent.end, next.start));
  return isList ? next : agent;
}
