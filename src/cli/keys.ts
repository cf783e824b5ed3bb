import { createInterface } from "node:readline/promises";

/** A person at a terminal: one key, or a line of text. `null` when they are gone (Ctrl-C, Ctrl-D, end of input). */
export interface Keys {
  key(): Promise<string | null>;
  line(prompt: string): Promise<string | null>;
  write(text: string): void;
  close(): void;
}

const INTERRUPT = "\u0003";
const END = "\u0004";

/** In raw mode the terminal sends Ctrl-C as a key: passed on as the signal that it stands for. */
const interrupt = (): void => void process.kill(process.pid, "SIGINT");

/** Reads keys from a terminal as they are pressed. What is typed ahead waits its turn. */
export function terminalKeys(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Keys {
  const raw = (on: boolean): void => void input.setRawMode?.(on);
  let ahead = "";
  const next = (): string | null => {
    const [first = ""] = ahead;
    ahead = ahead.slice(first.length);
    if (first === INTERRUPT) interrupt();
    return first === INTERRUPT || first === END ? null : first;
  };
  return {
    key: () =>
      new Promise((resolve) => {
        if (ahead !== "") return resolve(next());
        raw(true);
        input.resume();
        input.once("data", (data: Buffer) => {
          raw(false);
          input.pause();
          ahead = data.toString("utf8");
          resolve(next());
        });
      }),
    line: async (prompt) => {
      const asking = createInterface({ input, output });
      try {
        return await new Promise<string | null>((resolve) => {
          asking.once("close", () => resolve(null));
          asking.once("SIGINT", interrupt);
          asking.question(prompt).then(resolve, () => resolve(null));
        });
      } finally {
        asking.close();
      }
    },
    write: (text) => void output.write(text),
    close: () => {
      raw(false);
      input.pause();
    },
  };
}
