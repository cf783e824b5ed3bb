import { type FindAnswer, find as findIn } from "../commands/find.ts";
import type { Door, GlobalOptions } from "./door.ts";

function text({ understood, claims, quotes, fitting }: FindAnswer): string {
  const { names, predicates, words } = understood;
  const sought = [
    ...names.map((name) => `${name.text} (${name.meant.join(", ")})`),
    ...predicates,
    ...words.map((word) => `“${word}”`),
  ].join(" · ");
  if (claims.length === 0 && quotes.length === 0)
    return `No claim and no sentence here answers this.\nLooked for: ${sought || "nothing"}`;
  return [
    `Looked for: ${sought}`,
    "",
    ...claims.flatMap(({ claim, score, from }) => [
      `${claim.subject} ${claim.predicate} ${claim.object}${claim.hedge ? ` (${claim.hedge})` : ""}${claim.stance === "asserts" ? "" : ` [${claim.stance}]`}, ${claim.when ?? "undated"}`,
      ...(claim.quote ? [`  “${claim.quote}”`] : []),
      `  ${claim.publisher}, ${claim.published ?? "no date"}; ${from}; ${score} points [${claim.id}]`,
    ]),
    ...(quotes.length > 0 ? ["", "Sentences without such a claim:"] : []),
    ...quotes.flatMap(({ quote, publisher, published, score, document }) => [
      `  “${quote}”`,
      `    ${publisher}, ${published ?? "no date"}; ${score} points [${document}]`,
    ]),
    "",
    `${fitting} claims fit${claims.length < fitting ? `; the best ${claims.length} are listed` : ""}. \`entente trace ID\` follows each to where it is written.`,
  ].join("\n");
}

export async function find(
  { effects, options, answer }: Door<GlobalOptions & { readonly limit: number }>,
  query: string,
): Promise<void> {
  const found = await findIn(effects, { query, case: options.case ?? null, limit: options.limit });
  answer(found, () => text(found));
}
