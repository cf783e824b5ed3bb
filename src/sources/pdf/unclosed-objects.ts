const TOKEN = /endobj|obj\b|<<|>>|\bstream\r?\n/g;
const NUMBER_BEFORE = /(\d{1,8})\s{1,4}(\d{1,5})\s{1,4}$/;
const LONGEST_NUMBER = 24;

/**
 * How many bytes would the PDF library read over again to repair this file? It tries each object that is defined a
 * second time, and one whose dictionary never closes is read to the end of the file: a file made of such objects
 * costs the square of its length. What is within streams does not count. 0 for every sound file. Linear.
 */
export function bytesReadAgain(bytes: Uint8Array): number {
  const text = new TextDecoder("latin1").decode(bytes);
  const known = new Set<string>();
  let again = 0;
  let opened: { readonly at: number; readonly isKnown: boolean } | null = null;
  let depth = 0;
  const close = (): void => {
    if (opened?.isKnown && depth > 0) again += bytes.length - opened.at;
    opened = null;
    depth = 0;
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "<<") depth += 1;
    else if (token === ">>") depth -= 1;
    else if (token === "obj") {
      close();
      const id = NUMBER_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_NUMBER), index))
        ?.slice(1)
        .join(" ");
      if (id === undefined) continue;
      opened = { at: index, isKnown: known.has(id) };
      known.add(id);
    } else close();
  }
  close();
  return again;
}
