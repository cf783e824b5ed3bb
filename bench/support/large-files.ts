import { closeSync, openSync, writeSync } from "node:fs";

const STAMP = "2024-01-01T00:00:00.000Z";
const FILLER =
  "An invented description, long enough to be like a real one, of what nobody did to anybody. ".repeat(6);

/** Ids in the form of UUIDs, counted up. */
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const common = (type: string, number: number) => ({
  type,
  spec_version: "2.1",
  id: `${type}--${uuid(number)}`,
  created: STAMP,
  modified: STAMP,
  description: FILLER,
});

/**
 * The objects of a large bundle: for every twenty relationships a group, a tool and an indicator; one object in a
 * thousand comes twice, one in a thousand lacks its id, one relationship in a thousand points nowhere, and two groups
 * in a hundred are revoked in favour of one another.
 */
function* stixObjects(): Generator<unknown> {
  for (let block = 0; ; block += 1) {
    const at = 100 * block;
    const group = {
      ...common("intrusion-set", at),
      name: `GROUP ${block}`,
      aliases: [`GROUP ${block}`, `ALIAS ${block}`],
    };
    const tool = { ...common("malware", at + 1), name: `Tool${block}`, is_family: true };
    yield group;
    yield tool;
    yield {
      ...common("indicator", at + 2),
      pattern: `[domain-name:value = 'h${block}.example.org']`,
      pattern_type: "stix",
      valid_from: STAMP,
    };
    for (let link = 0; link < 20; link += 1) {
      const isIndicator = link === 0;
      const target = isIndicator
        ? group.id
        : link % 2 === 0
          ? tool.id
          : `malware--${uuid(100 * (block >> 1) + 1)}`;
      yield {
        ...common("relationship", at + 10 + link),
        relationship_type: isIndicator ? "indicates" : link === 1 && block % 50 < 2 ? "revoked-by" : "uses",
        source_ref: isIndicator ? `indicator--${uuid(at + 2)}` : group.id,
        target_ref:
          link === 1 && block % 50 < 2
            ? `intrusion-set--${uuid(100 * (block % 50 === 0 ? block + 1 : block - 1))}`
            : block % 50 === 7 && link === 3
              ? `malware--${uuid(99_999_999)}`
              : target,
      };
    }
    if (block % 50 === 3) yield group;
    if (block % 50 === 5) yield { type: "malware", name: "no id" };
  }
}

/** A CSV row of incidents in columns that a mapping names; every thousandth has a cell too many. */
function* csvRows(): Generator<string> {
  for (let row = 0; ; row += 1)
    yield `GROUP ${row % 5000},"RU;UA",20${String(10 + (row % 14))}-0${1 + (row % 9)},https://example.org/${row},"${FILLER}"${row % 1000 === 999 ? ",extra" : ""}\n`;
}

export const CSV_MAPPING =
  "Actor: subject\nHit: victimCountries\nSeen: eventFrom\nReport: url\nNotes: ignore\n";

/** Writes about so many bytes of a kind of file; invented, the same every time. */
export function writeLarge(path: string, kind: "stix" | "csv", bytes: number): void {
  const file = openSync(path, "w");
  let written = 0;
  let buffer =
    kind === "stix"
      ? `{"type":"bundle","id":"bundle--${uuid(0)}","objects":[\n`
      : "Actor,Hit,Seen,Report,Notes\n";
  const flush = (): void => {
    written += writeSync(file, buffer);
    buffer = "";
  };
  if (kind === "csv")
    for (const row of csvRows()) {
      buffer += row;
      if (buffer.length > 1 << 20) flush();
      if (written >= bytes) break;
    }
  else {
    let isFirst = true;
    for (const object of stixObjects()) {
      buffer += `${isFirst ? "" : ",\n"}${JSON.stringify(object)}`;
      isFirst = false;
      if (buffer.length > 1 << 20) flush();
      if (written >= bytes) break;
    }
    buffer += "]}\n";
  }
  flush();
  closeSync(file);
}
