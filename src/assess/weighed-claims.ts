import type { Stance } from "../model/claim.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import type { RelationClaim } from "../model/relation.ts";
import { RELIABILITIES, type Reliability } from "../model/vocabulary/admiralty.ts";
import { isFirm, readingOf } from "./hedges.ts";
import type { PairInput } from "./pair-input.ts";

/** Why a claim carries no weight although it is on file. */
export interface Void {
  readonly why: "hijack" | "imitation" | "withdrawn" | "relay";
  /** The claim that does it. */
  readonly by: Id;
  readonly byName: string;
}

/** A claim as it is weighed: what it is read as, under which stance, and how much of it stands. */
export interface WeighedClaim {
  /** One claim; two for a common organisation, one leg for each actor. */
  readonly claims: readonly RelationClaim[];
  /** First word of the outcome in `weights.csv`. */
  readonly reading: string;
  readonly stance: Stance;
  /** h of method §5, 0 to 1. */
  readonly share: number;
  /** The worse letter of its legs. */
  readonly letter: Reliability;
  readonly firm: boolean;
  readonly relayed: boolean;
  readonly placedToSee: boolean;
  readonly asset: Id | null;
  readonly when: Interval | null;
  readonly voided: Void | null;
}

const COOPERATION: ReadonlySet<string> = new Set([
  "cooperates-with",
  "hands-off-to",
  "shares-with",
  "agreement",
]);
const AS_WRITTEN: ReadonlySet<string> = new Set([
  "cooperates-with",
  "hands-off-to",
  "shares-with",
  "overlaps-with",
  "hijacks",
  "imitates",
  "obstacle-to",
  "official-position",
]);

/** What a claim between the two actors is read as; `null` when it says nothing about them together. */
function readingBetween(claim: RelationClaim): string | null {
  if (COOPERATION.has(claim.predicate) && claim.scale === "repeated") return "repeated";
  if (COOPERATION.has(claim.predicate) && claim.scale === "lasting") return "alliance";
  if (claim.predicate === "agreement") return "alliance";
  if (claim.predicate === "part-of") return "common-organisation";
  if (claim.predicate === "alias-of") return claim.namer ? "alias-of" : null;
  return AS_WRITTEN.has(claim.predicate) ? claim.predicate : null;
}

function weighed(claims: readonly RelationClaim[], reading: string): WeighedClaim {
  const read = claims.map(readingOf);
  const letters = claims.map((claim) => RELIABILITIES.indexOf(claim.reliability));
  return {
    claims,
    reading,
    stance: read[0]!.stance,
    share: read.reduce((product, { share }) => product * share, 1),
    letter: RELIABILITIES[Math.max(...letters)]!,
    firm: claims.every(isFirm),
    relayed: claims.some(isRelayed),
    placedToSee: claims.every((claim) => claim.placedToSee),
    asset: claims[0]!.asset,
    when: claims[0]!.when,
    voided: null,
  };
}

/** A name folded so that two spellings of one publisher are one: lower case, letters and digits only. */
export function foldedName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Does the publisher pass on another's word? A firm that quotes itself ("Example Labs said") does not. */
export function isRelayed(claim: RelationClaim): boolean {
  const first = claim.relays.at(-1);
  if (first === undefined) return false;
  return ![claim.publisher ?? "", claim.publisherName].map(foldedName).includes(foldedName(first));
}

/** A state, a country or a sector is no organisation: sharing one is no evidence of working together. */
const NO_ORGANISATION = /^(?:state|country|sector):/;

/**
 * Which organisations, services or commands are both actors put under? Each pair of claims, one for each actor,
 * is one claim of a common organisation; the i-th best leg of one side meets the i-th best of the other, so
 * there are no more of them than the thinner side has legs.
 */
function commonOrganisations(input: PairInput): readonly WeighedClaim[] {
  const legs = input.statements.filter(
    (claim) =>
      (claim.predicate === "part-of" || claim.predicate === "attributed-to") &&
      !NO_ORGANISATION.test(claim.object) &&
      claim.object !== input.a.id &&
      claim.object !== input.b.id &&
      readingOf(claim).stance === "asserts",
  );
  const organisations = [...new Set(legs.map((claim) => claim.object))].sort();
  return organisations.flatMap((organisation) => {
    const legsOf = (actor: Id) =>
      legs.filter((claim) => claim.subject === actor && claim.object === organisation).sort(byStrength);
    const [one, other] = [input.a.id, input.b.id].sort().map(legsOf) as [RelationClaim[], RelationClaim[]];
    return one
      .slice(0, other.length)
      .map((leg, index) => weighed([leg, other[index]!], "common-organisation"));
  });
}

function byStrength(x: RelationClaim, y: RelationClaim): number {
  const letter = RELIABILITIES.indexOf(x.reliability) - RELIABILITIES.indexOf(y.reliability);
  return letter || readingOf(y).share - readingOf(x).share || byCodeUnit(witnessKey(x), witnessKey(y));
}

/** One claim may come once for each witness behind it; the same witness twice is one. */
function witnessKey({ id, family, publisher }: RelationClaim): string {
  return [id, family, publisher ?? ""].join("\u0000");
}

/** The tool an availability claim is about: the one it names as its asset, else its subject. */
export const toolOf = ({ asset, subject }: RelationClaim): Id => asset ?? subject;

/** A claim on who can have a tool matters when the tool is one the two share or are said to pass on. */
function onSharedTool(claim: RelationClaim, input: PairInput): boolean {
  if (claim.predicate !== "availability") return false;
  const tool = toolOf(claim);
  const shared = input.findings.some(
    (finding) => finding.kind === "tested" && finding.shared.some(({ column }) => column === tool),
  );
  return (
    shared || input.statements.some(({ predicate, asset }) => predicate === "shares-with" && asset === tool)
  );
}

/**
 * The claims that say something about the two together, as they are weighed. Order of the input does not matter:
 * the result is sorted by claim and witness. Claims on anything else are left out, so they move nothing.
 */
export function weighedClaims(input: PairInput): readonly WeighedClaim[] {
  const ends = new Set([input.a.id, input.b.id]);
  const statements = new Map(input.statements.map((claim) => [witnessKey(claim), claim]));
  const between = [...statements.values()].flatMap((claim) => {
    if (onSharedTool(claim, input)) return [weighed([claim], "availability")];
    if (claim.subject === claim.object || !ends.has(claim.subject) || !ends.has(claim.object)) return [];
    const reading = readingBetween(claim);
    return reading === null ? [] : [weighed([claim], reading)];
  });
  const key = (claim: WeighedClaim) => claim.claims.map(witnessKey).join("+");
  return [...between, ...commonOrganisations(input)].sort((x, y) => byCodeUnit(key(x), key(y)));
}
