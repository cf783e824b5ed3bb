import { pattern } from "../../../sentence/tables/forms.ts";
import { verbs } from "../../../tables/inflect.ts";

/** Words by which two groups, campaigns or waves of activity are told to have to do with one another. */

const word = (source: string): RegExp => pattern(`(?<![\\w-])(?:${source})(?![\\w-])`);

/** What those do who look at two groups: "they link X to Y". */
export const LINKING = /^(?:link|tie|connect|relate|associate)s?$/i;

/** Nouns: "an overlap with", "links between". Connections of machines are none. */
export const LINK_NOUN = word(
  "overlaps?|overlapping|links?|linkages?|linkage|ties|connections?(?<!\\b(?:SSL|TLS|TCP|UDP|HTTPS?|RDP|SSH|VPN|SMB|network|internet|remote|encrypted|secure|database|proxy|outbound|inbound|reverse|server|client|web|satellite) connections?)|relationships?|relations?|associations?|affiliations?|resemblances?|similarit(?:y|ies)|commonalit(?:y|ies)|parallels?|correlations?|correspondences?|intersections?|cross-?overs?|interconnections?|convergence|(?<=\\b(?:dr[ae]wn?|draws?) )comparisons?|consistenc(?:y|ies)|kinship|affinit(?:y|ies)|likeness(?:es)?|common (?:ground|denominators?|threads?|traits?|features?|elements?)(?= (?:between|with|to|among))|(?<=\\b(?:an?|any|no|the|this|such|\\w+(?:al|le|se|ct|ed|ak)) )tie|(?:[\\w-]+) in common|common (?:origins?|roots?|ancestry|lineage|heritage)|(?:origins?|roots|lineage|traits|features|characteristics|elements|hallmarks|DNA)(?<=\\bshar(?:e|es|ed|ing) (?:[\\w-]+,? ){0,5}[\\w-]+)|nexus|dots(?= between)",
);
/** What two have in common, where both follow: "shared infrastructure between". */
export const LINK_SHARED = word(
  "re-?use of (?:[\\w-]+ ){0,2}[\\w-]+(?= (?:between|among|across) )|(?:shared|common|overlapping|similar|identical|matching) (?:(?:use|targeting) of )?(?:(?:[\\w-]+,?|<MEVI>) ){0,5}(?:[\\w-]+|<MEVI>)(?= (?:[\\w-]+ ){0,4}?(?:between|among|amongst|across) )",
);
/** "The same victims as Y": what is the same is no group, time or way. */
export const LINK_SAME = word(
  "the (?:very |exact )?same (?!(?:group|actor|threat|people|person|entity|team|crew|time|day|week|month|year|way|manner|thing|name|names|reason|rate|as|file|filename|campaign|malware|author|authors|developers?|attackers?|operators?|hash|sample|one|ones|purpose|extent|level)\\b)(?:(?:[\\w&-]+,?|<MESVI>) ){0,4}?(?:targets?|victims?|sectors?|industr(?:y|ies)|<S>|<E>|infrastructure|servers?|domains?|certificates?|tools?|tooling|toolset|<M>|techniques?|tactics|TTPs|methods|exploits?|hours|victimology|lures?|registrants?|playbook|tradecraft|ranges?|provider|providers|netblocks?|builder|packer|loader|code)(?! (?:of|from)\\b)|(?<=\\w(?:e|es|ed|s|ing|oy) )(?:very |highly |strikingly |many )?(?:similar|identical|comparable) (?:(?:[\\w-]+|<M>),? ){0,6}?(?:<M>|techniques?|tactics|procedures|TTPs|methods|tools|tooling|lures?|infrastructure|malware|tradecraft)(?= (?:as|to|used by) )",
);
/** From a subject to what it does with the same things. */
export const DOES =
  /^["')]*(?: \([^()]*\))?(?: (?:(?:many|much|some|most|several|all|parts?) of|(?!(?:that|which|who|while|but|of)\b)(?:[\w-]+|[\uED00-\uEEFF]),?)){1,8} $/i;
/** "During our analysis of X, we found …": what the sentence looks at, up to its name, and from there. */
export const LOOKING_AT =
  /(?:^|[.;] )["']?(?:during|in|while|when|upon|after|through|throughout|on)\b[^,;.]{0,60}\b(?:analy[sz]\w+|analysis|investigat\w+|research\w*|examin\w+|review\w*|study\w*|tracking|monitoring|hunt\w*|looking)\b[^,;.]{0,40} (?:the |a )?["']?$/i;
export const WE_SAW =
  /^["')]*(?: [^,;.\uEC00-\uECFF]{1,50})?, (?:(?:the )?(?:team|researchers|analysts|investigators|experts|we)|[\uE300-\uE3FF])(?:'s)? /i;
/** What opens a clause that the main one follows. */
export const CONCEDING =
  /(?:^|[.;] )["']?(?:despite|while|although|though|even though|even with|with|in spite of|notwithstanding|given)(?: (?:there (?:is|are|was|were|may be)|[\w-]+)){0,6} $/i;
/** From what is conceded to the subject of the main clause. */
export const MAIN_CLAUSE =
  /^["')]*(?: \([^()]*\))?(?: [^,;:.\uEC00-\uECFF]{1,50})?, (?:[^,;:.\uEC00-\uECFF]{1,60} that )?(?:the )?["']?$/;
/** "This is similar to": said of what the text is about. */
export const THIS_IS =
  /^["'(]*This (?:(?:activity|behaviou?r|approach|method|technique|tactic|pattern) )?(?:(?:\w+ly|also|in turn|is|was|looks?|appears?|seems?|may|might|could|to|be|very|quite|rather|somewhat|most) )*$/;
/** Things by which a campaign or group shows, where nobody is named that has them. */
export const OF_THINGS =
  /^["'(]*(?:(?:the|these|this|those|some|many|several|most|both|all|of|[\w-]+ed|[\w-]+(?:al|ive)|attack|infection|network|C2|C&C) ){1,6}(?:tactics(?:, techniques,? and procedures)?|techniques|TTPs|tradecraft|modus operandi|tooling|toolset|infrastructure|domains?|servers?|lures?|documents?|victimology|targeting|methods|code|patterns?|style|behaviou?r|overlaps?|certificates?|profile|approach|MO|ransom notes?|notes?|leak sites?|portals?|scripts?|e-?mails?|branding|loaders?)(?: (?:used|observed|seen|described|employed|deployed|involved|here|in|of) [^,;:]{0,50}?)?(?: (?:also|does|do|did|not|can|could|may|might|has|have|had|been|is|are|was|were|appears?|seems?|to|be|\w+ly))* $/i;
/** Words said of somebody: "is related to", "a group linked to". */
export const LINK_ADJECTIVE = word(
  "(?:inter|un)?related|(?:inter|un)?connected|linked|likened|tied|associated|affiliated|aligned|allied|similar|reminiscent|akin|comparable|consistent|in line|in keeping|inter-?linked|interrelated|inter-?twined|entwined|analogous|identical|indistinguishable|(?:hard|difficult) to tell apart|cut from the same cloth|kindred|grouped|clustered|lumped|bundled|correlated|(?:the |an? )?(?:\\w+ )?(?:successors?|evolvement|evolution|offspring|precursors?|predecessors?|forerunners?|heirs?|(?:re)?incarnation)(?= (?:to|of)\\b)",
);
/** Verbs whose subject is one of the two. */
export const LINK_VERB = word(
  `${verbs("overlap+ correlate intersect align dovetail")}(?= )|coincide[sd]?(?= (?:\\w+ly )?with)|(?<=\\b(?:to|may|might|could|can|not|also|they|[a-z]{4,}s|<AEM>) )relate(?= to)|relates(?= to)|${verbs("resemble mirror echo/echoes/echoed/echoing evoke parallel")}|(?<=\\b(?:closely|strongly|partially|largely|nearly|exactly|partly|almost|perfectly) )match(?:es|ed|ing)?|match(?:es|ed)?(?= (?:that|those|the \\w+) (?:of|from|used|seen)\\b)|(?:tak(?:es?|ing|en)|took|borrow(?:s|ed|ing)?) (?:a )?(?:page|leaf|pages|cues?)(?: (?:straight|directly|right))? (?:out of|from)(?: the (?:same )?(?:book|playbook) of)?|(?:call|bring|brought)(?:s|ed|ing)? to mind|looks?(?: (?!(?:to|at|for|into|like)\\b)\\w+){0,2} like|remind(?:s|ed|ing)? (?:\\w+ ){0,2}of|(?:evolv|morph|transform|transition)(?:e|es|ed|ing|s)?(?= into\\b)|shar(?:e|es|ed|ing) (?:[\\w&-]+,? ){0,5}?(?:overlaps?|code|TTPs|targets|victims|tradecraft|themes?|lures?|patterns?|techniques|tactics|infrastructure|tooling)(?= (?:[\\w-]+ )?with\\b)|shar(?:e|es|ed|ing) (?:an? |the )?(?:\\w+ )?(?:portions?|parts?|amount|majority|bulk|some|much|most|all|\\d+ ?%) of(?= )(?![^.;]{0,70} with\\b)`,
);
/** Verbs of whoever ties one to the other: the first follows, the second after "to" or "with". */
export const LINK_TIES = word(
  `${verbs("link connect associate correlate cluster lump bundle")}|relat(?:es?|ing)|ties?|tied|tying|group(?:s|ed|ing)?(?= (?:the |this |these |that |it\\b|them\\b)?<AE>)`,
);

/** What leads from the words to the other one. */
export const leadOf = (word: string): string => {
  if (/^(?:reminiscent|remind)/i.test(word)) return "of";
  if (/(?:successor|evolvement|evolution|offspring|cursor|decessor|runner|heir|incarnation)s?$/i.test(word))
    return "to|of";
  if (/^(?:evolv|morph|transf|transi)/i.test(word)) return "into";
  if (/^shar/i.test(word)) return / of$/.test(word) ? "" : "with";
  if (/^(?:resembl|mirror|echo|evok|parallel|match|call|br|look|ta|to|borrow)/i.test(word)) return "";
  if (/^(?:indist|hard|diff)/i.test(word)) return "from";
  if (/^cut/i.test(word)) return "as";
  if (/^(?:similar|identical)/i.test(word)) return "to|with|as";
  return /^(?:consistent|in line|in keeping|grouped|clustered|lumped|bundled|coincid)/i.test(word)
    ? "with"
    : "to|with";
};
/** Verbs by which somebody is said to have what the noun names, right before it but for what describes it. */
export const HAVING =
  /\b(?:has|have|had|having|shar(?:e|es|ed|ing)|show(?:s|ed|n|ing)?|bear(?:s|ing)?|bore|exhibit(?:s|ed|ing)?|display(?:s|ed|ing)?|maintain(?:s|ed|ing)?|reveal(?:s|ed|ing)?|demonstrat(?:e|es|ed|ing)|contain(?:s|ed|ing)?|present(?:s|ed|ing)?|indicat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|possess(?:es|ed|ing)?|lacks?|lacked|carr(?:y|ies|ied|ying)|provid(?:e|es|ed|ing)|draws?|dr[ae]wn?|points? to|pointed to|pointing to|hint(?:s|ed|ing)? at|with|without)(?: (?:[\w-]+,?|(?:and|or))){0,7} $/i;
/** Words that tell that somebody has seen it, or that it is there: of whom is left out. */
export const SEEN =
  /\b(?:there (?:is|are|was|were|seems?|appears?|may be)|f(?:i|ou)nds?|saw|see[ns]?|not(?:e|es|ed)|observed?|observes|identif(?:y|ied|ies)|discover(?:s|ed)?|uncover(?:s|ed)?|reveal(?:s|ed)?|establish(?:ed)?|document(?:s|ed)?|detect(?:s|ed)?|spot(?:s|ted)?)\b/i;

const NAMING_VERB =
  "(?:call(?:s|ed)?|named?|names|dubbed|dubs|known(?: \\w+ly)?(?: (?:as|by the name(?: of)?))?|track(?:s|ed)?(?: \\w+ly)?(?: (?:as|under the names?))?|refers? to(?: \\w+)? as|referred to(?: \\w+)? as|identif(?:y|ies|ied) as|designate[sd]?(?: as)?|describe[sd]? as|reported(?: \\w+)? as|label(?:s|l?ed)(?: as)?)";
/** "That Vendor tracks as", "publicly known as": what stands between a phrase and its name. */
export const NAMED_SO = pattern(
  `,? (?:(?:that|which|what|whom) )?(?:(?:[\\w'-]+|<QPO>(?:'s?)?|<AMD>) ){0,6}?${NAMING_VERB}(?: (?:by|in|within|at|to) (?:(?:[\\w'-]+|<QPO>(?:'s?)?) ){1,4}?as)?`,
  "i",
);
/** "That we have observed": it says who has seen it, and not what it is. */
export const WAS_SEEN = pattern(
  " (?:(?:that|which) )?(?:(?:we|researchers|analysts|they|<QA>|has|have|had|can|could|was|were|been|be|also|to|is|are|may|might|\\w+ly) ){0,5}(?:observed?|found|identified|discovered|noted|noticed|seen|saw|made|drawn|exist(?:s|ed|ing)?|established|documented|reported|uncovered|used|leveraged|employed|deployed|abused|exploited|adopted|utili[sz]ed)(?= |$)",
  "i",
);
/** Words that end what is said of a relation before it comes to with whom. */
export const NO_FILL =
  /\b(?:is|are|was|were|be|has|have|had|do|does|did|will|would|but|yet|which|who|whose|when|while|where|because|since|if|we|they|he|she|it|said|says|led|leads|prior|due|according)\b/i;
/** Between a subject and the words said of it: brackets, what more is said of it, then auxiliaries. */
const AUXILIARY =
  "(?:is|are|was|were|be|been|being|has|have|had|to|also|not|never|now|still|all|both|either|in any way|in fact|in turn|may|might|could|can|would|seems?|appears?|appeared|seemed|looks?|remains?|believed|thought|said|known|suspected|assessed|considered|reported|alleged|judged|found|shown|perhaps|most|more|less|very|quite|somehow|somewhat|long|since|yet|\\w+ly|described as|deemed|regarded as|as|with [\\w-]+(?: to [\\w-]+)? confidence|an?|the|does|do|did|cannot|can't|doesn't|don't|isn't|aren't|wasn't)";
const MORE_ON =
  "(?:'s? [^,;:()\\uEC00-\\uEEFF]{1,60}?| (?:\\w+(?:ed|wn|en|ing) )?(?:in|by|on|behind|of|from|against|using|with|at|during|here|above|below|earlier|attributed to|targeting|used|involved|discovered|dubbed|called|named|codenamed)\\b[^;:]{0,70}?)";
export const SAID_OF_SUBJECT = new RegExp(
  `^["')*]*(?: –)?(?: \\([^()]*\\))?(?:${MORE_ON})??(?: (?:which|that|who) [^;:]{1,90}?|,? (?:which|that|who))??(?:,? [^,;:]{1,80},)??(?:,? ${AUXILIARY}(?:,{0,2} ${AUXILIARY})*,?)? ["']?$`,
  "i",
);
/** A participle without an auxiliary is said of what stands right before it. */
export const HANGS_ON =
  /^["')*]*(?: \([^()]*\))?,?(?: (?:which|that|who)(?: (?:is|are|was|were))?)?(?: (?:\w+ly|more|most|not|never|also|long|itself|themselves|once|first|perhaps|(?:is |are |was |were )?(?:believed|thought|said|known|suspected|rumou?red|assessed|considered|reported|alleged|shown|found)(?: (?:to (?:be|have been)|of being))?|somehow|with|either))* $/i;
export const HAS_AUXILIARY =
  /\b(?:is|are|was|were|be|been|being|as|seems?|seemed|appears?|appeared|looks?|remains?)(?: (?:also|not|all|both|now|still|very|quite|most|more|in any way|in fact|somehow|somewhat|believed to be|thought to be|perhaps|therefore|\w+ly))*,? $/i;
/** "X, whom Vendor associates with Y": from the one that is tied to the verb. */
export const TIED_BY =
  /^["')]*(?: \([^()]*\))?,? (?:whom|which|that|who)(?: (?!(?:is|are|was|were|while|when)\b)(?:[\w'-]+|[\uE300-\uE3FF\uEA00-\uECFF])(?:'s)?){1,6} $/i;
/** "Its infrastructure …": from the pronoun to what is said of a thing of theirs. */
export const ITS_THINGS =
  /^(?:,? (?!(?:is|are|was|were|has|have|and then|that|which|who)\b)(?:[\w&-]+|[\uED00-\uEDFF])){1,7}?(?:,? (?:is|are|was|were|also|may|might|could|to|be|been|has|have|had|seems?|appears?|very|quite|\w+ly))* $/i;
/** "… and also linked to": said of those whom the words before told of. */
export const AND_ALSO =
  /^["')]*(?: \([^()]*\))?,? (?:and|or|but)(?: (?:also|has|have|is|are|was|were|been|be|may|might|to|\w+ly))* $/i;
/** Words by which an act is put to a group: of an act and its own maker they tell no overlap. */
export const OF_MAKER = /^(?:link|tie|tying|associat|connect|affiliat|align)/i;
/** "Uses tools that are": from what somebody does to what is said of the means, at the end. */
export const BY_MEANS_OF = pattern(
  `(?<![\\w-])(?:${verbs("use leverage employ deploy adopt follow display exhibit utilise utilize show feature register reuse share")}|re-us(?:e|es|ed|ing)|(?:rel(?:y|ies|ied|ying)|draws?|drew) (?:up)?on|operat(?:es?|ed|ing) (?:from|out of|on)|has|have|had|having|via|through|with|from|conduct(?:s|ed|ing)?|launch(?:es|ed|ing)?)(?: (?!(?:that|which|who|to|by|is|are|was|were|has|have)\\b)(?:[\\w'&/-]+,?|<MEVSI>,?)){1,9}?(?:,? (?:that|which) (?:is|are|was|were|appears? to be|seems? to be|ha(?:s|ve|d)(?: been)?)| (?:is|are) )?(?: (?:very|quite|most|more|been|\\w+ly))*,? $`,
  "i",
);
/** "Tools (that had) also (been) used by": what one uses is the other's as well. */
export const LINK_USED = word(
  "(?:also|previously|earlier|formerly|once|already|otherwise|originally|historically|until then|later) (?:been )?(?:only |exclusively )?(?:used|leveraged|employed|deployed|operated|controlled|run|registered|abused|seen|observed|found|favou?red)(?: (?:being )?(?:used|leveraged|employed|deployed))?(?= (?:by|in|with|to)\\b)|(?:used|leveraged|employed|operated|controlled|owned|registered|run)(?= by )(?<=\\b(?:(?:that|which) (?:was|were|is|are|ha[sd] been|have been)|shar(?:e|es|ed|ing) (?:[\\w-]+ ){1,7}?[\\w-]+) \\w+)|(?:seen|observed|found|spotted|identified)(?= (?:in|with|by) )(?<=\\b(?:that|which) had been \\w+)",
);
/** "Like X, Y uses": what both go by. */
const BOTH_USE = `(?: \\([^()]*\\))?,? (?:(?:also|too|often|is known to|are known to|has|have|\\w+ly) )*(?:${verbs("use leverage employ abuse deploy utilise utilize adopt follow")}|rel(?:y|ies|ied|ying)) `;
export const LINK_LIKE = pattern(
  `(?:(?<=(?:^|[.;:] ["']?|\\b(?:but|that|and|while) ))(?:just |much |very much |quite )?(?:like|as with) (?:the |an? |previous |earlier |past |older )*["']?(?<front><AE>)["')]*(?: \\([^()]*\\))?, (?:the |an? |this )?["']?(?<one><AE>)|(?<name><A>),? (?:just |much |very much |quite )?like (?:the |an? )?["']?(?<other><AE>)["')]*(?: \\([^()]*\\))?,)["')]*${BOTH_USE}`,
);
/** "The same lures", where they are one phrase. */
export const SAME_PHRASE = /^(?:(?:many|much|some|most|several) of )?the (?:very |exact )?same /i;
/** From a name to what it is told to be one of: "X is a cluster of", "X, a". */
export const IS_ONE = pattern(
  `^["')]*(?: \\([^()]*\\))?(?:,| –|,? (?:(?:which|that|who) )?(?:is|was|remains|became|represents|(?:is|was) (?:believed|thought|said|assessed) to be)(?: (?:also|\\w+ly))*)(?: (?:an?|one of the|another|its own))?(?: (?!(?:that|which|who|by|to|from|with|than)\\b)(?:[\\w-]+|<A>),?){0,5} ?["']?$`,
  "",
);
/** "X did it, as did Y", "like Y did": Y. */
export const LINK_DID = pattern(
  "(?<![\\w-])(?:(?:like|as) (?:the )?[\"']?(?<doer><AE>)[\"']?(?: (?:guys|group|gang|crew|people|actors|operators))? (?:do|does|did|have|has|had)|as (?:do|does|did|have|has|had) (?:the )?[\"']?(?<other><AE>))(?=[\"')]*(?:[.,;]|$| (?:too|before|so|in|on|earlier|last|during)\\b))",
);
/** "Used by X were also": from whoever's the thing was to what is said of it. */
export const WERE_SO = /^["')]* (?:was|were|is|are|ha(?:s|d|ve) been) $/;
export const THINGS_OF = /\b(?:by|of|from|with) (?:the )?["']?$/i;
/** "Several groups are related to X, including": those named last are meant. */
export const MANY =
  /^(?:several|many|some|various|multiple|numerous|two|three|four|five|the following|a number of) /i;
export const NAMELY_LAST =
  /^["')]*[^;:.\uEC00-\uECFF]{0,60}?,? \(?(?:including|such as|namely|among them|notably)(?:,|:)? (?:the )?["']?$/;
/** "And perhaps Y": one more after a row. */
export const AND_MORE =
  /^["')]*(?: \([^()]*\))?(?: [\uE600-\uE6FF])?,? (?:and|or|as well as) (?:perhaps|possibly|probably|likely|potentially|maybe|even|also|to a lesser (?:extent|degree),?)(?: even| also)? (?:the |an? )?["']?(?=[\uEC00-\uECFF\uEE00-\uEEFF])/;
