import type { Effects } from "../effects/effects.ts";
import {
  ATTRIBUTION_FILES,
  NAME_FILES,
  parseAttributions,
  parseNames,
  parseSoftwareNames,
  REFERENCES_FILE,
  SNAPSHOT_FILE,
  SOFTWARE_FILES,
  STATEMENTS_FILE,
} from "../knowledge/knowledge.ts";
import { parsePublishers } from "../knowledge/publishers.ts";
import type { Claim } from "../model/claim.ts";
import type { Name } from "../model/identity.ts";
import { contentId } from "../model/ids.ts";
import { excerptAbout } from "../resolve/excerpt.ts";
import { answerFromParts, KEPT_REGISTER_VERSION, keptParts } from "../resolve/kept-register.ts";
import { SIDE } from "../resolve/members.ts";
import { nameKey } from "../resolve/name-key.ts";
import { openRegister, type Register } from "../resolve/register.ts";
import { resolveNames } from "../resolve/resolve-names.ts";
import { identitiesFrom, parseSnapshot, type Snapshot } from "../resolve/snapshot.ts";
import { type WhoAnswer, whoIs } from "../resolve/who.ts";
import { type IncidentTie, incidentTies, namingRows } from "../sources/incident-ties.ts";
import type { Case } from "./case.ts";
import { caseFolder } from "./case-folder.ts";
import { incidentSets, incidentTexts } from "./incident-rows.ts";
import { bundledFiles } from "./knowledge.ts";

export type { WhoAnswer };

type Texts = Readonly<Record<string, string>>;
type IncidentTexts = Awaited<ReturnType<typeof incidentTexts>>;

/** The bundled rows that tell who is who. */
async function namingTexts(effects: Effects): Promise<IncidentTexts> {
  return (await incidentTexts(effects)).map(({ file, text }) => ({ file, text: namingRows(text) }));
}

const FILES = [...NAME_FILES, ...ATTRIBUTION_FILES, REFERENCES_FILE, "publishers.csv", "software.jsonl"];

/** The bundled files that tell who is who; what was read in descriptions may have been left out. */
async function namingFiles(effects: Effects): Promise<Texts> {
  const hasStatements = await effects.exists(effects.bundled(`data/knowledge/${STATEMENTS_FILE}`));
  return bundledFiles(effects, hasStatements ? [...FILES, STATEMENTS_FILE] : FILES);
}

/** What the bundled rows add: who is said to be whose, over names some of which they alone use. */
function rowsOver(
  names: readonly Name[],
  { texts, files }: { readonly texts: IncidentTexts; readonly files: Texts },
): { readonly names: readonly Name[]; readonly claims: readonly Claim[] } {
  const sets = incidentSets(texts, names, knowledgeVersion(files));
  return { names: sets.flatMap((set) => set.names), claims: sets.flatMap(({ claims }) => claims) };
}

const knowledgeVersion = (files: Texts): string =>
  (JSON.parse(files["manifest.json"]!) as { version: string }).version;

/** The register of names over the whole of the bundled knowledge and the case: what quick ways are held to. */
export async function wholeRegister(effects: Effects, opened: Case | null): Promise<Register> {
  const files = await namingFiles(effects);
  const read = parseNames(files);
  const software = parseSoftwareNames({ ...files, ...(await bundledFiles(effects, SOFTWARE_FILES)) });
  const listed = [...read.names, ...software.names];
  const own = opened && (await caseLayer(opened, listed));
  const rows = rowsOver(listed, { texts: await namingTexts(effects), files });
  const names = [
    ...new Map([...listed, ...(own?.names ?? []), ...rows.names].map((one) => [one.id, one])).values(),
  ];
  const decisions = [...read.decisions, ...software.decisions, ...(own?.sourceDecisions ?? [])];
  return openRegister({
    names,
    decisions: [...decisions, ...(own?.decisions ?? [])],
    identities: resolveNames({
      names,
      decisions,
      analyst: own?.decisions ?? [],
      trust: opened?.file.trust ?? null,
      knowledge: read.version,
    }),
    claims: [...parseAttributions(files, read.names), ...(own?.claims ?? []), ...rows.claims],
    publishers: parsePublishers(files["publishers.csv"] ?? ""),
  });
}

/** What the case adds. Database code loads only here. */
async function caseLayer({ store }: Case, known: readonly Name[]) {
  const { collected } = await import("./collected.ts");
  return collected(store, { known, need: "names", publisherNamed: () => null, cited: [] });
}

/** Lines of `software.jsonl` that hold a name of this spelling, and perhaps a few more. */
function softwareLines(query: string, text: string, snapshot: Snapshot): string {
  const letters = query.toLowerCase().replace(/[^a-z0-9]+/g, "");
  const spelled = [...letters].join('[^a-z0-9"]*');
  const pattern = new RegExp(`^\\["([^"]+)".*"[^a-z0-9"]*${spelled}[^a-z0-9"]*"`, "gim");
  const found = new Set<string>();
  for (const [, upstream] of text.matchAll(pattern)) {
    const whole = snapshot.objectsOf(snapshot.entityOf(upstream!));
    for (const object of whole.length === 0 ? [upstream!] : whole) found.add(object);
  }
  if (found.size === 0) return "";
  return text
    .split("\n")
    .filter((line) => found.has(line.slice(2, line.indexOf('"', 2))))
    .map((line) => `${line}\n`)
    .join("");
}

/** The few lines of the bundled files that bear on the query; all of them, but for software, when a side is asked for. */
function linesAbout(
  query: string,
  files: Texts,
  snapshot: Snapshot,
  ties: readonly IncidentTie[],
): Texts | null {
  if (SIDE.test(query.trim())) return { ...files, "software.jsonl": "" };
  const { "actors.jsonl": actors, "decisions.jsonl": decisions, "attributions.jsonl": attributions } = files;
  const statements = files[STATEMENTS_FILE] ?? "";
  const texts = { actors: actors!, decisions: decisions!, attributions: attributions!, statements, ties };
  const excerpt = excerptAbout(query, texts, snapshot);
  return (
    excerpt && {
      ...files,
      "actors.jsonl": excerpt.actors,
      "decisions.jsonl": excerpt.decisions,
      "attributions.jsonl": excerpt.attributions,
      [STATEMENTS_FILE]: excerpt.statements,
      "software.jsonl": softwareLines(query, files["software.jsonl"]!, snapshot),
    }
  );
}

/**
 * The register of a few dozen names that bear on the query, out of thousands; `null` when the whole is needed. It
 * answers what the whole would answer (a test holds the two together), in a tenth of the time.
 */
async function excerptRegister(effects: Effects, query: string, files: Texts): Promise<Register | null> {
  const { [SNAPSHOT_FILE]: text } = await bundledFiles(effects, [SNAPSHOT_FILE]);
  const snapshot = parseSnapshot(text!, knowledgeVersion(files));
  const texts = await namingTexts(effects);
  const { ties, ownNames } = incidentTies(texts);
  const few = snapshot && linesAbout(query, files, snapshot, ties);
  if (!snapshot || !few) return null;
  const { names: actors, decisions } = parseNames(few);
  const [, kind, code] = SIDE.exec(query.trim()) ?? [];
  const side = kind && code ? `${kind.toLowerCase()}:${code.toUpperCase()}` : null;
  // A name that only rows use may mean one of these by its spelling: the snapshot has not heard of it.
  const own = new Set(
    (side ? ties.flatMap((tie) => (tie.object === side ? tie.own : [])) : ownNames).map(nameKey),
  );
  if (own.has(nameKey(query)) || actors.some((name) => own.has(nameKey(name.text)))) return null;
  const software = parseSoftwareNames({ ...few, "software-decisions.jsonl": "" });
  const rows = rowsOver(actors, { texts, files });
  const names = [...actors, ...software.names, ...(side ? rows.names : [])];
  const held = new Set(names.map(({ id }) => id));
  const isHeld = ({ subject, object }: Claim): boolean =>
    [...subject.link, ...object.link].every((id) => held.has(id) || /^(?:state|country):/.test(id));
  return openRegister({
    names,
    decisions: [...decisions, ...software.decisions],
    identities: identitiesFrom(snapshot, names),
    claims: [...parseAttributions(few, actors), ...rows.claims.filter(isHeld)],
    publishers: parsePublishers(files["publishers.csv"] ?? ""),
  });
}

/** What names of a case are worked out from: whatever an answer may stand on is in it. */
async function madeFrom(effects: Effects, { store, file }: Case): Promise<string> {
  const { content } = await store.revision();
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await effects.readText(effects.bundled(path)));
  const { version: knowledge } = (await read("data/knowledge/manifest.json")) as { version: string };
  const hasStatements = await effects.exists(effects.bundled(`data/knowledge/${STATEMENTS_FILE}`));
  const rows = (await incidentTexts(effects)).map(({ text }) => text);
  const { version: program } = (await read("package.json")) as { version: string };
  return contentId("k", [
    content,
    file.trust,
    knowledge,
    hasStatements,
    rows,
    program,
    KEPT_REGISTER_VERSION,
  ]);
}

type Given = (answer: WhoAnswer) => void;

/**
 * Answers from what the case keeps of names, if that was made from all that there is now; else from the whole, which
 * is then kept. The answer is given first: nobody waits for the keeping.
 */
async function givenFrom(effects: Effects, query: string, opened: Case, given: Given): Promise<void> {
  const { store } = opened;
  // Asked before anything is read: what is written meanwhile makes what is kept out of date, not wrong.
  const from = await madeFrom(effects, opened);
  const kept = await answerFromParts(query, (keys) => store.keptRegister(from, keys));
  if (kept) {
    given(kept);
    return;
  }
  const register = await wholeRegister(effects, opened);
  given(whoIs(query, register));
  // An answer is not taken back because it could not be kept: a case may be on a full disk, or only be read.
  await store.keepRegister(from, keptParts(register)).catch(() => undefined);
}

/** Gives every actor a name may mean, who uses which name, and who disagrees; of a case, names are kept for the next time. */
export async function giveWho(
  effects: Effects,
  query: string,
  namedCase: string | null,
  given: Given,
): Promise<void> {
  const folder = await caseFolder(effects, namedCase);
  if (folder === null) {
    const excerpt = await excerptRegister(effects, query, await namingFiles(effects));
    given(whoIs(query, excerpt ?? (await wholeRegister(effects, null))));
    return;
  }
  const { requireCase } = await import("./case.ts");
  const opened = await requireCase(effects, folder);
  try {
    await givenFrom(effects, query, opened, given);
  } finally {
    await opened.store.close();
  }
}

/** Every actor a name may mean, who uses which name, and who disagrees. */
export async function who(effects: Effects, query: string, namedCase: string | null): Promise<WhoAnswer> {
  const answers: WhoAnswer[] = [];
  await giveWho(effects, query, namedCase, (answer) => answers.push(answer));
  return answers[0]!;
}

/** As `who`, always over the whole: what the quick way is held to. */
export async function whoFromTheWhole(effects: Effects, query: string): Promise<WhoAnswer> {
  return whoIs(query, await wholeRegister(effects, null));
}
