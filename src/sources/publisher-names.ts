import type { Id } from "../model/ids.ts";
import type { Publisher } from "../model/knowledge.ts";

/** What of a publisher is needed to recognise it by name. */
export type NamedPublisher = Pick<Publisher, "id" | "name" | "hosts"> &
  Partial<Pick<Publisher, "homeState" | "interest">>;

/** Words for a publisher's own teams and products: "Example Labs Threat Research" is Example Labs. */
const TEAMS = new Set(
  "advisory analysis blog bulletin cert center centre ctu cyber digest gtig group ics insights intel intelligence lab labs magazine msrc mstic news paper post proceedings report reports research response security tag team threat unit whitepaper workshop".split(
    " ",
  ),
);

const COUNTRIES: Readonly<Record<string, string>> = { uk: "GB", us: "US", usa: "US" };

/** Second-level labels under which others register: in `agency.gov.uk` the name is `agency`. */
const REGISTRIES = new Set(["ac", "co", "com", "edu", "go", "gov", "govt", "net", "or", "org"]);

/** Letters and digits only, lower case: "Unit 42" and "unit42" are one spelling. */
const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, " ").trim();

/** The name a host is registered under, or `null` for hosts further down somebody else's. */
function registeredName(host: string): string | null {
  const labels = host.split(".");
  if (labels.length === 2) return labels[0]!;
  return labels.length === 3 && REGISTRIES.has(labels[1]!) ? labels[0]! : null;
}

/** Its id, its name with and without what stands in brackets, and what stands there, unless that is a country. */
function ownNames({ id, name, interest }: NamedPublisher): readonly string[] {
  const bracketed = /\(([^()]*)\)/.exec(name)?.[1] ?? "";
  const others = interest === "state" ? [] : bracketed.split(/[,;]/);
  return [id, name, withoutBrackets(name), ...others].map(folded).filter((form) => form !== "");
}

/** The only publisher for which this holds, or `null`: two answers are none. */
function only(
  publishers: readonly NamedPublisher[],
  fits: (publisher: NamedPublisher) => boolean,
): Id | null {
  const found = publishers.filter(fits);
  return found.length === 1 ? found[0]!.id : null;
}

function byNameOrHost(written: string, publishers: readonly NamedPublisher[]): Id | null {
  const wanted = folded(written);
  if (wanted === "" || TEAMS.has(wanted)) return null;
  return (
    only(publishers, (publisher) => ownNames(publisher).includes(wanted)) ??
    only(publishers, ({ hosts }) => hosts.some((host) => folded(registeredName(host) ?? "") === wanted))
  );
}

/** "UK NCSC": the body of that name in that state. */
function byCountry(words: readonly string[], publishers: readonly NamedPublisher[]): Id | null {
  const state = COUNTRIES[(words[0] ?? "").toLowerCase()];
  if (state === undefined || words.length < 2) return null;
  return byNameOrHost(
    words.slice(1).join(" "),
    publishers.filter(({ homeState }) => homeState === state),
  );
}

/** The words without years and team names at their end. */
function withoutTeams(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex(
    (word) => !TEAMS.has(folded(word)) && !/^(?:19|20)\d\d(?:-\d\d)*$/.test(word),
  );
  return words.slice(0, last + 1);
}

/**
 * Which listed publisher is meant by a name as people write it? By its own names; by the name its host is registered
 * under ("FireEye"); without what stands in brackets; by a state and a body of it ("UK NCSC"); without team names
 * and years at the end ("Google TAG"). `null` when none or several fit: an unknown name is never lent another's record.
 */
export function listedPublisher(written: string, publishers: readonly NamedPublisher[]): Id | null {
  const plain = withoutBrackets(written);
  const words = plain.split(/\s+/).filter((word) => word !== "");
  return (
    byNameOrHost(written, publishers) ??
    byNameOrHost(plain, publishers) ??
    byCountry(words, publishers) ??
    byNameOrHost(withoutTeams(words).join(" "), publishers)
  );
}
