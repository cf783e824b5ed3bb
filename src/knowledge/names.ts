import type { Decision, DecisionKind, Name, NameKind } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import { type KnowledgeTexts, rowsOf } from "./rows.ts";

/** What an upstream object is, software told apart as a reader of text marks it. */
export type ObjectKind = "actor" | "campaign" | "organisation" | "malware" | "tool";

/** `[nameId, text, namer, decisionId, urls, because]`, without its empty tail. */
type NameRow = readonly [Id, string, Id, Id?, (readonly string[] | "")?, string?];
/** `[upstream, kind, decidedBy, anchor, ...names]`. */
export type ObjectRow = readonly [Id, ObjectKind, string, NameRow, ...NameRow[]];
/** `[upstreamA, upstreamB, kind, decidedBy, because, decisionId]`. */
type DecisionRow = readonly [Id, Id, DecisionKind, string, string, Id];

const LISTED = "listed as a name of the same object";
const NONE: readonly never[] = [];

export interface Names {
  readonly names: readonly Name[];
  readonly decisions: readonly Decision[];
}

const kindOf = (kind: ObjectKind): NameKind => (kind === "malware" || kind === "tool" ? "software" : kind);

/** Every name, and the decisions of the sources that list it: aliases are `same` as their object's anchor. */
export function readNames(objects: readonly ObjectRow[], files: KnowledgeTexts): Names {
  const names: Name[] = [];
  const decisions: Decision[] = [];
  const anchors = new Map<Id, Id>();
  for (const [upstream, kind, by, ...rows] of objects) {
    const anchorId = rows[0][0];
    anchors.set(upstream, anchorId);
    for (const [id, text, namer, decision, urls, because] of rows) {
      const anchor = id === anchorId;
      names.push({ id, text, kind: kindOf(kind), namer, upstream, anchor, urls: urls || NONE });
      if (decision)
        decisions.push({
          id: decision,
          a: anchorId,
          b: id,
          kind: "same",
          by,
          because: because ?? LISTED,
          claims: NONE,
          undoes: null,
        });
    }
  }
  for (const [a, b, kind, by, because, id] of rowsOf<DecisionRow>(files, "decisions.jsonl"))
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
