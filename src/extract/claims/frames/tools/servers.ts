import type { Draft, Sentence } from "../../draft.ts";
import type { Phrase } from "../../sentence/phrase.ts";
import { phraseAt } from "../../sentence/working-text.ts";
import { rowFrom } from "./named-tools.ts";
import { ARE_AT, SERVERS, SERVERS_OF, WHOSE_SERVERS } from "./tables/kits.ts";
import { usesOf } from "./use-objects.ts";

const BEFORE = 40;
const AFTER = 90;

/** An address that something is reached at: no hash, no file. */
export const isAddress = ({ form, name }: Phrase): boolean =>
  form === "indicator" &&
  typeof name?.value === "object" &&
  name.value !== null &&
  "kind" in name.value &&
  /^(?:url|ipv4|ipv6|ipv4-cidr|asn|domain|email)$/.test(name.value.kind);

/** "The C2 servers of X are A and B", "infrastructure used by X includes A", "X's C&C server, A". */
export function servers(sentence: Sentence): Draft[] {
  const { working, patterns } = sentence;
  const { text } = working;
  return patterns.matches(SERVERS).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const from = Math.max(0, start - BEFORE);
    const after = SERVERS_OF.exec(text.slice(end, end + AFTER));
    const before = after ? null : WHOSE_SERVERS.exec(text.slice(from, start));
    const place = after ? end + after[0].length : before ? from + before.index : -1;
    const owner = place < 0 ? null : phraseAt(working, place);
    if (!owner || owner.owning || (owner.form === "software" && owner.name === null)) return [];
    const told = after ? place + 1 : end;
    const are = ARE_AT.exec(text.slice(told, told + AFTER));
    const row = are ? rowFrom(sentence, told + are[0].length, isAddress) : [];
    const isNext = row[0]?.at === told + (are?.[0].length ?? 0);
    return usesOf([owner], isNext ? row : [], [start, end]).map((draft) => ({
      ...draft,
      predicate: "uses-infrastructure" as const,
    }));
  });
}
