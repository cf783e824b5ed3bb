import type { Claim } from "../src/model/claim.ts";
import type { Span } from "../src/model/document.ts";
import { PREDICATES } from "../src/model/vocabulary/predicates.ts";
import { captierRecall, type Half, hasCaptier } from "./claims/captier.ts";
import {
  compileBench,
  documentFrom,
  freshRows,
  goldRows,
  goldText,
  hasShared,
  otherRows,
  unseenRows,
} from "./claims/corpus.ts";
import { firstReading, secondReading } from "./claims/readings.ts";
import { type RelationPart, relationScores } from "./claims/relations.ts";
import {
  aliasesIn,
  compare,
  type GoldClaim,
  type GoldEnd,
  type GoldReport,
  isGroupRelation,
  isTestHalf,
  noScores,
  type Scores,
} from "./claims/scores.ts";
import { compareWording, isSprung, type Wording, wordingDocument, wordings } from "./claims/wordings.ts";

export const title = "Claims: against our own gold set, its parts apart (%)";

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : Math.round((20 * precision * recall) / (precision + recall)) / 10;

/** Marks the figures against the gold that a second reading completed; goals are set against the first. */
const ADJUDICATED = ", adjudicated";

interface Goals {
  readonly precision: number;
  readonly recall: number;
}

function row(half: string, what: string, scores: Scores, goals: Goals | null): Record<string, unknown> {
  const precision = share(scores.right, scores.claims);
  const recall = share(scores.found, scores.required);
  return {
    half,
    what,
    gold: scores.required,
    claims: scores.claims,
    P: precision,
    R: recall,
    F1: f1(precision, recall),
    "right source": share(scores.sourceRight, scores.pairs),
    "hedge F1": f1(share(scores.hedgeRight, scores.hedgeFound), share(scores.hedgeRight, scores.hedgeGold)),
    "hedges right/found/gold": `${scores.hedgeRight}/${scores.hedgeFound}/${scores.hedgeGold}`,
    "same likelihood": share(scores.sameLikelihood, scores.hedgeRight),
    "event time": share(scores.timeRight, scores.timed),
    negated: scores.negated,
    "as fact": scores.negatedAsFact,
    goal: goals === null || half.endsWith(ADJUDICATED) ? "" : `P ≥ ${goals.precision}, R ≥ ${goals.recall}`,
  };
}

/** The predicates that design/reading.md measures as relations. */
const CORE: ReadonlySet<string> = new Set(["targets", "uses", "attributed-to", "based-in", "alias-of"]);
const isCore = ({ predicate }: { readonly predicate: string }): boolean => CORE.has(predicate);

type IsMeant = (claim: { readonly predicate: string }) => boolean;

/** What is measured apart, with its goals; other names are by far the most and the easiest of what is between groups. */
const SELECTIONS: readonly (readonly [string, IsMeant, Goals | null])[] = [
  ["all predicates", () => true, { precision: 75, recall: 50 }],
  ["targets, uses, origins, names", isCore, { precision: 75, recall: 50 }],
  ["between groups", isGroupRelation, { precision: 80, recall: 70 }],
  [
    "between groups, but other names",
    (claim) => isGroupRelation(claim) && claim.predicate !== "alias-of",
    null,
  ],
];

/** Ends that are only places in the text also match by the words that stand there. */
const named = (end: GoldEnd, text: string): GoldEnd =>
  end.name === undefined && end.start !== undefined ? { ...end, name: text.slice(end.start, end.end) } : end;

const within = (claim: Claim, passages: readonly Span[]): boolean =>
  claim.passage.kind === "text" &&
  passages.some(({ start, end }) => {
    const { span } = claim.passage as { span: Span };
    return span.start < end && start < span.end;
  });

const PARTS = {
  "fresh-tune": "fresh, tuned on",
  "fresh-check": "fresh, opened later",
} as const;

const PARTS_OF_WORDINGS = ["open", "closed"] as const;

const perSelection = (): Scores[] => SELECTIONS.map(noScores);
const noParts = () => ({
  development: perSelection(),
  test: perSelection(),
  "test, adjudicated": perSelection(),
  "fresh, tuned on": perSelection(),
  "fresh, opened later": perSelection(),
  "unseen, opened later": perSelection(),
  "unseen, opened later, adjudicated": perSelection(),
  "other sources, checked": perSelection(),
  "other sources, adjudicated": perSelection(),
});
type Part = keyof ReturnType<typeof noParts>;

/** Parts that a blind second reading completes are measured both ways: as first annotated, and adjudicated. */
const READ_TWICE = {
  test: ["test", "test, adjudicated"],
  "unseen-check": ["unseen, opened later", "unseen, opened later, adjudicated"],
  "other-sources": ["other sources, checked", "other sources, adjudicated"],
} as const;

/** Which parts of the gold a report counts for, each with the reading of the gold that it takes. */
function partsOf({ report, part }: GoldReport, gold: readonly GoldClaim[]): [Part, readonly GoldClaim[]][] {
  if (part === "fresh-tune" || part === "fresh-check") return [[PARTS[part], gold]];
  if (part === undefined && !isTestHalf(report)) return [["development", gold]];
  const [first, second] = READ_TWICE[part ?? "test"];
  return [
    [first, firstReading(gold)],
    [second, secondReading(gold)],
  ];
}

interface Measured {
  readonly table: Record<string, unknown>[];
  readonly notes: string[];
}

type Read = ReturnType<typeof compileBench>;

/** One half of the wordings: the usual selections and, if wanted, each predicate. */
function measureWordings(part: Wording["part"], read: Read, full: boolean): Measured {
  const selections: [string, IsMeant, Scores][] = [
    ...SELECTIONS.map(([what, isMeant]): [string, IsMeant, Scores] => [what, isMeant, noScores()]),
    ...(full ? PREDICATES : []).map((wanted): [string, IsMeant, Scores] => [
      wanted,
      ({ predicate }) => predicate === wanted,
      noScores(),
    ]),
  ];
  const passages = wordings(part);
  const plain = noScores();
  let sprung = 0;
  for (const wording of passages) {
    const { claims } = read(wordingDocument(wording));
    const [all] = selections.map(([, isMeant, scores]) => compareWording(scores, wording, claims, isMeant));
    if (wording.plain) compareWording(plain, wording, claims, () => true);
    if (all && isSprung(wording, all.spurious)) sprung += 1;
  }
  const traps = passages.filter(({ none }) => none).length;
  return {
    table: [
      row(`wordings, ${part}`, "all predicates, plain passages", plain, null),
      ...selections
        .filter(([, , { gold, claims }]) => gold + claims > 0)
        .map(([what, , scores]) => row(`wordings, ${part}`, what, scores, null)),
    ],
    notes: [`wordings, ${part}: ${passages.length} passages; traps sprung ${sprung} of ${traps}`],
  };
}

const HALVES: readonly Half[] = ["open", "closed"];

/** Recall alone, against others' annotation of ATT&CK's sentences: see `captierRecall`. */
function measureCaptier(read: Read): Measured {
  if (!hasCaptier)
    return { table: [], notes: ["CAPTIER not read: it needs the shared data (ENTENTE_SHARED)"] };
  return {
    table: HALVES.flatMap((half) =>
      captierRecall(half, read).map(({ what, gold, missed }) => ({
        half: `captier, ${half}`,
        what,
        gold,
        R: share(gold - missed.length, gold),
      })),
    ),
    notes: ["captier: an annotation by others, of a scheme of its own, so recall only"],
  };
}

const RELATION_PARTS: readonly RelationPart[] = ["open", "held", "vendors"];

/** Recall against single sentences labelled with every relation in them, and how many of the claims are labelled. */
function measureRelations(read: Read, full: boolean): Measured {
  if (!hasShared) return { table: [], notes: [] };
  const table = RELATION_PARTS.flatMap((part) => {
    const { scores } = relationScores(part, read);
    const sum = (isMeant: IsMeant): Scores => {
      const total = noScores();
      for (const [predicate, own] of scores)
        if (isMeant({ predicate }))
          for (const key of Object.keys(total) as (keyof Scores)[]) total[key] += own[key];
      return total;
    };
    return [
      ...SELECTIONS.map(([what, isMeant]) => [what, sum(isMeant)] as const),
      ...(full ? [...scores] : []),
    ].map(([what, { required, found, claims, right, negated, negatedAsFact }]) => ({
      half: `labelled sentences, ${part}`,
      what,
      gold: required,
      claims,
      P: share(right, claims),
      R: share(found, required),
      negated,
      "as fact": negatedAsFact,
    }));
  });
  return {
    table,
    notes: [
      "labelled sentences: read once, by one reader each; P is the share of claims that are labelled: others may be right too",
    ],
  };
}

/** How well are claims found, attributed to their source, hedged and dated? Gold: `bench/gold/README.md`. */
export async function run({ full }: { readonly full: boolean }): Promise<Measured> {
  const read = compileBench();
  const parts = [
    measureReports(read),
    ...PARTS_OF_WORDINGS.map((part) => measureWordings(part, read, full)),
    measureCaptier(read),
    measureRelations(read, full),
  ];
  return {
    table: parts.flatMap(({ table }) => table),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

function measureReports(read: Read): Measured {
  if (!hasShared)
    return { table: [], notes: ["reports not read: they need the shared data (ENTENTE_SHARED)"] };
  const rows = [...goldRows(), ...freshRows(), ...unseenRows(), ...otherRows()];
  const parts = noParts();
  let outside = 0;
  let [reading, claiming, characters] = [0, 0, 0];
  for (const report of rows) {
    if (report.kind !== "report") continue;
    const { text } = goldText(report);
    const { claims, readingMs, claimsMs } = read(documentFrom(text, report.published, report.publisher));
    reading += readingMs;
    claiming += claimsMs;
    characters += text.length;
    outside += claims.filter(({ region }) => region !== "main").length;
    const own = rows.filter((other) => other.report === report.report);
    const passages = own.filter((other) => other.kind === "passage");
    const gold = own
      .filter((other): other is GoldClaim => other.kind === "claim")
      .map((claim) => ({ ...claim, subject: named(claim.subject, text), object: named(claim.object, text) }));
    const scored = claims.filter((claim) => within(claim, passages));
    for (const [part, ownGold] of partsOf(report, gold)) {
      const aliases = aliasesIn(ownGold);
      for (const [index, [, isMeant]] of SELECTIONS.entries())
        compare(parts[part][index]!, ownGold.filter(isMeant), scored.filter(isMeant), aliases);
    }
  }
  const table = Object.entries(parts).flatMap(([half, scores]) =>
    SELECTIONS.map(([what, , goals], index) => row(half, what, scores[index]!, goals)),
  );
  return {
    table,
    notes: [
      "goals: right source ≥ 80, hedge F1 ≥ 85, as fact 0; adjudicated: what the machine found and the annotator overlooked judged blind (docs/decisions/0080)",
      `claims from related or furniture regions: ${outside} (goal 0)`,
      `claims take ${Math.round(claiming)} ms beside ${Math.round(reading)} ms of reading names, for ${(characters / 1e6).toFixed(2)} M characters`,
      "P: claims within annotated passages that the gold has; R: gold claims found, optional ones left out; names match by overlap or by name",
    ],
  };
}
