import type { NamedActor } from "../../model/assessment.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import { namesFigure } from "../figures/names.ts";
import { plain } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";

function documentation(actor: NamedActor): string {
  const counts = Object.entries(actor.documentation).map(([key, value]) => `${key} ${plain(value)}`);
  return counts.length === 0 ? "nothing on record" : counts.join(", ");
}

function because(actor: NamedActor): readonly Inline[] {
  const contested: readonly Inline[] = actor.contested ? ["contested; "] : [];
  if (actor.because.length === 0) return [...contested, "named in the question"];
  return [
    ...contested,
    ...actor.because
      .slice(0, 3)
      .flatMap((claim, position): Inline[] => [
        ...(position > 0 ? [" " as Inline] : []),
        { kind: "claim", id: claim },
      ]),
    ...(actor.because.length > 3 ? [` and ${actor.because.length - 3} more`] : []),
  ];
}

/** Names that differ only by case are one line: the spelling with small letters, and all who use either. */
export function foldedNames(actor: NamedActor): NamedActor["names"] {
  const folded = new Map<string, { name: string; by: readonly string[] }>();
  for (const { name, by } of actor.names) {
    const known = folded.get(name.toLowerCase());
    const spelling = known === undefined || known.name === known.name.toUpperCase() ? name : known.name;
    folded.set(name.toLowerCase(), { name: spelling, by: [...new Set([...(known?.by ?? []), ...by])] });
  }
  return [...folded.values()];
}

const namers = (by: readonly string[]): string =>
  by.filter((namer) => namer !== "unknown").join(", ") || "user unknown";

function namesCell(actor: NamedActor): readonly Inline[] {
  if (actor.names.length === 0) return ["no name on record"];
  return foldedNames(actor).flatMap(({ name, by }, position): Inline[] => [
    ...(position > 0 ? ["; " as Inline] : []),
    { kind: "name", text: name },
    ` (${namers(by)})`,
  ]);
}

/** 10. Every actor of the question, the names it goes by, and who uses each. */
export function namesSection(index: ReaderIndex): Section {
  const { actors } = index.assessment;
  if (actors.length === 0)
    return {
      id: "names",
      title: "Names and who uses them",
      blocks: [{ kind: "missing", text: "No actor of either side is known in this case." }],
    };
  const figure = namesFigure(index);
  const table: Block = {
    kind: "table",
    caption: "Actors, their names with who uses each, why they are on their side, and how much is on record",
    columns: [
      { label: "Actor" },
      { label: "Side" },
      { label: "Names, with who uses them", room: "wide" },
      { label: "On its side because" },
      { label: "On record" },
      { label: "Id" },
    ],
    rows: actors.map((actor) => [
      [{ kind: "side" as const, side: actor.side, text: actor.name }],
      [actor.side.toUpperCase()],
      namesCell(actor),
      because(actor),
      [documentation(actor)],
      [{ kind: "id" as const, text: actor.id }],
    ]),
  };
  const picture: readonly Block[] =
    figure === null
      ? []
      : [{ kind: "fold", summary: "Names as a figure", blocks: [{ kind: "figure", figure }], print: false }];
  return { id: "names", title: "Names and who uses them", blocks: [table, ...picture] };
}
