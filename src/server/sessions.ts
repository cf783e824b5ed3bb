import { randomBytes } from "node:crypto";
import * as z from "zod";
import { UserError } from "../errors.ts";
import { sessionSchema } from "../model/schemas/workbench.ts";
import type { AppOptions } from "./app.ts";
import type { Limiter } from "./guard.ts";
import { type Caller, json, type Route, route } from "./route.ts";

/** A browser's sign-in: a random name in a cookie that scripts cannot read and other sites cannot send. */
export interface Sessions {
  callerOf(cookie: string | null): Caller | null;
  /** Routes of signing in and out, and of who is signed in. */
  routes(options: AppOptions, limiter: Limiter): readonly Route[];
}

const COOKIE = "entente";
/** Twelve hours: a working day. */
const LASTS_MS = 12 * 60 * 60 * 1000;

const cookieOf = (value: string, seconds: number): string =>
  `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;

function named(cookie: string | null): string | null {
  return /(?:^|;\s*)entente=([\w-]{20,64})/.exec(cookie ?? "")?.[1] ?? null;
}

export function openSessions(now: () => number): Sessions {
  const open = new Map<string, { readonly caller: Caller; readonly until: number }>();
  const callerOf = (cookie: string | null): Caller | null => {
    const id = named(cookie);
    const session = id === null ? undefined : open.get(id);
    return session && session.until > now() ? session.caller : null;
  };
  const enter = (caller: Caller): string => {
    for (const [id, { until }] of open) if (until <= now()) open.delete(id);
    const id = randomBytes(24).toString("base64url");
    open.set(id, { caller, until: now() + LASTS_MS });
    return id;
  };
  return {
    callerOf,
    routes: ({ tokens, version, analyst }, limiter) => [
      route({
        path: "/api/session",
        tag: "server",
        summary: "Who is asking, what is open, and which version answers",
        role: null,
        answers: { 200: { description: "The session", schema: sessionSchema } },
        handle: async ({ caller }, { desk }) => {
          const counts = caller.role === null ? null : await desk.opened?.store.counts();
          const grounds = caller.role === null ? null : await desk.names();
          return json({
            version,
            knowledge: grounds?.knowledge.version ?? "",
            role: caller.role,
            analyst: caller.name || (tokens === null ? analyst : ""),
            case:
              counts && desk.opened
                ? {
                    id: desk.opened.file.id,
                    title: desk.opened.file.title,
                    documents: counts.documents,
                    claims: counts.claims,
                    decisions: counts.decisions,
                    reviews: counts.reviews,
                  }
                : null,
          });
        },
      }),
      route({
        method: "post",
        path: "/api/session",
        tag: "server",
        summary: "Sign a browser in with a token",
        role: null,
        body: z.strictObject({ token: z.string().min(1).max(200) }),
        answers: {
          201: { description: "Signed in", schema: z.object({ role: z.string(), name: z.string() }) },
        },
        handle: ({ body }) => {
          const caller = tokens?.callerOf(body.token) ?? null;
          if (caller === null) {
            limiter.take("token", "sign-in");
            throw new UserError("bad-token", {
              message: "The server does not know this token.",
              hint: "Copy it whole, or make a new one with `entente serve --new-token ROLE`.",
            });
          }
          const headers = { "set-cookie": cookieOf(enter(caller), LASTS_MS / 1000) };
          return { kind: "json", status: 201, body: caller, headers };
        },
      }),
    ],
  };
}
