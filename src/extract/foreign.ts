import type { Region, Span } from "../model/document.ts";
import type { Issue } from "../model/issue.ts";

const NAMES: Readonly<Record<string, string>> = {
  ar: "Arabic",
  be: "Belarusian",
  bg: "Bulgarian",
  cs: "Czech",
  de: "German",
  es: "Spanish",
  et: "Estonian",
  fa: "Persian",
  fi: "Finnish",
  fr: "French",
  he: "Hebrew",
  hi: "Hindi",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  lt: "Lithuanian",
  lv: "Latvian",
  nl: "Dutch",
  pl: "Polish",
  pt: "Portuguese",
  ro: "Romanian",
  ru: "Russian",
  sk: "Slovak",
  sr: "Serbian",
  sv: "Swedish",
  tr: "Turkish",
  uk: "Ukrainian",
  vi: "Vietnamese",
  zh: "Chinese",
};

/** Share of other scripts from which on a sentence is not English, and a text is mixed. */
const FOREIGN_SENTENCE = 0.3;
const MIXED_TEXT = 0.15;

/** Letters of a stretch, and those of them that no English word has. Every character counts once. */
function letters(text: string, { start, end }: Span): { all: number; foreign: number } {
  let all = 0;
  let foreign = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const isLatin =
      (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x250);
    // From Greek on, general punctuation and symbols left out.
    const isOther = code >= 0x370 && (code < 0x2000 || code > 0x2bff) && code < 0xfe00;
    if (isLatin || isOther) all += 1;
    if (isOther) foreign += 1;
  }
  return { all, foreign };
}

/** Any letter that counts as foreign. */
const FOREIGN = /[\u0370-\u1fff\u2c00-\ufdff]/;

/** `isForeignScript` for the sentences of one text: of most texts no letter has to be looked at. */
export const foreignScriptIn = (text: string): ((span: Span) => boolean) =>
  FOREIGN.test(text) ? (span) => isForeignScript(text, span) : () => false;

/** Is a sentence written in another script than Latin? */
export function isForeignScript(text: string, span: Span): boolean {
  const { all, foreign } = letters(text, span);
  return foreign > FOREIGN_SENTENCE * all;
}

/** What a reader of English has to say about a document's language; empty when all of it is English. */
export function languageIssues(
  language: string | null,
  text: string,
  regions: readonly Region[],
  path: string,
): Issue[] {
  if (language !== null && language !== "en") {
    const name = NAMES[language] ?? "another language";
    const message = `The text is in ${name} (${language}): names, indicators, CVEs and ATT&CK ids are taken from it, claims are not.`;
    return [{ code: "other-language", path, message, value: language }];
  }
  if (!FOREIGN.test(text)) return [];
  let all = 0;
  let foreign = 0;
  for (const region of regions) {
    if (region.kind !== "main") continue;
    const counted = letters(text, region);
    all += counted.all;
    foreign += counted.foreign;
  }
  if (foreign <= MIXED_TEXT * all) return [];
  const share = Math.round((100 * foreign) / all);
  const message = `${share} % of the text is in another script: claims are taken from its English sentences only.`;
  return [{ code: "mixed-languages", path, message, value: `${share} %` }];
}
