import type { Levels, PairAssessment } from "../../model/assessment.ts";
import type { Judgment } from "../../model/judgment.ts";
import { bottomLine } from "../bottom-line.ts";
import { levelSentences } from "../prose.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { gradeWord, LEVEL_ORDER } from "../words.ts";
import { CONFIDENCE, common, JUDGMENT_EXTENSION, type StixContext, type StixObject } from "./stix-objects.ts";

/** The lowest confidence of the levels: the note speaks for all three. */
function noteConfidence(levels: Levels): number {
  return Math.min(...LEVEL_ORDER.map((level) => CONFIDENCE[levels[level].confidence]));
}

function judgmentMembers(judgment: Judgment): Readonly<Record<string, unknown>> {
  const { level, status, likelihood, confidence, id, evidence } = judgment;
  const range =
    likelihood === null
      ? {}
      : {
          likelihood: {
            low: Number(likelihood.low.toPrecision(12)),
            middle: Number(likelihood.middle.toPrecision(12)),
            high: Number(likelihood.high.toPrecision(12)),
            ...(likelihood.term.length === 0 ? {} : { terms: likelihood.term }),
          },
        };
  const rows = evidence.length === 0 ? {} : { evidence };
  return { judgment: id, level, status, ...range, confidence, ...rows };
}

function extension(
  index: ReaderIndex,
  levels: Levels,
  grade: PairAssessment["grade"],
  flags: PairAssessment["flags"],
) {
  return {
    [JUDGMENT_EXTENSION]: {
      extension_type: "property-extension",
      question_hash: index.assessment.question.hash,
      ...(grade === null ? {} : { grade }),
      ...(flags.length === 0 ? {} : { flags }),
      judgments: LEVEL_ORDER.map((level) => judgmentMembers(levels[level])),
    },
  };
}

const paragraphs = (levels: Levels): string =>
  LEVEL_ORDER.map((level) => levelSentences(levels[level]).join(" ")).join("\n\n");

/** The side's answer: content repeats in words what the extension holds, since platforms drop what they don't know. */
export function sideNote(index: ReaderIndex, refs: readonly string[], context: StixContext): StixObject {
  const { levels, grade, flags, id } = index.assessment;
  const line = bottomLine(index).map(({ text }) => text);
  return {
    ...common("note", id, context),
    abstract: `Grade: ${gradeWord(grade)}. ${line[0]}`,
    content: [line.join(" "), paragraphs(levels)].join("\n\n"),
    authors: ["Entente"],
    confidence: noteConfidence(levels),
    object_refs: refs,
    extensions: extension(index, levels, grade, flags),
  };
}

/** One pair's answer. */
export function pairNote(
  index: ReaderIndex,
  pair: PairAssessment,
  refs: readonly string[],
  context: StixContext,
): StixObject {
  return {
    ...common("note", `${index.assessment.id}/${pair.a.id}/${pair.b.id}`, context),
    abstract: `${pair.a.name} and ${pair.b.name}: ${gradeWord(pair.grade)}`,
    content: paragraphs(pair.levels),
    authors: ["Entente"],
    confidence: noteConfidence(pair.levels),
    object_refs: refs,
    extensions: extension(index, pair.levels, pair.grade, pair.flags),
  };
}
