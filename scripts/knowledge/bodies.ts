import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { ObjectFact } from "./facts.ts";

/** A row of `bodies.csv`: a body of a state, and the body it is part of. */
export interface Body {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  /** Upstream id of the parent, empty when the state itself is. */
  readonly parent: string;
  /** Further names, parted by `;`. */
  readonly names: string;
}

/** One of the hand-kept tables beside this file, by its header. */
export function csvTable<Row>(name: string): Row[] {
  return parse(readFileSync(join(import.meta.dirname, name), "utf8"), { columns: true }) as Row[];
}

/** The bodies of states that the sources call sponsors. Agencies that MISP lists keep MISP's id. */
export function readBodies(): Body[] {
  return csvTable<Body>("bodies.csv");
}

/** The bodies that no cluster lists, as organisations of their own; that their names are one is our decision. */
export function bodyObjects(): ObjectFact[] {
  return readBodies()
    .filter(({ id }) => id.startsWith("unit:"))
    .map(({ id, label, names }) => ({
      upstream: id,
      kind: "organisation",
      by: "entente",
      names: [label, ...names.split(";").filter((name) => name !== "")].map((text) => ({
        text,
        namer: "unknown",
        urls: [],
        because: "",
      })),
    }));
}
