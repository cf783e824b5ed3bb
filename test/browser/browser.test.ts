import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, pastTheEdge, watchedPage, withoutBrowser } from "./browser.ts";

/** Fills a canvas with red and reads a pixel back. Text, since the checkout's types know no DOM. */
const DRAW_RED = `(() => {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return null;
  gl.clearColor(1, 0, 0, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  const read = new Uint8Array(4);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, read);
  return [...read];
})()`;

describe.skipIf(withoutBrowser)(`a browser for tests${withoutBrowser ? ` (${withoutBrowser})` : ""}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  it("draws with WebGL, which the network page needs", async () => {
    const { page, context } = await watchedPage(browser, []);
    const pixel = await page.evaluate<number[] | null>(DRAW_RED);
    expect(pixel).toEqual([255, 0, 0, 255]);
    await context.close();
  });

  it("refuses and keeps every request that leaves the page", async () => {
    const { page, context, outside } = await watchedPage(browser, []);
    await page.setContent('<img src="http://example.invalid/a.png" alt="">');
    expect(outside).toEqual(["http://example.invalid/a.png"]);
    await context.close();
  });

  it("keeps what a page complains of", async () => {
    const { page, context, errors } = await watchedPage(browser, []);
    await page.setContent("<script>throw new Error('broken');</script>");
    expect(errors).toEqual(["broken"]);
    await context.close();
  });

  it("names what reaches past the edge, and not what scrolls in its own box", async () => {
    const { page, context } = await watchedPage(browser, [], { viewport: { width: 400, height: 600 } });
    await page.setContent(
      '<div style="overflow-x:auto"><table class="inside" style="width:900px"></table></div><p class="wide" style="width:500px">x</p>',
    );
    expect(await pastTheEdge(page)).toEqual(["p.wide"]);
    await context.close();
  });
});
