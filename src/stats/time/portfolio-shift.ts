import { seeded, shuffle } from "../random.ts";
import { labelledDraws, SIDE } from "./label-null.ts";
import { maxStandardised, type NullOutcome } from "./max-standardised.ts";

/** What one operation was against, and whether it came after the event. */
export interface Choice {
  /** Each counts for its share of the operation. */
  readonly targets: readonly number[];
  /** Chance that it came after the event. */
  readonly after: number;
}

/** A choice with whose it was; choices are dealt again among those of the same stratum only. */
export interface SidedChoice extends Choice {
  readonly side: keyof typeof SIDE;
  readonly stratum: number;
}

/** Cosine of two portfolios of counts; 0 when one is empty. */
export function portfolioCosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, aa, bb] = [0, 0, 0];
  for (let target = 0; target < a.length; target++) {
    product += a[target]! * b[target]!;
    aa += a[target]! ** 2;
    bb += b[target]! ** 2;
  }
  return aa > 0 && bb > 0 ? product / Math.sqrt(aa * bb) : 0;
}

function portfolio(choices: readonly Choice[], targets: number, after: boolean): Float64Array {
  const counts = new Float64Array(targets);
  for (const choice of choices)
    for (const target of choice.targets)
      counts[target]! += (after ? choice.after : 1 - choice.after) / choice.targets.length;
  return counts;
}

function likeness(
  a: readonly Choice[],
  b: readonly Choice[],
  targets: number,
): readonly [before: number, after: number] {
  const at = (after: boolean): number =>
    portfolioCosine(portfolio(a, targets, after), portfolio(b, targets, after));
  return [at(false), at(true)];
}

const riseOf = ([before, after]: readonly [number, number]): number => after - before;

/** Did two actors' targets grow more alike, and beside which chance? */
export interface PortfolioShift {
  readonly before: number;
  readonly after: number;
  /** Each actor's before and after dealt again over its own operations: nobody turned. */
  readonly own: NullOutcome;
  /** What came after dealt again to all actors within strata: both turned as everybody did. */
  readonly dealt: NullOutcome;
  /** The less significant of the two. */
  readonly p: number;
  /** Rises under either null, the observed one first. */
  readonly profiles: readonly [Float64Array, Float64Array];
}

/**
 * Did two actors' choices of target grow more alike after an event than before it? Cosine of their portfolios after,
 * less before, each operation counting once. Two nulls, each `draws` + 1 entries with the observed one among them, so
 * that p is never 0; one-sided for growing alike. A turn that all actors of a stratum made alike is held by the second
 * null. Parallel reactions of two actors alone look the same as agreement.
 */
export function portfolioShift(
  choices: readonly SidedChoice[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): PortfolioShift {
  const targets = 1 + Math.max(-1, ...choices.flatMap((choice) => choice.targets));
  const of = (side: SidedChoice["side"]): SidedChoice[] => choices.filter((choice) => choice.side === side);
  const [a, b] = [of("a"), of("b")];
  const [before, after] = likeness(a, b, targets);
  const profiles = [
    ownProfile(a, b, targets, { draws, seed }),
    dealtProfile(choices, targets, { draws, seed }),
  ] as const;
  const [own, dealt] = profiles.map((profile) => maxStandardised([profile], 1)) as [NullOutcome, NullOutcome];
  return { before, after, own, dealt, p: Math.max(own.p, dealt.p), profiles };
}

type Draws = { readonly draws: number; readonly seed: number };

function ownProfile(
  a: readonly Choice[],
  b: readonly Choice[],
  targets: number,
  { draws, seed }: Draws,
): Float64Array {
  const random = seeded(seed);
  const turned = (choices: readonly Choice[]): Choice[] => {
    const order = Int32Array.from(choices, (_, index) => index);
    shuffle(order, order.length, random);
    return choices.map((choice, index) => ({ ...choice, after: choices[order[index]!]!.after }));
  };
  return Float64Array.from({ length: draws + 1 }, (_, draw) =>
    riseOf(draw === 0 ? likeness(a, b, targets) : likeness(turned(a), turned(b), targets)),
  );
}

/** Only what came after is dealt: who chose what before is each actor's own, and dealing it would make all alike. */
function dealtProfile(all: readonly SidedChoice[], targets: number, { draws, seed }: Draws): Float64Array {
  const late = all.filter(isLate);
  const own = new Set(late.flatMap(({ side, stratum }) => (side === "other" ? [] : [stratum])));
  const choices = late.filter(({ stratum }) => own.has(stratum));
  const early = (side: SidedChoice["side"]): readonly Choice[] =>
    all.filter((choice) => choice.side === side && !isLate(choice));
  const [earlyA, earlyB] = [early("a"), early("b")];
  const profile = new Float64Array(draws + 1);
  labelledDraws(
    choices.map(({ side }) => SIDE[side]),
    choices.map(({ stratum }) => stratum),
    { draws, seed },
    (sides, draw) => {
      const held = (side: number): Choice[] => choices.filter((_, index) => sides[index] === side);
      profile[draw] = riseOf(likeness([...earlyA, ...held(SIDE.a)], [...earlyB, ...held(SIDE.b)], targets));
    },
  );
  return profile;
}

const isLate = ({ after }: Choice): boolean => after >= 0.5;
