import type { NamedActor } from "../../model/assessment.ts";
import { byCodeUnit } from "../../model/ids.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { count } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { circle, diamond, label, line, text } from "../svg.ts";

const MOST_NAMES = 60;

interface Row {
  readonly actor: NamedActor;
  readonly name: string;
  readonly by: readonly string[];
  readonly first: boolean;
}

function rowsOf(index: ReaderIndex): readonly Row[] {
  return index.assessment.actors.flatMap((actor) =>
    actor.names.map(({ name, by }, position) => ({ actor, name, by, first: position === 0 })),
  );
}

/** An equal share of the rows for each actor, its most used names first. */
function mostUsed(index: ReaderIndex): readonly Row[] {
  const named = index.assessment.actors.filter(({ names }) => names.length > 0);
  const share = Math.max(1, Math.floor(MOST_NAMES / Math.max(1, named.length)));
  return named.flatMap((actor) =>
    [...actor.names]
      .sort((left, right) => right.by.length - left.by.length || byCodeUnit(left.name, right.name))
      .slice(0, share)
      .map(({ name, by }, position) => ({ actor, name, by, first: position === 0 })),
  );
}

function row({ actor, name, by, first }: Row, y: number, width: number): Markup {
  const narrow = width < 560;
  const columns = narrow ? { name: 0, dots: width - 96, users: 0 } : { name: 168, dots: 372, users: 462 };
  const mark = (position: number): Markup => {
    const x = columns.dots + 6 + position * 13;
    return actor.side === "b" ? diamond(x, y - 4, 3.6, "f-b") : circle(x, y - 4, 4, "f-a");
  };
  const users = by.length === 0 ? "user unknown" : by.join(", ");
  const head = first ? label(0, narrow ? y - 22 : y, actor.name, narrow ? width : 160, "t-strong") : null;
  return el(
    "g",
    { "data-actor": actor.id },
    head,
    label(columns.name, y, name, (narrow ? columns.dots : columns.dots - columns.name) - 10),
    by.slice(0, 6).map((_, position) => mark(position)),
    by.length > 6 ? text(columns.dots + 82, y, `+${by.length - 6}`, "t-head") : null,
    narrow ? null : label(columns.users, y, users, width - columns.users, "t-soft"),
  );
}

function draw(rows: readonly Row[], { width }: Canvas): Drawing {
  const narrow = width < 560;
  let y = 6;
  const parts = rows.map((each) => {
    const gap = each.first ? (narrow ? 46 : 30) : 20;
    y += gap;
    const rule = each.first && !narrow ? line(0, y - 18, width, y - 18, "s-rule") : null;
    return group(rule, row(each, y, width));
  });
  return { height: y + 12, content: group(parts) };
}

/** Who uses which name for whom? `null` when no actor has a name on record. */
export function namesFigure(index: ReaderIndex): Figure | null {
  const rows = rowsOf(index);
  if (rows.length === 0) return null;
  const shown = mostUsed(index);
  const left = rows.length > shown.length ? ` The ${shown.length} most used of ${rows.length} names.` : "";
  const actors = index.assessment.actors.filter((actor) => actor.names.length > 0).length;
  const namers = new Set(rows.flatMap(({ by }) => by)).size;
  return {
    id: "names",
    title: `${count(namers, "namer")} use ${count(rows.length, "name")} for ${count(actors, "actor")}`,
    subtitle: `One mark for each namer that uses the name: circle for side A, diamond for side B.${left}`,
    source: "the names and decisions of this assessment's resolution",
    description: shown
      .map(({ actor, name, by }) => `${actor.name} as ${name}: ${by.join(", ") || "user unknown"}.`)
      .join(" "),
    csv: csvText(
      ["actor", "actor_name", "side", "name", "used_by"],
      rows.map(({ actor, name, by }) => [actor.id, actor.name, actor.side, name, by.join("; ")]),
    ),
    draw: (canvas) => draw(shown, canvas),
  };
}
