import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What a peer measured: milliseconds for a task, or its rate a second. */
export interface PeerFigure {
  readonly task: string;
  readonly peer: string;
  readonly ms?: number;
  readonly perSecond?: number;
}

export interface PeerRun {
  readonly figures: readonly PeerFigure[];
  /** Why peers are missing, one sentence each. */
  readonly notes: readonly string[];
}

const DRIVERS = [
  { command: "python3", file: "overlap.py", peers: "python bicm and scikit-learn" },
  { command: "Rscript", file: "overlap.R", peers: "R PoissonBinomial, backbone and vegan" },
] as const;

/** Runs the installed peers on an edge list; a peer that is not installed is left out and said so. */
export function runPeers(edgesFile: string): PeerRun {
  const figures: PeerFigure[] = [];
  const notes: string[] = [];
  for (const { command, file, peers } of DRIVERS) {
    const { error, status, stdout } = spawnSync(command, [join("bench/peers", file), edgesFile], {
      encoding: "utf8",
      timeout: 300_000,
    });
    if (error || status !== 0) {
      notes.push(
        `${peers}: ${command} ${error ? "is not installed here" : `ended with ${status}`}; skipped.`,
      );
      continue;
    }
    for (const line of stdout.split("\n").filter((text) => text.startsWith("{"))) {
      const entry = JSON.parse(line) as PeerFigure & { missing?: string };
      if (entry.missing) notes.push(`${entry.missing} is not installed here; skipped.`);
      else figures.push(entry);
    }
  }
  return { figures, notes };
}
