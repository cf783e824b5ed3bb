import { parse } from "csv-parse/sync";
import { dataText } from "./shared-data.ts";

/** Texts of one file of the shared data, by the id that its rows go by there. */
type Texts = ReadonlyMap<string, string>;

/** ETDA writes names that it links to as `{{Name}}`. */
const unlinked = (text: string | undefined): string => (text ?? "").replace(/\{\{(.*?)\}\}/g, "$1");

interface Cluster {
  readonly uuid: string;
  readonly description?: string;
}

const galaxyTexts = (file: string): Texts =>
  new Map(
    (JSON.parse(file) as { readonly values: readonly Cluster[] }).values.map(
      ({ uuid, description }): [string, string] => [uuid, description ?? ""],
    ),
  );

interface Card {
  readonly uuid?: string;
  readonly actor: string;
  readonly description?: string;
  readonly operations?: readonly { readonly activity: string }[];
}

/** A card's description, and on lines of their own what is said of its operations in more than 80 characters. */
function cardTexts(file: string): Texts {
  const cards = file
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Card);
  return new Map(
    cards.map(({ uuid, actor, description, operations }) => {
      const told = (operations ?? []).filter(({ activity }) => activity.length > 80);
      return [
        uuid ?? actor,
        [unlinked(description), ...told.map(({ activity }) => unlinked(activity))].join("\n"),
      ];
    }),
  );
}

/** Texts of a table; of rows with one id the last, as in the split that the annotation was made from. */
const tableTexts =
  (id: string, columns: readonly string[]) =>
  (file: string): Texts =>
    new Map(
      parse<Record<string, string>>(file, { columns: true, bom: true, relax_quotes: true }).map((row) => [
        row[id]!,
        columns.map((column) => row[column]!).join(" "),
      ]),
    );

/** Puts words that a corpus parts by blanks back together; the offsets of the gold hold in what comes out. */
const joined = (words: string): string =>
  words
    .replace(/ ([,.;:!?)\]%])/g, "$1")
    .replace(/([([]) /g, "$1")
    .replaceAll(" 's", "'s")
    .replaceAll(" ’ s", "’s")
    .replaceAll(" ' s", "'s")
    .replaceAll(" - ", "-")
    .replaceAll("“ ", "“")
    .replaceAll(" ”", "”");

const SENTENCES_IN_A_TEXT = 40;

/** Sentences of a corpus of one word a line, forty to a text; its id is the file and its first sentence. */
const sentenceTexts =
  (name: string) =>
  (file: string): Texts => {
    const sentences = file
      .split(/\n[^\S\n]*\n\s*/)
      .map((block) => block.trim())
      .filter((block) => block !== "")
      .map((block) =>
        joined(
          block
            .split(/\s*\n\s*/)
            .map((line) => line.split(/\s/, 1)[0]!)
            .join(" "),
        ),
      );
    const texts = new Map<string, string>();
    for (let at = 0; at < sentences.length; at += SENTENCES_IN_A_TEXT)
      texts.set(`${name}:${at}`, sentences.slice(at, at + SENTENCES_IN_A_TEXT).join(" "));
    return texts;
  };

/** How the texts of each file are read. */
function readerOf(file: string): (content: string) => Texts {
  if (file.startsWith("misp-galaxy/")) return galaxyTexts;
  if (file.startsWith("etda-threat-groups/")) return cardTexts;
  if (file.startsWith("cfr-tracker/")) return tableTexts("Title", ["Description", "Affiliations"]);
  if (file.startsWith("eurepoc/")) return tableTexts("ID", ["description"]);
  return sentenceTexts(file.replace(/\.gz$/, ""));
}

const read = new Map<string, Texts>();

/** A text of the shared data that is a row of a larger file there. Throws when the file has no such id. */
export function otherSourceText(file: string, id: string): string {
  const texts = read.get(file) ?? readerOf(file)(dataText(file));
  read.set(file, texts);
  const text = texts.get(id);
  if (text === undefined) throw new Error(`${file} has no ${id}`);
  return text;
}
