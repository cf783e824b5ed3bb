/** What stands around a name on the page, apart from words: paths, file names, sentence starts, lines in capitals. */

const LOOK = 48;
const LETTER = /[\p{L}\p{N}]/u;
const FILE_AFTER = /^\.(?!(?:The|This|In|It|A|An|We|On|As|For|And|However)\b)[A-Za-z0-9]/;
const PATH_MARKS = /[:\\%~$=]|\.\w/;
const SENTENCE_START = /(?:^|[.!?:;\n|•>]["'*_)\]]*\s*|\n[\s>#*_\d.)-]*)["'*_([#-]*\s?$/;

const chunkBefore = (text: string, start: number): string =>
  /\S*$/.exec(text.slice(Math.max(0, start - LOOK), start))![0];
const chunkAfter = (text: string, end: number): string => /^\S*/.exec(text.slice(end, end + LOOK))![0];

/** A slash joins names ("APT28/Sofacy") unless the run of characters it stands in looks like a path or an address. */
const inPath = (text: string, start: number, end: number): boolean => {
  const before = chunkBefore(text, start);
  const after = chunkAfter(text, end);
  return (
    PATH_MARKS.test(before) || PATH_MARKS.test(after.replace(/[.,:;]+$/, "")) || /^\/|^\.+\//.test(before)
  );
};

/** Is the name no part of a path, an address, a file name, a longer identifier? `program`: "net.exe" names one. */
export function standsFree(text: string, start: number, end: number, program = false): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  if ("@\\=%$~`".includes(before) && !(program && before === "`"))
    return before === "`" && !/[\\/(=]/.test(after);
  if (before === "." && (LETTER.test(text[start - 2] ?? " ") || /[a-z]/.test(text[start]!))) return false;
  if (text.startsWith("[.", end) || text.startsWith("(.", end)) return false;
  if ("@\\=(".includes(after)) return false;
  if (before === "_" && LETTER.test(text[start - 2] ?? " ")) return false;
  if (after === "_" && LETTER.test(text[end + 1] ?? " ")) return false;
  if ((before === "/" || after === "/") && inPath(text, start, end)) return false;
  if (after === "." && FILE_AFTER.test(text.slice(end, end + 12)))
    return program && /^\.exe\b/i.test(text.slice(end, end + 5));
  return !(after === ":" && text[end + 1] === ":");
}

/** Does the name stand where a sentence, a line or a list item begins, so that its capital says nothing? */
export const beginsSentence = (text: string, start: number): boolean =>
  SENTENCE_START.test(text.slice(Math.max(0, start - 24), start));

const WORD_BEFORE = /([A-Za-z]+) $/;
const WORD_AFTER = /^ ([A-Za-z]+)/;
const FEWEST_CAPITALS = 5;

/** Are the words right beside the name in capitals too ("CONTACT US TODAY"), so that its own say nothing? */
export function inCapitals(text: string, start: number, end: number): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? "";
  const after = WORD_AFTER.exec(text.slice(end, end + 24))?.[1] ?? "";
  const beside = before + after;
  return beside.length >= FEWEST_CAPITALS && beside === beside.toUpperCase();
}

const CAPITALISED_BEFORE = /([A-Z][\w'-]*)[ ]$/;
/** Words that open a sentence before a name and are no part of one. */
const OPENERS = new Set(
  "In From To The A An And At Near With By For Of On Both While As But Or When If Since After Before Against Across Like Outside Inside Into Around Between Until Over Other Most Many Some Several All Its Their Our This That These Those".split(
    " ",
  ),
);
const CAPITALISED_AFTER = /^ [A-Z][a-z]/;

/** Does another capitalised word stand right beside the name, as in a person's name ("Michael Jordan")? */
export function besideCapital(text: string, start: number, end: number): boolean {
  if (CAPITALISED_AFTER.test(text.slice(end, end + 4))) return true;
  const before = CAPITALISED_BEFORE.exec(text.slice(Math.max(0, start - 24), start));
  return before !== null && !OPENERS.has(before[1]!);
}

/** A verb in the third person or the past behind a word says that it is a name: "Example targets", "Example has". */
const VERB_AFTER =
  /^ (?:also |first |recently |typically |often )?(?:has|had|is|was|uses|[a-z]{2,}ed|began|made|took|stole|sent|targets|employs|leverages|deploys|exploits|relies|operates|conducts|continues|appears|seems)\b/;
export const doesSomething = (text: string, end: number): boolean =>
  VERB_AFTER.test(text.slice(end, end + 32));
