import type { VictimRole } from "../../model/evidence.ts";
import type { Phrase } from "./sentence/phrase.ts";

const LOOK = 48;
const MILITARY =
  /\b(?:military|armed forces|army|navy|naval|air force|defen[cs]e (?:ministry|ministries|department|contractors?|industr\w+|sector|compan\w+|firms?|forces|organi[sz]ations?|entities|agenc\w+|institutions?|officials?)|defen[cs]e|ministr(?:y|ies) of defen[cs]e|troops|soldiers|weapons? (?:makers?|manufacturers?)|arms (?:makers?|manufacturers?)|missile|warships?|shipyards?|NATO|general staff|border guards?)\b/i;
const CIVILIAN =
  /\b(?:civilians?|civil society|hospitals?|health ?care|clinics?|universit(?:y|ies)|schools?|education\w*|banks?|financ\w+|retail\w*|hotels?|hospitality|media|news\w*|journalists?|activists?|dissidents?|NGOs?|non-profits?|charit(?:y|ies)|think tanks?|telecom\w*|energy|power (?:grid|companies|plants?)|utilit(?:y|ies)|airlines?|aviation|gam(?:e|ing)\w*|law firms?|manufactur\w+|museums?|pharma\w*|shipping|logistics|insurance|households?)\b/i;

/**
 * Is what an act reaches civilian or military, by the words that name it and those right around them in the clause?
 * `unknown` where they do not say: a country alone, a government.
 */
export function targetRoleOf(object: Phrase, clause: string, at: number): VictimRole {
  if (MILITARY.test(object.text)) return "military";
  if (CIVILIAN.test(object.text)) return "civilian";
  const [before, after] = [
    clause.slice(Math.max(0, at - LOOK), at),
    clause.slice(at + object.text.length, at + object.text.length + LOOK),
  ];
  const near = `${before.split(/[,;]| and /).at(-1)} ${after.split(/[,;]| and /)[0]}`;
  const [military, civilian] = [MILITARY.test(near), CIVILIAN.test(near)];
  if (military === civilian) return "unknown";
  return military ? "military" : "civilian";
}
