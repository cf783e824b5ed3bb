import type { Claim } from "../model/claim.ts";
import {
  AMENDING_KEY,
  actorKey,
  BELONGING_KEY,
  CAMPAIGN_KEY,
  FIELD_KEY,
  GROUP_KEYS,
  NEW_GROUP_KEYS,
  TARGET_BODY_KEYS,
  targetKey,
  tieKey,
} from "../model/claim-keys.ts";
import type { Decision, Review } from "../model/identity.ts";
import { byCodeUnit, type Id } from "../model/ids.ts";
import type { Question } from "../model/question.ts";
import type { Store } from "../store/store.ts";
import { type CopySearch, earlierWords } from "./earlier-words.ts";

/**
 * What of a case has to be read: everything, or what its names and who belongs to whom stand on, or what besides a
 * question on these states themselves (ISO 3166-1 alpha-2) stands on. The answer is the same as from everything.
 */
export type Need = "all" | "names" | { readonly states: readonly string[] };

const STATE = /^(?:state|country):([a-z]{2})$/iu;

/**
 * What a question needs read. One on groups measures chance on everybody, and one that is set beside a study looks
 * through all that its publisher says: they need everything.
 */
export function needOf({ unit, a, b, pairs, expect }: Question): Need {
  const sides = [...a, ...b, ...pairs.flatMap((pair) => [pair.a, pair.b])];
  const codes = sides.map((name) => STATE.exec(name.trim())?.[1]?.toUpperCase());
  if (unit !== "state" || expect.length > 0 || codes.some((code) => code === undefined)) return "all";
  return { states: [...new Set(codes as string[])] };
}

export interface NeedInput extends CopySearch {
  readonly reviews: readonly Review[];
  readonly decisions: readonly Decision[];
}

/** The claims that are needed, in id order; `null` when that is every one. */
export async function neededClaims(need: Need, input: NeedInput): Promise<readonly Claim[] | null> {
  if (need === "all") return null;
  const { store, reviews } = input;
  const amending = await store.claimsWith([AMENDING_KEY]);
  const reviewed = [
    ...reviews.flatMap(({ claim, replacement }) => (replacement === null ? [claim] : [claim, replacement])),
    ...amending.flatMap(({ supersedes }) => supersedes ?? []),
  ];
  // Whether these count is decided later; of the others it is sure.
  const open = new Set([...reviewed, ...amending.map(({ id }) => id)]);
  const names = [
    ...(await store.claimsWith([FIELD_KEY, BELONGING_KEY, ...(await misfitKeys(input))])),
    ...(await store.claimsById([...open, ...(await namingClaims(store, open))])),
  ];
  if (need === "names") return merged([names]);
  if (isEntangled(need.states, names, input.decisions)) return null;
  const asked = await stateClaims(store, need.states);
  // Who else uses a tool of which is said who can have it is looked for among all claims.
  if (asked.some(({ predicate }) => predicate === "availability")) return null;
  const owned = names.filter(({ subject }) => subject.type === "campaign" || subject.type === "unnamed");
  return merged([names, asked, await earlierWords([...asked, ...owned], open, input)]);
}

function merged(groups: readonly (readonly Claim[])[]): readonly Claim[] {
  const byId = new Map(groups.flat().map((claim) => [claim.id, claim] as const));
  return [...byId.values()].sort((x, y) => byCodeUnit(x.id, y.id));
}

/** Keys of groups' ends that are linked to something known to be no actor: such an end may be a name of the case. */
async function misfitKeys({ store, kindOf }: NeedInput): Promise<readonly string[]> {
  const keys = (await store.firstWithKeys(GROUP_KEYS)).map(({ key }) => key);
  return keys.filter((key) => (kindOf.get(key.slice(GROUP_KEYS.length)) ?? "actor") !== "actor");
}

/** For each group that nobody lists the first claim that is sure to count: it gives the name its spelling. */
async function namingClaims(store: Store, open: ReadonlySet<Id>): Promise<readonly Id[]> {
  const firsts = await store.firstWithKeys(NEW_GROUP_KEYS);
  const sure = firsts.flatMap(({ claim }) => (open.has(claim) ? [] : [claim]));
  const unsure = firsts.flatMap(({ key, claim }) => (open.has(claim) ? [key] : []));
  const later = new Map<string, Id>();
  for (const { key, claim } of await store.placesOf(unsure)) {
    const known = later.get(key);
    if (!open.has(claim) && (known === undefined || claim < known)) later.set(key, claim);
  }
  return [...sure, ...later.values()];
}

/**
 * May a question on states stand on more than can be told from its states? When a state is itself said to be run by
 * somebody, or when somebody has decided which reports tell of one event.
 */
function isEntangled(
  states: readonly string[],
  names: readonly Claim[],
  decisions: readonly Decision[],
): boolean {
  const ids = new Set(states.map((code) => `state:${code}`));
  return (
    names.some(
      ({ predicate, subject }) => predicate === "attributed-to" && subject.link.some((id) => ids.has(id)),
    ) || decisions.some(({ a, b }) => a.startsWith("e-") || b.startsWith("e-"))
  );
}

/**
 * How the states stand to each other, and what was done to them or by them. An operation is put together from a
 * document's dated claims, from those on one campaign, and from reports that name one body attacked: all of each.
 */
async function stateClaims(store: Store, states: readonly string[]): Promise<readonly Claim[]> {
  const links = states.flatMap((code) => [`state:${code}`, `country:${code}`]);
  const bodies = (await store.firstWithKeys(TARGET_BODY_KEYS)).map(({ key }) => key);
  const acts = await store.placesOf([...links.map(targetKey), ...links.map(actorKey), ...bodies]);
  return [
    ...(await store.claimsWith([...links.map(tieKey), CAMPAIGN_KEY])),
    ...(await store.actsOf(acts.map(({ document }) => document))),
  ];
}
