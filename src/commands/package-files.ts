import { unzipSync, type Zippable, zipSync } from "fflate";
import { UserError } from "../errors.ts";
import { byCodeUnit, canonicalJson, type Id, sha256Hex } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import { questionSchema } from "../model/schemas/question.ts";

export const PACKAGE_SCHEMA = "entente.package/1";

/** What a replication package says of itself: everything that has to be the same for the same bytes to come out. */
export interface PackageManifest {
  readonly schema: typeof PACKAGE_SCHEMA;
  readonly assessment: Id;
  readonly question: { readonly hash: string; readonly number: number; readonly total: number };
  /** As given to `--without`. */
  readonly without: readonly string[];
  readonly allPairs: boolean;
  readonly seed: number;
  /** Version of the program, version of the bundled knowledge, and SHA-256 of each other input that ships with it. */
  readonly inputs: Readonly<Record<string, string>>;
  /** SHA-256 of every other file of the package. */
  readonly files: Readonly<Record<string, string>>;
}

/** A package as read: its manifest, its question, and its files by name. */
export interface Package {
  readonly manifest: PackageManifest;
  readonly question: Question;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The only time a package carries: zip cannot do without one, and the same content must give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** Files as a zip with fixed times, in order of name. The same files give the same bytes on every machine. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].sort(([a], [b]) => byCodeUnit(a, b));
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: NO_TIME, level: 6 });
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A value as a file of the package: indented JSON. */
export const jsonFile = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value, null, 1)}\n`);

function broken(name: string, what: string, cause?: unknown): UserError {
  return new UserError("bad-package", {
    message: `${name}: ${what}.`,
    hint: "Name a package that `entente assess --out DIR` or `entente export --format package` wrote, as it was written.",
    cause,
  });
}

/** No package holds more than this unpacked; a file that claims to is not unpacked at all. */
const LARGEST_PACKAGE = 512 * 1024 * 1024;

function unzipped(bytes: Uint8Array, name: string): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  const fits = ({ originalSize }: { readonly originalSize: number }): boolean => {
    size += originalSize;
    return size <= LARGEST_PACKAGE;
  };
  try {
    const files = new Map(Object.entries(unzipSync(bytes, { filter: fits })));
    if (size <= LARGEST_PACKAGE) return files;
  } catch (cause) {
    throw broken(name, "this is no zip file, or not a whole one", cause);
  }
  throw broken(name, "it says that it holds more than 512 MB");
}

/** The question with its members in the order it was asked: the order shows in the bytes of what is made from it. */
function questionIn(files: ReadonlyMap<string, Uint8Array>, name: string): Question {
  try {
    const written = JSON.parse(textOf(files.get("question.json") ?? bytesOf(""))) as Record<string, unknown>;
    const { schema: _, ...question } = written;
    const parsed = questionSchema.safeParse(written);
    if (parsed.success && canonicalJson(parsed.data) === canonicalJson(question))
      return question as unknown as Question;
  } catch {
    // Said below: broken JSON and a question that is none are one thing to the person at the keyboard.
  }
  throw broken(name, "its question.json is no question");
}

function manifestIn(files: ReadonlyMap<string, Uint8Array>, name: string): PackageManifest {
  const file = files.get("manifest.json");
  if (!file) throw broken(name, "there is no manifest.json in it");
  try {
    const manifest = JSON.parse(textOf(file)) as PackageManifest;
    if (manifest.schema === PACKAGE_SCHEMA) return manifest;
  } catch (cause) {
    throw broken(name, "its manifest.json is not JSON", cause);
  }
  throw broken(name, `its manifest.json is not ${PACKAGE_SCHEMA}`);
}

/** Reads a package and checks that every part has its hash. Throws `bad-package`. */
export function readPackage(bytes: Uint8Array, name: string): Package {
  const files = unzipped(bytes, name);
  const manifest = manifestIn(files, name);
  for (const [part, hash] of Object.entries(manifest.files)) {
    const content = files.get(part);
    if (!content) throw broken(name, `${part} is missing from it`);
    if (sha256Hex(content) !== hash) throw broken(name, `${part} was changed: it does not have its hash`);
  }
  return { manifest, question: questionIn(files, name), files };
}
