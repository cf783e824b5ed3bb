import type { Inline, Step } from "../blocks.ts";
import { safeUrl } from "../escape.ts";
import { el, group, type Markup, verbatim } from "../markup.ts";

/** What inline writers need to know about the page: which claims have a row of their own to link to. */
export interface PageContext {
  readonly registered: ReadonlySet<string>;
}

function mark(number: number): Markup {
  return el(
    "a",
    { class: "mark", href: `#thread-${number}`, "aria-label": `thread ${number}` },
    String(number),
  );
}

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^A-Za-z0-9.,;:()[\]]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/gu;

/** Running text with its right-to-left stretches isolated, so that a number behind a name keeps its place. */
export function isolated(text: string): Markup | string {
  const parts: (Markup | string)[] = [];
  let last = 0;
  for (const run of text.matchAll(RIGHT_TO_LEFT)) {
    parts.push(text.slice(last, run.index), el("bdi", {}, run[0]));
    last = run.index + run[0].length;
  }
  return last === 0 ? text : group(parts, text.slice(last));
}

/** Our own ids are short and stay on one line; an upstream's may be long and break. */
function code(text: string, id: string | null = null): Markup {
  return el("code", { id, class: text.length <= 24 ? "short" : null }, text);
}

function link(text: string, url: string): Markup {
  const safe = safeUrl(url);
  if (safe === null) return el("code", {}, text);
  return el("a", { href: safe, rel: "noreferrer" }, verbatim(text));
}

/** One run of text. Names and quotes are isolated, so that right-to-left text cannot reorder its neighbours. */
export function inlineHtml(inline: Inline, page: PageContext): Markup | string {
  if (typeof inline === "string") return isolated(inline);
  switch (inline.kind) {
    case "name":
      return el("bdi", {}, inline.text);
    case "side":
      return el("span", { class: `side side-${inline.side}` }, el("bdi", {}, inline.text));
    case "versus":
      return group(el("span", { class: "unseen" }, " and "), el("br", {}));
    case "strong":
      return el("strong", {}, inline.text);
    case "quote":
      return el("q", { dir: "auto" }, inline.text);
    case "id":
      return code(inline.text);
    case "command":
      return el("code", {}, verbatim(inline.text));
    case "link":
      return link(inline.text, inline.url);
    case "claim":
      return page.registered.has(inline.id)
        ? el("a", { href: `#${inline.id}` }, code(inline.id))
        : code(inline.id);
    case "claim-anchor":
      return code(inline.id, inline.id);
    case "thread":
      return mark(inline.number);
  }
}

export function inlinesHtml(inlines: readonly Inline[], page: PageContext): readonly (Markup | string)[] {
  return inlines.map((inline) => inlineHtml(inline, page));
}

/** A sentence's end mark. */
export function markHtml(thread: number | null): Markup | null {
  return thread === null ? null : mark(thread);
}

/** Steps of a thread as nested lists. `id` lands on the outermost list: following its link opens what folds it. */
export function stepsHtml(steps: readonly Step[], page: PageContext, id: string | null = null): Markup {
  return el(
    "ul",
    { id, class: id === null ? null : "steps" },
    steps.map((step) =>
      el("li", {}, inlinesHtml(step.label, page), step.steps.length > 0 ? stepsHtml(step.steps, page) : null),
    ),
  );
}
