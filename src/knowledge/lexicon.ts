import { byCodeUnit, type Id } from "../model/ids.ts";
import type { LexiconEntry, Technique } from "../model/knowledge.ts";
import type { MentionType } from "../model/vocabulary/mentions.ts";
import type { ObjectKind, ObjectRow } from "./names.ts";

const TYPES: Readonly<Partial<Record<ObjectKind, MentionType>>> = {
  actor: "group",
  malware: "malware",
  tool: "tool",
};

/** English words that are also names of groups or software; without a cue beside them they mean the word. */
const COMMON_WORDS = new Set(
  `access agent akira any arena at august avenger axiom babel black blank bread bronze cactus canvas carbon chaos
  chrome clean cloud cobalt copper core crimson crypt crypto cuba cube darkness data dragon drive duke dust
  eagle echo elephant elise empire entry equation essence explosive exchange expert falcon fast final find fire flame flash
  forest fox fusion gamma gas get ghost gold groove hammer hawk helper hide hive home hunter ice impact indigo inception
  infinity insider intruder iron item joker karma king knight lead leopard light lightning lime link lion lock lucky lynx
  machine magic magnet matrix medusa mercury mirage money monster moon naid nemesis net night nomad north nova ocean orange
  orion panda paradise patchwork phantom phoenix pink pioneer play poison power prince project proton purple python
  qatar rage rain ransom raptor raven recon red rocket romance rose royal ruby russian safe sakura scarab scout
  secret sentinel service shadow shark shell shield silence silver siren skeleton snake snow solar sorry spark spider
  spirit stealth stone storm strike sun surtr swallow tea telegram temple thread tick tiger titan tornado toxic tracer
  trick trojan turkish unknown vampire venom venus victory viking violet viper virus volt vortex warlock wave whale whirlpool
  wild winner winter wizard wolf worm zebra zero zoo ping cmd reg arp ftp route systeminfo netstat tasklist certutil`.split(
    /\s+/,
  ),
);

/** Does this surface need a cue word, and does its case matter? */
function cautions(surface: string): { readonly needsCue: boolean; readonly exactCase: boolean } {
  const needsCue = COMMON_WORDS.has(surface.toLowerCase()) || surface.length < 3;
  return { needsCue, exactCase: needsCue || surface.length <= 4 };
}

/**
 * Every surface the reader looks for, with all it may mean: groups, malware and tools by the anchors of the objects
 * that list it, techniques by id. A surface that names two kinds has one entry for each. Sorted by surface.
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
  for (const { id, name } of techniques) add(name, "technique", id);
  return [...found.values()]
    .map(({ surface, type, link }) => ({
      surface,
      type,
      link: [...link].sort(byCodeUnit),
      ...cautions(surface),
    }))
    .sort((a, b) => byCodeUnit(a.surface, b.surface) || byCodeUnit(a.type, b.type));
}
