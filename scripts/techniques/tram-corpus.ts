import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Example } from "./example.ts";

const Report = z.object({
  title: z.string(),
  text: z.string(),
  annotations: z.array(
    z.object({ start: z.number(), end: z.number(), technique: z.string(), text: z.string() }),
  ),
});
const Line = z.object({ text: z.string(), label: z.string(), doc_title: z.string() });

/** What the annotated reports of TRAM teach, and the list its published figures are taken on. */
export interface TramCorpus {
  /** Annotated stretches, with the finer labels of the report file. */
  readonly stretches: readonly Example[];
  /** The whole sentences around them. */
  readonly sentences: readonly Example[];
  /** Sentences in which nothing was annotated. */
  readonly others: readonly Example[];
  /** The 50-class list, labels as TRAM has them. */
  readonly list: readonly { readonly text: string; readonly label: string; readonly report: string }[];
}

const lines = (gzipped: Uint8Array): unknown[] =>
  gunzipSync(gzipped)
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** In the list these parents stand for all their sub-techniques. */
const PARENTS_ONLY: ReadonlySet<string> = new Set(["T1027", "T1055", "T1078", "T1090", "T1110"]);

export function tramCorpus(
  reports: Uint8Array,
  list: Uint8Array,
  current: (id: string) => string | null,
): TramCorpus {
  const stretches: Example[] = [];
  const sentences: Example[] = [];
  const others: Example[] = [];
  for (const raw of lines(reports)) {
    const { title, text, annotations } = Report.parse(raw);
    const report = title.trim();
    for (const { technique, text: stretch } of annotations) {
      const label = current(technique);
      if (label)
        stretches.push({
          text: stretch.trim(),
          label,
          subKnown: !PARENTS_ONLY.has(label),
          teaches: "which",
          weight: 1,
          report,
        });
    }
    for (const { start, end } of sentencesOf(text)) {
      const inside = annotations.filter((annotation) => annotation.start < end && annotation.end > start);
      const sentence = text.slice(start, end).replace(/\s+/g, " ").trim();
      const labels = new Set(inside.flatMap(({ technique }) => current(technique) ?? []));
      for (const label of labels)
        sentences.push({
          text: sentence,
          label,
          subKnown: !PARENTS_ONLY.has(label),
          teaches: "whether",
          weight: 1 / labels.size,
          report,
        });
      if (inside.length === 0 && sentence.length >= 25)
        others.push({ text: sentence, label: null, subKnown: true, teaches: "whether", weight: 1, report });
    }
  }
  const rows = lines(list).map((raw) => Line.parse(raw));
  return {
    stretches,
    sentences,
    others,
    list: rows.map(({ text, label, doc_title }) => ({ text, label, report: doc_title.trim() })),
  };
}

/** Cuts at line breaks and after closing punctuation; good enough to learn from. */
export function sentencesOf(text: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n+|(?<=[.!?])\s+(?=["“(]?[A-Z])/g)) {
    if (match.index > start) found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
