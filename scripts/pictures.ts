/**
 * Makes the pictures of README.md and docs/methods.md again, of the bundled data and the built page:
 *
 *   npm run build && node --import tsx scripts/pictures.ts
 *
 * Fonts and browser come with the repository, so that two machines make the same picture but for the browser's version.
 * The figures of docs/methods.md are the product's own, byte for byte: a test compares them with the README's first run.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { askedQuestion, questionFrom } from "../src/commands/asked-question.ts";
import { assess } from "../src/commands/assess.ts";
import { NOTHING } from "../src/commands/without.ts";
import { renderTo, reportFiles } from "../src/commands/write-report.ts";
import { realEffects } from "../src/effects/real.ts";
import { serve } from "../src/server/serve.ts";
import { openBrowser } from "../test/browser/browser.ts";

const PICTURES = join(dirname(fileURLToPath(import.meta.url)), "../docs/pictures");
const CASE = "data/cases/divided-we-hack.yaml";
const LARGEST = 150 * 1024;

const folder = mkdtempSync(join(tmpdir(), "entente-pictures-"));
/** A machine without cases of its own: the pictures show what ships. */
const effects = { ...realEffects(), userData: join(folder, "nobody"), log: () => undefined };

async function picture(page: Page, name: string): Promise<void> {
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  const { size } = statSync(path);
  if (size > LARGEST) throw new Error(`${path} has ${size} bytes, more than ${LARGEST}.`);
  process.stdout.write(`${path}: ${size} bytes\n`);
}

async function ofReport(page: Page): Promise<void> {
  const question = await askedQuestion(effects, CASE, {});
  const assessment = await assess(effects, { question, case: null, without: NOTHING });
  await renderTo(effects, assessment, join(folder, "out"));
  await page.goto(pathToFileURL(join(folder, "out/report.html")).href);
  await page.evaluate("scrollTo(0, document.querySelector('#bottom-line').offsetTop - 8)");
  await picture(page, "report");
}

/** Figures that docs/methods.md shows, of the third line of the README's first run. */
async function ofMethods(): Promise<void> {
  const question = questionFrom({ a: ["Mustang Panda"], b: ["Turla"], since: "2017" });
  const files = reportFiles(await assess(effects, { question, case: null, without: NOTHING }));
  for (const name of ["null-techniques", "nulls-techniques", "detectable-techniques"]) {
    const svg = files.get(`figures/${name}.svg`);
    if (svg === undefined) throw new Error(`The first run has no figure ${name}.`);
    writeFileSync(join(PICTURES, `${name}.svg`), svg);
  }
}

async function ofWorkbench(page: Page): Promise<void> {
  const options = { case: null, host: "127.0.0.1", port: 0, allowedHosts: [], version: "0" };
  const served = await serve(effects, { ...options, tokenFile: join(folder, "no-tokens.json") });
  try {
    await page.goto(`${served.url.replace(/\/$/, "")}/?a=Gamaredon+Group&b=Turla`);
    await page.locator("#bottom-line a.mark").first().click();
    await page.getByRole("complementary").getByText("ESET").first().waitFor();
    await page.waitForLoadState("networkidle").catch(() => undefined);
    await picture(page, "workbench");
  } finally {
    await served.close();
  }
}

mkdirSync(PICTURES, { recursive: true });
await ofMethods();
const browser = await openBrowser();
try {
  // As wide as the drawer needs to stand beside the answer, and drawn at three quarters of that.
  const context = await browser.newContext({
    viewport: { width: 1560, height: 900 },
    deviceScaleFactor: 0.75,
    colorScheme: "light",
  });
  await ofWorkbench(await context.newPage());
  await ofReport(await browser.newPage({ viewport: { width: 1000, height: 820 }, colorScheme: "light" }));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
