import type { Effects } from "../effects/effects.ts";
import type { ActorRef } from "../model/assessment.ts";
import type { ChannelFinding } from "../model/finding.ts";
import { entityMeaning } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import { entityMeant } from "../resolve/attribution.ts";
import { type Exclusivity, exclusivityOf } from "../resolve/exclusivity.ts";
import type { Grounds } from "./grounds.ts";
import { type Inquiry, prepareInquiry } from "./inquiry.ts";
import { count, test } from "./weigh.ts";
import { NOTHING } from "./without.ts";

export interface Feature {
  readonly id: Id;
  readonly name: string;
  /** How many live actors have it. */
  readonly actors: number;
  /** For software: to whom it is exclusive, as far as the claims tell. */
  readonly exclusivity?: Exclusivity;
}

/** What two actors share in one kind of feature, and what only one has. */
export interface Compared {
  readonly channel: ChannelId | "victims";
  readonly shared: readonly Feature[];
  readonly onlyA: readonly Feature[];
  readonly onlyB: readonly Feature[];
  /** The test of the shared count; `null` for victims, which are listed and not tested here. */
  readonly finding: ChannelFinding | null;
}

export interface Comparison {
  readonly schema: "entente.compare/1";
  readonly a: ActorRef;
  readonly b: ActorRef;
  readonly resolution: Id;
  readonly compared: readonly Compared[];
}

/** A question on two actors, as `compare` asks it. */
export function comparisonQuestion(a: string, b: string, seed: number): Question {
  const none = { channels: null, trust: null, events: [], series: [], expect: [], asOf: null } as const;
  const period = { since: null, until: null };
  return { title: `${a} and ${b}`, a: [a], b: [b], pairs: [], period, unit: "group", seed, ...none };
}

/** To whom a program is exclusive: its users by the state said to sponsor them. */
function exclusivityFinder({ statesOf, grounds }: Inquiry, cells: Cells): (software: Id) => Exclusivity {
  const users = new Map<Id, Map<string | null, Id[]>>();
  for (const [actor, columns] of cells)
    for (const column of columns) {
      const byState = users.get(column) ?? new Map<string | null, Id[]>();
      users.set(column, byState);
      const states = statesOf.get(actor) ?? [null];
      for (const state of states) byState.set(state, [...(byState.get(state) ?? []), actor]);
    }
  const isPublic = publicSoftware(grounds);
  return (software) =>
    exclusivityOf({ usersByState: users.get(software) ?? new Map(), isPublic: isPublic.has(software) }).class;
}

/** Programs that ATT&CK lists as tools, which anybody can have, or that a source says are sold or public. */
function publicSoftware({ knowledge, claims, resolution }: Grounds): ReadonlySet<Id> {
  const tools = knowledge.claims.flatMap(({ object, predicate }) =>
    predicate === "uses" && object.type === "tool" ? object.link : [],
  );
  const told = claims.flatMap(({ predicate, stance, subject, object }) =>
    predicate === "availability" && stance === "asserts" && /public|sold|leaked|open/.test(object.canonical)
      ? subject.link
      : [],
  );
  return new Set([...tools, ...told].map((name) => entityMeaning(resolution, name)));
}

type Cells = ReadonlyMap<Id, ReadonlySet<Id>>;

/** Row → columns, for whom an actor is said to target. */
function victims({ grounds }: Inquiry): Cells {
  const targets = new Map<Id, Set<Id>>();
  for (const { predicate, stance, subject, object } of grounds.claims) {
    if (predicate !== "targets" || stance !== "asserts" || subject.type !== "group") continue;
    const row = entityMeant(subject.link, grounds.resolution.entityOf);
    const column = entityMeant(object.link, grounds.resolution.entityOf);
    if (row !== null && column !== null) targets.set(row, (targets.get(row) ?? new Set()).add(column));
  }
  return targets;
}

function split(
  cells: Cells,
  a: Id,
  b: Id,
  name: (id: Id) => string,
): Pick<Compared, "shared" | "onlyA" | "onlyB"> {
  const actors = new Map<Id, number>();
  for (const columns of cells.values())
    for (const column of columns) actors.set(column, (actors.get(column) ?? 0) + 1);
  const feature = (id: Id): Feature => ({ id, name: name(id), actors: actors.get(id) ?? 0 });
  const rarestFirst = (ids: Iterable<Id>): Feature[] =>
    [...ids].map(feature).sort((x, y) => x.actors - y.actors || byCodeUnit(x.id, y.id));
  const ofA = cells.get(a) ?? new Set<Id>();
  const ofB = cells.get(b) ?? new Set<Id>();
  return {
    shared: rarestFirst([...ofA].filter((id) => ofB.has(id))),
    onlyA: rarestFirst([...ofA].filter((id) => !ofB.has(id))),
    onlyB: rarestFirst([...ofB].filter((id) => !ofA.has(id))),
  };
}

/** Shared and unique techniques, software and victims of two actors, with the tests. */
export async function compare(
  effects: Effects,
  request: { readonly a: string; readonly b: string; readonly case: string | null; readonly seed: number },
): Promise<Comparison> {
  const inquiry = await prepareInquiry(effects, {
    question: comparisonQuestion(request.a, request.b, request.seed),
    case: request.case,
    without: NOTHING,
  });
  return comparisonOf(inquiry);
}

/** The comparison of a question's first pair. Pure. */
export function comparisonOf(inquiry: Inquiry): Comparison {
  const { a, b } = inquiry.pairs[0]!;
  const counted = count(inquiry, NOTHING);
  const findings = test(inquiry, counted);
  const name = (id: Id): string => inquiry.labels[id] ?? id;
  const matrices = counted.data.flatMap((data): Compared[] => {
    if (data.kind !== "matrix") return [];
    const cells = new Map<Id, Set<Id>>();
    for (const { row, column } of data.cells) cells.set(row, (cells.get(row) ?? new Set()).add(column));
    const finding = findings.find(({ channel }) => channel === data.channel) ?? null;
    const parts = split(cells, a.id, b.id, name);
    if (data.channel !== "software") return [{ channel: data.channel, ...parts, finding }];
    const exclusivity = exclusivityFinder(inquiry, cells);
    const marked = (features: readonly Feature[]): Feature[] =>
      features.map((feature) => ({ ...feature, exclusivity: exclusivity(feature.id) }));
    return [
      {
        channel: data.channel,
        shared: marked(parts.shared),
        onlyA: marked(parts.onlyA),
        onlyB: marked(parts.onlyB),
        finding,
      },
    ];
  });
  return {
    schema: "entente.compare/1",
    a,
    b,
    resolution: inquiry.grounds.resolution.id,
    compared: [
      ...matrices,
      { channel: "victims", ...split(victims(inquiry), a.id, b.id, name), finding: null },
    ],
  };
}
