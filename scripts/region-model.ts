/**
 * Fits the coefficients of `src/extract/regions/cohesion.ts` and prints them with how well they tell stretches of
 * a report from stretches of others. Logistic regression by gradient ascent over the reports of ENTENTE_SHARED;
 * seeded, so the same reports give the same figures. Run with `npx tsx scripts/region-model.ts`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Subject, termsOf } from "../src/extract/regions/cohesion.ts";

const folder = join(process.env.ENTENTE_SHARED ?? "../shared", "data/cti-eacl24/reports");
const PAIRS = 8000;
const ROUNDS = 6000;

interface Sample {
  readonly features: readonly number[];
  readonly own: boolean;
  readonly length: number;
}

let state = 3;
function random(): number {
  state = (state * 1664525 + 1013904223) >>> 0;
  return state / 2 ** 32;
}

const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .filter((text) => text.length > 2500);
const pick = (): string => texts[Math.floor(random() * texts.length)]!;
const stretch = (text: string, from: number, length: number): string => {
  const start = from === 0 ? 0 : text.indexOf("\n", from) + 1;
  return text.slice(start, start + length);
};

function sampled(): Sample[] {
  const samples: Sample[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const [report, other] = [pick(), pick()];
    const length = Math.floor(150 * 10 ** random());
    const read = 1000 + Math.floor(random() * Math.min(11_000, report.length - length - 1200));
    if (report === other || read < 900) continue;
    const subject = new Subject();
    subject.add(report.slice(0, read));
    const from = random() < 0.6 ? 0 : Math.floor(random() * Math.max(1, other.length - length - 50));
    for (const [own, words] of [
      [true, stretch(report, read, length)],
      [false, stretch(other, from, length)],
    ] as const) {
      const features = subject.features(termsOf(words));
      if (features) samples.push({ features, own, length });
    }
  }
  return samples;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * b[index]!, 0);

function fitted(samples: readonly Sample[]): number[] {
  const weights = samples[0]!.features.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map(() => 0);
    for (const { features, own } of samples) {
      const miss = (own ? 1 : 0) - 1 / (1 + Math.exp(-dot(features, weights)));
      for (const [index, feature] of features.entries()) slope[index]! += miss * feature;
    }
    for (const index of weights.keys()) weights[index]! += (4 * slope[index]!) / samples.length;
  }
  return weights;
}

const samples = sampled();
const weights = fitted(samples).map((weight) => Math.round(100 * weight) / 100);
const quantile = (values: readonly number[], share: number): string =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!.toFixed(2);
process.stdout.write(`coefficients [${weights.join(", ")}]\n`);
for (const [low, high] of [
  [150, 300],
  [300, 600],
  [600, 1500],
] as const) {
  const within = samples.filter(({ length }) => length >= low && length < high);
  const own = within.filter((sample) => sample.own).map(({ features }) => dot(features, weights));
  const foreign = within.filter((sample) => !sample.own).map(({ features }) => dot(features, weights));
  process.stdout.write(
    `${low}–${high} characters: own 1 % ${quantile(own, 0.01)}, 5 % ${quantile(own, 0.05)}, median ${quantile(own, 0.5)}; foreign median ${quantile(foreign, 0.5)}, 95 % ${quantile(foreign, 0.95)}, 99 % ${quantile(foreign, 0.99)}; right at 0: ${((100 * (own.filter((z) => z > 0).length / own.length + foreign.filter((z) => z <= 0).length / foreign.length)) / 2).toFixed(1)} %\n`,
  );
}
