import { UserError } from "../errors.ts";
import type { Decision, DecisionKind, Name, NameKind } from "../model/identity.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import { undoneBy } from "./live-decisions.ts";
import { namesMeant } from "./name-index.ts";
import type { Register } from "./register.ts";
import { ambiguousName, candidates, unknownName } from "./side.ts";
import { ENTENTE } from "./sources.ts";

/** What an analyst decides: A is the same as, different from, overlapping with, or perhaps the same as B. */
export interface DecideRequest {
  readonly a: string;
  readonly b: string;
  readonly kind: DecisionKind;
  readonly by: string;
  readonly because: string;
  readonly claims?: readonly Id[];
}

const KINDS: readonly DecisionKind[] = ["same", "different", "overlaps", "unsure"];
const DECIDABLE: readonly NameKind[] = ["actor", "software", "organisation", "campaign"];

/**
 * The entry to append to a case's log for this decision. The same decision made twice is the same entry; one that
 * was taken back is brought back by undoing its undoing. `log` is every decision at hand, the sources' included.
 * Throws `unknown-name`, `ambiguous-name`, or `bad-decision` (no reason, no author, a name beside itself, two kinds).
 */
export function decide(log: readonly Decision[], request: DecideRequest, register: Register): Decision {
  checkAuthor(request.by, request.because);
  if (!KINDS.includes(request.kind)) throw badDecision(`"${request.kind}" is no decision.`);
  const [a, b] = namesDecided(request, register);
  if (a.id === b.id) throw badDecision(`"${request.a}" and "${request.b}" are one and the same listed name.`);
  if (a.kind !== b.kind)
    throw badDecision(`"${a.text}" is ${article(a.kind)} and "${b.text}" ${article(b.kind)}.`);
  const [first, second] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const content = {
    a: first,
    b: second,
    kind: request.kind,
    by: request.by.trim(),
    because: request.because.trim(),
    claims: [...new Set(request.claims ?? [])].sort(byCodeUnit),
  };
  return revived(log, entry({ ...content, undoes: null }), content.by, content.because);
}

/**
 * The entry that takes a decision back; nothing is deleted. Works on the sources' decisions and on our bridging too.
 * Throws `unknown-id` when no decision has the id, `bad-decision` when it is already undone or lacks a reason.
 */
export function undo(
  log: readonly Decision[],
  request: { readonly id: Id; readonly by: string; readonly because: string },
): Decision {
  checkAuthor(request.by, request.because);
  const target = log.find(({ id }) => id === request.id);
  if (target === undefined)
    throw new UserError("unknown-id", {
      message: `No decision has the id ${request.id}.`,
      hint: "`entente who NAME --json` prints the decisions behind each name and conflict.",
    });
  const already = undoneBy(log, target.id);
  if (already !== null)
    throw badDecision(`${target.id} was already undone by ${already.by}: ${already.because}`);
  return undoing(log, target, request.by.trim(), request.because.trim());
}

function undoing(
  log: readonly Decision[],
  { id, a, b, kind }: Decision,
  by: string,
  because: string,
): Decision {
  return revived(log, entry({ a, b, kind, by, because, claims: [], undoes: id }), by, because);
}

/** An entry as it is; or, when the log already holds it and took it back, the undoing of what took it back. */
function revived(log: readonly Decision[], made: Decision, by: string, because: string): Decision {
  const undoneWith = log.some(({ id }) => id === made.id) ? undoneBy(log, made.id) : null;
  return undoneWith === null ? made : undoing(log, undoneWith, by, because);
}

function entry(content: Omit<Decision, "id">): Decision {
  const { a, b, kind, by, because, claims, undoes } = content;
  return { id: contentId("d", [a, b, kind, by, because, claims, undoes]), ...content };
}

function checkAuthor(by: string, because: string): void {
  if (because.trim() === "") throw badDecision("A decision needs a reason.");
  if (by.trim() === "") throw badDecision("A decision needs the name of whoever decides.");
  if (by.trim() === ENTENTE) throw badDecision(`"${ENTENTE}" is the name of the program's own rules.`);
}

function badDecision(message: string): UserError {
  return new UserError("bad-decision", {
    message,
    hint: "entente decide A same|different|overlaps|unsure B --because TEXT, or decide --undo ID --because TEXT.",
  });
}

const article = (kind: NameKind): string =>
  kind === "software" ? "software" : kind === "campaign" ? "a campaign" : `an ${kind}`;

/**
 * The two listed names that are decided over. A text that may mean several entities is settled by the other side when
 * only one choice makes sense: what is kept apart must be together, what is joined must be apart.
 */
function namesDecided({ a, b, kind }: DecideRequest, register: Register): readonly [Name, Name] {
  const ofA = byEntity(a, register);
  const ofB = byEntity(b, register);
  const together = [...ofA.keys()].filter((entity) => ofB.has(entity));
  const narrow = (own: ReadonlyMap<Id, Name>, other: ReadonlyMap<Id, Name>): ReadonlyMap<Id, Name> => {
    if (own.size < 2 || other.size > 1) return own;
    const fitting = [...own].filter(([entity]) =>
      kind === "same" ? !other.has(entity) : together.includes(entity),
    );
    return fitting.length === 1 ? new Map(fitting) : own;
  };
  return [only(a, narrow(ofA, ofB), register), only(b, narrow(ofB, ofA), register)];
}

function only(query: string, names: ReadonlyMap<Id, Name>, register: Register): Name {
  if (names.size === 0) throw unknownName(query, register);
  if (names.size > 1) throw ambiguousName(query, candidates(register, names.keys()));
  return [...names.values()][0]!;
}

/** One listed name of the query's spelling for each entity it may mean: a label before an alias, ATT&CK first. */
function byEntity(query: string, { index }: Register): ReadonlyMap<Id, Name> {
  const names =
    DECIDABLE.map((kind) => namesMeant(index, query, [kind])).find((found) => found.length > 0) ?? [];
  const best = new Map<Id, Name>();
  for (const name of names) {
    const entity = index.identities.entityOf[name.id];
    if (entity === undefined) continue;
    const known = best.get(entity);
    if (known === undefined || preference(name) < preference(known)) best.set(entity, name);
  }
  return best;
}

const preference = ({ anchor, upstream, id }: Name): string => `${anchor ? 0 : 1} ${upstream} ${id}`;
