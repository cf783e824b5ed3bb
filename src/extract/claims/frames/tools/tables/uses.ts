import { pattern } from "../../../sentence/tables/forms.ts";
import { verbs } from "../../../tables/inflect.ts";

/** Verbs whose object is what one works with. */
export const USE_VERBS = pattern(
  `\\b(?:${[
    verbs(`
      use deploy employ leverage deliver drop distribute utilise utilize install develop wield execute launch load
      download operate adopt push unleash harness possess craft author design maintain introduce incorporate
      integrate embed inject sideload side-load fetch serve upload disseminate circulate favour favor
      reuse repurpose weaponise weaponize customise customize administer
      misuse invoke create unveil debut obtain acquire purchase procure manage propagate
    `),
    "dropp(?:ed|ing)|carr(?:y|ies|ying)|contain(?:ing|ed)|implant(?:s|ed|ing)|plant(?:s|ed|ing)|equipp(?:ed|ing) with|built?|building|builds|writ(?:ing|ten)|wrote|featur(?:es|ed|ing)(?! of\\b)|spread(?:s|ing)?|run(?:s|ning)?|ran|side-?load(?:s|ed|ing)|bundl(?:es|ed|ing)|stag(?:es|ed|ing)|add(?:s|ed|ing)|combin(?:es|ed|ing)|updat(?:es|ed|ing)",
    "(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?|lean(?:s|ed|ing)?) (?:\\w+ )?(?:up)?on|armed with|known for(?! (?:its|their) us(?:e|age) (?:in|by|during|against)\\b)(?! (?!us|deploy|leverag|distribut|deliver|operat|develop)\\w+ing\\b)|(?:switch|shift|pivot|transition)(?:es|s|ed|ing)?(?: from [^,;.]{1,40}?)? to|(?:turn|mov|migrat|transition|gravitat)(?:s|es|ed|ing)? to(?! the\\b)|mov(?:es|ed|ing) on to|(?:swap|ditch|trad|exchang|abandon|drop)(?:s|es|ed|ped|ing|ping)? [^;,.]{1,40}? for|(?:retir|ditch|abandon|discard|shelv|phas|drop)\\w* [^;,.]{1,40}? in favou?r of|f(?:all|alls|ell|alling) back on|m(?:ake|akes|ade|aking) do (?:\\w+ ){0,3}with|g(?:et|ets|ot|etting) by (?:on|with)|substitut(?:e|es|ed|ing)|slip(?:s|ped|ping)|(?:e-?)?mail(?:s|ed|ing)|replac(?:es|ed|ing) [^;,.]{1,30}? (?:with|by)|prefer(?:s|red|ring)?|dr(?:aw|aws|ew|awing) (?:up)?on|br(?:ing|ings|inging|ought) in|by means of|with the (?:help|aid) of|resort(?:s|ed|ing)? to|opt(?:s|ed|ing)? for|involving|in use(?= by\\b)|roll(?:s|ed|ing)? out|m(?:ake|akes|ade|aking) (?:\\w+ )?use of|t(?:ake|akes|ook|aking) advantage of|(?:work|experiment|equip|toy|interact)(?:s|ed|ing)? with|(?:work(?:s|ed|ing)?|hav(?:e|ing)|has|had) (?:\\w+ )?at (?:its|their) disposal|work(?:s|ed|ing)? on|(?:issu|send|sent|s[ae]nd)(?:e|es|ed|ing|s)? (?:\\w+ ){0,3}commands? (?:to|via|through)|releas(?:e|es|ed|ing)(?= (?:the |an? |its |their |\\w+ ){0,3}?(?:versions?|variants?|updates?|builds?)\\b)|compil(?:es|ed|ing)|(?:mainta|boast|ha[sd]|have)(?:ins?|ed|s|ing)?(?= (?:(?:an?|the|its|their|several|many|numerous|various|other|own|custom|new|also|different|multiple|two|three|four|five|wide|broad|large|diverse|\\w+ (?:range|variety|array|set|collection|suite|number)|range|variety|array|set|collection|suite|number|of|\\w+ly) ){1,5}(?:\\w+ )?<M>[^;.]{0,40}?(?:including|include|such as|like|namely|:))|abus(?:e|es|ed|ing)|arm(?:s|ed|ing)? (?:itself|themselves) with|control(?:s|ling)|(?:lead(?:s|ing)?|led) to(?= (?:the |an? )?(?:\\w+ ){0,2}<M>)|swap(?:s|ped|ping) in",
  ].join("|")})\\b`,
);

/** Verbs that say outright that something is used; the others may be said of many things that are done to software. */
export const SAYS_USE =
  /^(?:us|deploy|employ|leverag|deliver|dropp?|distribut|utili[sz]|install|develop|wield|execut|launch|load|download|operat|adopt|push|favou?r|spread|rel[iy]|armed|equipped|known|involving|in use|run|ran|implant|plant|switch)/i;

/** "The deployment of A", "X's use of A", "X is the operator of A": what is worked with follows. */
export const USE_NOUNS = pattern(
  "(?:\\b(?:use|usage|deployments?|delivery|distribution|installation|execution|reliance|development|dissemination|introduction|adoption|utili[sz]ation|implementation|creation|operators?|developers?|creators?|makers?|maintainers?|distributors?|purveyors?|user|combination) (?:of|on|and \\w+ of)|<A> of(?= (?:(?!(?:and|which|who|is|was)\\b)\\w+ ){0,6}[\"']?<M>))(?= )",
);

/** The tool first: "A is a favourite of X", "A in the hands of X". Whose it is follows. */
export const TOOL_OF = pattern(
  "\\b(?:in the hands of|in service (?:with|at)|(?:sole |exclusive )?preserve of|work-?horses? (?:of|for)|calling cards? of|hallmarks? of|of choice (?:for|of|among|in)|favou?rites? (?:of|with|among)|staples? (?:of|for)|mainstays? of|(?:exclusive|unique|specific|proprietary|particular) to|(?:signature|trademark|flagship|core|primary|main) (?:<M>|\\w+) (?:of|for))(?: (?:the|a|an|actors? (?:like|such as)))* ?[\"']?(?=<A>)",
);

/** "Its tools include A and B", "malware used by X: A, B". The names follow. */
export const TOOLS_ARE = pattern(
  "(<M>)(?: \\w+)?(?:,? (?:(?:that|which) (?:is|are|was|were|has been|have been) )?(?:being |also |\\w+ly )?(?:dropped|delivered|distributed|downloaded|served|pushed|used|deployed|employed|leveraged|operated|developed|wielded|favou?red|associated|attributed|linked|tied|connected|observed|seen|in use|unique|exclusive)(?: \\w+){0,2}? (?:by|with|to|in)(?: the| this)? (<AEM>)[\"']?(?: (?:attributed|linked|tied|ascribed|credited) to (?:the )?(<A>))?)?(?: (?:in|during|throughout) (?:(?:\\w+|<A>)(?:'s?)? ){0,4}<E>)?(?: \\w+){0,2}?(?:,? (?:includ(?:e|es|ed|ing)|consist(?:s|ed)? of|compris(?:es?|ed|ing)|rang(?:es?|ed|ing) from|are|were|such as|namely|like)\\b| (?:is|was)(?= (?:the |an? )?[\"']?<M>)|:| –)(?= )",
);

/** "X is linked to the Example ransomware", "tied to campaigns that distribute A". What X is said to use follows. */
export const TIED_TO_TOOL = pattern(
  "\\b(?:linked|tied|connected|associated) (?:\\w+ly )?(?:to|with)(?: (?:the|an?|its|several|multiple|various|recent|numerous|many|other|past|previous|earlier|custom|widespread|known|use|deployment|distribution|delivery|of|<E>|involving|using|deploying|delivering|distributing|spreading|dropping|(?:that|which) (?:\\w+ly )?(?:distribut|deliver|deploy|us|drop|spread|push|involv)(?:e|es|ed|s|ing)?)){0,7} [\"']?(?=<M>)",
);
/** "A, with which X got in": who uses it follows. */
export const WITH_WHICH = pattern(
  "(<M>)[\"')]*(?: \\([^()]{1,60}\\))?(?:, [^,;.]{1,50},)?,? (?:with|via|through|by (?:means|way) of|thanks to|using) which (?:the )?[\"']?(?=<A>)",
);
/** Nouns that tell software from a crew of the same name. */
export const SAYS_SOFTWARE =
  /\b(?:malware|ransomware|trojan|backdoor|RAT|loader|wiper|worm|botnet|rootkit|stealer|infostealer|spyware|implant|downloader|dropper|tools?|framework|payload|keylogger|attacks?|infections?|campaigns?|incidents?|intrusions?)\b/i;

/** "With A, X …", "via A, X …": what it is done with comes first. */
export const BY_MEANS = pattern(
  "(?:^[\"']?|[,;:] |\\b(?:and|then|where) )(?:with|via|through|by way of|by means of|armed with|with the (?:help|aid|use) of|thanks to)(?: (?:the|an?|its|their|variants? of|custom|malicious|modified)){0,3} [\"']?(?=<M>)",
);
