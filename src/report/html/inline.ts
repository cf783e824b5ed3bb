import type { Inline, Step } from "../blocks.ts";
import { safeUrl } from "../escape.ts";
import { el, type Markup, verbatim } from "../markup.ts";

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

function link(text: string, url: string): Markup {
  const safe = safeUrl(url);
  if (safe === null) return el("code", {}, text);
  return el("a", { href: safe, rel: "noreferrer" }, verbatim(text));
}

/** One run of text. Names and quotes are isolated, so that right-to-left text cannot reorder its neighbours. */
export function inlineHtml(inline: Inline, page: PageContext): Markup | string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "name":
      return el("bdi", {}, inline.text);
    case "side":
      return el("bdi", { class: `side side-${inline.side}` }, inline.text);
    case "strong":
      return el("strong", {}, inline.text);
    case "quote":
      return el("q", { dir: "auto" }, inline.text);
    case "id":
      return el("code", {}, inline.text);
    case "command":
      return el("code", {}, verbatim(inline.text));
    case "link":
      return link(inline.text, inline.url);
    case "claim":
      return page.registered.has(inline.id)
        ? el("a", { href: `#${inline.id}` }, el("code", {}, inline.id))
        : el("code", {}, inline.id);
    case "claim-anchor":
      return el("code", { id: inline.id }, inline.id);
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
