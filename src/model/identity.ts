import type { Id } from "./ids.ts";

export type NameKind = "actor" | "software" | "organisation" | "campaign";

/** A name as one namer uses it for one object of an upstream source. Identity is decided over these. */
export interface Name {
  readonly id: Id;
  readonly text: string;
  readonly kind: NameKind;
  /** Publisher id of whoever coined or uses the name; `unknown` when the source does not say. */
  readonly namer: Id;
  /** `<source>:<object>`, for example `attack:G0129` or `misp:6d55c8ec-…`: the object that lists this name. */
  readonly upstream: Id;
  /** The upstream's own label for the object: one name per object carries the whole object's claims. */
  readonly anchor: boolean;
  readonly urls: readonly string[];
}

export type DecisionKind = "same" | "different" | "overlaps" | "unsure";

/** One reversible judgement about two names. Never edited, only undone by a later decision. */
export interface Decision {
  readonly id: Id;
  readonly a: Id;
  readonly b: Id;
  readonly kind: DecisionKind;
  /** The source (`misp-galaxy`, `mitre-attack`, …) or the analyst who decided. */
  readonly by: string;
  readonly because: string;
  readonly claims: readonly Id[];
  readonly undoes: Id | null;
}

/** Which entity each name means, frozen: the id hashes live decisions, trust and knowledge version. */
export interface Resolution {
  readonly id: Id;
  readonly knowledge: string;
  readonly trust: readonly Id[];
  /** Name id → entity id. */
  readonly entityOf: Readonly<Record<Id, Id>>;
  readonly live: readonly Id[];
  readonly conflicts: readonly { readonly names: readonly Id[]; readonly decisions: readonly Id[] }[];
  /** Document id or reference URL → report family, the witness that counts. */
  readonly familyOf: Readonly<Record<Id, Id>>;
}

/** The entity that a name was decided to mean; what is no name (a country, a CVE, an entity) stands for itself. */
export function entityMeaning({ entityOf }: Pick<Resolution, "entityOf">, id: Id): Id {
  return entityOf[id] ?? id;
}

/**
 * A coder's word on a proposed claim. Of one coder's words on one claim the last counts; `withdrawn` takes the one
 * before it back. `replacement` names the claim that an edit made.
 */
export interface Review {
  /** Missing in logs kept before reviews had one. */
  readonly id?: Id;
  readonly claim: Id;
  readonly coder: string;
  readonly verdict: "accepted" | "rejected" | "withdrawn";
  readonly replacement: Id | null;
  readonly because: string;
}
