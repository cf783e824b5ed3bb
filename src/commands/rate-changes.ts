import { monthsBefore } from "../infer/days.ts";
import { intersects } from "../model/interval.ts";
import type { RateChange } from "../model/study.ts";
import type { Inquiry } from "./inquiry.ts";
import { statePairs } from "./state-level.ts";
import { DISCLOSURE_LAG_MONTHS, latestPublication, type TimelineRequest } from "./timeline.ts";
import { changeAnswers } from "./timeline-change.ts";
import { onceAnEvent, settingOf, timedOperations } from "./timeline-operations.ts";

/** The rows that decide, and all rows beside them: what collecting for the question does is then seen. */
const BASES = ["without purposive rows", "all rows"] as const;

/**
 * Did the operations of side A's state against side B's change at the question's own dates? Asked only of events that
 * say how their date was chosen (`change`), where one state stands behind each side; `undefined` otherwise.
 */
export function rateChanges(inquiry: Inquiry): RateChange | undefined {
  const { question, grounds, operationsOfAll } = inquiry;
  const events = question.events.flatMap((event) =>
    event.change ? [{ ...event, change: event.change }] : [],
  );
  const [pair, ...others] = statePairs(inquiry);
  if (events.length === 0 || !pair || others.length > 0) return undefined;
  const request: TimelineRequest = {
    ...{ actors: [pair.a.id], target: pair.b.id.slice("state:".length), by: "month", change: null },
    ...{ since: question.period.since, until: question.period.until, series: null },
    ...{ case: grounds.caseFolder, seed: question.seed },
  };
  const setting = settingOf(grounds, request);
  const period = { from: request.since, to: request.until, precision: "day" } as const;
  const timed = onceAnEvent(timedOperations(operationsOfAll, setting, request), setting).filter(({ when }) =>
    intersects(when, period),
  );
  const settled = monthsBefore(question.asOf ?? latestPublication(setting), DISCLOSURE_LAG_MONTHS);
  const until = request.until !== null && request.until < settled ? request.until : settled;
  const since = request.since ?? timed.flatMap(({ when }) => when.from ?? []).sort()[0] ?? until;
  if (since >= until) return undefined;
  const answers = changeAnswers(
    timed,
    {
      ...{ since, until, seed: question.seed },
      dates: events.map(({ date, label, change }) => ({ date, label, searched: change === "searched" })),
      search: events.some(({ change }) => change === "searched"),
    },
    BASES,
  );
  return {
    ...{ a: pair.a, b: pair.b, since, until },
    answers: answers.map(({ basis, decides, operations, dates, search }) => ({
      ...{ basis, decides, operations },
      dates: dates.map(({ date, label, searched, comparisons }) => ({
        ...{ date, label, searched },
        comparisons: comparisons.map(
          ({ against, counts, p, clustered, rise, minimumDetectable, powerForTripling }) => ({
            ...{ against, counts, p, clustered, rise, minimumDetectable, powerForTripling },
          }),
        ),
      })),
      search:
        search === null
          ? null
          : {
              raw: search.raw && {
                from: search.raw.from,
                share: search.raw.posterior[0]?.share ?? 0,
                p: search.raw.p,
              },
              relative: search.relative.map(({ against, from, p }) => ({ against, from, p })),
            },
    })),
  };
}
