import type { EventSetting } from "../infer/event-outcome.ts";
import type { Operation } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { type Witness, witnessKnown } from "./edges.ts";
import type { Inquiry } from "./inquiry.ts";
import { counts, type Without } from "./without.ts";

type Asked = Pick<Inquiry, "grounds" | "claimOf" | "witnessesOf" | "question">;
type Witnesses = (operation: Operation) => readonly Witness[];

/** The witnesses behind each operation that are known by the question's day; looked up once each. */
function witnessFinder({ claimOf, witnessesOf, question: { asOf } }: Asked): Witnesses {
  const known = new Map<Id, readonly Witness[]>();
  return ({ id, claims }) => {
    const own =
      known.get(id) ??
      claims.flatMap((claim) =>
        witnessesOf(claimOf(claim)!).filter((witness) => witnessKnown(witness, asOf)),
      );
    known.set(id, own);
    return own;
  };
}

/** What is known of operations beyond what they are, for one question. */
export interface OperationSetting extends EventSetting {
  /** The operations that some witness which is not left out still tells of. */
  readonly left: <T extends Operation>(operations: readonly T[], without: Without) => readonly T[];
}

/** How the question's operations are tested. */
export function operationSetting(inquiry: Asked): OperationSetting {
  const witnessesOf = witnessFinder(inquiry);
  const { claimOf, question } = inquiry;
  const claimed = question.events.length === 0 ? new Set<string>() : claimedDates(inquiry);
  return {
    publisherOf: (operation) => witnessesOf(operation)[0]?.publisher ?? "unknown",
    familiesOf: (operation) =>
      [...new Set(witnessesOf(operation).map(({ family }) => family))].sort(byCodeUnit),
    eventsOf: ({ claims }) => [...new Set(claims.flatMap((id) => claimOf(id)?.event?.id ?? []))],
    events: question.events.filter(({ date }) => !claimed.has(date)),
    seed: question.seed,
    left: (operations, without) =>
      operations.filter((operation) => witnessesOf(operation).some((witness) => counts(witness, without))),
  };
}

/** Dates at which a source says that activity changed: chosen after looking, so no test may take them as fixed. */
function claimedDates({ grounds, witnessesOf, question: { asOf } }: Asked): ReadonlySet<string> {
  return new Set(
    grounds.claims.flatMap((claim) =>
      claim.predicate === "activity-changed" &&
      claim.change !== null &&
      witnessesOf(claim).some((witness) => witnessKnown(witness, asOf))
        ? (claim.eventTime?.from ?? [])
        : [],
    ),
  );
}
