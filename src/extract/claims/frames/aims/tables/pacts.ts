import { pattern } from "../../../sentence/tables/forms.ts";

/** A side: a country, its capital, or a group. */
const SIDE = "(?:the |its )?<LA>(?:'s?)?(?: (?:government|presidents?|leaders?|officials?|gang|group|crew))?";
const ROW = `${SIDE}(?:(?:, (?:and )?| and )${SIDE})+`;
const NOUN =
  "(?:agreements?|pacts?|treat(?:y|ies)|accords?|memorand(?:um|a)|partnerships?|declarations?|alliances?|truces?|understandings?|protocols?|pledges?)";
const PACT = `(?:(?!(?:by|with|from|us|to|that|for)\\b)[\\w"'-]+ ){0,7}?${NOUN}\\b`;
const MADE =
  "(?:sign|conclude|ratif|reach|str(?:ike|uck)|enter|announce|declare|proclaim|form|forge|renew|extend|adopt|had|have|has|ma[dk]e|agree|put)\\w*(?: (?:on|to|upon|into|their names to))?";
const VOWED =
  "(?:agree[ds]?|pledge[ds]?|promise[ds]?|vow(?:s|ed)?|undert(?:ook|akes?)|committed(?: themselves)?)(?:,? (?:in |on )?<D>,?)? (?:not to|that neither|to (?:\\w+ ){0,3}?(?:refrain|cooperate|help|share|exchange|stop|inform|work together))";
const ADVERBS =
  "(?:(?: (?:have|has|had|did|not|never|also|both|recently|formally|jointly|officially|then|later|since|all))*|,? (?:in |on )?<D>,?) ";

/** Wordings of a pact between sides that are both named; the rows and sides are found in what matched. */
export const PACTS = [
  // "X and Y signed an agreement"
  pattern(`${ROW}${ADVERBS}(?:${MADE} ${PACT}|${VOWED})`),
  // "an agreement between X and Y", "a pact of sorts exists between X and Y"
  pattern(`\\b${NOUN}(?: (?!between|with)[\\w"'-]+){0,3} (?:between|among) ${ROW}`),
  // "The declaration … speaks of a friendship between X and Y"
  pattern(`\\bdeclaration\\b[^.;]{0,80}? (?:friendship|partnership|cooperation) between ${ROW}`),
  // "X's agreement with Y"
  pattern(`<LA>'s? (?:[\\w-]+ ){0,4}?${NOUN}(?: <D>)? with (?:the )?<LA>(?!')`),
  // "X signed an agreement with Y"
  pattern(
    `${SIDE}${ADVERBS}(?:sign|conclude|ratif|reach|str(?:ike|uck)|announce|renew|extend|form|forge)\\w* ${PACT}(?: \\w+){0,4}? with (?:the )?<LA>(?!')`,
  ),
  // "Under a memorandum of 2021, X and Y are to …"
  pattern(
    `\\bunder (?:an?|the|their) ${PACT}[^,;.]{0,40}, ${ROW} (?:are to|undert\\w+|will|must|agree\\w*|can)\\b`,
  ),
] as const;

export const SIDES = pattern("<LA>");
