import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Announcement, Stand } from "../model/announcement.ts";
import { canonicalJson, type Id } from "../model/ids.ts";

/** How a question stood when it was last looked at, on which of the case's claims, and what the case then held. */
export interface KnownStand {
  readonly stand: Stand;
  readonly claims: readonly Id[];
  /** Changes with everything that a judgment can rest on; while it does not, nothing needs to be weighed again. */
  readonly held: string;
}

/** What a watch remembers between rounds, in one file of the case: written whole or not at all. */
export interface WatchState {
  readonly schema: "entente.watch-state/1";
  /** When the case was first watched, RFC 3339. */
  readonly begun: string;
  readonly feeds: readonly string[];
  /** By question hash. */
  readonly questions: Readonly<Record<string, KnownStand>>;
  /** Oldest first. */
  readonly announcements: readonly Announcement[];
}

/** Announcements kept; a feed reader that has been away for longer finds them in the case. */
const KEPT = 200;

const pathIn = (folder: string): string => `${folder}/watch.json`;

export async function loadWatchState(effects: Effects, folder: string): Promise<WatchState> {
  const path = pathIn(folder);
  if (!(await effects.exists(path)))
    return {
      schema: "entente.watch-state/1",
      begun: effects.now(),
      feeds: [],
      questions: {},
      announcements: [],
    };
  try {
    const state = JSON.parse(await effects.readText(path)) as WatchState;
    if (state.schema === "entente.watch-state/1") return state;
  } catch {
    // Told below, with a file of another kind.
  }
  throw new UserError("bad-case", {
    message: `${path} is not what a watch leaves there.`,
    hint: "Delete the file: the next watch begins anew from how the questions stand now. Claims and documents are not in it.",
  });
}

export async function saveWatchState(effects: Effects, folder: string, state: WatchState): Promise<void> {
  const announcements = state.announcements.slice(-KEPT);
  await effects.write(pathIn(folder), `${canonicalJson({ ...state, announcements })}\n`);
}
