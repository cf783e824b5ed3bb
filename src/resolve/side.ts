import { UserError } from "../errors.ts";
import type { NameKind } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { countryCalled, sidesOf } from "./countries.ts";
import { membersOf, SIDE } from "./members.ts";
import { namesMeant } from "./name-index.ts";
import type { Register } from "./register.ts";
import { suggestNames } from "./suggest.ts";

/** An actor that a side of a question stands for. */
export interface SideMember {
  readonly actor: { readonly id: Id; readonly name: string };
  /** The name as the question has it. */
  readonly query: string;
  /** Claims on why the actor is on this side, when the side was written as `state:XX` or `country:XX`. */
  readonly because: readonly Id[];
  readonly contested: boolean;
}

const ACTORS: readonly NameKind[] = ["actor"];

/**
 * Which actors does one NAME of a question mean? One for a name, all members for `state:XX` and `country:XX`, each
 * with the claims that make it one. Throws `unknown-name` with what may have been meant, and `ambiguous-name` with
 * every candidate: never a silent choice. A candidate ("APT30 (G0013)") is itself a NAME that means one actor.
 */
export function resolveSide(name: string, register: Register): readonly SideMember[] {
  const side = SIDE.exec(name.trim());
  if (side) return sideMembers(name, side[1]!.toLowerCase(), side[2]!.toUpperCase(), register);
  const { index } = register;
  const meant = namesMeant(index, name, ACTORS);
  const entities = new Set(meant.flatMap(({ id }) => index.identities.entityOf[id] ?? []));
  if (entities.size === 0) throw unknownName(name, register);
  if (entities.size > 1) throw ambiguousName(name, candidates(register, entities));
  const [id] = [...entities] as [Id];
  const asked = new Set(meant.map((one) => one.id));
  const contested = index.identities.conflicts.some((conflict) =>
    conflict.names.some((one) => asked.has(one)),
  );
  return [{ actor: { id, name: index.displayName(id) }, query: name, because: [], contested }];
}

/** Every actor of several NAMEs, each once, in the order asked. Throws as `resolveSide` does. */
export function resolveSides(names: readonly string[], register: Register): readonly SideMember[] {
  const members = new Map<Id, SideMember>();
  for (const member of names.flatMap((name) => resolveSide(name, register)))
    if (!members.has(member.actor.id)) members.set(member.actor.id, member);
  return [...members.values()];
}

function sideMembers(name: string, kind: string, code: string, register: Register): readonly SideMember[] {
  const members = membersOf(register, kind, code);
  if (members.length === 0)
    throw new UserError("unknown-name", {
      message: `No actor is known as ${kind === "state" ? "sponsored by a body of" : "located in"} ${code}.`,
      hint: `Country codes are ISO 3166-1 alpha-2, as in state:RU. \`entente who ${name}\` lists members and who says so.`,
    });
  return members.map(({ actor, claims, contested }) => ({ actor, query: name, because: claims, contested }));
}

/** Candidates as they can be typed: the display name with the entity id in brackets. */
export function candidates({ index }: Register, entities: Iterable<Id>): readonly string[] {
  return [...entities].map((id) => `${index.displayName(id)} (${id})`).sort(byCodeUnit);
}

export function ambiguousName(name: string, options: readonly string[]): UserError {
  return new UserError("ambiguous-name", {
    message: `"${name}" may mean ${options.length} actors: ${options.join(", ")}.`,
    hint: `Name one of them as printed, brackets included. \`entente who "${name}"\` tells who uses the name for which.`,
    candidates: options,
  });
}

export function unknownName(name: string, register: Register): UserError {
  const { index } = register;
  const country = countryCalled(name, register);
  if (country !== null)
    return new UserError("unknown-name", {
      message: `"${name}" is a country, not an actor.`,
      hint: `state:${country} means the groups that a body of it is said to sponsor, country:${country} those located there.`,
      candidates: sidesOf(country),
    });
  const kinds: readonly NameKind[] = ["actor", "organisation", "campaign"];
  const near = suggestNames(name, index.names, kinds);
  const software = namesMeant(index, name, ["software"]).length > 0;
  return new UserError("unknown-name", {
    message: software
      ? `"${name}" is known as software, not as an actor.`
      : `No actor is known as "${name}".`,
    hint:
      near.length > 0
        ? `Did you mean ${near.join(", ")}?`
        : "`entente who NAME` looks a name up; ATT&CK ids and MISP uuids work too.",
    candidates: near,
  });
}
