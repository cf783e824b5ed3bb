/** Preloaded into a process: writes the most memory it ever held, in kilobytes, to the file that PEAK_FILE names. */
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));
