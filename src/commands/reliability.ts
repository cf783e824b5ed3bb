import { parseDocument } from "yaml";
import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { RELIABILITIES, type Reliability } from "../model/vocabulary/admiralty.ts";
import type { AddAnswer } from "./add.ts";

/** The letter a person wrote. Throws `bad-option`. */
export function reliabilityNamed(letter: string): Reliability {
  const known = RELIABILITIES.find((one) => one === letter.toUpperCase());
  if (known) return known;
  throw new UserError("bad-option", {
    message: `--reliability ${letter}: the Admiralty code has no such letter.`,
    hint: "Name one of the letters listed here; F says that a source cannot be judged.",
    candidates: RELIABILITIES,
  });
}

/** Which publishers were given a letter. */
export interface RatedPublishers {
  readonly letter: Reliability;
  readonly publishers: readonly string[];
  /** Paths whose publisher is unknown: a letter belongs to a publisher, not to a document. */
  readonly withoutPublisher: readonly string[];
}

/**
 * Takes a letter of the Admiralty code down in `case.yaml` for every publisher of the documents that were added; it
 * counts before the bundled table's from then on. Comments in the file stay.
 */
export async function ratePublishers(
  effects: Effects,
  letter: Reliability,
  { case: folder, documents }: AddAnswer,
): Promise<RatedPublishers> {
  const taken = documents.filter(({ outcome }) => outcome !== "skipped");
  const publishers = [...new Set(taken.flatMap(({ publisher }) => publisher ?? []))].sort();
  await setReliability(effects, folder, letter, publishers);
  const withoutPublisher = taken.filter(({ publisher }) => publisher === null).map(({ path }) => path);
  return { letter, publishers, withoutPublisher };
}

/** Writes the letter of some publishers into a case's `case.yaml`. */
export async function setReliability(
  effects: Effects,
  folder: string,
  letter: Reliability,
  publishers: readonly string[],
): Promise<void> {
  if (publishers.length === 0) return;
  const path = `${folder}/case.yaml`;
  const file = parseDocument(await effects.readText(path));
  for (const publisher of publishers) file.setIn(["reliability", publisher], letter);
  await effects.write(path, file.toString());
}
