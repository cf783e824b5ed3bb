import { contentId } from "../model/ids.ts";
import { intervalOf } from "../model/interval.ts";
import type { Account } from "./source-account.ts";
import { outOfOrder, spanning } from "./source-dates.ts";
import type { Draft } from "./source-draft.ts";
import {
  columns,
  commaList,
  listTable,
  type Row,
  type Table,
  tableSource,
  webAddresses,
} from "./source-table.ts";
import { CVE, group, place, sector, state, term, unnamed, vulnerability } from "./source-terms.ts";

/** Dates of the attack a report tells of; the report's own date is none of the event. */
function attackDates(row: Row, account: Account, path: string): Draft["when"] {
  const written = [row.Attack_start_date ?? "", row.Attack_end_date ?? ""];
  const [first = null, last = null] = written.map((date) => intervalOf(date));
  written.forEach((date, at) => {
    if (date && !(at === 0 ? first : last))
      account.raise({ code: "bad-date", path, message: "An attack date is not YYYY-MM-DD.", value: date });
  });
  if (outOfOrder(first, last))
    account.raise({
      code: "bad-interval",
      path,
      message: "The attack ends before it starts; only the start was kept.",
      value: written[1] ?? null,
    });
  return spanning(first, last);
}

/** A report's row. Victims, malware and sectors were taken from its text by a language model: credibility 4. */
function readReport(row: Row, account: Account, path: string): void {
  const at = contentId("ccs25", [row.Filename, row.Date, row.Download_url]);
  const actors = commaList(row.Threat_actor);
  const subjects = actors.length > 0 ? actors.map((name) => group(name)) : [unnamed(at)];
  const when = attackDates(row, account, path) ?? null;
  const shared = {
    at,
    when,
    urls: webAddresses(row.Download_url),
    assertedBy: row.Source ? [row.Source] : [],
    credibility: 4 as const,
  };
  const event = { id: at, role: "unknown" as const, purposive: false };
  const say = (field: string, predicate: Draft["predicate"], objects: readonly Draft["object"][]): void => {
    for (const subject of subjects)
      for (const object of objects) account.claim({ ...shared, event, field, subject, predicate, object });
  };
  const countries = commaList(row.Victim_country);
  for (const code of countries.filter((value) => !/^[A-Z]{2}$/.test(value)))
    account.raise({
      code: "unknown-country",
      path,
      message: "Victim_country is no ISO 3166 code.",
      value: code,
    });
  say("Victim_country", "targets", countries.filter((value) => /^[A-Z]{2}$/.test(value)).map(place));
  say("Target_sector", "targets", commaList(row.Target_sector).map(sector));
  say(
    "Malware",
    "uses",
    commaList(row.Malware).map((name) => term(name, "malware")),
  );
  say(
    "CVE",
    "exploits",
    commaList(row.CVE)
      .filter((id) => CVE.test(id))
      .map(vulnerability),
  );
  // With several actors the row does not say whose country, or whose motive, it gives.
  if (subjects.length > 1) {
    account.ignoreField("CCS'25 reports.Threat_country of several actors");
    return;
  }
  say("Threat_country", "based-in", commaList(row.Threat_country).map(place));
  say(
    "Motivation",
    "motivated-by",
    commaList(row.Motivation).map((text) => term(text, "text")),
  );
}

const reports: Table = {
  name: "CCS'25 reports",
  marks: ["Filename", "Download_url", "Threat_actor", "Victim_country"],
  scope: columns(
    "Date Filename Download_url Source CVE Threat_actor Threat_country Motivation Victim_country Malware Target_sector Attack_start_date Attack_end_date",
    "Title MITRE_ID YARA First_seen Zero-day Attack_vector Attack_duration",
  ),
  read(row, account, path) {
    if (!row.Filename) return { code: "no-id", message: "The row names no file.", value: row.Date ?? "" };
    readReport(row, account, path);
    return null;
  },
};

const actors: Table = {
  name: "CCS'25 actors",
  marks: ["Threat Actor", "Other Names", "Sponsor"],
  scope: columns("Threat Actor|Other Names|Country|Sponsor|Motivation", "First seen|"),
  read(row, account) {
    const name = row["Threat Actor"] ?? "";
    if (!name) return { code: "no-id", message: "The row names no actor.", value: row["Other Names"] ?? "" };
    const subject = group(name);
    const at = `ccs25-actor:${name.toLowerCase()}`;
    const before = { at, subject };
    for (const alias of commaList(row["Other Names"]))
      if (alias !== name)
        account.claim({
          at,
          field: "Other Names",
          subject: group(alias),
          predicate: "alias-of",
          object: subject,
        });
    for (const code of commaList(row.Country))
      account.claim({ ...before, field: "Country", predicate: "based-in", object: place(code) });
    if (/state-sponsored/i.test(row.Sponsor ?? ""))
      for (const code of commaList(row.Country)) {
        const object = state(code);
        if (object) account.claim({ ...before, field: "Sponsor", predicate: "attributed-to", object });
      }
    else if (row.Sponsor)
      account.claim({
        ...before,
        field: "Sponsor",
        predicate: "attributed-to",
        object: term(row.Sponsor, "organisation"),
      });
    for (const text of commaList(row.Motivation))
      account.claim({
        ...before,
        field: "Motivation",
        predicate: "motivated-by",
        object: term(text, "text"),
      });
    return null;
  },
};

/** Data of "A Decade-long Landscape of Advanced Persistent Threats" (ACM CCS 2025). One row is one report. */
export const ccs25 = tableSource("ccs25", "CCS 2025 landscape of threats: reports, actors (CSV)", [
  reports,
  actors,
  listTable(
    "CCS'25 bibliography",
    ["Date", "Filename", "Title", "Download Url"],
    "Date|Filename|Title|Download Url",
  ),
]);
