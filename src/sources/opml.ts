import type { XmlElement } from "./xml.ts";

/** Addresses of the feeds an OPML 2.0 list subscribes to, in its order, from outlines at any depth. */
export function feedAddresses(opml: XmlElement): readonly string[] {
  const found: string[] = [];
  const visit = (element: XmlElement): void => {
    const address = element.attributes.xmlUrl ?? element.attributes.xmlurl;
    if (element.name === "outline" && address) found.push(address);
    element.children.forEach(visit);
  };
  visit(opml);
  return found;
}
