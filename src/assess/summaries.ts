import type { Operation } from "../model/evidence.ts";
import type { Finding, Happening } from "../model/finding.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { ChannelId } from "../model/vocabulary/channels.ts";
import { outcomeOf } from "./contributions.ts";
import type { PairInput } from "./pair-input.ts";
import { counted, listed, short } from "./prose.ts";
import { toolOf, type WeighedClaim } from "./weighed-claims.ts";

/** What one reading says, between subject and object. */
export const READING_VERBS: Readonly<Record<string, string>> = {
  "cooperates-with": "acts together with",
  "hands-off-to": "passes access or victims on to",
  "shares-with": "gives a tool, server or data to",
  repeated: "acts again and again together with",
  alliance: "is in a pact or alliance with",
  "common-organisation": "is under one organisation, service or command with",
  "overlaps-with": "overlaps with",
  hijacks: "takes over access, tools or servers of",
  imitates: "copies the marks of",
  "alias-of": "is another name of",
  "obstacle-to": "meets an obstacle to working with",
  "official-position": "officially has relations with",
};

const STANCE_VERBS = {
  asserts: ["says", "say"],
  denies: ["denies", "deny"],
  doubts: ["doubts", "doubt"],
} as const;

const VOID_REASONS = {
  hijack: (by: string) => `It weighs nothing here: ${by} reports that the same asset was taken over.`,
  imitation: (by: string) => `It weighs nothing here: ${by} reports that the same marks were copied.`,
  relay: (by: string) => `It adds nothing to what ${by} says first-hand.`,
  withdrawn: (by: string) => `It weighs nothing: ${by} later took it back.`,
} as const;

/** What is counted in each channel: one, and several. */
const FEATURE_NOUNS: Readonly<Record<ChannelId, readonly [string, string]>> = {
  relations: ["claim", "claims"],
  infrastructure: ["indicator", "indicators"],
  "co-presence": ["named victim", "named victims"],
  software: ["tool", "tools"],
  techniques: ["technique", "techniques"],
  vulnerabilities: ["vulnerability", "vulnerabilities"],
  victims: ["victim", "victims"],
  timing: ["meeting in time", "meetings in time"],
  "cross-targeting": ["operation", "operations"],
  alignment: ["target", "targets"],
};

/** The noun of a channel's features, for so many of them. */
export function featureNoun(channel: ChannelId, count: number | null = null): string {
  return FEATURE_NOUNS[channel][count === 1 ? 0 : 1];
}

/** What is looked for over chance in each channel: "shared tools", "meetings in time". */
export function excessNoun(channel: ChannelId, count: number | null = null): string {
  if (channel === "alignment") return "rise in the likeness of targets";
  return channel === "timing" ? featureNoun(channel, count) : `shared ${featureNoun(channel, count)}`;
}

/** So much of it: "4 shared tools", "a rise of 0.4 in the likeness of targets". */
export function excessWords(channel: ChannelId, count: number | string): string {
  if (channel === "alignment") return `a rise of ${count} in the likeness of targets`;
  return `${count} ${excessNoun(channel, typeof count === "number" ? count : null)}`;
}

/** Readings that say the same in both directions. */
const SYMMETRIC: ReadonlySet<string> = new Set([
  "cooperates-with",
  "repeated",
  "alliance",
  "common-organisation",
  "overlaps-with",
  "alias-of",
]);

export function nameOf(input: PairInput, id: Id): string {
  if (id === input.a.id) return input.a.name;
  if (id === input.b.id) return input.b.name;
  return input.labels?.[id] ?? id;
}

/** Who says it, each publisher once with its letter, in the order of the claims. */
export function publishersOf(claims: readonly WeighedClaim[]): readonly string[] {
  const names = claims.flatMap((claim) =>
    claim.claims.map(({ publisherName, reliability }) => `${publisherName} (${reliability})`),
  );
  return [...new Set(names)];
}

function statement(input: PairInput, claim: WeighedClaim): string {
  const [first, second] = claim.claims;
  if (claim.reading === "availability") return `${nameOf(input, toolOf(first!))} can be had by others too`;
  const object = second ? second.subject : first!.object;
  if (claim.reading === "official-position" && first!.says !== undefined)
    return `${nameOf(input, first!.subject)} has a position on ${nameOf(input, object)}: “${first!.says}”`;
  const names = [nameOf(input, first!.subject), nameOf(input, object)];
  if (SYMMETRIC.has(claim.reading)) names.sort(byCodeUnit);
  return names.join(` ${READING_VERBS[claim.reading]} `);
}

function hedges(claims: readonly WeighedClaim[]): string {
  const words = claims.flatMap((claim) =>
    claim.claims.flatMap(({ hedge }) => (hedge ? [`“${hedge.text}”`] : [])),
  );
  return words.length === 0 ? "" : ` The words carry a hedge: ${listed([...new Set(words)])}.`;
}

function relays(claims: readonly WeighedClaim[]): string {
  const passedOn = claims.flatMap((claim) => claim.claims.flatMap((leg) => leg.relays.slice(-1)));
  return passedOn.length === 0 ? "" : ` Passed on from ${listed([...new Set(passedOn)])}.`;
}

/** How many of the claims somebody read in their place and let stand; nothing when nobody did. */
function reviewed(claims: readonly WeighedClaim[]): string {
  const legs = new Map(claims.flatMap((claim) => claim.claims.map((leg) => [leg.id, leg] as const)));
  const read = [...legs.values()].filter(({ reviewedBy }) => reviewedBy !== undefined);
  if (read.length === 0) return "";
  const by = [...new Set(read.flatMap(({ reviewedBy }) => reviewedBy!))].sort(byCodeUnit);
  const which = read.length === legs.size ? "" : ` ${read.length} of ${counted(legs.size, "claim")}`;
  return ` Reviewed${which} and accepted by ${listed(by)}.`;
}

/** One row of claims in plain words: who says what about whom, with which hedge, and why it may weigh nothing. */
export function claimSummary(input: PairInput, claims: readonly WeighedClaim[]): string {
  const publishers = publishersOf(claims);
  const verb = STANCE_VERBS[claims[0]!.stance][publishers.length === 1 ? 0 : 1];
  const said = [...new Set(claims.map((claim) => statement(input, claim)))];
  const voided = claims[0]!.voided;
  const reason = voided ? ` ${VOID_REASONS[voided.why](voided.byName)}` : "";
  return `${listed(publishers)} ${verb} that ${said.join("; ")}.${hedges(claims)}${relays(claims)}${reviewed(claims)}${reason}`;
}

const OUTCOMES: Readonly<Record<ReturnType<typeof outcomeOf>, string>> = {
  excess: "The excess survives the correction and the stricter nulls that were run.",
  "excess-explained": "Strata or style alone would give this excess.",
  "as-expected": "That is no more than chance gives.",
  below: "That is less than chance gives.",
  listed: "",
};

/** What was counted on operations, and what chance gives, without its end stop. */
function happeningWords(input: PairInput, finding: Finding, happening: Happening): string {
  const names = [input.a.name, input.b.name].sort(byCodeUnit);
  const [seen, chance] = [short(finding.observed), short(finding.expected)];
  switch (happening.kind) {
    case "meet":
      return `Operations of ${listed(names)} lie within ${happening.days} days of each other ${seen} times where ${chance} are expected by chance`;
    case "follow": {
      const follower = happening.first === input.a.id ? input.b.name : input.a.name;
      const first = nameOf(input, happening.first);
      return `Operations of ${follower} within ${happening.days} days after one of ${first}, less those before one, are ${seen} where ${chance} are expected by chance`;
    }
    case "one-place": {
      const { aFirst, bFirst } = happening.order;
      const first = aFirst >= bFirst ? [input.a.name, aFirst] : [input.b.name, bFirst];
      const order =
        aFirst + bFirst === 0
          ? ""
          : `; where dates tell, ${first[0]} came first at ${first[1]} of ${aFirst + bFirst}`;
      return `${listed(names)} are reported at ${seen} ${featureNoun("co-presence", finding.observed)} in common where ${chance} are expected by chance${order}`;
    }
    case "turn":
      return `The target countries of ${listed(names)} are ${short(happening.after, 2)} alike after ${happening.event} (${happening.label}) and ${short(happening.before, 2)} before, a change of ${short(finding.observed, 2)} where chance gives ${short(finding.expected, 2)}`;
  }
}

/** One tested finding in plain words: what is shared or goes together, what chance gives, and what became of it. */
export function findingSummary(input: PairInput, finding: Finding, cancelled: boolean): string {
  const noun = featureNoun(finding.channel, finding.observed);
  const [a, b] = [input.a, input.b].map(({ name }) => name).sort(byCodeUnit);
  const what = finding.happening
    ? happeningWords(input, finding, finding.happening)
    : `${a} and ${b} share ${finding.observed} ${noun} where ${short(finding.expected)} are expected by chance`;
  const tests = `(p = ${short(finding.p, 2)}, ${short(finding.q, 2)} after correction over ${counted(finding.adjusted.family, "test")})`;
  const undated = finding.undated
    ? " Links without dates take part, so it is not limited to the period."
    : "";
  const voided = cancelled ? " It weighs nothing for any level: a shared one was taken over or copied." : "";
  return `${what} ${tests}. ${outcomeWords(finding)}${undated}${voided}`;
}

function outcomeWords(finding: Finding): string {
  const outcome = outcomeOf(finding);
  return finding.happening && outcome === "excess-explained"
    ? "Reports that tell of both, or the states they belong to, would give this excess."
    : OUTCOMES[outcome];
}

/** Listed operations of one side against the other's state. */
export function operationsSummary(input: PairInput, operations: readonly Operation[]): string {
  const actors = [...new Set(operations.map(({ actor }) => nameOf(input, actor)))].sort(byCodeUnit);
  const verb = actors.length === 1 ? "is" : "are";
  return `${listed(actors)} ${verb} documented to act against the state of the other: ${counted(operations.length, "operation")}. Victims there disclose little, so this is a lower bound.`;
}
