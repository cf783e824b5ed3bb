import { parseTables } from "../assess/parse-tables.ts";
import type { Tables } from "../assess/tables.ts";
import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { sharedInfrastructure } from "../evidence/shared-infrastructure.ts";
import type { ActorRef } from "../model/assessment.ts";
import type { Claim } from "../model/claim.ts";
import type { Operation } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import type { Question } from "../model/question.ts";
import type { RelationClaim } from "../model/relation.ts";
import type { Register } from "../resolve/register.ts";
import { resolveSide, type SideMember } from "../resolve/side.ts";
import { edgesOf, type Witness, type WitnessedEdge } from "./edges.ts";
import { type OperationSetting, operationSetting } from "./event-setting.ts";
import { type Grounds, witnessFinder } from "./grounds.ts";
import { incidentGrounds } from "./incidents.ts";
import { labelsOf } from "./labels.ts";
import { type Need, needOf } from "./needed-claims.ts";
import { type NamedOperation, operationsFor } from "./operations.ts";
import { registerOn } from "./register.ts";
import { relationClaims } from "./relations.ts";
import { stateNamed } from "./state-sides.ts";
import { checkDecisions, checkPublishers, type Without } from "./without.ts";

/** A question made ready: who is on which side, what is known, and the tables it is weighed by. */
export interface Inquiry {
  readonly question: Question;
  readonly grounds: Grounds;
  readonly tables: Tables;
  readonly register: Register;
  readonly sideA: readonly SideMember[];
  readonly sideB: readonly SideMember[];
  readonly pairs: readonly { readonly a: ActorRef; readonly b: ActorRef }[];
  /** Actor → states said to sponsor it. */
  readonly statesOf: ReadonlyMap<Id, ReadonlySet<string>>;
  /** `a b` for every two entities that some decision would make one and another keeps apart. */
  readonly contestedPairs: ReadonlySet<string>;
  readonly period: Interval | null;
  readonly labels: Readonly<Record<Id, string>>;
  readonly witnessesOf: (claim: Claim) => readonly Witness[];
  /** Every edge that counts by the question's day, with its witness. */
  readonly edges: readonly WitnessedEdge[];
  /** Both sides' operations in the period, and those against a state of the other side. */
  readonly operations: readonly NamedOperation[];
  /** Everybody's operations, in any period: what chance is measured on. */
  readonly operationsOfAll: readonly Operation[];
  readonly crossTargeting: readonly NamedOperation[];
  /** What the tests of operations need to know beyond the operations. */
  readonly setting: OperationSetting;
  /** Is an indicator infrastructure that many share? */
  readonly isShared: (indicator: Id) => boolean;
  /** Report families behind some claims. */
  readonly familiesOf: (claims: readonly Id[]) => readonly Id[];
  /** Claims by id. */
  readonly claimOf: (id: Id) => Claim | undefined;
  /** List every pair that has data, however many. */
  readonly allPairs?: boolean;
  /** Every claim about how two actors stand, one for each witness. */
  readonly relations: readonly RelationClaim[];
}

/** Reads the three judgment tables that ship with the package. */
export async function loadTables(effects: Effects): Promise<Tables> {
  const read = (name: string): Promise<string> => effects.readText(effects.bundled(`src/assess/${name}.csv`));
  return parseTables({
    weights: await read("weights"),
    priors: await read("priors"),
    expectedExcess: await read("expected-excess"),
  });
}

function periodOf({ period }: Question): Interval | null {
  if (period.since === null && period.until === null) return null;
  return { from: period.since, to: period.until, precision: "day" };
}

/** Every pair the question asks for, each once, in the order asked. */
function pairsOf(question: Question, members: (name: string) => readonly SideMember[]): Inquiry["pairs"] {
  const asked =
    question.pairs.length > 0 ? question.pairs : question.a.flatMap((a) => question.b.map((b) => ({ a, b })));
  const pairs = new Map<string, { a: ActorRef; b: ActorRef }>();
  for (const names of asked)
    for (const { actor: a } of members(names.a))
      for (const { actor: b } of members(names.b)) pairs.set(`${a.id} ${b.id}`, { a, b });
  // An actor on both sides is no pair, unless both sides are that actor alone: then the answer has to say so.
  const apart = [...pairs.values()].filter(({ a, b }) => a.id !== b.id);
  return apart.length > 0 ? apart : [...pairs.values()];
}

function contestedPairs({ resolution: { conflicts, entityOf } }: Grounds): ReadonlySet<string> {
  return new Set(
    conflicts.flatMap(({ names }) => {
      const entities = [...new Set(names.map((name) => entityOf[name] ?? name))];
      return entities.flatMap((a) => entities.flatMap((b) => (a === b ? [] : [`${a} ${b}`])));
    }),
  );
}

/** Members of one side, each actor once. */
function side(
  names: readonly string[],
  members: (name: string) => readonly SideMember[],
): readonly SideMember[] {
  const all = names.flatMap((name) => members(name));
  return [...new Map(all.map((member) => [member.actor.id, member] as const)).values()];
}

/** Finds claims by id; they are indexed on the first question. */
function claimFinder(claims: readonly Claim[]): Inquiry["claimOf"] {
  let byId: ReadonlyMap<Id, Claim> | null = null;
  return (id) => {
    byId ??= new Map(claims.map((claim) => [claim.id, claim]));
    return byId.get(id);
  };
}

/** Finds the report families behind claims by id. */
function familyFinder(
  claimOf: Inquiry["claimOf"],
  witnessesOf: Inquiry["witnessesOf"],
): Inquiry["familiesOf"] {
  return (ids) => {
    const families = ids.flatMap((id) => witnessesOf(claimOf(id)!).map(({ family }) => family));
    return [...new Set(families)].sort(byCodeUnit);
  };
}

/** Tells shared infrastructure; the lists are laid out when the first indicator is asked for. */
function sharedFinder({ knowledge }: Grounds): Inquiry["isShared"] {
  let isShared: Inquiry["isShared"] | null = null;
  return (indicator) => {
    isShared ??= sharedInfrastructure(
      knowledge.benign,
      knowledge.publishers.flatMap(({ hosts }) => hosts),
    );
    return isShared(indicator);
  };
}

export interface InquiryRequest {
  readonly question: Question;
  readonly case: string | null;
  readonly without: Without;
  /** List every pair that has data, not only the 500 of the highest scores. */
  readonly allPairs?: boolean;
}

/** Finds the actors a question names and everything it will be weighed by. Throws on unknown or ambiguous names. */
export async function prepareInquiry(effects: Effects, request: InquiryRequest): Promise<Inquiry> {
  const { question, without } = request;
  const read = (need: Need): Promise<Grounds> =>
    incidentGrounds(effects, {
      case: request.case,
      trust: question.trust,
      withoutDecisions: without.decisions,
      need,
    });
  const grounds = await read(needOf(question));
  // Somebody whom no list has may be named by any claim of the case.
  const isListed = [...without.publishers].every((id) => grounds.publishers.has(id));
  checkPublishers(without, isListed ? grounds : await read("all"));
  checkDecisions(without, grounds);
  return inquiryOn(grounds, question, await loadTables(effects));
}

/** The same, on grounds that are there: used again when one decision is switched off. */
export function inquiryOn(grounds: Grounds, question: Question, tables: Tables): Inquiry {
  const { resolution, claims } = grounds;
  const register = registerOn(grounds);
  const witnessesOf = witnessFinder(grounds);
  const labels = labelsOf(grounds);
  const membersNamed = (name: string): readonly SideMember[] =>
    question.unit === "state" ? stateNamed(name, labels) : resolveSide(name, register);
  const known = new Map<string, readonly SideMember[]>();
  const members = (name: string): readonly SideMember[] => {
    const found = known.get(name) ?? membersNamed(name);
    known.set(name, found);
    return found;
  };
  const pairs = pairsOf(question, members);
  if (pairs.length === 0) {
    throw new UserError("empty-side", {
      message: "The question names no pair of actors: one of its sides has no members.",
      hint: "Ask `entente who state:XX` who the members of a side are.",
    });
  }
  const names = question.pairs.length > 0 ? question.pairs : null;
  const claimOf = claimFinder(claims);
  const inquiry: Inquiry = {
    question,
    grounds,
    tables,
    register,
    sideA: side(names?.map(({ a }) => a) ?? question.a, members),
    sideB: side(names?.map(({ b }) => b) ?? question.b, members),
    pairs,
    statesOf: new Map(
      [...register.attributions.sponsors].map(
        ([actor, all]) => [actor, new Set(all.map(({ code }) => code))] as const,
      ),
    ),
    contestedPairs: contestedPairs(grounds),
    period: periodOf(question),
    labels,
    witnessesOf,
    // States are judged from what they say and do: what their groups use is not asked.
    edges: question.unit === "state" ? [] : edgesOf({ claims, resolution, witnessesOf, asOf: question.asOf }),
    operations: [],
    operationsOfAll: [],
    isShared: sharedFinder(grounds),
    crossTargeting: [],
    familiesOf: familyFinder(claimOf, witnessesOf),
    claimOf,
    setting: operationSetting({ grounds, claimOf, witnessesOf, question }),
    relations: relationClaims(grounds, witnessesOf, question.asOf),
  };
  return { ...inquiry, ...operationsFor(inquiry, grounds.eventDecisions) };
}
