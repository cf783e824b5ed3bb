import type { Assessment } from "../model/assessment.ts";
import type { Section } from "./blocks.ts";
import { type ReaderIndex, readerIndex } from "./reader-index.ts";
import { bottomLineSection, levelThreads } from "./sections/bottom-line.ts";
import { changesSection } from "./sections/changes.ts";
import { crossTargetingSection } from "./sections/cross-targeting.ts";
import { judgmentsSection } from "./sections/judgments.ts";
import { limitsSection } from "./sections/limits.ts";
import { methodSection } from "./sections/method.ts";
import { namesSection } from "./sections/names.ts";
import { observabilitySection } from "./sections/observability.ts";
import { overlapSection } from "./sections/overlap.ts";
import { questionSection, titleText } from "./sections/question.ts";
import { registerSection } from "./sections/register.ts";
import { rivalsSection } from "./sections/rivals.ts";
import { saidSection } from "./sections/said.ts";
import { sensitivitySection } from "./sections/sensitivity.ts";
import { sourcesSection } from "./sections/sources.ts";
import { statesSection } from "./sections/states.ts";
import { studySection } from "./sections/studies.ts";
import { timelineSection } from "./sections/timeline.ts";
import { tracesSection } from "./sections/traces.ts";
import { threadBook } from "./threads.ts";

/** The report as content, before any writer: HTML and Markdown both walk this. */
export interface Outline {
  readonly title: string;
  readonly index: ReaderIndex;
  readonly sections: readonly Section[];
}

/**
 * From question to register, in the fixed order. No section is left out: an empty one says what is missing. Only what a
 * question may or may not bring with it (an earlier answer, another study, two states) has no section when it does not.
 */
export function outline(assessment: Assessment): Outline {
  const index = readerIndex(assessment);
  const book = threadBook();
  const threads = levelThreads(index, book);
  return {
    title: titleText(index),
    index,
    sections: [
      questionSection(index),
      bottomLineSection(index, threads),
      ...changesSection(index),
      judgmentsSection(index, threads, book),
      ...studySection(index),
      ...statesSection(index),
      rivalsSection(index),
      crossTargetingSection(index),
      overlapSection(index),
      timelineSection(index),
      ...saidSection(index),
      sensitivitySection(index),
      ...tracesSection(index),
      observabilitySection(index),
      namesSection(index),
      limitsSection(index),
      sourcesSection(index),
      methodSection(index),
      registerSection(index),
    ],
  };
}
