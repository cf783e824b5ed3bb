/** Terminal columns: what a text takes up in a fixed-width grid (UAX #11, East Asian Width, read coarsely). */

function cellsOf(code: number): number {
  if (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
    return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** Width in cells. */
export function cells(text: string): number {
  let total = 0;
  for (const character of text) total += cellsOf(character.codePointAt(0) ?? 0);
  return total;
}

/** The text cut to `width` cells, with an ellipsis when something is lost. */
export function clipped(text: string, width: number): string {
  if (cells(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    const next = cellsOf(character.codePointAt(0) ?? 0);
    if (used + next > width - 1) break;
    kept += character;
    used += next;
  }
  return `${kept.trimEnd()}…`;
}

/** Cut and filled with spaces to exactly `width` cells. */
export function padded(text: string, width: number): string {
  const cut = clipped(text, width);
  return cut + " ".repeat(Math.max(0, width - cells(cut)));
}

/** Words filled into lines of at most `width` cells, each line after the first indented. */
export function filled(text: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    const room = width - (lines.length > 0 ? cells(indent) : 0);
    if (line !== "" && cells(next) > room) {
      lines.push((lines.length > 0 ? indent : "") + line);
      line = word;
    } else line = next;
  }
  if (line !== "") lines.push((lines.length > 0 ? indent : "") + line);
  return lines;
}
