import type { Tables } from "../../src/assess/tables.ts";
import { questionFrom } from "../../src/commands/asked-question.ts";
import type { Grounds } from "../../src/commands/grounds.ts";
import { inquiryOn } from "../../src/commands/inquiry.ts";
import type { Id } from "../../src/model/ids.ts";
import { RELATION_PREDICATES } from "../../src/model/vocabulary/predicates.ts";
import { INCIDENT_SOURCE } from "../../src/sources/incident-terms.ts";
import { answerOn } from "../judgment/arms.ts";
import type { Answer } from "../judgment/measures.ts";
import { type DocumentedPair, keyOf } from "./pairs.ts";

/** The last day of the month that lies so many months from the given one: `2020-06`, −1 is `2020-05-31`. */
export function monthEnd(month: string, away: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number + away, 0)).toISOString().slice(0, 10);
}

/** What the method would have said of two sides on a day, on these grounds. */
export function answerAsOf(
  grounds: Grounds,
  tables: Tables,
  names: DocumentedPair["names"],
  asOf: string | null,
): Answer {
  const question = questionFrom({ a: [names.a], b: names.b, ...(asOf === null ? {} : { asOf }) });
  return answerOn(inquiryOn(grounds, question, tables));
}

/** The grounds without what discloses a pair: its document, and the bundled rows that speak of the two. */
export function withoutDisclosure(grounds: Grounds, pair: DocumentedPair, document: Id | undefined): Grounds {
  const { entityOf } = grounds.resolution;
  const keys = new Set(pair.a.flatMap((a) => pair.b.map((b) => keyOf(a, b))));
  const speaks: ReadonlySet<string> = new Set(RELATION_PREDICATES);
  const meant = (links: readonly Id[]): readonly Id[] => links.map((link) => entityOf[link] ?? link);
  const claims = grounds.claims.filter(({ document: own, predicate, subject, object }) => {
    if (own === document) return false;
    if (own !== INCIDENT_SOURCE || !speaks.has(predicate)) return true;
    return !meant(subject.link).some((a) => meant(object.link).some((b) => keys.has(keyOf(a, b))));
  });
  return { ...grounds, claims };
}
