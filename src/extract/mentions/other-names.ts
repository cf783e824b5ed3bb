import type { Candidates } from "../matching/pattern-index.ts";
import { everyPattern } from "../matching/pattern-places.ts";
import type { Claimed } from "./claimed.ts";
import { cuesAt } from "./cues.ts";
import type { Introduced } from "./introduced-names.ts";
import { isSoftware, type KnownNames, kindOf } from "./known-names.ts";
import {
  COINED,
  holdsListedName,
  mayBeName,
  type NameJudge,
  nameAtEnd,
  withinSentence,
} from "./name-shape.ts";

/** "also known as", "aka", "previously tracked as", "dubbed": what stands on both sides names one thing. */
const OTHER_NAME =
  /\b(?:(?:also|previously|formerly|otherwise|commonly|better|publicly|internally|sometimes|collectively) (?:(?:publicly|internally|commonly|widely) )?(?:known|tracked|called|dubbed|named|referred to|identified|reported|designated)(?: (?:by|to|at) (?:[\w-]+ ){1,3}?)?(?: as)?(?: the)?|aka|a\.k\.a\.?|AKA|(?:known|tracked|referred to|designated) (?:by (?:[\w-]+ ){1,3})?as|dubbed|codenamed)[,:]? /g;
/** The weaker wordings ("a backdoor of X, dubbed Y") join two names only within a bracket. */
const IS_STRONG =
  /^(?:also|previously|formerly|otherwise|commonly|better|publicly|internally|sometimes|collectively|aka|a\.k|AKA)/;

export const OTHER_NAME_PATTERNS: readonly RegExp[] = [OTHER_NAME];

const KIND_BETWEEN =
  /(?:['"*_)\]]* (?:threat |hacking |APT |espionage |ransomware )?(?:[Gg]roups?|gang|actors?|APT|[Tt]eam|crew|malware|[Tt]rojan|backdoor|[Rr]ansomware|RAT|botnet|[Ss]tealer|[Ll]oader|family|worm|framework|toolkit|tool))?$/;
const LEADS = /[\s,([–—-]*(?:(?:which|that|who) )?(?:(?:is|are|was|were|has been|have been) )?$/;
const CLOSING = /["'*_)\]]+$/;
const LOOK = 90;

/** A name as a row of names gives it. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly known: Claimed | null;
}

/** The name that ends where the words of naming begin, and whether a bracket opens between them. */
function nameBefore(
  text: string,
  at: number,
  known: KnownNames,
): (Named & { readonly isBracketed: boolean }) | null {
  const from = Math.max(0, at - LOOK);
  const whole = text.slice(from, at);
  const led = whole.replace(LEADS, "");
  const isBracketed = /[([]/.test(whole.slice(led.length));
  const withKind = led.replace(CLOSING, "");
  const bare = led.replace(KIND_BETWEEN, "").replace(CLOSING, "");
  const end = from + bare.length;
  const listed = known.endingAt(from + withKind.length) ?? known.endingAt(end);
  if (listed)
    return {
      name: text.slice(listed.start, listed.end),
      start: listed.start,
      end: listed.end,
      known: listed,
      isBracketed,
    };
  const name = nameAtEnd(bare);
  return name === "" ? null : { name, start: end - name.length, end, known: null, isBracketed };
}

const OPENING = /["'*_[(]*/y;
const ITEM = new RegExp(`(?:${COINED})`, "y");
const QUOTED = /[A-Za-z][\w.+-]{1,30}(?: [A-Za-z][\w.+-]{1,30}){0,2}(?=["'])/y;
/** What closes a name: quotes, stars, and a remark on who uses it ("Example (Vendor)"). */
const AFTER_ITEM = /["'*_\]]*(?: \([^()\n]{2,40}\))?/y;
const NEXT_ITEM = /(?:, (?:and|or) |, | (?:and|or) |\/| \/ |; )(?:also |formerly |the )?/y;
/** "…, Example Labs said": whoever speaks is no further name. */
const SPEAKS =
  /^(?: [A-Z]|'s\b| (?:researchers?|analysts?|said|says|reported|reports|noted|notes|observed|discovered|believes?|warned|has (?:reported|observed)|found|published)\b)/;
const MOST_ITEMS = 10;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function itemAt(text: string, at: number, known: KnownNames): Named | null {
  const opening = sticky(OPENING, text, at)![0];
  const start = at + opening.length;
  const listed = known.startingAt(start);
  if (listed) return { name: text.slice(start, listed.end), start, end: listed.end, known: listed };
  const quoted = /["']$/.test(opening) ? sticky(QUOTED, text, start) : null;
  const written = (quoted ?? sticky(ITEM, text, start))?.[0];
  const name = written && withinSentence(written).replace(/[.,-]+$/, "");
  return name ? { name, start, end: start + name.length, known: null } : null;
}

/** The names in a row from a place on: "X, Y (Vendor) and Z". */
export function namesInRow(text: string, from: number, known: KnownNames, judge: NameJudge): Named[] {
  const items: Named[] = [];
  for (let at = from; items.length < MOST_ITEMS; ) {
    const item = itemAt(text, at, known);
    if (!item) break;
    if (!item.known && (!mayBeName(item.name, judge) || SPEAKS.test(text.slice(item.end, item.end + 24))))
      break;
    items.push(item);
    const end = item.end + sticky(AFTER_ITEM, text, item.end)![0].length;
    const gap = sticky(NEXT_ITEM, text, end);
    if (!gap) break;
    at = end + gap[0].length;
  }
  return items;
}

/** Endings that say by themselves that software is named. */
const SOFTWARE_FORM =
  /(?:[Ss]hell|RAT|[Ll]oader|[Bb]ot|[Ss]tealer|[Ll]ocker|[Dd]uke|[Dd]oor|[Tt]rojan|Kit|[Ww]iper|[Mm]iner)$/;

/** What a name is by the words beside it or its own form. */
function typeHere(text: string, { name, start, end }: Named): Introduced["type"] | null {
  const cues = cuesAt(text, start, end);
  if (cues.group) return "group";
  if (cues.malware) return "malware";
  if (cues.tool) return "tool";
  return SOFTWARE_FORM.test(name) ? "malware" : null;
}

function typeOfAll(text: string, before: Named, after: readonly Named[]): Introduced["type"] | null {
  if (before.known) return kindOf(before.known);
  const here = typeHere(text, before);
  const listed = after.flatMap((item) => (item.known ? [kindOf(item.known)] : []));
  return here ?? listed.find((type) => !isSoftware(type)) ?? listed[0] ?? null;
}

/**
 * Names that a text gives to what it has just named: "Known Name, also known as A, B and C", "New Name (aka Known
 * Name)". Of the kind that the name beside them has, or that its head noun says. Linear in the text.
 */
export function otherNames(
  text: string,
  known: KnownNames,
  judge: NameJudge,
  patterns: Candidates = everyPattern(text),
): Introduced[] {
  const found: Introduced[] = [];
  for (const match of patterns.matches(OTHER_NAME)) {
    const before = nameBefore(text, match.index, known);
    if (!before || !(before.isBracketed || IS_STRONG.test(match[0]))) continue;
    if (!before.known && !mayBeName(before.name, judge)) continue;
    const after = namesInRow(text, match.index + match[0].length, known, judge);
    if (after.length === 0) continue;
    const type = typeOfAll(text, before, after);
    if (type === null) continue;
    for (const { name, known: listed } of [before, ...after])
      if (!listed && !(type === "group" && SOFTWARE_FORM.test(name)) && !holdsListedName(name, judge))
        found.push({ name, type });
  }
  return found;
}
