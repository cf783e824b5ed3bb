import type { Mention } from "../../../../model/document.ts";
import type { Draft, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phrasesOf, subjectBefore } from "../../sentence/syntax.ts";
import { phraseAt, spanOf } from "../../sentence/working-text.ts";
import { isActor } from "./origin-ends.ts";
import { sponsors } from "./sponsors.ts";
import { BACKED_FIRMLY, SAID_HOME, SAID_KIND, STAND_INS, STANDS_FOR, STATE_BODY } from "./tables/origins.ts";

/** "X, likely Iranian,": hedged by the words that put it there. */
function fromAsides({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(SAID_HOME).flatMap((match) => {
    const end = match.index + match[0].length;
    const at = match.index + match[0].lastIndexOf(match[3]!);
    const subject = phraseAt(working, match.index);
    const place = phraseAt(working, at);
    if (!subject || !place || /-speaking$/i.test(match[0])) return [];
    return [
      {
        predicate: "based-in" as const,
        subject,
        object: place,
        trigger: { start: at, end },
        reach: end,
        aside: true,
        ownHedge: spanOf(working, match.index + 1 + match[0].slice(1).search(/\w/), at),
      },
    ];
  });
}

/** "Example-aligned": near a state, without a word on where it sits. */
const LEANING = /[A-Z]\w+(?:-| (?=\w+ed\b))(?:aligned|linked|affiliated|associated|connected|tied)\b/i;

/** "An Example-based group", a named or a suspected one; "they are Example hackers". */
const isToldOf = ({ name, hedge, reference }: Phrase): boolean =>
  name !== null || hedge !== null || reference === "back";

/** The end that a country or body within a phrase is. */
export const homeOf = (phrase: Phrase, home: Mention): Phrase => ({
  ...phrase,
  form: home.type === "organisation" ? "organisation" : "location",
  name: home,
  text: home.text,
  start: home.start,
  end: home.end,
  homes: [],
});

/** "A suspected Iranian group", "the China-based X": a home said in passing, hedged by its own words alone. */
function fromPhrases({ working }: Sentence): Draft[] {
  return working.phrases.flatMap((phrase) => {
    if (phrase.form !== "actor" || phrase.homes.length === 0 || !isToldOf(phrase)) return [];
    const at = working.starts.indexOf(phrase.start);
    const isBacked = BACKED_FIRMLY.test(phrase.text);
    return phrase.homes.map((home) => ({
      predicate:
        isBacked || home.type === "organisation" ? ("attributed-to" as const) : ("based-in" as const),
      subject: phrase,
      object: homeOf(phrase, home),
      trigger: { start: at, end: at + 1 },
      reach: at + 1,
      aside: true,
      ownHedge: phrase.hedge,
      ...(LEANING.test(phrase.text) && phrase.hedge === null
        ? { hedge: { text: LEANING.exec(phrase.text)![0], likelihood: "unquantified" as const } }
        : {}),
    }));
  });
}

/** "A Ruritanian state-sponsored organisation": said of the subject, with a head that names no actor. */
function fromKinds({ working, series, patterns }: Sentence): Draft[] {
  const { text } = working;
  return patterns.matches(SAID_KIND).flatMap((match) => {
    const end = match.index + match[0].length;
    const home = phraseAt(working, end)!;
    const subject = subjectBefore(working, series, match.index, { accepts: isActor, gerund: false });
    const said = `${home.text}${text.slice(end + 1, end + 60)}`;
    const isBacked = BACKED_FIRMLY.test(said.slice(0, said.search(/[.,;:]|$/)));
    const isBody = home.form === "organisation";
    if (isBody && !STATE_BODY.test(home.text) && !/^[ -]\w+(?:ed|run)\b/.test(text.slice(end + 1))) return [];
    return phrasesOf(subject, isActor).map((one) => ({
      predicate: isBacked || isBody ? ("attributed-to" as const) : ("based-in" as const),
      subject: one,
      object: home,
      trigger: { start: match.index, end },
      reach: end + 1,
      ...(LEANING.test(said) && !isBacked
        ? { hedge: { text: LEANING.exec(said)![0], likelihood: "unquantified" as const } }
        : {}),
    }));
  });
}

/** "X's operators are contractors of the ministry": people who stand for a body are its own. */
function fromStandIns({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(STANDS_FOR).flatMap((match) => {
    const subject = phraseAt(working, match.index)!;
    const end = match.index + match[0].length;
    const body = phraseAt(working, end)!;
    const isBody = body.form === "organisation" && STATE_BODY.test(body.text);
    if (!isBody || subject.name === null || !STAND_INS.test(subject.head)) return [];
    return [
      {
        predicate: "attributed-to" as const,
        subject,
        object: body,
        trigger: { start: match.index + 1, end },
        reach: end + 1,
      },
    ];
  });
}

/** Homes and bodies that are said of an actor beside its name, or by what it is. */
export const homes = (sentence: Sentence): Draft[] => [
  ...fromPhrases(sentence),
  ...fromAsides(sentence),
  ...fromKinds(sentence),
  ...fromStandIns(sentence),
  ...sponsors(sentence),
];
