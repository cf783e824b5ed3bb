import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changesSince } from "../../src/commands/baseline.ts";
import type { Assessment } from "../../src/model/assessment.ts";
import { renderHtml } from "../../src/report/html/page.ts";
import { emptyCase, hijackCase, tacticalCase } from "../report/fixture.ts";
import { awkwardNamesCase, besideParts, hostileCase, manyPairsCase } from "../report/fixture-variants.ts";
import { openBrowser, pastTheEdge, watchedPage, withoutBrowser } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-report-"));

const beside = besideParts();
const compared: Assessment = {
  ...tacticalCase(),
  ...beside,
  threads: [...tacticalCase().threads, ...beside.threads],
  changes: changesSince(emptyCase(), tacticalCase()),
};
const REPORTS: readonly (readonly [string, Assessment])[] = [
  ["hand-over", compared],
  ["hijack", hijackCase()],
  ["nobody", emptyCase()],
  ["many pairs", manyPairsCase()],
  ["awkward names", awkwardNamesCase()],
  ["hostile input", hostileCase()],
];
const address = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;

/** Narrow and light, wide and dark: every rule of the style is looked at once. */
const VIEWS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["a phone", { viewport: { width: 400, height: 800 } }],
  ["a wide screen at night", { viewport: { width: 1600, height: 1000 }, colorScheme: "dark" }],
];

/** Serious findings alone fail: what keeps somebody from reading the report. */
const GRAVE: ReadonlySet<string> = new Set(["serious", "critical"]);

const AT_A_THREAD = "document.activeElement?.matches('a.mark, summary') ?? false";
const FOCUS_STYLE = "getComputedStyle(document.activeElement).outlineStyle";
const OPEN_THREADS = "document.querySelectorAll('details.thread[open]').length";

describe.skipIf(withoutBrowser)(
  `the report in a browser${withoutBrowser ? ` (${withoutBrowser})` : ""}`,
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    beforeAll(async () => {
      for (const [name, assessment] of REPORTS)
        writeFileSync(join(folder, `${name}.html`), renderHtml(assessment));
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const visit = async (name: string, options: BrowserContextOptions = {}) => {
      const watched = await watchedPage(browser, [address(name)], options);
      await watched.page.goto(address(name));
      return watched;
    };

    it.each(REPORTS.map(([name]) => name))(
      "%s fits from 400 to 1600 pixels, asks for nothing and complains of nothing",
      async (name) => {
        const { page, context, outside, errors } = await visit(name);
        for (const width of [400, 900, 1600]) {
          await page.setViewportSize({ width, height: 900 });
          expect([width, await pastTheEdge(page)]).toEqual([width, []]);
        }
        expect([outside, errors]).toEqual([[], []]);
        await context.close();
      },
    );

    it.each(VIEWS)("on %s axe finds nothing serious", async (_view, options) => {
      const { page, context } = await visit("hand-over", options);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const grave = violations.filter(({ impact }) => GRAVE.has(impact ?? ""));
      expect(grave.map(({ id, nodes }) => [id, nodes[0]?.target.join(" ")])).toEqual([]);
      await context.close();
    });

    it("opens the thread of a sentence by keyboard alone, and closes it again", async () => {
      const { page, context } = await visit("hand-over");
      const isAtThread = () => page.evaluate<boolean>(AT_A_THREAD);
      for (let steps = 0; steps < 60 && !(await isAtThread()); steps += 1) await page.keyboard.press("Tab");
      expect(await isAtThread()).toBe(true);
      expect(await page.evaluate<string>(FOCUS_STYLE)).not.toBe("none");
      const open = () => page.evaluate<number>(OPEN_THREADS);
      const before = await open();
      await page.keyboard.press("Enter");
      expect(await open()).toBe(before + 1);
      await page.keyboard.press("Enter");
      expect(await open()).toBe(before);
      await context.close();
    });

    it("prints on A4 without a word cut off", async () => {
      // A4 at 96 dots an inch, less the margins of the print style.
      const { page, context } = await visit("hand-over", { viewport: { width: 673, height: 980 } });
      await page.emulateMedia({ media: "print" });
      // Two millimetres into a margin of sixteen cut nothing off.
      expect(await pastTheEdge(page, 8)).toEqual([]);
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
      await context.close();
    });

    it("reads without scripts", async () => {
      const { page, context } = await visit("hand-over", { javaScriptEnabled: false });
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("#bottom-line").isVisible()).toBe(true);
      await context.close();
    });
  },
);
