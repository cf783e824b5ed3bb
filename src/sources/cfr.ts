import { contentId } from "../model/ids.ts";
import { type Interval, intervalOf } from "../model/interval.ts";
import { countryCode } from "./country-codes.ts";
import type { Account } from "./source-account.ts";
import { hedged } from "./source-draft.ts";
import { columns, commaList, type Row, type Table, tableSource, webAddresses } from "./source-table.ts";
import { group, sector, state, term, unnamed } from "./source-terms.ts";

/** CFR dates the disclosure (`M/D/YYYY`): what happened, happened by then. */
export function disclosed(written: string): Interval | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  if (!match) return null;
  const day = intervalOf(`${match[3]}-${match[1]!.padStart(2, "0")}-${match[2]!.padStart(2, "0")}`);
  return day && { from: null, to: day.to, precision: "day" };
}

/** `Affiliations` is a name, names with "and", or prose such as "Believed to be the work of …". Prose names nobody. */
export function affiliatesIn(written: string): string[] {
  const text = written.replace(/\s*\([^)]*\)/g, "").replace(/\.\s*$/, "");
  const bare = text.replace(
    /^(?:Also known as|Believed to be(?: the work of)?(?: a group(?: known as)?)?)\s+/i,
    "",
  );
  if (
    /\b(?:government|work|believed|sponsored|suspected|linked|known|group of|affiliated|intelligence|unit|ministry)\b/i.test(
      bare,
    )
  )
    return [];
  return bare
    .split(/,| and /)
    .map((name) => name.trim())
    .filter(
      (name) =>
        name !== "" &&
        name.split(/\s+/).length <= 4 &&
        countryCode(name) === null &&
        /^[\p{Lu}\d@]/u.test(name),
    );
}

function readRow(row: Row, account: Account, path: string): void {
  const at = contentId("cfr", [row.Title, row.Date, row.Affiliations, row.Victims]);
  const when = disclosed(row.Date ?? "");
  if (row.Date && !when)
    account.raise({ code: "bad-date", path, message: "Date is not M/D/YYYY.", value: row.Date });
  const urls = webAddresses(row.Sources_1, row.Sources_2, row.Sources_3);
  const event = { id: at, role: "unknown", purposive: false } as const;
  const names = affiliatesIn(row.Affiliations ?? "");
  const subjects = names.length > 0 ? names.map((name) => group(name)) : [unnamed(at)];
  const shared = { at, urls, when };
  for (const subject of subjects) {
    if (row.Victims)
      account.claim({
        ...shared,
        event,
        field: "Victims",
        subject,
        predicate: "targets",
        object: term(row.Victims, "text"),
      });
    for (const name of commaList(row.Category).filter((value) => !value.startsWith("http")))
      account.claim({
        ...shared,
        event,
        field: "Category",
        subject,
        predicate: "targets",
        object: sector(name),
      });
    if (row.Type && !row.Type.startsWith("http"))
      account.claim({
        ...shared,
        event,
        field: "Type",
        subject,
        predicate: "outcome",
        object: term(row.Type, "text"),
      });
  }
  sponsors(row, subjects, shared, account, path);
}

function sponsors(
  row: Row,
  subjects: readonly ReturnType<typeof group>[],
  shared: { readonly at: string; readonly urls: readonly string[]; readonly when: Interval | null },
  account: Account,
  path: string,
): void {
  // "Korea (Democratic People's Republic of)" holds no comma, but "Korea, Republic of" would.
  const whole = state(row.Sponsor ?? "");
  const written = whole ? [row.Sponsor!] : commaList(row.Sponsor);
  for (const name of written) {
    const object = state(name);
    if (!object) {
      account.raise({ code: "unknown-country", path, message: "Sponsor names no country.", value: name });
      continue;
    }
    for (const subject of subjects)
      account.claim({
        ...shared,
        field: "Sponsor",
        subject,
        predicate: "attributed-to",
        object,
        hedge: hedged("suspected sponsor"),
      });
  }
}

const table: Table = {
  name: "CFR incidents",
  marks: ["Title", "Date", "Affiliations", "Sponsor", "Victims"],
  scope: columns(
    "Title Date Affiliations Victims Sponsor Type Category Sources_1 Sources_2 Sources_3",
    "Description Response",
  ),
  read(row, account, path) {
    if (!row.Title) return { code: "no-title", message: "The row has no title.", value: row.Date ?? "" };
    readRow(row, account, path);
    return null;
  },
};

/** Cyber Operations Tracker of the Council on Foreign Relations. */
export const cfr = tableSource("cfr", "CFR Cyber Operations Tracker (CSV)", [table]);
