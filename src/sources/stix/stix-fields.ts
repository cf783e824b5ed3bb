import type { JsonShape } from "../json-records.ts";
import type { FieldScope } from "../source-account.ts";

/** Where objects stand: in a bundle's or envelope's `objects`, or in a bare list. */
export const STIX_SHAPE: JsonShape = { lists: new Set(["", "/objects"]), opened: new Set([""]) };

const set = (words: string): ReadonlySet<string> => new Set(words.split(" ").filter(Boolean));

/** Members that every object may have and that say nothing about a group (STIX 2.1, 3.2). */
const COMMON =
  "spec_version created lang granular_markings object_marking_refs labels defanged pattern_type pattern_version";

/** Extensions are kept in the stored bytes and counted here; ATT&CK's own that are read are in `takes`. */
const extension = (field: string): boolean =>
  field.startsWith("x_") || field.startsWith("x-") || field === "extensions";

function scope(takes: string, ignores = ""): FieldScope {
  return {
    takes: set(`type id modified revoked x_mitre_deprecated created_by_ref confidence extensions ${takes}`),
    ignores: set(`${COMMON} ${ignores}`),
    extension,
  };
}

const GROUP = scope(
  "name aliases external_references first_seen last_seen goals primary_motivation secondary_motivations personal_motivations",
  "description resource_level roles sophistication threat_actor_types",
);
const SOFTWARE = scope(
  "name aliases x_mitre_aliases external_references",
  "description malware_types tool_types is_family kill_chain_phases first_seen last_seen operating_system_refs architecture_execution_envs implementation_languages capabilities sample_refs tool_version",
);

/** Per object type of STIX 2.0 and 2.1: which members are read, and which are left aside by name. */
export const STIX_FIELDS: Readonly<Record<string, FieldScope>> = {
  "intrusion-set": GROUP,
  "threat-actor": GROUP,
  campaign: scope("name aliases external_references first_seen last_seen objective", "description"),
  malware: SOFTWARE,
  tool: SOFTWARE,
  "attack-pattern": scope("name external_references", "description aliases kill_chain_phases"),
  vulnerability: scope("name external_references", "description"),
  identity: scope("name identity_class sectors", "description roles contact_information external_references"),
  location: scope(
    "name country region",
    "description latitude longitude precision administrative_area city street_address postal_code external_references",
  ),
  infrastructure: scope(
    "name",
    "description infrastructure_types aliases kill_chain_phases first_seen last_seen external_references",
  ),
  indicator: scope(
    "name pattern valid_from valid_until external_references",
    "description indicator_types kill_chain_phases",
  ),
  relationship: scope(
    "relationship_type source_ref target_ref start_time stop_time external_references",
    "description",
  ),
  sighting: scope(
    "sighting_of_ref where_sighted_refs first_seen last_seen external_references",
    "description count observed_data_refs summary",
  ),
  report: scope("external_references object_refs", "name title description published report_types"),
  note: scope("object_refs external_references", "content abstract authors"),
  opinion: scope("opinion object_refs authors", "explanation external_references"),
};

/** Types that say nothing about who acts: left aside whole, by name. */
export const STIX_ASIDE: ReadonlySet<string> = new Set(
  (
    "course-of-action data-component marking-definition extension-definition language-content grouping incident " +
    "malware-analysis observed-data artifact autonomous-system directory domain-name email-addr email-message file " +
    "ipv4-addr ipv6-addr mac-addr mutex network-traffic process software url user-account windows-registry-key " +
    "x509-certificate x-mitre-analytic x-mitre-asset x-mitre-collection x-mitre-data-component x-mitre-data-source " +
    "x-mitre-detection-strategy x-mitre-matrix x-mitre-tactic"
  ).split(" "),
);
