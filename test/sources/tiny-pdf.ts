/** One run of text: baseline origin in points from the lower left corner of a Letter page. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

export interface TinyPdfOptions {
  /** Makes of a content stream what is stored: a filter name and the bytes. */
  readonly pack?: (content: Uint8Array) => { filter: string; bytes: Uint8Array };
  /** Extra entries of the trailer, for example an encryption dictionary. */
  readonly trailer?: string;
  /** Leaves the cross-reference table out, as a cut download does. */
  readonly withoutTable?: boolean;
}

/** Characters as WinAnsiEncoding has them (ISO 32000-1, annex D); of those beyond Latin-1, the bullet alone. */
const encode = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => (char === "•" ? 0x95 : char.charCodeAt(0) & 255));

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, (char) => `\\${char}`);

export const contentOf = (runs: readonly Run[]): string =>
  runs
    .map(({ x, y, size = 10, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`)
    .join("\n");

/** A PDF of a few pages in Helvetica, small enough to read with the eye (ISO 32000-1, 7.5). */
export function tinyPdf(
  pages: readonly (readonly Run[] | Uint8Array)[],
  options: TinyPdfOptions = {},
): Uint8Array {
  const bodies: Uint8Array[] = [];
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  bodies.push(encode("<< /Type /Catalog /Pages 2 0 R >>"));
  bodies.push(encode(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`));
  bodies.push(encode("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
  for (const [index, page] of pages.entries()) {
    const plain = page instanceof Uint8Array ? page : encode(contentOf(page));
    const { filter, bytes } = options.pack?.(plain) ?? { filter: "", bytes: plain };
    bodies.push(
      encode(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
    );
    const dictionary = `<< /Length ${bytes.length}${filter === "" ? "" : ` /Filter ${filter}`} >>\nstream\n`;
    bodies.push(join([encode(dictionary), bytes, encode("\nendstream")]));
  }
  const parts = [encode("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  for (const [index, body] of bodies.entries()) {
    offsets.push(length);
    const object = join([encode(`${index + 1} 0 obj\n`), body, encode("\nendobj\n")]);
    parts.push(object);
    length += object.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = bodies.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${options.trailer ?? ""} >>\nstartxref\n${length}\n%%EOF\n`;
  if (!options.withoutTable) parts.push(encode(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`));
  return join(parts);
}

/** Runs for lines set one below the other. */
export function column(lines: readonly string[], x = 72, top = 720, leading = 12): Run[] {
  return lines.map((text, index) => ({ x, y: top - index * leading, text }));
}
