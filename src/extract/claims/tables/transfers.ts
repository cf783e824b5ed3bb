import { pattern } from "./forms.ts";
import { verbs } from "./inflect.ts";
import { LIKENESS, MEANS, WAY_IN } from "./parties.ts";

/**
 * Words by which something passes from one group to another, over the text of parties (`withParties`). What passes
 * says what it is: a way in is handed on, a thing is shared.
 */
const GIVE = verbs(
  "hand pass give/gives/gave/giving/given sell/sells/sold/selling provide grant supply transfer+ broker lend/lends/lent/lending lease rent license licence furnish equip+ offer relinquish cede deliver forward turn deed ship+ distribute advertise donate bequeath gift loan",
);
const SHARE = `${verbs("share")}(?! (?:[\\w-]+,? ){0,4}?${LIKENESS})`;
/** Who makes tools for another gives them. */
const MAKE = `${verbs("develop build/builds/built/building code produce")}(?=[^;.,]{0,50} for )`;
const GIVEN =
  "(?:handed|passed|given|sold|provided|granted|supplied|transferred|brokered|lent|leased|rented|licensed|offered|relinquished|ceded|delivered|forwarded|turned|shipped|distributed|shared|made available|donated)";
const TAKE = verbs(
  "buy/buys/bought/buying purchase rent lease borrow obtain acquire receive get/gets/got/getting inherit source(?!\\x20code)/sources/sourced/sourcing procure take/takes/took/taking",
);
/** Verbs that say so of a way in only: whose tools are used is told apart by other words. */
const ENTER = `${verbs("use leverage exploit reuse re-use gain abuse")}|${verbs("rely depend build/builds/built/building capitalize capitalise")} on|${verbs("take/takes/took/taking")} advantage of`;
const GOODS = `(?:(?:${WAY_IN}|${MEANS}|mailing lists?|keys|kits?|data|information|intelligence|know-how|expertise|knowledge|techniques|budget|funds|money|personnel|staff)(?![\\w-])|its(?= (?:from|through|via)\\b)|<M>)`;
/** A word, or the letter of anything but a group. */
const TOKEN = "(?: (?!to\\b|by\\b|from\\b|with\\b|and\\b|which\\b|who\\b)(?:[\\w&'/-]+|<MEVIROLS>(?:'s)?))";
/** Where the goods are: "to a mail server of the ministry in Oslo". */
const PLACE =
  "(?: (?:to|into|inside|on|in|of|for)(?: (?!by\\b|from\\b|and\\b|but\\b|which\\b|who\\b)(?:[\\w&'/-]+|<MEVIROLS>(?:'s)?)){1,9}?)";
const ARTICLE = "(?:the |both |either |an? |some |other |at least |members of )?[\"'(]*";
const PARTICLE = "(?: over| on| off| along| back)?";

/** "X sold (its) access to the network to Y". The goods are group 1; the receiver follows. */
export const GIVES_TO = pattern(
  `(?<![\\w-])(?:${GIVE}|${SHARE}|${MAKE})${PARTICLE}${TOKEN}{0,6}? (${GOODS})(?:,? ${GOODS}| and ${GOODS})*(?:${PLACE}|${TOKEN}{1,3}?)?${PARTICLE} (?:to|with|for|among|amongst) ${ARTICLE}(?=<X>)`,
);
/** "X gave Y access", "X provided Y with tools". The receiver is group 1, the goods are group 2. */
export const GIVES_ONE = pattern(
  `(?<![\\w-])${GIVE}${PARTICLE} ${ARTICLE}(<A>)["')]*(?: with)?${TOKEN}{0,5}? (${GOODS})`,
);
/** "X gave Y its loader", where both are one phrase: the group is what is named, the tool what is held. */
export const GIVES_HELD = pattern(`(?<![\\w-])${GIVE} (?:the )?["']?(<A>)(?= |[.,;]|$)`);
/** "Access was sold …": giver and receiver stand after it, in either order. The goods are group 1. */
export const IS_GIVEN = pattern(
  `(${GOODS}|<A>)["')]*(?: (?!and\\b)(?:[\\w-]+|<OLSI>)){0,4}? (?:was|were|is|are|be|been|being)(?: \\w+){0,2}? ${GIVEN}${PARTICLE}(?= (?:by|from|to|with|among|between)\\b)`,
);
/** "Access provided to Y by X", "tools sold by X to Y". */
export const GIVEN_BARE = pattern(
  `(${GOODS})["')]*(?: [\\w-]+){0,2}? ${GIVEN}${PARTICLE}(?= (?:by|from|to|with)\\b)`,
);
export const BY_ONE = pattern(`^[^;.]{0,60}?\\b(?:by|from) ${ARTICLE}(<X>)`, "i");
export const TO_ONE = pattern(
  `^[^;.]{0,60}?\\b(?<!\\b(?:associated|linked|connected|related|tied|attributed|affiliated|aligned|common|compared) )(?:to|with|among|between) ${ARTICLE}(<X>)`,
  "i",
);
/** "Y bought tools from X". The goods are group 1; the giver follows. */
export const TAKES_FROM = pattern(
  `(?<![\\w-])${TAKE}${TOKEN}{0,5}? (${GOODS})(?:${PLACE}|${TOKEN}{1,3}?)? (?:from|through|via|by|of) ${ARTICLE}(?=<X>)`,
);
/** "Y gained access to the bank through X". */
export const ENTERS_THROUGH = pattern(
  `(?<![\\w-])(?:${ENTER}|${TAKE})${TOKEN}{0,4}? (${WAY_IN})(?:${PLACE}|${TOKEN}{1,3}?)? (?:from|through|via|by|thanks to|with the help of|supplied by|provided by|sold by) ${ARTICLE}(?=<X>)`,
);
/** "Y bought X's loader", "Y used access gained by X": what is taken is the group's own. */
export const TAKES_HELD = pattern(
  `(?<![\\w-])(?:(${TAKE})|${ENTER}) (?:(?!over\\b|control\\b|down\\b|from\\b|end\\b)[\\w-]+ ){0,2}?["']?(?=<A>)`,
);
/** "Y relies on X for access". The giver is group 1, the goods are group 2. */
export const RELIES_FOR = pattern(
  `(?<![\\w-])(?:${verbs("rely depend count call lean")} (?:up)?on|${verbs("turn")} to|${verbs("use")}) ${ARTICLE}(<A>)["')]* (?:for|to (?:obtain|gain|get|provide|supply|acquire|buy))${TOKEN}{0,4}? (${GOODS})`,
);
/** "A hand-off of access from X to Y", "the exchange of tools between X and Y". */
export const TRANSFER_NOUN = pattern(
  `(?<![\\w-])(?:(hand-?offs?|hand-?overs?|handing over)|(?:sharing|exchange|exchanges|trade|transfers?|sale|sales|supply|leasing|lending|flow|passing|distribution))(?: of(?: [\\w-]+){0,3}? (${GOODS})(?: [\\w-]+){0,3}?)? (?:(?:from|by) ${ARTICLE}(<X>)["')]* (?:to|with) |between |among |amongst )${ARTICLE}(?=<X>)`,
);
/** "X acts as (an access) broker for Y". The role is group 1; who is served follows. */
export const SERVES_AS = pattern(
  `(?<![\\w-])(?:${verbs("act serve function work operate")} as|(?:is|are|was|were|be|been|becom\\w+|became|remain\\w*),?(?: \\w+ly)?) ((?:an? |the |one of the )?(?:[\\w-]+ ){0,3}?(?:providers?|suppliers?|brokers?|quartermasters?|vendors?|sellers?|<A>)(?: of (?:initial )?(?:access|tools|malware|exploits))?) (?:for|to|of) ${ARTICLE}(?=<X>)`,
);
/** "What X breached ended up with Y". */
export const ENDS_UP = pattern(
  `(<A>)["')]*(?: \\w+){0,2}? (?:ended up|wound up|landed|turned up|found \\w+ way)(?: \\w+)? (?:in the hands of|with|in the possession of|to|at) ${ARTICLE}(?=<X>)`,
);
/** "X opened the door to Y". */
export const PAVES = pattern(
  `(?<![\\w-])(?:${verbs("pave")} (?:the|its) way|${verbs("open")} (?:the|a) (?:door|doors|way)|${verbs("facilitate enable")}(?: [\\w-]+){0,2}? (?:access|entry|deployments?|<E>)|${verbs("hand")}${PARTICLE}(?: (?:control|things|operations|it|them|the operation|the intrusion))?${PARTICLE}|${verbs("pass")} (?:the )?(?:baton|torch)(?: on)?|${verbs("serve")} to (?:[\\w-]+ ){0,5}?(?:deliver|deploy|drop|install|load)) (?:(?:to|for|over to) )?${ARTICLE}(?=<X>)`,
);
/** "X gained access and sold it to Y": the pronoun is group 1; what it stands for came before. */
export const GIVES_IT = pattern(
  `(?<![\\w-])${GIVE}${PARTICLE} (<A>)${PARTICLE} (?:to|with) ${ARTICLE}(?=<X>)`,
);
/** The goods of a transfer, wherever they stand. */
export const ANY_GOODS = pattern(`(?<![\\w-])(${GOODS})`);
