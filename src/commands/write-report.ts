import type { Effects } from "../effects/effects.ts";
import type { Assessment } from "../model/assessment.ts";
import { figures } from "../report/figures/figures.ts";
import { renderHtml } from "../report/html/page.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { navigatorLayer } from "../report/navigator.ts";
import { stixBundle } from "../report/stix/bundle.ts";
import { renderTerminal, type TerminalOptions } from "../report/terminal.ts";

/** Every file of an assessment: name → content. The same assessment gives the same bytes. */
export function reportFiles(assessment: Assessment): ReadonlyMap<string, string> {
  const files = new Map<string, string>([
    ["report.html", renderHtml(assessment)],
    ["report.md", renderMarkdown(assessment)],
    ["bundle.stix.json", `${JSON.stringify(stixBundle(assessment), null, 1)}\n`],
    ["layer.json", `${JSON.stringify(navigatorLayer(assessment), null, 1)}\n`],
    ["assessment.json", `${JSON.stringify(assessment, null, 1)}\n`],
  ]);
  for (const { id, svg, csv } of figures(assessment)) {
    files.set(`figures/${id}.svg`, svg);
    files.set(`figures/${id}.csv`, csv);
  }
  return files;
}

/** Writes the assessment's files into a folder; returns their paths. Throws `unwritable`. */
export async function renderTo(
  effects: Effects,
  assessment: Assessment,
  folder: string,
): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const [name, content] of reportFiles(assessment)) {
    const path = `${folder}/${name}`;
    await effects.write(path, content);
    paths.push(path);
  }
  return paths;
}

/** What the terminal shows; of the figures only their folder. */
export function terminalText(
  assessment: Assessment,
  { files = [], ...options }: Omit<TerminalOptions, "files"> & { readonly files?: readonly string[] },
): string {
  const folders = [...new Set(files.map((file) => file.replace(/\/figures\/[^/]+$/, "/figures/")))];
  return renderTerminal(assessment, { ...options, files: folders });
}
