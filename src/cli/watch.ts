import { announcementLines } from "../commands/announcement.ts";
import { askedQuestion } from "../commands/asked-question.ts";
import { caseFolder } from "../commands/case-folder.ts";
import { proposingReader } from "../commands/model-reader.ts";
import { localReader } from "../commands/reader.ts";
import { type WatchRequest, type WatchRound, watch as watchOn, watchRound } from "../commands/watch.ts";
import { UserError } from "../errors.ts";
import { type Door, type GlobalOptions, print } from "./door.ts";

interface WatchOptions extends GlobalOptions {
  readonly every: string;
  readonly once?: boolean;
  readonly question?: readonly string[];
  readonly atom?: string;
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
/** A feed is somebody else's server: it is not asked more often than this. */
const LEAST_SECONDS = 60;
/** The longest a timer of the runtime waits, in milliseconds. */
const LONGEST_MS = 2 ** 31 - 1;

/** `90s`, `30m`, `1h`, `1d` as milliseconds. Throws `bad-option`. */
export function intervalMs(written: string): number {
  const match = /^(\d+)([smhd])$/.exec(written);
  const seconds = match ? Number(match[1]) * UNITS[match[2]!]! : 0;
  if (seconds >= LEAST_SECONDS && seconds * 1000 <= LONGEST_MS) return seconds * 1000;
  throw new UserError("bad-option", {
    message: `--every ${written} is no interval that can be kept.`,
    hint: "Write a number and s, m, h or d, from 60s to 24d: for example --every 1h.",
  });
}

function text(round: WatchRound): string {
  const { at, added, claims, feeds, announcements, questions } = round;
  const failed = feeds.filter(({ outcome }) => outcome === "failed");
  return [
    `${at}  ${added} documents added, ${claims} new claims; ${feeds.length} feeds read${failed.length > 0 ? `, ${failed.length} failed` : ""}.`,
    ...failed.flatMap(({ issues }) => issues.map(({ path, message }) => `  ${path}: ${message}`)),
    ...announcements.flatMap((one) => ["", ...announcementLines(one).map((line) => `  ${line}`)]),
    ...(questions.length > 0 && announcements.length === 0 ? ["  No judgment moved."] : []),
  ].join("\n");
}

/** Follows feeds on a schedule. With `--json` each round is one line; with `--once` there is one round. */
export async function watch(door: Door<WatchOptions>, feeds: readonly string[]): Promise<void> {
  const { effects, options } = door;
  const everyMs = intervalMs(options.every);
  const request: WatchRequest = {
    case: options.case ?? null,
    feeds,
    questions: await Promise.all((options.question ?? []).map((file) => askedQuestion(effects, file, {}))),
    atom: options.atom ?? null,
  };
  const folder = await caseFolder(effects, request.case);
  const reader = proposingReader(effects, await localReader(effects), folder);
  if (options.once) {
    const { error, ...round } = await watchRound(effects, request, reader);
    if (error) throw error;
    return door.answer(round, () => text(round));
  }
  await watchOn(effects, request, reader, {
    everyMs,
    onRound: (round) => print(options.json ? JSON.stringify(round) : text(round)),
  });
}
