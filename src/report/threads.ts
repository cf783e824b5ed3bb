import type { ClaimThread } from "../model/assessment.ts";
import type { Finding } from "../model/finding.ts";
import type { Id } from "../model/ids.ts";
import type { EvidenceRow, Judgment } from "../model/judgment.ts";
import { STATUS_WORDS } from "../model/vocabulary/levels.ts";
import type { Inline, Step, Thread } from "./blocks.ts";
import { safeUrl } from "./escape.ts";
import { neededWords } from "./needed.ts";
import { count, decimal, pEquals } from "./numbers.ts";
import { columnText, type ReaderIndex } from "./reader-index.ts";
import { featureNoun, happeningText, listed, publisherName } from "./words.ts";

/** How much of a thread is written out; the rest is one `entente trace` away, and says so. */
const MOST_ROWS = 12;
const MOST_FEATURES = 8;
const MOST_CLAIMS = 6;

/** Numbers threads in the order they are first opened. */
export interface ThreadBook {
  readonly open: (title: string, steps: readonly Step[]) => Thread;
}

export function threadBook(): ThreadBook {
  let last = 0;
  return {
    open: (title, steps) => {
      last += 1;
      return { number: last, title, steps };
    },
  };
}

const leaf = (...label: readonly Inline[]): Step => ({ label, steps: [] });
const id = (text: Id): Inline => ({ kind: "id", text });
const traceCommand = (of: Id): Inline => ({ kind: "command", text: `entente trace ${of}` });

function omitted(total: number, shown: number, noun: string, of: Id): readonly Step[] {
  return total > shown ? [leaf(`${count(total - shown, noun)} more: `, traceCommand(of))] : [];
}

function references(urls: readonly string[]): readonly Step[] {
  return urls.map((url) => leaf({ kind: "link", text: url, url }));
}

/** Where a claim is written: the quote with publisher, date, page and hash, or the upstream object and field. */
export function passageSteps(claim: ClaimThread): readonly Step[] {
  const page = claim.page == null ? "" : `, page ${claim.page}`;
  const published = claim.published === null ? "undated" : `published ${claim.published}`;
  const speaker = claim.assertedBy.filter((name) => name !== "author");
  const by = speaker.length > 0 ? `said by ${listed(speaker)}; ` : "";
  const said: Inline[] = [
    `${by}${publisherName(claim.publisher)}, ${published}${page}, document `,
    id(claim.document),
  ];
  const quote: Step[] = claim.quote === null ? [] : [leaf({ kind: "quote", text: claim.quote })];
  const upstream: Step[] =
    claim.upstream === null
      ? []
      : [
          leaf(
            "Upstream ",
            id(claim.upstream.id),
            ", field ",
            id(claim.upstream.field),
            claim.upstream.span ? `, characters ${claim.upstream.span.start}–${claim.upstream.span.end}` : "",
            `, release ${claim.upstream.release}`,
          ),
        ];
  return [...quote, leaf(...said), ...upstream, ...references(claim.urls)];
}

/** Whom the speaker passes on. Reports passed on by address are among the claim's references, and are counted here. */
function relayWords(claim: ClaimThread): string {
  const relays = claim.relayNames ?? claim.relays ?? [];
  const reports = relays.filter((relay) => safeUrl(relay) !== null);
  const named = relays.filter((relay) => safeUrl(relay) === null);
  const parts = [
    ...named.map(publisherName),
    ...(reports.length > 0 ? [count(reports.length, "report")] : []),
  ];
  return parts.length === 0 ? "" : `; passes on ${listed(parts)}`;
}

/** `Silver Heron uses spearphishing, 2025-03; hedged "possibly"`, without its end stop. */
export function claimWords(claim: ClaimThread): readonly Inline[] {
  const stance = claim.stance === "asserts" ? "" : `${claim.stance}: `;
  const when = claim.when === null ? ", undated" : `, ${claim.when}`;
  const hedge = claim.hedge === null ? "" : `; hedged “${claim.hedge}”`;
  const passed = relayWords(claim);
  return [
    stance,
    { kind: "name", text: claim.subject },
    ` ${claim.predicate} `,
    { kind: "name", text: claim.object },
    `${when}${hedge}${passed}`,
  ];
}

export function claimStep(index: ReaderIndex, claim: Id): Step {
  const known = index.claims.get(claim);
  if (known === undefined) return leaf("Claim ", id(claim), ", written out by ", traceCommand(claim));
  return {
    label: ["Claim ", { kind: "claim", id: claim }, ": ", ...claimWords(known)],
    steps: passageSteps(known),
  };
}

/** Claims of a finding that fill one of its columns. */
function claimsOfColumn(index: ReaderIndex, finding: Finding, column: Id): readonly Id[] {
  const text = index.nameOf(column);
  return finding.claims.filter((claim) => {
    const known = index.claims.get(claim);
    if (known === undefined) return false;
    return known.cell ? known.cell.column === column : known.object === column || known.object === text;
  });
}

function featureStep(index: ReaderIndex, finding: Finding, position: number, expanded: number): Step {
  const shared = finding.shared[position]!;
  const claims = claimsOfColumn(index, finding, shared.column);
  const label: Inline[] = [
    columnText(index, shared.column),
    `, on record for ${count(shared.rows, "actor")}`,
  ];
  if (position < expanded) {
    const steps = claims.slice(0, MOST_CLAIMS).map((claim) => claimStep(index, claim));
    return { label, steps: [...steps, ...omitted(claims.length, MOST_CLAIMS, "claim", finding.id)] };
  }
  const links = claims
    .slice(0, MOST_CLAIMS)
    .flatMap((claim): Inline[] => [" ", { kind: "claim", id: claim }]);
  return leaf(...label, ...(links.length > 0 ? [":" as Inline, ...links] : []));
}

/** The claims that tell of the operations which go together. */
function claimsBehind(index: ReaderIndex, { id: of, claims }: Finding): readonly Step[] {
  return [
    ...claims.slice(0, MOST_CLAIMS).map((claim) => claimStep(index, claim)),
    ...omitted(claims.length, MOST_CLAIMS, "claim", of),
  ];
}

/** `28 tools shared`, or what of operations was counted. */
function seenWords({ nameOf }: ReaderIndex, finding: Finding): string {
  const { channel, observed, happening } = finding;
  if (happening === undefined) return `${count(observed, featureNoun(channel))} shared`;
  return `${happeningText(finding, nameOf)}: ${decimal(observed, channel === "alignment" ? 2 : 1)}`;
}

/** What was counted, what chance would give, and what is shared, rarest first; the first `expanded` with claims. */
export function findingStep(index: ReaderIndex, finding: Finding, expanded = 2): Step {
  const head: Inline[] = [
    "Finding ",
    id(finding.id),
    ": ",
    { kind: "name", text: index.nameOf(finding.a) },
    " × ",
    { kind: "name", text: index.nameOf(finding.b) },
    `, ${finding.channel}: ${seenWords(index, finding)}, ${decimal(finding.expected, finding.channel === "alignment" ? 2 : 1)} expected, ` +
      `${pEquals(finding.p)}, corrected ${pEquals(finding.q).replace(/^p/u, "q")}; ${neededWords(finding)}`,
  ];
  const features = finding.shared
    .slice(0, MOST_FEATURES)
    .map((_, position) => featureStep(index, finding, position, expanded));
  return {
    label: head,
    steps: [
      ...features,
      ...omitted(finding.shared.length, MOST_FEATURES, "shared feature", finding.id),
      ...(finding.happening ? claimsBehind(index, finding) : []),
      ...(finding.undated ? [leaf("Undated links take part: not limited to the period.")] : []),
      leaf(`Misleads when: ${finding.misleadsWhen}`),
    ],
  };
}

function evidenceStep(index: ReaderIndex, row: EvidenceRow, expanded: number): Step {
  const head: Inline[] = [
    "Evidence ",
    id(row.id),
    `: ${row.summary} (${count(row.origins, "independent origin")})`,
  ];
  if ("finding" in row.from) {
    const finding = index.findings.get(row.from.finding);
    const step = finding ? findingStep(index, finding, expanded) : leaf("Finding ", id(row.from.finding));
    return { label: head, steps: [step] };
  }
  const claims = row.from.claims;
  return {
    label: head,
    steps: [
      ...claims.slice(0, MOST_CLAIMS).map((claim) => claimStep(index, claim)),
      ...omitted(claims.length, MOST_CLAIMS, "claim", row.id),
    ],
  };
}

/** Judgment → evidence → finding or claims → where they are written. `looked`: what was tested when no row bears on it. */
export function judgmentSteps(
  index: ReaderIndex,
  judgment: Judgment,
  looked: readonly Finding[],
  expanded = 2,
): readonly Step[] {
  const rows = judgment.evidence.flatMap((row) => index.rows.get(row) ?? []);
  const missing = judgment.evidence.filter((row) => !index.rows.has(row));
  const head = leaf(
    "Judgment ",
    id(judgment.id),
    ` (${judgment.level}: ${STATUS_WORDS[judgment.status]}), also by `,
    traceCommand(judgment.id),
  );
  if (judgment.evidence.length === 0) {
    const tests = looked.slice(0, 3).map((finding) => findingStep(index, finding, expanded));
    const said =
      tests.length > 0
        ? "No evidence row bears on this line. Looked at:"
        : "No evidence row bears on this line.";
    return [head, { label: [said], steps: [...tests, ...omitted(looked.length, 3, "finding", judgment.id)] }];
  }
  return [
    head,
    ...rows.slice(0, MOST_ROWS).map((row) => evidenceStep(index, row, expanded)),
    ...missing
      .slice(0, MOST_ROWS)
      .map((row) => leaf("Evidence ", id(row), ", written out by ", traceCommand(row))),
    ...omitted(rows.length, MOST_ROWS, "evidence row", judgment.id),
  ];
}
