import type { Assessment } from "../../model/assessment.ts";
import type { Claim } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import { byCodeUnit, contentId } from "../../model/ids.ts";
import type { Day } from "../../model/interval.ts";
import { strictestTlp, type Tlp } from "../../model/vocabulary/tlp.ts";
import { inert } from "../escape.ts";
import { renderMarkdown } from "../markdown.ts";
import { levelSentences } from "../prose.ts";
import { readerIndex } from "../reader-index.ts";
import { titleText } from "../sections/question.ts";
import { claimSentence } from "../stix/stix-case-claims.ts";
import { firstPublished, publisherOf } from "../stix/stix-documents.ts";
import { STIX_NAMESPACE, uuid5 } from "../stix/stix-ids.ts";
import { type Identities, meantEntity } from "../stix/stix-terms.ts";
import { dayAfter, midnight } from "../stix/stix-times.ts";
import { LEVEL_ORDER } from "../words.ts";
import { actorTag, claimValue, linkValue, type MispValue, merged } from "./misp-attributes.ts";

/** What an event is made of: a case, an assessment, or both. */
export interface MispContent {
  readonly title: string;
  readonly claims: readonly Claim[];
  readonly documents: readonly Document[];
  readonly identities: Identities;
  readonly tlp: Tlp;
  readonly assessment: Assessment | null;
}

export type MispEvent = Readonly<{ Event: Readonly<Record<string, unknown>> }>;

const uuid = (what: string): string => uuid5(STIX_NAMESPACE, `misp:${what}`);

const ORG = { id: "1", name: "Entente", uuid: uuid("org") };

const tag = (name: string) => ({ name, colour: "#5a5a5a", exportable: true });

/** Words of the taxonomy `estimative-language` for ICD 203's. */
const machineWord = (words: string): string => words.replace(/ /gu, "-");

/** Judgments as text: likelihood and confidence are tags of their own, as they are sentences of their own. */
function judgmentValues(assessment: Assessment): readonly MispValue[] {
  return LEVEL_ORDER.map((level): MispValue => {
    const judgment = assessment.levels[level];
    const terms = judgment.likelihood?.term ?? [];
    return {
      category: "External analysis",
      type: "text",
      value: `${level}: ${inert(levelSentences(judgment).join(" "))}`,
      comment: `Judgment ${judgment.id}`,
      when: null,
      tags: [
        ...terms.map((term) => `estimative-language:likelihood-probability="${machineWord(term)}"`),
        `estimative-language:confidence-in-analytic-judgment="${judgment.confidence}"`,
      ],
    };
  });
}

function sourceValues({ documents, assessment }: MispContent): readonly MispValue[] {
  const fromCase = documents.flatMap((document) =>
    document.appearances.flatMap(({ url, publisher }) =>
      url === null
        ? []
        : (linkValue(url, [publisher ?? "unknown publisher", `SHA-256 ${document.id}`].join(", ")) ?? []),
    ),
  );
  const cited = new Map<string, Set<string>>();
  for (const { urls, publisher } of assessment?.threads ?? [])
    for (const url of urls) {
      const known = cited.get(url) ?? new Set();
      cited.set(url, urls.length === 1 && publisher !== "" ? known.add(publisher) : known);
    }
  const fromThreads = [...cited]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([url, publishers]) => linkValue(url, [...publishers].sort(byCodeUnit).join(", ")) ?? []);
  return [...fromCase, ...fromThreads];
}

function claimValues({ claims, documents, identities }: MispContent): readonly MispValue[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return [...claims]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map((claim) => {
      const document = byId.get(claim.document);
      const entity = meantEntity(claim.subject, identities);
      const label = (entity === null ? undefined : identities.labels[entity]) ?? claim.subject.canonical;
      const actor = claim.subject.type === "group" ? label : null;
      const publisher = document === undefined ? "unknown" : publisherOf(document);
      return claimValue(claim, claimSentence(claim, publisher), actor);
    });
}

function attribute(value: MispValue, event: string, timestamp: string, position: number) {
  const { from, to } = value.when ?? { from: null, to: null };
  return {
    id: String(position + 1),
    event_id: "1",
    uuid: uuid(`${event}/${value.category}/${value.type}/${value.value}`),
    category: value.category,
    type: value.type,
    value: value.value,
    comment: value.comment,
    to_ids: false,
    distribution: "5",
    sharing_group_id: "0",
    timestamp,
    deleted: false,
    ...(from === null ? {} : { first_seen: midnight(from) }),
    ...(to === null ? {} : { last_seen: dayAfter(to) }),
    ...(value.tags.length === 0 ? {} : { Tag: value.tags.map(tag) }),
  };
}

/** The latest day on which anything in it was published, or the assessment's day of knowledge; never the clock's. */
function dayOf({ documents, assessment }: MispContent): Day {
  const days = documents.flatMap((document) => firstPublished(document) ?? []);
  const asOf = assessment?.question.asOf;
  return [...days, ...(asOf == null ? [] : [asOf.slice(0, 10)])].sort(byCodeUnit).at(-1) ?? "1970-01-01";
}

function eventReport(assessment: Assessment, timestamp: string) {
  return {
    id: "1",
    event_id: "1",
    uuid: uuid(`report/${assessment.id}`),
    name: "Assessment",
    content: renderMarkdown(assessment),
    distribution: "5",
    sharing_group_id: "0",
    timestamp,
    deleted: false,
  };
}

/** One line of at most 256 characters (MISP core format, 2.2.1.4), not cut within a character. */
const infoLine = (title: string): string => [...inert(title)].slice(0, 250).join("").slice(0, 256);

/**
 * A case, an assessment or both as one MISP event (core format, draft-18): sources as links, indicators and victims
 * as what they are with who says so, every other claim as its sentence, judgments as text and as a report. Same
 * input, same bytes; ids derive from content in the namespace of our STIX ids.
 */
export function mispEvent(content: MispContent): MispEvent {
  const { assessment, claims, documents } = content;
  const title = assessment === null ? content.title : titleText(readerIndex(assessment));
  const identity = contentId("misp", [
    title,
    assessment?.id ?? null,
    claims.map(({ id }) => id).sort(byCodeUnit),
    documents.map(({ id }) => id).sort(byCodeUnit),
  ]);
  const date = dayOf(content);
  const timestamp = String(Date.parse(midnight(date)) / 1000);
  const values = merged([
    ...(assessment === null ? [] : judgmentValues(assessment)),
    ...claimValues(content),
    ...sourceValues(content),
  ]);
  const tlp = strictestTlp([
    content.tlp,
    ...documents.map((document) => document.tlp),
    assessment?.tlp ?? "clear",
  ]);
  const actors = (assessment?.actors ?? []).map(({ name }) => actorTag(name));
  return {
    Event: {
      id: "1",
      uuid: uuid(identity),
      info: infoLine(title),
      date,
      threat_level_id: "4",
      analysis: assessment === null ? "1" : "2",
      distribution: "0",
      sharing_group_id: "0",
      published: false,
      publish_timestamp: "0",
      timestamp,
      locked: false,
      org_id: "1",
      orgc_id: "1",
      attribute_count: String(values.length),
      Org: ORG,
      Orgc: ORG,
      Tag: [`tlp:${tlp}`, ...new Set(actors)].map(tag),
      Attribute: values.map((value, position) => attribute(value, identity, timestamp, position)),
      ...(assessment === null ? {} : { EventReport: [eventReport(assessment, timestamp)] }),
    },
  };
}
