import type { Candidates } from "../matching/pattern-index.ts";
import { everyPattern } from "../matching/pattern-places.ts";
import { type Claimed, FINDER_WEIGHT } from "./claimed.ts";
import { cuesAt } from "./cues.ts";
import { beginsSentence, standsFree } from "./surroundings.ts";

/** Labels that trackers hand out by number: who does not know the number yet still knows that it is a group. */
const NUMBERED =
  /\b(?:UNC ?\d{1,5}|TA(?!00)\d{3,4}|APT[ -]?(?:[CQKNE]-)?\d{1,3}|T-APT-\d{2}|FIN\d{1,2}|DEV-\d{4}|Storm-\d{4}|UAC-\d{4}|UAT-?\d{4,5}|TAG-\d{2,3}|TG-\d{4}|ITG\d{2}|ATK\d{1,3}|CL-(?:STA|CRI|UNK)-\d{4}|UNK_[A-Z]\w{2,30}|UTA\d{4}|REF\d{4}|TGR-(?:STA|CRI|UNK)-\d{4}|Larva-\d{3,5}|Sector[A-J]\d{2}|GTG-\d{4}|SIG\d{2}|(?:TEMP|Temp)\.[A-Z]\w{2,30}|Threat Group-\d{4})\b/g;

/** Second words of the naming schemes of vendors. Those of the first line stand for nothing else after a capital. */
const SURE_CLANS =
  "Panda|Kitten|Chollima|Spider|Blizzard|Sandstorm|Sleet|Typhoon|Tempest|Serpens|Scorpius|Jackal|Sphinx|Saiga|Manticore|Werewolf|Bear";
const DOUBTFUL_CLANS =
  "PANDA|KITTEN|CHOLLIMA|SPIDER|BEAR|BUFFALO|TIGER|LEOPARD|JACKAL|HAWK|LYNX|CRANE|OCELOT|WOLF|SPHINX|SAIGA|Buffalo|Tiger|Leopard|Hawk|Lynx|Crane|Ocelot|Wolf|Taurus|Ursa|Pisces|Libra|Lepus|Draco|Flood|Tsunami|Cyclone|Hail|Dust|Rain|Storm";
const CLAN = new RegExp(
  `\\b([A-Z][A-Za-z]{2,15})[ -](?:(${SURE_CLANS})|${DOUBTFUL_CLANS})\\b(?!'?s\\b)`,
  "g",
);

/** Real animals, weather, stars and companies that look like members of a clan. */
const NOT_A_CLAN =
  /^(?:The|This|That|A|An|And|Both|Red Panda|Giant|Polar|Teddy|Brown|Black Bear|Grizzly|Yogi|Activision|Tropical|Super|Severe|Heavy|Desert|Snow|Arctic Wolf|Perfect|Brain|Fire|Data|Word|Peter|Acid|Star|Lone|Big|Panda|Kung|Baby|Gold Dust|Pixie|Bull|Golden Bear|Care|Category|Ursa|Snow Leopard|Major|Minor|Paper|Tony|Flying|Black Hawk|Sky|Night Hawk|New|All)/;
const SECUREWORKS =
  /\b(?:BRONZE|COBALT|GOLD|IRON|TIN|ZINC|NICKEL|ALUMINUM|COPPER|PLATINUM) (?!AND|THE|IN|FOR|OF|AT|IS)[A-Z]{4,}\b/g;
const TREND_MICRO =
  /\b(?:Earth|Water|Void) (?!Day|Hour|Observatory|Treatment|Supply|Resources|Board|System|Authority|District|Utilities|Where|And|The)[A-Z][a-z]{4,}\b/g;

/** Patterns that are run over the whole text. */
export const NUMBERED_PATTERNS: readonly RegExp[] = [NUMBERED, CLAN, SECUREWORKS, TREND_MICRO];

const claim = (start: number, end: number): Claimed => ({
  start,
  end,
  type: "group",
  link: [],
  value: null,
  weight: FINDER_WEIGHT.numbered,
});

function clans(text: string, patterns: Candidates): Claimed[] {
  const found: Claimed[] = [];
  for (const match of patterns.matches(CLAN)) {
    if (NOT_A_CLAN.test(match[0])) continue;
    const start = match.index;
    const end = start + match[0].length;
    const cues = cuesAt(text, start, end);
    const isSure = match[2] !== undefined && !beginsSentence(text, start);
    if (isSure || cues.group || cues.named || cues.acts) found.push(claim(start, end));
  }
  return found;
}

/**
 * Groups that no list holds yet but whose name follows a scheme: UNC9999, TA9999, Storm-9999, "Marbled Sleet",
 * "GOLD EXAMPLE". Always without a link: a scheme says whose name it is, not which group is meant. Names that are
 * listed are taken from the list, which weighs the same and stands first.
 */
export function numberedGroups(text: string, patterns: Candidates = everyPattern(text)): Claimed[] {
  const found: Claimed[] = [];
  for (const pattern of [NUMBERED, SECUREWORKS, TREND_MICRO])
    for (const match of patterns.matches(pattern)) {
      const end = match.index + match[0].length;
      const isName = pattern === NUMBERED || cuesAt(text, match.index, end).group || pattern === SECUREWORKS;
      if (isName && standsFree(text, match.index, end)) found.push(claim(match.index, end));
    }
  return [...found, ...clans(text, patterns)];
}
