import { pattern } from "../sentence/tables/forms.ts";

const verb = (source: string): RegExp => pattern(`\\b(?:${source})\\b`);

export const EXPLOIT_VERBS = verb(
  "exploit(?:s|ed|ing|ation)?|put to use|made use of|(?:seiz|pounc)(?:e|es|ed|ing) on|jump(?:s|ed|ing)? on|turn(?:s|ed|ing)? to|combin(?:e|es|ed|ing)|pair(?:s|ed|ing)|chain(?:s|ed|ing)|trigger(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|rel(?:y|ies|ied|ying) (?:\\w+ )?on|employ(?:s|ed|ing)?|utili[sz](?:e|es|ed|ing)|weaponi[sz](?:e|es|ed|ing)|abus(?:e|es|ed|ing)|us(?:e|es|ed|ing)|leverag(?:e|es|ed|ing)|target(?:s|ed|ing)|tak(?:e|es|ing) advantage of|took advantage of|deploy(?:s|ed|ing)|with(?= <V> exploits?)|armed with",
);

export const INFRASTRUCTURE_VERBS = verb(
  "us(?:e|es|ed|ing)|register(?:s|ed|ing)|host(?:s|ed|ing)|communicat(?:e|es|ed|ing) with|connect(?:s|ed|ing)? to|beacon(?:s|ed|ing)? to|call(?:s|ed|ing)? (?:back|home|out) to|reach(?:es|ed|ing)? out to|phon(?:es|ed|ing) home to|contact(?:s|ed|ing)?|control(?:s|led)|operat(?:e|es|ed|ing)|resolv(?:e|es|ed) to|leverag(?:e|es|ed|ing)|(?:send|sends|sent|sending|upload(?:s|ed|ing)?|post(?:s|ed|ing)?|exfiltrat(?:e|es|ed|ing)|transmit(?:s|ted|ting)?|download(?:s|ed|ing)?|fetch(?:es|ed|ing)?|retriev(?:e|es|ed|ing)|pull(?:s|ed|ing)?)(?: [^,;.]{1,40}?)? (?:to|from)(?= (?:the |an? )?(?:\\w+ ){0,3}[\"']?<I>)",
);

export const SEEK_VERBS = verb(
  "steal(?:s|ing)?|stole|stolen|exfiltrat(?:e|es|ed|ing)|collect(?:s|ed|ing)?|gather(?:s|ed|ing)?|seek(?:s|ing)?(?! to\\b)|sought(?! to\\b)|harvest(?:s|ed|ing)?|look(?:s|ed|ing)? for|search(?:es|ed|ing)? for|acquir(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|gain(?:s|ed|ing)? (?:new )?insights?(?= into| on)|interested in|hunt(?:s|ed|ing)? for|siphon(?:s|ed|ing)?(?: off)?|pilfer(?:s|ed|ing)?|m(?:ake|akes|ade|aking) off with|wanted|in search of|theft of|appetite for|hungry for|extract(?:s|ed|ing)|(?<=\\b(?:is|are|was|were|been|be|go|goes|going|went) (?:\\w+ly |also )?)after|(?:hoover|vacuum)(?:s|ed|ing)? up|purloin(?:s|ed|ing)?|covet(?:s|ed|ing)?|carr(?:ies|ied|ying) off|wants|help(?:s|ed|ing) (?:itself|themselves|<A>) to|(?:comb|trawl|scour|sift|rummag)(?:e?s|ed|ing) [^,;.]{1,40}? for|taken(?= by\\b)",
);

/** "The exploitation of A", "an exploit for A". What is exploited follows. */
export const EXPLOIT_NOUNS = pattern(
  "\\b(?:exploitation|use|abuse|weaponi[sz]ation|chaining) of(?= )|\\bexploits? (?:for|of|targeting)(?= )|\\baccess to(?= (?:[\\w-]+ ){1,3}\\(?<V>)",
);
