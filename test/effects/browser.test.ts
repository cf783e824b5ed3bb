import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { browserPath, printToPdf } from "../../src/effects/browser.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const html = join(folder, "report.html");
const pdf = join(folder, "report.pdf");
writeFileSync(html, "<!doctype html><title>r</title><p>One page.</p>");
const installed = browserPath(process.env);

describe("printing a report", () => {
  it.skipIf(installed === null)(
    `gives a PDF with an installed browser${installed === null ? " (needs one)" : ""}`,
    async () => {
      await printToPdf(process.env, html, pdf);
      expect(readFileSync(pdf).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    },
  );

  it("says what to install where there is no browser, or the one named does not print", async () => {
    for (const environment of [{ PATH: "" }, { ENTENTE_BROWSER: join(folder, "nothing-here") }])
      await expect(printToPdf(environment, html, join(folder, "none.pdf"))).rejects.toMatchObject({
        code: "no-browser",
        hint: expect.stringContaining("ENTENTE_BROWSER"),
      });
  });
});
