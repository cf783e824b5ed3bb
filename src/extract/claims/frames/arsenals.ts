import type { Draft, End, FrameReader, Sentence } from "../draft.ts";
import { objectEnd, phrasesIn } from "../objects.ts";
import type { Phrase } from "../phrase.ts";
import { clauseStart, type Series, subjectBefore } from "../syntax.ts";
import { ARSENAL, HIT_BEFORE, OF_ARSENAL, USED_IN, WITH_TOOL } from "../tables/arsenals.ts";
import { EVENT_HEADS } from "../tables/nouns.ts";
import { phraseAt } from "../working-text.ts";

const isActor = ({ form, owning }: Phrase): boolean => form === "actor" && !owning;
const isNamedTool = ({ form, name }: Phrase): boolean => form === "software" && name !== null;
const LIKE_AFTER = /^["']?-(?:like|style|type|inspired|related|based|themed)\b/i;

const drafted = (
  subjects: readonly End[],
  objects: readonly { readonly at: number; readonly phrase: Phrase }[],
  [start, end]: readonly [number, number],
): Draft[] =>
  subjects.flatMap((subject) =>
    objects.map(({ at, phrase }) => ({
      predicate: "uses" as const,
      subject,
      object: phrase,
      trigger: { start, end },
      reach: Math.max(at + 1, end),
    })),
  );

const seriesAt = (series: readonly Series[], at: number): Series | undefined =>
  series.find((one) => one.start <= at && one.end > at);

const actorsOf = (one: Series | null | undefined): Phrase[] =>
  (one?.members ?? []).map(({ phrase }) => phrase).filter(isActor);

/** "X's arsenal includes A and B", "its toolset: A, B". */
function fromArsenals({ working, patterns }: Sentence): Draft[] {
  const { text } = working;
  return patterns.matches(ARSENAL).flatMap((match) => {
    const end = match.index + match[0].length;
    const owner = match[1] ? phraseAt(working, match.index) : null;
    const subject: End = owner && isActor(owner) ? owner : "implied";
    const tools = phrasesIn(working, end, objectEnd(text, end), isNamedTool);
    return drafted([subject], tools, [match.index, end]);
  });
}

/** "A is part of the X arsenal". */
function fromParts({ working, patterns }: Sentence): Draft[] {
  return patterns.matches(OF_ARSENAL).flatMap((match) => {
    const at = match.index + match[0].lastIndexOf(match[2]!);
    const [tool, owner] = [phraseAt(working, match.index), phraseAt(working, at)];
    const isKit = owner?.form === "software" && /^tool/.test(owner.head) && owner.owner !== null;
    const name = isKit
      ? owner.owner
      : /arsenal|tool/i.test(match[0].slice(-8))
        ? (owner?.name ?? null)
        : null;
    if (!tool || !owner || !isNamedTool(tool) || name?.type !== "group") return [];
    const user = {
      ...owner,
      form: "actor" as const,
      name,
    };
    return drafted([user], [{ at: match.index, phrase: tool }], [match.index + 1, at + 1]);
  });
}

/** "The A tool used in X's operations". */
function fromOperations({ working, series, patterns }: Sentence): Draft[] {
  return patterns.matches(USED_IN).flatMap((match) => {
    const at = match.index + match[0].lastIndexOf(match[2]!);
    const user = phraseAt(working, at);
    const isAct = user !== null && (match[3] !== "" || EVENT_HEADS.has(user.head));
    const tools = (seriesAt(series, match.index)?.members ?? []).filter(({ phrase }) => isNamedTool(phrase));
    return user?.name?.type === "group" && isAct
      ? drafted([user], tools, [match.index + 1, match.index + match[0].length])
      : [];
  });
}

/** "X hit banks with A and B", "by targeting firms with malware (A)". */
function fromMeans({ working, series, patterns }: Sentence): Draft[] {
  const { text } = working;
  return patterns.matches(WITH_TOOL).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const from = clauseStart(text, start);
    const hit = HIT_BEFORE.exec(text.slice(from, start));
    if (!hit) return [];
    const subject = subjectBefore(working, series, from + hit.index, {
      accepts: isActor,
      gerund: /^\w+ing\b/i.test(hit[0]),
    });
    const tools = phrasesIn(working, end, objectEnd(text, end), isNamedTool).filter(
      ({ at }) => !LIKE_AFTER.test(text.slice(at + 1, at + 12)),
    );
    return drafted(actorsOf(subject), tools, [start, end]);
  });
}

/** Whose tools are told of by nouns rather than by a verb of using? */
export const arsenals: FrameReader = (sentence) => [
  ...fromArsenals(sentence),
  ...fromParts(sentence),
  ...fromOperations(sentence),
  ...fromMeans(sentence),
];
