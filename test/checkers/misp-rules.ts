import { checkedBy, type Fault } from "./schema-checker.ts";

/** MISP core format (draft-dulaunoy-misp-core-format-18), written from its sections 2.2, 2.3, 2.7 and 2.8. */

const text = { type: "string" };
/** 2.2.1.2: an unsigned integer, as a JSON string. */
const numeric = { type: "string", pattern: "^\\d+$" };
const flag = { type: "boolean" };
const uuid = {
  type: "string",
  pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
};
const moment = {
  type: "string",
  pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?(?:Z|[+-]\\d{2}:\\d{2})$",
};

const object = (required: readonly string[], properties: object) => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});

const org = object(["id", "name", "uuid"], { id: numeric, name: { type: "string", minLength: 1 }, uuid });
const tag = object(["name"], {
  id: numeric,
  name: { type: "string", minLength: 1 },
  colour: { type: "string", pattern: "^#[0-9a-f]{6}$" },
  exportable: flag,
});
const tags = { type: "array", items: tag };

const attribute = object(
  ["uuid", "type", "category", "to_ids", "event_id", "distribution", "timestamp", "deleted", "value", "id"],
  {
    id: numeric,
    uuid,
    type: text,
    category: text,
    to_ids: flag,
    event_id: numeric,
    distribution: { enum: ["0", "1", "2", "3", "4", "5"] },
    sharing_group_id: numeric,
    timestamp: numeric,
    comment: text,
    deleted: flag,
    value: { type: "string", minLength: 1 },
    first_seen: moment,
    last_seen: moment,
    Tag: tags,
  },
);

const report = object(["id", "uuid", "event_id", "name", "content", "distribution", "timestamp", "deleted"], {
  id: numeric,
  uuid,
  event_id: numeric,
  name: { type: "string", minLength: 1 },
  content: text,
  distribution: { enum: ["0", "1", "2", "3", "4", "5"] },
  sharing_group_id: numeric,
  timestamp: numeric,
  deleted: flag,
});

const EVENT_SCHEMA = object(["Event"], {
  Event: object(
    [
      ..."id uuid info date published threat_level_id analysis timestamp publish_timestamp".split(" "),
      ..."org_id orgc_id attribute_count distribution Org Orgc".split(" "),
    ],
    {
      id: numeric,
      uuid,
      info: { type: "string", minLength: 1, maxLength: 256, pattern: "^[^\\r\\n]*$" },
      date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
      published: flag,
      threat_level_id: { enum: ["1", "2", "3", "4"] },
      analysis: { enum: ["0", "1", "2"] },
      timestamp: numeric,
      publish_timestamp: numeric,
      org_id: numeric,
      orgc_id: numeric,
      attribute_count: numeric,
      distribution: { enum: ["0", "1", "2", "3", "4"] },
      sharing_group_id: numeric,
      locked: flag,
      extends_uuid: uuid,
      Org: org,
      Orgc: org,
      Tag: tags,
      Attribute: { type: "array", items: attribute },
      EventReport: { type: "array", items: report },
    },
  ),
});

/** 2.3.2.3: types that a category takes, of the categories written here. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  "External analysis":
    "md5 sha1 sha256 filename ip-src ip-dst hostname domain url AS vulnerability weakness link comment text other".split(
      " ",
    ),
  "Network activity":
    "ip-src ip-dst ip-dst|port port hostname domain domain|ip email email-dst email-src url uri AS comment text other".split(
      " ",
    ),
  "Payload delivery":
    "md5 sha1 sha256 filename ip-src ip-dst hostname domain email email-src url AS link comment text other".split(
      " ",
    ),
  "Targeting data":
    "target-user target-email target-machine target-org target-location target-external comment".split(" "),
  Attribution: "threat-actor campaign-name campaign-id comment text other".split(" "),
};

const VALUES: Readonly<Record<string, RegExp>> = {
  md5: /^[0-9a-f]{32}$/i,
  sha1: /^[0-9a-f]{40}$/i,
  sha256: /^[0-9a-f]{64}$/i,
  link: /^https?:\/\/\S+$/i,
  url: /^[a-z][a-z0-9+.-]*:\/\/\S+$/i,
  "ip-dst": /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*)(?:\/\d+)?$/i,
  domain: /^[^\s/:@]+\.[^\s/:@.]+$/,
  vulnerability: /^CVE-\d{4}-\d{4,}$/,
};

interface Shared {
  readonly uuid?: string;
  readonly distribution?: string;
  readonly sharing_group_id?: string;
}
interface Attribute extends Shared {
  readonly type?: string;
  readonly category?: string;
  readonly value?: string;
  readonly first_seen?: string;
  readonly last_seen?: string;
}
interface Event extends Shared {
  readonly published?: boolean;
  readonly date?: string;
  readonly publish_timestamp?: string;
  readonly attribute_count?: string;
  readonly Tag?: readonly { readonly name?: string }[];
  readonly Attribute?: readonly Attribute[];
  readonly EventReport?: readonly Shared[];
}

/** 2.2.1.15: a sharing group only with distribution 4. */
function sharingFaults({ distribution, sharing_group_id: group }: Shared, path: string): Fault[] {
  return distribution !== "4" && group !== undefined && group !== "0"
    ? [{ path, message: "sharing_group_id must be 0 unless distribution is 4" }]
    : [];
}

function attributeFaults(attribute: Attribute, path: string): Fault[] {
  const { type = "", category = "", value = "", first_seen: first, last_seen: last } = attribute;
  const faults = sharingFaults(attribute, path);
  if (!TYPES[category]?.includes(type)) faults.push({ path, message: `"${category}" takes no "${type}"` });
  if (VALUES[type] && !VALUES[type].test(value)) faults.push({ path, message: `"${value}" is no ${type}` });
  if (first !== undefined && last !== undefined && Date.parse(last) < Date.parse(first))
    faults.push({ path, message: "last_seen is before first_seen" });
  return faults;
}

function tlpFaults(tags: Event["Tag"] = []): Fault[] {
  const labels = tags.flatMap(({ name }) => (name?.startsWith("tlp:") ? [name] : []));
  const wrong = labels.filter((label) => !/^tlp:(?:clear|green|amber|amber\+strict|red)$/.test(label));
  return [
    ...wrong.map((label) => ({ path: "/Event/Tag", message: `${label} is no label of TLP 2.0` })),
    ...(labels.length > 1 ? [{ path: "/Event/Tag", message: "more than one TLP label" }] : []),
  ];
}

/** What an event breaks of the core format; none for a sound one. */
export function mispFaults(value: unknown): readonly Fault[] {
  const faults = checkedBy(EVENT_SCHEMA, value, "");
  const event = ((value as { Event?: Event } | null)?.Event ?? {}) as Event;
  const attributes = Array.isArray(event.Attribute) ? event.Attribute : [];
  const parts = [event, ...attributes, ...(Array.isArray(event.EventReport) ? event.EventReport : [])];
  const uuids = parts.map((part) => part.uuid);
  if (new Set(uuids).size !== uuids.length)
    faults.push({ path: "/Event", message: "a uuid that another part has" });
  if (event.attribute_count !== String(attributes.length))
    faults.push({ path: "/Event/attribute_count", message: "not the number of attributes" });
  if (event.published === false && event.publish_timestamp !== "0")
    faults.push({ path: "/Event/publish_timestamp", message: "must be 0 for what was never published" });
  if (Number.isNaN(Date.parse(event.date ?? ""))) faults.push({ path: "/Event/date", message: "no day" });
  const values = attributes.map(({ category, type, value: one }) => JSON.stringify([category, type, one]));
  if (new Set(values).size !== values.length)
    faults.push({ path: "/Event/Attribute", message: "an attribute twice" });
  return [
    ...faults,
    ...sharingFaults(event, "/Event"),
    ...tlpFaults(event.Tag),
    ...attributes.flatMap((one, at) => attributeFaults(one, `/Event/Attribute/${at}`)),
  ];
}
