import { pattern } from "../../../sentence/tables/forms.ts";

/** "A (operated by", "A (a tool of": whose it is follows in the bracket. */
export const RUN_BY = pattern(
  "(<M>)[\"']* \\((?:(?:which|that) (?:is|was) |(?:also|now|then|\\w+ly) |an? (?:\\w+ )?(?:tool|malware|backdoor|trojan|loader|ransomware|family) )?(?:(?:developed|operated|run|created|authored|maintained|owned|used|deployed|distributed|controlled|managed|built|made|written|wielded|employed|administered)(?: and (?:\\w+ly )?\\w+ed)? by|of)(?: the)? [\"']?(?=<A>)",
);
/** "A (X, Y)": nothing but groups in the bracket. */
export const BESIDE_GROUPS = pattern("(<M>)[\"']* \\((?=<A>(?:(?:,| and|;|/|, and) (?:the )?<A>)*\\))");
/** "X (with A)". */
export const WITH_IN_BRACKET = pattern(
  "(<X>)[\"']* \\((?:\\w+ly )?(?:with|via|through|using|deploying|leveraging|distributing|known for|operators? of|developers? of|authors? of|makers? of|behind)(?: (?:the|its|their|an?))? [\"']?(?=<M>)",
);
/** "A allows X to", "A, giving X access to": whom a tool serves. */
export const SERVES = pattern(
  "\\b(?:allow(?:s|ed|ing)?|enabl(?:es?|ed|ing)|let(?:s|ting)?|giv(?:es?|ing)|gave|provid(?:es?|ed|ing)|help(?:s|ed|ing)|permit(?:s|ted|ting)|grant(?:s|ed|ing)|equip(?:s|ped|ping)|offer(?:s|ed|ing))(?: the)? [\"']?(<A>)[\"']?(?= (?:to |with |(?:\\w+ ){0,2}(?:access|control|persistence|capabilit\\w+|ability)\\b))",
);
