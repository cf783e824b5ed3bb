import type { ClaimThread } from "../../model/assessment.ts";
import type { Id } from "../../model/ids.ts";
import { safeUrl } from "../escape.ts";
import { type NamedOperation, placeName } from "../operations.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { intervalText } from "../words.ts";
import { stixId } from "./stix-ids.ts";
import {
  CLAIM_EXTENSION,
  CONFIDENCE,
  common,
  OPERATION_EXTENSION,
  type StixContext,
  type StixObject,
} from "./stix-objects.ts";
import { intervalWritten, stixTimes } from "./stix-times.ts";

function references(claim: ClaimThread): readonly Readonly<Record<string, string>>[] {
  return claim.urls.flatMap((url) => {
    const safe = safeUrl(url);
    return safe === null
      ? []
      : [{ source_name: claim.publisher === "" ? "unknown" : claim.publisher, url: safe }];
  });
}

function claimExtension(claim: ClaimThread): Readonly<Record<string, unknown>> {
  return {
    [CLAIM_EXTENSION]: {
      extension_type: "property-extension",
      claim: claim.id,
      predicate: claim.predicate,
      stance: claim.stance,
      ...(claim.hedge === null ? {} : { hedge: claim.hedge }),
      ...(claim.quote === null ? {} : { quote: claim.quote }),
      publisher: claim.publisher,
      ...(claim.published === null ? {} : { published: claim.published }),
      document: claim.document,
      ...(claim.page == null ? {} : { page: claim.page }),
    },
  };
}

const sentence = (claim: ClaimThread): string =>
  `${claim.publisher === "" ? "An unknown publisher" : claim.publisher} ${claim.stance}: ${claim.subject} ${claim.predicate} ${claim.object}${claim.hedge === null ? "" : ` (hedged “${claim.hedge}”)`}.`;

/**
 * An explicit claim about two actors of the question. Asserted: a `related-to` relationship. Denied or doubted:
 * a note, since STIX has no negative relationship. `null` when either end is not an actor of the question.
 */
export function claimObject(
  index: ReaderIndex,
  claim: ClaimThread,
  actorOf: (text: string) => Id | null,
  context: StixContext,
): StixObject | null {
  const source = actorOf(claim.subject);
  const target = actorOf(claim.object);
  if (source === null || target === null || source === target) return null;
  const [from, to] = [stixId("intrusion-set", source), stixId("intrusion-set", target)];
  const cited = references(claim);
  const shared = {
    ...(claim.confidence === undefined ? {} : { confidence: CONFIDENCE[claim.confidence] }),
    ...(cited.length > 0 ? { external_references: cited } : {}),
    extensions: claimExtension(claim),
  };
  if (claim.stance !== "asserts")
    return {
      ...common("note", `${index.assessment.id}/${claim.id}`, context),
      content: [sentence(claim), claim.quote].filter((part) => part !== null).join("\n\n"),
      object_refs: [from, to],
      ...shared,
    };
  return {
    ...common("relationship", claim.id, context),
    relationship_type: "related-to",
    description: [sentence(claim), claim.quote === null ? null : `“${claim.quote}”`]
      .filter((part) => part !== null)
      .join(" "),
    source_ref: from,
    target_ref: to,
    ...stixTimes(intervalWritten(claim.when)),
    ...shared,
  };
}

/** The victim country of an operation, and the actor's relation to it with the dates the sources allow. */
export function targetObjects(
  index: ReaderIndex,
  operation: NamedOperation,
  context: StixContext,
): readonly StixObject[] {
  const countries = [
    ...new Set(operation.victims.flatMap(({ country }) => (country === null ? [] : [country]))),
  ];
  return countries.flatMap((country) => [
    { ...common("location", country, context), name: placeName(index, country), country },
    {
      ...common("relationship", `${operation.id}/targets/${country}`, context),
      relationship_type: "targets",
      source_ref: stixId("intrusion-set", operation.actor),
      target_ref: stixId("location", country),
      description: `Operation ${operation.id}, ${intervalText(operation.when)}, reported by ${operation.publishers.join(", ") || "an unknown publisher"}.`,
      ...stixTimes(operation.when),
      extensions: {
        [OPERATION_EXTENSION]: {
          extension_type: "property-extension",
          operation: operation.id,
          claims: operation.claims,
        },
      },
    },
  ]);
}
