import type { SourceEntry } from "../../model/assessment.ts";
import { byCodeUnit, type Id } from "../../model/ids.ts";
import { csvText } from "../escape.ts";
import type { Canvas, Drawing, Figure } from "../figure.ts";
import { el, group, type Markup } from "../markup.ts";
import { count } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { circle, label, line, rect, text } from "../svg.ts";
import { capital, publisherName } from "../words.ts";

const MOST_FAMILIES = 30;
const STEP = 26;
const HEAD = 24;

/** Who tells, from which reports: what is joined by a line is one witness. */
interface Lineage {
  readonly publishers: readonly SourceEntry[];
  readonly families: readonly Id[];
  readonly omitted: number;
  /** Family → the number of its origin, from 1. */
  readonly originOf: ReadonlyMap<Id, number>;
  readonly origins: number;
}

/** Report families behind the claims and operations that bear on an explanation; tests list too many to draw. */
function familiesBehind({ assessment }: ReaderIndex): readonly Id[] {
  const rows = assessment.evidence.filter(({ from, channel }) => "claims" in from || channel === "relations");
  return [...new Set(rows.flatMap(({ families }) => families))].sort(byCodeUnit);
}

/** Families that one publisher joins are one origin. */
function originsOf(publishers: readonly SourceEntry[], families: readonly Id[]): ReadonlyMap<Id, number> {
  const group = new Map(families.map((family) => [family, family]));
  const root = (family: Id): Id => (group.get(family) === family ? family : root(group.get(family)!));
  for (const { families: own } of publishers) {
    const known = own.filter((family) => group.has(family));
    for (const family of known) group.set(root(family), root(known[0]!));
  }
  const roots = [...new Set(families.map(root))];
  return new Map(families.map((family) => [family, roots.indexOf(root(family)) + 1]));
}

function lineageOf(index: ReaderIndex): Lineage | null {
  const all = familiesBehind(index);
  const known = new Set(all);
  const publishers = (index.assessment.sources ?? []).filter(({ families }) =>
    families.some((family) => known.has(family)),
  );
  const told = all.filter((family) => publishers.some((publisher) => publisher.families.includes(family)));
  if (told.length === 0) return null;
  const originOf = originsOf(publishers, told);
  const families = [...told]
    .sort((x, y) => originOf.get(x)! - originOf.get(y)! || byCodeUnit(x, y))
    .slice(0, MOST_FAMILIES);
  const shown = publishers
    .filter((publisher) => publisher.families.some((family) => families.includes(family)))
    .sort((x, y) => rank(x, families) - rank(y, families) || byCodeUnit(x.publisher, y.publisher));
  const origins = new Set(originOf.values()).size;
  return { publishers: shown, families, omitted: told.length - families.length, originOf, origins };
}

/** Publishers stand beside the first of their reports, so that lines seldom cross. */
const rank = ({ families }: SourceEntry, order: readonly Id[]): number =>
  Math.min(...families.flatMap((family) => (order.includes(family) ? order.indexOf(family) : [])));

/** `welivesecurity.com/en/…`: a family is named by the report it began with. */
const familyText = (family: Id): string => family.replace(/^https?:\/\/(?:www\.)?/u, "");

function draw({ publishers, families, originOf, omitted }: Lineage, { width }: Canvas): Drawing {
  const narrow = width < 560;
  const [from, to] = [narrow ? width * 0.38 : 210, narrow ? width * 0.55 : 330];
  const yOf = (at: number): number => HEAD + at * STEP + STEP / 2;
  const joins: Markup[] = publishers.flatMap(({ families: own }, at) =>
    families.flatMap((family, row) =>
      own.includes(family) ? [line(from, yOf(at), to, yOf(row), "s-line")] : [],
    ),
  );
  const left = publishers.map(({ name, reliability }, at) =>
    group(
      label(0, yOf(at) + 4, `${publisherName(name)} (${reliability})`, from - 12),
      circle(from, yOf(at), 4, "f-ink"),
    ),
  );
  const right = families.map((family, row) =>
    el(
      "g",
      { "data-family": family },
      rect(to - 4, yOf(row) - 4, 8, 8, { class: "f-both" }),
      text(to + 12, yOf(row) + 4, `${originOf.get(family)}`, "t-strong"),
      label(to + 34, yOf(row) + 4, familyText(family), width - to - 40, "t-soft"),
    ),
  );
  const rows = Math.max(publishers.length, families.length);
  const foot = HEAD + rows * STEP + 16;
  return {
    height: omitted > 0 ? foot + 6 : foot - 8,
    content: group(
      text(0, 12, "Publisher (reliability)", "t-head"),
      text(to - 4, 12, "Origin and report", "t-head"),
      joins,
      left,
      right,
      omitted > 0 ? text(0, foot, `${count(omitted, "more report")} not drawn`, "t-head") : null,
    ),
  };
}

/** From how many independent origins does it come? `null` where no claim of a known report bears on an explanation. */
export function lineageFigure(index: ReaderIndex): Figure | null {
  const lineage = lineageOf(index);
  if (lineage === null) return null;
  const { publishers, families, originOf, origins, omitted } = lineage;
  const reports = count(families.length + omitted, "report");
  const rows = publishers.flatMap((publisher) =>
    families.filter((family) => publisher.families.includes(family)).map((family) => ({ publisher, family })),
  );
  return {
    id: "lineage",
    title: `${capital(count(publishers.length, "publisher"))} and ${reports} make ${count(origins, "independent origin")}`,
    subtitle:
      "Who tells what the explanations are weighed by, and in which reports. One number is one origin: a firm that writes three reports is one witness.",
    source: "report families behind the claims and operations of the evidence table",
    description: rows
      .map(
        ({ publisher, family }) =>
          `${publisherName(publisher.name)}, ${familyText(family)}: origin ${originOf.get(family)}.`,
      )
      .join(" "),
    csv: csvText(
      ["publisher", "name", "reliability", "home_state", "report", "origin"],
      rows.map(({ publisher, family }) => [
        publisher.publisher,
        publisherName(publisher.name),
        publisher.reliability,
        publisher.homeState ?? "",
        family,
        originOf.get(family)!,
      ]),
    ),
    draw: (canvas) => draw(lineage, canvas),
  };
}
