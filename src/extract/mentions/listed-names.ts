import type { Id } from "../../model/ids.ts";
import { byCodeUnit } from "../../model/ids.ts";
import { squashed } from "./alphabet.ts";
import type { Claimed } from "./claimed.ts";
import { type Candidate, confirmNames, NAMES, type Option } from "./confirm-names.ts";
import type { Gazetteer, Hit, Reading } from "./gazetteer.ts";
import { isOwnedAt, KindVotes, kindAt } from "./kind.ts";
import { standsFree } from "./surroundings.ts";
import { verdictOn } from "./verdict.ts";

function candidate(text: string, { start, end, readings }: Hit): Candidate | null {
  const options: Option[] = [];
  for (const reading of readings) {
    const { entry, spelling, key } = reading;
    if (!standsFree(text, start, end, entry.type === "tool")) continue;
    const verdict = verdictOn(entry, spelling, { text, start, end });
    if (verdict === "no") continue;
    options.push({ entry, key, exact: isWritten(text, start, end, reading), verdict });
  }
  return options.length > 0 ? { start, end, options } : null;
}

/** As listed, or at least with the capital the listed name has: only such places can lean on a sure one. */
const isWritten = (text: string, start: number, end: number, { spelling }: Reading): boolean =>
  spelling !== "lower" || text.slice(start, end) === text.slice(start, end).toLowerCase();

function linksOf(options: readonly Option[]): Id[] {
  const [first] = options;
  // Nearly every place is of one name that is one thing.
  if (options.length === 1 && first!.entry.link.length < 2) return [...first!.entry.link];
  return [...new Set(options.flatMap(({ entry }) => entry.link))].sort(byCodeUnit);
}

/** What is listed as a tool anywhere is a tool, but names in RAT and the like are malware whatever they are sold as. */
const softwareType = (options: readonly Option[], name: string): "malware" | "tool" =>
  options.some(({ entry }) => entry.type === "tool") && !/rat$|stealer|loader/i.test(name)
    ? "tool"
    : "malware";

/** A name that is both crew and software: the head noun decides, then the rest of the text; else both stay. */
function decideKind(
  text: string,
  { start, end }: Candidate,
  options: readonly Option[],
  votes: KindVotes,
): Claimed {
  const groups = options.filter(({ entry }) => entry.type === "group");
  const software = options.filter(({ entry }) => entry.type !== "group");
  const weight = Math.max(...options.map(({ entry }) => entry.weight));
  const name = text.slice(start, end);
  const base = { start, end, value: null, weight };
  if (software.length === 0) return { ...base, type: "group", link: linksOf(groups) };
  const asSoftware = softwareType(software, name);
  if (groups.length === 0) return { ...base, type: asSoftware, link: linksOf(software) };
  const key = squashed(name);
  const here = kindAt(text, start, end);
  if (here === "group") return { ...base, type: "group", link: linksOf(groups) };
  if (here === "software") return { ...base, type: asSoftware, link: linksOf(software) };
  const elsewhere = votes.majority(key);
  const isMoreOftenCrew = linksOf(groups).length > Math.max(1, linksOf(software).length);
  if (elsewhere === null && !isMoreOftenCrew && isOwnedAt(text, start, end))
    return { ...base, type: asSoftware, link: linksOf(software) };
  const isCrew = elsewhere === null ? isMoreOftenCrew : elsewhere === "group";
  return { ...base, type: isCrew ? "group" : asSoftware, link: linksOf(options) };
}

/** "Emotet trojan" and "Winnti group" are listed, but the name ends before a common noun in small letters. */
const KIND_TAIL =
  / (?:group|gang|team|crew|ransomware|trojan|malware|stealer|loader|botnet|backdoor|keylogger|worm|wiper|virus|rat)$/;

/** "Remcos RAT" ends there too when "Remcos" alone is listed; other kinds with a capital are part of the name. */
const CAPITAL_TAIL = / RAT$/;
const LONGEST_WITH_KIND = 64;

function withoutKind(text: string, claimed: Claimed, gazetteer: Gazetteer): Claimed {
  if (claimed.end - claimed.start >= LONGEST_WITH_KIND) return claimed;
  const name = text.slice(claimed.start, claimed.end);
  const capital = CAPITAL_TAIL.exec(name);
  const isNameAlone =
    capital !== null &&
    gazetteer
      .lists(name.slice(0, capital.index))
      .some(({ type, needsCue }) => type === claimed.type && !needsCue);
  const tail = isNameAlone ? capital : KIND_TAIL.exec(name);
  return tail ? { ...claimed, end: claimed.end - tail[0].length } : claimed;
}

/** "Google Drive" is the maker and the product, side by side. */
const MAKER =
  /^(?:Google|Microsoft|MS|Adobe|Mozilla|Apple|Oracle|Cisco|SolarWinds|VMware|Citrix|Amazon|AWS) (?=\S)/;

function makerAndProduct(text: string, product: Claimed, gazetteer: Gazetteer): Claimed[] {
  const maker = MAKER.exec(text.slice(product.start, product.end))?.[0];
  if (product.type !== "product" || !maker) return [product];
  const { link, value, weight } =
    gazetteer.lists(maker).find(({ type }) => type === "organisation") ?? product;
  const split = product.start + maker.length;
  return [
    { start: product.start, end: split - 1, type: "organisation", link, value, weight },
    { ...product, start: split },
  ];
}

const STATES: ReadonlySet<string | null> = new Set(["country", "demonym", "capital", "region", "language"]);

/** A city loses to malware that is named after it where the words beside it say "ransomware"; a country never does. */
function withoutCities(options: readonly Option[]): readonly Option[] {
  const isNamed = options.some(({ entry }) => NAMES.has(entry.type) && entry.needsCue);
  return isNamed
    ? options.filter(({ entry }) => entry.type !== "location" || STATES.has(entry.value))
    : options;
}

function chosen(text: string, found: Candidate, votes: KindVotes, gazetteer: Gazetteer): Claimed | null {
  const sure = withoutCities(found.options.filter(({ verdict }) => verdict === "sure"));
  if (sure.length === 0) return null;
  const best = sure.reduce((a, b) => (b.entry.weight > a.entry.weight ? b : a));
  if (NAMES.has(best.entry.type))
    return withoutKind(
      text,
      decideKind(
        text,
        found,
        sure.filter(({ entry }) => NAMES.has(entry.type)),
        votes,
      ),
      gazetteer,
    );
  const { type, value, weight } = best.entry;
  const same = sure.filter(({ entry }) => entry.type === type && entry.weight === weight);
  return { start: found.start, end: found.end, type, link: linksOf(same), value, weight };
}

const ALIAS_GAP =
  /^["'*_)\]]*(?: (?:group|gang|APT|team|actor|malware|trojan))?[ ,(–-]*(?:also (?:known|dubbed|called|tracked|referred to)(?: as)?|aka|a\.k\.a\.?|known as|tracked as|dubbed|called),? (?:the )?["'*_([]*$/i;
const LONGEST_ALIAS_GAP = 44;

const typesOf = ({ options }: Candidate): ReadonlySet<string> =>
  new Set(options.filter(({ verdict }) => verdict === "sure").map(({ entry }) => entry.type));
const isEither = (types: ReadonlySet<string>): boolean =>
  types.has("group") && (types.has("malware") || types.has("tool"));

/** The kind of a name that is nothing else; `null` for one that may be either. */
function onlyKind(types: ReadonlySet<string>): "group" | "software" | null {
  if (types.has("group")) return isEither(types) ? null : "group";
  return types.has("malware") || types.has("tool") ? "software" : null;
}

/** Majorities first: the votes of a text are counted before any undecided place is settled by them. */
function countVotes(text: string, candidates: readonly Candidate[]): KindVotes {
  const votes = new KindVotes();
  candidates.forEach((found, index) => {
    const { start, end } = found;
    const types = typesOf(found);
    const next = candidates[index + 1];
    if (isEither(types)) votes.count(squashed(text.slice(start, end)), text, start, end);
    if (!next || next.start < end || next.start - end > LONGEST_ALIAS_GAP) return;
    if (!ALIAS_GAP.test(text.slice(end, next.start))) return;
    const after = typesOf(next);
    const kind = onlyKind(after);
    if (isEither(types) && kind) votes.add(squashed(text.slice(start, end)), kind);
    const kindBefore = onlyKind(types);
    if (isEither(after) && kindBefore) votes.add(squashed(text.slice(next.start, next.end)), kindBefore);
  });
  return votes;
}

/**
 * Which listed names does a text mention? Every place that spelling, case and the words beside it allow; common
 * words only with a cue beside them, a sure place elsewhere in the text, or a sure neighbour in a list. Readings
 * may overlap; `text` is plain text.
 */
export function listedNames(text: string, gazetteer: Gazetteer): Claimed[] {
  const candidates = gazetteer.hits(text).flatMap((hit) => candidate(text, hit) ?? []);
  confirmNames(text, candidates);
  const votes = countVotes(text, candidates);
  return candidates.flatMap((found) => {
    const name = chosen(text, found, votes, gazetteer);
    return name ? makerAndProduct(text, name, gazetteer) : [];
  });
}
