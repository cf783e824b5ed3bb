/**
 * A real Chromium for tests, on any Linux machine with Node and an installed checkout: nothing is downloaded.
 *
 * The binary comes from `@sparticuz/chromium`, which packs Chromium's headless shell, the NSS libraries it links
 * against and one font family (Open Sans). They are unpacked once into `node_modules/.cache`. Tests see only that font
 * by default, so that a width measured here is the width measured everywhere. WebGL runs on the CPU (SwiftShader).
 *
 * `ENTENTE_BROWSER` names another Chromium. Elsewhere than on Linux x64 it is needed: see `withoutBrowser`.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "../../node_modules");
const chosen = process.env.ENTENTE_BROWSER;

/** Why no browser can be had here, or `null`. Goes into the names of skipped tests. */
export const withoutBrowser: string | null =
  chosen || (process.platform === "linux" && process.arch === "x64")
    ? null
    : `needs ENTENTE_BROWSER on ${process.platform} ${process.arch}`;

/** Flags for a root user in a container: no sandbox to set up, no shared memory to fill, WebGL without a card. */
const FLAGS = [
  "--no-sandbox",
  "--disable-setuid-sandbox",
  "--no-zygote",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

function packageVersion(): string {
  const text = readFileSync(join(modules, "@sparticuz/chromium/package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

function fontConfig(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    `  <dir>${join(folder, "fonts")}</dir>`,
    `  <cachedir>${join(folder, "font-cache")}</cachedir>`,
    "</fontconfig>",
    "",
  ].join("\n");
}

/** Unpacks beside the final folder and renames, so that two test files starting at once never see half of it. */
async function unpack(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    await promisify(execFile)(process.execPath, [join(here, "chromium-files.mjs")], {
      // The package unpacks its libraries only where it believes to be on this platform.
      env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    });
    writeFileSync(join(draft, "fonts.conf"), fontConfig(folder));
    if (!existsSync(folder)) renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The folder with `chromium`, `al2023/lib`, `fonts` and `fonts.conf`; unpacked on first use. */
async function unpacked(): Promise<string> {
  const folder = join(modules, ".cache", `chromium-${packageVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return folder;
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * Starts a browser; close it in `afterAll`.
 *
 * @param fonts `bundled` measures the same everywhere; `machine` shows pages as a reader of this machine would see them.
 */
export async function openBrowser(fonts: "bundled" | "machine" = "bundled"): Promise<Browser> {
  if (withoutBrowser) throw new Error(`No browser here: ${withoutBrowser}.`);
  if (chosen) return chromium.launch({ executablePath: chosen, args: FLAGS });
  const folder = await unpacked();
  const libraries = [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  const env = { ...inherited(), LD_LIBRARY_PATH: libraries };
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args: FLAGS,
    env: fonts === "bundled" ? { ...env, FONTCONFIG_FILE: join(folder, "fonts.conf") } : env,
  });
}

export interface WatchedPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** URLs that the page asked for and that are not of `allowed`; each was refused. */
  readonly outside: string[];
  /** Uncaught errors and `console.error` lines of the page, as they come. */
  readonly errors: string[];
}

/** A page of its own that may fetch only URLs starting with one of `allowed` (and `data:`); the rest is refused and kept. */
export async function watchedPage(
  browser: Browser,
  allowed: readonly string[],
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (["data:", ...allowed].some((start) => url.startsWith(start))) return route.continue();
    outside.push(url);
    return route.abort();
  });
  return { context, page, outside, errors };
}

/** Runs in the page, so it is text here: the checkout's types know no DOM. */
const findPastTheEdge = (tolerance: number): string => `(() => {
  const width = document.documentElement.clientWidth + ${tolerance};
  const contained = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width && !contained(element))
    .map((element) => element.tagName.toLowerCase() + "." + (element.getAttribute("class") ?? ""))
    .slice(0, 10);
})()`;

/**
 * Elements that reach past the right edge of the window, by more than a tolerance in CSS pixels, without a scrolling
 * box of their own around them.
 */
export async function pastTheEdge(page: Page, tolerance = 1): Promise<readonly string[]> {
  return page.evaluate<string[]>(findPastTheEdge(tolerance));
}
