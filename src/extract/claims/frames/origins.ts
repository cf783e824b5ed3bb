import type { Draft, End, FrameReader, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { type Series, subjectBefore } from "../syntax.ts";
import { pattern } from "../tables/forms.ts";
import {
  BACKED_FIRMLY,
  BEHIND_IT,
  CULPRIT,
  LOCATED,
  SPONSORED,
  SPONSORED_WEAK,
  STATE_BODY,
  WORK_OF,
  WORK_OF_WEAK,
} from "../tables/origins.ts";
import { phraseAt } from "../working-text.ts";

const isActor = ({ form, owning }: Phrase): boolean => form === "actor" && !owning;
const isWork = ({ form, owning }: Phrase): boolean => (form === "event" || form === "software") && !owning;

function pairs(
  left: readonly End[],
  right: readonly End[],
  rest: Omit<Draft, "subject" | "object">,
): Draft[] {
  return left.flatMap((subject) =>
    right.filter((object) => object !== subject).map((object) => ({ ...rest, subject, object })),
  );
}

const of = (series: Series | null, accepts: (phrase: Phrase) => boolean): Phrase[] =>
  (series?.members ?? []).map(({ phrase }) => phrase).filter(accepts);

/** What stands between a group and words about somebody else's place. */
const ELSEWHERE = pattern(
  "<OLSV>|organi[sz]ation|compan|conglomerate|firm|victim|target|server|infrastructure|.{60}",
  "i",
);

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
    const isTongue = place.name?.value === "language";
    if (isTongue || (place.form === "organisation" && !STATE_BODY.test(place.text))) return [];
    const next = phraseAt(working, end + 2);
    if (
      place.form === "location" &&
      next &&
      text[end + 1] === " " &&
      next.form !== "date" &&
      next.form !== "location"
    )
      return [];
    const subject = subjectBefore(working, series, start, {
      accepts: isActor,
      gerund: match[0].startsWith("operating"),
    });
    const left = of(subject, isActor);
    if (left.length === 0 || !subject || ELSEWHERE.test(text.slice(subject.end, start))) return [];
    return pairs(left, [place], {
      predicate,
      trigger: { start, end },
      reach: end + 1,
      ...(weak ? { weak } : {}),
    });
  });
}

/** "This is the work of …": the thing last spoken of. */
const THIS = /\b(?:this|that) (?:is|was|may be|could be|might be)\b[^.;]{0,30}$/i;

/** A campaign, attack or malware and the group whose work it is. */
function fromWorks(sentence: Sentence, regex: RegExp, weak: boolean): Draft[] {
  const { working, series, patterns } = sentence;
  const { text } = working;
  return patterns.matches(regex).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const right = series.find((one) => one.start <= end && one.end > end) ?? null;
    const within = [...series].filter(
      (one) => one.start >= start && one.end <= end && one.members.some(({ phrase }) => isWork(phrase)),
    );
    const left = within[0] ?? subjectBefore(working, series, start, { accepts: isWork, gerund: false });
    const works = of(left, isWork).filter(
      ({ reference, form }) => !weak || form === "event" || reference !== "unnamed",
    );
    const isThis = works.length === 0 && THIS.test(text.slice(Math.max(0, start - 50), start));
    const subjects: End[] = isThis ? ["the work"] : works;
    if (subjects.length === 0) return [];
    if (/^used/i.test(match[0])) return [];
    return pairs(subjects, of(right, isActor), {
      predicate: "attributed-to",
      trigger: { start, end },
      reach: right?.end ?? end,
      ...(weak ? { weak } : {}),
    });
  });
}

/** "X is behind the attacks": the group first. */
function fromDoers(sentence: Sentence): Draft[] {
  const { working, series, patterns } = sentence;
  const behind = patterns.matches(BEHIND_IT).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const right = series.find((one) => one.start <= end && one.end > end) ?? null;
    const left = subjectBefore(working, series, start, { accepts: isActor, gerund: false });
    return pairs(of(right, isWork), of(left, isActor), {
      predicate: "attributed-to",
      trigger: { start, end },
      reach: right?.end ?? end,
    });
  });
  const culprits = patterns.matches(CULPRIT).flatMap((match) => {
    const who = phraseAt(working, match.index)!;
    if (behind.some(({ object }) => object === who)) return [];
    return pairs(["implied"], [who], {
      predicate: "attributed-to",
      trigger: { start: match.index + 1, end: match.index + match[0].length },
      reach: match.index + match[0].length,
    });
  });
  return [...behind, ...culprits];
}

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
    }));
  });
}

/** Who stands behind it, and where do they sit? `based-in` never becomes `attributed-to`. */
export const origins: FrameReader = (sentence) => [
  ...fromPlaces(sentence, SPONSORED, "attributed-to", false),
  ...fromPlaces(sentence, SPONSORED_WEAK, "attributed-to", true),
  ...fromPlaces(sentence, LOCATED, "based-in", false),
  ...fromWorks(sentence, WORK_OF, false),
  ...fromWorks(sentence, WORK_OF_WEAK, true),
  ...fromDoers(sentence),
  ...fromPhrases(sentence),
];
