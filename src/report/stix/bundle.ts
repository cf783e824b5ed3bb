import type { Assessment, ClaimThread, NamedActor } from "../../model/assessment.ts";
import { byCodeUnit, type Id } from "../../model/ids.ts";
import { bottomLine } from "../bottom-line.ts";
import { type ReaderIndex, readerIndex } from "../reader-index.ts";
import { titleText } from "../sections/question.ts";
import { claimObject, targetObjects } from "./stix-claims.ts";
import { stixId } from "./stix-ids.ts";
import { pairNote, sideNote } from "./stix-judgments.ts";
import {
  authorObject,
  common,
  extensionDefinitions,
  markingObject,
  type StixContext,
  type StixObject,
} from "./stix-objects.ts";
import { externalReference } from "./stix-terms.ts";
import { midnight } from "./stix-times.ts";

/** A STIX 2.1 bundle. The bundle itself has no `spec_version`. */
export interface StixBundle {
  readonly type: "bundle";
  readonly id: string;
  readonly objects: readonly StixObject[];
}

/** The assessment's date, never the clock's: date of knowledge, else the latest publication, else the epoch. */
function assessedAt({ question, threads }: Assessment): string {
  const published = threads.flatMap((claim) => (claim.published?.length === 10 ? [claim.published] : []));
  const latest = [...published].sort(byCodeUnit).at(-1);
  const asOf = question.asOf?.length === 10 ? question.asOf : null;
  return midnight(asOf ?? latest ?? "1970-01-01");
}

/** A group. `aliases` stays empty: platforms merge on it, and here a name is a decision that may be undone. */
function intrusionSet(
  actor: { readonly id: Id; readonly name: string },
  named: NamedActor | undefined,
  context: StixContext,
): StixObject {
  const names = (named?.names ?? []).map(({ name, by }) => `${name} (${by.join(", ") || "user unknown"})`);
  const upstream = externalReference(actor.id);
  return {
    ...common("intrusion-set", actor.id, context),
    name: actor.name,
    ...(names.length > 0 ? { description: `Names and who uses them: ${names.join("; ")}.` } : {}),
    ...(upstream === null ? {} : { external_references: [upstream] }),
  };
}

/** Explicit claims that evidence rows stand on, each once. */
function relationClaims(index: ReaderIndex): readonly ClaimThread[] {
  const ids = new Set(index.assessment.evidence.flatMap(({ from }) => ("claims" in from ? from.claims : [])));
  return [...ids].flatMap((id) => index.claims.get(id) ?? []);
}

/** An actor by any of its names; `null` for a name that two actors share. */
function actorFinder(index: ReaderIndex): (text: string) => Id | null {
  const owners = new Map<string, Id | null>();
  const enter = (name: string, id: Id): void => {
    const key = name.toLowerCase();
    owners.set(key, owners.has(key) && owners.get(key) !== id ? null : id);
  };
  for (const actor of index.assessment.actors) {
    enter(actor.name, actor.id);
    for (const { name } of actor.names) enter(name, actor.id);
  }
  for (const { a, b } of index.assessment.pairs) for (const actor of [a, b]) enter(actor.name, actor.id);
  return (text) => owners.get(text.toLowerCase()) ?? null;
}

function groups(index: ReaderIndex, context: StixContext): readonly StixObject[] {
  const actors = new Map<Id, string>();
  for (const { id, name } of index.assessment.actors) actors.set(id, name);
  for (const { a, b } of index.assessment.pairs)
    for (const { id, name } of [a, b]) if (!actors.has(id)) actors.set(id, name);
  for (const { actor, actorName } of index.assessment.crossTargeting)
    if (!actors.has(actor)) actors.set(actor, actorName);
  return [...actors].map(([id, name]) => intrusionSet({ id, name }, index.actors.get(id), context));
}

function report(index: ReaderIndex, refs: readonly string[], context: StixContext): StixObject {
  return {
    ...common("report", index.assessment.id, context),
    name: titleText(index),
    description: bottomLine(index)
      .map(({ text }) => text)
      .join(" "),
    report_types: ["threat-report"],
    published: context.at,
    object_refs: refs,
  };
}

/**
 * The assessment for platforms: groups, what is on record against the other's state, explicit claims, one note a
 * pair and one for the side, and the report that holds them. Same assessment, same bytes; every id is ours and
 * derived from content. Indicators, were there any, are not defanged here: this is for machines.
 */
export function stixBundle(assessment: Assessment): StixBundle {
  const index = readerIndex(assessment);
  const context: StixContext = { at: assessedAt(assessment), tlp: assessment.tlp };
  const sets = groups(index, context);
  const finder = actorFinder(index);
  const claims = relationClaims(index).flatMap((claim) => claimObject(index, claim, finder, context) ?? []);
  const targets = assessment.crossTargeting.flatMap((operation) => targetObjects(index, operation, context));
  const pairs = assessment.pairs.map((pair) =>
    pairNote(index, pair, [stixId("intrusion-set", pair.a.id), stixId("intrusion-set", pair.b.id)], context),
  );
  const author = authorObject();
  const subjects = sets.length > 0 ? sets.map(({ id }) => id) : [author.id];
  const content = [...sets, ...targets, ...claims, ...pairs, sideNote(index, subjects, context)];
  const unique = [...new Map(content.map((object) => [object.id, object])).values()];
  const objects = [
    author,
    ...extensionDefinitions(),
    ...(assessment.tlp === undefined ? [] : [markingObject(assessment.tlp)]),
    ...unique,
    report(
      index,
      unique.map(({ id }) => id),
      context,
    ),
  ];
  return { type: "bundle", id: stixId("bundle", assessment.id), objects };
}
