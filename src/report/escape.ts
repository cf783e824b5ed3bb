/**
 * Text from documents is hostile until it has passed here. Each writer has one escape:
 * markup, Markdown, terminal, CSV. All of them first make invisible characters visible (`inert`).
 */

/** Controls, bidirectional overrides, zero-width and tag characters, lone surrogates: nothing a name needs. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** Invisible and reordering characters as `⟨U+202E⟩`; line breaks and tabs as spaces. */
export function inert(text: string): string {
  return text.replace(/[\t\n\r]+/gu, " ").replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

const MARKUP: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For element content and quoted attributes, HTML and SVG alike. */
export function escapeMarkup(text: string): string {
  return inert(text).replace(/[&<>"']/gu, (character) => MARKUP[character] ?? character);
}

/** For Markdown running text and table cells: nothing in it can start markup, a link, HTML or a new cell. */
export function escapeMarkdown(text: string): string {
  return inert(text)
    .replace(/[\\`*_{}[\]<>|~#$^]/gu, "\\$&")
    .replace(/&/gu, "&amp;")
    .replace(/!(?=\\\[)/gu, "\\!")
    .replace(/^(\s*)([-+=])/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/u, "$1\\$2");
}

/** A Markdown code span that its content cannot leave, and that cannot end a table cell. */
export function markdownCode(text: string): string {
  const clean = inert(text).replace(/\|/gu, "¦");
  const longest = Math.max(0, ...[...clean.matchAll(/`+/gu)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 ? `${fence} ${clean} ${fence}` : `${fence}${clean}${fence}`;
}

/** A reference that may be linked: `http` or `https`, no credentials, nothing that breaks out. Else `null`. */
export function safeUrl(url: string): string | null {
  if (!/^https?:\/\/[^\s/?#@]+(?:[/?#]|$)/iu.test(url)) return null;
  if (inert(url) !== url) return null;
  return url.replace(
    /[\s"'<>`\\^{|}()[\]]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

/** One CSV field (RFC 4180). A leading `= + - @`, tab or return gets an apostrophe: spreadsheets run those. */
export function csvField(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[\s]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

/** A header and its rows as CSV with LF line ends. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows].map((row) => row.map(csvField).join(",")).join("\n")}\n`;
}
