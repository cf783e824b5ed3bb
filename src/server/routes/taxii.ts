import * as z from "zod";
import { UserError } from "../../errors.ts";
import { type Reply, route, unknownId } from "../route.ts";
import { type Served, servedObjects, versionOf } from "../taxii-store.ts";

/** The read side of TAXII 2.1 (OASIS Standard, 10 June 2021; section numbers below are its). */

export const TAXII_TYPE = "application/taxii+json;version=2.1";
const ROOT = "/taxii2/entente";

/** The one collection: UUIDv5-like and fixed, so that clients may keep it. */
export const COLLECTION = {
  id: "6f0f7a4e-2d1b-5c39-9b7e-0d5b1c2a9e41",
  title: "Assessments",
  description: "Settled assessments as STIX 2.1: judgments, actors, relationships and what they stand on",
  alias: "assessments",
  can_read: true,
  can_write: false,
  media_types: ["application/stix+json;version=2.1"],
} as const;

/** §3.5: a client says that it speaks TAXII 2.1, or takes anything. */
function checkAccept(headers: Headers): void {
  const accept = headers.get("accept") ?? "*/*";
  const speaks = accept
    .split(",")
    .map((part) => part.replace(/\s/g, "").replace(/;q=[\d.]+/, ""))
    .some(
      (part) =>
        part === "*/*" || part === "application/*" || /^application\/taxii\+json(;version=2\.1)?$/.test(part),
    );
  if (speaks) return;
  throw new UserError("not-acceptable", {
    message: `TAXII 2.1 cannot be answered as ${accept.slice(0, 200)}.`,
    hint: `Send Accept: ${TAXII_TYPE}.`,
  });
}

const taxii = (body: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  ...{ kind: "json", status: 200, body, type: TAXII_TYPE, headers },
});

const answer = (description: string, schema: z.ZodType) => ({
  200: { description, schema, type: TAXII_TYPE },
});

const inCollection = z.object({ collection: z.string().max(100) });
const object = inCollection.extend({ id: z.string().max(200) });

function checkCollection(collection: string): void {
  if (collection === COLLECTION.id || collection === COLLECTION.alias) return;
  throw unknownId(collection, `GET ${ROOT}/collections/ lists the collections.`);
}

const filters = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  next: z.string().max(400).optional(),
  added_after: z.iso.datetime({ offset: true }).optional(),
  "match[id]": z.string().max(2000).optional(),
  "match[type]": z.string().max(2000).optional(),
  "match[version]": z.string().max(400).optional(),
  "match[spec_version]": z.string().max(40).optional(),
});
type Filters = z.infer<typeof filters>;

const listed = (text: string | undefined): readonly string[] | null => text?.split(",") ?? null;

/** §3.4: what the filters let through. There is one version of each object, so `first`, `last` and `all` are one. */
function matching(all: readonly Served[], query: Filters): readonly Served[] {
  const [ids, types] = [listed(query["match[id]"]), listed(query["match[type]"])];
  const versions = listed(query["match[version]"]);
  const specs = listed(query["match[spec_version]"]);
  const after = query.added_after === undefined ? null : Date.parse(query.added_after);
  return all.filter(
    ({ object: { id, type }, object: one, added }) =>
      (after === null || Date.parse(added) > after) &&
      (ids === null || ids.includes(id)) &&
      (types === null || types.includes(type)) &&
      (specs === null || specs.includes("2.1")) &&
      (versions === null ||
        versions.some(
          (version) => ["first", "last", "all"].includes(version) || version === versionOf(one, added),
        )),
  );
}

const cursorOf = ({ added, object: { id } }: Served): string =>
  Buffer.from(`${added} ${id}`, "utf8").toString("base64url");

/** §3.5.1: one page. `next` goes on after the last object, and may be used together with `added_after`. */
function pageOf(all: readonly Served[], { limit, next }: Filters) {
  const after = next === undefined ? "" : Buffer.from(next, "base64url").toString("utf8");
  const rest = all.filter(({ added, object: { id } }) => `${added} ${id}` > after);
  const page = rest.slice(0, limit);
  const more = rest.length > page.length;
  const [first, last] = [page[0], page.at(-1)];
  return {
    page,
    envelope: { more, ...(more && last ? { next: cursorOf(last) } : {}) },
    headers: {
      ...(first ? { "x-taxii-date-added-first": first.added } : {}),
      ...(last ? { "x-taxii-date-added-last": last.added } : {}),
    } as Readonly<Record<string, string>>,
  };
}

const collectionSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    alias: z.string(),
    can_read: z.boolean(),
    can_write: z.boolean(),
    media_types: z.array(z.string()),
  })
  .meta({ id: "TaxiiCollection" });

const envelopeSchema = z
  .object({
    more: z.boolean().exactOptional(),
    next: z.string().exactOptional(),
    objects: z.array(z.record(z.string(), z.unknown())).exactOptional(),
  })
  .meta({ id: "TaxiiEnvelope" });

const manifestSchema = z
  .object({
    more: z.boolean().exactOptional(),
    next: z.string().exactOptional(),
    objects: z
      .array(
        z.object({ id: z.string(), date_added: z.string(), version: z.string(), media_type: z.string() }),
      )
      .exactOptional(),
  })
  .meta({ id: "TaxiiManifest" });

const tag = "taxii";

export const TAXII_ROUTES = [
  route({
    path: "/taxii2/",
    tag,
    summary: "Discovery (§4.1)",
    answers: answer(
      "API roots",
      z
        .object({
          title: z.string(),
          description: z.string(),
          default: z.string(),
          api_roots: z.array(z.string()),
        })
        .meta({ id: "TaxiiDiscovery" }),
    ),
    handle: ({ headers }) => {
      checkAccept(headers);
      return taxii({
        title: "Entente",
        description: "Assessments of whether threat groups work together",
        ...{ default: `${ROOT}/`, api_roots: [`${ROOT}/`] },
      });
    },
  }),
  route({
    path: `${ROOT}/`,
    tag,
    summary: "API root information (§4.2)",
    answers: answer(
      "The API root",
      z
        .object({ title: z.string(), versions: z.array(z.string()), max_content_length: z.int() })
        .meta({ id: "TaxiiApiRoot" }),
    ),
    handle: ({ headers }) => {
      checkAccept(headers);
      return taxii({ title: "Entente", versions: [TAXII_TYPE], max_content_length: 0 });
    },
  }),
  route({
    path: `${ROOT}/collections/`,
    tag,
    summary: "Collections (§5.1)",
    answers: answer(
      "Collections",
      z.object({ collections: z.array(collectionSchema) }).meta({ id: "TaxiiCollections" }),
    ),
    handle: ({ headers }) => {
      checkAccept(headers);
      return taxii({ collections: [COLLECTION] });
    },
  }),
  route({
    path: `${ROOT}/collections/{collection}/`,
    tag,
    summary: "One collection (§5.2)",
    params: inCollection,
    answers: answer("The collection", collectionSchema),
    handle: ({ headers, params }) => {
      checkAccept(headers);
      checkCollection(params.collection);
      return taxii(COLLECTION);
    },
  }),
  route({
    path: `${ROOT}/collections/{collection}/objects/`,
    tag,
    summary: "Objects, a page at a time (§5.4)",
    params: inCollection,
    query: filters,
    answers: answer("An envelope", envelopeSchema),
    handle: ({ headers, params, query }, bench) => {
      checkAccept(headers);
      checkCollection(params.collection);
      const { page, envelope, headers: dates } = pageOf(matching(servedObjects(bench), query), query);
      return taxii(page.length === 0 ? {} : { ...envelope, objects: page.map((one) => one.object) }, dates);
    },
  }),
  route({
    path: `${ROOT}/collections/{collection}/objects/{id}/`,
    tag,
    summary: "One object (§5.6)",
    params: object,
    query: filters,
    answers: answer("An envelope", envelopeSchema),
    handle: ({ headers, params, query }, bench) => {
      checkAccept(headers);
      checkCollection(params.collection);
      const one = servedObjects(bench).filter(({ object: { id } }) => id === params.id);
      if (one.length === 0)
        throw unknownId(params.id, `GET ${ROOT}/collections/…/manifest/ lists the objects.`);
      const { page, envelope, headers: dates } = pageOf(matching(one, query), query);
      return taxii(page.length === 0 ? {} : { ...envelope, objects: page.map((each) => each.object) }, dates);
    },
  }),
  route({
    path: `${ROOT}/collections/{collection}/objects/{id}/versions/`,
    tag,
    summary: "Versions of one object (§5.8)",
    params: object,
    query: filters,
    answers: answer(
      "Versions",
      z
        .object({ more: z.boolean().exactOptional(), versions: z.array(z.string()) })
        .meta({ id: "TaxiiVersions" }),
    ),
    handle: ({ headers, params }, bench) => {
      checkAccept(headers);
      checkCollection(params.collection);
      const one = servedObjects(bench).find(({ object: { id } }) => id === params.id);
      if (!one) throw unknownId(params.id, `GET ${ROOT}/collections/…/manifest/ lists the objects.`);
      return taxii({ more: false, versions: [versionOf(one.object, one.added)] });
    },
  }),
  route({
    path: `${ROOT}/collections/{collection}/manifest/`,
    tag,
    summary: "What a collection holds (§5.3)",
    params: inCollection,
    query: filters,
    answers: answer("The manifest", manifestSchema),
    handle: ({ headers, params, query }, bench) => {
      checkAccept(headers);
      checkCollection(params.collection);
      const { page, envelope, headers: dates } = pageOf(matching(servedObjects(bench), query), query);
      const entries = page.map(({ object: one, added }) => ({
        ...{ id: one.id, date_added: added, version: versionOf(one, added) },
        media_type: COLLECTION.media_types[0],
      }));
      return taxii(entries.length === 0 ? {} : { ...envelope, objects: entries }, dates);
    },
  }),
];
