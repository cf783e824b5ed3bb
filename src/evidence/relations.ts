import type { ClaimEdge, Statement } from "../model/evidence.ts";
import { byCodeUnit } from "../model/ids.ts";
import { intersects } from "../model/interval.ts";
import { type Predicate, RELATION_PREDICATES } from "../model/vocabulary/predicates.ts";
import type { Channel } from "./channel.ts";

const MISLEADS =
  "Sources repeat one another, name groups differently and write of cooperation where they saw a tool in common; silence here is the rule even for groups that work together.";

const SPOKEN: ReadonlySet<Predicate> = new Set(RELATION_PREDICATES);
/** These hold both ways, so the order of their ends is taken out. */
const MUTUAL: ReadonlySet<Predicate> = new Set(["cooperates-with", "overlaps-with", "alias-of"]);
const PLACE = /^(?:state|country|region|sector):/;

function isStatement({ predicate, row, column }: ClaimEdge): boolean {
  return SPOKEN.has(predicate) && row !== column && !PLACE.test(row) && !PLACE.test(column);
}

/** What sources say outright about two actors: assertions, denials and doubts, one edge a claim and witness. */
export const relations: Channel = {
  id: "relations",
  misleadsWhen: MISLEADS,
  primary: false,
  build: ({ edges, period }) => {
    const statements = new Map<string, { a: string; b: string; predicate: Predicate; edges: ClaimEdge[] }>();
    for (const edge of edges) {
      if (!isStatement(edge) || (period && edge.when && !intersects(edge.when, period))) continue;
      const ends = [edge.row, edge.column];
      const [a, b] = (MUTUAL.has(edge.predicate) ? ends.sort(byCodeUnit) : ends) as [string, string];
      const key = `${a}\u0000${edge.predicate}\u0000${b}`;
      const known = statements.get(key) ?? { a, b, predicate: edge.predicate, edges: [] };
      statements.set(key, known);
      known.edges.push(edge);
    }
    return {
      kind: "statements",
      channel: "relations",
      misleadsWhen: MISLEADS,
      statements: ordered([...statements]),
    };
  },
};

const orderOf = (edge: ClaimEdge): string =>
  [
    edge.claim,
    edge.family,
    edge.stance,
    edge.row,
    edge.column,
    edge.when?.from ?? "",
    edge.when?.to ?? "",
  ].join("\u0000");

function ordered(
  statements: readonly (readonly [string, Statement & { readonly edges: readonly ClaimEdge[] }])[],
): readonly Statement[] {
  return statements
    .toSorted(([x], [y]) => byCodeUnit(x, y))
    .map(([, statement]) => ({
      ...statement,
      edges: statement.edges.toSorted((x, y) => byCodeUnit(orderOf(x), orderOf(y))),
    }));
}
