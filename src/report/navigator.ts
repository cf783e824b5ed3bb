import type { Assessment, ClaimThread } from "../model/assessment.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { defang } from "./defang.ts";
import { inert, safeUrl } from "./escape.ts";
import { type ReaderIndex, readerIndex } from "./reader-index.ts";
import { titleText } from "./sections/question.ts";
import { LIGHT } from "./tokens.ts";
import { sideText } from "./words.ts";

const MOST_LINKS = 5;
const MOST_QUOTES = 3;
const TECHNIQUE = /^T\d{4}(?:\.\d{3})?$/u;

export interface NavigatorTechnique {
  readonly techniqueID: string;
  readonly score: number;
  readonly color: string;
  readonly comment: string;
  readonly enabled: true;
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** An ATT&CK Navigator layer, format 4.5. */
export interface NavigatorLayer {
  readonly name: string;
  readonly versions: { readonly attack?: string; readonly navigator: string; readonly layer: "4.5" };
  readonly domain: "enterprise-attack";
  readonly description: string;
  readonly sorting: number;
  readonly layout: Readonly<Record<string, string | boolean>>;
  readonly techniques: readonly NavigatorTechnique[];
  readonly gradient: {
    readonly colors: readonly string[];
    readonly minValue: number;
    readonly maxValue: number;
  };
  readonly legendItems: readonly { readonly label: string; readonly color: string }[];
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
}

const KINDS = {
  a: { score: 1, color: LIGHT["side-a"], label: "side A only" },
  both: { score: 2, color: LIGHT.both, label: "both sides" },
  b: { score: 3, color: LIGHT["side-b"], label: "side B only" },
} as const;

/** Technique → actors that use it: from the matrix rows, else from the cells that the claims fill. */
function usersOf(index: ReaderIndex): ReadonlyMap<string, ReadonlySet<Id>> {
  const { matrixRows, threads } = index.assessment;
  const rows = matrixRows?.filter(({ channel }) => channel === "techniques") ?? [];
  const pairs: readonly (readonly [Id, string])[] =
    rows.length > 0
      ? rows.flatMap(({ actor, columns }) => columns.map((column) => [actor, column] as const))
      : threads.flatMap(({ cell }) => (cell === undefined ? [] : [[cell.row, cell.column] as const]));
  const users = new Map<string, Set<Id>>();
  for (const [actor, column] of pairs)
    if (TECHNIQUE.test(column) && index.sideOf(actor) !== null)
      users.set(column, (users.get(column) ?? new Set()).add(actor));
  return users;
}

/** What the comment shows of the sentences behind a technique; how many more there are, it says. */
function quotesOf(claims: readonly ClaimThread[]): readonly string[] {
  const quotes = [
    ...new Set(
      claims.flatMap(({ quote, publisher, published, subject }) => {
        const from = [publisher, published].filter((part) => part !== null && part !== "").join(", ");
        return quote === null
          ? []
          : [`${subject}: “${defang(inert(quote))}”${from === "" ? "" : ` (${inert(from)})`}`];
      }),
    ),
  ].sort(byCodeUnit);
  const more = quotes.length - MOST_QUOTES;
  return more > 0 ? [...quotes.slice(0, MOST_QUOTES), `and ${more} more`] : quotes;
}

/** Who says so, and the span of the days on which it was published. */
function sourceMetadata(claims: readonly ClaimThread[]): NavigatorTechnique["metadata"] {
  const publishers = [...new Set(claims.map(({ publisher }) => publisher))].sort(byCodeUnit);
  const days = claims.flatMap(({ published }) => published ?? []).sort(byCodeUnit);
  const [first, last] = [days[0], days.at(-1)];
  return [
    { name: "Sources", value: inert(publishers.join(", ")) },
    { name: "Published", value: first === last ? (first ?? "") : `${first} to ${last}` },
  ];
}

function technique(index: ReaderIndex, id: string, users: ReadonlySet<Id>): NavigatorTechnique {
  const sides = new Set([...users].map((user) => index.sideOf(user)));
  const kind = KINDS[sides.size > 1 ? "both" : sides.has("a") ? "a" : "b"];
  const names = (side: "a" | "b"): string =>
    [...users]
      .filter((user) => index.sideOf(user) === side)
      .map(index.nameOf)
      .sort(byCodeUnit)
      .join(", ");
  const claims = index.assessment.threads.filter(({ cell }) => cell?.column === id && users.has(cell.row));
  const urls = [...new Set(claims.flatMap(({ urls }) => urls.flatMap((url) => safeUrl(url) ?? [])))].sort(
    byCodeUnit,
  );
  const metadata = [
    { name: "Side A", value: names("a") },
    { name: "Side B", value: names("b") },
    { name: "Claims", value: String(claims.length) },
    ...sourceMetadata(claims),
  ];
  return {
    techniqueID: id,
    score: kind.score,
    color: kind.color,
    comment: [
      `${kind.label}: ${[names("a"), names("b")].filter((each) => each !== "").join("; ")}`,
      ...quotesOf(claims),
    ].join("\n"),
    enabled: true,
    metadata: metadata.filter(({ value }) => value !== ""),
    links: urls.slice(0, MOST_LINKS).map((url, position) => ({ label: `Reference ${position + 1}`, url })),
  };
}

/** Major version of ATT&CK: as the assessment states it, else as an upstream release names it. */
function attackMajor(index: ReaderIndex): string | null {
  const { versions, threads } = index.assessment;
  const written =
    versions.attack ??
    versions["mitre-attack"] ??
    threads.find(({ upstream }) => upstream?.id.startsWith("attack:"))?.upstream?.release;
  return written === undefined ? null : (/\d+/u.exec(written)?.[0] ?? null);
}

/**
 * Techniques of side A, of side B and of both, as a layer to overlay in ATT&CK Navigator. What is on record, which
 * mostly tells how well each side is documented: the description says so.
 */
export function navigatorLayer(assessment: Assessment): NavigatorLayer {
  const index = readerIndex(assessment);
  const major = attackMajor(index);
  const users = [...usersOf(index)].sort(([left], [right]) => byCodeUnit(left, right));
  return {
    name: titleText(index),
    versions: { ...(major === null ? {} : { attack: major }), navigator: "4.9.1", layer: "4.5" },
    domain: "enterprise-attack",
    description: `Side A: ${sideText(assessment, "a")}. Side B: ${sideText(assessment, "b")}. Techniques on record; shared techniques by themselves are no evidence of cooperation. Question ${assessment.question.hash}.`,
    sorting: 3,
    layout: { layout: "side", showID: true, showName: true, expandedSubtechniques: "annotated" },
    techniques: users.map(([id, actors]) => technique(index, id, actors)),
    gradient: { colors: Object.values(KINDS).map(({ color }) => color), minValue: 1, maxValue: 3 },
    legendItems: Object.values(KINDS).map(({ label, color }) => ({ label, color })),
    metadata: [
      { name: "Assessment", value: assessment.id },
      { name: "Resolution", value: assessment.resolution },
    ],
  };
}
