import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AttackCorpus, attackCorpus } from "./attack-corpus.ts";
import type { Example } from "./example.ts";
import { type TramCorpus, tramCorpus } from "./tram-corpus.ts";

/** The release of ATT&CK the model is trained on. */
export const RELEASE = "18.1";

/** Everything the model learns from, and what it is measured on. */
export interface Corpora {
  readonly attack: AttackCorpus;
  readonly tram: TramCorpus;
  /** What is learnt from, weights set. */
  readonly examples: readonly Example[];
}

/** A stretch that annotators marked in a report counts in full, ATT&CK's own summaries less: reports are what is read. */
const WEIGHTS = {
  procedures: 0.3,
  descriptions: 0.3,
  defences: 0.3,
  stretches: 1,
  sentences: 1,
  others: 1,
} as const;

const weighted = (examples: readonly Example[], weight: number): Example[] =>
  examples.map((example) => ({ ...example, weight: example.weight * weight }));

/** Reads ATT&CK and the train part of TRAM from the folder of shared data. */
export function readCorpora(shared: string): Corpora {
  const bytes = (path: string) => readFileSync(join(shared, "data", path));
  const attack = attackCorpus(bytes(`attack/enterprise-attack-${RELEASE}.json.gz`));
  const tram = tramCorpus(
    bytes("tram/reports.train.jsonl.gz"),
    bytes("tram/single_label.train.jsonl.gz"),
    attack.current,
  );
  const examples = [
    ...weighted(attack.procedures, WEIGHTS.procedures),
    ...weighted(attack.descriptions, WEIGHTS.descriptions),
    ...weighted(attack.defences, WEIGHTS.defences),
    ...weighted(tram.stretches, WEIGHTS.stretches),
    ...weighted(tram.sentences, WEIGHTS.sentences),
    ...weighted(tram.others, WEIGHTS.others),
  ];
  return { attack, tram, examples };
}
