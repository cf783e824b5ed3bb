import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Document } from "../model/document.ts";
import { canonicalJson, sha256Hex } from "../model/ids.ts";
import type { Issue } from "../model/issue.ts";
import { stix } from "../sources/stix.ts";
import { type TaxiiAccess, type TaxiiCollection, taxiiCollections } from "../sources/taxii.ts";
import { type TaxiiCursor, taxiiObjects } from "../sources/taxii-objects.ts";
import { type AddAnswer, type AddedDocument, type AddRequest, addAnswer } from "./add.ts";
import { type Case, requireCase } from "./case.ts";
import { saveCopy } from "./fetch.ts";

/** What taking one collection came to. */
export interface TakenCollection {
  readonly collection: string;
  readonly title: string;
  readonly outcome: "taken" | "nothing-new" | "broke-off";
  /** STIX objects received in this run and kept from one that broke off. */
  readonly objects: number;
  readonly issues: readonly Issue[];
}

export interface AddTaxiiAnswer extends AddAnswer {
  readonly collections: readonly TakenCollection[];
  readonly issues: readonly Issue[];
}

/** Objects asked for at once; servers send fewer when they like. */
const PAGE = 1000;

/**
 * The `Authorization` a TAXII server gets: a bearer token (`ENTENTE_TAXII_TOKEN`), or a name and password
 * (`ENTENTE_TAXII_USER`, `ENTENTE_TAXII_PASSWORD`) as RFC 7617 writes them; `null` without either.
 */
export function taxiiAuthorization(environment: Effects["environment"]): string | null {
  const {
    ENTENTE_TAXII_TOKEN: token,
    ENTENTE_TAXII_USER: user,
    ENTENTE_TAXII_PASSWORD: password,
  } = environment;
  if (token) return `Bearer ${token.trim()}`;
  if (!user) return null;
  const bytes = new TextEncoder().encode(`${user}:${password ?? ""}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

/** An id made of the content, in the form of a version 8 UUID (RFC 9562, 5.8). */
function bundleId(objects: readonly unknown[]): string {
  const hex = sha256Hex(canonicalJson(objects));
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(12, 15)}`, `a${hex.slice(15, 18)}`];
  return `bundle--${parts.join("-")}-${hex.slice(18, 30)}`;
}

/** Versions of objects, each once: a run that begins again sends some twice. */
function once(objects: readonly unknown[]): readonly unknown[] {
  return [...new Map(objects.map((object) => [sha256Hex(canonicalJson(object)), object])).values()];
}

/** Stores objects as one bundle, which is the document of their claims. */
async function storeBundle(
  effects: Effects,
  opened: Case,
  request: AddRequest,
  collection: TaxiiCollection,
  objects: readonly unknown[],
): Promise<AddedDocument> {
  const text = canonicalJson({ type: "bundle", id: bundleId(objects), objects });
  const bytes = new TextEncoder().encode(text);
  const id = sha256Hex(bytes);
  const { claims, issues } = stix.read({ name: collection.url, text, document: id, release: id });
  await saveCopy(effects, opened.folder, bytes);
  const document: Document = {
    id,
    kind: request.kind ?? "dataset",
    mediaType: "application/stix+json",
    language: null,
    title: collection.title || collection.id,
    text: "",
    cleaner: "taxii@1",
    pages: [],
    blocks: [],
    appearances: [
      { publisher: request.publisher, url: collection.url, published: null, retrievedAt: effects.now() },
    ],
    tlp: "clear",
  };
  const { document: outcome, claimsAdded } = await opened.store.addDocument(document, claims, effects.now());
  const { publisher } = request;
  return { path: collection.url, outcome, document: id, publisher, claims: claimsAdded, issues };
}

interface Received {
  readonly objects: readonly unknown[];
  readonly cursor: TaxiiCursor;
  /** Why the run broke off; `null` when it is complete. */
  readonly error: UserError | null;
}

/** Receives what is new, on top of what a run that broke off had kept. */
async function received(effects: Effects, opened: Case, access: TaxiiAccess, url: string): Promise<Received> {
  const state = await opened.store.followState(url);
  const kept = state.partial ? `${opened.folder}/blobs/${state.partial}` : null;
  const isKept = kept !== null && (await effects.exists(kept));
  const objects: unknown[] = isKept ? (JSON.parse(await effects.readText(kept)) as unknown[]) : [];
  const addedAfter = state.addedAfter ?? null;
  // Without the copy of what came before, going on from the middle would lose it.
  const midway = isKept
    ? { reached: state.reached ?? null, next: state.next ?? null }
    : { reached: null, next: null };
  let cursor: TaxiiCursor = { addedAfter, ...midway };
  try {
    for await (const page of taxiiObjects(access, url, { cursor, limit: PAGE })) {
      for (const object of page.objects) objects.push(object);
      cursor = page.cursor;
    }
    return { objects: once(objects), cursor, error: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { objects: once(objects), cursor, error };
  }
}

/** Takes one collection: its claims when it came whole, else what came, kept for the next run. */
async function take(
  effects: Effects,
  opened: Case,
  request: AddRequest,
  access: TaxiiAccess,
  collection: TaxiiCollection,
): Promise<{
  readonly taken: TakenCollection;
  readonly document: AddedDocument | null;
  readonly error: UserError | null;
}> {
  const { objects, cursor, error } = await received(effects, opened, access, collection.url);
  const told = { collection: collection.url, title: collection.title, objects: objects.length };
  if (error) {
    const copy = new TextEncoder().encode(canonicalJson(objects));
    await saveCopy(effects, opened.folder, copy);
    await opened.store.setFollowState(collection.url, { ...cursor, partial: sha256Hex(copy) });
    const issue = { code: error.code, path: collection.url, message: error.message, value: null };
    return { taken: { ...told, outcome: "broke-off", issues: [issue] }, document: null, error };
  }
  const document =
    objects.length === 0 ? null : await storeBundle(effects, opened, request, collection, objects);
  await opened.store.setFollowState(collection.url, { ...cursor, partial: null });
  const outcome = document === null ? "nothing-new" : "taken";
  return { taken: { ...told, outcome, issues: document?.issues ?? [] }, document, error: null };
}

/**
 * Takes what TAXII 2.1 servers have added since the last run: each collection that may be read becomes one STIX
 * bundle and its claims. Paths are addresses of a discovery, an API root or a collection. Credentials come from the
 * environment and go over https only. A collection that breaks off is taken up again on the next run; when all do,
 * throws the first one's error. Holds a run's objects in memory.
 */
export async function addTaxii(effects: Effects, request: AddRequest): Promise<AddTaxiiAnswer> {
  const authorization = taxiiAuthorization(effects.environment);
  if (authorization && request.paths.some((path) => !/^https:\/\//i.test(path))) {
    throw new UserError("bad-url", {
      message: "Credentials are sent over https only.",
      hint: "Give an https address, or unset ENTENTE_TAXII_TOKEN and ENTENTE_TAXII_USER.",
    });
  }
  const access = { fetchPage: effects.fetchPage, authorization };
  const opened = await requireCase(effects, request.case);
  try {
    const issues: Issue[] = [];
    const all: Awaited<ReturnType<typeof take>>[] = [];
    for (const path of new Set(request.paths)) {
      const found = await taxiiCollections(access, path);
      issues.push(...found.issues);
      for (const collection of found.collections)
        all.push(await take(effects, opened, request, access, collection));
    }
    const error = all[0]?.error;
    if (error && all.every((one) => one.error !== null)) throw error;
    const documents = all.flatMap(({ document }) => document ?? []);
    return { ...addAnswer(opened.folder, documents), collections: all.map(({ taken }) => taken), issues };
  } finally {
    await opened.store.close();
  }
}
