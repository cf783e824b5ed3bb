import type { EventTag, Term } from "../model/claim.ts";
import { type Interval, intervalOf } from "../model/interval.ts";
import { initiatorIn, isNobody, namedIn, valuesOf } from "./eurepoc-values.ts";
import type { Account } from "./source-account.ts";
import { outOfOrder, spanning } from "./source-dates.ts";
import { type Draft, hedged } from "./source-draft.ts";
import { type Row, webAddresses } from "./source-table.ts";
import { group, place, sector, state, technique, term, unnamed } from "./source-terms.ts";

/** A 1 January start is how EuRepoC writes "that year" (412 of 1,643 incidents of v1.1 have one). */
export function eurepocDate(written: string): Interval | null {
  return intervalOf(/^\d{4}-01-01$/.test(written) ? written.slice(0, 4) : written.slice(0, 10));
}

/** What the claims of one incident share. */
export interface Incident {
  readonly at: string;
  readonly when: Interval | null;
  readonly urls: readonly string[];
  readonly event: EventTag;
}

/** Date, addresses and role of the victims, which every claim of the row carries. */
export function incidentOf(row: Row, account: Account, path: string): Incident {
  const [first, last] = [eurepocDate(row.start_date ?? ""), eurepocDate(row.end_date ?? "")];
  for (const column of ["start_date", "end_date"])
    if (row[column] && !eurepocDate(row[column]))
      account.raise({ code: "bad-date", path, message: `${column} is no date.`, value: row[column] });
  if (outOfOrder(first, last))
    account.raise({
      code: "bad-interval",
      path,
      message: "The end is before the start; only the start was kept.",
      value: row.end_date ?? null,
    });
  const at = `eurepoc:${row.ID}`;
  const parts = namedIn(valuesOf(row.receiver_category_subcode ?? ""));
  const role =
    parts.length === 0
      ? "unknown"
      : parts.every((part) => part === "Military")
        ? "military"
        : parts.includes("Military")
          ? "unknown"
          : "civilian";
  return {
    at,
    when: first ? spanning(first, last) : null,
    urls: webAddresses(row.sources_url, row.sources_attribution),
    event: { id: at, role, purposive: false },
  };
}

/** Who acted: each named initiator with its aliases and units, else one unnamed actor of the incident. */
function actorsOf(values: readonly string[], incident: Incident, account: Account): readonly Term[] {
  const actors = namedIn(values).flatMap((written) => {
    const initiator = initiatorIn(written);
    if (!initiator) return [];
    const subject = group(initiator.name);
    const base = { at: incident.at, field: "initiator_name", urls: incident.urls };
    for (const alias of initiator.aliases)
      account.claim({ ...base, subject: group(alias), predicate: "alias-of", object: subject });
    for (const unit of initiator.units)
      account.claim({
        ...base,
        subject,
        predicate: "attributed-to",
        object: term(unit, "organisation"),
        hedge: hedged("initiator"),
      });
    return [subject];
  });
  return actors.length > 0 ? actors : [unnamed(incident.at)];
}

/** `State` acts for the state, `state-affiliation suggested` perhaps; everybody else is only based there. */
function originOf(
  subject: Term,
  country: string,
  category: string,
  base: Pick<Draft, "at" | "field">,
): Draft | null {
  if (isNobody(country)) return null;
  const sponsor = /^state$|state-affiliation/i.test(category) ? state(country) : null;
  if (!sponsor) return { ...base, subject, predicate: "based-in", object: place(country) };
  const hedge = /suggested/i.test(category) ? hedged("state-affiliation suggested") : null;
  return { ...base, subject, predicate: "attributed-to", object: sponsor, hedge };
}

/** Lists that go by position must be of one length; else their pairs are not known and are left out. */
function paired(
  lists: readonly (readonly string[])[],
  what: string,
  account: Account,
  path: string,
): boolean {
  const lengths = new Set(lists.filter((list) => list.length > 0).map((list) => list.length));
  if (lengths.size < 2) return true;
  account.raise({
    code: "uneven-lists",
    path,
    message: `${what}: the lists differ in length, so their values cannot be paired.`,
    value: [...lengths].join(", "),
  });
  return false;
}

/** Who acted, with where each is from or whom it acts for. Raises `uneven-lists` where that cannot be told. */
export function initiators(row: Row, incident: Incident, account: Account, path: string): readonly Term[] {
  const [names, countries, categories] = [
    row.initiator_name,
    row.initiator_country,
    row.initiator_category,
  ].map((cell) => valuesOf(cell ?? "") ?? []) as [string[], string[], string[]];
  const subjects = actorsOf(names, incident, account);
  if (paired([names, countries, categories], "initiators", account, path))
    for (const [at, country] of countries.entries()) {
      const named = initiatorIn(names[at] ?? "");
      const subject = named ? group(named.name) : unnamed(incident.at);
      const draft = originOf(subject, country, categories[at] ?? "", {
        at: incident.at,
        field: "initiator_country",
      });
      if (draft) account.claim({ ...draft, urls: incident.urls });
    }
  return subjects;
}

/** Every actor of the incident against every receiver: EuRepoC does not say who of several met whom. */
export function victims(row: Row, subjects: readonly Term[], incident: Incident, account: Account): void {
  const targets: (readonly [string, Term])[] = [
    ...namedIn(valuesOf(row.receiver_country ?? "")).map(
      (name) => ["receiver_country", place(name)] as const,
    ),
    ...namedIn(valuesOf(row.receiver_name ?? "")).map(
      (name) => ["receiver_name", term(name, "organisation")] as const,
    ),
    ...namedIn(valuesOf(row.receiver_category ?? "")).map(
      (name) => ["receiver_category", sector(name)] as const,
    ),
    ...namedIn(valuesOf(row.receiver_category_subcode ?? "")).map(
      (name) => ["receiver_category_subcode", sector(name)] as const,
    ),
  ];
  for (const subject of subjects)
    for (const [field, object] of targets)
      account.claim({ ...incident, field, subject, predicate: "targets", object });
}

/** The techniques and the kind of incident, of every actor. */
export function means(row: Row, subjects: readonly Term[], incident: Incident, account: Account): void {
  for (const subject of subjects) {
    for (const field of ["MITRE_initial_access", "MITRE_impact"])
      for (const name of namedIn(valuesOf(row[field] ?? "")))
        account.claim({ ...incident, field, subject, predicate: "uses", object: technique(name) });
    for (const type of namedIn(valuesOf(row.incident_type ?? "")))
      account.claim({
        ...incident,
        field: "incident_type",
        subject,
        predicate: "outcome",
        object: term(type, "text"),
      });
  }
}

/** An attribution: who says that somebody acts for, or from, a country. */
export function attribution(
  initiator: string,
  country: string,
  category: string,
  speaker: readonly string[],
  incident: Incident,
  account: Account,
): void {
  const named = initiatorIn(initiator);
  const subject = named ? group(named.name) : unnamed(incident.at);
  const said = originOf(subject, country, category, {
    at: incident.at,
    field: `attributed_initiator_country by ${speaker.join(", ")}`,
  });
  if (said) account.claim({ ...said, urls: incident.urls, when: incident.when, assertedBy: speaker });
}

/** Who attributes, by position: persons, firms and states; else the basis that is given. */
export function speakersOf(row: Row, at: number): string[] {
  const cell = (column: string): string => (valuesOf(row[column] ?? "") ?? [])[at] ?? "";
  const named = ["attributing_actor", "attribution_it_company", "attributing_country"]
    .map(cell)
    .filter((name) => !isNobody(name));
  const basis = cell("attribution_basis");
  return named.length > 0 ? [...new Set(named)] : isNobody(basis) ? [] : [basis];
}

/** Every attribution of a row, by position. */
export function attributions(row: Row, incident: Incident, account: Account, path: string): void {
  const lists = [
    "attributed_initiator",
    "attributed_initiator_country",
    "attributed_initiator_category",
    "attribution_basis",
  ].map((column) => valuesOf(row[column] ?? "") ?? []);
  if (!paired(lists, "attributions", account, path)) return;
  const [names = [], countries = [], categories = []] = lists;
  for (const [at, country] of countries.entries())
    attribution(names[at] ?? "", country, categories[at] ?? "", speakersOf(row, at), incident, account);
}
