import type { DocumentKind } from "../../model/vocabulary/publishing.ts";
import { attribute, type Element, textOf } from "./tree.ts";

type Json = Readonly<Record<string, unknown>>;

/** What schema.org data in a page says of the page. */
export interface LinkedData {
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly kind: DocumentKind | null;
}

const PRESS = /^(?:(?:Reportage|Analysis|Opinion|Background|AskPublic)?NewsArticle|LiveBlogPosting)$/;
const ARTICLE = /Article$|^BlogPosting$|^Report$|^SocialMediaPosting$/;
const PAGE = /^(?:WebPage|ItemPage|CreativeWork|Dataset|PublicationIssue)$/;
const MOST_OBJECTS = 2000;

const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Every object in the data, outermost first; lists and `@graph` are opened. */
function objectsIn(value: unknown): Json[] {
  const queue: unknown[] = [value];
  const found: Json[] = [];
  for (let index = 0; index < queue.length && queue.length < MOST_OBJECTS; index += 1) {
    const item = queue[index];
    if (Array.isArray(item)) for (const entry of item) queue.push(entry);
    else if (isObject(item)) {
      found.push(item);
      for (const entry of Object.values(item)) if (typeof entry === "object") queue.push(entry);
    }
  }
  return found;
}

const typesOf = (object: Json): string[] =>
  [object["@type"]].flat().filter((type): type is string => typeof type === "string");

function text(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value.trim();
  if (Array.isArray(value)) return text(value[0]);
  return isObject(value) ? (text(value.name) ?? text(value["@id"])) : null;
}

function nameOf(value: unknown, byId: ReadonlyMap<string, Json>): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return text(first);
  const name = text(first.name);
  if (name !== null) return name;
  const target = typeof first["@id"] === "string" ? byId.get(first["@id"]) : undefined;
  return target === undefined ? null : text(target.name);
}

function parsed(script: Element): unknown {
  try {
    return JSON.parse(textOf(script, 300_000));
  } catch {
    // Broken linked data is common and says nothing about the page.
    return null;
  }
}

/** Reads the schema.org data in a page's scripts: of its article if it has one, else of the page. */
export function readLinkedData(scripts: readonly Element[]): LinkedData {
  const objects = scripts
    .filter((script) => /^application\/ld\+json/i.test(attribute(script, "type") ?? ""))
    .slice(0, 20)
    .flatMap((script) => objectsIn(parsed(script)));
  const byId = new Map(
    objects.flatMap((object) =>
      typeof object["@id"] === "string" && "name" in object ? [[object["@id"], object] as const] : [],
    ),
  );
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const page = objects.find((object) => typesOf(object).some((type) => PAGE.test(type)));
  const kinds = article === undefined ? [] : typesOf(article);
  const first = (key: string): unknown => article?.[key] ?? page?.[key];
  return {
    title: text(article?.headline) ?? text(page?.headline) ?? text(article?.name),
    published: text(first("datePublished")) ?? text(first("dateCreated")),
    publisher: nameOf(first("publisher"), byId),
    url: text(first("url")) ?? text(article?.mainEntityOfPage),
    kind: kinds.some((type) => PRESS.test(type))
      ? "press"
      : kinds.includes("ScholarlyArticle")
        ? "academic"
        : null,
  };
}
