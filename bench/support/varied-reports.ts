import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { below, type Random, seeded } from "../../src/stats/random.ts";

const SHARED = join(process.env.ENTENTE_SHARED ?? "../shared", "data/cti-eacl24/reports");

/** Are the public reports that this varies here? Without them reports are made up. */
export const hasReports = (): boolean => existsSync(SHARED);

/** What a bench says of the texts it used. */
export const reportsUsed = (): string =>
  hasReports()
    ? "Documents: the public reports over and over in seeded order, each with another of its paragraphs first and a line of its own."
    : "Documents: made up, since the public reports are not here (ENTENTE_SHARED); their figures are not those of the goals.";

const NAMES = ["Turla", "Gamaredon Group", "APT28", "Mustang Panda", "Sandworm Team", "Lazarus Group"];
const MADE_TEXTS = 60;
const SENTENCES: readonly ((a: string, b: string, year: number) => string)[] = [
  (a, b, year) => `In ${year}, ${a} shared a command server with ${b}.`,
  (a, _, year) => `${a} has targeted government bodies in Germany and Ukraine since ${year}.`,
  (a) => `The operators of ${a} sent spearphishing mails with a document that loads a backdoor.`,
  (a, b) => `We assess with moderate confidence that ${a} cooperates with ${b}.`,
  () => "The loader keeps itself alive by a scheduled task and asks for orders over HTTPS.",
  (a, b) => `No code of ${a} was seen in the tools of ${b}.`,
];

/** Invented reports of four to forty paragraphs. */
function madeTexts(random: Random): string[] {
  const name = (): string => NAMES[below(random, NAMES.length)]!;
  const sentence = (): string =>
    SENTENCES[below(random, SENTENCES.length)]!(name(), name(), 2012 + below(random, 12));
  const paragraph = (): string => Array.from({ length: 2 + below(random, 5) }, sentence).join(" ");
  return Array.from({ length: MADE_TEXTS }, () =>
    Array.from({ length: 4 + below(random, 37) }, paragraph).join("\n\n"),
  );
}

function publicTexts(): string[] {
  return readdirSync(SHARED, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(SHARED, name), "utf8"))
    .filter((text) => text.trim() !== "");
}

/** All places of so many things, in a random order. */
function shuffled(random: Random, count: number): number[] {
  const places = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = below(random, at + 1);
    [places[at], places[other]] = [places[other]!, places[at]!];
  }
  return places;
}

/**
 * Writes so many reports into a folder: the public ones (else made-up ones), all of them in a random order, then all
 * again in another, each with another of its paragraphs first and a line of its own, so that no two are the same bytes
 * and few are as long as many. The same seed writes the same. Returns how many characters.
 */
export function writeVariedReports(folder: string, count: number, seed: number): number {
  mkdirSync(folder, { recursive: true });
  const random = seeded(seed);
  const texts = hasReports() ? publicTexts() : madeTexts(random);
  let order: number[] = [];
  let characters = 0;
  for (let at = 0; at < count; at += 1) {
    if (order.length === 0) order = shuffled(random, texts.length);
    const paragraphs = texts[order.pop()!]!.split("\n\n");
    const [moved] = paragraphs.splice(below(random, paragraphs.length), 1);
    const text = [`Report ${at}.`, moved, ...paragraphs].join("\n\n");
    writeFileSync(join(folder, `${String(at).padStart(6, "0")}.txt`), text);
    characters += text.length;
  }
  return characters;
}
