import type { Example } from "../../../scripts/techniques/example.ts";
import { labelsOf } from "../../../scripts/techniques/labels.ts";
import { hashesOf, type TrainingOptions, trainNetwork } from "../../../scripts/techniques/network.ts";
import { quantise } from "../../../scripts/techniques/quantise.ts";
import { parseTechniqueWeights, serialiseTechniqueWeights } from "../../../src/extract/techniques/weights.ts";

const WORDS: Readonly<Record<string, readonly string[]>> = {
  "T1566.001": [
    "sent mails with a booby-trapped attachment",
    "mailed documents that carry macros as attachments",
  ],
  "T1566.002": ["sent mails with a link to a false login page", "mailed links that lead to a false page"],
  T1486: ["encrypted the files of the victim for ransom", "locked data with ransomware and left a note"],
  "T1003.001": ["dumped credentials from the memory of lsass", "read passwords from lsass memory"],
};
const PLAIN = [
  "The office is closed on holidays and opens again",
  "Our team grew by ten people over the summer",
];
const ACTORS = ["The group", "They", "The attackers", "Sand Marten", "The operators"];
const ENDS = ["last spring", "in several cases", "at the bank", "from a rented server", "twice that week"];

/** A small corpus in invented words: four techniques, and sentences that describe none. */
export const smallCorpus: readonly Example[] = ACTORS.flatMap((actor) =>
  ENDS.flatMap((end) => [
    ...Object.entries(WORDS).flatMap(([label, stems]) =>
      stems.map(
        (stem) =>
          ({
            text: `${actor} ${stem} ${end}.`,
            label,
            subKnown: true,
            teaches: "both",
            weight: 1,
            report: null,
          }) as const,
      ),
    ),
    ...PLAIN.map(
      (text) =>
        ({
          text: `${text} ${end}.`,
          label: null,
          subKnown: true,
          teaches: "whether",
          weight: 1,
          report: null,
        }) as const,
    ),
  ]),
);

export const smallOptions: TrainingOptions = {
  seed: 1,
  hidden: 8,
  epochs: 8,
  rate: 0.2,
  gateRate: 5,
  featureDropout: 0.2,
  hiddenDropout: 0.1,
  smoothing: 0.05,
  fewest: 2,
  mostFeatures: 1_000,
  fewestExamples: 3,
};

/** The file of weights that the training script would write for the small corpus. */
export function smallModel(options: Partial<TrainingOptions> = {}): Uint8Array {
  const all = { ...smallOptions, ...options };
  const labels = labelsOf(smallCorpus, all.fewestExamples);
  const network = trainNetwork(
    smallCorpus,
    smallCorpus.map(({ text }) => hashesOf(text)),
    labels,
    all,
  );
  const settings = { gateShift: 0, passedOver: 0.2, threshold: 0.5, trained: { seed: all.seed } };
  return serialiseTechniqueWeights(quantise(network, settings));
}

export const smallWeights = () => parseTechniqueWeights(smallModel());
