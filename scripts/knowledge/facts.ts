import type { Claim, Hedge } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/document.ts";
import type { DecisionKind } from "../../src/model/identity.ts";
import type { Id } from "../../src/model/ids.ts";
import type { Reference, Technique, Upstream } from "../../src/model/knowledge.ts";
import type { Credibility } from "../../src/model/vocabulary/admiralty.ts";
import type { Predicate } from "../../src/model/vocabulary/predicates.ts";

/** What an upstream object is. Software is told apart because readers mark malware and tools differently. */
export type ObjectKind = "actor" | "campaign" | "organisation" | "malware" | "tool";

/** One name an upstream object lists. `because` is the source's reason to call it the anchor's. */
export interface NameFact {
  readonly text: string;
  readonly namer: Id;
  readonly urls: readonly string[];
  readonly because: string;
}

/** An upstream object and its names; the first one is its own label, the anchor. */
export interface ObjectFact {
  readonly upstream: Id;
  readonly kind: ObjectKind;
  /** The source whose decision joins the names, for example `mitre-attack`. */
  readonly by: string;
  readonly names: readonly NameFact[];
}

/** Subject – predicate – object as one field of one upstream object says it. */
export interface LinkFact {
  readonly source: string;
  /** Upstream id of an object with names. */
  readonly subject: Id;
  readonly predicate: Predicate;
  /** An upstream id, a technique id, or a term id such as `country:RU`. */
  readonly object: Id;
  /** The object as the field spells it, when that differs from the term's label. */
  readonly text?: string;
  readonly at: Id;
  readonly field: string;
  /** Where in a text field, in UTF-16 code units. */
  readonly span?: Span;
  readonly stance?: Claim["stance"];
  readonly negation?: NonNullable<Claim["negation"]>;
  readonly urls: readonly string[];
  /** First and last, each `YYYY[-MM[-DD]]`. */
  readonly when?: readonly [string, string];
  readonly hedge?: Hedge;
  readonly credibility?: Credibility;
  /** Read from a description by a person, and coded in a table of ours. */
  readonly coded?: true;
  /** Read from a description by the rules of the reader; such rows rest in a file of their own. */
  readonly read?: true;
}

/** A decision between the anchors of two upstream objects. */
export interface DecisionFact {
  readonly a: Id;
  readonly b: Id;
  readonly kind: DecisionKind;
  readonly by: string;
  readonly because: string;
}

/** A thing that claims point at and that has no names of its own: a country, a state, a sector, a motive. */
export interface TermFact {
  readonly id: Id;
  readonly label: string;
}

/** What one upstream gave. Adapters return it; `assemble` joins them. */
export interface Facts {
  readonly upstreams: readonly Upstream[];
  readonly objects: readonly ObjectFact[];
  readonly links: readonly LinkFact[];
  readonly decisions: readonly DecisionFact[];
  readonly techniques: readonly Technique[];
  readonly references: readonly Reference[];
  readonly terms: readonly TermFact[];
  readonly leftOut: readonly string[];
}

/** Facts with nothing in them, for adapters to spread their own over. */
export const NO_FACTS: Facts = {
  upstreams: [],
  objects: [],
  links: [],
  decisions: [],
  techniques: [],
  references: [],
  terms: [],
  leftOut: [],
};
