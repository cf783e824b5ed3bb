import { type SyncAnswer, type SyncedRelease, sync as syncCase } from "../commands/sync.ts";
import type { ReleaseChange } from "../model/release.ts";
import type { Door, GlobalOptions } from "./door.ts";

interface SyncOptions extends GlobalOptions {
  readonly dryRun?: boolean;
  readonly from?: string;
  readonly url?: readonly string[];
}

/** Changes listed one by one before the rest is only counted. */
const LISTED = 20;

function changeLines(word: string, changes: readonly ReleaseChange[]): string[] {
  const rest = changes.length - LISTED;
  return [
    ...changes.slice(0, LISTED).map(({ upstream, label, namesAdded, namesGone, replacedBy }) => {
      const names = [...namesAdded.map((name) => `+${name}`), ...namesGone.map((name) => `-${name}`)];
      const by = replacedBy === null ? "" : `, replaced by ${replacedBy}`;
      return `  ${word} ${upstream} ${label}${by}${names.length > 0 ? `: ${names.join(", ")}` : ""}`;
    }),
    ...(rest > 0 ? [`  and ${rest} more ${word}`] : []),
  ];
}

function releaseLines(release: SyncedRelease): string[] {
  const { source, found, bundled, added, changed, retired, unchanged, outcome, claims } = release;
  return [
    `${source}: ${found}, beside the bundled ${bundled ?? "nothing"}: ${outcome}${claims > 0 ? `, ${claims} new claims` : ""}`,
    ...changeLines("added", added),
    ...changeLines("changed", changed),
    ...changeLines("retired", retired),
    `  ${added.length} added, ${changed.length} changed, ${retired.length} retired, ${unchanged} unchanged`,
  ];
}

function text({ case: folder, dryRun, releases, issues }: SyncAnswer): string {
  return [
    ...releases.flatMap(releaseLines),
    ...issues.map(({ path, message }) => `left out ${path}: ${message}`),
    dryRun ? "A dry run: nothing was stored." : `Stored in ${folder}; the bundled knowledge is as it was.`,
  ].join("\n");
}

export async function sync({ effects, options, answer }: Door<SyncOptions>): Promise<void> {
  const found = await syncCase(effects, {
    case: options.case ?? null,
    dryRun: options.dryRun === true,
    from: options.from ?? null,
    urls: options.url ?? [],
  });
  answer(found, () => text(found));
}
