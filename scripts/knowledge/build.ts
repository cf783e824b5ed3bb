import { byCodeUnit, sha256Hex } from "../../src/model/ids.ts";
import { assemble, type Files } from "./assemble.ts";
import { attackFacts } from "./attack.ts";
import type { Facts } from "./facts.ts";
import { NO_FACTS } from "./facts.ts";
import { mispActorFacts, mispActorIds } from "./misp-actors.ts";
import { readPlaces } from "./places.ts";

/** Names the release month and the content, so that a changed fact is a changed version. */
function versionOf(facts: readonly Facts[], files: Files): string {
  const released = facts
    .flatMap((one) => one.upstreams.map((upstream) => upstream.released))
    .sort(byCodeUnit);
  const names = Object.keys(files).sort(byCodeUnit);
  const hash = sha256Hex(names.map((name) => `${name}\n${files[name]}`).join("\n"));
  return `${released.at(-1)!.slice(0, 7)}+${hash.slice(0, 12)}`;
}

function manifest(facts: readonly Facts[], files: Files): string {
  const names = Object.keys(files).sort(byCodeUnit);
  const counts = Object.fromEntries(names.map((name) => [name, files[name]!.split("\n").length - 1]));
  const body = {
    version: versionOf(facts, files),
    upstreams: facts.flatMap((one) => one.upstreams).sort((a, b) => byCodeUnit(a.id, b.id)),
    lines: counts,
    leftOut: facts.flatMap((one) => one.leftOut).sort(byCodeUnit),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** Every bundled knowledge file but `publishers.csv`, from the upstream files under `shared`. */
export function buildKnowledge(shared: string): Files {
  const attack = attackFacts(shared);
  const places = readPlaces(shared);
  const attackIds = new Set(attack.objects.map(({ upstream }) => upstream));
  const known = new Map([...places.byUuid, ...mispActorIds(shared), ...attack.idOf]);
  const targetOf = (uuid: string): string | null => known.get(uuid) ?? null;
  const actors = mispActorFacts(shared, places, targetOf, attackIds);
  const facts: readonly Facts[] = [{ ...NO_FACTS, terms: places.terms }, attack, actors];
  const files = assemble(facts);
  return { ...files, "manifest.json": manifest(facts, files) };
}
