import type { Id } from "./ids.ts";
import type { Day } from "./interval.ts";
import type { ChannelId } from "./vocabulary/channels.ts";

/**
 * Null models, and the checks that stand beside them: `cited-apart` and `same-states` can only take a flag away.
 * Of operations: `shifted` moves one side's around the days both are seen, `dealt` deals those of one stretch and
 * publisher to all actors again, `turned` deals each side's before and after again, `independent` takes named victims
 * as all alike.
 */
export type NullId =
  | "bicm"
  | "dc"
  | "fixed"
  | "stratified"
  | "style"
  | "shifted"
  | "dealt"
  | "turned"
  | "independent"
  | "cited-apart"
  | "same-states";

/** What the number of a finding on operations is a number of. */
export type Happening =
  | { readonly kind: "meet"; readonly days: number }
  | { readonly kind: "follow"; readonly days: number; readonly first: Id }
  | {
      readonly kind: "one-place";
      /** Places where dates leave no doubt who came first, and how often a coin gives so uneven an order. */
      readonly order: { readonly aFirst: number; readonly bFirst: number; readonly p: number };
    }
  | {
      readonly kind: "turn";
      readonly event: Day;
      readonly label: string;
      /** Cosine of the two portfolios of victim countries. */
      readonly before: number;
      readonly after: number;
    };

/** What one null model says about one overlap. `p` is the upper tail P(overlap ≥ observed). */
export interface NullResult {
  readonly expected: number;
  readonly sd: number;
  readonly p: number;
  /** Number of sampled matrices, for sampled nulls; of other pairs, for `same-states`. */
  readonly draws?: number;
  /** False where rows were too large for the exact program and are held on average only: p is a little too large. */
  readonly rowsHeld?: false;
  /** Number of latent factors, for the style null; 0 means none was needed and it equals dc. */
  readonly factors?: number;
  /** P(overlap = k) for k = 0, 1, 2, …, where the program kept it. */
  readonly mass?: readonly number[];
}

/** The outcome of testing one channel on one pair. Counts are features (columns) shared, or what `happening` says. */
export interface Finding {
  readonly id: Id;
  readonly kind: "tested";
  readonly channel: ChannelId;
  readonly a: Id;
  readonly b: Id;
  readonly seed: number;
  readonly observed: number;
  readonly expected: number;
  readonly p: number;
  /** `p` after correction over the question's family. */
  readonly q: number;
  readonly adjusted: { readonly method: "holm" | "by" | "bh"; readonly family: number };
  readonly effect: {
    readonly excess: number;
    readonly ratio: number;
    /** Test-inversion interval of the expected overlap under tilted odds, 95 %. */
    readonly interval: readonly [number, number];
  };
  /**
   * Smallest number of planted shared features, on top of what chance gives, that the whole rule would flag in 8 of
   * 10 cases; `null`: none would. An excess, to be compared with `effect.excess`, never with `observed`.
   */
  readonly minimumDetectable: number | null;
  /** Smallest overlap (a total, as `observed` is) that the whole rule flags; `null`: none is rare enough. */
  readonly flaggedFrom?: number | null;
  /** Share of cases in which the whole rule flags `shared` planted features, in rising order. */
  readonly power?: readonly { readonly shared: number; readonly share: number }[];
  /** `minimumDetectable` in truth, when each shared feature is published for both with this probability. */
  readonly minimumInTruth?: readonly { readonly publication: number; readonly shared: number | null }[];
  /** Of operations: the strictest level of one test at which so large an excess is flagged in 8 of 10 cases. */
  readonly detectableAt?: readonly { readonly excess: number; readonly level: number }[];
  readonly happening?: Happening;
  readonly nulls: Readonly<Partial<Record<NullId, NullResult>>>;
  /** How many features each side has: the row sums that the nulls hold. */
  readonly degrees: readonly [number, number];
  /** Shared features, rarest first, with how many rows carry each. */
  readonly shared: readonly { readonly column: Id; readonly rows: number }[];
  /** Σ ln(n / d_k) over shared features (secondary statistic). */
  readonly rarity: number;
  /** True when cells without dates take part: the finding is then not limited to the period. */
  readonly undated: boolean;
  readonly cells: readonly { readonly row: Id; readonly column: Id }[];
  readonly claims: readonly Id[];
  readonly misleadsWhen: string;
}

/** Honest emptiness: why a channel says nothing about a pair. */
export interface NotEnough {
  readonly kind: "not-enough";
  readonly channel: ChannelId;
  readonly a: Id;
  readonly b: Id;
  readonly reason: string;
}

export type ChannelFinding = Finding | NotEnough;
