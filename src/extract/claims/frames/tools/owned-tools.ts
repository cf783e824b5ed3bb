import type { Draft, End, Sentence } from "../../draft.ts";
import { ownerOf } from "../../sentence/phrase.ts";

const OWNED = /^(?:['\u2019]s)? /;

/** "X's loader Y", "its own backdoor, called Y": who owns it uses it. */
export function ownedTools({ working }: Sentence): Draft[] {
  return working.phrases.flatMap((phrase) => {
    if (phrase.form !== "software" || phrase.name === null) return [];
    const at = working.starts.indexOf(phrase.start);
    const owning = /^(?:its|their) /i.test(phrase.text);
    const ownerName = phrase.owner;
    if (!owning && (ownerName === null || !OWNED.test(phrase.text.slice(ownerName.end - phrase.start))))
      return [];
    if (ownerName && ownerName.start >= phrase.name.start) return [];
    const subject: End = ownerOf(phrase) ?? "implied";
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
