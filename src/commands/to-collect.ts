import { listed } from "../assess/prose.ts";
import { FEWEST_OPERATIONS } from "../infer/event-outcome.ts";
import type { Operation } from "../model/evidence.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { PRIMARY_CHANNELS } from "../model/vocabulary/channels.ts";
import type { Inquiry } from "./inquiry.ts";
import { bothStates, type ReportersOf } from "./observability.ts";
import { isMatrix, type Weighed } from "./weigh.ts";

const someOf = (names: readonly string[], most = 6): string =>
  listed(names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} others`] : names);

interface Seen {
  /** Operations between the states of the two sides. */
  readonly operations: readonly Operation[];
  readonly reportersOf: ReportersOf;
}

/** What would have to be collected to decide, most telling first; one sentence a line, read off the data. */
export function toCollect(
  inquiry: Inquiry,
  { data, relations, findings }: Weighed,
  seen: Seen,
): readonly string[] {
  const actors = new Map(
    [...inquiry.sideA, ...inquiry.sideB].map(({ actor }) => [actor.id, actor.name] as const),
  );
  const known = (channels: readonly string[]): ReadonlySet<Id> =>
    new Set(data.flatMap((one) => (isMatrix(one) && channels.includes(one.channel) ? one.rows : [])));
  const documented = known(PRIMARY_CHANNELS);
  const indicated = known(["infrastructure"]);
  const bare = [...actors].flatMap(([id, name]) => (documented.has(id) ? [] : [name]));
  const asked = new Set(inquiry.pairs.flatMap(({ a, b }) => [`${a.id} ${b.id}`, `${b.id} ${a.id}`]));
  const isSpokenOf = relations.some(({ subject, object }) => asked.has(`${subject} ${object}`));
  const isTimed = findings.some(({ channel, kind }) => channel === "timing" && kind === "tested");
  const sentences = [
    !isSpokenOf &&
      "A source placed to see that says outright, either way, how any two of them stand: none is in use.",
    bare.length > 0 && `Reports on what ${someOf(bare)} use: nothing is on record.`,
    ![...actors.keys()].some((id) => indicated.has(id)) &&
      "Dated indicators of both sides: no source in use gives any, so shared infrastructure could not show.",
    !isTimed &&
      `Operations of both sides dated to the quarter or finer, ${FEWEST_OPERATIONS} at least of each and in the same stretch of time: no pair has enough that its timing could be tested.`,
    !meetingPlace(data, actors) &&
      "Named victims, with the days on which each side entered: none is reported for two of them.",
    fromInside(inquiry, seen),
  ];
  return sentences.flatMap((sentence) => sentence || []);
}

/** Is any victim named for two of the actors? */
function meetingPlace(data: Weighed["data"], actors: ReadonlyMap<Id, string>): boolean {
  const first = new Map<string, Id>();
  return data.some(
    (one) =>
      one.kind === "events" &&
      one.channel === "co-presence" &&
      one.operations.some(({ actor, victims }) =>
        victims.some(({ organisation }) => {
          if (organisation === null || !actors.has(actor)) return false;
          const known = first.get(organisation) ?? actor;
          first.set(organisation, known);
          return known !== actor;
        }),
      ),
  );
}

/** How many of the operations a publisher at home in the country attacked tells of; `false` when all or none are there. */
function fromInside(inquiry: Inquiry, { operations, reportersOf }: Seen): string | false {
  const inside = operations.filter(({ victims, ...operation }) =>
    [...reportersOf({ victims, ...operation }).values()].some(({ homeState }) =>
      victims.some(({ country }) => country !== null && country === homeState),
    ),
  ).length;
  if (inside === operations.length) return false;
  const states = someOf([...bothStates(inquiry)].sort(byCodeUnit));
  return `Reports from inside the countries attacked (${states}): of ${operations.length} operations between them, publishers at home there tell ${inside}.`;
}
