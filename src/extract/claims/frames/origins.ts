import type { Draft, FrameReader, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { phrasesOf, type Series, subjectBefore } from "../syntax.ts";
import { pattern } from "../tables/forms.ts";
import {
  BACKED_FIRMLY,
  LOCATED,
  SAID_HOME,
  SPONSORED,
  SPONSORED_WEAK,
  STATE_BODY,
  STATE_UNIT,
} from "../tables/origins.ts";
import { NAMELY } from "../tables/relations.ts";
import { phraseAt, spanOf } from "../working-text.ts";
import { isActor, isOwned, pairs } from "./origin-ends.ts";
import { works } from "./works.ts";

/** What stands between a group and words about somebody else's place. */
const ELSEWHERE = pattern(
  "<OLSV>|organi[sz]ation|compan|conglomerate|firm|victim|target|server|infrastructure|device|user|people|individual|entit|office|computer|customer|embass|institution|machine|\\bof (?:them|which|whom|these)|.{60}",
  "i",
);
/** Triggers that also tell whose work an attack or a tool is. */
const OF_WORKS =
  /attribut|link|tied|ties|connect|associat|traced|blamed|pinned|on behalf|sponsored|directed/i;

/** "Linked to Example's interests", "links to an Example-registered charity": other things than the state. */
const OTHER_THINGS =
  /^(?:-\w|(?:'s)? (?:and [\uE400-\uE4FF] )?(?:[\w-]+ )?(?:interests?|objectives?|goals|language|speakers?|culture|history|elections?|users?|companies|citizens?|nationals?|IP|domains?|registrants?|hosting|providers?)\b)/i;

/** "Example's intelligence service": the body rather than the state it is one of. */
function bodyOf(working: Sentence["working"], place: Phrase, at: number): Phrase {
  if (place.form !== "location" || !/^'s? /.test(working.text.slice(at + 1, at + 4))) return place;
  const owned = phraseAt(working, at + 4);
  return owned?.form === "organisation" && STATE_BODY.test(owned.text) ? owned : place;
}

/** "Groups of Example origin such as A and B": those named after the words. */
function namedAfter({ working, series }: Sentence, at: number): Series | null {
  const next = series.find(({ start }) => start >= at);
  const gap = next ? working.text.slice(at, next.start).replace(/^ (?:origins?|roots)\b/, "") : "";
  return next && NAMELY.test(gap) ? next : null;
}

/** A group and the state, or body of a state, it works for; or the place it sits in. */
function fromPlaces(
  sentence: Sentence,
  regex: RegExp,
  predicate: "attributed-to" | "based-in",
  weak: boolean,
): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(regex).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const place = phraseAt(working, end)!;
    const isTongue = place.name?.value === "language" || OTHER_THINGS.test(text.slice(end + 1, end + 40));
    const isBody =
      place.form === "actor" ? STATE_UNIT.test(place.name?.text ?? "") : STATE_BODY.test(place.text);
    if (isTongue || (place.form !== "location" && !isBody)) return [];
    const next = phraseAt(working, end + 2);
    if (
      place.form === "location" &&
      next &&
      text[end + 1] === " " &&
      next.form !== "date" &&
      next.form !== "location"
    )
      return [];
    const accepts = predicate === "attributed-to" && OF_WORKS.test(match[0]) ? isOwned : isActor;
    const body = bodyOf(working, place, end);
    const listed = predicate === "based-in" ? namedAfter(sentence, end + 1) : null;
    const subject =
      listed ?? subjectBefore(working, series, start, { accepts, gerund: match[0].startsWith("operating") });
    const left = phrasesOf(subject, accepts);
    if (left.length === 0 || !subject) return [];
    if (listed === null && ELSEWHERE.test(text.slice(subject.end, start))) return [];
    return left.flatMap((one) =>
      pairs([one], [body], {
        predicate,
        trigger: { start, end },
        reach: end + 1,
        ...(weak ? { weak } : {}),
        ...(one.hedge ? { ownHedge: one.hedge } : {}),
      }),
    );
  });
}

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
const LEANING = /[A-Z]\w+-(?:aligned|linked|affiliated)\b/i;

/** "A suspected Iranian group", "the China-based X": a home said in passing, hedged by its own words alone. */
function fromPhrases({ working }: Sentence): Draft[] {
  return working.phrases.flatMap((phrase) => {
    if (phrase.form !== "actor" || phrase.homes.length === 0) return [];
    if (phrase.name === null && phrase.hedge === null) return [];
    const at = working.starts.indexOf(phrase.start);
    const predicate = BACKED_FIRMLY.test(phrase.text) ? ("attributed-to" as const) : ("based-in" as const);
    return phrase.homes.map((home) => ({
      predicate,
      subject: phrase,
      object: {
        ...phrase,
        form: "location" as const,
        name: home,
        text: home.text,
        start: home.start,
        end: home.end,
        homes: [],
      },
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

/** Who stands behind it, and where do they sit? `based-in` never becomes `attributed-to`. */
export const origins: FrameReader = (sentence) => [
  ...fromPlaces(sentence, SPONSORED, "attributed-to", false),
  ...fromPlaces(sentence, SPONSORED_WEAK, "attributed-to", true),
  ...fromPlaces(sentence, LOCATED, "based-in", false),
  ...works(sentence),
  ...fromPhrases(sentence),
  ...fromAsides(sentence),
];
