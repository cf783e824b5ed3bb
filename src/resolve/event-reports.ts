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
 * Groups claims by the event they tell of: rows of incidents by their event, what a campaign is said to do by the
 * campaign, and other dated `targets` claims by document, actor and date. Claims without a date of activity tell of
 * no event. An actor that may be several is nobody's. In order of id. O(claims).
 */
export function eventReports(claims: readonly Claim[], entityOf: EntityOf): readonly EventReport[] {
  const bundles = new Map<Id, Bundle>();
  const owners = campaignOwners(claims, entityOf);
  for (const claim of claims) {
    if (claim.stance !== "asserts" || claim.eventTime === null || !TELLS.has(claim.predicate)) continue;
    const subject = entityMeant(claim.subject.link, entityOf);
    if (subject === null) continue;
    const owner = claim.subject.type === "campaign" ? owners.get(subject) : undefined;
    if (claim.subject.type === "campaign" && !owner) continue;
    const bundle = bundleOf(claim, subject, owner?.actor ?? subject);
    if (!bundle) continue;
    const known = bundles.get(bundle.id) ?? { ...bundle, claims: [...(owner?.claims ?? [])] };
    bundles.set(bundle.id, known);
    known.claims.push(claim);
  }
  return [...bundles.values()]
    .map((bundle) => reportOf(bundle, entityOf))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function bundleOf(claim: Claim, subject: Id, actor: Id): Omit<Bundle, "claims"> | null {
  if (claim.event) return { id: claim.event.id, kind: "incident", actor };
  if (claim.subject.type === "campaign") return { id: `campaign:${subject}`, kind: "campaign", actor };
  if (claim.predicate !== "targets") return null;
  const { from, to } = claim.eventTime!;
  return { id: contentId("e", [claim.document, actor, from, to]), kind: "targeting", actor };
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
  const outcome = claims.find(({ predicate }) => predicate === "outcome")?.object.text ?? null;
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
  const role = targets.find(({ event }) => event)?.event?.role ?? "unknown";
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
