import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  parseKnowledge,
  parseNames,
  parseSoftwareNames,
  SNAPSHOT_FILE,
} from "../../src/knowledge/knowledge.ts";
import { byCodeUnit, sha256Hex } from "../../src/model/ids.ts";
import { resolveNames } from "../../src/resolve/resolve-names.ts";
import { writeSnapshot } from "../../src/resolve/snapshot.ts";
import { agencyFacts } from "./agencies.ts";
import { assemble } from "./assemble.ts";
import { attackFacts } from "./attack.ts";
import { benignLists, benignText, OMITTED, WARNINGLISTS } from "./benign.ts";
import { fillNamers } from "./coinage.ts";
import { type Facts, NO_FACTS } from "./facts.ts";
import { microsoftFacts, microsoftIds } from "./microsoft.ts";
import { mispActorFacts, mispActorIds, mispUnits } from "./misp-actors.ts";
import { net360Facts, net360Ids } from "./net360.ts";
import { ownNameFacts } from "./own-names.ts";
import { readPlaces } from "./places.ts";
import { attackProse, mispProse } from "./prose.ts";
import { AVAILABILITY_TERMS, proseStatements } from "./prose-statements.ts";
import type { Files } from "./rows.ts";
import { softwareFacts, softwareIds } from "./software.ts";
import { tidalFacts } from "./tidal.ts";

/** Sources of class P that give nothing of their own. */
const NOT_TAKEN = [
  "APTmap: derived from MISP, ATT&CK and ETDA, so it witnesses nothing the bundle lacks, and ETDA's terms are open",
  "MISP mitre-intrusion-set: a copy of ATT&CK, read from ATT&CK itself",
  ...Object.entries(OMITTED).map(([list, reason]) => `MISP warning list ${list}: ${reason}`),
];

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
  const body = {
    version: versionOf(facts, files),
    upstreams: facts.flatMap((one) => one.upstreams).sort((a, b) => byCodeUnit(a.id, b.id)),
    lines: Object.fromEntries(names.map((name) => [name, files[name]!.split("\n").length - 1])),
    leftOut: [...facts.flatMap((one) => one.leftOut), ...NOT_TAKEN].sort(byCodeUnit),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** What every adapter gives, with the uuids of all clusters known to each. */
function readFacts(shared: string): Facts[] {
  const attack = attackFacts(shared);
  const places = readPlaces(shared);
  const known = new Map([
    ...places.byUuid,
    ...softwareIds(shared),
    ...microsoftIds(shared),
    ...net360Ids(shared),
    ...mispActorIds(shared),
    ...attack.idOf,
  ]);
  const targetOf = (uuid: string): string | null => known.get(uuid) ?? null;
  const attackObjects = new Set(attack.objects.map(({ upstream }) => upstream));
  const actors = mispActorFacts(shared, places, targetOf, attackObjects);
  return [
    { ...NO_FACTS, terms: places.terms, upstreams: [WARNINGLISTS] },
    attack,
    actors,
    agencyFacts(shared, mispUnits(shared)),
    softwareFacts(shared, targetOf),
    microsoftFacts(shared, places),
    tidalFacts(shared),
    net360Facts(shared, targetOf),
    ownNameFacts(),
  ];
}

/** Who is who under everybody's decisions: derived from the other files, so that `who` need not work it out. */
function snapshotOf(files: Files): string {
  const { names: actors, decisions, version } = parseNames(files);
  const software = parseSoftwareNames(files);
  const names = [...actors, ...software.names];
  const all = [...decisions, ...software.decisions];
  return writeSnapshot(names, resolveNames({ names, decisions: all, trust: null, knowledge: version }));
}

/** Kept by hand: they are read here, not written. */
const DATA = join(import.meta.dirname, "../../data");
const kept = (path: string): string => readFileSync(join(DATA, path), "utf8");

/**
 * The second run: descriptions are read with the names and the lexicon of the first. A row that is coded by hand
 * stands before one that was read of the same words (`linkFiles` keeps the first).
 */
function withProse(facts: readonly Facts[], shared: string, benign: string): Facts[] {
  const files = { ...assemble(facts), "benign.txt": benign };
  const known = parseKnowledge({
    ...files,
    "manifest.json": manifest(facts, files),
    "publishers.csv": kept("knowledge/publishers.csv"),
  });
  const links = proseStatements(
    [...attackProse(shared), ...mispProse(shared)],
    known,
    kept("lexicon/common-words.txt").split("\n"),
  );
  return [...facts, { ...NO_FACTS, links, terms: AVAILABILITY_TERMS }];
}

/** Every bundled knowledge file but `publishers.csv`, from the upstream files under `shared`. */
export function buildKnowledge(shared: string): Files {
  const benign = benignText(benignLists(shared));
  const facts = withProse(fillNamers(readFacts(shared)), shared, benign);
  const files = { ...assemble(facts), "benign.txt": benign };
  const all = { ...files, "manifest.json": manifest(facts, files) };
  return { ...all, [SNAPSHOT_FILE]: snapshotOf(all) };
}
