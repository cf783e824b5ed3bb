import type { Candidates } from "../matching/pattern-index.ts";
import { everyPattern } from "../matching/pattern-places.ts";
import { type Claimed, FINDER_WEIGHT } from "./claimed.ts";
import { type NameJudge, withoutOpeners } from "./name-shape.ts";
import { standsFree } from "./surroundings.ts";

const WORD = "[A-Z][\\w'&-]{0,40}\\.?";
const JOINT = "(?: of the| of| and the| and| &| for the| for| on| in the)?";

/** "Ministry of …", "Institute for …". */
const FIRST_HEADS =
  "Ministry|Department|Bureau|Agency|Institute|Institution|University|College|Bank|Council|Committee|Commission|Federation|Association|Center|Centre|Academy|Directorate|Directorate-General|Foundation|Organi[sz]ation|Chamber|School|Hospital|Society|Academy|Secretariat|Parliament|Party|Union|Court|General Staff|Armed Forces|Government|Office of the";
const OF = new RegExp(
  `\\b(?:${WORD} ){0,3}?(?:${FIRST_HEADS}) (?:of|for|on) (?:the )?${WORD}(?:,?${JOINT} ${WORD}){0,6}`,
  "g",
);

/** "… University", "… Inc". */
const LAST_HEADS =
  "University|Universit[àäé]t?|College|Institute|Hospital|Clinic|Bank|Corporation|Corp|Incorporated|Inc|Ltd|Limited|LLC|L\\.L\\.C|GmbH|AG|S\\.A|S\\.p\\.A|PLC|plc|Pte|Holdings|Foundation|Association|Agency|Authority|Commission|Committee|Council|Ministry|Police|Navy|Airlines|Airways|Technologies|Industries|Pharmaceuticals|Laboratories|Labs|Federation|Directorate|Parliament|Bureau|Institution|Newspaper|Telecom|Insurance|Motors|Electronics|Petroleum|Stock Exchange|Police Department|Military Academy|Cyber Command|Intelligence Service|Security Service|Administration|Party";
const ENDS = new RegExp(
  `\\b${WORD}(?:(?: &)? ${WORD}){0,4}?,? (?:${LAST_HEADS})\\b(?: (?:of|for) ${WORD}(?: ${WORD})?)?(?:,? (?:Inc|Ltd|LTD|LLC|Limited|Co|Corp|GmbH)\\b\\.?){0,2}`,
  "g",
);
const COMPANY =
  /\b[A-Z][\w&'-]{0,40}(?: [A-Z][\w&'-]{0,40}){0,3} (?:Co\.?,? ?Ltd\.?|Co\.|\(Pty\) Ltd|Pvt\.? Ltd\.?|Sdn\.? Bhd\.?|S\.r\.l\.|B\.V\.|N\.V\.|A\.S\.)(?![\w])/g;

/** Patterns that are run over the whole text. */
export const ORGANISATION_PATTERNS: readonly RegExp[] = [OF, ENDS, COMPANY];

/** What a nation has: follows a country's name or adjective. */
const NATIONAL =
  /^(?:'s)? (?:(?:federal|central|national|state|local|naval|provincial|communist) )?(?:[Gg]overnments?|military intelligence|[Mm]ilitary|[Aa]rmy|[Nn]avy|[Aa]ir [Ff]orce|[Aa]rmed [Ff]orces|[Pp]olice|[Ii]ntelligence (?:services?|agenc(?:y|ies)|community|apparatus)|[Ii]ntelligence(?= (?:and|or|officers?|officials?|operatives|operations))|[Pp]arliament|[Ff]oreign [Mm]inistry|[Dd]efen[cs]e [Mm]inistry|[Ii]nterior [Mm]inistry|[Ff]oreign [Oo]ffice|[Ss]ecurity [Ss]ervices?|[Ss]ecret [Ss]ervices?|[Cc]entral [Bb]ank|[Ss]tock [Ee]xchange|(?:Cyber|Strategic|Indo-Pacific|Central) Command|Ministry of [A-Z]\w*(?:(?: and)? [A-Z]\w*){0,2})(?!\w)/;
const GOVERNMENT_OF = /(?:^|[^\w])([Gg]overnments? of (?:the )?)$/;

const claim = (
  start: number,
  end: number,
  link: readonly string[] = [],
  value: string | null = null,
): Claimed => ({
  start,
  end,
  type: "organisation",
  link,
  value,
  weight: FINDER_WEIGHT.organisation,
});

/** "Remote Server Administration" is a tool, the "National … Administration" an agency. */
const AGENCY = /^(?:National|Federal|General|State|Central|[A-Z]\w+(?:an|ese|ish|ine|i)) /;

/** Words that stand before a head without making a name of it: "Certificate Authority", "Online Bank". */
function isGeneric(name: string, judge: NameJudge): boolean {
  if (name.endsWith("Administration") && !AGENCY.test(name)) return true;
  const words = name
    .replace(/[.,]/g, "")
    .split(" ")
    .filter((word) => /^[A-Z]/.test(word));
  const telling = words.slice(0, -1).filter((word) => !judge.isCommon(word.toLowerCase()));
  const isCompany = /(?:Inc|Corp|Ltd|LLC|GmbH|Limited|Corporation)\.?$/.test(name);
  return words.length < 2 || (telling.length === 0 && !isCompany && words.length < 3);
}

/** Words of a headline that are no part of a name: "Ministry of Example Website Hacked", "Gang Targeted Bank of …". */
const OF_HEADLINE =
  /(?:^| )(?:Hack(?:s|ed|ers?)|Target(?:s|ed|ing)|Attack(?:s|ed|ing)|Breach(?:ed|es)|Allegedly|Reportedly|Hits?|Leak(?:s|ed)|Suffers?|Confirms?|Discloses?|Warns?|Says|Reveals?|Using|Via|Websites?|Domains?|Servers?|Databases?|Operators|Defaced?s?|Stolen|Steals?)(?= |$)/g;

/** The part of a match that a headline's words leave and that still has the form; `null` if none has. */
function withoutHeadline(pattern: RegExp, match: RegExpExecArray): { at: number; name: string } | null {
  let from = 0;
  const cuts = [...match[0].matchAll(OF_HEADLINE)].map(
    (cut) => [cut.index, cut.index + cut[0].length] as const,
  );
  if (cuts.length === 0) return { at: match.index, name: match[0] };
  for (const [start, end] of [...cuts, [match[0].length, match[0].length] as const]) {
    const part = match[0].slice(from, start);
    const own = new RegExp(pattern.source).exec(part);
    if (own) return { at: match.index + from + own.index, name: own[0] };
    from = end;
  }
  return null;
}

/** Takes openers ("The", "In") off the front, moving the start. */
function trimmed(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  const name = withoutOpeners(text.slice(start, end));
  const at = name === "" ? -1 : text.indexOf(name, start);
  return at < 0 || at + name.length > end ? null : { start: at, end: at + name.length };
}

/** Organisations by the form of their name: "Ministry of …", "… University", "… Ltd". Unlinked. */
export function formedOrganisations(
  text: string,
  judge: NameJudge,
  patterns: Candidates = everyPattern(text),
): Claimed[] {
  const found: Claimed[] = [];
  for (const pattern of [OF, ENDS, COMPANY])
    for (const match of patterns.matches(pattern)) {
      const part = withoutHeadline(pattern, match);
      const span = part && trimmed(text, part.at, part.at + part.name.length);
      if (!span || !standsFree(text, span.start, span.end)) continue;
      if (pattern === ENDS && isGeneric(text.slice(span.start, span.end), judge)) continue;
      found.push(claim(span.start, span.end));
    }
  return found;
}

/**
 * "the Chinese government", "Russia's military", "government of Iran": organs of the state that a place stands for,
 * linked to that state. `places`: the locations found in the text.
 */
export function nationalOrgans(text: string, places: readonly Claimed[]): Claimed[] {
  const found: Claimed[] = [];
  for (const { start, end, link, value, type } of places) {
    const code = /^country:([A-Z]{2})$/.exec(link[0] ?? "")?.[1];
    if (type !== "location" || !code || (value !== "country" && value !== "demonym")) continue;
    const after = NATIONAL.exec(text.slice(end, end + 60));
    if (after) found.push(claim(start, end + after[0].length, [`state:${code}`], code));
    const before = GOVERNMENT_OF.exec(text.slice(Math.max(0, start - 24), start));
    if (before) found.push(claim(start - before[1]!.length, end, [`state:${code}`], code));
  }
  return found;
}
