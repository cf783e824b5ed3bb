import { UserError } from "../errors.ts";
import type { Door, GlobalOptions } from "./door.ts";

interface ServeOptions extends GlobalOptions {
  readonly port: number;
  readonly host: string;
  readonly allowHost?: readonly string[];
  readonly tokenFile?: string;
  readonly newToken?: string;
  readonly tokenName?: string;
  readonly version?: string;
}

async function makeToken(door: Door<ServeOptions>, tokenFile: string, wanted: string): Promise<void> {
  const { effects, options } = door;
  const { addToken, NO_TOKENS, parseTokens, roleNamed } = await import("../server/tokens.ts");
  const role = roleNamed(wanted);
  const file = (await effects.exists(tokenFile))
    ? parseTokens(await effects.readText(tokenFile), tokenFile)
    : NO_TOKENS;
  const name = options.tokenName ?? role;
  const made = addToken(file, name, role);
  await effects.write(tokenFile, `${JSON.stringify(made.file, null, 1)}\n`);
  door.answer(
    { schema: "entente.token/1", name, role, token: made.token, file: tokenFile },
    () => `${made.token}\nThis is the only time it is shown; ${tokenFile} keeps its hash.`,
  );
}

/** Runs until it is interrupted. Questions are files that the page can ask, besides those that ship. */
export async function serve(door: Door<ServeOptions>, questions: readonly string[]): Promise<void> {
  const { effects, options } = door;
  const tokenFile = options.tokenFile ?? `${effects.userData}/tokens.json`;
  if (options.newToken !== undefined) return makeToken(door, tokenFile, options.newToken);
  if (options.port > 65_535) {
    throw new UserError("bad-option", {
      message: `--port ${options.port}: there is no such port.`,
      hint: "Give a number up to 65535; 0 takes any that is free.",
    });
  }
  const { serve: start } = await import("../server/serve.ts");
  const manifest = JSON.parse(await effects.readText(effects.bundled("package.json"))) as { version: string };
  const served = await start(effects, {
    ...{ case: options.case ?? null, questions, host: options.host, port: options.port, tokenFile },
    ...{ allowedHosts: options.allowHost ?? [], version: manifest.version },
  });
  const { url, needsToken, hasPage } = served;
  door.answer({ schema: "entente.serve/1", url, needsToken, hasPage }, () =>
    [
      `Entente is at ${url}`,
      ...(hasPage ? [] : ["The page was not built; the API answers. Run `npm run build`."]),
      ...(needsToken ? ["A token is needed."] : []),
      "Stop with Ctrl-C.",
    ].join("\n"),
  );
  await new Promise<void>((stop) => {
    process.removeAllListeners("SIGINT");
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
  await served.close();
}
