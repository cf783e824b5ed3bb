import { CONFIDENCE_TABLE } from "../../src/assess/confidence.ts";
import { DENIES_LEVEL, GATE_LETTERS, OVERLAP_CHANNELS, STRONG_CHANNELS } from "../../src/assess/gates.ts";
import {
  CREDIBILITY_SHARES,
  HEDGE_SHARES,
  NEGATION_READINGS,
  WHOLE_SIDE_SHARE,
} from "../../src/assess/hedges.ts";
import { MAX_ORIGINS } from "../../src/assess/spend.ts";
import { POSSIBLE_AT, SUPPORTED_AT } from "../../src/assess/status.ts";
import type { Tables } from "../../src/assess/tables.ts";
import {
  CREDIBILITY_WORDS,
  type Credibility,
  RELIABILITIES,
  RELIABILITY_WORDS,
} from "../../src/model/vocabulary/admiralty.ts";
import { GRADE_MEANINGS, STATUS_WORDS } from "../../src/model/vocabulary/levels.ts";
import { table } from "./markdown.ts";
import { CLAIM_VARIABLES, READINGS, SHARES_THAT_STAND } from "./variables.ts";
import { claimWeights, findingWeights } from "./weights.ts";

const entries = <T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(record);

function variables(): string {
  return CLAIM_VARIABLES.map(
    (variable) =>
      `### ${variable.name}\n\n${table(
        ["", ""],
        [
          ["Definition", variable.definition],
          ["Allowed", variable.allowed],
          ["Decision rule", variable.rule],
          ["Example", variable.example],
          ["Counter-example", variable.counterExample],
          ["Absent means", variable.unknown],
        ],
      )}`,
  ).join("\n\n");
}

function shares(): string {
  const hedges = table(
    ["Hedge", "h"],
    entries(HEDGE_SHARES).map(([term, share]) => [term, String(share)]),
  );
  const credibility = table(
    ["Credibility", "Means", "h"],
    entries(CREDIBILITY_SHARES).map(([digit, share]) => [
      digit,
      CREDIBILITY_WORDS[Number(digit) as Credibility],
      String(share),
    ]),
  );
  const negation = table(
    ["Negation", "Read as", "h", "Because it"],
    entries(NEGATION_READINGS).map(([kind, { stance, share, reason }]) => [
      kind,
      stance,
      String(share),
      reason,
    ]),
  );
  return [
    "A claim row weighs log(h·LR + 1 − h). h is the product of the two shares below, for a negated claim also of the third.",
    hedges,
    "A term below an even chance says the opposite: the claim is read as doubt.",
    credibility,
    negation,
    `A denial or doubt about all groups of a state, weighed for one of them, keeps ${WHOLE_SIDE_SHARE} of its h and contradicts nobody who speaks of the very pair. An assertion about all of them is one about none in particular and is not weighed for a pair.`,
  ].join("\n\n");
}

function standing(): string {
  const rows = RELIABILITIES.map((letter) => [letter, `${SHARES_THAT_STAND[letter] * 100}%`]);
  return `Of explicit, unhedged, uncontradicted claims by publishers of a letter, the share expected to stand. An outright ratio is the odds of that share over the base rate for different states, rounded, and never under 1.1; it is an expectation, not a measurement, until the replay of documented cases calibrates it.\n\n${table(["Letter", "Stand"], rows)}`;
}

function gates(): string {
  const weak = OVERLAP_CHANNELS.filter((channel) => !STRONG_CHANNELS.includes(channel));
  return [
    `- *Tactical* and above: an explicit relation claim by a publisher rated ${GATE_LETTERS.join(", ")}, unhedged or hedged *likely* or better; or two channels with separate witnesses, one of them ${STRONG_CHANNELS.join(", ")}.`,
    "- *Strategic*: an explicit claim or a common organisation.",
    `- Alone, ${weak.join(", ")} support at most *incidental*.`,
    ...entries(DENIES_LEVEL).map(
      ([level, readings]) =>
        `- Evidence against *${level}* by denial: of ${readings.join(", ")}, by a source placed to see it.`,
    ),
  ].join("\n");
}

function priors(tables: Tables): string {
  const rows = tables.priors.map((p) => [
    p.question,
    p.population,
    String(p.probability),
    p.reason,
    p.source,
  ]);
  return table(["Question", "Population", "Probability", "Reason", "Source"], rows);
}

function expectedExcess(tables: Tables): string {
  const rows = tables.expectedExcess.map((e) => [
    e.channel,
    e.level,
    String(e.excess),
    e.smallestDocumented === null ? "none known" : String(e.smallestDocumented),
    e.reason,
    e.source,
  ]);
  return table(["Channel", "Level", "Plausible excess", "Smallest documented", "Reason", "Source"], rows);
}

function confidence(): string {
  const rows = CONFIDENCE_TABLE.map(({ aspect, low, moderate, high }) => [aspect, low, moderate, high]);
  return `The lowest that any line allows.\n\n${table(["Aspect", "Low", "Moderate", "High"], rows)}`;
}

/** The whole of `docs/codebook.md`, from the tables and the constants the judgment runs on. */
export function codebook(tables: Tables): string {
  const sections: readonly (readonly [string, string])[] = [
    ["What a coder decides about a claim", variables()],
    [
      "Grades",
      table(
        ["Grade", "Means"],
        entries(GRADE_MEANINGS).map(([grade, means]) => [grade, means]),
      ),
    ],
    [
      "Statuses of a level",
      table(
        ["Status", "In words"],
        entries(STATUS_WORDS).map(([status, words]) => [status, words]),
      ),
    ],
    [
      "Thresholds",
      `\`supported\`: the middle of the range at or above ${Math.round(SUPPORTED_AT * 100)}% and the gate passed. \`possible\`: at or above ${Math.round(POSSIBLE_AT * 100)}%, or an outright claim that nobody as reliable denies. Up to ${MAX_ORIGINS} independent origins add.`,
    ],
    ["Gates that no weight overrides", gates()],
    [
      "Reliability",
      table(
        ["Letter", "Means"],
        entries(RELIABILITY_WORDS).map(([letter, means]) => [letter, means]),
      ),
    ],
    ["What a hedge, a credibility and a negation leave", shares()],
    ["Shares of claims that stand", standing()],
    [
      "How predicates are read",
      table(
        ["Reading", "From"],
        READINGS.map(([reading, from]) => [`\`${reading}\``, from]),
      ),
    ],
    ["Weights of claims", claimWeights(tables)],
    ["Weights of findings", findingWeights(tables)],
    ["Base rates", priors(tables)],
    ["What each level would plausibly leave", expectedExcess(tables)],
    ["Confidence", confidence()],
  ];
  const body = sections.map(([title, text]) => `## ${title}\n\n${text}`).join("\n\n");
  return `# Codebook\n\n${INTRODUCTION}\n\n${body}\n`;
}

const INTRODUCTION =
  "Generated by `scripts/build-codebook.ts` from `src/assess/weights.csv`, `priors.csv`, `expected-excess.csv` and the constants beside them; a test compares the two. `docs/judgment.md` says how they are used. An absent value means *unknown*, never *no*.";
