import type { Phrase } from "./phrase.ts";
import { pattern } from "./tables/forms.ts";
import { phraseAt, type WorkingText } from "./working-text.ts";

export interface Placed {
  readonly at: number;
  readonly phrase: Phrase;
}

/** Words that end the reach of a verb: what comes after them is no object of it. */
const STOP = pattern(
  "; (?!<V>)|: (?!(?:(?:the|an?|one|two|several|major|\\w+ly) ){0,2}(?:\\w+ )?(?:<W>|<M>|<V>))|,[\"']? (?:said|says|told|added|according)\\b|,[\"']? <Q>(?:, [^,;]{2,60},)? (?:said|says|told|added|reported|warned|noted|believes?|wrote)\\b|\\b(?:using|via|through|(?<!\\b(?:along|together|(?:organi[sz]ations|companies|entities|firms|institutions|activists|individuals|people|those|members|users|officials|employees|<S>) (?:related|affiliated|associated|connected)) )with(?! (?:an? )?(?:\\w+ ){0,2}(?:concentration|focus|emphasis|majority)\\b)(?! (?:[\\w-]+ )?(?:offices|operations|presence|interests|investments|branches|headquarters|ties|links|subsidiaries|facilities|clients|customers|connections|relations|activities) (?:in|to|with)\\b)|(?<!\\b(?:systems?|networks?|software|devices?|servers?|services?|computers?|platforms?|applications?|VPNs?|products?|\\))(?: \\w+)? used )(?<!\\bfollowed(?: \\w+)? )by|impersonating|mimicking|pretending|because|while|whereas|although|though|but(?! (?:also|not limited)\\b)|after|before|when|where|which(?! includ\\w+)|who|whose|that(?! (?:includ\\w+|(?:operate|work|are (?:based|located|active))s? (?:in|within|across)))|in order|due to|(?<!(?:well|such) )as (?!well\\b)|in (?:support|protest|retaliation|response|revenge|solidarity|opposition|defen[cs]e) (?:of|to|against|for|with)|on behalf of|at the (?:feet|hands|behest|request|direction)|and leaves|(?:leav|accus|protest|condemn|criticiz|criticis|demand|alleg|claim|post|cit)ing|followed by(?! (?:the )?<L>)|same (?:\\w+ ){1,3}as|based on|resulting|leading|is|are|was|were|has|have|had|will|would|can|could|may|suggest\\w*|indicat\\w+|according|said|says|(?<!\\b(?:employees|users|individuals|staff|personnel|people|members|executives|officials|accounts|engineers|diplomats|customers|organi[sz]ations|companies|firms|entities|institutions|businesses|agencies|victims) )from(?! <L>))\\b|(?<!\\b(?:small|mid|medium|small-|mid-|medium-) )\\bto (?!(?:the |a )?<W>)|\\band (?:then |also |later |subsequently |only |instead )?(?:(?!(?:related|affiliated|associated|allied|unnamed|so-called|connected|modified|customi[sz]ed|compiled|trojani[sz]ed|obfuscated|patched|leaked|cracked|renamed)\\b)\\w+ed|us(?:es|ing)|steal\\w*|deploy\\w*|has|have|is|was|were|are|to)\\b| – (?!(?:(?:often |usually |mainly |mostly )?(?:including|such as|namely|particularly|especially) )?(?:the )?<W>)|\\. ",
);

const ROW_MEMBER = pattern("<W>", "i");
const OF_A_CLAUSE = pattern(
  "<A>|\\b(?:is|are|was|were|has|have|had|will|did|does|it|they|this|these|we|however|then|also|\\w{3,}ed by)\\b",
  "i",
);

/** "Firms in A; a mine in B; and providers": does what follows a semicolon belong to the row, being no clause? */
function goesOn(text: string, at: number): boolean {
  const stop = text.indexOf(";", at);
  const part = text.slice(at, stop < 0 ? text.length : stop);
  return ROW_MEMBER.test(part) && !OF_A_CLAUSE.test(part);
}

/** Where the objects of a verb that ends at `from` stop. */
export function objectEnd(text: string, from: number): number {
  STOP.lastIndex = from;
  let found = STOP.exec(text);
  let dashes = 0;
  while (found?.[0] === "; " && goesOn(text, found.index + 2)) found = STOP.exec(text);
  while (found?.[0] === " – " && (dashes > 0 || text.includes(" – ", found.index + 3))) {
    dashes = 1 - dashes;
    found = STOP.exec(text);
  }
  return found ? found.index : text.length;
}

/** The phrases of the given forms between two places. */
export function phrasesIn(
  working: WorkingText,
  from: number,
  to: number,
  accepts: (phrase: Phrase) => boolean,
): Placed[] {
  const found: Placed[] = [];
  for (let at = from; at < to; at += 1) {
    const phrase = phraseAt(working, at);
    if (phrase && accepts(phrase)) found.push({ at, phrase });
  }
  return found;
}

const BESIDES =
  /(?:^|[;.,] |\) |")(?:in addition to|besides|apart from|aside from|beyond|along with|alongside|together with|as well as)(?: (?:us|target|deploy|leverag|attack|exploit|employ)ing)? ([^;:]{1,160}?),["']? (?:the |operators of |members of )?["']?$/i;

/** "Besides A and B, X also uses C": where the phrases stand that share the verb of the subject at a place. */
export function besidesBefore(text: string, subjectStart: number): readonly [number, number] | null {
  const match = BESIDES.exec(text.slice(0, subjectStart));
  return match ? [match.index + match[0].indexOf(match[1]!), subjectStart] : null;
}

/** Words that make a place no victim: "near the border with …", "ties to …", "interests in the … Sea". */
const NO_VICTIM_BEFORE =
  /\b(?:near|border with|bordering|outside|interests in(?: the)?|ties? (?:to|with)|(?<!\b(?:employees|users|individuals|staff|personnel|people|members|executives|officials|accounts|engineers|diplomats|customers|organi[sz]ations|companies|firms|entities|institutions|businesses|agencies|victims|activists|those) )(?:related|connected) to|(?<!\b(?:employees|users|individuals|staff|personnel|people|members|executives|officials|accounts|engineers|diplomats|customers|organi[sz]ations|companies|firms|entities|institutions|businesses|agencies|victims) )from|war in|invasion of|invaded|conflict in|based off|such as those of|disguised as|posing as|lures? (?:from|about)|about|regarding|concerning|originating in|located near|version of|versions of|copy of|made by|developed by|lured?|spoofed|fake|security firm|researchers? (?:from|at|with)|reported by|known to|according to|detected by|supportive of|(?<!\bpos(?:e|es|ed|ing) an? (?:[\w-]+ ){0,3})threats? to|crisis in|events in|situation in|of (?:\w+ )?interest to|opposed to|critical of|loyal to|sympathetic to|sympathi[sz]ers of|agents? of|(?:strategic |national |state )?interests of|(?<!\b(?:used|followed|followed closely|followed by far) )by) (?:the )?["']?$|\b(?:anti|pro)-$|\[$/i;
/** Who speaks is no victim of what they tell. */
const SPEAKS_AFTER =
  /^(?:'s)? (?:\w+ly |also |has |have |had |later |since |first )*(?:said|says|confirm(?:s|ed)|report(?:s|ed) (?:that|on|the|a)|announced|warn(?:s|ed)|believes?|told|stated?s?|noted|claim(?:s|ed)|published|released|revealed|disclosed|identified|found (?:that|evidence)|discovered|observed|attribut\w+|linked|assess\w*|accused|tracks?|calls?|named|dubbed|attributes?)\b/;
const NO_VICTIM_AFTER =
  /^(?:[ -](?:language|speaking|speakers|time|made|origin)\b|(?:'s)? (?:invasion|annexation|occupation|aggression|(?:independence|national|victory|republic|army|liberation) day)\b| [\uEB00-\uEBFF]|(?:'s?)? (?:telemetry|researchers?|analysts?|experts?|research|report|blog)\b)/i;
/** What a firm makes is not the firm; a state's or a ministry's systems are its own. */
const PRODUCT_AFTER =
  /^ (?:Browser|Messenger|Office|Exchange|Outlook|Word|Excel|Drive|Docs|Cloud|servers?|accounts?|users?|applications?|apps?|products?|software|technolog\w+|routers?|devices?|phones?|documents?|platforms?|services?|vulnerabilit\w+|browsers?|systems?|laptops?|mail|Mail|Translate|Project|Windows|Android|SQL)\b/;
/** "Banking Trojans", "financial data" are no victims. */
const MONEY = /^(?:\w+[ -])?(?:bank|financ|payment|credit|insuranc)\w*$/i;
const OF_MONEY =
  /^ (?:trojans?|malware|bots?|fraud|credentials?|accounts?|details|information|data|apps?|applications?|crimes?|theft|transactions?|cards?|gain|losses|motivat\w+|[\uED00-\uEDFF])\b/i;
const OF_STATE =
  /\b(?:governments?|ministr(?:y|ies)|army|military|navy|air force|parliament|police|department|agenc(?:y|ies)|council|embassy|embassies|universit(?:y|ies)|intelligence|forces)\b/i;
/** Names of the working text that are no place to attack. */
const NO_PLACE: ReadonlySet<string> = new Set(["language"]);

const isMaker = ({ form, text }: Phrase): boolean => form === "organisation" && !OF_STATE.test(text);

/** Countries, sectors and organisations that an act against someone reaches. */
export function victimsIn(working: WorkingText, from: number, to: number): Placed[] {
  const { text } = working;
  return phrasesIn(
    working,
    from,
    to,
    ({ form, name }) =>
      (form === "organisation" || form === "location" || form === "sector") &&
      !(typeof name?.value === "string" && NO_PLACE.has(name.value)),
  ).filter(
    ({ at, phrase }) =>
      !NO_VICTIM_BEFORE.test(text.slice(Math.max(0, from, at - 40), at)) &&
      !NO_VICTIM_AFTER.test(text.slice(at + 1, at + 40)) &&
      !(MONEY.test(phrase.text) && OF_MONEY.test(text.slice(at + 1, at + 16))) &&
      !(isMaker(phrase) && PRODUCT_AFTER.test(text.slice(at + 1, at + 20))) &&
      !SPEAKS_AFTER.test(text.slice(at + 1, at + 40)),
  );
}
