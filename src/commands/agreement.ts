import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { type Agreement, type CodedUnit, krippendorffAlpha } from "../infer/agreement.ts";
import type { ReviewSample } from "../model/annotation.ts";
import type { Claim } from "../model/claim.ts";
import type { Review } from "../model/identity.ts";
import { byCodeUnit, contentId, type Id, sha256Hex } from "../model/ids.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import { liveReviews } from "../resolve/reviews.ts";
import { requireCase } from "./case.ts";

export interface SampleAnswer {
  readonly schema: "entente.review-sample/1";
  readonly sample: ReviewSample;
  readonly size: number;
  /** Claims that it was drawn from. */
  readonly of: number;
}

/** What was read from text: claims of structured sources are not the reader's. */
const isRead = ({ origin }: Claim): boolean => origin.by === "rule" || origin.by === "model";

/**
 * Draws claims for several coders and keeps them, so that all code the same. Every proposed claim has the same chance:
 * those with the smallest hash of seed and id are taken, in that order. Throws `bad-option` for a size of none.
 */
export async function drawSample(
  effects: Effects,
  request: { readonly case: string | null; readonly size: number; readonly seed: number },
): Promise<SampleAnswer> {
  const { size, seed } = request;
  if (size < 1) {
    throw new UserError("bad-option", {
      message: "--size 0 draws nothing.",
      hint: "Draw at least one claim.",
    });
  }
  const { store } = await requireCase(effects, request.case);
  try {
    const drawn: (readonly [string, Id])[] = [];
    for await (const claim of store.claims())
      if (isRead(claim)) drawn.push([sha256Hex(`${seed}\u0000${claim.id}`), claim.id]);
    const claims = drawn
      .sort(([x], [y]) => byCodeUnit(x, y))
      .slice(0, size)
      .map(([, id]) => id);
    const sample = { id: contentId("sm", [seed, claims]), seed, claims };
    await store.saveSample(sample, effects.now());
    return { schema: "entente.review-sample/1", sample, size: claims.length, of: drawn.length };
  } finally {
    await store.close();
  }
}

/** How far several coders and the machine agree, overall and on each predicate. */
export interface AgreementAnswer {
  readonly schema: "entente.agreement/1";
  /** The sample it is measured on; `null` when no sample was drawn and all reviewed claims count. */
  readonly sample: Id | null;
  readonly seed: number;
  readonly draws: number;
  readonly coders: readonly { readonly coder: string; readonly coded: number }[];
  readonly overall: Agreement;
  /** The same without the machine. */
  readonly amongPeople: Agreement;
  readonly predicates: readonly { readonly predicate: Predicate; readonly agreement: Agreement }[];
  readonly limits: readonly string[];
}

const MACHINE = "machine";
/** What a coder who rejects a claim says it is. */
const NO_CLAIM = "none";
const DRAWS = 2000;

/** What each coder makes of a claim: the predicate it stands for, or that it is none. */
function unitOf(
  claim: Claim,
  words: ReadonlyMap<string, Review> | undefined,
  predicateOf: ReadonlyMap<Id, Predicate>,
): CodedUnit {
  const coded: Record<string, string> = { [MACHINE]: claim.predicate };
  for (const { coder, verdict, replacement } of words?.values() ?? [])
    coded[coder === MACHINE ? `${coder} (a person)` : coder] =
      verdict === "rejected" ? NO_CLAIM : ((replacement && predicateOf.get(replacement)) ?? claim.predicate);
  return coded;
}

const without = (coder: string, unit: CodedUnit): CodedUnit =>
  Object.fromEntries(Object.entries(unit).filter(([one]) => one !== coder));

/** One predicate against all else, the machine's and the coders' alike. */
const against = (predicate: Predicate, unit: CodedUnit): CodedUnit =>
  Object.fromEntries(
    Object.entries(unit).map(([coder, value]) => [coder, value === predicate ? predicate : "other"]),
  );

function limitsOf(sample: ReviewSample | null): string[] {
  return [
    "Coders judge claims that the machine proposed, so this speaks of what it got right, not of what it missed.",
    ...(sample ? [] : ["No sample was drawn: claims that people chose to review are no random ones."]),
  ];
}

/**
 * Krippendorff's alpha over the claims of a sample, the machine counted as a coder: over all predicates at once, and
 * for each predicate against the rest. Throws `unknown-id` for a sample that is not there.
 */
export async function agreement(
  effects: Effects,
  request: { readonly case: string | null; readonly sample: Id | null; readonly seed: number },
): Promise<AgreementAnswer> {
  const { seed } = request;
  const { store } = await requireCase(effects, request.case);
  try {
    const samples = await store.samples();
    const sample = samples.findLast(({ id }) => request.sample === null || id === request.sample) ?? null;
    if (request.sample !== null && sample === null) {
      throw new UserError("unknown-id", {
        message: `No sample of this case has the id ${request.sample}.`,
        hint: "Samples are listed here.",
        candidates: samples.map(({ id }) => id),
      });
    }
    const live = liveReviews(await store.reviews());
    const claims: Claim[] = [];
    for await (const claim of store.claims()) claims.push(claim);
    const drawn = new Set(sample?.claims ?? []);
    const coded = claims.filter((claim) =>
      sample ? drawn.has(claim.id) : isRead(claim) && (live.get(claim.id)?.size ?? 0) > 0,
    );
    const predicateOf = new Map(claims.map(({ id, predicate }) => [id, predicate]));
    const units = coded.map((claim) => unitOf(claim, live.get(claim.id), predicateOf));
    return { ...measured(units, seed), sample: sample?.id ?? null, limits: limitsOf(sample) };
  } finally {
    await store.close();
  }
}

function measured(units: readonly CodedUnit[], seed: number): Omit<AgreementAnswer, "sample" | "limits"> {
  const options = { seed, draws: DRAWS };
  const tally = new Map<string, number>();
  for (const unit of units)
    for (const coder of Object.keys(unit)) tally.set(coder, (tally.get(coder) ?? 0) + 1);
  const values = new Set(units.flatMap((unit) => Object.values(unit)));
  values.delete(NO_CLAIM);
  return {
    schema: "entente.agreement/1",
    seed,
    draws: DRAWS,
    coders: [...tally].sort(([x], [y]) => byCodeUnit(x, y)).map(([coder, coded]) => ({ coder, coded })),
    overall: krippendorffAlpha(units, options),
    amongPeople: krippendorffAlpha(
      units.map((unit) => without(MACHINE, unit)),
      options,
    ),
    predicates: ([...values] as Predicate[]).sort(byCodeUnit).map((predicate) => ({
      predicate,
      agreement: krippendorffAlpha(
        units.map((unit) => against(predicate, unit)),
        options,
      ),
    })),
  };
}
