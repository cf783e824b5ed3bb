/**
 * Trains the technique model and writes `data/models/techniques.bin` and, beside it, `techniques.json` with how it was
 * trained and what it scores on reports it never saw (five trainings, split by report). Reads ATT&CK and the train
 * part of TRAM from ENTENTE_SHARED. One thread, seeded: the same data give the same bytes. About three minutes.
 *
 *     npm run train-techniques [-- FOLDER]      FOLDER: where to write, `data/models` unless told
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpora } from "./techniques/corpora.ts";
import { FOLDS, measured, recordOf, shippedWeights } from "./techniques/training.ts";

const shared = process.env.ENTENTE_SHARED ?? "../shared";
const folder = process.argv[2] ?? "data/models";

const corpora = readCorpora(shared);
const figures = measured(corpora, (fold) => process.stderr.write(`fold ${fold + 1} of ${FOLDS} measured\n`));
const weights = shippedWeights(corpora, figures);
const record = recordOf(corpora, figures, weights);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "techniques.bin"), weights);
writeFileSync(join(folder, "techniques.json"), `${JSON.stringify(record, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(record, null, 2)}\n`);
