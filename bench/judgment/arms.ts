import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assessSide } from "../../src/assess/side.ts";
import { add } from "../../src/commands/add.ts";
import { questionFrom } from "../../src/commands/asked-question.ts";
import { initCase, requireCase } from "../../src/commands/case.ts";
import { type GroundsRequest, loadGrounds } from "../../src/commands/grounds.ts";
import { type Inquiry, inquiryOn, loadTables } from "../../src/commands/inquiry.ts";
import type { DocumentReader } from "../../src/commands/reader.ts";
import { registerOn } from "../../src/commands/register.ts";
import { weigh } from "../../src/commands/weigh.ts";
import { NOTHING } from "../../src/commands/without.ts";
import type { Effects } from "../../src/effects/effects.ts";
import { UserError } from "../../src/errors.ts";
import type { Document } from "../../src/model/document.ts";
import type { Question } from "../../src/model/question.ts";
import type { Register } from "../../src/resolve/register.ts";
import { resolveSide } from "../../src/resolve/side.ts";
import { type CodedClaim, claimsOf } from "./coded.ts";
import type { Answer } from "./measures.ts";
import { documentOf, type PairRow, sidesOf } from "./rows.ts";

/** What an answer stands on: a case, or nothing but the bundled knowledge without its incident rows. */
const standing = (folder: string | null): GroundsRequest => ({
  case: folder,
  trust: null,
  withoutDecisions: [],
});

/**
 * The first way to name an actor that the product takes. Where the only trouble is that a list has the name for
 * another actor too, what an analyst does: take the candidate that goes by this very name.
 */
export function nameTaken(ways: readonly string[], register: Register): string {
  let last: unknown = null;
  for (const way of ways) {
    try {
      resolveSide(way, register);
      return way;
    } catch (error) {
      last = error;
      const own = error instanceof UserError ? (error.candidates ?? []) : [];
      const asked = way.toLowerCase();
      const exact = own
        .map((one) => [one, one.toLowerCase()] as const)
        .find(([, one]) => one.startsWith(`${asked} (`) || one.endsWith(`(${asked})`))?.[0];
      if (exact !== undefined) return exact;
    }
  }
  throw last;
}

export function questionOf(row: PairRow, register: Register): Question {
  const sides = sidesOf(row);
  const b = sides.b.map((ways) => nameTaken(ways, register));
  return { ...questionFrom({ a: [nameTaken(sides.a, register)], b }), title: row.id };
}

export function answerOn(inquiry: Inquiry): Answer {
  const { results } = weigh(inquiry, NOTHING);
  const { grade, flags } = assessSide(results);
  return { grade, flags, score: Math.max(...results.map(({ pair }) => pair.score)) };
}

/** One row answered in a case of its own, which is gone afterwards. */
async function inFreshCase(
  effects: Effects,
  row: PairRow,
  fill: (folder: string) => Promise<void>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), "entente-judgment-"));
  try {
    await initCase(effects, folder, row.id);
    await fill(folder);
    const grounds = await loadGrounds(effects, standing(folder));
    const question = questionOf(row, registerOn(grounds));
    return answerOn(inquiryOn(grounds, question, await loadTables(effects)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** End to end: the row's document is read and added, then the question is asked. */
export async function endToEnd(effects: Effects, row: PairRow, reader: DocumentReader): Promise<Answer> {
  return inFreshCase(effects, row, (folder) => addDocument(effects, row, folder, reader));
}

async function addDocument(
  effects: Effects,
  row: PairRow,
  folder: string,
  reader: DocumentReader,
): Promise<void> {
  const document = documentOf(row);
  if (document === null) return;
  const path = join(folder, `${row.id}.txt`);
  writeFileSync(path, document.text);
  const { publisher } = document;
  await add(
    effects,
    { paths: [path], case: folder, published: row.first_public, publisher, kind: null },
    reader,
  );
}

/** The same with claims that a person coded from the document instead of those the reader finds. */
export async function handCoded(
  effects: Effects,
  row: PairRow,
  coded: readonly CodedClaim[],
  reader: DocumentReader,
): Promise<Answer> {
  return inFreshCase(effects, row, async (folder) => {
    if (documentOf(row) === null) return;
    const mute: DocumentReader = {
      read: async (input) => {
        const outcome = await reader.read(input);
        return outcome.reading ? { ...outcome, reading: { ...outcome.reading, claims: [] } } : outcome;
      },
      close: async () => undefined,
    };
    await addDocument(effects, row, folder, mute);
    const grounds = await loadGrounds(effects, standing(folder));
    const register = registerOn(grounds);
    const opened = await requireCase(effects, folder);
    try {
      const [listed] = await opened.store.documents();
      const document = (await opened.store.document(listed!.id)) as Document;
      await opened.store.addClaims(claimsOf(coded, document, endsOf(row, register)), effects.now());
    } finally {
      await opened.store.close();
    }
  });
}

/** Every end that coded claims name: the two sides, and the members of a set. */
function endsOf(row: PairRow, register: Register): { readonly a: EndRef; readonly b: readonly EndRef[] } {
  const sides = sidesOf(row);
  const one = (ways: readonly string[]): EndRef => {
    const [member] = resolveSide(nameTaken(ways, register), register);
    const { id, name } = member!.actor;
    const anchors = register.index.namesOf(id).filter(({ anchor }) => anchor);
    return { name, link: anchors.slice(0, 1).map((anchor) => anchor.id) };
  };
  return { a: one(sides.a), b: sides.b.map(one) };
}

export interface EndRef {
  readonly name: string;
  readonly link: readonly string[];
}

/** Technique and software links alone, in no case: nothing that says who works with whom. */
export async function linksAlone(effects: Effects): Promise<(row: PairRow) => Answer> {
  const grounds = await loadGrounds(effects, standing(null));
  const register = registerOn(grounds);
  const tables = await loadTables(effects);
  return (row) => {
    const question: Question = { ...questionOf(row, register), channels: ["techniques", "software"] };
    return answerOn(inquiryOn(grounds, question, tables));
  };
}
