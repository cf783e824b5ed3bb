import { writtenInterval } from "../commands/threads.ts";
import { type Timeline, timeline as timelineOf } from "../commands/timeline.ts";
import type { ChangeAnswer } from "../commands/timeline-change.ts";
import { writtenDay } from "../commands/written-day.ts";
import { UserError } from "../errors.ts";
import type { Door, GlobalOptions } from "./door.ts";

interface TimelineOptions extends GlobalOptions {
  readonly actor?: readonly string[];
  readonly target?: string;
  readonly since?: string;
  readonly until?: string;
  readonly by?: string;
  readonly change?: string;
  readonly series?: string;
}

function unit(by: string): "month" | "quarter" | "year" {
  if (by === "month" || by === "quarter" || by === "year") return by;
  throw new UserError("bad-option", {
    message: `--by ${by} is not a unit.`,
    hint: "month, quarter or year.",
  });
}

function country(code: string): string {
  const bare = code.replace(/^(?:country|state):/u, "").toUpperCase();
  if (/^[A-Z]{2}$/u.test(bare)) return bare;
  throw new UserError("bad-option", {
    message: `--target ${code} is not a country.`,
    hint: "Give an ISO 3166-1 alpha-2 code, as in --target RU.",
  });
}

const p = (value: number): string => (value >= 0.995 ? "1" : value.toPrecision(2));
const ratio = (value: number | null): string => (value === null ? "not bounded" : `× ${value.toFixed(1)}`);

function answerLines(answer: ChangeAnswer): string[] {
  const { focus, elsewhere, others } = answer.operations;
  return [
    `  ${answer.basis}${answer.decides ? "" : " (shown, not a test)"}: ${focus} in question, ${elsewhere} elsewhere, ${others} by others`,
    ...answer.dates.flatMap(({ date, label, searched, comparisons }) => [
      `    ${date}, ${label}${searched ? "; a date chosen after looking, so this p is too small" : ""}`,
      ...comparisons.map(
        ({ against, counts, p: exact, clustered, rise, minimumDetectable, powerForTripling }) =>
          `      against ${against === "others" ? "others' operations there" : "their own elsewhere"}: ${counts.before} → ${counts.after} beside ${counts.controlBefore} → ${counts.controlAfter}; rise ${ratio(rise)}, p = ${p(exact)}, in clusters ${p(clustered)}; smallest detectable rise ${minimumDetectable === null ? "none, however large" : ratio(minimumDetectable)}; power for a tripling ${Math.round(100 * powerForTripling)} %`,
      ),
    ]),
    ...searchLines(answer),
  ];
}

function searchLines({ search }: ChangeAnswer): string[] {
  if (!search) return [];
  const { raw, relative } = search;
  return [
    ...(raw
      ? [
          `    searched, raw counts (reporting moves them too): most probable change ${raw.from.slice(0, 7)}, ${Math.round(100 * raw.posterior[0]!.share)} % of the posterior, p = ${p(raw.p)}`,
        ]
      : ["    searched, raw counts: too few operations"]),
    ...relative.map(({ against, from, p: value, operations, controls }) =>
      from === null || operations === 0 || controls === 0
        ? `    searched, as a share beside ${against === "others" ? "others there" : "their own elsewhere"}: nothing to compare (${operations} and ${controls})`
        : `    searched, as a share beside ${against === "others" ? "others there" : "their own elsewhere"}: best ${from.slice(0, 7)}, p = ${p(value)}`,
    ),
  ];
}

const victimWords = ({
  country,
  sector,
  organisation,
}: Timeline["operations"][number]["victims"][number]): string =>
  [country, organisation ?? sector?.replace(/^sector:/u, "")].filter(Boolean).join(" ");

function text(answer: Timeline): string {
  const { operations, query, rates, claims, change, series, limits } = answer;
  const where = query.target === null ? "" : ` against ${query.target}`;
  const used = rates.filter(({ focus }) => focus > 0);
  return [
    `${operations.length} dated operations of ${query.actors.join(", ") || "all actors"}${where}`,
    "",
    ...operations.map(
      ({ when, actorName, victims, publishers, purposive, contested, placed }) =>
        `  ${(writtenInterval(when) ?? "undated").padEnd(24)}  ${actorName}: ${victims.map(victimWords).join(", ")}  [${publishers.join(", ")}]${placed ? " no sponsor named" : ""}${contested ? " contested" : ""}${purposive ? " purposive" : ""}`,
    ),
    "",
    ...(used.length > 0
      ? [`Expected operations a ${used[0]!.by}, dates shared out over their intervals`]
      : []),
    ...used.map(
      ({ from, focus, elsewhere, others }) =>
        `  ${from.slice(0, 7)}  ${focus.toFixed(2).padStart(5)}   elsewhere ${elsewhere.toFixed(2)}, others ${others.toFixed(2)}`,
    ),
    "",
    ...claims.map(
      ({ change: kind, from, publishers, relayNames }) =>
        `Claimed: activity ${kind} from ${from ?? "an unnamed date"} (${publishers.join(", ")}${relayNames.length > 0 ? `, relaying ${relayNames.join(", ")}` : ""})`,
    ),
    ...(change ? [`Did the rate change? (${change.kind} date)`, ...change.answers.flatMap(answerLines)] : []),
    ...(series
      ? [
          `After the ${series.entries} outside events: p = ${p(series.p)}${series.informative ? "" : " (says nothing)"}`,
        ]
      : []),
    "",
    ...limits.map((limit) => `- ${limit}`),
  ].join("\n");
}

export async function timeline(door: Door<TimelineOptions>): Promise<void> {
  const { options } = door;
  const answer = await timelineOf(door.effects, {
    actors: options.actor ?? [],
    target: options.target === undefined ? null : country(options.target),
    since: writtenDay("--since", options.since, "from"),
    until: writtenDay("--until", options.until, "to"),
    // A program that reads months keeps months; a person is shown what fits on a screen.
    by: options.by === undefined ? (options.json ? "month" : "auto") : unit(options.by),
    change: options.change ?? null,
    series: options.series ?? null,
    case: options.case ?? null,
    seed: options.seed ?? 1,
  });
  door.answer(answer, () => text(answer));
}
