import type { NameKind } from "./identity.ts";
import type { Id } from "./ids.ts";

/** One object of a catalogue's release: what it is called there. */
export interface ReleaseObject {
  /** `attack:G0129`, `misp:<uuid>`: as in `Name.upstream`. */
  readonly upstream: Id;
  readonly kind: NameKind;
  readonly label: string;
  /** Every name it lists, the label first. */
  readonly names: readonly string[];
  /** Revoked or deprecated. */
  readonly isRetired: boolean;
  /** What took its place, where the release says so. */
  readonly replacedBy: Id | null;
}

/** What a catalogue's release lists, for comparing it with what is held. */
export interface Release {
  /** Who decides over these objects: `mitre-attack`, `misp-galaxy`. */
  readonly catalogue: Id;
  /** As the release calls itself: "Enterprise ATT&CK 19.0", "threat-actor 350". */
  readonly version: string;
  readonly objects: readonly ReleaseObject[];
}

/** An object that a release has and what is held has not, or the other way round. */
export interface ReleaseChange {
  readonly upstream: Id;
  readonly label: string;
  /** Names that the release lists and what is held does not. */
  readonly namesAdded: readonly string[];
  /** Names that are held and that the release no longer lists. */
  readonly namesGone: readonly string[];
  readonly replacedBy: Id | null;
}

/** What a release would change about who is called what. */
export interface ReleaseComparison {
  readonly added: readonly ReleaseChange[];
  readonly changed: readonly ReleaseChange[];
  readonly retired: readonly ReleaseChange[];
  readonly unchanged: number;
}
