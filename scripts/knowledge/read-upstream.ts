import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import type { Upstream } from "../../src/model/knowledge.ts";

export const MISP: Upstream = {
  id: "misp-galaxy",
  name: "MISP galaxy clusters",
  release: "9434ace4 (threat-actor 349)",
  released: "2026-08-06",
  url: "https://github.com/MISP/misp-galaxy/tree/9434ace4",
  notice: "CC0-1.0 or BSD-2-Clause, © 2015–2026 MISP Project contributors.",
};

/** Parses one upstream JSON file, gzip-compressed or plain. */
export function readJson<T>(path: string): T {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")) as T;
}

/** One value of a MISP galaxy cluster. `meta` members are strings or lists of strings. */
export interface GalaxyValue {
  readonly value: string;
  readonly uuid: string;
  readonly meta?: Readonly<Record<string, string | readonly string[]>>;
  readonly related?: readonly {
    readonly "dest-uuid": string;
    readonly type: string;
    readonly tags?: readonly string[];
  }[];
}

export interface Galaxy {
  readonly version: number;
  readonly values: readonly GalaxyValue[];
}

/** A `meta` member as a list: absent is empty, one string is a list of one, blanks are dropped. */
export function listOf(value: GalaxyValue, key: string): readonly string[] {
  const found = value.meta?.[key];
  if (found === undefined) return [];
  const list = typeof found === "string" ? [found] : found;
  return [...new Set(list.map((item) => item.trim()).filter((item) => item !== ""))];
}
