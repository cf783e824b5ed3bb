import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { dayNumber, monthsBefore } from "../infer/days.ts";
import { type SeriesAnswer, seriesAnswer } from "../infer/series.ts";
import type { ActorRef } from "../model/assessment.ts";
import type { Claim, Hedge } from "../model/claim.ts";
import type { Decision } from "../model/identity.ts";
import { entityMeaning } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import { type Day, intersects, intervalOf } from "../model/interval.ts";
import { parseSeries } from "../sources/series.ts";
import { type Grounds, publisherOf } from "./grounds.ts";
import { incidentGrounds } from "./incidents.ts";
import { allOperations } from "./operations.ts";
import { type ChangeAnswer, changeAnswers, type TimedOperation } from "./timeline-change.ts";
import { onceAnEvent, type Setting, settingOf, timedOperations } from "./timeline-operations.ts";
import { type RateBin, rateBins } from "./timeline-rates.ts";

/** Months before the latest publication in which what happened is mostly not disclosed yet. */
export const DISCLOSURE_LAG_MONTHS = 18;

export interface TimelineRequest {
  readonly actors: readonly string[];
  /** ISO 3166-1 alpha-2, or `null` for every target. */
  readonly target: string | null;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly by: RateBin["by"] | "auto";
  /** A date, `search`, or `null`: search when there are actors and a target to compare. */
  readonly change: string | null;
  /** A file of dated outside events. */
  readonly series: string | null;
  readonly case: string | null;
  readonly seed: number;
}

/** A source's own statement that activity changed. */
export interface ChangeClaim {
  readonly claim: Id;
  readonly change: Claim["change"];
  readonly from: Day | null;
  readonly hedge: Hedge | null;
  readonly publishers: readonly string[];
  readonly relays: readonly string[];
  /** The same by name. */
  readonly relayNames: readonly string[];
}

export interface Timeline {
  readonly schema: "entente.timeline/1";
  readonly actors: readonly ActorRef[];
  readonly query: { readonly actors: readonly string[]; readonly target: string | null };
  readonly period: { readonly since: Day | null; readonly until: Day | null; readonly settledUntil: Day };
  readonly resolution: Id;
  readonly operations: readonly TimedOperation[];
  readonly decisions: readonly Decision[];
  readonly rates: readonly RateBin[];
  readonly claims: readonly ChangeClaim[];
  readonly change: { readonly kind: "fixed" | "searched"; readonly answers: readonly ChangeAnswer[] } | null;
  readonly series: SeriesAnswer | null;
  readonly limits: readonly string[];
  readonly seed: number;
}

/** Dated operations of some actors, their rates, and whether the rate changed. */
export async function timeline(effects: Effects, request: TimelineRequest): Promise<Timeline> {
  const grounds = await incidentGrounds(effects, { case: request.case, trust: null, withoutDecisions: [] });
  const text = request.series ? await effects.readText(request.series) : null;
  return timelineOn(grounds, request, text);
}

/** The same, on grounds that are there. `series` is the text of the request's file of outside events. Pure. */
export function timelineOn(grounds: Grounds, request: TimelineRequest, series: string | null): Timeline {
  const setting = settingOf(grounds, request);
  const made = allOperations(grounds, setting.witnessesOf, { asOf: null, decisions: grounds.eventDecisions });
  const period = { from: request.since, to: request.until, precision: "day" } as const;
  const timed = onceAnEvent(timedOperations(made.operations, setting, request), setting).filter(({ when }) =>
    intersects(when, period),
  );
  const shown = timed.filter(({ group }) => group === "focus");
  const settledUntil = monthsBefore(latestPublication(setting), DISCLOSURE_LAG_MONTHS);
  const claims = changeClaims(setting, request);
  const change = changeOf(timed, claims, request, settledUntil);
  const outside =
    series === null
      ? null
      : seriesAnswer(
          parseSeries(series, request.series ?? "series"),
          shown.filter(({ placed }) => !placed),
        );
  return {
    schema: "entente.timeline/1",
    actors: setting.actors,
    query: { actors: request.actors, target: request.target },
    period: { since: request.since, until: request.until, settledUntil },
    resolution: grounds.resolution.id,
    operations: shown,
    decisions: made.live,
    rates: rateBins(timed, request.by),
    claims,
    change,
    series: outside,
    limits: limitsOf(timed, shown, settledUntil),
    seed: request.seed,
  };
}

/** The last day on which anything here was published. */
export function latestPublication({ grounds }: Setting): Day {
  const { latest } = grounds.publishing;
  const days = [
    ...grounds.knowledge.upstreams.map(({ released }) => released),
    ...grounds.knowledge.references.flatMap(({ published }) =>
      published === null ? [] : (intervalOf(published)?.to ?? []),
    ),
    ...(latest === null ? [] : [latest]),
  ];
  return days.reduce((last, day) => (day > last ? day : last), "0001-01-01");
}

function changeClaims(
  { grounds, witnessesOf, own }: Setting,
  { target }: TimelineRequest,
): readonly ChangeClaim[] {
  return grounds.claims
    .filter(
      ({ predicate, change, subject, object }) =>
        predicate === "activity-changed" &&
        change !== null &&
        subject.link.some((id) => own.has(entityMeaning(grounds.resolution, id))) &&
        (target === null || object.link.includes(`country:${target}`)),
    )
    .map((claim) => ({
      claim: claim.id,
      change: claim.change,
      from: claim.eventTime?.from ?? null,
      hedge: claim.hedge,
      publishers: [...new Set(witnessesOf(claim).map(({ publisher }) => publisher))].map(
        (id) => publisherOf(grounds, id).name,
      ),
      relays: claim.relays,
      relayNames: claim.relays.map((id) => publisherOf(grounds, id).name),
    }));
}

function changeOf(
  timed: readonly TimedOperation[],
  claims: readonly ChangeClaim[],
  { actors, target, change, since, until, seed }: TimelineRequest,
  settledUntil: Day,
): Timeline["change"] {
  if (actors.length === 0 || target === null) {
    if (change === null) return null;
    throw new UserError("bad-option", {
      message: "A change test compares some actors' operations against one target with others.",
      hint: "Give both --actor and --target.",
    });
  }
  const fixed = change === null || change === "search" ? null : intervalOf(change);
  if (change !== null && change !== "search" && !fixed)
    throw new UserError("bad-date", {
      message: `--change ${change} is neither a date nor \`search\`.`,
      hint: "Write YYYY[-MM[-DD]] or search.",
    });
  const days = timed.flatMap(({ when }) => when.from ?? []).sort();
  const first = since ?? days[0] ?? settledUntil;
  const last = until !== null && until < settledUntil ? until : settledUntil;
  if (dayNumber(last) <= dayNumber(first)) return null;
  const claimed = claims.flatMap(({ from, change: kind, publishers }) =>
    from === null
      ? []
      : [{ date: from, label: `${kind} according to ${publishers.join(", ")}`, searched: true }],
  );
  const dates = fixed
    ? [
        {
          date: fixed.from!,
          label: "the date given",
          searched: claimed.some(({ date }) => date === fixed.from),
        },
      ]
    : claimed;
  return {
    kind: fixed ? "fixed" : "searched",
    answers: changeAnswers(timed, { since: first, until: last, dates, search: fixed === null, seed }),
  };
}

function limitsOf(
  timed: readonly TimedOperation[],
  shown: readonly TimedOperation[],
  settledUntil: Day,
): readonly string[] {
  const purposive = timed.filter((one) => one.purposive).length;
  return [
    `Operations that began after ${settledUntil} are shown and left out of tests: the last ${DISCLOSURE_LAG_MONTHS} months are mostly not disclosed yet.`,
    ...(purposive > 0
      ? [
          `${purposive} of ${timed.length} operations were collected because they bear on the question; the answer that decides leaves them out.`,
        ]
      : []),
    ...(shown.some(({ contested }) => contested)
      ? [
          `Contested or hedged attributions: ${shown.filter(({ contested }) => contested).length} of the operations shown.`,
        ]
      : []),
    ...(shown.some(({ placed }) => placed)
      ? [
          `By actors only placed in the state, no source here naming a sponsor: ${shown.filter(({ placed }) => placed).length} of the operations shown. They compare with nothing, except where an answer says that it counts them.`,
        ]
      : []),
    "Victims disclose little, some states least: every count is a lower bound.",
  ];
}
