import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Grade } from "../../src/model/vocabulary/levels.ts";

/** A group as the documented pairs name it. */
export interface Group {
  readonly name: string;
  readonly attack_id: string | null;
  readonly misp: string | null;
  readonly nexus: string;
}

/** Several groups for which the label holds one by one. */
export interface GroupSet {
  readonly set: string;
  readonly members: readonly string[];
}

/** One documented pair of `ENTENTE_SHARED/ground-truth/pairs-sample.jsonl`; its README explains the members. */
export interface PairRow {
  readonly id: string;
  readonly unit: "group" | "state";
  readonly groupA: Group;
  readonly groupB: Group | GroupSet;
  readonly label:
    | "positive"
    | "negative"
    | "adversarial"
    | "uncertain"
    | "control-negative"
    | "state-context";
  readonly expected_grade: Grade;
  readonly acceptable_grades: readonly Grade[];
  readonly relation_kind: string;
  readonly first_public: string;
  readonly publisher: string;
  readonly fact: string;
}

const file = join(resolve(process.env.ENTENTE_SHARED ?? "../shared"), "ground-truth/pairs-sample.jsonl");

/** The rows about groups, pairs and sets; `null` where the shared data is not on this machine. */
export function groupRows(): readonly PairRow[] | null {
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as PairRow)
    .filter(({ unit }) => unit === "group");
}

const nameOf = (group: Group | GroupSet): string => ("set" in group ? group.set : group.name);

/** The one document of a row, or `null` for a row without a publisher. */
export function documentOf(row: PairRow): { readonly text: string; readonly publisher: string } | null {
  const publisher = row.publisher.split(";")[0]!.trim();
  if (publisher === "") return null;
  return { text: `${nameOf(row.groupA)} and ${nameOf(row.groupB)}. ${row.fact}`, publisher };
}

/** The actors of a row's sides, each with the ways to name it, as the document has it first. */
export function sidesOf({ groupA, groupB }: PairRow): {
  readonly a: readonly string[];
  readonly b: readonly (readonly string[])[];
} {
  const ways = ({ attack_id, name, misp }: Group): readonly string[] => [
    name,
    ...(attack_id === null ? [] : [attack_id]),
    ...(misp === null ? [] : [misp]),
  ];
  return {
    a: ways(groupA),
    b: "set" in groupB ? groupB.members.map((member) => [member]) : [ways(groupB)],
  };
}

/** Are both groups of a pair put under one state? Sets and crime are not. */
export function withinOneState({ groupA, groupB }: PairRow): boolean {
  if ("set" in groupB) return false;
  const [a, b] = [groupA.nexus, groupB.nexus].map((nexus) => nexus.replace("?", ""));
  return a === b && a !== "crime" && a !== "";
}
