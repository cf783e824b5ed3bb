import { verbs } from "./inflect.ts";

/** Words of doing something with or for one another, in any of their forms. */
const TOGETHER =
  "(?:together|jointly|in tandem|hand[ -]in[ -](?:hand|glove)|in concert|in unison|side[ -]by[ -]side|in parallel with each other|as one|in (?:close )?(?:cooperation|collaboration|coordination|partnership|conjunction))";
/** Acting together, in nouns and verbs. */
export const COOPERATION = `${verbs(
  "cooperate co-operate collaborate coordinate co-ordinate partner ally conspire collude liaise",
)}(?: up)?|(?:cooperat|co-operat|collaborat|coordinat|co-ordinat)ion|cooperatively|collaborations|collusion|collaborators?|accomplices?|mergers?|${verbs("merge")}(?= with\\b)|${verbs("band unite")} together|coalitions?|joint tasking|(?:working |collaborative |cooperative )?partnerships?|alliances?|(?:working|cooperative|collaborative|symbiotic|business|operational|commercial|transactional|supplier|client) (?:relationship|arrangement|agreement)s?|(?:forg|buil|establish|cultivat|develop|strengthen)(?:t|e|es|ed|s|ing) (?:\\w+ ){0,2}(?:relationships?|partnerships?|alliances?)|(?:joint|coordinated|combined) (?:(?!(?:with|by|and|to)\\b)[\\w-]+ )?(?:operations?|campaigns?|efforts?|activity|attacks?|work|ventures?|<E>)|divi(?:d\\w+|sion of|ding) (?:up )?(?:the )?(?:work|labou?r|tasks|responsibilities)|(?:split|share)s? the (?:work|labou?r|tasks|loot|profits|proceeds)|${verbs(
  "work operate act/acts/acted/acting",
)} (?:\\w+ )?${TOGETHER}|work(?:s|ed|ing)?(?: (?:\\w+ly|directly|hand[ -]in[ -](?:hand|glove)|on \\w+))?(?= (?:with|alongside)\\b)|operat(?:e|es|ed|ing)(?= alongside\\b)|${verbs("team")} up|${verbs("join")} (?:forces|hands|ranks)|${verbs("pool")} (?:\\w+ )?(?:resources|efforts)|in (?:close |probable |likely )?(?:liaison|concert|league|cahoots|tandem(?! with (?:the )?<M>)|coordination|cooperation|co-operation|collaboration|conjunction|partnership)|(?:an?|the|its|their|some) (?:\\w+ )?(?:agreement|arrangement|pact|deal)s?(?= (?:with|between)\\b)|in business(?= with\\b)|acting as (?:one|a)|act(?:s|ed|ing)? as (?:one|a)|, (?:acting |operating )?together(?= with\\b)|jointly (?:[\\w-]+|<E>)(?= (?:(?!and\\b)(?:[\\w-]+|<MEOSL>) ){0,4}?with\\b)|${verbs("co-develop co-author co-create co-host co-found cross-promote")}|co-(?:ran|run|runs|wrote|written)`;
/** What one gives the other. */
export const HELP = "(?:assistance|help|support|aid|backing|guidance|training|collaboration|cooperation)";
