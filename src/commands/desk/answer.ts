import type { Assessment } from "../../model/assessment.ts";
import { byCodeUnit, type Id } from "../../model/ids.ts";
import type { Answer } from "../../model/schemas/workbench.ts";
import { CHANNEL_IDS, CHANNEL_MEANINGS } from "../../model/vocabulary/channels.ts";
import { LEVELS } from "../../model/vocabulary/levels.ts";
import { contestedDecisions } from "../contested.ts";
import { unlisted } from "../grounds.ts";
import type { Live } from "../live.ts";

export interface AnswerParts {
  readonly run: Id;
  readonly assessment: Assessment;
  /** The same question with nothing left out. */
  readonly whole: Assessment;
  readonly without: readonly string[];
  readonly settled: boolean;
}

/** How many publishers can be switched; the others have so few claims here that nothing rests on one alone. */
const PUBLISHERS_SHOWN = 60;
const NAMES_SHOWN = 40;

/** What the workbench shows first: the levels, and what may be switched off. */
export function answerOf(live: Live, parts: AnswerParts): Answer {
  const { assessment, whole, without, run, settled } = parts;
  const { question } = assessment;
  return {
    run,
    assessment: assessment.id,
    title: question.title,
    question: {
      a: [...question.a],
      b: [...question.b],
      since: question.period.since,
      until: question.period.until,
      asOf: question.asOf,
      hash: question.hash,
      number: question.number,
      total: assessment.questionsInCase ?? 1,
    },
    without: [...without],
    settled,
    grade: assessment.grade,
    flags: [...assessment.flags],
    levels: assessment.levels as Answer["levels"],
    moved: LEVELS.filter(
      (level) =>
        whole.levels[level].status !== assessment.levels[level].status ||
        likelihoodOf(whole, level) !== likelihoodOf(assessment, level),
    ),
    actors: assessment.actors.map(({ id, name, side }) => ({ id, name, side })),
    switches: {
      publishers: publisherSwitches(whole, new Set(without)),
      channels: CHANNEL_IDS.map((id) => ({
        id,
        means: CHANNEL_MEANINGS[id],
        off: without.includes(`channel:${id}`),
      })),
      names: contestedNames(live).map((one) => ({ ...one, off: without.includes(`decision:${one.id}`) })),
    },
  };
}

function likelihoodOf({ levels }: Assessment, level: (typeof LEVELS)[number]): string {
  const { likelihood } = levels[level];
  return likelihood === null ? "" : `${likelihood.low.toFixed(2)} ${likelihood.high.toFixed(2)}`;
}

function publisherSwitches(
  { sources = [] }: Assessment,
  off: ReadonlySet<string>,
): Answer["switches"]["publishers"] {
  return sources.slice(0, PUBLISHERS_SHOWN).map(({ publisher, name, reliability, homeState, claims }) => ({
    id: publisher,
    name,
    reliability,
    homeState,
    claims,
    off: off.has(publisher) || off.has(`publisher:${publisher}`),
  }));
}

type NameSwitch = Omit<Answer["switches"]["names"][number], "off">;

/** Found once a question: it takes some milliseconds, and answers are read often. */
const found = new WeakMap<Live, readonly NameSwitch[]>();

/** Decisions on names that sources contest and that the question's actors stand on. */
function contestedNames(live: Live): readonly NameSwitch[] {
  const known = found.get(live);
  if (known) return known;
  const { inquiry } = live;
  const { resolved, publishers } = inquiry.grounds;
  const contested = new Set(contestedDecisions(inquiry));
  const nameOf = (id: Id): string => inquiry.register.index.nameById(id)?.text ?? id;
  const names = [...resolved.decisions, ...(resolved.analyst ?? [])]
    .filter(({ id }) => contested.has(id))
    .map(({ id, a, b, kind, by, because }) => ({
      ...{ id, a: nameOf(a), b: nameOf(b), kind, because },
      by: (publishers.get(by) ?? unlisted(by)).name,
    }))
    .sort((x, y) => byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b) || byCodeUnit(x.id, y.id))
    .slice(0, NAMES_SHOWN);
  found.set(live, names);
  return names;
}
