import type { Draft, Sentence } from "../../draft.ts";
import { objectEnd, phrasesIn, victimsIn } from "../../sentence/objects.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { clauseStart } from "../../sentence/syntax.ts";
import { drafted, stopAtActor } from "./attackers.ts";
import { HACKING, STATE_ATTACKER } from "./tables/targets.ts";

/** A country, or a body of a state that may act against another. */
const isState = ({ form, name, text }: Phrase): boolean =>
  (form === "location" && name?.link.some((link) => link.startsWith("country:")) === true) ||
  (form === "organisation" && STATE_ATTACKER.test(text));

const BEFORE_VERB = /^(?:,? (?:has|have|had|also|been|\w+ly))* $/;
/** "Operators working for Russia hacked", "Example Team Peru hacked": the place is part of something else. */
const GOVERNED =
  /\b(?:[Bb]y|of|from|in|for|with|to|against|on|at|into|near|than|like|as|between|and|or|said|that of) (?:the )?["']?$|[A-Z\uEC00-\uEEFF][\w-]* $/;

const OF_COMPUTERS = /cyber|hack|phish|ddos|denial|ransomware/i;

/**
 * "The agency hacked Y", "Ruritania launched a cyber-attack on Y": a state that acts under its own name. Only words of
 * computers: states attack, target and hit each other in other ways too.
 */
export function fromStates({ working, patterns }: Sentence): Draft[] {
  const { text } = working;
  return patterns.matches(HACKING).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const act = phrasesIn(working, start, end, ({ form }) => form === "event")[0]?.phrase;
    if (act && !OF_COMPUTERS.test(act.text)) return [];
    const from = clauseStart(text, start);
    const subject = phrasesIn(working, from, start, isState).findLast(
      ({ at }) => BEFORE_VERB.test(text.slice(at + 1, start)) && !GOVERNED.test(text.slice(from, at)),
    );
    if (!subject) return [];
    const victims = victimsIn(working, end, stopAtActor(working, end, objectEnd(text, end)));
    return drafted([subject.phrase], victims, start, end);
  });
}
