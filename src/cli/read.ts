import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { inputOf } from "../commands/fetch.ts";
import { openProposer } from "../commands/model-reader.ts";
import { checkedDate, type ReadAnswer, readAnswer, readLine } from "../commands/read.ts";
import { type ReadSummary, readSummary } from "../commands/read-summary.ts";
import { openReader, readBytes } from "../commands/reader.ts";
import { reportLabel, whyRelated } from "../commands/related.ts";
import { UserError } from "../errors.ts";
import { type Door, type GlobalOptions, print } from "./door.ts";

interface ReadOptions extends GlobalOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly jsonl?: boolean;
}

const sentenceCount = (number: number): string => `${number} sentence${number === 1 ? "" : "s"}`;

function counted(answer: ReadAnswer): string[] {
  const types = new Map<string, Set<string>>();
  for (const { type, text } of answer.mentions) types.set(type, (types.get(type) ?? new Set()).add(text));
  return [...types]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([type, texts]) => {
      const shown = [...texts].slice(0, 8).join(", ");
      return `  ${type.padEnd(14)} ${texts.size}: ${shown}${texts.size > 8 ? ", …" : ""}`;
    });
}

/** The document's own sentences that carry its claims, and the reports of the case that it is related to. */
function shortly({ brief, related }: ReadSummary): string[] {
  const listed = brief.slice(0, 12).map((sentence) => `    “${sentence.text.replace(/\s+/g, " ")}”`);
  return [
    ...(brief.length > 0 ? [`  brief          ${sentenceCount(brief.length)}`, ...listed] : []),
    ...related.map((one) => `  related        ${reportLabel(one)}: ${whyRelated(one)}`),
  ];
}

/** A term as written and, where that is another word, as it is understood. */
const meant = ({ text: words, canonical }: ReadAnswer["claims"][number]["subject"]): string =>
  words === canonical ? words : `${words} (${canonical})`;

/** What the document does not say of itself and an option can. */
function unsaid({ document: { published, publisher } }: ReadAnswer): string[] {
  const options = [
    ...(published === null ? ["--published YYYY-MM-DD"] : []),
    ...(publisher === null ? ["--publisher ID"] : []),
  ];
  return options.length === 0 ? [] : [`  say what is unknown with ${options.join(" and ")}`];
}

function text(answer: ReadAnswer, summary: ReadSummary): string {
  const { document, regions, techniques, claims, issues } = answer;
  const share = (kind: string): number =>
    regions.filter((region) => region.kind === kind).reduce((sum, { start, end }) => sum + end - start, 0);
  const sure = techniques.filter(({ abstained }) => !abstained);
  return [
    `${document.title ?? document.id.slice(0, 16)}  [${document.kind}, ${document.language ?? "language unknown"}]`,
    `  published ${document.published ?? "unknown"} by ${document.publisher ?? "unknown"}`,
    ...unsaid(answer),
    `  main ${share("main")} characters, related ${share("related")}, furniture ${share("furniture")}`,
    "",
    ...counted(answer),
    `  techniques     in ${sentenceCount(sure.length)}, ${techniques.length - sure.length} more where the model abstains`,
    `  claims         ${claims.length}`,
    ...claims.slice(0, 20).map(({ subject, predicate, object, stance, hedge }) => {
      const how = [stance === "asserts" ? null : stance, hedge?.text].filter(Boolean).join(", ");
      return `    ${meant(subject)} ${predicate} ${meant(object)}${how ? ` (${how})` : ""}`;
    }),
    ...shortly(summary),
    ...issues.map(({ message }) => `  note: ${message}`),
    "",
    "Nothing was stored; `entente add` stores.",
  ].join("\n");
}

/** One answer a line, in order, as lines come in. */
async function stream(door: Door<ReadOptions>, path: string): Promise<void> {
  const open = await openReader(door.effects);
  const propose = openProposer(door.effects, null);
  const input = path === "-" ? process.stdin : createReadStream(path);
  const failed = new Promise<never>((_, reject) => {
    input.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        new UserError("no-such-file", {
          message: `Could not read ${path} (${cause.code}).`,
          hint: "Check the path and try again.",
          cause,
        }),
      ),
    );
  });
  const reading = (async () => {
    let number = 0;
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === "") continue;
      const answer = JSON.stringify(await readLine(open, line, number, propose));
      if (!process.stdout.write(`${answer}\n`))
        await new Promise((resume) => process.stdout.once("drain", resume));
    }
  })();
  await Promise.race([reading, failed]);
}

export async function read(door: Door<ReadOptions>, path: string | undefined): Promise<void> {
  const { effects, options } = door;
  const file = path ?? "-";
  if (options.jsonl) return stream(door, file);
  const published = checkedDate(options.published ?? null);
  const input = await inputOf(effects, file);
  const open = await openReader(effects);
  const propose = openProposer(effects, null);
  const read = await readBytes(open, {
    ...input,
    published,
    publisher: options.publisher ?? null,
  });
  const outcome = propose ? await propose(read) : read;
  const answer = readAnswer(outcome, file);
  const summary = await readSummary(effects, outcome, options.case ?? null);
  if (options.json) print(JSON.stringify({ ...answer, related: summary.related }, null, 2));
  else print(text(answer, summary));
}
