import type { Operation } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { chanceOfMeeting, orderOnHosts } from "../stats/co-residence.ts";
import { datedEvent } from "./days.ts";

/** Two actors at named victims: how often, in which order, and beside what chance. */
export interface CoPresence {
  readonly a: Id;
  readonly b: Id;
  readonly meetings: readonly {
    readonly organisation: string;
    /** Days from the middle of a's first operation there to the middle of b's; positive: a came first. */
    readonly gapDays: number | null;
    /** Is the order certain, whatever day in its interval each began? */
    readonly certain: boolean;
  }[];
  /** P(at least as many meetings) had both chosen among all named victims independently. */
  readonly p: number;
  readonly order: { readonly aFirst: number; readonly bFirst: number; readonly p: number };
  readonly victims: { readonly a: number; readonly b: number; readonly all: number };
}

/**
 * Do two actors meet at named victims more than their victim counts explain, and does one come first?
 * `operations`: of all actors; the named victims among them are what could have been chosen. A meeting by chance is
 * likelier than p says, since some victims attract everyone. Systematic order supports a hand-off; it cannot tell it
 * from a hijack, which an owner's ignorance would.
 */
export function coPresenceOf(operations: readonly Operation[], a: Id, b: Id): CoPresence {
  const named = (actor: Id | null): Map<string, Operation[]> => {
    const places = new Map<string, Operation[]>();
    for (const operation of operations) {
      if (actor !== null && operation.actor !== actor) continue;
      for (const { organisation } of operation.victims)
        if (organisation !== null) places.set(organisation, [...(places.get(organisation) ?? []), operation]);
    }
    return places;
  };
  const [ofA, ofB, all] = [named(a), named(b), named(null)];
  const meetings = [...ofA.keys()]
    .filter((organisation) => ofB.has(organisation))
    .sort(byCodeUnit)
    .map((organisation) => ({ organisation, ...gapOf(ofA.get(organisation)!, ofB.get(organisation)!) }));
  return {
    a,
    b,
    meetings,
    p: chanceOfMeeting(all.size, ofA.size, ofB.size, meetings.length),
    order: orderOnHosts(
      meetings.flatMap(({ gapDays, certain }) => (certain && gapDays !== null ? [gapDays] : [])),
    ),
    victims: { a: ofA.size, b: ofB.size, all: all.size },
  };
}

function gapOf(
  a: readonly Operation[],
  b: readonly Operation[],
): { readonly gapDays: number | null; readonly certain: boolean } {
  const first = (own: readonly Operation[]) =>
    own.flatMap(({ when }) => datedEvent(when) ?? []).sort((x, y) => x.from - y.from || x.to - y.to)[0];
  const [ofA, ofB] = [first(a), first(b)];
  if (!ofA || !ofB) return { gapDays: null, certain: false };
  const gapDays = (ofB.from + ofB.to - ofA.from - ofA.to) / 2;
  return { gapDays, certain: ofA.to < ofB.from || ofB.to < ofA.from };
}
