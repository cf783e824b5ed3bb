import type { Candidates } from "../matching/pattern-index.ts";
import { everyPattern } from "../matching/pattern-places.ts";
import { type Claimed, FINDER_WEIGHT } from "./claimed.ts";
import type { NameJudge } from "./name-shape.ts";
import { NEVER_NAMES } from "./tables/never-names.ts";

const GIVEN = "[A-Z][a-zà-ž]{1,20}(?:-[A-Z][a-zà-ž]{1,20})?";
const SURNAME =
  "(?:(?:van|von|de|der|den|al|el|bin|ibn|da|di|la|le|Mc|Mac|O')[ -]?){0,2}[A-Z](?:[\\wà-ž-]|'(?!s\\b)){0,30}[\\wà-ž]";
const FULL = `${GIVEN}(?: [A-Z]\\.)?(?: ${GIVEN})? ${SURNAME}`;
const TITLES =
  "Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Sen|Senator|Rep|Gov|Gen|General|Col|Colonel|Lt|Maj|Capt|Sgt|Adm|Admiral|President|Chancellor|Prime Minister|Foreign Minister|Defen[cs]e Minister|Minister|Ambassador|Secretary|Sir|Judge";
const ROLES =
  "researcher|analyst|director|head|chief|CEO|CTO|CISO|CIO|COO|founder|co-founder|president|spokes(?:man|woman|person)|professor|fellow|minister|engineer|expert|consultant|manager|officer|scientist|vice president|VP|lead|leader|editor|reporter|attorney|prosecutor|adviser|advisor|commissioner|ambassador|secretary|lawyer|hacker|national";

const TITLED = new RegExp(`\\b(?:${TITLES})\\.? (?:${GIVEN} ){0,2}${SURNAME}`, "g");
const WITH_ROLE = new RegExp(
  `\\b(${FULL}), (?=(?:an? |the |its |our |then |former |senior |chief )?(?:[\\w-]{1,20} ){0,4}(?:${ROLES})\\b)`,
  "g",
);
const SPEAKS = new RegExp(
  `\\b(${FULL}) (?=(?:said|says|told|wrote|noted|added|warned|explained|tweeted)\\b)`,
  "g",
);
const SPOKEN = new RegExp(
  `\\b(?:said|says|added|explained|according to|by researchers?|founded by|led by) (${FULL})\\b`,
  "g",
);

/** Patterns that are run over the whole text. */
export const PEOPLE_PATTERNS: readonly RegExp[] = [TITLED, WITH_ROLE, SPEAKS, SPOKEN];

function isPerson(name: string, { isCommon, gazetteer }: NameJudge): boolean {
  if (gazetteer.lists(name).length > 0) return false;
  const words = name.split(/[ -]/).filter((word) => word.length > 1);
  const known = (word: string): boolean =>
    gazetteer
      .lists(word)
      .some(
        ({ type, needsCue }) =>
          !needsCue && (type === "organisation" || type === "product" || type === "malware"),
      );
  return !words.some(
    (word) => isCommon(word.toLowerCase()) || NEVER_NAMES.has(word.toLowerCase()) || known(word),
  );
}

/**
 * People: "Mr Example", "Ann Example, a researcher with …", "said Ann Example". Only where a title, a role or a verb
 * of saying stands beside the name. Unlinked.
 */
export function people(text: string, judge: NameJudge, patterns: Candidates = everyPattern(text)): Claimed[] {
  const found: Claimed[] = [];
  const add = (start: number, name: string): void => {
    found.push({
      start,
      end: start + name.length,
      type: "person",
      link: [],
      value: null,
      weight: FINDER_WEIGHT.person,
    });
  };
  for (const match of patterns.matches(TITLED))
    if (
      !match[0]
        .split(" ")
        .slice(1)
        .some((word) => judge.isCommon(word.toLowerCase()))
    )
      add(match.index, match[0]);
  for (const pattern of [WITH_ROLE, SPEAKS, SPOKEN])
    for (const match of patterns.matches(pattern)) {
      const name = match[1]!;
      if (isPerson(name, judge)) add(match.index + match[0].indexOf(name), name);
    }
  return found;
}
