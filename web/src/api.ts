import type { Problem } from "../../src/model/schemas/workbench.ts";

/** A request that failed, with what to do next. */
export class Failed extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

const UNREACHABLE: Problem = {
  type: "about:blank",
  title: "no answer",
  status: 0,
  detail: "The server does not answer.",
  code: "unreachable",
  hint: "Start it again with `entente serve`, then reload this page. Nothing you decided is lost.",
  candidates: [],
};

/** Who the reader says they are, on a server that asks nobody for a token. */
export function analystName(): string {
  return localStorage.getItem("entente.analyst") ?? "";
}

async function answered<T>(path: string, init: RequestInit): Promise<T> {
  const name = analystName();
  const headers = new Headers(init.headers);
  if (name !== "") headers.set("x-entente-analyst", name);
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers });
  } catch (cause) {
    if ((cause as Error).name === "AbortError") throw cause;
    throw new Failed(UNREACHABLE);
  }
  const body = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw new Failed((body as Problem | null) ?? { ...UNREACHABLE, status: response.status });
}

export type Query = Readonly<Record<string, string | number | undefined>>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") search.set(name, String(value));
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Reads something. */
export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return answered<T>(withQuery(path, query), signal ? { signal } : {});
}

/** Sends a JSON body. */
export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { "content-type": "application/json" };
  return answered<T>(path, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

/** Sends a file's bytes. */
export function postFile<T>(path: string, query: Query, file: Blob): Promise<T> {
  const headers = { "content-type": "application/octet-stream" };
  return answered<T>(withQuery(path, query), { method: "POST", headers, body: file });
}

/** One path segment, safe whatever the id holds. */
export const segment = (id: string): string => encodeURIComponent(id);

/** What to tell the reader about a failure. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Failed) return error.problem;
  return {
    ...UNREACHABLE,
    title: "bug",
    code: "bug",
    detail: String((error as Error)?.message ?? error),
    hint: "This is a bug in the page; nothing you did. Reload it, and please report these words.",
  };
}
