import type { PairInput } from "../assess/pair-input.ts";
import { assessStates } from "../assess/states.ts";
import { UserError } from "../errors.ts";
import type { ActorRef } from "../model/assessment.ts";
import type { Operation } from "../model/evidence.ts";
import type { Id } from "../model/ids.ts";
import { intersects } from "../model/interval.ts";
import type { SideMember } from "../resolve/side.ts";
import type { Inquiry } from "./inquiry.ts";

const STATE = /^(?:state|country):([a-z]{2})$/iu;

/** The one state that a name means where the question is on states themselves. Throws `unknown-name` for a group. */
export function stateNamed(name: string, labels: Inquiry["labels"]): readonly SideMember[] {
  const code = STATE.exec(name.trim())?.[1]?.toUpperCase();
  if (code === undefined)
    throw new UserError("unknown-name", {
      message: `"${name}" is no state, and the question is on states (unit: state).`,
      hint: "Write a state as state:XX, for example state:RU; or ask about groups with unit: group.",
    });
  const id = `state:${code}`;
  const label = labels[id] ?? labels[`country:${code}`] ?? code;
  return [{ actor: { id, name: label }, query: name, because: [], contested: false }];
}

/** Operations in the question's period of one state, or of groups it sponsors, against the other, with the reports behind each. */
export function acrossStates(
  { operationsOfAll, statesOf, familiesOf, period }: Inquiry,
  a: Id,
  b: Id,
): NonNullable<PairInput["crossTargeting"]> {
  const hits = ({ actor, victims }: Operation, by: Id, on: Id): boolean =>
    (actor === by || statesOf.get(actor)?.has(codeOf(by)) === true) &&
    victims.some(({ country }) => country === codeOf(on));
  return operationsOfAll
    .filter((one) => period === null || intersects(one.when, period))
    .filter((one) => hits(one, a, b) || hits(one, b, a))
    .map((operation) => ({ ...operation, families: familiesOf(operation.claims) }));
}

const codeOf = (id: Id): string => id.slice("state:".length);

/** Judges two states from what they sign, say and do together; no claim about groups enters. */
export function judgeStates(
  inquiry: Inquiry,
  claims: Parameters<typeof assessStates>[0]["claims"],
  { a, b }: { readonly a: ActorRef; readonly b: ActorRef },
  scale?: Parameters<typeof assessStates>[2],
): ReturnType<typeof assessStates> {
  const crossTargeting = acrossStates(inquiry, a.id, b.id);
  return assessStates({ a, b, claims, crossTargeting, labels: inquiry.labels }, inquiry.tables, scale);
}
