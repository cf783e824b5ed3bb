import { type Claim, claimId, type Term, type TermType } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { Review } from "../../src/model/identity.ts";
import type { Interval } from "../../src/model/interval.ts";
import type { Knowledge } from "../../src/model/knowledge.ts";
import type { Predicate } from "../../src/model/vocabulary/predicates.ts";
import { seeded, uniform } from "../../src/stats/random.ts";

export interface TangledCase {
  readonly documents: readonly { readonly document: Document; readonly claims: readonly Claim[] }[];
  readonly reviews: readonly Review[];
}

const DOCUMENTS = 150;

/**
 * A made case in which much hangs together that is written far apart: sentences copied and passed on, near copies,
 * names that only the case has or that are also a malware's, campaigns, bodies attacked, data files, and reviews that
 * reject or replace. The same seed makes the same.
 */
export function tangledCase(seed: number, knowledge: Knowledge): TangledCase {
  const random = seeded(seed);
  const below = (count: number): number => Math.floor(uniform(random) * count);
  const one = <T>(all: readonly T[]): T => all[below(all.length)]!;
  const chance = (share: number): boolean => uniform(random) < share;
  const anchors = knowledge.names.filter(({ anchor }) => anchor);
  const of = (kind: string) => anchors.filter((name) => name.kind === kind).slice(0, 400);
  const [groups, software] = [of("actor").slice(0, 12), of("software").slice(0, 12)];
  const publishers = knowledge.publishers.slice(0, 6);

  const term = (text: string, type: TermType, link: readonly string[]): Term => {
    return { text, canonical: text, span: { start: 0, end: text.length }, type, link };
  };
  const state = (type: TermType): Term => {
    const code = one(["RU", "CN", "RU", "CN", "UA", "US"]);
    return term(code, type, [`${chance(0.7) ? "country" : "state"}:${code}`]);
  };
  // A report is mostly on one group and one time.
  let usual = { group: groups[0]!, month: 1 };
  const group = (): Term => {
    const [own, other, malware] = [chance(0.7) ? usual.group : one(groups), one(groups), one(software)];
    if (chance(0.1)) return term(`Crew ${below(40)}`, "group", []);
    if (chance(0.1)) return term(`CREW ${below(40)}`, "group", []);
    if (chance(0.1)) return term(one(["Unit-A", "UNIT-A", "unit-b", "Unit-C", "Unit-D"]), "group", []);
    if (chance(0.1)) return term(malware.text, "group", [malware.id]);
    if (chance(0.2)) return term(own.text, "group", [malware.id, own.id]);
    return term(own.text, "group", chance(0.3) ? [own.id, other.id] : [own.id]);
  };
  const campaign = (which = below(groups.length)): Term =>
    term(`Operation ${which}`, "campaign", chance(0.8) ? [`campaign:${which}`] : []);
  /** A campaign has one owner, so that it is somebody's. */
  const owned = (): readonly [Term, Predicate, Term] => {
    const which = below(groups.length);
    const { text, id } = groups[which]!;
    return [campaign(which), "attributed-to", term(text, "group", [id])];
  };
  const shapes: readonly (() => readonly [Term, Predicate, Term])[] = [
    () => [group(), "targets", state("location")],
    () => [group(), "targets", state("location")],
    () => [group(), "targets", term("Ministry of X", "organisation", ["organisation:ministry-of-x"])],
    () => [group(), "uses", term(one(software).text, "malware", [one(software).id])],
    () => [group(), "attributed-to", state("state")],
    () => [group(), "attributed-to", term("Service Y", "organisation", ["organisation:service-y"])],
    () => [term("Service Y", "organisation", ["organisation:service-y"]), "part-of", state("state")],
    () => [group(), "based-in", state("location")],
    () => [group(), "cooperates-with", group()],
    owned,
    () => [campaign(), "targets", state("location")],
    () => [state("state"), "targets", state("location")],
    () => [state("state"), "cooperates-with", state("state")],
    () => [state("location"), "agreement", state("location")],
    () => [state("state"), "official-position", state("state")],
    () => [state("location"), "obstacle-to", state("state")],
    () => [state("state"), "seeks", term("plans", "text", [])],
    () => [state("state"), "motivated-by", term("money", "text", [])],
    () => [term(one(software).text, "malware", [one(software).id]), "targets", state("location")],
  ];
  const interval = (): Interval | null => {
    const month = `2019-0${usual.month}`;
    if (chance(0.3)) return null;
    if (chance(0.8)) return { from: `${month}-01`, to: `${month}-28`, precision: "month" };
    return { from: "2019-01-01", to: "2019-12-31", precision: "year" };
  };
  const sentences = Array.from(
    { length: 60 },
    (_, at) => `Sentence ${at} tells at some length of what was seen to be done by whom and against whom.`,
  );

  const claimOf = (document: string, at: number): Claim => {
    const [subject, predicate, object] = one(shapes)();
    const quote = chance(0.5)
      ? one(sentences)
      : `In ${document} it says, at place ${at}, something nobody else says at all.`;
    const isField = chance(0.04);
    const passage: Claim["passage"] = isField
      ? { kind: "field", object: `o-${document}-${at}`, field: "f", span: null, urls: [], release: "1" }
      : { kind: "text", span: { start: 0, end: quote.length }, quote, ordinal: at };
    const stance = chance(0.1) ? "denies" : "asserts";
    const identity = {
      document,
      passage,
      subject: subject.text,
      predicate,
      object: object.text,
      stance,
    } as const;
    return {
      ...{ id: claimId(identity), document, passage, region: "main", subject, predicate, object },
      ...{ change: null, stance, negation: null, confidence: null, supersedes: null },
      hedge: chance(0.2) ? { text: "likely", likelihood: "likely" } : null,
      assertedBy: chance(0.15) ? [one(publishers).name] : ["author"],
      relays: chance(0.25) ? [one(["officials", ...publishers.map(({ name }) => name)])] : [],
      eventTime: interval(),
      credibility: 2,
      origin: isField
        ? { by: "source", name: "eurepoc", version: 1 }
        : { by: "rule", name: "made", version: 1 },
    };
  };

  const marks = Array.from({ length: 8 }, () =>
    Array.from({ length: 12 }, () => below(2 ** 31)).sort((a, b) => a - b),
  );
  const documents = Array.from({ length: DOCUMENTS }, (_, number) => {
    usual = { group: one(groups), month: 1 + below(3) };
    const id = `d-${String(below(1e6)).padStart(6, "0")}-${number}`;
    const day = `20${18 + below(5)}-0${1 + below(9)}-11`;
    const document: Document = {
      ...{
        id,
        kind: "vendor",
        mediaType: "text/plain",
        language: "en",
        title: id,
        text: `${id}.`,
        cleaner: "text@1",
      },
      ...{ pages: [], blocks: [], tlp: "clear" },
      appearances: [
        {
          publisher: chance(0.9) ? one(publishers).id : null,
          url: `https://reports.example/${below(140)}`,
          published: chance(0.9) ? { from: day, to: day, precision: "day" } : null,
          retrievedAt: null,
        },
      ],
      lineage: {
        marks: chance(0.2)
          ? one(marks)
          : Array.from({ length: 12 }, () => below(2 ** 31)).sort((a, b) => a - b),
        ...{ allMarks: true, cites: chance(0.1) ? [`https://reports.example/${below(140)}`] : [] },
      },
    };
    const claims = new Map(
      Array.from({ length: 1 + below(9) }, (_, at) => claimOf(id, at)).map(
        (claim) => [claim.id, claim] as const,
      ),
    );
    return { document, claims: [...claims.values()] };
  });

  const reviews: Review[] = [];
  documents.forEach(({ claims }, at) => {
    const [claim] = claims;
    if (!claim || at % 4 !== 0) return;
    const said = { claim: claim.id, coder: "ann", because: "read again" };
    if (at % 8 === 0) reviews.push({ id: `rv-${at}`, ...said, verdict: "rejected", replacement: null });
    else {
      const edited = { ...claim, id: `c-edited${at}`, object: state("state"), supersedes: claim.id };
      claims.push({ ...edited, origin: { by: "analyst", name: "ann", version: 1 } });
      const isReviewed = at % 12 !== 0;
      if (isReviewed) reviews.push({ id: `rv-${at}`, ...said, verdict: "accepted", replacement: edited.id });
    }
    if (at % 20 === 0)
      reviews.push({ id: `rw-${at}`, ...said, coder: "bo", verdict: "accepted", replacement: null });
  });
  return { documents, reviews };
}
