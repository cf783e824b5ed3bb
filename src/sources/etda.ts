import type { Term } from "../model/claim.ts";
import { type Interval, intervalOf } from "../model/interval.ts";
import { textLines } from "./large-text.ts";
import type { Source, SourceInput, SourceResult } from "./source.ts";
import { type Account, openAccount } from "./source-account.ts";
import type { Draft } from "./source-draft.ts";
import { isRecord, type JsonRecord, notSuch, recordsOf, textOf, textsOf } from "./source-json.ts";
import { webAddresses } from "./source-table.ts";
import { group, place, sector, state, term } from "./source-terms.ts";

const SCOPE = {
  takes: new Set(
    "actor names country sponsor motivation observed-sectors observed-countries tools operations counter-operations mitre-attack uuid".split(
      " ",
    ),
  ),
  ignores: new Set(
    "first-seen description information last-card-change source playbook alienvault-otx".split(" "),
  ),
};

/** First and last month of the parts of a year that ETDA writes. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  Early: ["01", "04"],
  Spring: ["03", "05"],
  Mid: ["05", "08"],
  Summer: ["06", "08"],
  Autumn: ["09", "11"],
  Late: ["09", "12"],
  Winter: ["01", "12"],
};

/** ETDA's dates: `YYYY`, `YYYY-MM`, `YYYY Early`, `YYYY/YYYY`. `null` for anything else. */
export function etdaDate(written: string): Interval | null {
  const years = /^(\d{4})\/(\d{4})$/.exec(written);
  if (years && years[1]! <= years[2]!)
    return { from: `${years[1]}-01-01`, to: `${years[2]}-12-31`, precision: "year" };
  const part = /^(\d{4}) (\w+)$/.exec(written);
  const months = part ? PARTS[part[2]!] : undefined;
  if (part && months) {
    const [first, last] = [intervalOf(`${part[1]}-${months[0]}`), intervalOf(`${part[1]}-${months[1]}`)];
    return first && last ? { from: first.from, to: last.to, precision: "quarter" } : null;
  }
  return intervalOf(written);
}

/** "State-sponsored, GRU" is sponsored by the card's country and directed by the GRU. */
function sponsors(card: JsonRecord): Term[] {
  const written = textOf(card.sponsor);
  if (!written) return [];
  const bodies = written.replace(/^(?:seems )?state-sponsored,?\s*/i, "").trim();
  const states = /state-sponsored/i.test(written)
    ? textsOf(card.country).flatMap((name) => state(name) ?? [])
    : [];
  return [...states, ...(bodies ? [term(bodies, "organisation")] : [])];
}

/** Title line and cited reports of an operation; its prose is the report's to tell. */
function dated(
  card: JsonRecord,
  field: string,
  subject: Term,
  at: string,
  account: Account,
  path: string,
): void {
  recordsOf(card[field]).forEach((operation, index) => {
    const activity = textOf(operation.activity);
    const date = textOf(operation.date);
    const when = etdaDate(date);
    const here = `${path}/${field}/${index}`;
    if (!when)
      account.raise({
        code: "bad-date",
        path: here,
        message: "The date is none of ETDA's forms.",
        value: date,
      });
    const title = activity.split("\n")[0]!.trim();
    if (!title)
      account.raise({ code: "bad-object", path: here, message: "The operation says nothing.", value: null });
    else
      account.claim({
        at,
        field: `${field} ${date}`,
        subject,
        predicate: field === "operations" ? "activity-changed" : "outcome",
        object: term(title, "event"),
        urls: webAddresses(activity),
        when,
      });
  });
}

/** The ATT&CK group that a card links to, when it is one. */
function linkOf(card: JsonRecord): readonly string[] {
  const ids = [
    ...new Set(textsOf(card["mitre-attack"]).flatMap((url) => /\/groups\/(G\d{4})/.exec(url)?.[1] ?? [])),
  ];
  return ids.length === 1 ? [`attack:${ids[0]}`] : [];
}

function readCard(card: JsonRecord, path: string, account: Account): void {
  account.fields(card, SCOPE, "card", path);
  const names = recordsOf(card.names);
  const first = textOf(names[0]?.name) || textOf(card.actor).split(",")[0]!.trim();
  const at = `etda:${textOf(card.uuid)}`;
  const subject = group(first, linkOf(card));
  for (const named of names) {
    const [name, giver] = [textOf(named.name), textOf(named["name-giver"])];
    if (name && name !== first)
      account.claim({
        at,
        field: "names",
        subject: group(name),
        predicate: "alias-of",
        object: subject,
        assertedBy: giver && giver !== "?" ? [giver] : [],
      });
  }
  const say = (field: string, predicate: Draft["predicate"], objects: readonly Term[]): void => {
    for (const object of objects) account.claim({ at, field, subject, predicate, object });
  };
  const known = (field: string): string[] => textsOf(card[field]).filter((value) => !value.startsWith("["));
  say("country", "based-in", known("country").map(place));
  say("sponsor", "attributed-to", sponsors(card));
  say(
    "motivation",
    "motivated-by",
    textsOf(card.motivation).map((text) => term(text, "text")),
  );
  say("observed-sectors", "targets", known("observed-sectors").map(sector));
  say("observed-countries", "targets", known("observed-countries").map(place));
  say(
    "tools",
    "uses",
    textsOf(card.tools).map((tool) => term(tool, "malware")),
  );
  dated(card, "operations", subject, at, account, path);
  dated(card, "counter-operations", subject, at, account, path);
  account.take();
}

/** One card from a line: `null` when the line is no JSON. */
function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** One line of the file; true when it is a card. Blank lines say nothing. */
function readLine(line: string, number: number, account: Account): boolean {
  if (line.trim() === "") return false;
  const card = parsedLine(line);
  const path = `line ${number}`;
  if (isRecord(card) && textOf(card.uuid) && textOf(card.actor)) {
    readCard(card, path, account);
    return true;
  }
  account.skip({
    code: "bad-object",
    path,
    message: "The line is no card with an actor and a uuid.",
    value: line.slice(0, 60),
  });
  return false;
}

/** Threat Group Cards (ETDA, Thailand): names with who gave them, origin, targets, tools, dated operations. */
export const etda: Source = {
  id: "etda",
  title: "ETDA threat group cards (JSON lines)",
  detect: ({ head }) =>
    (/^\s*\{/.test(head) && head.includes('"name-giver"') && head.includes('"last-card-change"')) ||
    /^\s*\{"actor":/.test(head),
  read(input: SourceInput): SourceResult {
    const lines = input.text.replace(/^\uFEFF/, "").split(/\r?\n/);
    const account = openAccount("etda", input);
    const cards = lines.filter((line, index) => readLine(line, index + 1, account));
    if (cards.length === 0) throw notSuch(input.name, "file of ETDA cards");
    return account.close();
  },
  async readLarge(input, take) {
    const account = openAccount("etda", input);
    let cards = 0;
    for await (const { text, number } of textLines(input.pieces())) {
      if (readLine(text, number, account)) cards += 1;
      if (number % 200 === 0) await take(account.drain());
    }
    if (cards === 0) throw notSuch(input.name, "file of ETDA cards");
    await take(account.drain());
    return account.close();
  },
};
