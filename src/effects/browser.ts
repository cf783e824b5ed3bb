import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { UserError } from "../errors.ts";

/** Names under which browsers that print without a window are installed, on Linux and in `PATH` elsewhere. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge.exe",
  "chrome.exe",
];

/** Where macOS and Windows keep them. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Longest time for one page, in milliseconds. */
const PRINT_MS = 120_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** The browser to print with: the one named in `ENTENTE_BROWSER`, else the first installed one; `null` without any. */
export function browserPath(environment: Environment): string | null {
  if (environment.ENTENTE_BROWSER) return environment.ENTENTE_BROWSER;
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * Prints an HTML file to PDF with an installed browser, which is given no network to reach and a profile of its own.
 * Throws `no-browser` where none is found or the one found does not print.
 */
export async function printToPdf(environment: Environment, html: string, pdf: string): Promise<void> {
  const hint =
    "Install Chromium, Chrome or Edge, or name one in ENTENTE_BROWSER. report.html is there and prints the same.";
  const browser = browserPath(environment);
  if (browser === null)
    throw new UserError("no-browser", { message: "No browser was found to print the PDF with.", hint });
  const profile = mkdtempSync(join(tmpdir(), "entente-print-"));
  try {
    await promisify(execFile)(
      browser,
      [
        "--headless",
        // A report of one's own, without scripts from elsewhere; the sandbox needs rights that containers lack.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        `--user-data-dir=${profile}`,
        "--no-pdf-header-footer",
        `--print-to-pdf=${resolve(pdf)}`,
        pathToFileURL(resolve(html)).href,
      ],
      { timeout: PRINT_MS, killSignal: "SIGKILL" },
    );
  } catch (cause) {
    throw new UserError("no-browser", { message: `${browser} could not print the PDF.`, hint, cause });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  if (!existsSync(pdf)) throw new UserError("no-browser", { message: `${browser} wrote no PDF.`, hint });
}
