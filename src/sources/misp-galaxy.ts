import type { Hedge, Term } from "../model/claim.ts";
import type { Id } from "../model/ids.ts";
import type { Credibility } from "../model/vocabulary/admiralty.ts";
import { LIKELIHOOD_TERMS } from "../model/vocabulary/icd203.ts";
import type { JsonShape } from "./json-records.ts";
import { jsonElements } from "./large-json.ts";
import { galaxyTerm, kindOfGalaxy } from "./misp-terms.ts";
import type { LargeInput, Source, SourceInput, SourceResult, TakeClaims } from "./source.ts";
import { type Account, openAccount } from "./source-account.ts";
import { dayOf, spanning } from "./source-dates.ts";
import { type Draft, hedged } from "./source-draft.ts";
import { isRecord, type JsonRecord, notSuch, parseJson, recordsOf, textOf, textsOf } from "./source-json.ts";
import { place, sector, state, term } from "./source-terms.ts";

const VALUE_SCOPE = {
  takes: new Set(["value", "uuid", "meta", "related", "revoked"]),
  ignores: new Set(["description"]),
};

const TAKES =
  "synonyms refs source-links country cfr-suspected-state-sponsor cfr-suspected-victims suspected-victims victimology observed_countries cfr-target-category target-category target_categories targeted-sector sector motive observed_motivations attribution-confidence GRU first_seen last_seen external_id group_attack_id campaign_attack_id";
const ASIDE =
  "cfr-type-of-incident name-attribution microsoft-origin-threat since date type capabilities mode-of-operation threat-actor-classification spoken-language sources references links owner source tags uuid possible_issues country_name Capital Continent CurrencyCode CurrencyName ISO ISO3 Languages Population budapest-convention tld subregions NACE_CODE calling-code capital currency iso-code member-of official-languages territory-type top-level-domain encryption Encryption extensions extension payment-method price ransomnotes ransomenotes ransomnotes-refs ransomenotes-refs ransomnotes-filenames ransomnotes-files ransomenotes-files ransomnotes-filesnames TTP ttp colt-average colt-median operating-system wiping-technique first-seen";
const META_SCOPE = {
  takes: new Set(TAKES.split(" ")),
  ignores: new Set(ASIDE.split(" ")),
  extension: (field: string): boolean => field.startsWith("origin:"),
};

/** MISP's 0–100 as the bundled knowledge reads it (STIX 2.1, appendix A); docs/sources.md has the table. */
function gradeOf(meta: JsonRecord): Credibility | undefined {
  const written = textOf(meta["attribution-confidence"]);
  if (!/^\d+$/.test(written)) return undefined;
  const share = Number(written);
  return share >= 80 ? 1 : share >= 60 ? 2 : share >= 40 ? 3 : share >= 20 ? 4 : 5;
}

const graded = (grade: Credibility | undefined): { credibility?: Credibility } =>
  grade === undefined ? {} : { credibility: grade };

/** What a cluster value says of itself in `meta`. */
function readMeta(subject: Term, meta: JsonRecord, at: Id, account: Account): number {
  let made = 0;
  const say = (
    field: string,
    values: readonly (Term | null)[],
    rest: Omit<Draft, "at" | "field" | "subject" | "object">,
  ): void => {
    for (const object of values) {
      if (!object) continue;
      account.claim({ at, field: `meta.${field}`, subject, object, when, ...rest });
      made += 1;
    }
  };
  const when = spanning(dayOf(meta.first_seen), dayOf(meta.last_seen));
  const texts = (field: string): string[] => textsOf(meta[field]);
  const actor = subject.type === "group" || subject.type === "campaign";
  const suspected = { hedge: hedged("suspected") };
  const grade = graded(gradeOf(meta));
  for (const synonym of new Set(texts("synonyms")))
    if (synonym !== subject.text) {
      account.claim({
        at,
        field: "meta.synonyms",
        subject: term(synonym, subject.type),
        predicate: "alias-of",
        object: subject,
        urls: [],
      });
      made += 1;
    }
  if (!actor) return made;
  say("country", texts("country").map(place), { predicate: "based-in", ...grade });
  say("cfr-suspected-state-sponsor", texts("cfr-suspected-state-sponsor").map(state), {
    predicate: "attributed-to",
    ...suspected,
    ...grade,
  });
  say(
    "GRU",
    texts("GRU").map((unit) => term(unit, "organisation")),
    { predicate: "attributed-to", ...grade },
  );
  for (const field of ["cfr-suspected-victims", "suspected-victims"])
    say(field, texts(field).map(place), { predicate: "targets", ...suspected });
  for (const field of ["observed_countries", "victimology"])
    say(field, texts(field).map(place), { predicate: "targets" });
  for (const field of [
    "cfr-target-category",
    "target-category",
    "target_categories",
    "targeted-sector",
    "sector",
  ])
    say(field, texts(field).map(sector), { predicate: "targets" });
  for (const field of ["motive", "observed_motivations"])
    say(
      field,
      texts(field).map((text) => term(text, "text")),
      { predicate: "motivated-by" },
    );
  return made;
}

/** Relation types of the galaxies → predicate and whether the value named is the one who acts. */
function relationOf(
  type: string,
  from: Term,
  to: Term,
): { readonly predicate: Draft["predicate"]; readonly turned: boolean } | null {
  const [a, b] = [from.type === "group", to.type === "group"];
  const software = (end: Term): boolean => end.type === "malware" || end.type === "tool";
  if (/^(?:uses|deploys|delivers)$/.test(type) && a && (software(to) || to.type === "technique"))
    return { predicate: "uses", turned: false };
  if (/^(?:used-by|is-deployed-by|executed-by)$/.test(type) && b && software(from))
    return { predicate: "uses", turned: true };
  if (type === "targets" && a) return { predicate: "targets", turned: false };
  if (type === "revoked-by" && from.type === to.type) return { predicate: "alias-of", turned: false };
  if (type === "similar" && from.type === to.type)
    return { predicate: a ? "overlaps-with" : "alias-of", turned: false };
  if (!a || !b) return null;
  if (type === "part-of") return { predicate: "part-of", turned: false };
  return /^(?:overlaps|linked-to|related-to|associated-with)$/.test(type)
    ? { predicate: "overlaps-with", turned: false }
    : null;
}

/** MISP's estimative tag as ICD 203's term. */
function likelihoodOf(relation: JsonRecord): Hedge | null {
  const words = textsOf(relation.tags).map((tag) =>
    /likelihood-probability="([^"]+)"/.exec(tag)?.[1]?.replace(/-/g, " "),
  );
  const found = LIKELIHOOD_TERMS.find((known) => words.includes(known));
  return found ? { text: found, likelihood: found } : null;
}

function readRelated(
  subject: Term,
  value: JsonRecord,
  at: Id,
  ends: ReadonlyMap<string, Term>,
  account: Account,
): number {
  let made = 0;
  for (const relation of recordsOf(value.related)) {
    const type = textOf(relation.type);
    const to = ends.get(textOf(relation["dest-uuid"]));
    const said = to && relationOf(type, subject, to);
    if (!to) account.ignoreField(`related ${type} to another galaxy`);
    else if (!said) account.ignoreField(`related ${subject.type} ${type} ${to.type}`);
    else {
      const [from, object] = said.turned ? [to, subject] : [subject, to];
      const hedge = likelihoodOf(relation) ?? (type === "similar" ? hedged(type) : null);
      account.claim({
        at,
        field: `related ${type}`,
        subject: from,
        predicate: said.predicate,
        object,
        hedge,
      });
      made += 1;
    }
  }
  return made;
}

/** Every value by uuid, so that relations inside the file find their ends. */
function endsIn(values: readonly unknown[], galaxy: string): Map<string, Term> {
  const ends = new Map<string, Term>();
  for (const value of values) {
    const end = isRecord(value)
      ? galaxyTerm(galaxy, textOf(value.value), textOf(value.uuid), isRecord(value.meta) ? value.meta : {})
      : null;
    if (end && isRecord(value)) ends.set(textOf(value.uuid), end);
  }
  return ends;
}

function readValue(
  value: unknown,
  galaxy: string,
  index: number,
  ends: ReadonlyMap<string, Term>,
  account: Account,
): void {
  const path = `/values/${index}`;
  const uuid = isRecord(value) ? textOf(value.uuid) : "";
  if (!isRecord(value) || !uuid || !textOf(value.value)) {
    account.skip({
      code: "bad-object",
      path,
      message: "A cluster value needs a name and a uuid.",
      value: uuid || null,
    });
    return;
  }
  account.fields(value, VALUE_SCOPE, galaxy, path);
  const meta = isRecord(value.meta) ? value.meta : {};
  account.fields(meta, META_SCOPE, `${galaxy}.meta`, path);
  const subject = galaxyTerm(galaxy, textOf(value.value), uuid, meta);
  const at = `misp:${uuid}`;
  const made = subject
    ? readMeta(subject, meta, at, account) + readRelated(subject, value, at, ends, account)
    : 0;
  if (made > 0) account.take();
  else {
    if ("first_seen" in meta) account.ignoreField(`${galaxy}.meta.first_seen with no claim to date`);
    account.ignore(subject ? `${galaxy}: says nothing beside a name` : `${galaxy}: a vocabulary`);
  }
}

const SHAPE: JsonShape = { lists: new Set(["/values"]), opened: new Set([""]) };

/** A cluster too large to hold, in two passes: the ends that relations may name, then the values. */
async function readLargeCluster(input: LargeInput, take: TakeClaims): Promise<SourceResult> {
  const members = new Map<string, unknown>();
  for await (const _ of jsonElements(input, SHAPE, ({ path, value }) => void members.set(path, value)));
  const galaxy = kindOfGalaxy(textOf(members.get("/type")) || textOf(members.get("/name")));
  const ends = new Map<string, Term>();
  // Written and read again: a text cut out of a large one would keep the large one in memory.
  for await (const { value } of jsonElements(input, SHAPE))
    for (const [uuid, end] of endsIn([value], galaxy)) ends.set(...(copied([uuid, end]) as [string, Term]));
  const account = openAccount("misp-galaxy", input);
  let met = 0;
  for await (const { value } of jsonElements(input, SHAPE)) {
    readValue(value, galaxy, met++, ends, account);
    if (met % 500 === 0) await take(account.drain());
  }
  if (met === 0) throw notSuch(input.name, "MISP galaxy cluster");
  await take(account.drain());
  return account.close();
}

const copied = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** MISP galaxy clusters: names, countries, sponsors, victims, sectors, motives and relations inside the file. */
export const mispGalaxy: Source = {
  id: "misp-galaxy",
  title: "MISP galaxy cluster (JSON)",
  detect: ({ head }) =>
    /^\s*\{/.test(head) &&
    /"authors"\s*:/.test(head) &&
    !/"Event"\s*:/.test(head) &&
    !/"type"\s*:\s*"bundle"/.test(head),
  read(input: SourceInput): SourceResult {
    const parsed = parseJson(input.text, input.name, SHAPE);
    if (!isRecord(parsed) || !Array.isArray(parsed.values)) throw notSuch(input.name, "MISP galaxy cluster");
    const galaxy = kindOfGalaxy(textOf(parsed.type) || textOf(parsed.name));
    const account = openAccount("misp-galaxy", input);
    const ends = endsIn(parsed.values, galaxy);
    parsed.values.forEach((value, index) => {
      readValue(value, galaxy, index, ends, account);
    });
    return account.close();
  },
  readLarge: readLargeCluster,
};
