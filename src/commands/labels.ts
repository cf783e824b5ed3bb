import { entityMeaning } from "../model/identity.ts";
import type { Id } from "../model/ids.ts";
import type { Grounds } from "./grounds.ts";

/** Names for the ids that findings and rows carry: entities by their best name, techniques by ATT&CK's. */
export function labelsOf({ knowledge, resolution, resolved }: Grounds): Readonly<Record<Id, string>> {
  const labels: Record<Id, string> = {};
  // An anchor whose upstream id gave the entity its id names it; any other anchor stands in until one comes.
  for (const { id, text, anchor, upstream } of resolved.names) {
    if (!anchor) continue;
    const entity = entityMeaning(resolution, id);
    if (labels[entity] === undefined || upstream.endsWith(entity)) labels[entity] = text;
  }
  for (const { id, name } of knowledge.techniques) labels[id] = name;
  for (const { object } of knowledge.claims)
    for (const link of object.link) if (link.includes(":")) labels[link] ??= object.canonical;
  return labels;
}
