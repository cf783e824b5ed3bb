import type { EvidenceRow, Judgment } from "../model/judgment.ts";
import { type Level, STATUS_WORDS, type Status } from "../model/vocabulary/levels.ts";
import type { PairResult } from "./pair-input.ts";
import { counted, percent, short } from "./prose.ts";
import { nothingOn } from "./side-judgment.ts";
import { isMute } from "./silence.ts";
import { plausibleExcess, type Tables } from "./tables.ts";

/** One level of a study set beside ours: what its authors say, what is answered with their claims and without. */
export interface Compared {
  readonly level: Level | "state";
  readonly study: Status;
  readonly ours: Judgment;
  readonly without: Judgment;
  /** Who published the study, as the rows' reasons name it. */
  readonly name: string;
  /** Evidence rows that hold claims of the study. */
  readonly own: readonly EvidenceRow[];
  /** The pairs behind our answer; empty for two states, whose silence no test bears on. */
  readonly results: readonly PairResult[];
}

const SILENT: ReadonlySet<Status> = new Set(["no-evidence", "undecidable"]);

function relation({ study, ours }: Compared): string {
  if (study === ours.status) return `Both read “${STATUS_WORDS[study]}”.`;
  if (study === "no-evidence" && ours.status === "undecidable")
    return "The study found none; here silence reads “no evidence found” only where a test could have seen what the level would plausibly leave.";
  if (SILENT.has(study)) return `The study found none; sources here make it “${STATUS_WORDS[ours.status]}”.`;
  if (SILENT.has(ours.status))
    return `The study has it as “${STATUS_WORDS[study]}”; what is on record here does not carry that.`;
  return `The study has it as “${STATUS_WORDS[study]}”, this assessment as “${STATUS_WORDS[ours.status]}”.`;
}

/** Of all pairs: nothing on record, tests that could have seen the level's traces, tests that could not. */
function power(tables: Tables, { ours, level, results }: Compared): readonly string[] {
  if (level === "state" || results.length === 0 || !SILENT.has(ours.status)) return [];
  const bare = results.filter(nothingOn).length;
  const sees = results.filter(({ detectable }) =>
    detectable.some(({ channel, excess }) => {
      const plausible = isMute(channel) ? null : plausibleExcess(tables, channel, level);
      return excess !== null && plausible !== null && excess <= plausible.excess;
    }),
  ).length;
  const rest = results.length - bare - sees;
  const parts = [
    ...(bare > 0 ? [`nothing is on record for one or both in ${bare}`] : []),
    `a test could have seen what this level would leave in ${sees}`,
    ...(rest > 0 ? [`no test could have in ${rest}`] : []),
  ];
  return [`Of ${counted(results.length, "pair")}: ${parts.join(", ")}.`];
}

/** What the answer stands on, where something speaks: the first two reasons, which name the rule, the gate and who. */
const ground = ({ ours }: Compared): readonly string[] =>
  SILENT.has(ours.status) ? [] : ours.reasons.slice(0, 2);

function ownWeight({ own, ours, name }: Compared): readonly string[] {
  if (own.length === 0) return ["No claim of the study takes part in the evidence."];
  const most = own
    .map(({ weight }) => weight[ours.level])
    .reduce((x, y) => (Math.abs(y) > Math.abs(x) ? y : x), 0);
  const sign = most < 0 ? "−" : "+";
  const heaviest =
    most === 0
      ? "weigh nothing here"
      : `weigh at most ${sign}${short(Math.abs(most), 2)} here (natural log of a ratio)`;
  const shared = own.some(({ because = [] }) =>
    because.some((one) => isOnAClaim(one) && !one.startsWith(name)),
  );
  // Where a claim counts for each pair, every row gives it the same reason: it is told once.
  const because = own.flatMap((row) => row.because?.filter((one) => one.startsWith(name)) ?? [])[0];
  return [
    `The study's own claims stand in ${counted(own.length, "evidence row")}${shared ? ", beside others' claims," : ""} that ${heaviest}.`,
    ...(because ? [because] : []),
  ];
}

/** Is this reason on one claim, and not on what the strongest of a row would weigh? */
const isOnAClaim = (reason: string): boolean => reason.includes("of its ratio stands");

function effect({ ours, without }: Compared): readonly string[] {
  if (ours.status !== without.status)
    return [`Without them it reads “${STATUS_WORDS[without.status]}”.`, ...without.reasons.slice(0, 1)];
  const [was, is] = [ours.likelihood, without.likelihood].map((one) => one && percent(one.middle));
  return [
    was && is && was !== is
      ? `Without them the status is the same and the middle of its range goes from ${was} to ${is}.`
      : "Without them the answer is the same.",
  ];
}

/** Why a study and this assessment differ or agree at a level, read off the data; one sentence an entry. */
export function whyDiffers(tables: Tables, compared: Compared): readonly string[] {
  return [
    relation(compared),
    ...power(tables, compared),
    ...ground(compared),
    ...ownWeight(compared),
    ...(compared.own.length > 0 ? effect(compared) : []),
  ];
}
