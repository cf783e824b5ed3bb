import type { Announcement, Stand } from "../model/announcement.ts";
import type { ClaimThread } from "../model/assessment.ts";
import { LEVELS, STATUS_WORDS } from "../model/vocabulary/levels.ts";
import { defang } from "./defang.ts";
import { inert } from "./escape.ts";

const clean = (text: string): string => inert(defang(text));
const gradeWord = ({ grade }: Stand): string => grade ?? "undetermined";
const listOf = (words: readonly string[]): string => (words.length === 0 ? "none" : words.join(", "));

/** What moved, a sentence each: the grade, the flags, the status of each level, its likelihood term apart. */
export function movesText({ before, after }: Pick<Announcement, "before" | "after">): readonly string[] {
  const moved = (what: string, was: string, is: string): string[] =>
    was === is ? [] : [`${what}: ${was} → ${is}.`];
  return [
    ...moved("Grade", gradeWord(before), gradeWord(after)),
    ...LEVELS.flatMap((level) => [
      ...moved(
        `Level ${level}`,
        STATUS_WORDS[before.levels[level].status],
        STATUS_WORDS[after.levels[level].status],
      ),
      ...moved(
        `Likelihood at the ${level} level`,
        listOf(before.levels[level].likelihood),
        listOf(after.levels[level].likelihood),
      ),
    ]),
    ...moved("Flags", listOf(before.flags), listOf(after.flags)),
  ];
}

function claimLines(claim: ClaimThread): readonly string[] {
  const hedge = claim.hedge ? ` (${claim.hedge})` : "";
  const stance = claim.stance === "asserts" ? "" : ` [${claim.stance}]`;
  return [
    `${clean(claim.publisher)}, ${claim.published ?? "no date"}: ${clean(claim.subject)} ${claim.predicate} ${clean(claim.object)}${clean(hedge)}${stance}`,
    ...(claim.quote ? [`  “${clean(claim.quote)}”`] : []),
    `  entente trace ${claim.id}`,
  ];
}

/** An announcement as plain lines, for the terminal and the feed: invisible characters shown, indicators defanged. */
export function announcementLines(announcement: Announcement): readonly string[] {
  return [
    clean(announcement.question.title),
    ...movesText(announcement),
    ...announcement.claims.flatMap(claimLines),
  ];
}

/** One line that says what happened. */
export function announcementTitle({ question, ...announcement }: Announcement): string {
  return `${clean(question.title)} ${movesText(announcement)[0] ?? ""}`.trim();
}
