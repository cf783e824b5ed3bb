import type { Effects } from "../effects/effects.ts";
import { EXIT_CODES, UserError } from "../errors.ts";

/** Options every command takes. */
export interface GlobalOptions {
  readonly case?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly seed?: number;
}

/** What a command gets from the door: the world, the options, and one way to answer. */
export interface Door<Options extends GlobalOptions = GlobalOptions> {
  readonly effects: Effects;
  readonly options: Options;
  /** Prints the JSON document under `--json`, else the text. */
  answer(document: unknown, text: () => string): void;
}

export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** Colour only for a terminal that wants it (no-color.org). */
export function wantsColor(environment: Readonly<Record<string, string | undefined>>): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return true;
  return process.stdout.isTTY === true && environment.TERM !== "dumb";
}

/** Runs one command (which may name its exit code) and turns what it throws into words and an exit code: the only place that does. */
export async function through(
  options: GlobalOptions,
  command: (door: Door) => Promise<unknown>,
): Promise<number> {
  try {
    const { realEffects } = await import("../effects/real.ts");
    const real = realEffects();
    const effects = options.quiet ? { ...real, log: () => undefined } : real;
    const code = await command({
      effects,
      options,
      answer: (document, text) => print(options.json ? JSON.stringify(document, null, 2) : text()),
    });
    return typeof code === "number" ? code : EXIT_CODES.done;
  } catch (error) {
    return failure(error, options.json === true);
  }
}

function failure(error: unknown, json: boolean): number {
  if (!(error instanceof UserError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `This is a bug in entente; nothing you did. Please report it with these lines:\n${stack}\n`,
    );
    return EXIT_CODES.bug;
  }
  const { code, message, hint, candidates } = error;
  if (json) print(JSON.stringify({ error: { code, message, hint, candidates } }, null, 2));
  const list = candidates.map((candidate) => `  ${candidate}\n`).join("");
  process.stderr.write(`${message}\n${list}${hint}\n`);
  return error.exitCode;
}
