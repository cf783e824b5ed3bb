import type { Term } from "../model/claim.ts";
import { type Interval, intervalOf } from "../model/interval.ts";
import type { Predicate } from "../model/vocabulary/predicates.ts";
import { outOfOrder, spanning } from "./source-dates.ts";
import { columns, listTable, type Table, tableSource, webAddresses } from "./source-table.ts";
import { CVE, group, place, sector, technique, term, vulnerability } from "./source-terms.ts";

const idOf = (name: string): string => `apt-campaigns:${name.toLowerCase()}`;

/** A two-column table: an actor and what it uses, targets or is called. */
function linkTable(column: string, predicate: Predicate, end: (written: string) => Term): Table {
  return {
    name: `campaigns ${column}`,
    marks: ["name", column],
    without: ["date_start"],
    scope: columns(`name ${column}`),
    read(row, account) {
      const [name, value] = [row.name ?? "", row[column] ?? ""];
      if (!name || !value)
        return { code: "bad-row", message: `The row lacks a name or a ${column}.`, value: name || value };
      const subject = group(name);
      const said =
        predicate === "alias-of"
          ? { subject: group(value), object: subject }
          : { subject, object: end(value) };
      if (predicate === "alias-of" && value === name) return { ignored: "alias equal to the name" };
      account.claim({ at: idOf(name), field: column, predicate, ...said });
      return null;
    },
  };
}

/** Columns without a title behind the second source hold further sources. */
const FURTHER_SOURCES = Array.from({ length: 30 }, (_, at) => `column ${at + 8}`);

/** A month as the table writes it, `2016-1` included. */
const monthOf = (written: string | undefined): Interval | null =>
  intervalOf((written ?? "").replace(/^(\d{4})-(\d)$/, "$1-0$2"));

/** The dated table: a campaign's vulnerability or first technique, in months. */
const campaigns: Table = {
  name: "campaigns",
  marks: ["name", "vulnerability", "date_start"],
  scope: {
    ...columns(
      `name|vulnerability|date_start|date_end|primary source|secondary source|${FURTHER_SOURCES.join("|")}`,
      "Unknown|",
    ),
  },
  read(row, account, path) {
    const [name, means] = [row.name ?? "", row.vulnerability ?? ""];
    if (!name || !means)
      return { code: "bad-row", message: "The row lacks a name or a vulnerability.", value: name || means };
    const [first, last] = [monthOf(row.date_start), monthOf(row.date_end)];
    for (const column of ["date_start", "date_end"])
      if (row[column] && !monthOf(row[column]))
        account.raise({ code: "bad-date", path, message: `${column} is not YYYY-MM.`, value: row[column] });
    if (outOfOrder(first, last))
      account.raise({
        code: "bad-interval",
        path,
        message: "The campaign ends before it starts; only the start was kept.",
        value: row.date_end ?? null,
      });
    if (means === "Unknown") return { ignored: "campaign with an unknown way in" };
    const cve = CVE.test(means);
    const urls = webAddresses(...Object.values(row));
    account.claim({
      at: `${idOf(name)} ${row.date_start} ${row.date_end} ${row["primary source"]}`,
      field: "vulnerability",
      subject: group(name),
      predicate: cve ? "exploits" : "uses",
      object: cve ? vulnerability(means) : technique(means),
      urls,
      when: spanning(first, last),
    });
    return null;
  },
};

const actors: Table = {
  name: "campaign actors",
  marks: ["labels", "name", "goals", "country"],
  scope: columns("name goals country", "labels description"),
  read(row, account) {
    const name = row.name ?? "";
    if (!name) return { code: "bad-row", message: "The row has no name.", value: row.country ?? "" };
    const subject = group(name);
    const known = row.country && !/^unknown$/i.test(row.country);
    if (known)
      account.claim({
        at: idOf(name),
        field: "country",
        subject,
        predicate: "based-in",
        object: place(row.country!),
      });
    for (const goal of (row.goals ?? "").split(/[,;]/).map((text) => text.trim()))
      if (goal)
        account.claim({
          at: idOf(name),
          field: "goals",
          subject,
          predicate: "motivated-by",
          object: term(goal, "text"),
        });
    return known || row.goals ? null : { ignored: "actor without country or goals" };
  },
};

/** `giorgioditizio/APTs-database` (MIT): campaigns of 2008–2020 by actor and vulnerability, and its sister tables. */
export const aptCampaigns = tableSource(
  "apt-campaigns",
  "APT campaigns 2008–2020 and their sister tables (CSV)",
  [
    campaigns,
    actors,
    linkTable("alias", "alias-of", group),
    linkTable("target", "targets", sector),
    linkTable("malware", "uses", (name) => term(name, "malware")),
    linkTable("tool", "uses", (name) => term(name, "tool")),
    linkTable("technique", "uses", technique),
    listTable(
      "campaign techniques",
      ["name", "tactic", "platforms"],
      "name tactic platforms permissions bypass effective_permissions network remote",
    ),
    listTable("campaign malware names", ["name", "platform"], "name platform"),
    listTable(
      "campaign vulnerabilities",
      ["CVE", "reservedDate", "publishedDate"],
      "CVE reservedDate publishedDate baseScore",
    ),
    { ...listTable("campaign names", ["name"], "name"), onlyNamed: true },
  ],
);
