import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

/** Something the search rule of docs/codebook-incidents.md finds: a campaign, or a report by its address. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly from: string;
}

interface StixObject {
  readonly type: string;
  readonly name?: string;
  readonly first_seen?: string;
  readonly external_references?: readonly { readonly source_name: string; readonly external_id?: string }[];
}

interface TidalValue {
  readonly uuid: string;
  readonly value: string;
  readonly meta: { readonly source?: string; readonly first_seen: string };
}

const inYears = ({ from }: Candidate): boolean => from >= "2017" && from < "2026";

const attackCampaigns = (objects: readonly StixObject[]): readonly Candidate[] =>
  objects
    .filter(({ type }) => type === "campaign")
    .map(({ name, first_seen, external_references }) => ({
      id: `attack:${external_references?.find(({ source_name }) => source_name === "mitre-attack")?.external_id}`,
      name: name ?? "",
      from: (first_seen ?? "").slice(0, 10),
    }));

/** Tidal's own campaigns; those it repeats from ATT&CK are found there. */
const tidalCampaigns = (values: readonly TidalValue[]): readonly Candidate[] =>
  values
    .filter(({ meta }) => meta.source !== "MITRE")
    .map(({ uuid, value, meta }) => ({
      id: `tidal-campaign:${uuid}`,
      name: value,
      from: meta.first_seen.slice(0, 10),
    }));

/** Campaigns of the first rule, from the large data in `shared`. */
export function campaignCandidates(shared: string): readonly Candidate[] {
  const json = (path: string): unknown =>
    JSON.parse(gunzipSync(readFileSync(`${shared}/data/${path}`)).toString());
  const { objects } = json("attack/enterprise-attack-18.1.json.gz") as { objects: readonly StixObject[] };
  const { values } = json("misp-galaxy/tidal-campaigns.json.gz") as { values: readonly TidalValue[] };
  return [...attackCampaigns(objects), ...tidalCampaigns(values)].filter(inYears);
}

/** Reports of the second rule: addresses in the bundled knowledge that name Russia or Ukraine. */
export function addressCandidates(): readonly string[] {
  return readFileSync("data/knowledge/references.jsonl", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as readonly [string])[0])
    .filter((url) => /russia|ukrain/i.test(url));
}

type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string): readonly Row[] =>
  parse(readFileSync(`data/incidents/${file}.csv`, "utf8"), { columns: true });

/** Everything that a row stands for or that `left-out.csv` gives a reason for. */
export function settled(): ReadonlySet<string> {
  const rows = ["incidents", "relations"].flatMap(rowsOf);
  return new Set([
    ...rows.flatMap(({ upstream, url }) => [...upstream!.split(";"), bare(url!)]),
    ...rowsOf("left-out").map(({ candidate }) => bare(candidate!)),
  ]);
}

/** An address without its last slash. */
export const bare = (url: string): string => url.replace(/\/$/, "");

if (process.argv[1]?.endsWith("incident-candidates.ts")) {
  const done = settled();
  const campaigns = campaignCandidates(process.env.ENTENTE_SHARED ?? "../shared").filter(
    ({ id }) => !done.has(id),
  );
  const addresses = addressCandidates().filter((url) => !done.has(bare(url)));
  for (const { id, name, from } of campaigns) process.stdout.write(`${id}\t${from}\t${name}\n`);
  for (const url of addresses) process.stdout.write(`${url}\n`);
  process.stderr.write(`${campaigns.length + addresses.length} candidates without a row or a reason\n`);
}
