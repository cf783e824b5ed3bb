import type { Draft, End, FrameReader, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { isPassive, phrasesOf, subjectAfter, subjectBefore } from "../../sentence/syntax.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { words } from "../aims/things.ts";
import { HIDEOUTS, HOSTED_ON, SERVED_AS, SERVICE_FOR, USING } from "./tables/hideouts.ts";

const isWho = ({ form, owning, name, reference }: Phrase): boolean =>
  !owning &&
  (form === "actor" ||
    (form === "software" && name !== null) ||
    (form === "event" && reference !== "unnamed"));

/** A server that is spoken of already, or any: what malware talks to, or who was broken into. */
const ANY_PLACE =
  /^(?:at |of )?(?:(?:this|that|these|those|such|the)\b|(?:an? )?(?:\w+ )?(?:affected|infected|victim\w*|target\w*|vulnerable|remote|C2|C&C|CnC|DNS|control|web|server)\b.{0,12}$)/i;
const TAKEN_ON = /^(?:rent|leas|hir|b|purchas|procur|hid|shelter)/i;

/** Whom the clause is about at a verb. */
function workersAt({ working, series }: Sentence, match: RegExpExecArray): readonly Phrase[] {
  const gerund = /^\w+ing\b/i.test(match[0]);
  const subject =
    subjectBefore(working, series, match.index, { accepts: isWho, gerund }) ??
    (gerund ? subjectAfter(working, series, match.index, match.index + match[0].length) : null);
  return phrasesOf(subject, isWho);
}

const drafted = (
  subjects: readonly Phrase[],
  objects: readonly (End | null)[],
  match: RegExpExecArray,
): Draft[] =>
  subjects.flatMap((subject) =>
    objects.flatMap((object) =>
      object === null
        ? []
        : [
            {
              predicate: "uses-infrastructure" as const,
              subject,
              object,
              trigger: { start: match.index, end: match.index + match[0].length },
              reach: match.index + match[0].length,
            },
          ],
    ),
  );

/** "Rented servers", "hid behind hacked routers". */
function places(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  const placeIn = (match: RegExpExecArray, at: number): End | null => {
    const end = match.index + match[0].length;
    const any =
      ANY_PLACE.test(match[at]!) && !(TAKEN_ON.test(match[0]) && /^\w*\s?servers$/i.test(match[at]!));
    return any ? null : words(sentence, end - match[at]!.length, end);
  };
  return [
    ...patterns
      .matches(HIDEOUTS)
      .filter((match) => !isPassive(working.text, match.index, match[0].split(" ")[0]!))
      .flatMap((match) => drafted(workersAt(sentence, match), [placeIn(match, 1)], match)),
    ...patterns.matches(HOSTED_ON).flatMap((match) => {
      const owner = phraseAt(working, match.index);
      return drafted(owner && !owner.owning ? [owner] : [], [placeIn(match, 2)], match);
    }),
  ];
}

/** "Used A as a command channel", "A served X as a channel". */
function services(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  const at = (match: RegExpExecArray, letter: string | undefined): Phrase | null =>
    letter === undefined ? null : phraseAt(working, match.index + match[0].indexOf(letter));
  return [
    ...patterns.matches(SERVICE_FOR).flatMap((match) => {
      const using = USING.exec(working.text.slice(0, match.index));
      const found = [at(match, match[1]), at(match, match[2])];
      return using ? drafted(workersAt(sentence, using), found, match) : [];
    }),
    ...patterns.matches(SERVED_AS).flatMap((match) => {
      const who = at(match, match[2] ?? match[3]);
      return drafted(who && !who.owning ? [who] : [], [at(match, match[1])], match);
    }),
  ];
}

/** From where do they work: servers rented, routers hacked, services of others? */
export const hideouts: FrameReader = (sentence) => [...places(sentence), ...services(sentence)];
