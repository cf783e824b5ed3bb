import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Fetched } from "../model/fetched.ts";
import { decode } from "../sources/decode.ts";
import { CLOSED_ROBOTS, OPEN_ROBOTS, type Robots, readRobots } from "../sources/robots.ts";

/** Least time between two requests to one host, in milliseconds. */
export const DELAY_MS = 1_000;
/** Longest `Crawl-delay` that is waited for, in seconds. */
const LONGEST_DELAY_SECONDS = 60;
const ROBOTS_LIMITS = { bytes: 2 * 1024 * 1024, timeoutMs: 20_000 };
const AGENT = "entente";

/** A page, or why it was not had: for good, or only this time. */
export type PoliteAnswer =
  | { readonly page: Fetched }
  | { readonly page: null; readonly again: boolean; readonly code: string; readonly message: string };

const failed = (again: boolean, code: string, message: string): PoliteAnswer => ({
  page: null,
  again,
  code,
  message,
});

const statusOf = ({ cause }: UserError): number | null =>
  typeof cause === "object" && cause !== null && "status" in cause ? Number(cause.status) : null;

/** Statuses after which a host is left alone for the rest of the run (RFC 6585, 4; RFC 9110, 15.6.4). */
const BUSY = new Set([429, 503]);

async function robotsOf(effects: Effects, origin: string): Promise<Robots> {
  try {
    const options = { limits: ROBOTS_LIMITS, anyStatus: true, accept: "text/plain" };
    const { status, bytes, mediaType } = await effects.fetchPage(`${origin}/robots.txt`, options);
    if (status >= 200 && status < 300) return readRobots(decode(bytes, mediaType).text, AGENT);
    return status < 500 && status !== 429 ? OPEN_ROBOTS : CLOSED_ROBOTS;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // An address that may not be asked at all is told by the page's own fetch.
    return error.code === "refused-address" ? OPEN_ROBOTS : CLOSED_ROBOTS;
  }
}

function reasonFor(error: UserError): PoliteAnswer {
  const status = statusOf(error);
  const gone = status !== null && status >= 400 && status < 500 && ![408, 425, 429].includes(status);
  return failed(error.code === "unavailable" && !gone, error.code, error.message);
}

/**
 * Fetches pages that a feed lists, as a guest: robots.txt honoured, one request a host at a time with a pause
 * between, none to a host that says it is busy. For one run; a redirect's target is not asked for its robots.txt.
 */
export function politeFetcher(effects: Effects): (url: string) => Promise<PoliteAnswer> {
  const robots = new Map<string, Robots>();
  const lastAsked = new Map<string, number>();
  const busy = new Set<string>();

  const wait = async (origin: string): Promise<void> => {
    const seconds = Math.min(robots.get(origin)?.delaySeconds ?? 0, LONGEST_DELAY_SECONDS);
    const delay = Math.max(DELAY_MS, seconds * 1000);
    const last = lastAsked.get(origin);
    const left = last === undefined ? 0 : last + delay - Date.parse(effects.now());
    if (left > 0) await effects.pause(left);
    lastAsked.set(origin, Date.parse(effects.now()));
  };

  return async (url) => {
    const { origin, pathname, search } = new URL(url);
    if (busy.has(origin)) return failed(true, "unavailable", `${origin} asked to be left alone for now.`);
    if (!robots.has(origin)) {
      await wait(origin);
      robots.set(origin, await robotsOf(effects, origin));
    }
    const rules = robots.get(origin)!;
    if (rules === CLOSED_ROBOTS)
      return failed(true, "unavailable", `${origin} could not be asked what it lets robots read.`);
    if (!rules.allows(pathname + search))
      return failed(false, "robots", `${origin} asks robots not to read this page (robots.txt).`);
    await wait(origin);
    try {
      return { page: await effects.fetchPage(url) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (BUSY.has(statusOf(error) ?? 0)) busy.add(origin);
      return reasonFor(error);
    }
  };
}
