import type { Claim, Term } from "../model/claim.ts";
import { entityMeaning } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { ToolAvailability } from "../model/study.ts";
import type { Inquiry } from "./inquiry.ts";

/** Is the tool of one claim that of another? By entity where both have one, else by spelling. */
function sameTool(one: Term, other: Term, { grounds: { resolution } }: Inquiry): boolean {
  if (one.text.toLowerCase() === other.text.toLowerCase()) return true;
  const ids = new Set(one.link.map((id) => entityMeaning(resolution, id)));
  return other.link.some((id) => ids.has(entityMeaning(resolution, id)));
}

/**
 * Tools of which a source says who can have them (`availability`), with every actor on record as a user, parted by the
 * states said to sponsor it: what "shared in one state and nowhere else" can be held against.
 */
export function availabilityOf(inquiry: Inquiry, said: readonly Id[]): readonly ToolAvailability[] {
  const ids = new Set(said);
  const { claims, resolution } = inquiry.grounds;
  const spoken = claims.filter(({ id, predicate }) => ids.has(id) && predicate === "availability");
  if (spoken.length === 0) return [];
  const uses = claims.filter(({ predicate, stance }) => predicate === "uses" && stance === "asserts");
  const tools = new Map<string, readonly Claim[]>();
  for (const claim of spoken) {
    const tool = claim.object.canonical;
    tools.set(tool, [...(tools.get(tool) ?? []), claim]);
  }
  return [...tools]
    .sort(([x], [y]) => byCodeUnit(x, y))
    .map(([tool, own]): ToolAvailability => {
      const users = uses.filter(({ object }) => own.some((claim) => sameTool(claim.object, object, inquiry)));
      const actors = new Set(
        users.flatMap(({ subject }) => subject.link.map((id) => entityMeaning(resolution, id))),
      );
      return {
        tool,
        claims: own.map(({ id }) => id),
        users: [...actors].sort(byCodeUnit).map((id) => ({
          id,
          name: inquiry.register.index.displayName(id),
          states: [...(inquiry.statesOf.get(id) ?? [])].sort(byCodeUnit),
        })),
      };
    });
}
