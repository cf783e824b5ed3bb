/** Watches until it is told to stop, as the command does, on a network that ends at this machine. */
import { localReader } from "../../src/commands/reader.ts";
import { watch } from "../../src/commands/watch.ts";
import { loopbackEffects } from "./loopback.ts";

const [dir, feed] = process.argv.slice(2) as [string, string];
process.on("SIGINT", () => process.exit(130));
const effects = loopbackEffects({ log: (line) => void process.stderr.write(`${line}\n`) });
await watch(effects, { case: dir, feeds: [feed], questions: [], atom: null }, await localReader(effects), {
  everyMs: 1000,
  onRound: () => undefined,
});
