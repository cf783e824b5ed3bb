import type { ClaimThread, MatrixRow, NamedActor, SourceEntry } from "../model/assessment.ts";
import type { Claim } from "../model/claim.ts";
import type { MatrixData } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { SideMember } from "../resolve/side.ts";
import { publisherOf } from "./grounds.ts";
import type { Inquiry } from "./inquiry.ts";
import { threadMaker } from "./threads.ts";
import type { Weighed } from "./weigh.ts";

const isMatrix = (data: Weighed["data"][number]): data is MatrixData => data.kind === "matrix";

/** Who is on each side, under which names, and why. */
export function namedActors(inquiry: Inquiry, weighed: Weighed): readonly NamedActor[] {
  const matrices = weighed.data.filter(isMatrix);
  const publisherName = (id: Id): string => publisherOf(inquiry.grounds, id).name;
  const describe = (side: "a" | "b", { actor, because, contested }: SideMember): NamedActor => {
    const users = new Map<string, Set<string>>();
    for (const { text, namer } of inquiry.register.index.namesOf(actor.id))
      users.set(text, (users.get(text) ?? new Set()).add(publisherName(namer)));
    const states = inquiry.statesOf.get(actor.id);
    return {
      ...actor,
      side,
      names: [...users]
        .sort(([x], [y]) => byCodeUnit(x, y))
        .map(([name, by]) => ({ name, by: [...by].sort(byCodeUnit) })),
      because,
      contested,
      documentation: Object.fromEntries(
        matrices.map(({ channel, cells }) => [channel, cells.filter(({ row }) => row === actor.id).length]),
      ),
      ...(states ? { states: [...states].sort(byCodeUnit) } : {}),
    };
  };
  return [
    ...inquiry.sideA.map((member) => describe("a", member)),
    ...inquiry.sideB.map((member) => describe("b", member)),
  ];
}

/** What the question's actors fill in each matrix: the layer and the compare table are drawn from it. */
export function matrixRows(inquiry: Inquiry, weighed: Weighed): readonly MatrixRow[] {
  const actors = [...new Set(inquiry.pairs.flatMap(({ a, b }) => [a.id, b.id]))];
  return weighed.data.filter(isMatrix).flatMap(({ channel, cells }) =>
    actors.flatMap((actor) => {
      const columns = cells.filter(({ row }) => row === actor).map(({ column }) => column);
      return columns.length === 0 ? [] : [{ actor, channel, columns }];
    }),
  );
}

/** Claims that any line of the assessment stands on, in id order. */
export function usedClaims(
  inquiry: Inquiry,
  weighed: Weighed,
  actors: readonly NamedActor[],
  more: readonly Id[] = [],
): readonly Claim[] {
  const used = new Set([
    ...weighed.findings.flatMap((finding) => (finding.kind === "tested" ? finding.claims : [])),
    ...weighed.results.flatMap(({ evidence }) =>
      evidence.flatMap(({ from }) => ("claims" in from ? from.claims : [])),
    ),
    ...actors.flatMap(({ because }) => because),
    ...more,
  ]);
  return inquiry.grounds.claims.filter(({ id }) => used.has(id)).sort((x, y) => byCodeUnit(x.id, y.id));
}

/** The threads of these claims, with the cell each fills. */
export function threadsOf(
  inquiry: Inquiry,
  weighed: Weighed,
  claims: readonly Claim[],
): readonly ClaimThread[] {
  const cellOf = new Map<Id, { row: Id; column: Id }>();
  for (const { cells } of weighed.data.filter(isMatrix))
    for (const { row, column, claims: own } of cells)
      for (const claim of own) cellOf.set(claim, { row, column });
  const make = threadMaker(inquiry.grounds);
  return claims.map((claim) => {
    const cell = cellOf.get(claim.id);
    return cell ? { ...make(claim), cell } : make(claim);
  });
}

/** Publishers behind these claims, most claims first. */
export function sourceEntries(inquiry: Inquiry, claims: readonly Claim[]): readonly SourceEntry[] {
  const tally = new Map<Id, { claims: Set<Id>; families: Set<Id> }>();
  for (const claim of claims)
    for (const { publisher, family } of inquiry.witnessesOf(claim)) {
      const own = tally.get(publisher) ?? { claims: new Set(), families: new Set() };
      tally.set(publisher, own);
      own.claims.add(claim.id);
      own.families.add(family);
    }
  return [...tally]
    .sort(([x, { claims: cx }], [y, { claims: cy }]) => cy.size - cx.size || byCodeUnit(x, y))
    .map(([id, { claims: own, families }]) => {
      const { name, reliability, reason, homeState, interest } = publisherOf(inquiry.grounds, id);
      return {
        publisher: id,
        name,
        reliability,
        reason,
        homeState,
        interest,
        documents: families.size,
        claims: own.size,
        families: [...families].sort(byCodeUnit),
      };
    });
}
