import { type Dispatcher, request as send } from "undici";
import { UserError } from "../errors.ts";
import type { Fetched, FetchLimits, FetchOptions } from "../model/fetched.ts";
import { sha256Hex } from "../model/ids.ts";
import { boundedBody } from "./body.ts";
import { checkLiteral, guardedAgent, type Network, openInternet } from "./network.ts";

/** Bounds of a fetch that names none: the size is what the document readers take. */
export const FETCH_LIMITS: FetchLimits = {
  bytes: 64 * 1024 * 1024,
  timeoutMs: 60_000,
  redirects: 5,
  mediaTypes: [
    "text/html",
    "application/xhtml+xml",
    "application/pdf",
    "text/plain",
    "text/markdown",
    "text/x-markdown",
    "text/csv",
    "application/json",
    "application/stix+json",
    "application/feed+json",
    "application/xml",
    "text/xml",
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "text/x-opml",
    // PDF files are often sent under this name; their first bytes decide.
    "application/octet-stream",
  ],
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = "Entente (reads reports for an analyst; obeys robots.txt as entente)";

/** An address fit for messages: no user name, no query, where keys and tokens are written. */
export function shownAddress({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

/** The address as a URL. Throws `bad-url` for anything but http and https, and for credentials in it. */
export function checkedUrl(text: string, base?: URL): URL {
  const bad = (message: string): UserError =>
    new UserError("bad-url", { message, hint: "Give an http or https address, or save the page as a file." });
  let url: URL;
  try {
    url = new URL(text, base);
  } catch {
    throw bad("This is not an address that can be fetched.");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw bad(`Addresses that begin with ${url.protocol} are not fetched.`);
  if (url.username !== "" || url.password !== "")
    throw bad(`The address at ${url.host} carries a user name or password; such addresses are not fetched.`);
  url.hash = "";
  return url;
}

function unavailable(address: string, why: string, cause?: unknown): UserError {
  return new UserError("unavailable", {
    message: `${address} could not be fetched: ${why}.`,
    hint: "Try again later, or save the page with a browser and add the file.",
    cause,
  });
}

/** What went wrong on the wire, in words. Messages of the network code may quote the address, so only codes pass. */
function translated(error: unknown, address: string, signal: AbortSignal): unknown {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof UserError) return at;
  if (signal.aborted) return unavailable(address, "it took too long", error);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code !== "string") return error;
  const why: Readonly<Record<string, string>> = {
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "its name could not be looked up",
    ECONNREFUSED: "the connection was refused",
    UND_ERR_CONNECT_TIMEOUT: "it took too long",
    UND_ERR_HEADERS_TIMEOUT: "it took too long",
    UND_ERR_BODY_TIMEOUT: "it took too long",
    UND_ERR_SOCKET: "the connection broke off",
    Z_BUF_ERROR: "the packed page broke off",
  };
  return unavailable(address, why[code] ?? `the connection failed (${code})`, error);
}

function headersOf(url: URL, first: URL, options: FetchOptions): Record<string, string> {
  const { accept, etag, lastModified, authorization } = options;
  return {
    "user-agent": USER_AGENT,
    accept: accept ?? "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5",
    "accept-encoding": "gzip, br",
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
    ...(authorization && url.origin === first.origin ? { authorization } : {}),
  };
}

const single = (value: string | readonly string[] | undefined): string | null =>
  typeof value === "string" ? value : (value?.[0] ?? null);

/** Why an answer is not taken, or nothing. Throws `unavailable` and `refused-page`. */
function checkAnswer(
  { statusCode, headers }: Dispatcher.ResponseData,
  limits: FetchLimits,
  options: FetchOptions,
  address: string,
): void {
  const length = Number(single(headers["content-length"]) ?? 0);
  if (length > limits.bytes) {
    throw new UserError("refused-page", {
      message: `${address} is larger than ${limits.bytes} bytes and was not taken.`,
      hint: "Save the part you need as a file and add that.",
    });
  }
  if (options.anyStatus) return;
  if (statusCode === 304 && (options.etag || options.lastModified)) return;
  if (statusCode < 200 || statusCode > 299)
    throw unavailable(address, `the server answered with status ${statusCode}`, {
      status: statusCode,
    });
  const type = (single(headers["content-type"]) ?? "").split(";")[0]!.trim().toLowerCase();
  if (type === "" || limits.mediaTypes.includes(type)) return;
  throw new UserError("refused-page", {
    message: `${address} is of a kind that is not read here (${type.slice(0, 80)}).`,
    hint: "Web pages, PDF, text, feeds and JSON are read.",
  });
}

async function taken(
  answer: Dispatcher.ResponseData,
  asked: {
    readonly first: URL;
    readonly url: URL;
    readonly limits: FetchLimits;
    readonly options: FetchOptions;
  },
  network: Network,
): Promise<Fetched> {
  const { first, url, limits, options } = asked;
  const address = shownAddress(url);
  checkAnswer(answer, limits, options, address);
  const encoding = answer.statusCode === 304 ? null : single(answer.headers["content-encoding"]);
  const bytes = await boundedBody(answer.body, encoding, limits.bytes, address);
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), single(value) ?? ""]),
  );
  return {
    url: first.href,
    finalUrl: url.href,
    status: answer.statusCode,
    mediaType: headers["content-type"] ?? null,
    bytes,
    sha256: sha256Hex(bytes),
    retrievedAt: network.now(),
    etag: headers.etag ?? null,
    lastModified: headers["last-modified"] ?? null,
    headers,
  };
}

/**
 * Fetches one page, on ground taken to be hostile: http and https only; addresses judged after DNS, on the very
 * connection, and anew at each redirect; size (also when unpacked), time, redirects and media types bounded; no
 * cookies, scripts or onward requests. Not for anything a document names: only for what a person typed or a feed
 * lists. Throws `bad-url`, `refused-address`, `refused-page` and `unavailable`; messages hold no query strings.
 */
export async function fetchPage(
  text: string,
  options: FetchOptions = {},
  network: Network = openInternet,
): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const first = checkedUrl(text);
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const agent = guardedAgent(network, limits.timeoutMs);
  let url = first;
  try {
    for (let hops = 0; ; hops += 1) {
      checkLiteral(url.hostname, network);
      const headers = headersOf(url, first, options);
      const answer = await send(url, { dispatcher: agent, method: "GET", headers, signal });
      const location = single(answer.headers.location);
      if (!REDIRECTS.has(answer.statusCode) || location === null)
        return await taken(answer, { first, url, limits, options }, network);
      // The body of a redirect is nobody's page: dropped unread, and its late errors with it.
      answer.body.on("error", () => undefined).destroy();
      if (hops >= limits.redirects)
        throw unavailable(shownAddress(first), `it redirects more than ${limits.redirects} times`);
      url = checkedUrl(location, url);
    }
  } catch (error) {
    throw translated(error, shownAddress(url), signal);
  } finally {
    await agent.destroy();
  }
}
