import { cuesAt, isOrganisationHere, isProductHere, saidToBe } from "./cues.ts";
import { type GazetteerEntry, ONE } from "./gazetteer-entry.ts";
import type { Spelling } from "./spelling.ts";
import { beginsSentence, besideCapital, inCapitals } from "./surroundings.ts";
import { RARE_WORDS } from "./tables/rare-words.ts";

/** Is a listed name meant here? "doubtful" ones need another place in the text that is sure. */
export type Verdict = "sure" | "doubtful" | "no";

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const isAllCapitals = (written: string): boolean =>
  written === written.toUpperCase() && /[A-Z]/.test(written);
const isCapitalised = (written: string): boolean => /^[A-Z][^A-Z]*$/.test(written);

/** Words that are places only with a capital. */
const WORDS_IN_SMALL =
  /^(?:polish|turkey|jersey|jordan|guinea|danish|georgia|panama|swedes?|poles?|israel|cyprus)$/;
const SHORTEST_IN_SMALL = 6;
/** "US$ 500": a currency, no country. */
const MONEY_AFTER = /^ ?[$€£]/;

function placeVerdict(entry: GazetteerEntry, spelling: Spelling, { text, start, end }: Place): Verdict {
  const written = text.slice(start, end);
  if (MONEY_AFTER.test(text.slice(end, end + 2))) return "no";
  const isAcronym = /^[A-Z]{2,4}$/.test(entry.surface);
  if (isAcronym) return spelling === "exact" && !inCapitals(text, start, end) ? "sure" : "no";
  if (spelling === "lower") {
    if (entry.needsCue || WORDS_IN_SMALL.test(written)) return "no";
    const isPeople = entry.value === "demonym" || entry.value === "country";
    return entry.surface.includes(" ") || (isPeople && written.length >= SHORTEST_IN_SMALL) ? "sure" : "no";
  }
  if (spelling === "cased" && entry.exactCase && !(isAllCapitals(written) && written.length > 4)) return "no";
  if (entry.needsCue && besideCapital(text, start, end)) return "no";
  return "sure";
}

function caseFits(entry: GazetteerEntry, spelling: Spelling, written: string): boolean {
  if (spelling === "exact") return true;
  if (spelling === "lower") return false;
  return !entry.exactCase || (isAllCapitals(written) && written.length > 4 && !entry.needsCue);
}

function organisationVerdict(
  entry: GazetteerEntry,
  spelling: Spelling,
  { text, start, end }: Place,
): Verdict {
  if (!caseFits(entry, spelling, text.slice(start, end))) return "no";
  if (!entry.needsCue) return "sure";
  return isOrganisationHere(text, start, end) && !inCapitals(text, start, end) ? "sure" : "doubtful";
}

function productVerdict(entry: GazetteerEntry, spelling: Spelling, { text, start, end }: Place): Verdict {
  if (!caseFits(entry, spelling, text.slice(start, end))) return "no";
  return !entry.needsCue || isProductHere(text, start, end) ? "sure" : "no";
}

/** Small letters are enough for names with figures ("apt28") or inner capitals ("njRAT"), and for commands. */
function lowerCaseVerdict(entry: GazetteerEntry, spelling: Spelling, { text, start, end }: Place): Verdict {
  if (!entry.needsCue) {
    if (/[A-Za-z]{2}.*\d|\d.*[A-Za-z]{2}/.test(entry.surface)) return "sure";
    const isWrittenSo = spelling === "exact" && (entry.type === "tool" || /[A-Z_]/.test(entry.surface));
    if (isWrittenSo) return "sure";
  }
  const written = text.slice(start, end);
  const cues = cuesAt(text, start, end);
  if (entry.type === "tool" && (cues.command || (cues.tool && (!entry.needsCue || RARE_WORDS.has(written)))))
    return "sure";
  if (entry.type === "tool" && RARE_WORDS.has(written)) return "doubtful";
  if (entry.needsCue || entry.type === "group") return "no";
  return cues.malware ? "sure" : "doubtful";
}

/** "One is an open source utility" speaks of no malware called One. */
const PRONOUN = /^(?:one|it|this|that|none|some|most|first|second|third|other|another|both)$/i;

function doubtfulName(entry: GazetteerEntry, spelling: Spelling, { text, start, end }: Place): Verdict {
  const isShouted = spelling === "exact" && entry.surface.length > 4 && isAllCapitals(entry.surface);
  if (isShouted && !inCapitals(text, start, end)) return "sure";
  const cues = cuesAt(text, start, end);
  if (cues.named) return "sure";
  const said = PRONOUN.test(entry.surface) ? null : saidToBe(text, end);
  if (said !== null && (said === "group") === (entry.type === "group")) return "sure";
  if (entry.type === "group") return cues.group || cues.acts ? "sure" : "doubtful";
  if (entry.type === "tool")
    return cues.tool || cues.malware || cues.command || cues.runs ? "sure" : "doubtful";
  if (cues.family || (cues.malware && RARE_WORDS.has(entry.surface.toLowerCase()))) return "sure";
  return cues.runs && !beginsSentence(text, start) ? "sure" : "doubtful";
}

function nameVerdict(entry: GazetteerEntry, spelling: Spelling, place: Place): Verdict {
  const written = place.text.slice(place.start, place.end);
  const startsSmall = /^[a-z]/.test(written);
  if (startsSmall) return lowerCaseVerdict(entry, spelling, place);
  if (entry.needsCue) {
    const isShouted =
      written.length > 3 && isAllCapitals(written) && !inCapitals(place.text, place.start, place.end);
    if (spelling !== "exact" && !isCapitalised(written) && !isShouted) return "no";
    return doubtfulName(entry, spelling, place);
  }
  if (!entry.exactCase || spelling === "exact") return "sure";
  return isAllCapitals(written) || (isAllCapitals(entry.surface) && isCapitalised(written)) ? "sure" : "no";
}

const LIST_BEFORE =
  /(?:,|\/|:|\(|\||\*|\band|\bor|\bincluding|\bsuch as|\bin|\bin the|\btargets?|\btargeting|\btargeted|\blike|\bfrom|\bto|\bacross|\binto|\bagainst|\be\.g\.,?)[ *"]*$/i;
const LIST_AFTER = /^["*]*(?:,|;|\)|\/| and |\.?\n|\. | or | to [a-z]+[,.]| \||$)/i;

/** "Banking Trojan": the capital is the heading's. */
const KIND_AFTER = /^ (?:Trojan|Malware|Botnet)/;

/** "Targets Ruritanian Government Agencies": the capitals are the title's. */
const IN_TITLE_BEFORE =
  /(?:^|[^\w-])(?:Target(?:s|ed|ing)?|Hits?|Hitting|Attack(?:s|ed|ing)?|Against|Hack(?:s|ed|ing)|Breach(?:es|ed)|Infect(?:s|ed)|Compromis(?:es|ed)|Other|On|At|[A-Z][a-z]+(?:an|ese|ish|ch|i))[ ]$/;

/** A member in the singular is a victim or the like only as a phrase of its own: "a hospital in". */
const ONE_BEFORE =
  /(?:^|[^\w-])(?:an?|one|another|unnamed|unidentified|local|regional|national|private|major|large|leading|[A-Z][a-z]+(?:an|ese|ish|ch|i|d's|s's|n's|'s)) $/;
const ONE_AFTER =
  /^["*]*(?:$|[.,;)]| (?:in|of|and|or|based|located|headquartered|by|with|via|using|that|which|through|during|after|before|where|near|at|on)\b)/;

/** A word such as "energy" names the sector only as one of a list ("energy, defense and retail"). */
function sectorVerdict(entry: GazetteerEntry, spelling: Spelling, { text, start, end }: Place): Verdict {
  if (entry.exactCase && spelling !== "exact") return "no";
  const isNamePart =
    /^[A-Z]/.test(text[start]!) &&
    besideCapital(text, start, end) &&
    !(entry.surface.includes(" ") && IN_TITLE_BEFORE.test(text.slice(Math.max(0, start - 24), start))) &&
    !KIND_AFTER.test(text.slice(end, end + 12));
  if (isNamePart && !inCapitals(text, start, end) && !/^.+ (?:company|sector|industry)$/i.test(entry.surface))
    return "no";
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (entry.value === ONE && ONE_BEFORE.test(before) && ONE_AFTER.test(after)) return "sure";
  if (entry.value === ONE && !entry.needsCue) return "no";
  if (!entry.needsCue) return "sure";
  const listed = LIST_BEFORE.test(before) && LIST_AFTER.test(after);
  return listed && (/,|\/|and |or /.test(before.slice(-6)) || /^["*]*(?:,|\/| and | or )/.test(after))
    ? "sure"
    : "doubtful";
}

/** Weighs one listed name at one place of the text by its case, the words beside it and where it stands. */
export function verdictOn(entry: GazetteerEntry, spelling: Spelling, place: Place): Verdict {
  switch (entry.type) {
    case "location":
      return placeVerdict(entry, spelling, place);
    case "organisation":
      return organisationVerdict(entry, spelling, place);
    case "product":
      return productVerdict(entry, spelling, place);
    case "sector":
      return sectorVerdict(entry, spelling, place);
    case "technique":
      return spelling === "exact" ? "sure" : "no";
    default:
      return nameVerdict(entry, spelling, place);
  }
}
