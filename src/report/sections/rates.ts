import type { RateChange } from "../../model/study.ts";
import type { Block, Inline } from "../blocks.ts";
import { decimal, plain, pValue } from "../numbers.ts";

type Answer = RateChange["answers"][number];
type Comparison = Answer["dates"][number]["comparisons"][number];

const BESIDE: Readonly<Record<Comparison["against"], string>> = {
  elsewhere: "their own elsewhere",
  others: "others' there",
};

const ratio = (value: number | null, none: string): string => (value === null ? none : `× ${decimal(value)}`);

function rows({ basis, decides, dates }: Answer): readonly (readonly (readonly Inline[])[])[] {
  return dates.flatMap(({ date, label, searched, comparisons }) =>
    comparisons.map(({ against, counts, p, clustered, rise, minimumDetectable, powerForTripling }) => [
      [`${date}, ${label}`],
      [searched ? "after looking: p is too small" : "fixed in advance"],
      [decides ? basis : `${basis}: shown, not a test`],
      [BESIDE[against]],
      [
        `${plain(counts.before)} → ${plain(counts.after)} beside ${plain(counts.controlBefore)} → ${plain(counts.controlAfter)}`,
      ],
      [ratio(rise, "not bounded")],
      [`${pValue(p)}, in clusters ${pValue(clustered)}`],
      [
        `${ratio(minimumDetectable, "none, however large")}; a tripling in ${Math.round(100 * powerForTripling)}%`,
      ],
    ]),
  );
}

/** What a search over all dates finds, with the search inside its null. */
function searchSentences({ answers }: RateChange): readonly string[] {
  return answers.flatMap(({ basis, decides, search }) => {
    if (search === null) return [];
    const raw = search.raw
      ? `raw counts change most probably in ${search.raw.from.slice(0, 7)} (${Math.round(100 * search.raw.share)}% of the posterior, p ${pValue(search.raw.p)}), and reporting moves them too`
      : "too few operations for raw counts";
    const relative = search.relative.map(({ against, from, p }) =>
      from === null
        ? `beside ${BESIDE[against]} nothing can be compared`
        : `as a share beside ${BESIDE[against]} the best date is ${from.slice(0, 7)}, p ${pValue(p)}`,
    );
    const what = decides ? basis : `${basis} (shown, not a test)`;
    return [`Searched over all dates, ${what}: ${[raw, ...relative].join("; ")}.`];
  });
}

/** Did the operations of one state's groups against the other change at the question's dates? */
export function rateBlocks(rates: RateChange | undefined): readonly Block[] {
  if (rates === undefined) return [];
  const { a, b, since, until, answers } = rates;
  return [
    { kind: "heading", text: `Did operations of ${a.name}'s groups against ${b.name} rise?` },
    {
      kind: "table",
      caption: `Before and after each date, ${since} to ${until}, beside what the same groups did elsewhere and others did there; later operations are mostly not disclosed yet`,
      columns: [
        { label: "Date" },
        { label: "Chosen" },
        { label: "Rows" },
        { label: "Beside" },
        { label: "Before → after" },
        { label: "Rise", align: "end" },
        { label: "p", align: "end" },
        { label: "Smallest rise that would be seen" },
      ],
      rows: answers.flatMap(rows),
    },
    { kind: "list", items: searchSentences(rates).map((sentence) => [sentence]) },
  ];
}
