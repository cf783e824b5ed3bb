import { listed } from "../assess/prose.ts";
import type { NamedActor } from "../model/assessment.ts";
import { byCodeUnit } from "../model/ids.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Weighed } from "./weigh.ts";

/** Documents of the case that an as-of day leaves out because nobody knows when they were published. */
function undatedLeftOut({ grounds: { publishing } }: Inquiry): string {
  const count = publishing.undated;
  if (count === 0) return "";
  return count === 1
    ? ", nor the one document of the case that has no publication date"
    : `, nor the ${count} documents of the case that have no publication date`;
}

/** What this assessment could not know, read off its own data. One sentence a line. */
export function limitsOf(
  inquiry: Inquiry,
  { findings }: Weighed,
  actors: readonly NamedActor[],
): readonly string[] {
  const { question, grounds, pairs } = inquiry;
  const undated = findings.some((finding) => finding.kind === "tested" && finding.undated);
  const contested = actors.filter((actor) => actor.contested).map(({ name }) => name);
  const { documents } = grounds.publishing;
  return [
    ...(undated && inquiry.period
      ? [
          "Most links between groups and what they use carry no date of activity; findings that stand on them are not limited to the period asked.",
        ]
      : []),
    ...(contested.length > 0
      ? [
          `Sources disagree on who sponsors ${listed([...new Set(contested)].sort(byCodeUnit))}; they are counted on the side asked for.`,
        ]
      : []),
    ...(documents === 0
      ? [
          "No report was added to a case: the answer stands on the bundled catalogues alone, which list what groups use and seldom say who works with whom.",
        ]
      : []),
    ...(question.asOf
      ? [`Nothing published after ${question.asOf} was used${undatedLeftOut(inquiry)}.`]
      : []),
    ...(pairs.length > 1
      ? [`${pairs.length} pairs were weighed; each test is corrected for all of them.`]
      : []),
    "Open sources show what was found, understood and published; silence may mean that nobody could have seen it.",
  ];
}
