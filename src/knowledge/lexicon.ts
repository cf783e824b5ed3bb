import { byCodeUnit, type Id } from "../model/ids.ts";
import type { LexiconEntry, Technique } from "../model/knowledge.ts";
import type { MentionType } from "../model/vocabulary/mentions.ts";
import type { ObjectKind, ObjectRow } from "./names.ts";

const TYPES: Readonly<Partial<Record<ObjectKind, MentionType>>> = {
  actor: "group",
  malware: "malware",
  tool: "tool",
};

/** Ordinary words that are also names of groups or software; without a cue beside them they mean the word. */
const COMMON_WORDS = new Set(
  `access adware agent any arena arp assembly at attrib august avenger aware axiom babel black blank bread
  bronze cactus calendar canvas carbon certutil chaos chrome chromium clean clock cloud cmd cobalt combine
  copper core crimson crypt crypter crypto cuba cube darkness data defender desktop done dragon drive duke
  dust eagle echo elephant elise empire encrypt enigma entropy entry equation essence evolution exchange
  expand expert explorer explosive fake falcon fast final find fire first flame flash forest fox ftp
  fusion gamma gas get ghost gibberish global gold grep groove hammer hawk helper hidden hide hive home
  httpclient hunter ice ifconfig impact inception indigo infinity insider intruder ipconfig iron item
  joker karma king knight lead leopard light lightning lime link lion lock locked locker lockout lucky
  lynx machine magic magnet mask matrix mercury mimic mirage money monster moon naid nemesis net netsh
  netstat night nomad north nova ocean one orange orion page panda paradise patchwork payload payment
  phantom phoenix photo php ping pink pioneer play poison power prince project protected proton purple
  python qatar rage rain ransom rapid raptor raven recon red reg rocket romance root rose route royal ruby
  russian safe sakura scarab schtasks scout secret sector sentinel service shadow shark shell shield
  silence silent silver siren skeleton snake snow solar sorry spark spider spirit stealth stone storm
  strike sun survey swallow systeminfo tasklist tea telegram template temple thread tick tiger titan
  tornado toxic tracer trick trojan turkish unknown unsafe vampire venom venus victory viking violet viper
  virus volt vortex waiting warlock watchdog wave whale whirlpool wild wildcard winner winter wiper wizard
  wolf worm zero zlib zoo`.split(/\s+/),
);

/** Does this surface need a cue word, and does its case matter? A technique of one word (Hardware, Python) does. */
function cautions(
  surface: string,
  type: MentionType,
): { readonly needsCue: boolean; readonly exactCase: boolean } {
  const oneWord = type === "technique" && !/[\s/]/.test(surface);
  const needsCue = oneWord || COMMON_WORDS.has(surface.toLowerCase()) || surface.length < 3;
  return { needsCue, exactCase: needsCue || surface.length <= 4 };
}

/**
 * Every surface the reader looks for, with all it may mean: groups, malware and tools by the anchors of the objects
 * that list it, techniques in use by id. A surface that names two kinds has one entry for each. Sorted by surface.
 */
export function lexiconFrom(objects: readonly ObjectRow[], techniques: readonly Technique[]): LexiconEntry[] {
  const found = new Map<string, { surface: string; type: MentionType; link: Set<Id> }>();
  const add = (surface: string, type: MentionType, link: Id): void => {
    const key = `${type}\u0000${surface.toLowerCase()}`;
    const entry = found.get(key);
    if (entry) entry.link.add(link);
    else found.set(key, { surface, type, link: new Set([link]) });
  };
  for (const [, kind, , ...names] of objects) {
    const type = TYPES[kind];
    if (type) for (const [, text] of names) if (text.length > 1) add(text, type, names[0][0]);
  }
  for (const { id, name, retired } of techniques) if (!retired) add(name, "technique", id);
  return [...found.values()]
    .map(({ surface, type, link }) => ({
      surface,
      type,
      link: [...link].sort(byCodeUnit),
      ...cautions(surface, type),
    }))
    .sort((a, b) => byCodeUnit(a.surface, b.surface) || byCodeUnit(a.type, b.type));
}
