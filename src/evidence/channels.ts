import type { Channel } from "./channel.ts";
import { software } from "./software.ts";
import { techniques } from "./techniques.ts";

/** Every channel, in the order of the report. Adding one is one file, one line here, one line in docs/channels.md. */
export const CHANNELS: readonly Channel[] = [software, techniques];
