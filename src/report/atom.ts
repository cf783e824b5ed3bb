import type { Announcement } from "../model/announcement.ts";
import { announcementLines, announcementTitle } from "./announcement.ts";
import { escapeMarkup, safeUrl } from "./escape.ts";
import { uuid5 } from "./stix/stix-ids.ts";

/** UUID version 5 of `urn:entente:atom:1` in the URL namespace: feeds and entries made here. */
const NAMESPACE = uuid5("6ba7b811-9dad-11d1-80b4-00c04fd430c8", "urn:entente:atom:1");

const idOf = (content: string): string => `urn:uuid:${uuid5(NAMESPACE, content)}`;

/** Where the claims of an announcement are written, each address once, as links that a reader may follow. */
function links({ claims }: Announcement): readonly string[] {
  const urls = [...new Set(claims.flatMap((claim) => claim.urls.flatMap((url) => safeUrl(url) ?? [])))];
  return urls.map((url) => `    <link rel="related" href="${escapeMarkup(url)}"/>`);
}

function entry(announcement: Announcement): readonly string[] {
  const text = announcementLines(announcement).map(escapeMarkup).join("\n");
  return [
    "  <entry>",
    `    <id>${idOf(`entry:${announcement.id}`)}</id>`,
    `    <title>${escapeMarkup(announcementTitle(announcement))}</title>`,
    `    <updated>${announcement.at}</updated>`,
    ...links(announcement),
    `    <content type="text">${text}</content>`,
    "  </entry>",
  ];
}

/**
 * Announcements as an Atom 1.0 feed (RFC 4287), latest first. Ids depend on the case and on what is announced alone,
 * so a feed written again has the same entries. `begun`: when the case was first watched, the date of an empty feed.
 */
export function atomFeed(
  announcements: readonly Announcement[],
  { caseId, title, begun }: { readonly caseId: string; readonly title: string; readonly begun: string },
): string {
  const latest = [...announcements].reverse();
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${idOf(`feed:${caseId}`)}</id>`,
    `  <title>${escapeMarkup(`Claims that moved a judgment: ${title}`)}</title>`,
    `  <updated>${latest[0]?.at ?? begun}</updated>`,
    "  <author><name>Entente</name></author>",
    "  <generator>Entente</generator>",
    ...latest.flatMap(entry),
    "</feed>",
  ].join("\n")}\n`;
}
