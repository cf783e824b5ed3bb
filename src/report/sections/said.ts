import type { ClaimThread } from "../../model/assessment.ts";
import { byCodeUnit } from "../../model/ids.ts";
import type { ToolAvailability } from "../../model/study.ts";
import type { Block, Inline, Section } from "../blocks.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { listed, publisherName } from "../words.ts";

/** What is said, in the order it is read, under the heading it goes by. */
const HEADINGS: readonly (readonly [predicate: string, heading: string])[] = [
  ["activity-changed", "Activity that started, rose, widened or stopped"],
  ["seeks", "What is sought"],
  ["impersonates", "Posing as somebody else"],
  ["availability", "Who can have a tool"],
  ["motivated-by", "Why"],
  ["official-position", "What the states say of each other"],
  ["agreement", "Pacts and pledges"],
  ["obstacle-to", "What stands in the way"],
];

/** Claims of one row, or of one publisher and fact, are told once: their objects are listed. */
function told(claims: readonly ClaimThread[]): readonly (readonly ClaimThread[])[] {
  const rows = new Map<string, ClaimThread[]>();
  for (const claim of claims) {
    const key = [claim.upstream?.id ?? claim.id, claim.subject, claim.predicate].join("\n");
    const known = rows.get(key);
    if (known) known.push(claim);
    else rows.set(key, [claim]);
  }
  const when = ([first]: readonly ClaimThread[]): string =>
    first?.when?.replace(/^(?:since|until) /u, "") ?? "9999";
  return [...rows.values()].sort((x, y) => byCodeUnit(when(x), when(y)) || byCodeUnit(x[0]!.id, y[0]!.id));
}

/** A state's code as the reader knows the state. */
const named = (index: ReaderIndex, text: string): string =>
  /^(?:state|country):[A-Z]{2}$/u.test(text) ? stateName(index, text) : text;

function stateName(index: ReaderIndex, id: string): string {
  const state = (index.assessment.states ?? [])
    .flatMap(({ a, b }) => [a, b])
    .find((one) => one.id === id.replace(/^country:/u, "state:"));
  return state?.name ?? index.assessment.labels[id] ?? id.slice(id.indexOf(":") + 1);
}

const VERBS: Readonly<Record<string, string>> = {
  "activity-changed": "against",
  seeks: "seeks",
  impersonates: "poses as",
  availability: "and its groups have",
  "motivated-by": "acts for",
  "official-position": "on",
  agreement: "signed with",
  "obstacle-to": "has an obstacle to working with",
};

function saysText(index: ReaderIndex, claims: readonly ClaimThread[]): string {
  const [first] = claims as [ClaimThread];
  const objects = listed([...new Set(claims.map(({ object }) => named(index, object)))]);
  const says = first.row?.says ? `: ${first.row.says}` : "";
  return `${named(index, first.subject)} ${VERBS[first.predicate] ?? first.predicate} ${objects}${says}`;
}

/** Who says it, in what kind of document, whom they pass on, and whether the page was opened for the row. */
function sourceText({ publisher, relays = [], relayNames = relays, published, row }: ClaimThread): string {
  const kind = row ? ` (${row.kind}${published === null ? "" : `, ${published}`})` : "";
  const handed = relayNames.length > 0 ? `, passing on ${listed(relayNames.map(publisherName))}` : "";
  return `${publisherName(publisher)}${kind}${handed}`;
}

const STANCES: Readonly<Record<string, string>> = { denies: "denied", doubts: "doubted or left open" };

function hedgeText({ hedge, stance, confidence }: ClaimThread): string {
  const parts = [
    ...(hedge === null ? [] : [`“${hedge}”`]),
    ...(STANCES[stance] === undefined ? [] : [STANCES[stance]]),
    ...(confidence === undefined ? [] : [`${confidence} confidence`]),
  ];
  return parts.length === 0 ? "none" : parts.join(", ");
}

function rowOf(index: ReaderIndex, claims: readonly ClaimThread[]): readonly (readonly Inline[])[] {
  const [first] = claims as [ClaimThread];
  return [
    [saysText(index, claims)],
    [first.row?.fact ?? first.quote ?? "no sentence on record"],
    [sourceText(first)],
    [hedgeText(first)],
    [first.when ?? "undated"],
    [first.row === undefined ? "" : first.row.urlStatus === "opened" ? "opened" : "not opened"],
    claims.slice(0, 4).flatMap(({ id }): readonly Inline[] => [{ kind: "claim", id }, " "]),
  ];
}

function table(index: ReaderIndex, heading: string, claims: readonly ClaimThread[]): Block {
  return {
    kind: "table",
    caption: heading,
    columns: [
      { label: "What is said" },
      { label: "In the coder's words, or the quote", room: "wide" },
      { label: "By whom" },
      { label: "Hedge" },
      { label: "When" },
      { label: "Page" },
      { label: "Claims" },
    ],
    rows: told(claims).map((same) => rowOf(index, same)),
  };
}

/** What a tool that is shared inside one state can show, and what it cannot, given who is on record with it. */
function toolText({ tool, users }: ToolAvailability): string {
  const names = users.map(
    ({ name, states }) => `${name} (${states.length > 0 ? listed(states) : "no sponsor named"})`,
  );
  const states = new Set(users.flatMap((user) => user.states));
  const on =
    names.length === 0
      ? `Nobody is on record here as using ${tool}.`
      : `On record with ${tool}: ${listed(names)}.`;
  const shows =
    states.size > 1
      ? "Groups of more than one state have it, so it is not exclusive on this record, and a common supplier explains it as well as a gift."
      : "A tool that stays inside one state speaks for one supplier there. It helps to tell that state's groups from others, and can neither show nor exclude that any of them works with a group of another state.";
  return `${on} ${shows}`;
}

/** Who is here without a sponsor that anybody names, and over whom sources disagree: not every group is state-run. */
function sponsorBlocks({ assessment }: ReaderIndex): readonly Block[] {
  const names = (keeps: (actor: (typeof assessment.actors)[number]) => boolean): readonly string[] => [
    ...new Set(assessment.actors.filter(keeps).map(({ name }) => name)),
  ];
  const bare = names(({ states }) => states === undefined || states.length === 0);
  const contested = names((actor) => actor.contested);
  const parts = [
    ...(bare.length > 0 ? [`no source in use names a sponsor of ${listed(bare)}`] : []),
    ...(contested.length > 0
      ? [`sources disagree on, or only suspect, who is behind ${listed(contested)}`]
      : []),
  ];
  if (parts.length === 0) return [];
  return [{ kind: "note", parts: [`Not every group is a state's own on this record: ${parts.join("; ")}.`] }];
}

/** What sources say of the sides that answers no level; no section where nothing of the kind is on record. */
export function saidSection(index: ReaderIndex): readonly Section[] {
  const claims = (index.assessment.said ?? []).flatMap((id) => index.claims.get(id) ?? []);
  if (claims.length === 0) return [];
  const tables = HEADINGS.flatMap(([predicate, heading]): readonly Block[] => {
    const own = claims.filter((claim) => claim.predicate === predicate);
    return own.length === 0 ? [] : [table(index, heading, own)];
  });
  const tools = (index.assessment.availability ?? []).map(
    (one): Block => ({ kind: "note", parts: [toolText(one)] }),
  );
  return [
    {
      id: "said",
      title: "What else is said of the sides",
      blocks: [
        {
          kind: "note",
          parts: [
            "These claims answer no level by themselves. Each stands with who says it, whom they pass on, and the hedge they put on it; “not opened” means that the page itself was not read for this row.",
          ],
        },
        ...tables,
        ...tools,
        ...sponsorBlocks(index),
      ],
    },
  ];
}
