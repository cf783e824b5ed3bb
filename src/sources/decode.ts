import type { Issue } from "../model/issue.ts";
import { latin1, looksUtf16 } from "./detect.ts";

export interface Decoded {
  readonly text: string;
  /** WHATWG name of the encoding that was used. */
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/** Bytes looked at when an encoding has to be guessed. */
const SAMPLE = 65_536;
/** Double-byte encodings to try, most used first; each must decode without an error. */
const DOUBLE_BYTE = ["gb18030", "shift_jis", "euc-kr", "big5", "euc-jp"] as const;

const issue = (code: string, message: string, value: string | null): Issue => ({
  code,
  path: "encoding",
  message,
  value,
});

function decoderFor(label: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null;
  }
}

/** What bytes 80–9F are in windows-1252 (WHATWG encoding standard, index-windows-1252). */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some runtimes read windows-1252 as ISO 8859-1, which leaves its quotes and dashes as control characters. */
function withQuotes(text: string, encoding: string): string {
  if (encoding !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80]!);
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding a page names in itself: `<meta charset>`, `http-equiv`, the XML declaration or `@charset`. */
function declaredInside(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 0, 4096);
  const match =
    /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head) ??
    /^\s*<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head);
  return match?.[1]?.toLowerCase() ?? null;
}

const charsetOf = (mediaType: string | null): string | null =>
  /charset\s*=\s*"?([\w:.-]{2,40})/i.exec(mediaType ?? "")?.[1]?.toLowerCase() ?? null;

/** Share of letters that stand in runs of their own script: a wrong code page breaks the runs. */
function shareOf(pattern: RegExp, text: string): number {
  const high = text.match(/[^\x00-\x7F]/g)?.length ?? 0;
  return high === 0 ? 0 : (text.match(pattern)?.join("").length ?? 0) / high;
}

/** Which legacy encoding fits bytes that are no UTF-8? Letters of one script in runs decide. */
function guess(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  for (const label of ["windows-1251", "koi8-r"] as const) {
    const text = new TextDecoder(label).decode(sample);
    const lower = shareOf(/[А-ЯЁІЇЄҐ]?[а-яёіїєґ]{2,}/gu, text);
    if (lower > 0.7) return label;
  }
  for (const label of DOUBLE_BYTE) {
    const text = strictly(sample.subarray(0, sample.length - (sample.length % 2)), label);
    if (
      text &&
      shareOf(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}/gu, text) > 0.6
    )
      return label;
  }
  return "windows-1252";
}

/**
 * Bytes to text, as a browser would: byte-order mark, then what the transport said, then what the page says,
 * then UTF-8, then the legacy encoding that fits best. A declared encoding that the bytes contradict is not
 * believed. Never throws; what was guessed or lost comes back as issues.
 */
export function decode(bytes: Uint8Array, mediaType: string | null): Decoded {
  const wide = looksUtf16(bytes.subarray(0, 4000));
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, issues: [] };
  const declared = charsetOf(mediaType) ?? declaredInside(bytes);
  const issues: Issue[] = [];
  const decoder = declared === null ? null : decoderFor(declared, true);
  if (declared !== null && decoder === null)
    issues.push(
      issue("unknown-encoding", `The page names an encoding that does not exist: ${declared}.`, declared),
    );
  // UTF-16 in a declaration that could be read byte by byte is wrong by that alone (HTML standard, 13.2.3.2).
  if (declared !== null && decoder !== null && !decoder.encoding.startsWith("utf-16")) {
    const text = strictly(bytes, declared);
    const isUtf8 = decoder.encoding === "utf-8" ? null : strictly(bytes, "utf-8");
    if (text !== null && (isUtf8 === null || !/[^\x00-\x7F]/.test(isUtf8)))
      return { text: withQuotes(text, decoder.encoding), encoding: decoder.encoding, issues };
    if (text === null || isUtf8 !== null)
      issues.push(
        issue("wrong-encoding", `The text is not in ${declared}, as the page says it is.`, declared),
      );
  }
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, encoding: "utf-8", issues };
  const lossy = new TextDecoder("utf-8").decode(bytes);
  const lost = lossy.match(/\uFFFD/g)?.length ?? 0;
  const high = lossy.match(/[^\x00-\x7F]/g)?.length ?? 0;
  if (high > 0 && lost <= 0.05 * high) {
    issues.push(issue("lost-characters", `${lost} characters could not be read as UTF-8.`, String(lost)));
    return { text: lossy, encoding: "utf-8", issues };
  }
  const encoding = guess(bytes);
  issues.push(issue("guessed-encoding", `No valid encoding is declared; read as ${encoding}.`, encoding));
  return { text: withQuotes(new TextDecoder(encoding).decode(bytes), encoding), encoding, issues };
}
