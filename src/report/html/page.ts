import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Assessment } from "../../model/assessment.ts";
import type { Section } from "../blocks.ts";
import { el, type Markup, raw } from "../markup.ts";
import { outline } from "../outline.ts";
import { citation } from "../sections/method.ts";
import { registered } from "../sections/register.ts";
import { blockHtml } from "./blocks.ts";
import { isolated, type PageContext } from "./inline.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** A source expression for the page's policy: this text and no other may run or style. */
function hashSource(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
}

const POLICY = [
  "default-src 'none'",
  `script-src ${hashSource(SCRIPT)}`,
  `style-src ${hashSource(STYLE)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function head(title: string): Markup {
  return el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    el("meta", { name: "generator", content: "Entente" }),
    el("title", {}, `${title} – Entente`),
    el("style", {}, raw(STYLE)),
  );
}

function sectionHtml(section: Section, page: PageContext): Markup {
  return el(
    "section",
    { id: section.id, "aria-labelledby": `${section.id}-h` },
    el("h2", { id: `${section.id}-h` }, section.title),
    section.blocks.map((block, position) => blockHtml(block, page, `${section.id}-${position + 1}`)),
  );
}

function contents(sections: readonly Section[]): Markup {
  return el(
    "nav",
    { "aria-label": "Contents" },
    el(
      "ol",
      {},
      sections.map((section) => el("li", {}, el("a", { href: `#${section.id}` }, section.title))),
    ),
  );
}

/**
 * The assessment as one HTML file: inline style, figures and a few lines of script, nothing from a network.
 * Byte-stable: the same assessment gives the same file. Readable without script.
 */
export function renderHtml(assessment: Assessment): string {
  const { title, index, sections } = outline(assessment);
  const page: PageContext = { registered: new Set(registered(index).map((claim) => claim.id)) };
  const [question, ...rest] = sections;
  const marking = assessment.tlp === undefined ? "" : `, TLP:${assessment.tlp.toUpperCase()}`;
  const body = el(
    "body",
    {},
    el("a", { class: "skip", href: "#bottom-line" }, "Skip to the bottom line"),
    el(
      "div",
      { class: "page" },
      el(
        "header",
        { id: question!.id },
        el("p", { class: "kind" }, `Intelligence assessment from open sources${marking}`),
        el("h1", { dir: "auto" }, isolated(title)),
        question!.blocks.map((block, position) => blockHtml(block, page, `question-${position + 1}`)),
        contents(rest),
      ),
      el(
        "main",
        {},
        rest.map((section) => sectionHtml(section, page)),
      ),
      el(
        "footer",
        {},
        `${citation(index)}${assessment.tlp === undefined ? "" : ` TLP:${assessment.tlp.toUpperCase()}`}`,
      ),
    ),
    el("script", {}, raw(SCRIPT)),
  );
  return `<!doctype html>\n${el("html", { lang: "en" }, head(title), body).markup}\n`;
}
