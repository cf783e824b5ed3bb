import type { Claim, Stance, Term } from "../../src/model/claim.ts";
import type { Decision, DecisionKind, Name, NameKind } from "../../src/model/identity.ts";
import type { Publisher } from "../../src/model/knowledge.ts";
import type { Predicate } from "../../src/model/vocabulary/predicates.ts";
import { openRegister, type Register } from "../../src/resolve/register.ts";
import { type ResolveInput, resolveNames } from "../../src/resolve/resolve-names.ts";
import { deciderOf, sourceOf } from "../../src/resolve/sources.ts";

/** Names and decisions of invented groups. */
export interface World {
  readonly names: readonly Name[];
  readonly decisions: readonly Decision[];
}

const idOf = (upstream: string, text: string, namer: string): string => `n-${upstream}/${text}@${namer}`;

/**
 * One upstream object: `object("misp:1", "SILVER HERON", "GREY OTTER@alpha")`. The first name is the label; a name
 * without `@namer` is nobody's in particular, a label without one is the catalogue's.
 */
export function object(upstream: string, ...texts: readonly [string, ...string[]]): World {
  return objectOf("actor", upstream, ...texts);
}

export function objectOf(kind: NameKind, upstream: string, ...texts: readonly [string, ...string[]]): World {
  const by = deciderOf(sourceOf(upstream));
  const names = texts.map((written, at): Name => {
    const [text, namer = at === 0 ? by : "unknown"] = written.split("@") as [string, string?];
    return { id: idOf(upstream, text, namer), text, kind, namer, upstream, anchor: at === 0, urls: [] };
  });
  const [anchor, ...others] = names as [Name, ...Name[]];
  const decisions = others.map((name) => decision(anchor.id, "same", name.id, by, "listed"));
  return { names, decisions };
}

/** A source's or an analyst's decision, over name ids. */
export function decision(
  a: string,
  kind: DecisionKind,
  b: string,
  by: string,
  because = "so it says",
): Decision {
  return { id: `d-${a}|${kind}|${b}|${by}`, a, b, kind, by, because, claims: [], undoes: null };
}

export const undoing = (target: Decision, by = "ana"): Decision => ({
  ...target,
  id: `d-undo(${target.id})`,
  by,
  because: "it was wrong",
  undoes: target.id,
});

export function world(...parts: readonly (World | Decision)[]): World {
  return {
    names: parts.flatMap((part) => ("names" in part ? part.names : [])),
    decisions: parts.flatMap((part) => ("names" in part ? part.decisions : [part])),
  };
}

/** Resolves a world; everybody is trusted unless the options say otherwise. */
export const resolved = (of: World, options: Partial<ResolveInput> = {}) =>
  resolveNames({ trust: null, knowledge: "test", ...of, ...options });

/** The entity of a listed name, found by its text and, when several objects list it, the object. */
export function entity(
  of: World,
  resolution: ReturnType<typeof resolved>,
  text: string,
  upstream?: string,
): string {
  const name = of.names.find(
    (one) => one.text === text && (upstream === undefined || one.upstream === upstream),
  );
  return resolution.entityOf[name!.id]!;
}

/** The id of a listed name. */
export function nameId(of: World, text: string, upstream?: string): string {
  return of.names.find((one) => one.text === text && (upstream === undefined || one.upstream === upstream))!
    .id;
}

const term = (link: string): Term => ({
  text: link,
  canonical: link,
  span: null,
  type: "group",
  link: [link],
});

/** A claim of structured data: who says that subject – predicate – object. */
export function claim(
  subject: string,
  predicate: Predicate,
  object: string,
  by: string,
  options: Partial<Claim> & { readonly stance?: Stance } = {},
): Claim {
  return {
    id: `c-${subject}|${predicate}|${object}|${by}`,
    document: by,
    passage: { kind: "field", object: "x:1", field: "meta", span: null, urls: [], release: "1" },
    region: "main",
    subject: term(subject),
    predicate,
    object: term(object),
    change: null,
    stance: "asserts",
    negation: null,
    hedge: null,
    confidence: null,
    assertedBy: [by],
    relays: [],
    eventTime: null,
    credibility: 2,
    origin: { by: "source", name: by, version: 1 },
    supersedes: null,
    ...options,
  };
}

/** The register of a world, with the publishers `alpha` and `beta` listed. */
export function registerOf(
  of: World,
  options: { readonly claims?: readonly Claim[]; readonly analyst?: readonly Decision[] } = {},
): Register {
  const publisher = (id: string, name: string): Publisher => ({
    id,
    name,
    hosts: [`${id}.example`],
    homeState: null,
    interest: null,
    reliability: "C",
    reason: "invented",
  });
  return openRegister({
    names: of.names,
    decisions: [...of.decisions, ...(options.analyst ?? [])],
    identities: resolved(of, { analyst: options.analyst ?? [] }),
    claims: options.claims ?? [],
    publishers: [
      publisher("alpha", "Alpha Labs"),
      publisher("beta", "Beta Security"),
      publisher("mitre", "MITRE ATT&CK"),
      publisher("misp-galaxy", "MISP galaxy"),
    ],
  });
}
