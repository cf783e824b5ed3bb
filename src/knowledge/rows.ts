import { UserError } from "../errors.ts";

/** The bundled knowledge as it is handed in: file name → text. */
export type KnowledgeTexts = Readonly<Record<string, string>>;

/**
 * The rows of one file of JSON arrays, one a line. The whole file is parsed at once, which is several times faster
 * than line by line. Throws `bad-knowledge` when the file is absent or no longer what the build wrote.
 */
export function rowsOf<Row>(files: KnowledgeTexts, name: string): readonly Row[] {
  const text = textOf(files, name).trimEnd();
  try {
    return JSON.parse(`[${text.replaceAll("\n", ",")}]`) as Row[];
  } catch (cause) {
    throw broken(name, "does not parse", cause);
  }
}

/** The text of one file. Throws `bad-knowledge` when it was not handed in. */
export function textOf(files: KnowledgeTexts, name: string): string {
  const text = files[name];
  if (text === undefined) throw broken(name, "is missing");
  return text;
}

function broken(name: string, what: string, cause?: unknown): UserError {
  return new UserError("bad-knowledge", {
    message: `The bundled knowledge is damaged: data/knowledge/${name} ${what}.`,
    hint: "Install Entente again, or rebuild the folder with `npm run knowledge`.",
    cause,
  });
}
