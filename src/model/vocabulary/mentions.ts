/** What a mention can name, and the kinds of indicator (STIX 2.1 cyber-observable names where there is one). */

export const MENTION_TYPES = [
  "group",
  "malware",
  "tool",
  "organisation",
  "location",
  "sector",
  "date",
  "technique",
  "vulnerability",
  "indicator",
  "person",
  "product",
] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

export const INDICATOR_KINDS = [
  "url",
  "ipv4",
  "ipv6",
  "ipv4-cidr",
  "asn",
  "domain",
  "email",
  "md5",
  "sha1",
  "sha256",
  "filename",
  "path",
  "registry",
  "mutex",
  "pipe",
  "btc",
] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];
