/** Preloaded into a process: writes its peak memory (kilobytes) and CPU time (microseconds) to the file that COST_FILE names. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.COST_FILE, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
});
