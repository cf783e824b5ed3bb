import type { Draft, End, FrameReader, Sentence } from "../draft.ts";
import type { Phrase } from "../phrase.ts";
import { type Series, subjectBefore } from "../syntax.ts";
import { pattern } from "../tables/forms.ts";
import {
  BACKED_FIRMLY,
  BEHIND_IT,
  BLAMED,
  CULPRIT,
  LOCATED,
  SAID_HOME,
  SPONSORED,
  SPONSORED_WEAK,
  STATE_BEHIND,
  STATE_BODY,
  STATE_UNIT,
  WORK_OF,
  WORK_OF_WEAK,
} from "../tables/origins.ts";
import { NAMELY } from "../tables/relations.ts";
import { phraseAt, spanOf } from "../working-text.ts";

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
  "<OLSV>|organi[sz]ation|compan|conglomerate|firm|victim|target|server|infrastructure|device|user|people|individual|entit|office|computer|customer|embass|institution|machine|\\bof (?:them|which|whom|these)|.{60}",
  "i",
);
/** Who or what is said to be somebody's: "attacks attributed to Example", "a group backed by Example". */
const isOwned = (phrase: Phrase): boolean => isActor(phrase) || isWork(phrase);
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
    const left = of(subject, accepts);
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

/** "This is the work of …": the thing last spoken of. */
const THIS = /\b(?:this|that) (?:is|was|may be|could be|might be)\b[^.;]{0,30}$/i;

/** "Dubbed Example, we attribute it to …": the thing named first. */
const FRONTED_WORK =
  /^["']?(?:dubbed|named|called|nicknamed|known as|tracked as) (?:the )?["']?[\uED00-\uEDFF]/i;
const SOFTWARE = /[\uED00-\uEDFF]/;

const ACT =
  /\b(?:attacks?|theft|e-?mails?|messages?|phishing|hacks?|hacking|breach(?:es)?|leaks?|documents?|files?|samples?|lures?|intrusions?|incidents?|domains?|heists?|outages?|blackouts?|raids?|infections?|servers?|infrastructure|exploits?|defacements?|disinformation|sabotage)\b/i;
const ACT_WITHIN =
  /^\w+ ((?:the|these|this|those|that|an?|its|their|several|some) [^,;]{3,60}?) (?:to|with)\b/i;
const ACT_BEFORE =
  /(?:^|[,;:] |\bthat )((?:the|these|this|those|an?|several|some) [^,;:]{3,60}?) (?:(?:has|have) been|was|were|is|are)(?: \w+ly)? $/i;

/** "Attributes the theft to X", "the e-mails were attributed to X": an act that no name or head of a phrase tells of. */
function actNamed({ working }: Sentence, match: RegExpExecArray): End | null {
  const { text } = working;
  const within = ACT_WITHIN.exec(match[0]);
  const before = within ? null : ACT_BEFORE.exec(text.slice(0, match.index));
  const found = within ?? before;
  if (!found || !ACT.test(found[1]!)) return null;
  const start = (within ? match.index : 0) + found.index + found[0].indexOf(found[1]!);
  return { words: spanOf(working, start, start + found[1]!.length), type: "text" };
}

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
    const isIt = series.some(
      (one) =>
        one.start > start && one.end <= end && /^(?:it|them|this|these)$/i.test(one.members[0]!.phrase.text),
    );
    const isThis = works.length === 0 && THIS.test(text.slice(Math.max(0, start - 50), start));
    const act = works.length === 0 && !isIt ? actNamed(sentence, match) : null;
    const fronted = isIt && FRONTED_WORK.test(text) ? phraseAt(working, text.search(SOFTWARE)) : null;
    const subjects: End[] = fronted
      ? [fronted]
      : isThis || (isIt && within.length === 0)
        ? ["the work"]
        : act
          ? [act]
          : works;
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
  const states = patterns.matches(STATE_BEHIND).map((match): Draft => {
    const end = match.index + match[0].length;
    return {
      predicate: "attributed-to",
      subject: phraseAt(working, end)!,
      object: phraseAt(working, match.index)!,
      trigger: { start: match.index + 1, end },
      reach: end + 1,
    };
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
  return [...behind, ...states.filter(({ subject }) => isWork(subject as Phrase)), ...culprits];
}

/** "Blamed Example for the attacks": a state, its body or a group, and what it is blamed for. */
function fromBlame({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(BLAMED).flatMap((match) => {
    const end = match.index + match[0].length;
    const culprit = phraseAt(working, match.index + match[0].lastIndexOf(match[1]!))!;
    const isBody = culprit.form !== "organisation" || STATE_BODY.test(culprit.text);
    const blamed = of(series.find((one) => one.start <= end && one.end > end) ?? null, isOwned).filter(
      ({ form }) => form !== "actor" || culprit.form !== "actor",
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
  ...fromWorks(sentence, WORK_OF, false),
  ...fromWorks(sentence, WORK_OF_WEAK, true),
  ...fromDoers(sentence),
  ...fromBlame(sentence),
  ...fromPhrases(sentence),
  ...fromAsides(sentence),
];
