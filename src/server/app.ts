import { createHash } from "node:crypto";
import { Hono } from "hono";
import { UserError } from "../errors.ts";
import { fileBody, jsonBody } from "./body.ts";
import {
  checkHost,
  checkOrigin,
  type Limit,
  type LimitName,
  openLimiter,
  SECURITY_HEADERS,
} from "./guard.ts";
import { openApiDocument } from "./openapi.ts";
import { problemOf, problemResponse } from "./problem.ts";
import { type Caller, checked, type Reply, type Route } from "./route.ts";
import { ROUTES } from "./routes.ts";
import { openSessions, type Sessions } from "./sessions.ts";
import type { StaticFiles } from "./static.ts";
import { suffices, type Tokens } from "./tokens.ts";
import type { Workbench } from "./workbench.ts";

export interface AppOptions {
  readonly workbench: Workbench;
  readonly version: string;
  /** Names besides loopback's under which the server may be asked. */
  readonly allowedHosts: ReadonlySet<string>;
  readonly beyondLoopback: boolean;
  /** Who may ask; `null` when everybody on this machine may, as one analyst. */
  readonly tokens: Tokens | null;
  /** Who asks when nobody needs a token. */
  readonly analyst: string;
  /** Milliseconds, for limits and sessions only. */
  readonly now: () => number;
  readonly files: StaticFiles | null;
  readonly limits?: Readonly<Record<LimitName, Limit>>;
}

/** What the Node server hands along with each request. */
interface Bindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

const ANALYST_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u;

/** Who asks. Throws `bad-token` when the route needs somebody and the request names nobody. */
function callerOf(request: Request, { tokens, analyst }: AppOptions, sessions: Sessions): Caller | null {
  if (tokens === null) {
    const named = request.headers.get("x-entente-analyst") ?? "";
    return { role: "admin", name: ANALYST_NAME.test(named) ? named : analyst };
  }
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer !== undefined) return tokens.callerOf(bearer);
  return sessions.callerOf(request.headers.get("cookie"));
}

function checkRole(caller: Caller | null, route: Route): void {
  if (route.role === null) return;
  if (caller === null) {
    throw new UserError("bad-token", {
      message: "This server needs a token.",
      hint: "Send it as `Authorization: Bearer TOKEN`, or enter it on the page. `entente serve --new-token ROLE` makes one.",
    });
  }
  if (suffices(caller.role, route.role)) return;
  throw new UserError("not-allowed", {
    message: `This needs the role ${route.role}; the token's is ${caller.role}.`,
    hint: `Ask with a token of the role ${route.role}.`,
  });
}

async function bodyFor(route: Route, request: Request): Promise<unknown> {
  if (route.body === null) return null;
  if (route.body === "bytes") return fileBody(request);
  return checked(route.body, await jsonBody(request), "body");
}

/** The reply as a response; a read that the reader has already is answered by 304. */
function responseOf(reply: Reply, request: Request): Response {
  if (reply.kind === "stream")
    return new Response(reply.body, {
      headers: { "content-type": reply.type, "cache-control": "no-store" },
    });
  const body = reply.kind === "json" ? JSON.stringify(reply.body) : reply.body;
  const type = reply.kind === "json" ? (reply.type ?? "application/json") : reply.type;
  const status = reply.kind === "json" ? reply.status : 200;
  const headers: Record<string, string> = { "content-type": type, "cache-control": "private, no-cache" };
  if (reply.kind === "json") Object.assign(headers, reply.headers);
  if (reply.kind === "file" && reply.name !== undefined)
    headers["content-disposition"] = `attachment; filename="${reply.name.replace(/[^\w.-]+/g, "-")}"`;
  if (request.method === "GET") {
    headers.etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    if (request.headers.get("if-none-match") === headers.etag)
      return new Response(null, { status: 304, headers });
  }
  return new Response(typeof body === "string" ? body : new Uint8Array(body), { status, headers });
}

function secured(response: Response): Response {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
}

/** The whole server as one function from request to response; needs no port. */
export function createApp(options: AppOptions): Hono<{ Bindings: Bindings }> {
  const { workbench, version } = options;
  const app = new Hono<{ Bindings: Bindings }>();
  const limiter = openLimiter(options.now, options.limits);
  const sessions = openSessions(options.now);

  app.use(async (context, next) => {
    const { req } = context;
    const address = context.env?.incoming?.socket?.remoteAddress ?? "here";
    checkHost(req.header("host") ?? new URL(req.url).host, {
      allowed: options.allowedHosts,
      beyondLoopback: options.beyondLoopback,
    });
    checkOrigin(req.method, req.raw.headers);
    limiter.take(req.method === "GET" || req.method === "HEAD" ? "read" : "write", address);
    await next();
    context.res = secured(context.res);
  });

  const answered = async (route: Route, request: Request, params: unknown, address: string) => {
    const needsToken = options.tokens !== null && route.role !== null;
    const caller = callerOf(request, options, sessions);
    // A wrong token costs one of few guesses.
    if (needsToken && caller === null && request.headers.has("authorization")) limiter.take("token", address);
    checkRole(caller, route);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const asked = {
      params: checked(route.params, params, "path"),
      query: checked(route.query, query, "query"),
      body: await bodyFor(route, request),
      headers: request.headers,
      caller: caller ?? { role: null, name: "" },
      signal: request.signal,
    };
    return responseOf(await route.handle(asked as never, workbench), request);
  };

  for (const route of [...ROUTES, ...sessions.routes(options, limiter)]) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.on(route.method.toUpperCase(), path, (context) =>
      answered(
        route,
        context.req.raw,
        context.req.param(),
        context.env?.incoming?.socket?.remoteAddress ?? "here",
      ),
    );
  }
  let document: unknown = null;
  app.get("/api/openapi.json", (context) => {
    document ??= openApiDocument([...ROUTES, ...sessions.routes(options, limiter)], version);
    return responseOf({ kind: "json", status: 200, body: document }, context.req.raw);
  });
  app.get("*", async (context) => {
    const file = await options.files?.serve(context.req.path, context.req.header("accept-encoding") ?? "");
    if (file) return file;
    throw notFound(context.req.path);
  });
  app.notFound((context) => {
    const problem = problemOf(notFound(context.req.path));
    return secured(problemResponse(problem));
  });
  app.onError((error) => {
    const problem = problemOf(error);
    if (problem.status === 500) workbench.desk.effects.log(error.stack ?? error.message);
    const wait = /in (\d+) seconds/.exec(problem.hint)?.[1];
    return secured(
      problemResponse(problem, {
        ...(problem.status === 429 && wait ? { "retry-after": wait } : {}),
        ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      }),
    );
  });
  return app;
}

const notFound = (path: string): UserError =>
  new UserError("unknown-id", {
    message: `There is nothing at ${path.slice(0, 200)}.`,
    hint: "/api/openapi.json lists what there is.",
  });
