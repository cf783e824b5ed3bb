import type { Sentence } from "../../draft.ts";
import { type Placed, phrasesIn } from "../../sentence/objects.ts";
import { pattern } from "../../sentence/tables/forms.ts";
import { isNamedTool } from "./use-objects.ts";

/** Verbs whose passive says who has what is told of. */
const USED = /^(?:used|employed|deployed|leveraged|utili[sz]ed|operated|wielded|favou?red|adopted)$/i;
const COPULA = pattern(
  "^[\"')]*(?: \\([^()]{0,60}\\))?,? (?:is|was|are|were|remains?)(?: \\w+ly)? (?=<M>|an? |one of |the |another )",
  "i",
);
/** Words after which something else than what is told of is used: "similar to those used by X", "built for tools used by X". */
const ELSE =
  /[;:]|\b(?:similar|like|alike|those|than|resembl\w+|based|successor|predecessor|against|for|from|by|to|targets?|targeting|steals?|stealing|download\w*|deliver\w*|drops?|dropped|installs?|found|seen|but|while|because|when|where)\b/i;
/** What describes goes on over other words for the same: a bracket, a participle, a relative clause. */
const GOES_ON =
  /(?:[\uE000-\uEFFF"')]|\w|,)(?: and|,| that| which|, that|, which)?(?: (?:has|have|had|is|was|are|were)(?: been)?)?(?: \w+ly)? $/;

/** "A is a family of backdoors, written in C and used by X": the one named before the copula, told of up to the verb. */
export function toldOf(
  { working }: Sentence,
  word: string,
  start: number,
  objects: readonly Placed[],
): readonly Placed[] {
  const one = USED.test(word) ? objects.find(({ phrase }) => isNamedTool(phrase)) : undefined;
  if (!one) return [];
  const after = working.text.slice(one.at + 1, start);
  const copula = COPULA.exec(after);
  if (!copula) return [];
  const told = after.slice(copula[0].length).replace(/\([^()]*\)/g, "");
  const others = phrasesIn(
    working,
    one.at + 1 + copula[0].length,
    start,
    ({ name, form }) =>
      name !== null && name !== one.phrase.name && (form === "actor" || form === "software"),
  );
  return others.length > 0 || ELSE.test(told) || !GOES_ON.test(told) ? [] : [one];
}
