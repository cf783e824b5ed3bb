import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Assessment } from "../model/assessment.ts";
import type { Claim } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { byCodeUnit } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { strictestTlp, type Tlp } from "../model/vocabulary/tlp.ts";
import { bibtex } from "../report/bibtex.ts";
import { figures } from "../report/figures/figures.ts";
import { mispEvent } from "../report/misp/misp-event.ts";
import { navigatorLayer } from "../report/navigator.ts";
import { stixBundle } from "../report/stix/bundle.ts";
import { caseBundle } from "../report/stix/case-bundle.ts";
import type { Identities } from "../report/stix/stix-terms.ts";
import { claimsThatCount } from "../resolve/reviews.ts";
import { assess } from "./assess.ts";
import { readAssessment } from "./baseline.ts";
import { openCase } from "./case.ts";
import { caseFolder } from "./case-folder.ts";
import { loadGrounds } from "./grounds.ts";
import { labelsOf } from "./labels.ts";
import { questionHash } from "./question.ts";
import { NOTHING } from "./without.ts";

/** What is exported: a case's own content, an assessment, or both. */
interface Content {
  readonly held: HeldCase | null;
  readonly assessment: Assessment | null;
}

interface HeldCase {
  readonly title: string;
  readonly tlp: Tlp;
  readonly documents: readonly Document[];
  /** Claims that count: none that was rejected or superseded. */
  readonly claims: readonly Claim[];
  readonly identities: Identities;
}

/** One format: what it is made of, and its files by name; a single file has no name. */
interface Format {
  readonly id: string;
  /** Does it show two sides, so that it needs an assessment? */
  readonly needsAssessment: boolean;
  write(content: Content): ReadonlyMap<string, string>;
}

const single = (text: string): ReadonlyMap<string, string> => new Map([["", text]]);
const json = (value: unknown): ReadonlyMap<string, string> => single(`${JSON.stringify(value, null, 1)}\n`);

/** What an assessment says is marked at least as strictly as the documents it stands on. */
function marked(assessment: Assessment, held: HeldCase | null): Assessment {
  const documents = new Set(assessment.threads.map(({ document }) => document));
  const labels = (held?.documents ?? []).filter(({ id }) => documents.has(id)).map(({ tlp }) => tlp);
  return { ...assessment, tlp: strictestTlp([assessment.tlp ?? "clear", ...labels]) };
}

const NOBODY: HeldCase = {
  title: "Entente",
  tlp: "clear",
  documents: [],
  claims: [],
  identities: { entityOf: {}, labels: {} },
};

/** Every format that `export` writes. */
export const FORMATS: readonly Format[] = [
  {
    id: "stix",
    needsAssessment: false,
    write: ({ held, assessment }) => {
      const bundle = assessment === null ? null : stixBundle(assessment);
      return json(held === null ? bundle : caseBundle({ ...held, assessment: bundle }));
    },
  },
  { id: "navigator", needsAssessment: true, write: ({ assessment }) => json(navigatorLayer(assessment!)) },
  {
    id: "misp",
    needsAssessment: false,
    write: ({ held, assessment }) => json(mispEvent({ ...(held ?? NOBODY), assessment })),
  },
  {
    id: "csv",
    needsAssessment: true,
    write: ({ assessment }) => new Map(figures(assessment!).map(({ id, csv }) => [`${id}.csv`, csv])),
  },
  {
    id: "bibtex",
    needsAssessment: false,
    write: ({ held, assessment }) => single(bibtex(held?.documents ?? [], assessment)),
  },
];

export interface ExportRequest {
  readonly format: string;
  readonly case: string | null;
  /** `assessment.json` of an earlier run, or `null`. */
  readonly assessment: string | null;
  /** Asked now; `null` for the question that the case was asked last, else for what lies in `out/`. */
  readonly question: Question | null;
}

export interface Exported {
  readonly format: string;
  /** Name below the output's path (empty for a single file) → content. */
  readonly files: ReadonlyMap<string, string>;
  readonly counts: { readonly documents: number; readonly claims: number };
  /** Id of the assessment that went along, if any. */
  readonly assessment: string | null;
}

async function heldCase(effects: Effects, named: string | null): Promise<HeldCase | null> {
  const opened = await openCase(effects, named);
  if (opened === null) return null;
  try {
    const documents = await opened.store.documents();
    const claims: Claim[] = [];
    for await (const claim of opened.store.claims()) claims.push(claim);
    const reviews = await opened.store.reviews();
    const grounds = await loadGrounds(effects, { case: opened.folder, trust: null, withoutDecisions: [] });
    return {
      title: opened.file.title,
      tlp: opened.file.tlp,
      documents,
      claims: claimsThatCount(claims, reviews),
      identities: { entityOf: grounds.resolution.entityOf, labels: labelsOf(grounds) },
    };
  } finally {
    await opened.store.close();
  }
}

async function assessmentFor(effects: Effects, request: ExportRequest): Promise<Assessment | null> {
  if (request.assessment !== null) return readAssessment(effects, request.assessment);
  const question = request.question ?? (await askedLast(effects, request.case));
  if (question !== null) return assess(effects, { question, case: request.case, without: NOTHING });
  const isCase = (await caseFolder(effects, request.case)) !== null;
  const written = "out/assessment.json";
  return isCase || !(await effects.exists(written)) ? null : readAssessment(effects, written);
}

/** Written by a function of its own (`exportPackage`): it needs the question as asked, and is no text. */
export const PACKAGE_FORMAT = "package";

/** The question that the case was asked last, to be answered from what it holds now; `null` without one. */
export async function askedLast(effects: Effects, named: string | null): Promise<Question | null> {
  const opened = await openCase(effects, named);
  if (opened === null) return null;
  const body = await opened.store.lastAnswered();
  await opened.store.close();
  if (body === null) return null;
  const { hash, number: _, ...question } = (JSON.parse(body) as Assessment).question;
  // An assessment says as of when it was made even where the question left that open.
  const open = { ...question, asOf: null };
  return questionHash(open) === hash ? open : question;
}

function formatNamed(id: string): Format {
  const found = FORMATS.find((format) => format.id === id);
  if (found) return found;
  throw new UserError("bad-option", {
    message: `--format ${id}: there is no such format.`,
    hint: "Name one of the formats listed here.",
    candidates: [...FORMATS.map((format) => format.id), PACKAGE_FORMAT],
  });
}

/**
 * A case, an assessment or both in a format that other tools read. Same input, same bytes.
 * Throws `bad-option` for an unknown format and where nothing is given to export, `bad-assessment`, `no-case`.
 */
export async function exportAs(effects: Effects, request: ExportRequest): Promise<Exported> {
  formatNamed(request.format);
  return exportGiven(effects, request, await assessmentFor(effects, request));
}

/** The same with an assessment that is at hand, or none. Throws as `exportAs` does. */
export async function exportGiven(
  effects: Effects,
  request: Pick<ExportRequest, "format" | "case">,
  given: Assessment | null,
): Promise<Exported> {
  const format = formatNamed(request.format);
  if (given === null && format.needsAssessment)
    throw new UserError("bad-option", {
      message: `${format.id} shows the two sides of an assessment, and none was given.`,
      hint: `Name one with --assessment FILE, or ask: entente export --format ${format.id} --a NAME --b NAME`,
    });
  const held = await heldCase(effects, request.case);
  if (held === null && given === null)
    throw new UserError("no-case", {
      message: "There is nothing to export: no case here, and no assessment was given.",
      hint: "Name a case with --case DIR, an assessment with --assessment FILE, or ask with --a NAME --b NAME.",
    });
  const assessment = given === null ? null : marked(given, held);
  const files = [...format.write({ held, assessment })].sort(([a], [b]) => byCodeUnit(a, b));
  return {
    format: format.id,
    files: new Map(files),
    counts: { documents: held?.documents.length ?? 0, claims: held?.claims.length ?? 0 },
    assessment: assessment?.id ?? null,
  };
}
