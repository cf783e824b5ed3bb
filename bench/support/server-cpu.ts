import { readdirSync, readFileSync } from "node:fs";

interface Process {
  readonly pid: string;
  readonly parent: string;
  /** Clock ticks: own user and system time, and that of children which have ended. */
  readonly ticks: readonly number[];
}

function processes(): readonly Process[] {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
        const fields = stat
          .slice(stat.lastIndexOf(")") + 2)
          .split(" ")
          .map(Number);
        return [{ pid, parent: String(fields[1]), ticks: fields.slice(11, 15) }];
      } catch {
        // It has ended since it was listed.
        return [];
      }
    });
}

function isServer(pid: string, port: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return words[0]?.endsWith("/postgres") === true && words.includes(port);
  } catch {
    return false;
  }
}

/** CPU of a PostgreSQL server and all its processes so far, those that have ended included, in milliseconds (Linux). */
export function serverCpuMs(url: string): number {
  const { port } = new URL(url);
  const all = processes();
  const main = all.find(({ pid }) => isServer(pid, port))?.pid;
  const own = all.filter(({ pid, parent }) => pid === main || parent === main);
  const ticks = own.flatMap((one) => (one.pid === main ? one.ticks : one.ticks.slice(0, 2)));
  return ticks.reduce((sum, one) => sum + one, 0) * 10;
}
