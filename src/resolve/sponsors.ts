import type { Claim } from "../model/claim.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { type Attribution, isContested, isHedged, wholesOf } from "./attribution.ts";
import type { Register } from "./register.ts";

/** A state said to sponsor or direct an actor, with the body that is named. */
export interface SponsorRecord {
  readonly state: string;
  readonly body: string | null;
  readonly by: readonly string[];
  readonly contested: boolean;
  /** True when each source stands back from its own claim ("suspected", low confidence). */
  readonly hedged: boolean;
  /** The organisations the body is part of, nearest first. */
  readonly within: readonly { readonly id: Id; readonly name: string }[];
  readonly claims: readonly Id[];
}

/** Where an actor is said to be located. */
export interface CountryRecord {
  readonly code: string;
  readonly by: readonly string[];
  readonly contested: boolean;
  readonly claims: readonly Id[];
}

/** Who speaks in these claims, as printed names; a document that speaks for itself prints as its id. */
export function speakers({ publisher }: Register, claims: readonly Claim[]): readonly string[] {
  const voices = claims.flatMap((claim) =>
    claim.assertedBy[0] === "author" || claim.assertedBy.length === 0 ? [claim.document] : claim.assertedBy,
  );
  return [...new Set(voices.map(publisher))].sort(byCodeUnit);
}

/** Everything said about where an entity belongs: what one claim contests another may assert. */
export function placings(register: Register, entity: Id): readonly Attribution[] {
  const { sponsors, countries } = register.attributions;
  return [...(sponsors.get(entity) ?? []), ...(countries.get(entity) ?? [])];
}

/** The states said to sponsor an entity, the best attested first. Claims that only deny or doubt are left out. */
export function sponsorRecords(register: Register, entity: Id): readonly SponsorRecord[] {
  const { index, attributions } = register;
  const own = attributions.sponsors.get(entity) ?? [];
  const all = placings(register, entity);
  return asserted(own).map(({ code, body, claims }) => ({
    state: code,
    body: body === null ? null : index.displayName(body),
    by: speakers(register, claims),
    contested: isContested(code, own, all),
    hedged: claims.every(isHedged),
    within: (body === null ? [] : wholesOf(body, attributions.partOf))
      .filter((id) => !id.startsWith("state:"))
      .map((id) => ({ id, name: index.displayName(id) })),
    claims: claims.map(({ id }) => id).sort(byCodeUnit),
  }));
}

/** The country most sources name, or `null` when none does. The others make it contested. */
export function countryRecord(register: Register, entity: Id): CountryRecord | null {
  const own = register.attributions.countries.get(entity) ?? [];
  const [first] = asserted(own);
  if (first === undefined) return null;
  return {
    code: first.code,
    by: speakers(register, first.claims),
    contested: isContested(first.code, own, placings(register, entity)),
    claims: first.claims.map(({ id }) => id).sort(byCodeUnit),
  };
}

/** Attributions that somebody asserts, most voices first. */
function asserted(all: readonly Attribution[]): readonly Attribution[] {
  const voices = (one: Attribution): number =>
    new Set(one.claims.flatMap(({ assertedBy }) => assertedBy)).size;
  return all
    .map((one) => ({ ...one, claims: one.claims.filter(({ stance }) => stance === "asserts") }))
    .filter(({ claims }) => claims.length > 0)
    .sort(
      (a, b) => voices(b) - voices(a) || byCodeUnit(a.code, b.code) || byCodeUnit(a.body ?? "", b.body ?? ""),
    );
}
