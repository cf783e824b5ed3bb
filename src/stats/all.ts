/** The package's `entente/stats` entry: numbers in, numbers out. See docs/methods.md. */
export { benjaminiHochberg, benjaminiYekutieli, holm, holmThreshold } from "./adjust.ts";
export { type Bicm, bicm, bicmOfMargins } from "./bicm.ts";
export {
  type BinaryMatrix,
  binaryMatrix,
  columnDegrees,
  fromRows,
  rowDegrees,
  rowOf,
  sharedColumns,
  transposed,
} from "./binary-matrix.ts";
export { type CellProbabilities, cellProbability } from "./cell-probabilities.ts";
export { chanceOfMeeting, orderOnHosts } from "./co-residence.ts";
export { type ColumnExact, columnExact, columnExactOfMargins } from "./column-exact.ts";
export { inclusionChances } from "./conditional-bernoulli.ts";
export { type OverlapNull, overlapNull, type RowSums, type Tail } from "./doubly-conditioned.ts";
export { type Enumeration, enumerateFixedMargins } from "./enumerate.ts";
export { eachDraw, type SampledOverlap, type SamplingOptions, sampleOverlaps } from "./fixed-margins.ts";
export { type AllPairsAudit, auditAllPairs } from "./max-z.ts";
export { type OverlapModel, overlapModel } from "./overlap-model.ts";
export { type OverlapMoments, overlapMoments, type PairCells, pairCells } from "./pair-cells.ts";
export { allOverlaps, pairCount, pairIndex } from "./pairs.ts";
export { type Planted, plantOverlap } from "./planting.ts";
export { poissonBinomialMass, poissonBinomialTail } from "./poisson-binomial.ts";
export { criticalOverlap, minimumDetectable, minimumDetectableInTruth, plantedPower } from "./power.ts";
export { quasiIndependence } from "./quasi-independence.ts";
export { type Random, seeded, uniform } from "./random.ts";
export { tailBound } from "./screening.ts";
export { allJaccard, allTfidfCosine } from "./similarity.ts";
export { fitStyle, type StyleFit } from "./style.ts";
export { type ChosenStyle, chooseStyle } from "./style-rank.ts";
export { type EffectInterval, effectInterval } from "./tilt.ts";
export {
  type Association,
  type AssociationOptions,
  coOccurrence,
  followsSeries,
  leadLag,
  type SidedEvent,
} from "./time/association.ts";
export { type ChangePosterior, changePosterior, largestRatio } from "./time/change-point.ts";
export {
  conditionalMass,
  estimatedRise,
  exposureMass,
  minimumDetectableRise,
  type RateStratum,
  riseInterval,
  risePower,
  upperTail,
} from "./time/conditional-rates.ts";
export type { DatedEvent, DayWindow } from "./time/dated-event.ts";
export { portfolioCosine, portfolioShift } from "./time/portfolio-shift.ts";
export { type EventCluster, risePermutation } from "./time/rate-permutation.ts";
export { type SearchedChange, searchedChange } from "./time/searched-change.ts";
export { type SearchedShare, searchedShare } from "./time/searched-share.ts";
export { type TradingTable, trade, tradingTable } from "./trades.ts";
