import type { Decision, DecisionKind, Name, NameKind } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";

/** What an upstream object is, software told apart as a reader of text marks it. */
export type ObjectKind = "actor" | "campaign" | "organisation" | "malware" | "tool";

/** `[nameId, text, namer, urls, because]`, without its empty tail. */
type NameRow = readonly [Id, string, Id, (readonly string[] | "")?, string?];
/** `[upstream, kind, decidedBy, anchor, ...names]`. */
export type ObjectRow = readonly [Id, ObjectKind, string, NameRow, ...NameRow[]];
/** `[upstreamA, upstreamB, kind, decidedBy, because, decisionId]`. */
export type DecisionRow = readonly [Id, Id, DecisionKind, string, string, Id];

/** The reason that most alias decisions share; rows leave it out. */
const LISTED = "listed as a name of the same object";
const FIRST_NAME = 3;
const NONE: readonly never[] = [];

export interface Names {
  readonly names: readonly Name[];
  readonly decisions: readonly Decision[];
}

const KINDS: Readonly<Record<ObjectKind, NameKind>> = {
  actor: "actor",
  campaign: "campaign",
  organisation: "organisation",
  malware: "software",
  tool: "software",
};

/** A listed name is `same` as its object's anchor; the decision's id is the name's, for there is one for each. */
const listing = (anchor: Id, id: Id, by: string, because: string): Decision => ({
  id: `d-${id.slice(2)}`,
  a: anchor,
  b: id,
  kind: "same",
  by,
  because,
  claims: NONE,
  undoes: null,
});

/**
 * Every name, and the decisions of the sources that list it. Rows are read by index: on the way to `who` this runs
 * once, cold, and taking thousands of small arrays apart by pattern costs as much as parsing them.
 */
export function readNames(objects: readonly ObjectRow[], between: readonly DecisionRow[]): Names {
  const names: Name[] = [];
  const decisions: Decision[] = [];
  const anchors = new Map<Id, Id>();
  for (const row of objects) {
    const upstream = row[0];
    const anchor = row[FIRST_NAME][0];
    anchors.set(upstream, anchor);
    for (let at = FIRST_NAME; at < row.length; at += 1) {
      const name = row[at] as NameRow;
      const id = name[0];
      names.push({
        id,
        text: name[1],
        kind: KINDS[row[1]],
        namer: name[2],
        upstream,
        anchor: at === FIRST_NAME,
        urls: name[3] || NONE,
      });
      if (at > FIRST_NAME) decisions.push(listing(anchor, id, row[2], name[4] ?? LISTED));
    }
  }
  for (const [a, b, kind, by, because, id] of between)
    decisions.push({
      id,
      a: anchors.get(a)!,
      b: anchors.get(b)!,
      kind,
      by,
      because,
      claims: NONE,
      undoes: null,
    });
  return { names, decisions };
}
