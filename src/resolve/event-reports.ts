import type { Claim } from "../model/claim.ts";
import type { Operation } from "../model/evidence.ts";
import { byCodeUnit, contentId, type Id } from "../model/ids.ts";
import type { Interval } from "../model/interval.ts";
import { type EntityOf, entityMeant } from "./attribution.ts";

/** What one source tells of one event, before anything is decided about which reports tell of the same. */
export interface EventReport extends Operation {
  /** Campaigns are said to belong to an actor; others say themselves who acted. */
  readonly kind: "incident" | "campaign" | "targeting";
}

interface Bundle {
  readonly id: Id;
  readonly kind: EventReport["kind"];
  readonly actor: Id;
  readonly claims: Claim[];
}

const TELLS = new Set<Claim["predicate"]>([
  "targets",
  "uses",
  "exploits",
  "outcome",
  "seeks",
  "impersonates",
]);

/** Campaign → the one actor that sources attribute it to, with the claims; a contested one belongs to nobody. */
function campaignOwners(
  claims: readonly Claim[],
  entityOf: EntityOf,
): Map<Id, { actor: Id; claims: Claim[] }> {
  const owners = new Map<Id, Map<Id, Claim[]>>();
  for (const claim of claims) {
    if (claim.predicate !== "attributed-to" || claim.stance !== "asserts") continue;
    if (claim.subject.type !== "campaign" || claim.object.type !== "group") continue;
    const campaign = entityMeant(claim.subject.link, entityOf);
    const actor = entityMeant(claim.object.link, entityOf);
    if (campaign === null || actor === null) continue;
    const own = owners.get(campaign) ?? new Map<Id, Claim[]>();
    owners.set(campaign, own.set(actor, [...(own.get(actor) ?? []), claim]));
  }
  return new Map(
    [...owners].flatMap(([campaign, actors]) => {
      const [only, ...others] = [...actors];
      return only && others.length === 0 ? [[campaign, { actor: only[0], claims: only[1] }] as const] : [];
    }),
  );
}

/**
 * Event → who is said to stand behind it where nobody is named: the state that it is attributed to, else the country
 * it is placed in, with every claim on it. The source's own word comes before those it reports; an event with several
 * is nobody's.
 */
function eventOwners(claims: readonly Claim[]): Map<Id, { actor: Id; claims: Claim[] }> {
  const said = new Map<Id, Claim[]>();
  for (const claim of claims) {
    const { predicate, subject, passage, stance } = claim;
    if (subject.type !== "unnamed" || stance !== "asserts" || passage.kind !== "field") continue;
    if (predicate !== "attributed-to" && predicate !== "based-in") continue;
    said.set(passage.object, [...(said.get(passage.object) ?? []), claim]);
  }
  const owners = new Map<Id, { actor: Id; claims: Claim[] }>();
  for (const [event, all] of said) {
    const sponsoring = all.filter(({ object }) => object.link[0]?.startsWith("state:"));
    const used = sponsoring.length > 0 ? sponsoring : all;
    // Trackers list who accuses whom as well: what they code themselves decides, the rest shows that it is contested.
    const coded = used.filter(({ assertedBy, origin }) => assertedBy.includes(origin.name));
    const deciding = coded.length > 0 ? coded : used;
    const [actor, ...others] = new Set(deciding.flatMap(({ object }) => object.link));
    if (actor !== undefined && others.length === 0) owners.set(event, { actor, claims: used });
  }
  return owners;
}

/** Does the claim tell of something that was done? A dated operation of which only the title is given does, too. */
const tells = ({ predicate, object, change }: Claim): boolean =>
  TELLS.has(predicate) || (predicate === "activity-changed" && object.type === "event" && change === null);

/**
 * Groups claims by the event they tell of: rows of incidents by their event and actor, what a campaign is said to do
 * by the campaign, and other dated claims by document, actor and date. What an incident's row says of nobody in
 * particular goes to the one actor that other rows name for the incident, else to the state or country it is laid at.
 * Claims without a date of activity tell of no event. An actor that may be several is nobody's. In order of id.
 * O(claims).
 */
export function eventReports(claims: readonly Claim[], entityOf: EntityOf): readonly EventReport[] {
  const bundles = new Map<Id, Bundle>();
  const owners = campaignOwners(claims, entityOf);
  const behind = eventOwners(claims);
  const named = new Map<Id, Set<Id>>();
  const faceless: Claim[] = [];
  const enter = (claim: Claim, subject: Id, owner: { actor: Id; claims: Claim[] } | undefined): void => {
    const bundle = bundleOf(claim, subject, owner?.actor ?? subject);
    if (!bundle) return;
    const key = `${bundle.id} ${bundle.actor}`;
    const known = bundles.get(key) ?? { ...bundle, claims: [...(owner?.claims ?? [])] };
    bundles.set(key, known);
    known.claims.push(claim);
  };
  for (const claim of claims) {
    if (claim.stance !== "asserts" || claim.eventTime === null || !tells(claim)) continue;
    if (claim.subject.type === "unnamed" && claim.event) {
      faceless.push(claim);
      continue;
    }
    const subject = entityMeant(claim.subject.link, entityOf);
    if (subject === null) continue;
    const owner = claim.subject.type === "campaign" ? owners.get(subject) : undefined;
    if (claim.subject.type === "campaign" && !owner) continue;
    enter(claim, subject, owner);
    if (claim.event) named.set(claim.event.id, (named.get(claim.event.id) ?? new Set()).add(subject));
  }
  for (const claim of faceless) {
    const [one, ...others] = named.get(claim.event!.id) ?? [];
    const owner = one === undefined ? behind.get(claim.event!.id) : undefined;
    const actor = others.length === 0 ? (one ?? owner?.actor) : undefined;
    if (actor !== undefined) enter(claim, actor, owner);
  }
  const actorsOf = new Map<Id, number>();
  for (const { id } of bundles.values()) actorsOf.set(id, (actorsOf.get(id) ?? 0) + 1);
  return [...bundles.values()]
    .map((bundle) =>
      // An incident of several actors is an operation of each.
      actorsOf.get(bundle.id)! > 1 ? { ...bundle, id: contentId("e", [bundle.id, bundle.actor]) } : bundle,
    )
    .map((bundle) => reportOf(bundle, entityOf))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function bundleOf(claim: Claim, subject: Id, actor: Id): Omit<Bundle, "claims"> | null {
  if (claim.event) return { id: claim.event.id, kind: "incident", actor };
  if (claim.subject.type === "campaign") return { id: `campaign:${subject}`, kind: "campaign", actor };
  if (claim.predicate !== "targets" && claim.predicate !== "activity-changed") return null;
  const { from, to } = claim.eventTime!;
  // A listed operation is one by itself; what is said of targets at one time is said of one.
  const which =
    claim.predicate === "activity-changed" && claim.passage.kind === "field"
      ? [claim.passage.object, claim.passage.field, claim.object.text]
      : [claim.document, actor, from, to];
  return { id: contentId("e", which), kind: "targeting", actor };
}

const COARSENESS: readonly Interval["precision"][] = ["day", "month", "quarter", "year"];

/** The first of some days, or the last; open when one of them is. */
function outermost(days: readonly (string | null)[], end: "first" | "last"): string | null {
  const known = days.filter((day) => day !== null).sort(byCodeUnit);
  if (known.length < days.length) return null;
  return (end === "first" ? known[0] : known.at(-1)) ?? null;
}

/** The whole stretch of several claims' dates, as coarse as the coarsest. */
function span(intervals: readonly Interval[]): Interval {
  const coarsest = Math.max(...intervals.map(({ precision }) => COARSENESS.indexOf(precision)));
  return {
    from: outermost(
      intervals.map(({ from }) => from),
      "first",
    ),
    to: outermost(
      intervals.map(({ to }) => to),
      "last",
    ),
    precision: COARSENESS[coarsest]!,
  };
}

function reportOf({ id, kind, actor, claims: told }: Bundle, entityOf: EntityOf): EventReport {
  const claims = [...told].sort((a, b) => byCodeUnit(a.id, b.id));
  const targets = claims.filter(({ predicate }) => predicate === "targets");
  const tools = claims.flatMap(({ predicate, object }) =>
    predicate === "uses" || predicate === "exploits" ? (entityMeant(object.link, entityOf) ?? []) : [],
  );
  const outcome =
    claims.find(({ predicate }) => predicate === "outcome" || predicate === "activity-changed")?.object
      .text ?? null;
  return {
    id,
    kind,
    actor,
    victims: victimsOf(targets),
    tools: [...new Set(tools)].sort(byCodeUnit),
    when: span(claims.flatMap(({ eventTime }) => eventTime ?? [])),
    outcome,
    claims: [...new Set(claims.map(({ id: claim }) => claim))].sort(byCodeUnit),
    purposive: claims.some(({ event }) => event?.purposive === true),
  };
}

/** One victim a country; sectors and bodies stand with the country where there is but one, else by themselves. */
function victimsOf(targets: readonly Claim[]): Operation["victims"] {
  const named = (prefix: string, word: (link: string, text: string) => string = (link) => link): string[] =>
    [
      ...new Set(
        targets.flatMap(({ object }) =>
          object.link
            .filter((link) => link.startsWith(prefix))
            .map((link) => word(link.slice(prefix.length), object.canonical)),
        ),
      ),
    ].sort(byCodeUnit);
  const told = targets.find(({ event }) => event)?.event?.role ?? "unknown";
  const read = new Set(targets.flatMap(({ targetRole }) => targetRole ?? []));
  const role = told === "unknown" && read.size === 1 ? [...read][0]! : told;
  const [countries, sectors, bodies] = [
    named("country:"),
    named("sector:"),
    named("organisation:", (_, text) => text),
  ];
  const parts = {
    sector: sectors.length === 1 ? `sector:${sectors[0]}` : null,
    organisation: bodies.length === 1 ? bodies[0]! : null,
  };
  const none = { country: null, sector: null, organisation: null, role };
  return [
    ...(countries.length === 1 || countries.length === 0
      ? [{ ...none, country: countries[0] ?? null, ...parts }]
      : countries.map((country) => ({ ...none, country }))),
    ...(countries.length > 1 || sectors.length > 1 ? sectors : []).map((sector) => ({
      ...none,
      sector: `sector:${sector}`,
    })),
    ...(countries.length > 1 || bodies.length > 1 ? bodies : []).map((organisation) => ({
      ...none,
      organisation,
    })),
  ].filter(
    ({ country, sector, organisation }) => country !== null || sector !== null || organisation !== null,
  );
}
