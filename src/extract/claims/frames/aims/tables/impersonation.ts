import { pattern } from "../../../sentence/tables/forms.ts";

const LOOKING = "(?:look(?:s|ed|ing)?|appear(?:s|ed|ing)?|seem(?:s|ed|ing)?)";
/** Words by which something or somebody passes for another. Whom follows. */
export const IMPERSONATING = pattern(
  `\\b(?:${[
    "impersonat(?:e|es|ed|ing)|impersonation of|masquerad(?:e|es|ed|ing) as|masked as|camouflaged as|pos(?:e|es|ed|ing)(?: (?:on|online) ?(?:<O>)?)? as",
    "claim(?:s|ed|ing)? to (?:be|come|work|originate|represent)(?: (?:from|for|with))?|(?:pass(?:es|ed|ing)?|introduc(?:e|es|ed|ing)|styl(?:e|es|ed|ing)) (?:<A>|itself|themselves|himself)(?: off)? as|dress(?:ed|ing) (?:<A> )?up as|cop(?:y|ies|ied|ying) the (?:[\\w-]+ )?(?:look|login|log-in|design|web ?site|branding|portal)(?: pages?)? of|assum(?:e|es|ed|ing) the identit(?:y|ies) of",
    "(?:in|under) the guise of|in the name of(?! \\w+dom\\b)|ostensibly (?:\\w+ )?(?:from|by)|supposedly (?:\\w+ )?(?:from|by)|purportedly (?:\\w+ )?(?:from|by|of)",
    "spoof(?:s|ed|ing)?|pretend(?:s|ed|ing)? to (?:be|come|work)(?: (?:from|for))?|purport(?:s|ed|ing|edly)? to (?:be|come|have come|originate|represent|have been sent)(?: (?:from|by))?",
    "(?:disguis(?:e|es|ed|ing)|present(?:s|ed|ing)?|represent(?:s|ed|ing)?|advertis(?:es|ed|ing)) (?:itself |themselves |himself |as coming )as|disguis(?:e|es|ed|ing) [^.;,]{1,60}? (?:as|under)|disguised? as|mimick(?:s|ed|ing)?|mimic(?:s)?|imitat(?:e|es|ed|ing)",
    `${LOOKING} (?:like <A> (?:came|come|was|were)|to (?:come|originate|have come|have originated|be sent|have been sent|be)) (?:from|by)|(?:made|crafted|designed|built|forged|styled) to (?:look|appear) (?:like|as)(?: (?:if |though )?<A> (?:came|come|was|were) (?:sent |written )?(?:from|by))?(?! <A>)`,
    "(?:us|abus|misus|exploit)(?:e|es|ed|ing) the (?:brands?|logos?|names?|branding|identit(?:y|ies)|letterhead)(?: and (?:logos?|names?|branding))? of|with the (?:logos?|letterhead|branding) of",
    "(?:resembl(?:e|es|ed|ing)|similar to|close to|look(?:s|ing)? like|typosquatting)(?= (?:(?:the|those|that|a|an|of|legitimate|official|real) ){0,4}(?:web ?sites?|domains?|portals?|login pages?|brands?)\\b| those? of the <O>)|resembl(?:e|es|ed|ing) that of|typosquatting(?= <O>)",
  ].join("|")})(?!\\w)`,
);

/** "A fake A login page", "A-themed mails", "cloned websites of A". Whom is within or follows. */
export const FAKE_OF = pattern(
  "\\b(?:fake|faked|spoofed|bogus|counterfeit|look-?alike|cloned|phony|forged|sham|typosquatted|fraudulent|mimicked)(?: (?!and\\b|for\\b|that\\b|to\\b|from\\b|in\\b|on\\b|as\\b|by\\b)[\\w-]+){0,3} ?(?:(?:of|from|by|for|purporting to be from) (?:the )?)?(?=<OR>)|\\bphishing (?:pages?|sites?|kits?) (?:for|of) (?:the )?(?=<OR>)",
);
/** What a fake of somebody is: "login page", "recruiter". */
export const FAKE_THING =
  /^(?:'s)?(?: [\w-]+){0,3}? (?:web ?sites?|sites?|pages?|logins?|log-in|sign-in|portals?|e-?mails?|mails?|installers?|updates?|updaters?|domains?|invitations?|jobs?|offers?|documents?|letters?|notifications?|notices?|invoices?|servers?|recruiters?|apps?|applications?|alerts?|messages?|screens?|forms?|versions?|employees?|staff|representatives?|certificates?|addresses|address|captchas?|pop-?ups?|lures?|surveys?|software|store)\b/i;

/** From the words to whom they speak of: "an employee of", "the login page of the". */
export const THROUGH_ROLES = pattern(
  "^(?: (?!(?:and|but|to|in order|which|who|that is|while|when|then|before|after|because|through|via|using|on|over|(?!work)\\w+ing)\\b)(?:[\\w/&'-]+|<LSDE>(?:'s)?|\\([^()]{1,20}\\)),?){0,9}? ?[\"'(]*$",
  "i",
);
/** Those that a general word for them brings in: "entities including A and B". */
export const SUCH_AS =
  /^["')]*(?:: |(?: (?!(?:and|through|via|using|with|on|over|by|to)\b)[\w-]+){0,7},? \(?(?:including|such as|like|e\.g\.,?|namely|notably)(?: [\w'-]+){0,4} ?)["'(]*$/i;
/** "Journalists of A": both are what is said of them. */
export const OF_FIRM =
  /^["')]*(?: [\w-]+)? (?:of|from|at|for|with|working for|affiliated with) (?:the )?["'(]*$/i;
/** From one of them to the next. */
export const NEXT_OF_THEM = pattern(
  "^ $|^[\"')]*(?:'s)?(?: \\([^()]{1,40}\\))?(?: (?!(?:to|in|on|by|with|from|for|which|that|who|is|are|was|were|has|have|using)\\b)[\\w-]+){0,3},?(?: and| or| as well as|,|/|/ )(?: (?:the|an?|those of|even|also|from|of|local|major|other|various|legitimate))* ?(?:(?!(?:to|in|by|with|which|that|who|is|are|was|were|has|have|then)\\b)[\\w-]+ ){0,2}[\"'(]*$",
  "i",
);
