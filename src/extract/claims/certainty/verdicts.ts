import type { Span } from "../../../model/document.ts";
import { RELATION_PREDICATES } from "../../../model/vocabulary/predicates.ts";
import { type Draft, isPhrase, placesIn, type Sentence } from "../draft.ts";
import { clauseEnd, clauseStart } from "../sentence/syntax.ts";
import { ACTING, EVENT } from "./scope.ts";
import { LEFT_OPEN, LEFT_OPEN_YET, SAID, SOUGHT, VERDICTS, type VerdictCue } from "./tables/verdicts.ts";

/** Words of a sentence that say how far what it has told holds. */
export interface Verdict extends Span, Pick<VerdictCue, "kind" | "of"> {}

const OF_TWO: ReadonlySet<string> = new Set([...RELATION_PREDICATES, "attributed-to", "agreement"]);
const LONGEST_GAP = 60;
/** Nothing but a few words between the last end and its verdict: "the link between A and B itself is false". */
const RIGHT_AFTER =
  /^["')]*(?: \([^()]*\))?(?: (?:by|on|against|of|in) [\uE000-\uEEFF]["')]*)?(?: [\w-]+){0,2}? ?$/;
const AT_ONCE = /^["')]*(?: \([^()]*\))?$/;
const ASIDE_GAP = /^["')]*(?: [\w-]+){0,4}["')]*$/;

/** The verdicts of a sentence, found once for all its claims. */
export const verdictsIn = (sentence: Sentence): Verdict[] =>
  VERDICTS.flatMap(({ cue, kind, of }) => placesIn(sentence, cue).map((span) => ({ ...span, kind, of })));

/** Is a claim told as what somebody says, up to a verdict on it: "the claim that … has been withdrawn"? */
function isSaid(text: string, { trigger }: Draft, verdict: Verdict): boolean {
  const from = clauseStart(text, trigger.start);
  const said = SAID.exec(text.slice(from, trigger.start));
  return said !== null && clauseEnd(text, from + said.index) >= verdict.start;
}

/** Where what a claim tells is over: after its last end, though its frame may have looked further. */
function endOf({ working }: Sentence, { subject, object, trigger, reach }: Draft): number {
  const places = [subject, object].map((end) => (isPhrase(end) ? working.starts.indexOf(end.start) : -1));
  const isKnown = places.every((at) => at >= 0);
  return Math.max(trigger.end, isKnown ? Math.min(reach, Math.max(...places) + 1) : reach);
}

/** Is a verdict one on this claim? */
function isOn(sentence: Sentence, draft: Draft, verdict: Verdict): boolean {
  const { text } = sentence.working;
  const from = endOf(sentence, draft);
  if (verdict.start < from) return false;
  const gap = text.slice(from, verdict.start);
  if (gap.length > LONGEST_GAP) return false;
  if (verdict.of === "aside") return ASIDE_GAP.test(gap);
  if (verdict.of === "sought") return SOUGHT.test(text.slice(0, draft.trigger.end));
  const isClose = (verdict.of === "said" ? AT_ONCE : RIGHT_AFTER).test(gap);
  const isNoun =
    OF_TWO.has(draft.predicate) || EVENT.test(text.slice(draft.trigger.start, draft.trigger.end));
  if (verdict.of === "any" && isClose && isNoun) return true;
  return (verdict.of === "said" ? isClose : !ACTING.test(gap)) && isSaid(text, draft, verdict);
}

/** The verdicts on a claim; those of kind `null` only make it less sure. */
export const verdictsOn = (sentence: Sentence, verdicts: readonly Verdict[], draft: Draft): Verdict[] =>
  verdicts.filter((verdict) => isOn(sentence, draft, verdict));

/** "… remains unclear": is it left open, after the two are named, how far a relation holds? */
export function isLeftOpen(sentence: Sentence, draft: Draft): boolean {
  const open = OF_TWO.has(draft.predicate)
    ? LEFT_OPEN.exec(sentence.working.text.slice(endOf(sentence, draft)))
    : null;
  if (!open) return false;
  return !/ (?:proven|confirmed)$/i.test(open[0]) || LEFT_OPEN_YET.test(open[0]) || / not /i.test(open[0]);
}
