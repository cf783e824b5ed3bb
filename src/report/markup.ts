import { defang } from "./defang.ts";
import { escapeMarkup } from "./escape.ts";
import { coordinate } from "./numbers.ts";

/** Finished HTML or SVG. Only this file makes one, so a string from a document can never pass as markup. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | null | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

const VOID = new Set(["meta", "br", "hr", "link", "col", "wbr"]);

function attribute([name, value]: [string, Attributes[string]]): string {
  if (value === null || value === undefined || value === false) return "";
  if (value === true) return ` ${name}`;
  const text = typeof value === "number" ? coordinate(value) : escapeMarkup(value);
  return ` ${name}="${text}"`;
}

function written(child: Child): string {
  if (child === null) return "";
  if (typeof child === "string") return escapeMarkup(defang(child));
  return "markup" in child ? child.markup : child.map(written).join("");
}

/** One element. String children are data: escaped, made inert and defanged. */
export function el(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const open = `<${name}${Object.entries(attributes).map(attribute).join("")}`;
  if (VOID.has(name)) return { markup: `${open}>` };
  return { markup: `${open}>${children.map(written).join("")}</${name}>` };
}

/** Children side by side, without an element around them. */
export function group(...children: readonly Child[]): Markup {
  return { markup: children.map(written).join("") };
}

/** Escaped but not defanged: reference addresses and the product's own commands. */
export function verbatim(text: string): Markup {
  return { markup: escapeMarkup(text) };
}

/** Source text of this room only (a stylesheet, a script): never anything from a document. */
export function raw(text: string): Markup {
  return { markup: text };
}
