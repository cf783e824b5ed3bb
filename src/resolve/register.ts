import type { Claim } from "../model/claim.ts";
import type { Decision, Name } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Publisher } from "../model/knowledge.ts";
import { type Attributions, attributionsOf } from "./attribution.ts";
import { type Concerning, concerningIn } from "./concerning.ts";
import { liveDecisions } from "./live-decisions.ts";
import { type Identities, indexNames, type NameIndex } from "./name-index.ts";
import { type PublisherNames, publisherNames } from "./publishers.ts";

/** What names are looked up in. */
export interface RegisterInput {
  readonly names: readonly Name[];
  /** Decisions that count, the case's log included. The resolver's own bridging may be left out. */
  readonly decisions: readonly Decision[];
  readonly identities: Identities;
  /** Claims on sponsors, countries and parents; others are passed over. */
  readonly claims: readonly Claim[];
  readonly publishers: readonly Publisher[];
}

/** The register that `who`, `decide` and the sides of a question read. */
export interface Register {
  readonly index: NameIndex;
  /** Live decisions other than `same`. */
  readonly decisions: readonly Decision[];
  /** Live `same` decisions, our bridging left out. */
  readonly joins: readonly Decision[];
  decisionById(id: Id): Decision | null;
  readonly attributions: Attributions;
  readonly publisher: PublisherNames;
  /** What of all this concerns one entity. */
  concerning(entity: Id): Concerning;
}

/** Opens the register. Cheap until asked: names are grouped and claims read on the first question that needs them. */
export function openRegister({ names, decisions, identities, claims, publishers }: RegisterInput): Register {
  let attributions: Attributions | null = null;
  let joins: readonly Decision[] | null = null;
  const live = countedAmong(decisions, identities);
  const register = {
    index: indexNames(names, identities),
    decisions: live.filter(({ kind }) => kind !== "same"),
    get joins(): readonly Decision[] {
      joins ??= live.filter(({ kind }) => kind === "same");
      return joins;
    },
    decisionById: (id: Id) => decisions.find((decision) => decision.id === id) ?? null,
    get attributions(): Attributions {
      attributions ??= attributionsOf(claims, identities.entityOf);
      return attributions;
    },
    publisher: publisherNames(publishers),
  };
  // Not a copy: what is read when it is asked for stays so.
  return Object.assign(register, { concerning: concerningIn(register) });
}

/** The decisions that the resolution counted: live, and by somebody trusted. */
function countedAmong(decisions: readonly Decision[], { live, trust }: Identities): readonly Decision[] {
  const alive = liveDecisions(decisions);
  if (live === undefined || trust === undefined) return alive;
  const counted = new Set(live);
  return alive.filter(({ id }) => counted.has(id));
}
