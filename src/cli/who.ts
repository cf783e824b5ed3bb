import type { WhoAnswer } from "../commands/who.ts";
import { giveWho } from "../commands/who.ts";
import type { Door } from "./door.ts";

type Match = WhoAnswer["matches"][number];

const by = (names: readonly string[]): string => (names.length === 0 ? "no one named" : names.join(", "));

function matchLines({ actor, names, relations, conflicts }: Match): string[] {
  const ids = [actor.attackId, actor.mispUuid && `MISP ${actor.mispUuid}`].filter(Boolean).join(", ");
  const width = Math.min(32, Math.max(0, ...names.map(({ name }) => name.length)));
  return [
    `${actor.name}${ids ? `  (${ids})` : ""}`,
    ...actor.sponsors.map(
      ({ state, body, by: speakers, contested, hedged }) =>
        `  sponsored by ${body ? `${body}, ${state}` : state}: ${by(speakers)}${hedged ? ", hedged" : ""}${contested ? ", contested" : ""}`,
    ),
    ...(actor.country
      ? [
          `  located in ${actor.country.code}: ${by(actor.country.by)}${actor.country.contested ? ", contested" : ""}`,
        ]
      : []),
    "  names",
    ...names.map(({ name, by: users, relation }) => {
      const note = relation === "same" ? "" : `  [${relation}]`;
      return `    ${name.padEnd(width)}  ${by(users)}${note}`;
    }),
    ...(relations.length > 0 ? ["  relations"] : []),
    ...relations.map(({ kind, to, by: speakers }) => `    ${kind} ${to.name}: ${by(speakers)}`),
    ...(conflicts.length > 0 ? ["  sources disagree"] : []),
    ...conflicts.flatMap(({ with: other, names: disputed, says }) => [
      `    with ${other.name}, over ${disputed.join(", ")}`,
      ...says.map(({ kind, by: speaker, because }) => `      ${speaker} says ${kind}: ${because}`),
    ]),
  ];
}

function text(answer: WhoAnswer): string {
  const { query, matches, members, software, suggestions, ambiguous } = answer;
  if (members) {
    return [
      `${members.length} actors are ${query.startsWith("state") ? "said to be sponsored by a body of" : "placed in"} ${query.split(":")[1]}`,
      ...members.map(
        ({ actor, by: speakers, contested }) =>
          `  ${actor.name}: ${by(speakers)}${contested ? ", contested" : ""}`,
      ),
    ].join("\n");
  }
  return [
    ...(ambiguous ? [`"${query}" may mean ${matches.length} actors; none is chosen for you.`, ""] : []),
    ...matches.flatMap((match) => [...matchLines(match), ""]),
    ...(software.length > 0
      ? [`Software of that name: ${software.map(({ name, id }) => `${name} (${id})`).join(", ")}`]
      : []),
    ...(matches.length + software.length === 0
      ? [
          `No source here uses the name "${query}".`,
          ...(suggestions.length > 0 ? [`Did you mean ${suggestions.join(", ")}?`] : []),
        ]
      : []),
  ]
    .join("\n")
    .trimEnd();
}

export async function who(door: Door, name: string): Promise<void> {
  await giveWho(door.effects, name, door.options.case ?? null, (answer) =>
    door.answer(answer, () => text(answer)),
  );
}
