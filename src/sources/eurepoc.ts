import {
  attribution,
  attributions,
  type Incident,
  incidentOf,
  initiators,
  means,
  speakersOf,
  victims,
} from "./eurepoc-claims.ts";
import { isNobody, valuesOf } from "./eurepoc-values.ts";
import { columns, type Row, type RowOutcome, type Table, tableSource } from "./source-table.ts";

const LIST_COLUMNS = [
  "receiver_country",
  "receiver_name",
  "receiver_category",
  "receiver_category_subcode",
  "initiator_name",
  "initiator_country",
  "initiator_category",
];

/** A list literal that does not close makes the row unreadable. */
function brokenList(row: Row): RowOutcome {
  const column = LIST_COLUMNS.find((name) => valuesOf(row[name] ?? "") === null);
  return column
    ? { code: "bad-list", message: `${column} is a list that does not close.`, value: row[column] ?? "" }
    : null;
}

function withoutId(row: Row): RowOutcome {
  return /^\d+$/.test(row.ID ?? row.incident_ID ?? "")
    ? null
    : { code: "no-id", message: "The row has no incident number.", value: row.ID ?? row.incident_ID ?? "" };
}

const globalTable: Table = {
  name: "EuRepoC incidents",
  marks: ["ID", "receiver_country", "initiator_name", "sources_url", "attribution_basis"],
  scope: columns(
    "ID start_date end_date incident_type receiver_name receiver_country receiver_category receiver_category_subcode initiator_name initiator_country initiator_category attribution_basis attributing_actor attribution_it_company attributing_country attributed_initiator attributed_initiator_country attributed_initiator_category sources_attribution MITRE_initial_access MITRE_impact sources_url",
    "name description inclusion_criteria inclusion_criteria_subcode source_incident_detection_disclosure receiver_region initiator_category_subcode number_of_attributions attribution_date attribution_type attributed_initiator_subcategory cyber_conflict_issue offline_conflict_issue offline_conflict_name_HIIK offline_conflict_intensity offline_conflict_intensity_subcode number_of_political_responses political_response_date political_response_type political_response_type_subcode political_response_country political_response_actor zero_days zero_days_subcode user_interaction has_disruption data_theft disruption hijacking physical_effects_spatial physical_effects_temporal unweighted_cyber_intensity target_multiplier weighted_cyber_intensity impact_indicator impact_indicator_value functional_impact intelligence_impact political_impact_affected_entities political_impact_affected_entities_exact_value political_impact_third_countries political_impact_third_countries_exact_value economic_impact economic_impact_exact_value economic_impact_currency state_responsibility_indicator IL_breach_indicator IL_breach_indicator_subcode evidence_for_sanctions_indicator number_of_legal_responses legal_response_date legal_response_type legal_response_type_subcode legal_response_country legal_response_actor legal_attribution_reference legal_attribution_reference_subcode legal_response_indicator casualties",
  ),
  read(row, account, path) {
    const problem = withoutId(row) ?? brokenList(row);
    if (problem) return problem;
    const incident = incidentOf(row, account, path);
    const subjects = initiators(row, incident, account, path);
    victims(row, subjects, incident, account);
    means(row, subjects, incident, account);
    attributions(row, incident, account, path);
    return null;
  },
};

const attributionTable: Table = {
  name: "EuRepoC attributions",
  marks: ["incident_ID", "attribution_ID", "attributed_initiator_country"],
  scope: columns(
    "incident_ID attribution_basis attributing_actor attribution_it_company attributing_country attributed_initiator attributed_initiator_country attributed_initiator_category",
    "attribution_ID attribution_date attribution_type",
  ),
  read(row, account) {
    const problem = withoutId(row);
    if (problem) return problem;
    if (isNobody(row.attributed_initiator_country ?? "")) return { ignored: "attribution to no country" };
    const at = `eurepoc:${row.incident_ID}`;
    const incident: Incident = {
      at,
      when: null,
      urls: [],
      event: { id: at, role: "unknown", purposive: false },
    };
    attribution(
      row.attributed_initiator ?? "",
      row.attributed_initiator_country!,
      row.attributed_initiator_category ?? "",
      speakersOf(row, 0),
      incident,
      account,
    );
    return null;
  },
};

/** The other tables hold one receiver, initiator or sector of an incident a row. */
function partTable(
  name: string,
  marks: readonly string[],
  without: readonly string[],
  takes: string,
  ignores: string,
): Table {
  return {
    name,
    marks,
    without,
    scope: columns(takes, ignores),
    read(row, account, path) {
      const problem = withoutId(row) ?? brokenList(row);
      if (problem) return problem;
      const incident = incidentOf(row, account, path);
      const subjects = initiators(row, incident, account, path);
      victims(row, subjects, incident, account);
      means(row, subjects, incident, account);
      return null;
    },
  };
}

/** European Repository of Cyber Incidents: v1.1 (global, attributions, receivers) and the dashboard's tables. */
export const eurepoc = tableSource(
  "eurepoc",
  "EuRepoC incidents, attributions, receivers, dashboard tables (CSV)",
  [
    globalTable,
    attributionTable,
    partTable(
      "EuRepoC receivers",
      ["ID", "receiver_name", "receiver_region"],
      ["start_date", "initiator_country"],
      "ID receiver_country receiver_name receiver_category receiver_category_subcode",
      "receiver_region",
    ),
    partTable(
      "EuRepoC dashboard initiators",
      ["ID", "start_date", "initiator_name", "receiver_country", "incident_type"],
      ["sources_url"],
      "ID start_date receiver_country incident_type initiator_country initiator_category initiator_name",
      "receiver_region",
    ),
    partTable(
      "EuRepoC dashboard network",
      ["ID", "weighted_cyber_intensity", "initiator_name", "receiver_country"],
      ["sources_url", "start_date"],
      "ID receiver_country initiator_country initiator_name initiator_category",
      "weighted_cyber_intensity cyber_conflict_issue receiver_region",
    ),
    partTable(
      "EuRepoC dashboard sectors",
      ["ID", "start_date", "receiver_category", "receiver_country", "month"],
      ["sources_url", "initiator_name"],
      "ID start_date initiator_country incident_type receiver_country receiver_category receiver_category_subcode",
      "year month receiver_region",
    ),
  ],
);
