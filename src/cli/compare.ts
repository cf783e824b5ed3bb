import { type Compared, compare as compareActors, type Feature } from "../commands/compare.ts";
import type { Door } from "./door.ts";

/** How many features of a kind the terminal lists; `--json` has all of them. */
const SHOWN = 15;

function features(title: string, list: readonly Feature[]): string[] {
  const shown = list.slice(0, SHOWN).map(({ name, id, actors, exclusivity }) => {
    const label = name === id ? name : `${name} (${id})`;
    const whose = exclusivity ? `, ${exclusivity.replace("-", " ")}` : "";
    return `    ${label}, ${actors} ${actors === 1 ? "actor" : "actors"} in all${whose}`;
  });
  const more = list.length > SHOWN ? [`    … and ${list.length - SHOWN} more`] : [];
  return [`  ${title}: ${list.length}`, ...shown, ...more];
}

function lines({ channel, shared, onlyA, onlyB, finding }: Compared, a: string, b: string): string[] {
  const tested =
    finding === null
      ? "listed, not tested"
      : finding.kind === "not-enough"
        ? finding.reason
        : `${finding.observed} shared, ${finding.expected.toFixed(1)} expected, p = ${finding.p.toPrecision(2)}${finding.undated ? "; undated links, not limited to a period" : ""}`;
  return [
    `${channel}: ${tested}`,
    ...features("shared, rarest first", shared),
    `  only ${a}: ${onlyA.length}; only ${b}: ${onlyB.length}`,
    "",
  ];
}

export async function compare(door: Door, first: string, second: string): Promise<void> {
  const { options } = door;
  const answer = await compareActors(door.effects, {
    a: first,
    b: second,
    case: options.case ?? null,
    seed: options.seed ?? 1,
  });
  door.answer(answer, () =>
    [
      `${answer.a.name} (${answer.a.id}) and ${answer.b.name} (${answer.b.id})`,
      "",
      ...answer.compared.flatMap((one) => lines(one, answer.a.name, answer.b.name)),
    ]
      .join("\n")
      .trimEnd(),
  );
}
