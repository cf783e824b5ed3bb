import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { analystClaimId, type Claim, type Term } from "../model/claim.ts";
import type { NameKind } from "../model/identity.ts";
import { entityMeaning } from "../model/identity.ts";
import { intervalOf } from "../model/interval.ts";
import { CONFIDENCES, LIKELIHOOD_TERMS } from "../model/vocabulary/icd203.ts";
import { MENTION_TYPES } from "../model/vocabulary/mentions.ts";
import { PREDICATES } from "../model/vocabulary/predicates.ts";
import { indexNames, namesMeant } from "../resolve/name-index.ts";
import { type Grounds, loadGrounds } from "./grounds.ts";

/** A claim while it is being edited. */
type Draft = Omit<Claim, "id">;

/** Fields that `--set FIELD=VALUE` takes; an empty value clears a field that may be empty. */
export const EDITABLE = [
  "predicate",
  "subject",
  "subject.type",
  "object",
  "object.type",
  "stance",
  "negation",
  "change",
  "hedge",
  "likelihood",
  "confidence",
  "when",
  "assertedBy",
  "relays",
] as const;
type Field = (typeof EDITABLE)[number];

function refused(message: string, candidates: readonly string[]): UserError {
  return new UserError("bad-review", {
    message,
    hint: "Write --set FIELD=VALUE with one of these.",
    candidates,
  });
}

function oneOf<T extends string>(field: Field, value: string, values: readonly T[]): T {
  const known = values.find((one) => one === value);
  if (known !== undefined) return known;
  throw refused(`--set ${field}=${value}: there is no such value.`, values);
}

const optional = <T extends string>(field: Field, value: string, values: readonly T[]): T | null =>
  value === "" ? null : oneOf(field, value, values);

const listOf = (value: string): string[] =>
  value
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");

const NAME_KINDS: Readonly<Record<string, NameKind>> = {
  group: "actor",
  malware: "software",
  tool: "software",
};
const SIDE = /^(?:country|state|sector):[\w-]+$/i;

/** The end of a claim by another name: linked to what the name is known to mean, else new and of its own. */
function term(before: Term, written: string, quote: string | null, grounds: Grounds): Term {
  // A candidate as printed ("APT30 (G0013)") says which of several is meant; the name is what stands before.
  const text = written.replace(/\s*\([^()]*\)$/, "");
  const at = quote?.indexOf(text) ?? -1;
  const kind = NAME_KINDS[before.type];
  const meant = kind
    ? namesMeant(indexNames(grounds.resolved.names, grounds.resolution), written, [kind])
    : [];
  const entities = [...new Set(meant.map(({ id }) => entityMeaning(grounds.resolution, id)))];
  if (entities.length > 1) {
    throw refused(`"${written}" may mean several.`, [...entities.map((id) => `${written} (${id})`)]);
  }
  const link =
    SIDE.test(written) || /^(?:T\d{4}(?:\.\d{3})?|CVE-\d{4}-\d{4,})$/.test(written) ? [written] : [];
  return {
    text,
    canonical: text,
    span: at < 0 ? null : { start: at, end: at + text.length },
    type: before.type,
    link: meant.length > 0 ? meant.map(({ id }) => id) : link,
  };
}

function interval(value: string): Claim["eventTime"] {
  if (value === "") return null;
  const [from, to] = value.split("..").map((one) => intervalOf(one.trim()));
  if (!from || to === null)
    throw new UserError("bad-date", {
      message: `--set when=${value} is not a date.`,
      hint: "Write YYYY, YYYY-MM, YYYY-MM-DD, or two of them with .. between.",
    });
  return to === undefined ? from : { from: from.from, to: to.to, precision: to.precision };
}

function hedge(draft: Draft, text: string, likelihood: string | null): Claim["hedge"] {
  if (text === "") return null;
  if (likelihood === null) return { text, likelihood: draft.hedge?.likelihood ?? "unquantified" };
  return {
    text,
    likelihood: oneOf("likelihood", likelihood, [...LIKELIHOOD_TERMS, "unquantified"] as const),
  };
}

function withField(draft: Draft, field: Field, value: string, grounds: Grounds): Draft {
  const quote = draft.passage.kind === "text" ? draft.passage.quote : null;
  const types = [...MENTION_TYPES, "state", "campaign", "event", "unnamed", "text"] as const;
  switch (field) {
    case "predicate":
      return { ...draft, predicate: oneOf(field, value, PREDICATES) };
    case "subject":
    case "object":
      if (value === "") throw refused(`--set ${field}=: an end of a claim cannot be empty.`, EDITABLE);
      return { ...draft, [field]: placed(term(draft[field], value, quote, grounds), draft) };
    case "subject.type":
    case "object.type": {
      const end = field === "subject.type" ? "subject" : "object";
      return { ...draft, [end]: { ...draft[end], type: oneOf(field, value, types) } };
    }
    case "stance":
      return { ...draft, stance: oneOf(field, value, ["asserts", "denies", "doubts"] as const) };
    case "negation": {
      const kinds = [
        "flat",
        "no-evidence",
        "partial",
        "ceased",
        "not-attributed",
        "denied-by-accused",
      ] as const;
      return { ...draft, negation: optional(field, value, kinds) };
    }
    case "change":
      return { ...draft, change: optional(field, value, ["started", "rose", "widened", "stopped"] as const) };
    case "hedge":
      return { ...draft, hedge: hedge(draft, value, null) };
    case "likelihood":
      return { ...draft, hedge: hedge(draft, draft.hedge?.text ?? value, value) };
    case "confidence":
      return { ...draft, confidence: optional(field, value, CONFIDENCES) };
    case "when":
      return { ...draft, eventTime: interval(value) };
    case "assertedBy":
      return { ...draft, assertedBy: value === "" ? ["author"] : listOf(value) };
    case "relays":
      return { ...draft, relays: listOf(value) };
  }
}

/** A span within the quote, as one within the document's text. */
function placed(end: Term, { passage }: Draft): Term {
  if (end.span === null || passage.kind !== "text") return end;
  const { start } = passage.span;
  return { ...end, span: { start: start + end.span.start, end: start + end.span.end } };
}

/** `field=value` pairs. Types are set before names, which are looked up by type. */
function fieldsOf(set: readonly string[]): readonly (readonly [Field, string])[] {
  const pairs = set.map((written) => {
    const at = written.indexOf("=");
    if (at < 1) throw refused(`--set ${written}: there is no = in it.`, EDITABLE);
    const field = EDITABLE.find((one) => one === written.slice(0, at).trim());
    if (!field) throw refused(`--set ${written}: claims have no such field to edit.`, EDITABLE);
    return [field, written.slice(at + 1).trim()] as const;
  });
  if (pairs.length === 0) throw refused("An edit changes at least one field.", EDITABLE);
  return [...pairs].sort(([x], [y]) => Number(y.endsWith(".type")) - Number(x.endsWith(".type")));
}

/**
 * The claim as an analyst would have it, over the same passage; it supersedes the one it was made from. Throws
 * `bad-review` for a field that claims do not have, a value out of the vocabulary, or nothing changed.
 */
export async function editedClaim(
  effects: Effects,
  caseFolder: string | null,
  claim: Claim,
  { set, by }: { readonly set: readonly string[]; readonly by: string },
): Promise<Claim> {
  const fields = fieldsOf(set);
  const grounds = await loadGrounds(effects, { case: caseFolder, trust: null, withoutDecisions: [] });
  const { id, ...before } = claim;
  const edited = fields.reduce<Draft>(
    (draft, [field, value]) => withField(draft, field, value, grounds),
    before,
  );
  if (JSON.stringify(edited) === JSON.stringify(before))
    throw refused("This edit changes nothing: to say that the claim is right, accept it.", EDITABLE);
  const content: Draft = {
    ...edited,
    origin: { by: "analyst", name: by.trim(), version: 1 },
    supersedes: id,
  };
  return { id: analystClaimId(content), ...content };
}
