import type { Effects } from "../effects/effects.ts";
import { publisherIndex } from "../knowledge/publishers.ts";
import type { Claim } from "../model/claim.ts";
import type { Decision, Resolution } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import { intervalOf } from "../model/interval.ts";
import type { Knowledge, Publisher } from "../model/knowledge.ts";
import type { Tlp } from "../model/vocabulary/tlp.ts";
import { familyFinder } from "../resolve/families.ts";
import { type ResolveInput, resolveNames } from "../resolve/resolve-names.ts";
import { type Case, openCase } from "./case.ts";
import { collected } from "./collected.ts";
import type { Witness } from "./edges.ts";
import { loadKnowledge } from "./knowledge.ts";
import type { Need } from "./needed-claims.ts";
import { citedBy, NO_REPORTS, type Reports } from "./reports-in-use.ts";

/** Everything a question stands on: bundled knowledge, the case's own claims and reports, and who is who. */
export interface Grounds extends Reports {
  readonly knowledge: Knowledge;
  readonly claims: readonly Claim[];
  /** Claim → who read its passage and let it stand. */
  readonly reviewers: ReadonlyMap<Id, readonly string[]>;
  /** The case's own decisions, undoings included. */
  readonly analyst: readonly Decision[];
  readonly resolution: Resolution;
  readonly publishers: ReadonlyMap<Id, Publisher>;
  readonly publisherOfUrl: (url: string) => Id | null;
  readonly caseFolder: string | null;
  /** Decisions on which reports tell of one event; empty without bundled incidents. */
  readonly eventDecisions: readonly Decision[];
  readonly tlp: Tlp;
  /** Version of this program, which a citation names. */
  readonly program: string;
  /** What the resolution was made from, so that one decision can be taken out again. */
  readonly resolved: ResolveInput;
}

export interface GroundsRequest {
  /** Bundled knowledge that was read already, for many questions in a row; read when absent. */
  readonly knowledge?: Knowledge;
  /** A case that is open already, or `null` for none at all; then no folder is looked for, and it is left open. */
  readonly opened?: Case | null;
  /** Case folder, or `null` for the default one. */
  readonly case: string | null;
  /** Sources whose decisions on identity count; `null` takes the case's own choice, else all. */
  readonly trust: readonly string[] | null;
  /** Decisions to leave out, by id. */
  readonly withoutDecisions: readonly Id[];
  /** Addresses that claims stand on which are neither the case's nor of the bundled catalogues. */
  readonly cited?: readonly string[];
  /** What of the case is read; everything, unless it is known what for. */
  readonly need?: Need;
}

/** A publisher that nobody listed: cannot be judged, and passes no gate alone. */
export function unlisted(id: Id): Publisher {
  return { id, name: id, hosts: [], homeState: null, interest: null, reliability: "F", reason: "not listed" };
}

/** A publisher as it is listed here, or as one that nobody listed. */
export function publisherOf({ publishers }: Pick<Grounds, "publishers">, id: Id): Publisher {
  return publishers.get(id) ?? unlisted(id);
}

async function programVersion(effects: Effects): Promise<string> {
  const manifest = JSON.parse(await effects.readText(effects.bundled("package.json"))) as { version: string };
  return manifest.version;
}

/** Every listed publisher, with the letters that the case gives. */
function publishersOf({ publishers }: Knowledge, opened: Case | null): ReadonlyMap<Id, Publisher> {
  const listed = new Map(publishers.map((publisher) => [publisher.id, publisher]));
  for (const [id, reliability] of Object.entries(opened?.file.reliability ?? {}))
    listed.set(id, { ...(listed.get(id) ?? unlisted(id)), reliability, reason: "set in case.yaml" });
  return listed;
}

/** Finds publishers by id or by name, as texts write them. */
export function publisherFinder(publishers: Grounds["publishers"]): (written: string) => Id | null {
  const named = new Map(
    [...publishers.values()].flatMap(({ id, name }) => [
      [id, id],
      [name.toLowerCase(), id],
    ]),
  );
  return (written) => named.get(written.trim().toLowerCase()) ?? null;
}

/** Reads the bundled knowledge and the case, and decides who is who. */
export async function loadGrounds(effects: Effects, request: GroundsRequest): Promise<Grounds> {
  const knowledge = request.knowledge ?? (await loadKnowledge(effects));
  const opened = request.opened === undefined ? await openCase(effects, request.case) : request.opened;
  const publishers = publishersOf(knowledge, opened);
  const own = opened
    ? await collected(opened.store, {
        known: knowledge.names,
        need: request.need ?? "all",
        publisherNamed: publisherFinder(publishers),
        cited: [...citedBy(knowledge.claims), ...(request.cited ?? [])],
      })
    : null;
  if (request.opened === undefined) await opened?.store.close();
  const resolved: ResolveInput = {
    names: own ? [...knowledge.names, ...own.names] : knowledge.names,
    decisions: own ? [...knowledge.decisions, ...own.sourceDecisions] : knowledge.decisions,
    analyst: own?.decisions ?? [],
    trust: request.trust ?? opened?.file.trust ?? null,
    knowledge: knowledge.version,
  };
  const grounds: Grounds = {
    knowledge,
    claims: own ? [...knowledge.claims, ...own.claims] : knowledge.claims,
    reviewers: own?.reviewers ?? new Map(),
    analyst: own?.decisions ?? [],
    resolution: resolveNames(resolved),
    publishers,
    publisherOfUrl: publisherIndex(knowledge.publishers),
    ...(own?.reports ?? NO_REPORTS),
    caseFolder: opened?.folder ?? null,
    eventDecisions: [],
    tlp: opened?.file.tlp ?? "clear",
    program: await programVersion(effects),
    resolved,
  };
  return request.withoutDecisions.length === 0 ? grounds : regroundWithout(grounds, request.withoutDecisions);
}

/** The same grounds with some decisions on identity left out, our own bridging included. */
export function regroundWithout(grounds: Grounds, decisions: readonly Id[]): Grounds {
  const resolved: ResolveInput = { ...grounds.resolved, without: decisions };
  return { ...grounds, resolution: resolveNames(resolved), resolved };
}

/** Finds the report families behind a claim, among all that the case holds. */
function familiesIn(grounds: Grounds): (claim: Claim) => readonly Id[] {
  const { published, copies, claims, publishers, publisherOfUrl } = grounds;
  return familyFinder({
    reports: [...published].map(([id, { publisher, day, urls, cites }]) => ({
      ...{ id, publisher, published: day, urls, cites },
    })),
    copies,
    claims,
    publishers: { named: publisherFinder(publishers), ofUrl: publisherOfUrl },
  });
}

type WitnessesOf = (claim: Claim) => readonly Witness[];

interface MadeFinder {
  readonly from: Grounds;
  readonly witnessesOf: WitnessesOf;
}

/** Laid out once for all questions on the same claims: it reads every one. */
const finders = new WeakMap<readonly Claim[], MadeFinder>();

/** Finds the independent origins behind a claim: one for each cited report, else whose words it is. */
export function witnessFinder(grounds: Grounds): WitnessesOf {
  const { claims, publishers, published, knowledge, publisherOfUrl } = grounds;
  const made = finders.get(claims);
  // Nothing of it depends on who is who: grounds that differ in that alone share it.
  if (
    made?.from.publishers === publishers &&
    made.from.published === published &&
    made.from.knowledge === knowledge &&
    made.from.publisherOfUrl === publisherOfUrl
  )
    return made.witnessesOf;
  const witnessesOf = madeFinder(grounds);
  finders.set(claims, { from: grounds, witnessesOf });
  return witnessesOf;
}

function madeFinder(grounds: Grounds): WitnessesOf {
  const references = new Map(grounds.knowledge.references.map(({ url, published }) => [url, published]));
  const releases = new Map(grounds.knowledge.upstreams.map(({ id, released }) => [id, released]));
  const latest = [...releases.values()].sort(byCodeUnit).at(-1) ?? null;
  const familiesOf = familiesIn(grounds);
  const known = new Map<string, Witness>();
  const witness = (family: Id, publisher: Id, published: string | null): Witness => {
    const key = `${family}\u0000${publisher}\u0000${published}`;
    const seen = known.get(key);
    if (seen) return seen;
    const { reliability, homeState } = publisherOf(grounds, publisher);
    const made = {
      family,
      publisher,
      reliability,
      homeState,
      published: published === null ? null : intervalOf(published),
    };
    known.set(key, made);
    return made;
  };
  const witnessesOf = (claim: Claim): readonly Witness[] => {
    const own = grounds.published.get(claim.document);
    const released = own ? own.day : (releases.get(claim.document) ?? latest);
    const urls = claim.passage.kind === "field" ? claim.passage.urls : [];
    if (urls.length === 0)
      return [witness(familiesOf(claim)[0]!, own ? (own.publisher ?? "unknown") : claim.document, released)];
    const families = new Map<Id, Witness>();
    for (const url of urls) {
      const family = familiesOf({
        ...claim,
        passage: { ...claim.passage, urls: [url] } as Claim["passage"],
      })[0]!;
      families.set(
        family,
        witness(family, grounds.publisherOfUrl(url) ?? "unknown", references.get(url) ?? released),
      );
    }
    return [...families.values()];
  };
  // Several steps of an inquiry ask of the same claim.
  const found = new Map<Claim, readonly Witness[]>();
  return (claim) => {
    const witnesses = found.get(claim) ?? witnessesOf(claim);
    found.set(claim, witnesses);
    return witnesses;
  };
}
