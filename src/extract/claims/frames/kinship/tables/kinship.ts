import { pattern } from "../../../sentence/tables/forms.ts";
import { verbs } from "../../../tables/inflect.ts";
import { IN_SOME_WAY, KIN_CUES, LIKENESS_NOUN, THING, TIE_NOUN } from "./kin-cues.ts";

/** Words by which software is told to come from other software, from the same hands, or to be like it. */

/** Heads of phrases that are some kind of what they are of. */
export const KIND =
  /^(?:variants?|versions?|strains?|forks?|clones?|rewrites?|derivatives?|spin-?offs?|offshoots?|samples?|family|component)$/i;
/** Those that say so with the family's name before them: "a Petya variant". */
export const NAMED_KIND = /^(?:variants?|strains?|forks?|clones?|derivatives?|spin-?offs?|offshoots?)$/i;
/** "A Mirai-based botnet": what follows the name. */
export const BASED_ON_IT = /^-(?:based|derived|inspired|like) /i;

const KIN =
  "(?:forks?|hybrids?|cop(?:y|ies)|copycats?|blend|mixture|combination|merger|evolvement|(?:re-?)?implementation|knock-?offs?|successors?|derivatives?|derivations?|clones?|continuation|off-?shoots?|off-?spring|spin-?offs?|spinoffs?|port|re-?brand(?:ing)?|(?:re)?incarnation|(?:r)?evolution|(?:next |new |second |latest )generation|relatives?|twin|re-?(?:writ|imagin|work|factor|build|packag|cod|creat|launch)(?:e|ing|ion)?|remake|branch|cross|fusion|amalgam(?:ation)?|mash-?up|adaptation|progen(?:y|itor)|scion|precursors?|predecessors?|forerunners?|ancestors?|descendants?|descendents?|heirs?|iteration|(?:step-?)?(?:brothers?|sisters?|siblings?)|cousins?|strain|modification|upgrades?|updates?|replacements?|versions?|variants?|variations?|editions?|builds?|extension|mutation|sequel|follow-up|follow-on)";
/** What malware is of other malware, with what it is called right after: "its predecessor, X". */
const KIN_OF =
  "(?:successors?|predecessors?|precursors?|forerunners?|ancestors?|descendants?|off-?shoots?|off-?spring|spin-?offs?|spinoffs?|derivatives?|clones?|forks?|siblings?|cousins?|(?:brother|sister)s?|heirs?|variants?|rebrand|replacement)";

/** "A variant (phrase 1) of …": what the phrase itself stands for is akin to whom the words lead to. */
export const OF_KIND = pattern("(<M>) (?:of|from|within|to|in|as) ");
const CALLED =
  "(?:(?:which|that) (?:is|was|are) )?(?:dubbed|named|called|known as|tracked as|(?:which|that) calls itself|calling itself|such as|like|including)";
/** "X, a Y variant", "X is a new Y variant", "X is one of the Y-based botnets". */
export const IS_NAMED_KIND = pattern(
  "(<M>)[\"')*]{0,3}(?:,| –| -| —| \\(|:)?(?: (?:which |that )?(?:is|was|are|were|being|(?:may|might|could|to) be|appears to be))?(?: (?:not|just|also|believed to be|thought to be|\\w+ly))* [\"']?(?=<M>)",
);
/** "A new Y variant named X". */
/** "X, a Y derivative", "X is a Y clone". */
export const IS_KIN_WORD = pattern(
  `(<M>)["')*]{0,3}(?:,| –| \\(| (?:is|was|are|were|being|as))(?: (?!not\\b)\\w+(?:ly)?){0,2} ["']?(<M>)["']?(?: [\\w-]+)? (?:forks?|clones?|derivatives?|off-?shoots?|spin-?offs?|rewrites?|copycats?|look-?alikes?|successors?|descendants?|imitators?|replacements?)(?![\\w-])`,
);
export const KIND_CALLED = pattern(`(<M>)["']?,? ${CALLED} (?:the )?["'*]{0,3}(?=<M>)`);
/** "A successor to …": `SAYS_IT_IS` or `STANDS_BESIDE` has to stand before it. */
export const KIN_NOUN_OF = pattern(
  `(?<![\\w-])(?<!\\b(?:often|commonly|typically|usually|frequently|sometimes|known) (?:\\w+ ){0,2})${KIN}(?: in [A-Z][\\w+#.]*)? (?:of|to|from|for|between) (?=[^.,;]{0,90}<M>)`,
);
const WORDS_BEFORE =
  "(?:(?:the|an?|another|yet another|their|its|itself|one of(?: the)?|<R>|<O>) ){0,2}(?:(?!(?:of|from|and|with|by|as|that|which|to|in|on)\\b)[\\w-]+,? ){0,4}";
/** "X is (likely) a (new) …". */
export const SAYS_IT_IS = pattern(
  `\\b(?:is|was|are|were|be|being|been|as|became|becomes?|considered|belongs? to|part of|members? of|remains?|represents?|constitutes?|marks?|to be|(?:looks?|looked|seems?|sounds?) like|amounts? to)(?:, [^,;]{2,40},)?(?: (?:by (?:many|some|<O>|researchers|experts)|(?:believed|thought|said|considered|assessed|known) to (?:be|have been)|not|\\w+ly))* ${WORDS_BEFORE}$`,
  "i",
);
/** "X, a (new) …", "X (a …", "X, considered the …". */
export const STANDS_BESIDE = pattern(
  `(<M>)(?:["']|\\([^()]{0,80}\\)| ransomware| malware)*(?:,| –| \\(|:) (?:(?:considered|believed|thought|said|regarded|seen|widely|by many|to be|as|itself) ){0,5}(?=(?:the|an?|another|yet another|one|its|their|itself|[\\w-]+ed|likely|possibly|probably) )${WORDS_BEFORE}$`,
  "i",
);
/** Nothing but an article stands before: "A fork of Y, X …". */
export const OPENS =
  /(?:^|[.;:] )["'(]*(?:(?:an?|the|one of the|another|largely|partly|heavily|closely|loosely|(?:thought|believed|said|reported|rumou?red|considered) to (?:have|be)(?: been)?) )?(?:[\w-]+ ){0,2}$/i;

/** "PlugX's successor, X", "X, PlugX's successor": the first is whose it is. */
export const OWN_KIN = pattern(
  `(<M>)["']?(?:'s|') (?:[\\w-]+ ){0,2}?${KIN_OF}(?:["')]*,? (?:(?:called|named|dubbed|known as|the|likely|such as|including|like) )*["'(]*(?=<M>))?`,
);
/** "Its predecessor, X", "and its offshoots, such as A and B". */
export const ITS_KIN = pattern(
  `(<A>)(?<=(?:^| |["'(])<A>) (?:[\\w-]+ ){0,2}?${KIN_OF}(?:,| –| \\(|:)? ?(?:(?:called|named|dubbed|known as|the|likely|such as|including|like|namely) )*["'(]*(?=<M>)`,
);

const MADE =
  "(?:created|written|developed|made|produced|built|authored|designed|coded|operated|maintained|run|controlled|supported|compiled|programmed|engineered|crafted)";
const MAKING =
  "(?:wr(?:i|o)te|written|created?|develop(?:ed)?|made|make|build|built|produced?|author(?:ed)?|design(?:ed)?|coded?|engineer(?:ed)?|(?:is|are|was|were|be|been) (?:\\w+ )?(?:behind|responsible for)|behind)";
const MAKERS =
  "(?:authors?|creators?|developers?|coders?|programmers?|writers?|makers?|operators?|people|team|group|hands|those|actors?|minds|designers?|engineers?|gang|crew|individuals?|persons?)";
/** "The same people", "a single developer"; of a phrase (group 1 of each pattern) the words are to be looked at. */
const ONE =
  "(?:(?:the (?:very |exact )?same|one|one and the same|a single|single) [\"']?(?:\\w+(?:\\(\\w+\\))? ){0,2}?\\w+[\"']?(?: \\([^()]{0,30}\\)| or \\w+)?|(<A>))";
export const ONLY_ONE = /\b(?:same|single|one)\b/i;
/** "X was written by the same people as Y", "X came from the same factory that produced Y". */
export const SAME_MAKER = pattern(
  `(?<![\\w-])(?:${MADE} by|(?:com(?:e|es|ing)|came|originat(?:e|es|ed|ing)|stem(?:s|med)?|hail(?:s|ed)?) from|the (?:work|product|creation|handiwork) of) ${ONE} (?:as|behind|of|(?:that|who|which) (?:also |had |have |has |\\w+ly )*\\w+) (?=\\S)`,
);
/** "X was written by the authors of Y". */
export const BY_ITS_MAKERS = pattern(
  `(?<![\\w-])(?:${MADE} by|(?:the )?(?:work|brainchild|creation|project|product|handiwork) of) (?:(?:some|one|two|several|(?:former )?members) of )?(?:the )?(?:<A>|(?:[\\w-]+ )?${MAKERS}) (?:of|behind|responsible for|(?:who|that|which) (?:also |had |have |has |previously )*${MAKING}) (?=\\S)|(?<![\\w-])(?:(?:created|written|developed|produced|built|authored|coded|programmed) by|(?:the )?(?:work|creation|product|handiwork) of) (?:whoever (?:${MAKING}) |(?:(?:former|ex-|some|several|one|members|of|the) ){0,4}(?=<A>))`,
);
/** "X and Y were written by the same people", "… share an author", "… compute keys with one algorithm": of a row. */
export const OF_ONE_HAND = pattern(
  `(?<![\\w-])(?:(?:${MADE} by|(?:the )?(?:work|products?|projects?|creations?|handiwork|children|offspring) of|came from|come from|originat(?:e|ed) from) ${ONE}(?! (?:as|that|who|which|behind|responsible)\\b)|${verbs("use share have/has/had contain employ")} (<MA>)|${verbs("share")}(?! (?:the )?(?:same |common |similar )*(?:name|targets?|victims?|goals?|information|data|files?|intelligence|characters|letters)\\b)(?: (?!with\\b)(?:[\\w%&-]+|<AM>)){1,8}|(?:the (?:very |exact )?same|one and the same|an? (?:common|single|shared|(?:near(?:ly)?[ -])?identical)|identical|(?:very |highly |strikingly )?similar) (?:[\\w&-]+ ){0,3}?(?:${THING}|<MA>|cloth)(?! (?:as|that|used|seen|found|from|with)\\b))(?=[.,;)]|$| (?:and|for|to|in|of|but|while|or|on|at|within|which|when|despite|because|since)\\b)`,
);
/** "Are all related to each other", "resemble each other", "have much in common": said of a row. */
export const TO_EACH_OTHER = pattern(
  "(?<![\\w-])(?:(?<=\\b(?:is|are|was|were|be|been|being) (?:(?:all|both|each|so|indeed|in fact|also|somehow|\\w+ly) )*)(?:related|linked|connected|interconnected|interrelated|intertwined|identical|similar|akin|alike|siblings|cousins|relatives|twins|sister \\w+)(?: (?:in (?:\\w+ )?\\w+|(?:to|with) (?:each other|one another)))?(?=[.,;)]|$| (?:and|but|as|because|since|in|by|through|despite|that)\\b)|(?:resembl|overlap|mirror|match|complement)(?:e|ed|s|ping|ped)? (?:with )?(?:each other|one another)|ha(?:ve|d) (?:[\\w-]+ ){1,3}in common(?! with)|bear (?:\\w+ ){0,2}(?:similarities|resemblance)(?= to (?:each other|one another))|(?:share|have|had|show|exhibit|bear) (?:(?!(?:with|to)\\b)[\\w-]+ ){0,4}?(?:similarit(?:y|ies)|commonalit(?:y|ies)|overlaps?|traits|characteristics|features|elements|functions|techniques|strings)(?=[.,;)]|$| (?:and|in|such|including|but|that|as)\\b)(?! in common)|(?:use|have|share|contain|employ|implement|utili[sz]e|carry|display) (?:(?:an?|the|very|highly|nearly|almost|virtually|largely|strikingly|many|several) ){0,3}(?:near-)?(?:identical|similar) (?![^.;]{0,50} (?:to|as|with|than)\\b))",
);
/** "A single developer behind both X and Y". The row follows. */
export const ONE_BEHIND = pattern(
  `(?<![\\w-])${ONE}(?:,? or [\\w ]{2,30},?)? (?:(?:is|are|was|were|may|might|could|must|has|have|stands?|stood) )?(?:(?:likely|probably|also|believed to|thought to|said to|suspected to|have|be|been|had) ){0,4}(?:behind|responsible for|written|developed|created|wrote|authored|operates?|maintains?|produced) (?:both |all of )?["'(]*(?=<M>)`,
);
/** One of these words tells what the makers of one thing did besides. */
export const MADE_MORE = pattern(
  "(?<![\\w-])(?:also|later|subsequently|then|previously|went on|likely|probably|the same|one and|identical|related|connected|linked|access to|cooperat|collaborat|worked)",
);
/** "Identical functions were found in both X and Y". The row follows. */
export const FOUND_IN_BOTH = pattern(
  "(?<![\\w-])(?:(?:near(?:ly)?[- ])?identical|similar|(?:the )?(?:exact |very )?same) (?:[\\w&/-]+ ){1,5}?(?:(?:is|are|was|were|can be|has been|have been|also) ){0,2}(?:found|seen|observed|present|used|implemented|shared|contained|embedded|appears?) (?:in|by|across|between) (?:both )?(?=\\S)",
);
/** "The authors of A" up to A. */
export const MAKERS_OF = pattern(
  `(?<![\\w-])(?:(?:<A>|(?:the )?${MAKERS}) (?:of|behind|responsible for|(?:who|that) (?:created|wrote|developed|made|built))|whoever (?:wrote|created|made|developed|built|is behind)) (?=\\S)`,
);
/** … "also wrote B", "are those of B", "had access to the code of B". */
export const ALSO_MADE = pattern(
  `["')]*(?: (?:(?:has|have|had|may|might|could|must|is|are|was|were|also|later|then|next|went on|most|almost|believed|thought|said|to|be|been|in|fact|\\w+ly) )*(?:(?:(?<=\\b(?:also|later|subsequently|then|previously|next|went on to|most likely|probably)\\b(?: \\w+){0,6} )(?:${MAKING}))|the same (?:as|${MAKERS} (?:as|that|who|behind|of|responsible for))(?: (?:${MAKERS}|<A>))?(?: (?:of|behind|who (?:created|wrote|made)|that (?:created|wrote|made)|from|responsible for))?|(?:had|have|has|having|got|obtained|gained) access to (?:the )?(?:source )?code (?:of|for)))(?=[ ])`,
  "iy",
);
/** … "are the same", told of the makers of a row. */
export const ARE_ONE =
  /["')]*(?: (?:are|is|were|was|may be|might be|could be|must be)(?: (?:most|all|very|in fact|almost|believed to be|thought to be|\w+ly))* (?:the same|one and the same|identical|related|connected|linked)(?! as)| (?:\w+ly )?(?:cooperat|collaborat|work(?:ed)? together|worked closely|shar)\w*)(?=[ .,;)]|$)/iy;

/** "Similarities in code between …", "the relationship of …": two ends follow. */
export const KIN_NOUN = pattern(
  `(?<![\\w-])(?:relationships?|parallels|${LIKENESS_NOUN}|${TIE_NOUN}|(?:code|source code|infrastructure|tool)[ -](?:sharing|reuse|re-use|overlap)|code (?:is|was) shared|shared (?:\\w+ ){1,2}?)${IN_SOME_WAY}(?: (?:exists?|existing|(?:were |was |have been |has been )?(?:found|observed|seen|noted|identified)))? (?:of|between|among|across) (?:both )?(?=\\S)`,
);
/** From the first to the second. */
export const AND_SECOND =
  /["')]*(?: \([^()]{0,80}\))?(?: (?:from|of|in|since) (?:the )?[\uE600-\uE6FF\w]+)?,?(?: ransomware| malware| backdoor| samples?| code)? (?:and|with|to)(?: (?:also|the|even|possibly|perhaps))?(?= )/y;

/** What a sentence needs a word of, to tell of kinship. Kinds of it stand in phrases, which no pattern sees. */
export const KINSHIP: readonly RegExp[] = [
  pattern(
    "variant|version|strain|fork|clone|rewrite|derivative|spin-?off|off-?shoot|samples?|family|component|-based|-derived|-inspired|-like ",
  ),
  KIN_NOUN_OF,
  IS_KIN_WORD,
  OWN_KIN,
  ITS_KIN,
  ...KIN_CUES.map(({ word }) => word),
  SAME_MAKER,
  BY_ITS_MAKERS,
  OF_ONE_HAND,
  TO_EACH_OTHER,
  ONE_BEHIND,
  FOUND_IN_BOTH,
  ALSO_MADE,
  KIN_NOUN,
];
