import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { initCase } from "../../src/commands/case.ts";
import { realEffects } from "../../src/effects/real.ts";
import { type Served, serve } from "../../src/server/serve.ts";
import { openBrowser, pastTheEdge, type WatchedPage, watchedPage, withoutBrowser } from "./browser.ts";

const unbuilt = existsSync("dist/web/index.html") ? null : "needs npm run build";
const missing = withoutBrowser ?? unbuilt;

const STUDY = "a=Mustang+Panda&a=Scarab&a=Judgment+Panda&b=state%3ARU&since=2017";
const SMALL = "a=Mustang+Panda&b=Turla";

/** A question file with a study's findings, on sides that are weighed quickly. */
const STUDIED = `schema: entente.question/1
title: Do Mustang Panda and Turla work together, as one study asked?
a: [Mustang Panda]
b: [Turla]
expect:
  - { level: tactical, status: no-evidence, source: royal-holloway, finding: None came to light. }
  - { level: state, status: supported, source: royal-holloway }
`;

/** A report with a hostile title and claims to review; all of it invented but the groups' names. */
const REPORT = `<!doctype html><html><head><title>Harbour reports</title>
<meta property="article:published_time" content="2024-05-02"></head><body><article><h1>Harbour\u202e &lt;img src=x onerror="document.title='pwned'"&gt; reports</h1>
<p>In March 2024, Mustang Panda used PlugX against shipping companies in Norway.</p>
<p>Mustang Panda probably targeted government organizations in Mongolia in April 2024.</p>
<p>A &lt;script&gt;document.title='pwned'&lt;/script&gt; sample was left behind by Mustang Panda.</p>
</article></body></html>`;

describe.skipIf(missing)(
  `the workbench in a browser${missing ? ` (${missing})` : ""}`,
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let served: Served;
    let folder: string;
    let one: WatchedPage;
    let page: Page;

    const at = (path: string): string => served.url.replace(/\/$/, "") + path;
    const visit = (path: string, on = page) => on.goto(at(path));
    const heading = (name: string | RegExp, on = page) => on.getByRole("heading", { name }).first().waitFor();

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "entente-browser-"));
      const effects = { ...realEffects(), log: () => undefined };
      await initCase(effects, folder, "Browser case");
      await effects.write(join(folder, "studied.yaml"), STUDIED);
      const options = {
        case: folder,
        questions: [join(folder, "studied.yaml")],
        host: "127.0.0.1",
        port: 0,
        allowedHosts: [],
        tokenFile: join(folder, "no-tokens.json"),
        version: "0",
      };
      [served, browser] = await Promise.all([serve(effects, options), openBrowser()]);
      one = await watchedPage(browser, [served.url], { viewport: { width: 1280, height: 900 } });
      page = one.page;
      page.setDefaultTimeout(30_000);
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it("asks the study's question by names with completion, and says that it is undetermined", async () => {
      await visit("/");
      await heading("Do these threat groups work together?");
      const [a, b] = [
        page.getByRole("combobox", { name: "Side A" }),
        page.getByRole("combobox", { name: "Side B" }),
      ];
      for (const name of ["mustang p", "scarab", "judgment pa"]) {
        await a.fill(name);
        await page.getByRole("option").first().waitFor();
        await a.press("Enter");
      }
      await b.fill("russia");
      await page
        .getByRole("option", { name: /sponsored by Russia/ })
        .first()
        .waitFor();
      await b.press("Enter");
      await page.getByLabel("Since").fill("2017");
      await page.getByRole("button", { name: "Ask" }).click();
      await heading("Bottom line");
      expect(await page.locator("#bottom-line").innerText()).toContain("undetermined");
      expect(new URL(page.url()).searchParams.getAll("b")).toEqual(["state:RU"]);
    });

    it("opens the thread of a judgment, and follows a claim to where it is written", async () => {
      await page.locator("#bottom-line a.mark").first().click();
      const drawer = page.getByRole("complementary");
      await drawer.getByRole("heading", { name: /Tactical level/ }).waitFor();
      await drawer
        .getByRole("button", { name: /^c-[0-9a-f]+$/ })
        .first()
        .click();
      await drawer.getByRole("heading", { name: "Claim" }).waitFor();
      expect(await drawer.innerText()).toMatch(/field object|field \w+/);
      expect(await drawer.getByRole("link").first().getAttribute("href")).toMatch(/^https:\/\//);
      await page.keyboard.press("Escape");
      await drawer.waitFor({ state: "detached" });
    });

    it("leaves a source out, says what moved, and the browser's Back puts it back", async () => {
      await page.getByText("Leave something out, and see what moves").click();
      await page.getByRole("checkbox", { name: /ESET/ }).uncheck();
      const left = page.locator("p.left");
      await left.waitFor();
      expect(await left.innerText()).toMatch(/No level moves|Changed lines are marked/);
      expect(new URL(page.url()).searchParams.getAll("without")).toEqual(["eset"]);
      await page.goBack();
      await left.waitFor({ state: "detached" });
      // What moves it follows by events, without a reload.
      await page.locator("#sensitivity figure").waitFor();
    });

    it("sets what a study found beside the answer, for as long as the sides are the study's", async () => {
      await visit("/");
      await page.getByRole("link", { name: /as one study asked/ }).click();
      await heading("What another study found");
      expect(await page.locator("#studies").innerText()).toContain("None came to light.");
      const { searchParams } = new URL(page.url());
      expect(searchParams.get("question")).toBe("studied");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await serious("#studies")).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: "light" });
      await page.getByRole("button", { name: "Remove Turla" }).click();
      const b = page.getByRole("combobox", { name: "Side B" });
      await b.fill("scarab");
      await page.getByRole("option").first().waitFor();
      await b.press("Enter");
      await page.getByRole("button", { name: "Ask" }).click();
      await page.locator("#studies").waitFor({ state: "detached" });
      expect(new URL(page.url()).searchParams.get("question")).toBeNull();
    });

    it("reads a dropped report, shows its passages inert, and takes a reviewer's word by one key", async () => {
      await visit(`/documents?${SMALL}`);
      await heading("Documents");
      await page.getByLabel("Publisher", { exact: true }).fill("Harbour Watch");
      await page.getByLabel("Published").fill("2024-05");
      await page.getByLabel("Reliability of the publisher").selectOption("B");
      await page
        .locator("#files")
        .setInputFiles({ name: "harbour.html", mimeType: "text/html", buffer: Buffer.from(REPORT) });
      await page.getByText("harbour-watch counts as B in this case").waitFor();
      await page.getByRole("link", { name: "open" }).first().click();
      await page.getByText("harbour-watch, 2024-05").first().waitFor();
      await heading(/Harbour⟨U\+202E⟩ <img src=x/);
      await heading("Claims");
      await page.locator("ol.claims button").first().click();
      await page.locator(".chosen").first().waitFor();
      expect(await page.locator(".text").innerText()).toContain("<script>document.title='pwned'</script>");
      expect(await page.title()).not.toBe("pwned");
      await page.getByRole("link", { name: "Review" }).click();
      await page.getByText(/^1 of \d+/).waitFor();
      await page.locator(".chosen").first().waitFor();
      await page.keyboard.press("a");
      await page.getByText(/1 coded now/).waitFor();
      await page.keyboard.press("k");
      await page.getByText("You: accepted.").waitFor();
      await page.getByRole("textbox", { name: "Comment" }).fill("Norway is named on the page.");
      await page.getByRole("button", { name: "Add" }).click();
      await page.getByText("Norway is named on the page.").waitFor();
    });

    it("decides on a name and undoes it, and another browser sees both without a reload", async () => {
      const other = await watchedPage(browser, [served.url]);
      await visit("/actors/Scarab", other.page);
      await other.page.getByText("None yet.").waitFor();
      await visit("/actors/Scarab");
      await page.getByRole("combobox", { name: "This name" }).fill("Scarab");
      await page.getByRole("combobox", { name: "that name" }).fill("Mustang Panda");
      await page.getByLabel("because").fill("both reports name one server");
      await page.getByRole("button", { name: "Decide" }).click();
      await page.getByText(/are now one/).waitFor();
      const log = other.page.locator("ul.log");
      await log.getByText("both reports name one server").waitFor();
      await page.getByRole("button", { name: "Undo" }).first().click();
      await page.getByText(/is now apart/).waitFor();
      await log.getByText("taken back", { exact: true }).waitFor();
      expect([...other.errors, ...other.outside]).toEqual([]);
      await other.context.close();
    });

    it("exports the answer as STIX", async () => {
      await visit(`/export?${SMALL}`);
      const link = page.getByRole("link", { name: "bundle.stix.json" });
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      const bundle = JSON.parse(readFileSync(await download.path(), "utf8")) as {
        type: string;
        objects: { type: string }[];
      };
      expect(bundle.type).toBe("bundle");
      expect(bundle.objects.map(({ type }) => type)).toContain("intrusion-set");
    });

    it("draws a thousand nodes' worth of network and the map, each with code that only its page loads", async () => {
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(request.url()));
      await visit(`/network?${STUDY}`);
      await page.locator(".canvas canvas").first().waitFor();
      expect(loaded.some((url) => /\/network-[\w-]+\.js/.test(url))).toBe(true);
      expect(loaded.some((url) => /\/map-[\w-]+\.js/.test(url))).toBe(false);
      await visit(`/map?${STUDY}`);
      await page.locator("path.land").first().waitFor({ state: "attached" });
      expect(await page.locator("path.land.home").count()).toBeGreaterThan(0);
    });

    it("an unknown name gets suggestions that ask again at one press", async () => {
      await visit("/?a=Turle&b=Mustang+Panda");
      await heading("This question could not be weighed");
      await page.getByRole("alert").getByRole("button", { name: "Turla" }).click();
      await heading("Bottom line");
    });

    /** Address, a heading that is there once the page is whole, and where axe looks when not everywhere. */
    const PAGES: readonly (readonly [string, string, RegExp, string | null])[] = [
      ["Start", "/", /Do these threat groups/, null],
      ["Assessment", `/?${SMALL}`, /Bottom line/, null],
      ["A study", "/?question=studied&a=Mustang+Panda&b=Turla", /What another study found/, "#studies"],
      ["Thread", `/?${SMALL}&open=thread:1`, /Tactical level/, ".drawer"],
      ["Evidence", `/evidence?${SMALL}&q=plugx`, /Rows, and what/, null],
      ["Find", "/find?q=PlugX+Mongolia", /Claims/, null],
      ["Documents", "/documents", /In this case/, null],
      ["Review", "/review", /Where it is written/, null],
      ["Actors", "/actors/Scarab", /Decisions of this case/, null],
      ["Timeline", `/timeline?${SMALL}`, /Limits/, null],
      ["Matrix", `/matrix?${SMALL}`, /ATT&CK techniques/, null],
      ["Network", `/network?${SMALL}`, /What both sides have/, null],
      ["Map", `/map?${SMALL}`, /Map/, null],
      ["Sources", "/sources?q=eset", /Who passes on whom/, null],
      ["Export", `/export?${SMALL}`, /For programs/, null],
    ];

    async function serious(where: string | null): Promise<readonly string[]> {
      const axe = new AxeBuilder({ page });
      const { violations } = await (where ? axe.include(where) : axe).analyze();
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    }

    it.each(PAGES)(
      "%s has no serious finding of axe and fits 400 pixels",
      async (_name, path, shown, where) => {
        await visit(path);
        await heading(shown);
        expect(await serious(where)).toEqual([]);
        await page.setViewportSize({ width: 400, height: 800 });
        // Labels of a wide drawing may stand past its edge: it is scaled to fit.
        const past = async () => (await pastTheEdge(page)).filter((element) => !element.startsWith("text."));
        await expect.poll(past).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 900 });
      },
    );

    it("keeps its contrast after dark", async () => {
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      for (const path of ["/", "/actors/Scarab", "/review", `/export?${SMALL}`]) {
        await visit(path);
        await page.locator("main h1").waitFor();
        expect(await serious(null)).toEqual([]);
      }
      await visit(`/?${SMALL}`);
      await heading("Bottom line");
      expect(await serious("#bottom-line")).toEqual([]);
      await page.emulateMedia({ colorScheme: "light" });
    });

    it("asked nothing of anybody else, and complained of nothing", () => {
      expect(one.outside).toEqual([]);
      expect(one.errors.filter((line) => !/status of 422/.test(line))).toEqual([]);
    });
  },
);
