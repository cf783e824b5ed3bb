/** The ten kinds of evidence. `misleadsWhen` is printed beside every result of the channel. */

export const CHANNEL_IDS = [
  "relations",
  "infrastructure",
  "co-presence",
  "software",
  "techniques",
  "vulnerabilities",
  "victims",
  "timing",
  "cross-targeting",
  "alignment",
] as const;
export type ChannelId = (typeof CHANNEL_IDS)[number];

/**
 * Channels whose tests make up a question's own family, fixed in advance. The other matrices are corrected among
 * themselves, so that asking them too costs the primary tests no power.
 */
export const PRIMARY_CHANNELS: readonly ChannelId[] = ["software", "techniques"];

/** Channels that count operations: tested by date and place, in the secondary family. */
export const EVENT_CHANNELS: readonly ChannelId[] = ["co-presence", "timing", "alignment"];

export const CHANNEL_MEANINGS: Readonly<Record<ChannelId, string>> = {
  relations: "what sources say outright about the two",
  infrastructure: "indicators in common in a window, after shared and benign infrastructure is taken out",
  "co-presence": "both on one victim or host, with order and gap",
  software: "software in common, by how exclusive it is",
  techniques: "ATT&CK techniques in common",
  vulnerabilities: "early use of the same vulnerability, by date",
  victims: "same country, sector or organisation in the same window",
  timing: "whether one side's operations follow or meet the other's more than chance",
  "cross-targeting": "one side's operations against the other's state",
  alignment: "target portfolios and their shift after an event",
};
