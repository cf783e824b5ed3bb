import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve as listen } from "@hono/node-server";
import type { Effects } from "../effects/effects.ts";
import { packageRoot } from "../effects/package-root.ts";
import { UserError } from "../errors.ts";
import { createApp } from "./app.ts";
import { isLoopback } from "./guard.ts";
import { serverReader } from "./reader-pool.ts";
import { openStatic } from "./static.ts";
import { openTokens, parseTokens } from "./tokens.ts";
import { openWorkbench } from "./workbench.ts";

export interface ServeOptions {
  readonly case: string | null;
  /** Question files to have at hand, besides those that ship. */
  readonly questions?: readonly string[];
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly tokenFile: string;
  readonly version: string;
}

export interface Served {
  readonly url: string;
  readonly needsToken: boolean;
  readonly hasPage: boolean;
  close(): Promise<void>;
}

/** Milliseconds that a request's head, and the whole of it, may take to arrive: slow senders hold nothing up. */
const HEAD_MS = 15_000;
const REQUEST_MS = 120_000;

/** Serves the workbench and the API. Throws `bad-token` when bound beyond loopback without a token. */
export async function serve(effects: Effects, options: ServeOptions): Promise<Served> {
  const { host, port, tokenFile, version } = options;
  const beyondLoopback = !isLoopback(host);
  const hasTokens = await effects.exists(tokenFile);
  if (beyondLoopback && !hasTokens) {
    throw new UserError("bad-token", {
      message: `Beyond this machine (${host}) the server needs a token, and ${tokenFile} has none.`,
      hint: "Make one first: entente serve --new-token admin",
    });
  }
  const tokens = hasTokens ? openTokens(parseTokens(await effects.readText(tokenFile), tokenFile)) : null;
  const workbench = await openWorkbench(effects, {
    case: options.case,
    questions: options.questions ?? [],
    openReader: () => serverReader(effects),
  });
  const files = await openStatic(join(packageRoot(), "dist/web"));
  const app = createApp({
    ...{ workbench, version, beyondLoopback, tokens, files },
    allowedHosts: new Set([host, ...options.allowedHosts].map((name) => name.toLowerCase())),
    analyst: effects.environment.ENTENTE_ANALYST ?? effects.environment.USER ?? "analyst",
    now: () => performance.now(),
  });
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const made = listen(
      {
        fetch: app.fetch,
        ...{ hostname: host, port },
        serverOptions: { headersTimeout: HEAD_MS, requestTimeout: REQUEST_MS, maxHeaderSize: 16 * 1024 },
      },
      () => resolve(made),
    );
    made.once("error", (cause: NodeJS.ErrnoException) => reject(taken(cause, host, port)));
  });
  const { port: bound } = server.address() as AddressInfo;
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${shown}:${bound}/`,
    needsToken: tokens !== null,
    hasPage: files !== null,
    close: async () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await workbench.close();
    },
  };
}

function taken(cause: NodeJS.ErrnoException, host: string, port: number): UserError {
  const why = cause.code === "EADDRINUSE" ? "something else listens there" : (cause.code ?? "unknown");
  return new UserError("unavailable", {
    message: `Cannot listen on ${host}, port ${port}: ${why}.`,
    hint: "Name another port with --port N; 0 takes any that is free.",
    cause,
  });
}
