import type { Effects } from "../effects/effects.ts";
import type { ClaimThread } from "../model/assessment.ts";
import type { Claim, Term } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import { type Grounds, loadGrounds, publisherOf, witnessFinder } from "./grounds.ts";

/** An interval as a person writes it: `2019-09`, `2022`, `2021-03-04 to 2021-05-01`. */
export function writtenInterval(interval: Interval | null): string | null {
  if (interval === null) return null;
  const { from, to, precision } = interval;
  const cut = (day: string): string =>
    precision === "year" ? day.slice(0, 4) : precision === "day" ? day : day.slice(0, 7);
  if (from !== null && to !== null) return cut(from) === cut(to) ? cut(from) : `${cut(from)} to ${cut(to)}`;
  return from !== null ? `since ${cut(from)}` : to !== null ? `until ${cut(to)}` : null;
}

const written = ({ text, canonical }: Term): string => (text === canonical ? text : `${text} (${canonical})`);

/** Makes the reader's view of claims: names for ids, and where each is written. */
export function threadMaker(grounds: Grounds): (claim: Claim) => ClaimThread {
  const witnesses = witnessFinder(grounds);
  const nameOf = (id: Id): string => publisherOf(grounds, id).name;
  return (claim) => {
    const { passage } = claim;
    const own = grounds.published.get(claim.document);
    const first = [...witnesses(claim)].sort((a, b) =>
      (a.published?.from ?? "9999") < (b.published?.from ?? "9999") ? -1 : 1,
    )[0];
    const page = grounds.published.get(claim.document);
    const relayNames = claim.relays.map(nameOf);
    return {
      id: claim.id,
      subject: written(claim.subject),
      predicate: claim.predicate,
      object: written(claim.object),
      stance: claim.stance,
      hedge: claim.hedge?.text ?? null,
      when: writtenInterval(claim.eventTime),
      assertedBy: claim.assertedBy.map(nameOf),
      publisher: nameOf(own ? (own.publisher ?? "unknown") : (first?.publisher ?? claim.document)),
      published: writtenInterval(first?.published ?? null),
      quote: passage.kind === "text" ? passage.quote : null,
      upstream:
        passage.kind === "field"
          ? {
              id: passage.object,
              field: passage.field,
              release: passage.release,
              ...(passage.span ? { span: passage.span } : {}),
            }
          : null,
      document: claim.document,
      urls: passage.kind === "field" ? passage.urls : page?.url ? [page.url] : [],
      relays: claim.relays,
      ...(relayNames.some((name, at) => name !== claim.relays[at]) ? { relayNames } : {}),
      ...(claim.confidence === null ? {} : { confidence: claim.confidence }),
      ...(grounds.reviewers.has(claim.id) ? { reviewedBy: grounds.reviewers.get(claim.id)! } : {}),
      ...(claim.row ? { row: claim.row } : {}),
      ...(claim.origin.by === "source" ? {} : { extractor: `${claim.origin.name}@${claim.origin.version}` }),
    };
  };
}

/** What a case's threads are made on. */
export function groundsOf(effects: Effects, caseFolder: string | null): Promise<Grounds> {
  return loadGrounds(effects, { case: caseFolder, trust: null, withoutDecisions: [] });
}

/** The threads of some claims, by id, wherever they are: in the bundled knowledge or in the case. */
export async function claimThreads(
  effects: Effects,
  caseFolder: string | null,
  ids: ReadonlySet<Id>,
): Promise<ClaimThread[]> {
  const grounds = await groundsOf(effects, caseFolder);
  return grounds.claims.filter(({ id }) => ids.has(id)).map(threadMaker(grounds));
}
