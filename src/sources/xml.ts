import { UserError } from "../errors.ts";

/** One element. Names are local; `space` is the namespace address, empty without one. */
export interface XmlElement {
  readonly name: string;
  readonly space: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data directly in this element, in order. */
  readonly text: string;
}

const DEEPEST = 64;
const MOST_ELEMENTS = 500_000;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function bad(why: string): UserError {
  return new UserError("bad-feed", {
    message: `The XML is not well-formed or not safe to read: ${why}.`,
    hint: "RSS, Atom and OPML are read. Check that the address is the feed's own, not its web page's.",
  });
}

function character(code: number, written: string): string {
  const known = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return known ? String.fromCodePoint(code) : written;
}

/** The five named and the numeric references; any other stays as written, for nothing is ever declared. */
function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (written, hex, decimal, name) => {
    if (hex) return character(Number.parseInt(hex, 16), written);
    if (decimal) return character(Number(decimal), written);
    return NAMED[name as string] ?? written;
  });
}

interface Open {
  readonly qualified: string;
  readonly spaces: Readonly<Record<string, string>>;
  readonly element: {
    name: string;
    space: string;
    attributes: Record<string, string>;
    children: XmlElement[];
    text: string;
  };
}

/** One attribute, sticky: what it has passed is never looked at again, so a hostile tag costs its length once. */
const ATTRIBUTE = /\s*([^\s=/>"'<]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'))?/y;

function opened(qualified: string, written: string, outer: Open["spaces"] | null): Open {
  const attributes: Record<string, string> = Object.create(null);
  // Inherits the outer declarations instead of copying them, which many children under many declarations would abuse.
  const spaces: Record<string, string> = Object.create(outer);
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(written); match !== null; match = ATTRIBUTE.exec(written)) {
    const [, name = "", double, simple] = match;
    const value = unescaped(double ?? simple ?? "");
    if (name === "xmlns") spaces[""] = value;
    else if (name.startsWith("xmlns:")) spaces[name.slice(6)] = value;
    else attributes[name] = value;
  }
  const [prefix, local] = qualified.includes(":") ? qualified.split(":", 2) : ["", qualified];
  const element = { name: local!, space: spaces[prefix!] ?? "", attributes, children: [], text: "" };
  return { qualified, spaces, element };
}

/** End of the tag that begins at `at`: the first `>` outside quotes. */
function tagEnd(text: string, at: number): number {
  let quote = "";
  for (let index = at; index < text.length; index += 1) {
    const char = text[index]!;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return index;
  }
  throw bad("a tag does not end");
}

function after(text: string, mark: string, from: number, what: string): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw bad(`${what} does not end`);
  return at + mark.length;
}

/** Passes what is neither text nor element and begins at `at`; `null` when a tag begins there. */
function passed(text: string, at: number): { readonly to: number; readonly text: string } | null {
  if (text.startsWith("<!--", at)) return { to: after(text, "-->", at + 4, "a comment"), text: "" };
  if (text.startsWith("<![CDATA[", at)) {
    const to = after(text, "]]>", at + 9, "a CDATA section");
    return { to, text: text.slice(at + 9, to - 3) };
  }
  if (text.startsWith("<?", at))
    return { to: after(text, "?>", at + 2, "a processing instruction"), text: "" };
  if (text.startsWith("<!", at)) throw bad("it declares a document type");
  return null;
}

/** Opens or closes an element by its tag, without the angle brackets. */
function apply(tag: string, stack: Open[]): void {
  const top = stack[stack.length - 1]!;
  if (tag.startsWith("/")) {
    if (stack.length === 1 || tag.slice(1).trim() !== top.qualified)
      throw bad(`</${tag.slice(1, 40)}> closes nothing`);
    stack.pop();
    return;
  }
  const name = /^[^\s/>="'<&]+/.exec(tag)?.[0];
  if (!name) throw bad("a tag has no name");
  const open = opened(name, tag.slice(name.length), top.spaces);
  top.element.children.push(open.element);
  if (!tag.endsWith("/")) stack.push(open);
  if (stack.length > DEEPEST) throw bad("it is nested too deeply");
}

/**
 * Reads XML as feeds need it, from text taken to be hostile: no DOCTYPE (and so no entity of its own, no outside
 * file), at most 64 levels and 500,000 elements; comments and processing instructions are dropped. Linear. Throws
 * `bad-feed`. XML 1.0 (fifth edition) without validation; Namespaces in XML 1.0.
 */
export function readXml(text: string): XmlElement {
  const root = opened("", "", null);
  const stack: Open[] = [root];
  let tags = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("<", at);
    const end = next < 0 ? text.length : next;
    const { element } = stack[stack.length - 1]!;
    if (end > at) element.text += unescaped(text.slice(at, end));
    if (next < 0) break;
    const aside = passed(text, next);
    if (aside) {
      element.text += aside.text;
      at = aside.to;
    } else {
      tags += 1;
      if (tags > 2 * MOST_ELEMENTS) throw bad("it has too many elements");
      const close = tagEnd(text, next + 1);
      apply(text.slice(next + 1, close), stack);
      at = close + 1;
    }
  }
  if (stack.length > 1) throw bad(`<${stack[stack.length - 1]!.qualified.slice(0, 40)}> is not closed`);
  const first = root.element.children[0];
  if (!first || root.element.children.length > 1) throw bad("it has no single outermost element");
  return first;
}
