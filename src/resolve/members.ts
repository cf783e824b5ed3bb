import { byCodeUnit, type Id } from "../model/ids.ts";
import { isContested } from "./attribution.ts";
import type { Register } from "./register.ts";
import { placings, speakers } from "./sponsors.ts";

/** How a NAME asks for all actors of a state or a country. */
export const SIDE = /^(state|country):([a-z]{2})$/iu;

/** An actor said to be sponsored by a state, or located in a country. */
export interface MemberRecord {
  readonly actor: { readonly id: Id; readonly name: string };
  readonly by: readonly string[];
  readonly contested: boolean;
  /** The claims that make it a member. */
  readonly claims: readonly Id[];
}

/**
 * Who belongs to `state:XX` (somebody attributes them to a body of that state) or `country:XX` (somebody places them
 * there; says nothing of a sponsor)? Sorted by name. Members that a source denies or places elsewhere, or that every
 * source only suspects, are contested.
 */
export function membersOf(register: Register, kind: string, code: string): readonly MemberRecord[] {
  const { attributions, index } = register;
  const byEntity = kind === "state" ? attributions.sponsors : attributions.countries;
  const members: MemberRecord[] = [];
  for (const [id, all] of byEntity) {
    if (index.namesOf(id)[0]?.kind !== "actor") continue;
    const claims = all
      .filter((one) => one.code === code)
      .flatMap((one) => one.claims)
      .filter(({ stance }) => stance === "asserts");
    if (claims.length === 0) continue;
    members.push({
      actor: { id, name: index.displayName(id) },
      by: speakers(register, claims),
      contested: isContested(code, all, placings(register, id)),
      claims: claims.map((claim) => claim.id).sort(byCodeUnit),
    });
  }
  return members.sort((a, b) => byCodeUnit(a.actor.name, b.actor.name) || byCodeUnit(a.actor.id, b.actor.id));
}
