import { alignment } from "./alignment.ts";
import type { Channel } from "./channel.ts";
import { coPresence } from "./co-presence.ts";
import { crossTargeting } from "./cross-targeting.ts";
import { infrastructure } from "./infrastructure.ts";
import { relations } from "./relations.ts";
import { software } from "./software.ts";
import { techniques } from "./techniques.ts";
import { timing } from "./timing.ts";
import { victims } from "./victims.ts";
import { vulnerabilities } from "./vulnerabilities.ts";

/**
 * Matrices whose overlap is shown and tested apart from the question's family: too few cells to add to every
 * question's tests without costing the primary ones their power.
 */
export const SECONDARY_CHANNELS: readonly Channel[] = [infrastructure, vulnerabilities, victims];

/**
 * Every channel whose data a question always counts, in the order of the report. Adding one is one file, one line
 * here, one line in docs/channels.md.
 */
export const CHANNELS: readonly Channel[] = [
  relations,
  coPresence,
  software,
  techniques,
  timing,
  crossTargeting,
  alignment,
];
