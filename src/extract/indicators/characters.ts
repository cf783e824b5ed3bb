/** Which characters may stand in a host name, and where the labels of one end. */

/** ASCII letters, digits, hyphen, underscore, and the Latin letters with marks. */
export function isLatinHostCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === 45 ||
    code === 95 ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** Letters of any other script, for host names such as those under .рф. */
export function isOtherHostCode(code: number): boolean {
  return code > 0x24f && /[\p{L}\p{M}]/u.test(String.fromCharCode(code));
}

export function isHostCode(code: number): boolean {
  return isLatinHostCode(code) || isOtherHostCode(code);
}

const LONGEST_LABEL = 63;

/**
 * Where the label that ends before `end` begins. A label keeps to one alphabet, so that a host inside Chinese or
 * Cyrillic prose without blanks is cut out of it; returns `end` when there is none.
 */
export function labelStart(text: string, end: number, floor: number): number {
  const belongs = isLatinHostCode(text.charCodeAt(end - 1)) ? isLatinHostCode : isOtherHostCode;
  let start = end;
  while (start > floor && end - start <= LONGEST_LABEL && belongs(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where the label that begins at `start` ends; `start` when there is none. */
export function labelEnd(text: string, start: number): number {
  const belongs = isLatinHostCode(text.charCodeAt(start)) ? isLatinHostCode : isOtherHostCode;
  let end = start;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where a run of labels joined by dots that begins at `start` ends, without a closing dot. */
export function chainEnd(text: string, start: number): number {
  let end = labelEnd(text, start);
  while (end > start && text.charCodeAt(end) === 46) {
    const next = labelEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}
