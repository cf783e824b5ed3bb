import { pattern } from "../../../sentence/tables/forms.ts";

const HOLES =
  "(?:[Vv]ulnerabilit(?:y|ies)|[Ff]laws?|bugs?|zero[- ]days?|0-?days?|holes?|loopholes?|weakness(?:es)?)";
const KIND =
  "(?:(?:zero-day|0-?day|n-day|1-day|unpatched|known|unknown|critical|severe|recent|old|new|previously|publicly|disclosed|remote|code|execution|authentication|bypass|privilege|escalation|security|software|SQL|injection|command|deserialization|use-after-free|memory|corruption|path|traversal|multiple|several|various|two|three|four|high-severity) )*";
const THING =
  "(?:<R>|<O>|(?!(?:The|This|These|A|An|Figure|N|Common|CVEs?|NSA|Known|Multiple|Several|Zero|One|Two|Three|Some|Other|Any|Exploit\\w*|Vulnerabilit\\w+|SQL)\\b)[A-Z][\\w-]*(?:\\.\\w+)*)";

/** "Zero-day vulnerabilities in Example Server and Other". */
export const FLAW_IN = pattern(
  `\\b${KIND}${HOLES} (?:in|affecting|of|within|found in)(?: (?:the|both|its|unpatched|vulnerable|(?:software|products?|applications?|devices?|servers?|systems?|services) (?:such as|like|including|from)))* ${THING}(?: <R>)*(?:(?:,|,? and) ${THING}(?: <R>)*){0,4}`,
  "g",
);
/** "An Example Server vulnerability", "the ExampleShell flaws". */
export const OF_FLAW = pattern(
  `${THING}(?: <RO>| [A-Z][\\w.-]+){0,2} ${KIND}${HOLES}(?: exploits?)?(?! (?:in|of|for|kits?)\\b)`,
  "g",
);
/** "… were exploited by". */
export const EXPLOITED_BY =
  /^(?: [^,;.]{0,40}?)?(?: (?:was|were|is|are|been|being))? (?:\w+ly )?(?:exploited|abused|leveraged|used|weaponi[sz]ed|targeted|put to use|seized on|taken advantage of) (?:\w+ )?by (?:the )?["']?/;
