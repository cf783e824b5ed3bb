import type { Assessment } from "../model/assessment.ts";
import { STATUS_WORDS } from "../model/vocabulary/levels.ts";
import { padded } from "./columns.ts";
import { comparedName, comparedStatus } from "./sections/studies.ts";
import { capital, LEVEL_ORDER, publisherName } from "./words.ts";

/** State pairs shown; the report has all. */
const MOST_STATES = 3;

/** The states' own answer, one line for two states: what stands highest, and that it is no level of groups. */
export function stateLines({ states = [] }: Assessment): readonly string[] {
  if (states.length === 0) return [];
  return [
    "Between the states, an answer of its own and no level of their groups:",
    ...states.slice(0, MOST_STATES).map(({ a, b, levels }) => {
      const parts = LEVEL_ORDER.map((level) => `${level} ${STATUS_WORDS[levels[level].status]}`);
      return `${a.name} × ${b.name}: ${parts.join(", ")}`;
    }),
  ];
}

/** Each study's findings beside ours, in short; why they differ is in the report. */
export function studyLines({ studies = [] }: Assessment): readonly string[] {
  return studies.flatMap(({ name, levels }) => [
    padded(`Study by ${publisherName(name)}`, 34) +
      padded("it found", 20) +
      padded("here", 20) +
      "without its claims",
    ...levels.map(
      ({ level, study, ours, without }) =>
        padded(capital(comparedName(level)), 34) +
        padded(STATUS_WORDS[study], 20) +
        padded(comparedStatus(ours), 20) +
        comparedStatus(without),
    ),
  ]);
}
