import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMATS, PACKAGE_FORMAT } from "../../src/commands/export.ts";
import { STIX_NAMESPACE, uuid5 } from "../../src/report/stix/stix-ids.ts";
import { extensionDefinitions } from "../../src/report/stix/stix-objects.ts";

const page = readFileSync("docs/how-to-exchange.md", "utf8");

describe("docs/how-to-exchange.md", () => {
  it("lists every format", () => {
    const listed = [...page.matchAll(/^\| `([a-z]+)` \| /gm)].map((match) => match[1]!);
    expect(listed.sort()).toEqual([...FORMATS.map(({ id }) => id), PACKAGE_FORMAT].sort());
  });

  it("publishes the namespace of our STIX ids, and how it is made", () => {
    expect(page).toContain(STIX_NAMESPACE);
    expect(STIX_NAMESPACE).toBe(uuid5("6ba7b811-9dad-11d1-80b4-00c04fd430c8", "urn:entente:stix:1"));
  });

  it("describes every extension", () => {
    for (const { name } of extensionDefinitions()) expect(page).toContain(`| ${String(name)} |`);
  });
});
