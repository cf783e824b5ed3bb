import type { Operation } from "../model/evidence.ts";
import type { Decision } from "../model/identity.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import { type Interval, intersects } from "../model/interval.ts";
import type { EventReport } from "./event-reports.ts";
import { liveDecisions } from "./live-decisions.ts";
import { ENTENTE } from "./sources.ts";
import { UnionFind } from "./union-find.ts";

/** Operations, and the decisions on which reports tell of one. */
export interface Operations {
  readonly operations: readonly Operation[];
  /** Operation → the reports it was put together from. */
  readonly reports: ReadonlyMap<Id, readonly EventReport[]>;
  readonly live: readonly Decision[];
  /** `same` decisions that a `different` one blocks. */
  readonly blocked: readonly Decision[];
}

/** Decisions over two event reports, by rows of `a,b,kind,because` with ids that `idOf` completes. */
export function eventDecisions(
  rows: readonly Readonly<Record<"a" | "b" | "kind" | "because", string>>[],
  by: string,
  idOf: (written: string) => Id,
): readonly Decision[] {
  return rows.map(({ a, b, kind, because }) =>
    decision(idOf(a), idOf(b), kind as Decision["kind"], by, because),
  );
}

function decision(a: Id, b: Id, kind: Decision["kind"], by: string, because: string): Decision {
  const id = contentId("d", [a, b, kind, by, because]);
  return { id, a, b, kind, by, because, claims: [], undoes: null };
}

const shared = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean =>
  a.some((value) => value !== null && b.includes(value));

/** Fine enough that an overlap in time means something. */
const isFine = ({ precision }: Interval): boolean => precision === "day" || precision === "month";

/**
 * Which reports look like one intrusion? One actor, one named victim organisation and dates to the month that meet:
 * `same`. One actor, a country, a sector and a tool in common at the same time: `unsure`, for a person to settle.
 * O(reports² of one actor).
 */
export function proposedDecisions(reports: readonly EventReport[]): readonly Decision[] {
  const byActor = new Map<Id, EventReport[]>();
  for (const report of reports) {
    const own = byActor.get(report.actor);
    if (own) own.push(report);
    else byActor.set(report.actor, [report]);
  }
  return [...byActor.values()].flatMap(proposedAmong);
}

function proposedAmong(reports: readonly EventReport[]): readonly Decision[] {
  return reports.flatMap((a, index) =>
    reports.slice(index + 1).flatMap((b) => {
      if (!isFine(a.when) || !isFine(b.when) || !intersects(a.when, b.when)) return [];
      const common = (part: "country" | "sector" | "organisation"): boolean =>
        shared(
          a.victims.map((victim) => victim[part]),
          b.victims.map((victim) => victim[part]),
        );
      if (common("organisation"))
        return [
          decision(a.id, b.id, "same", ENTENTE, "one actor in one named organisation at the same time"),
        ];
      if (common("country") && common("sector") && shared(a.tools, b.tools))
        return [
          decision(a.id, b.id, "unsure", ENTENTE, "country, sector and tool in common at the same time"),
        ];
      return [];
    }),
  );
}

/**
 * Puts operations together from reports: `same` joins, `different` keeps apart whatever else is decided (the later
 * joining is reported as blocked), `overlaps` and `unsure` join nothing. Undoing a decision gives the operations,
 * ids included, that were there before. Reports of different actors are never joined.
 */
export function operationsFrom(reports: readonly EventReport[], log: readonly Decision[]): Operations {
  const at = new Map(reports.map(({ id }, index) => [id, index]));
  const live = liveDecisions(log)
    .filter(({ a, b }) => at.has(a) && at.has(b))
    .sort((x, y) => byCodeUnit(x.id, y.id));
  const sets = new UnionFind(reports.length);
  const apart = live.filter(({ kind }) => kind === "different");
  const blocked: Decision[] = [];
  for (const joining of live) {
    if (joining.kind !== "same") continue;
    const [a, b] = [at.get(joining.a)!, at.get(joining.b)!];
    if (reports[a]!.actor !== reports[b]!.actor || wouldJoin(sets, a, b, apart, at)) blocked.push(joining);
    else sets.union(a, b);
  }
  const groups = new Map<number, EventReport[]>();
  reports.forEach((report, index) => {
    const root = sets.find(index);
    groups.set(root, [...(groups.get(root) ?? []), report]);
  });
  const made = [...groups.values()].map((group) => [operationOf(group), group] as const);
  return {
    operations: made.map(([operation]) => operation).sort(byDate),
    reports: new Map(made.map(([{ id }, group]) => [id, group])),
    live,
    blocked,
  };
}

function wouldJoin(
  sets: UnionFind,
  a: number,
  b: number,
  apart: readonly Decision[],
  at: ReadonlyMap<Id, number>,
): boolean {
  const [left, right] = [sets.find(a), sets.find(b)];
  return apart.some((decided) => {
    const [x, y] = [sets.find(at.get(decided.a)!), sets.find(at.get(decided.b)!)];
    return (x === left && y === right) || (x === right && y === left);
  });
}

const FINENESS: readonly Interval["precision"][] = ["day", "month", "quarter", "year"];

/** The finest report dates an operation; the others only witness it. */
function operationOf(group: readonly EventReport[]): Operation {
  const ordered = [...group].sort(
    (a, b) =>
      FINENESS.indexOf(a.when.precision) - FINENESS.indexOf(b.when.precision) || byCodeUnit(a.id, b.id),
  );
  const [first] = ordered as [EventReport, ...EventReport[]];
  const victims = new Map(
    ordered.flatMap(({ victims: own }) => own).map((one) => [JSON.stringify(one), one]),
  );
  return {
    id: contentId("op", group.map(({ id }) => id).sort(byCodeUnit)),
    actor: first.actor,
    victims: [...victims].sort(([x], [y]) => byCodeUnit(x, y)).map(([, victim]) => victim),
    tools: [...new Set(ordered.flatMap(({ tools }) => tools))].sort(byCodeUnit),
    when: first.when,
    outcome: ordered.find(({ outcome }) => outcome !== null)?.outcome ?? null,
    claims: [...new Set(ordered.flatMap(({ claims }) => claims))].sort(byCodeUnit),
    purposive: ordered.every(({ purposive }) => purposive),
  };
}

function byDate(a: Operation, b: Operation): number {
  return byCodeUnit(a.when.from ?? "", b.when.from ?? "") || byCodeUnit(a.id, b.id);
}
