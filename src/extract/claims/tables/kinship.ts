import { pattern } from "./forms.ts";
import { verbs } from "./inflect.ts";

/** Words by which software is told to come from other software, from the same hands, or to be like it. */

/** Heads of phrases that are some kind of what they are of. */
export const KIND =
  /^(?:variants?|versions?|strains?|forks?|clones?|rewrites?|derivatives?|spin-?offs?|offshoots?|samples?|family|component)$/i;
/** Those that say so with the family's name before them: "a Petya variant". */
export const NAMED_KIND = /^(?:variants?|strains?|forks?|clones?|derivatives?|spin-?offs?|offshoots?)$/i;

const ADJECTIVES =
  "(?:(?:the|an?|its|infamous|notorious|popular|prolific|(?:well-)?known|earlier|older|old|previous|original|recent|leaked|public|open-source|other|another|new|newer|latest|now-defunct|defunct|same|banking|mobile|custom|modular|POS|point-of-sale|Android|Windows|Linux|macOS|IoT|\\d{4}|both|\\w+ed) ){0,4}(?:<M>,? (?:such as|like|namely|in particular|including|called|named|known as) )?";
const CODE = "(?:(?:leaked |original |same )?(?:source )?code(?: ?base)?(?: leak)? (?:of|from|for) )?";
const NOUN =
  "(?:forks?|hybrids?|cop(?:y|ies)|blend|mixture|combination|merger|evolvement|re-?implementation|knock-?offs?|successors?|derivatives?|clones?|continuation|off-?shoots?|spin-?offs?|rewrite|rebrand(?:ing)?|evolution|precursors?|predecessors?|descendants?|iteration|(?:step-?)?(?:brother|sister|sibling)|cousin|strain|modification|(?:(?:re)?branded|renamed|modified|reworked|rewritten|customi[sz]ed|updated|upgraded|enhanced|revamped|redesigned|repackaged|reskinned) (?:version|variant|edition|copy|build))";
const SURELY =
  "(?: (?:not|likely|just|probably|possibly|really|actually|simply|essentially|also|potentially|believed to be|thought to be))*";

/** "A variant (phrase 1) of Y": what the phrase itself stands for is akin to Y. */
export const OF_KIND = pattern(`(<M>) (?:of|from|within|to|in) ${ADJECTIVES}${CODE}["']?(?=<M>)`);
/** "X, a Y variant", "X is a new Y variant". */
export const IS_NAMED_KIND = pattern(
  `(<M>)["')*]{0,3}(?:,| –| -| —| \\(|:)?(?: (?:which |that )?(?:is|was|are|were|being|(?:may|might|could|to) be|appears to be))?${SURELY} ["']?(?=<M>)`,
);
/** "A new Y variant named X". */
export const KIND_CALLED = pattern(
  "(<M>)[\"']?,? (?:(?:which|that) (?:is|was) )?(?:dubbed|named|called|known as|tracked as|(?:which|that) calls itself|calling itself) [\"'*]{0,3}(?=<M>)",
);
/** "X is a successor to Y", "X, a fork of Y". */
export const IS_NOUN_OF = pattern(
  `(?:(?<=\\b(?:is|was|are|were|be|being|as|became|considered|appears to be|seems to be))${SURELY}|(?<=<M>["')]*)(?:,| –| \\())(?: (?:the|an?|another|yet another|their|its)) (?:[\\w-]+ ){0,3}?${NOUN} (?:of|to|from) ${ADJECTIVES}${CODE}["'(]*(?=<M>)`,
);
/** "X is based on the source code of Y", "X evolved from Y". */
export const COMES_FROM = pattern(
  `(?<![\\w-])(?:(?:based|built|modell?ed) (?:\\w+ )?(?:up)?on|(?:derived|spawned|forked|descended|adapted|rewritten|rebranded) (?:off|from)|${verbs("evolve descend derive stem")} from|${verbs("borrow reuse re-use copy take/takes/took/taken")} (?:(?:[\\w-]+|<A>) ){0,3}?code from) ${ADJECTIVES}${CODE}["'(]*(?=<M>)`,
);

const MADE =
  "(?:created|written|developed|made|produced|built|authored|designed|coded|operated|maintained|run|controlled)";
/** "The same people", "a single developer"; of a phrase (group 1 of each pattern) the words are to be looked at. */
const ONE = "(?:(?:the same|one|a single|single) (?:\\w+(?:\\(\\w+\\))? ){0,2}?\\w+|(<A>))";
export const ONLY_ONE = /\b(?:same|single|one)\b/i;
/** "X was written by the same people as Y", "… by the same group that made Y". */
export const SAME_MAKER = pattern(
  `(?<![\\w-])${MADE} by ${ONE} (?:as|behind|of|(?:that|who|which) (?:also |had |have |has )*\\w+) ${ADJECTIVES}["'(]*(?=<M>)`,
);
/** "X and Y were written by the same people", "… share developers". */
export const OF_ONE_HAND = pattern(
  `(?<![\\w-])(?:(?:${MADE} by|(?:the )?work of) ${ONE}|${verbs("share")} (?:the same |a |an? common |common )?(?:developers?|authors?|creators?|coders?|programmers?|source code|code ?base|origins?|ancestors?|lineage)|${verbs("use")} the same (?:[\\w-]+ ){0,2}?(?:code|packer|crypter|loader|infrastructure|servers?|certificates?|keys?|algorithms?|C2|C&C))(?=[.,;)]|$| and\\b| for\\b| to\\b| in\\b)`,
);
/** "A single developer behind both X and Y". The row follows. */
export const ONE_BEHIND = pattern(
  `(?<![\\w-])${ONE}(?:,? or [\\w ]{2,30},?)? (?:(?:is|are|was|were) )?(?:likely |probably |also )?(?:behind|responsible for|developed|created|wrote|authored|operates?|maintains?) (?:both )?["'(]*(?=<M>)`,
);

/** What stands for something of the other's: "to those used by", "to that of". */
const THOSE =
  "(?:(?:the one|ones?|the ones|that|those|what (?:we|was|has been)|some|samples|parts|versions?|variants?)(?: (?:we |has |have |had |been |previously |also |we've |\\w+ly )*(?:used|seen|saw|observed|found|employed|described|implemented|associated))? (?:by|of|in|from|with|within) |(?:used|seen|observed|found) (?:by|in|with) )?";
/** "X is very similar to (those used by) Y". */
export const IS_LIKE = pattern(
  `(?<=\\b(?:is|are|was|were|be|been|looks?|looked|appears?|seems?|remains?|functions?|works?|behaves?))(?: (?:\\w+ly|very|quite|also|almost|highly|somewhat|to be|strikingly|not|most|more))* (?:similar|similarly|identical|akin|comparable|(?:very |quite |extremely )close(?:ly related)?)(?: (?:in|from) [\\w-]+(?: (?:and|or) [\\w-]+)?)? to ${THOSE}${ADJECTIVES}["'(]*(?=<M>)`,
);
/** "X uses the same algorithm as Y", "X supports many of the same commands as Y", "X has features in common with Y". */
export const HAS_SAME = pattern(
  `(?<![\\w-])(?:(?:${verbs("use contain support employ share implement follow leverage reuse")}|has|have|had|having)(?: [\\w-]+){0,3}? the (?:exact |very )?same (?:[\\w-]+ ){1,5}?(?:as|(?:used|seen|found|observed) (?:by|in)|from)(?: its (?:predecessors?|ancestors?)[,:]?)?|(?:has|have|had|having|shares?|bears?)(?: [\\w-]+){0,4}? (?:in common with|common (?:\\w+ ){1,2}?with|resemblance to|(?:features?|traits|elements|functions|functionality|strings|routines|modules|techniques|components) (?:\\w+ ){0,2}?with)) ${THOSE}${ADJECTIVES}["'(]*(?=<M>)`,
);
/** "The relationship of X with Y", "a correlation between X and Y": the first is a row of both, or Y follows. */
export const KIN_NOUN = pattern(
  `(?<![\\w-])(?:relationship|correlations?|parallels|commonalit(?:y|ies)|resemblances?|connections?|links?|similarit(?:y|ies)|overlaps?) (?:of|between) ${THOSE}${ADJECTIVES}["'(]*(<M>)["')]*(?: (?:with|and|to) ${THOSE}${ADJECTIVES}["'(]*(?=<M>))?`,
);
/** "The malware closely resembles Y", "shares traits with Y", "has been linked to the Y family". */
export const SAID_KIN = pattern(
  `(?<![\\w-])(?:${verbs("resemble")}|${verbs("overlap+")} with|(?:shar(?:e|es|ed|ing)|has|have|had|bears?|bore|shows?|showed|exhibits?) (?:(?:[\\w%-]+,?|<AM>) ){0,6}?(?:similar(?:it(?:y|ies))?(?: \\w+)?|code(?: ?base)?|origins?|lineage|ancestry|roots|traits|behaviou?rs?|characteristics|overlaps?|resemblances?|commonalit(?:y|ies)|infrastructure|C2s?|servers?)(?: (?:in|of|at) (?:(?:[\\w-]+,?|<A>) ){0,7}?[\\w-]+)? (?:with|to)|(?:(?<=\\b(?:is|was|are|were|be|been|being) (?:\\w+ )?)(?:linked|tied|connected|related|traced)(?: back)?|links?|ties|connections?) to) ${THOSE}(?:(?:another|an?) (?:\\w+ )?(?:piece|strain|family|type) of )?${ADJECTIVES}["'(]*(?=<M>)`,
);
