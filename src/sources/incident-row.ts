import type { VictimRole } from "../model/evidence.ts";
import { CREDIBILITIES, RELIABILITIES } from "../model/vocabulary/admiralty.ts";
import { CONFIDENCES } from "../model/vocabulary/icd203.ts";
import { PREDICATES } from "../model/vocabulary/predicates.ts";
import { DOCUMENT_KINDS } from "../model/vocabulary/publishing.ts";
import { intervalIn, listOf } from "./incident-values.ts";

/** One row as written; docs/codebook-incidents.md explains every column. */
export interface IncidentRow {
  readonly id: string;
  readonly kind: "incident" | "relation";
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly objectType: string;
  readonly eventFrom: string;
  readonly eventTo: string;
  readonly precision: string;
  readonly published: string;
  readonly victimCountries: string;
  readonly victimSectors: string;
  readonly victimOrganisations: string;
  readonly victimRole: VictimRole | "";
  readonly software: string;
  readonly sought: string;
  readonly outcome: string;
  readonly hedge: string;
  readonly confidence: string;
  readonly stance: string;
  readonly assertedBy: string;
  readonly relays: string;
  readonly publisher: string;
  readonly documentKind: string;
  readonly url: string;
  readonly urlStatus: string;
  readonly archivedUrl: string;
  readonly reliability: string;
  readonly credibility: string;
  readonly upstream: string;
  readonly purposive: string;
  readonly factInOwnWords: string;
}

type Check = readonly [column: keyof IncidentRow, holds: (row: IncidentRow) => boolean, says: string];

const within = (value: string, list: readonly unknown[]): boolean => list.map(String).includes(value);

const CHECKS: readonly Check[] = [
  ["id", ({ id }) => id !== "", "every row has an id"],
  ["kind", ({ kind }) => within(kind, ["incident", "relation"]), "is incident or relation"],
  ["subject", ({ subject }) => subject !== "", "names who acts"],
  ["predicate", ({ predicate }) => within(predicate, PREDICATES), "is one of the predicates"],
  ["object", ({ kind, object }) => kind === "incident" || object !== "", "a relation has two ends"],
  [
    "victimCountries",
    (row) =>
      row.kind === "relation" ||
      [row.victimCountries, row.victimSectors, row.victimOrganisations].some(Boolean),
    "an incident has a victim: a country, a sector or an organisation",
  ],
  [
    "victimCountries",
    ({ victimCountries }) => listOf(victimCountries).every((code) => /^[A-Z]{2}$/.test(code)),
    "countries are ISO 3166-1 alpha-2",
  ],
  [
    "eventFrom",
    (row) => row.eventFrom === "" || intervalIn(row) !== null,
    "dates are YYYY[-MM[-DD]], in order",
  ],
  [
    "precision",
    ({ precision }) => within(precision, ["", "day", "month", "quarter", "year"]),
    "is day, month, quarter or year",
  ],
  ["published", ({ published }) => /^(\d{4}(-\d{2}){0,2})?$/.test(published), "is YYYY[-MM[-DD]] or empty"],
  [
    "victimRole",
    ({ victimRole }) => within(victimRole, ["", "civilian", "military", "unknown"]),
    "is civilian, military or unknown",
  ],
  [
    "confidence",
    ({ confidence }) => within(confidence, ["", ...CONFIDENCES]),
    "is low, moderate or high, or empty",
  ],
  ["stance", ({ stance }) => within(stance, ["asserts", "denies", "doubts"]), "is asserts, denies or doubts"],
  ["publisher", ({ publisher }) => publisher !== "", "names who publishes"],
  ["documentKind", ({ documentKind }) => within(documentKind, DOCUMENT_KINDS), "is a kind of document"],
  ["url", ({ url }) => /^https?:\/\//.test(url), "is a web address"],
  ["urlStatus", ({ urlStatus }) => within(urlStatus, ["opened", "known"]), "is opened or known"],
  ["reliability", ({ reliability }) => within(reliability, ["", ...RELIABILITIES]), "is A to F, or empty"],
  ["credibility", ({ credibility }) => within(credibility, CREDIBILITIES), "is 1 to 6"],
  ["purposive", ({ purposive }) => within(purposive, ["yes", "no"]), "is yes or no"],
];

/** The first rule of the codebook that a row breaks, or `null`. */
export function rowProblem(row: IncidentRow): { readonly message: string; readonly value: string } | null {
  const broken = CHECKS.find(([, holds]) => !holds(row));
  if (!broken) return null;
  const [column, , says] = broken;
  return { message: `${column}: ${says}`, value: String(row[column]) };
}
