import * as z from "zod";
import { UserError } from "../errors.ts";
import type { Fetched, FetchPage } from "../model/fetched.ts";
import type { Issue } from "../model/issue.ts";

/** How a TAXII server is reached. */
export interface TaxiiAccess {
  readonly fetchPage: FetchPage;
  /** `Authorization` value, or `null`. Sent to the origin that was named, and to no other. */
  readonly authorization: string | null;
}

export interface TaxiiCollection {
  /** Address of the collection, with its final slash. */
  readonly url: string;
  readonly id: string;
  readonly title: string;
}

export interface TaxiiCollections {
  readonly collections: readonly TaxiiCollection[];
  /** API roots that could not be read, collections that may not be. */
  readonly issues: readonly Issue[];
}

/** TAXII 2.1, 1.6.8.1: what the client accepts and the server must send. */
export const TAXII_MEDIA_TYPE = "application/taxii+json;version=2.1";

const collection = z.looseObject({ id: z.string(), title: z.string().default(""), can_read: z.boolean() });
const discovery = z.looseObject({ api_roots: z.array(z.string()) });
const collections = z.looseObject({ collections: z.array(collection).default([]) });
const apiRoot = z.looseObject({ versions: z.array(z.string()), max_content_length: z.number() });

/** An address whose last character is a slash, as every TAXII endpoint's is. */
export function endpoint(address: string, base?: string): string {
  const url = new URL(address, base);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  url.hash = "";
  url.search = "";
  return url.href;
}

function unavailable(url: string, why: string, hint: string, cause?: unknown): UserError {
  const { origin, pathname } = new URL(url);
  return new UserError("unavailable", { message: `${origin}${pathname}: ${why}.`, hint, cause });
}

function refusal(url: string, { status, headers }: Fetched): UserError {
  const cause = { status };
  if (status === 401 || status === 403) {
    const hint = "Set ENTENTE_TAXII_TOKEN, or ENTENTE_TAXII_USER and ENTENTE_TAXII_PASSWORD, and try again.";
    return unavailable(url, `the server wants other credentials (status ${status})`, hint, cause);
  }
  const wait = headers["retry-after"];
  const when = wait && /^[\w ,:+-]{1,40}$/.test(wait) ? `It asks to wait: ${wait}.` : "Try again later.";
  return unavailable(url, `the TAXII server answered with status ${status}`, when, cause);
}

/** Asks one endpoint. `origin` is the one that credentials are for. Throws `unavailable` and what fetching throws. */
export async function askTaxii(
  { fetchPage, authorization }: TaxiiAccess,
  url: string,
  origin: string,
): Promise<{ readonly value: unknown; readonly headers: Fetched["headers"] }> {
  const answer = await fetchPage(url, {
    accept: TAXII_MEDIA_TYPE,
    anyStatus: true,
    authorization: new URL(url).origin === origin ? authorization : null,
  });
  if (answer.status < 200 || answer.status > 299) throw refusal(url, answer);
  try {
    return { value: JSON.parse(new TextDecoder().decode(answer.bytes)), headers: answer.headers };
  } catch (cause) {
    const hint = "Check that the address is a TAXII 2.1 server's: discovery, API root or collection.";
    throw unavailable(url, "the answer is no JSON, so this is no TAXII server or it broke off", hint, cause);
  }
}

function readable(list: z.infer<typeof collections>, base: string): TaxiiCollections {
  const closed = list.collections.filter((one) => !one.can_read);
  const code = "not-readable";
  const message = "The server does not let this account read the collection.";
  return {
    collections: list.collections
      .filter((one) => one.can_read)
      .map(({ id, title }) => ({ url: endpoint(`${encodeURIComponent(id)}/`, base), id, title })),
    issues: closed.map(({ id, title }) => ({ code, path: `collection ${id}`, message, value: title })),
  };
}

async function ofRoot(access: TaxiiAccess, root: string, origin: string): Promise<TaxiiCollections> {
  const url = endpoint("collections/", root);
  const { value } = await askTaxii(access, url, origin);
  const parsed = collections.safeParse(value);
  if (parsed.success) return readable(parsed.data, url);
  const hint = "The server does not keep to TAXII 2.1, 5.1.";
  throw unavailable(url, "the answer is no list of collections", hint, parsed.error);
}

async function ofRoots(
  access: TaxiiAccess,
  roots: readonly string[],
  origin: string,
): Promise<TaxiiCollections> {
  const all: TaxiiCollections[] = [];
  const failures: UserError[] = [];
  for (const root of roots) {
    try {
      all.push(await ofRoot(access, root, origin));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  if (all.length === 0 && failures[0]) throw failures[0];
  const lost = failures.map(({ code, message }) => ({ code, path: "API root", message, value: null }));
  return {
    collections: all.flatMap((one) => one.collections),
    issues: [...all.flatMap((one) => one.issues), ...lost],
  };
}

/**
 * Which collections does this address lead to? It may be a discovery endpoint, an API root, a list of collections
 * or one collection; the answer's own shape tells which (TAXII 2.1, 4.1, 4.2, 5.1, 5.2). Throws `unavailable`.
 */
export async function taxiiCollections(access: TaxiiAccess, address: string): Promise<TaxiiCollections> {
  const url = endpoint(address).replace(/\/objects\/$/, "/");
  const { origin } = new URL(url);
  const { value } = await askTaxii(access, url, origin);
  const found = discovery.safeParse(value);
  if (found.success) {
    const roots = found.data.api_roots.map((root) => endpoint(root, url));
    return ofRoots(access, [...new Set(roots)], origin);
  }
  if (apiRoot.safeParse(value).success) return ofRoot(access, url, origin);
  const one = collection.safeParse(value);
  if (one.success) return readable({ collections: [one.data] }, endpoint("..", url));
  const list = collections.safeParse(value);
  if (list.success && list.data.collections.length > 0) return readable(list.data, url);
  const hint = "Give the address of a TAXII 2.1 server's discovery, API root or collection.";
  throw unavailable(url, "the answer is none that TAXII 2.1 knows", hint);
}
