import type { Document } from "../../model/document.ts";
import { claimFromMembers } from "../../model/stix-claim.ts";
import { documentFromMembers } from "../../model/stix-document.ts";
import type { Account } from "../source-account.ts";
import { isRecord, type JsonRecord, textOf, textsOf } from "../source-json.ts";
import type { StixEntry } from "./stix-objects.ts";

/** What Entente itself wrote beside an object: extensions are known by what they hold, whatever their id. */

function extensionsOf({ extensions }: JsonRecord): readonly JsonRecord[] {
  return isRecord(extensions) ? Object.values(extensions).filter(isRecord) : [];
}

/** Was the object put together from claims, and is no claim of anybody's? */
export function isOperation(object: JsonRecord): boolean {
  return extensionsOf(object).some(
    ({ operation, claims }) => textOf(operation) !== "" && textsOf(claims).length > 0,
  );
}

/**
 * Enters the claim that Entente wrote whole beside an object, as it was: with its own document, passage and id, so
 * that meeting the document itself later repeats nothing. False when there is none, or when it was changed on the way:
 * the object is then read as anybody's.
 */
export function enterWholeClaim(entry: StixEntry, account: Account): boolean {
  const written = extensionsOf(entry.object).find(
    ({ claim, subject }) => textOf(claim).startsWith("c-") && isRecord(subject),
  );
  if (!written) return false;
  const whole = claimFromMembers(written);
  if (whole === null) {
    account.raise({
      code: "altered-claim",
      path: entry.path,
      message: "The claim in the extension does not have the id it gives; the object was read without it.",
      value: textOf(written.claim),
    });
    return false;
  }
  const { subject, predicate, object } = whole;
  account.claim({ at: entry.id, field: "extensions", subject, predicate, object, whole });
  return true;
}

/** The document that Entente described beside a report, without its text; `null` for any other report. */
export function describedDocument({ object }: StixEntry): Document | null {
  const written = extensionsOf(object).find(({ document, kind, cleaner }) =>
    [document, kind, cleaner].every((text) => textOf(text) !== ""),
  );
  return written === undefined ? null : documentFromMembers(written);
}
