import * as z from "zod";
import { problemSchema } from "../model/schemas/workbench.ts";
import { PROBLEM_TYPE } from "./problem.ts";
import type { Route } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

const where = (id: string): string => `#/components/schemas/${id}`;

/** Every schema with an id, as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function components(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: where, unrepresentable: "any", io: "input" });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, id: _own, ...schema }]) => [id, schema]),
  );
}

function schemaOf(schema: z.ZodType): Json {
  const id = z.globalRegistry.get(schema)?.id;
  if (id !== undefined) return { $ref: where(id) };
  const { $schema: _schema, ...inline } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return inline;
}

function parameters(place: "path" | "query", schema: z.ZodObject): Json[] {
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).map(([name, type]) => ({
    name,
    in: place,
    required: place === "path" || !type.safeParse(undefined).success,
    schema: schemaOf(type),
  }));
}

function bodyOf({ body }: Route): Json {
  if (body === null) return {};
  const content =
    body === "bytes"
      ? { "application/octet-stream": { schema: { type: "string", format: "binary" } } }
      : { "application/json": { schema: schemaOf(body) } };
  return { requestBody: { required: true, content } };
}

function answersOf({ answers }: Route): Json {
  const own = Object.entries(answers).map(([status, { description, schema, type }]) => {
    const media = type ?? "application/json";
    const content = { [media]: { schema: schema ? schemaOf(schema) : { type: "string" } } };
    return [status, { description, content }];
  });
  const problem = { [PROBLEM_TYPE]: { schema: schemaOf(problemSchema) } };
  return { ...Object.fromEntries(own), default: { description: "What went wrong", content: problem } };
}

/** The OpenAPI 3.1 document of these routes. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const { method, path, tag, summary, role } = route;
    const item = paths[path] ?? {};
    paths[path] = item;
    item[method] = {
      operationId: `${method} ${path}`.replace(/[^a-z0-9]+/gi, "-").replace(/-$/, ""),
      tags: [tag],
      summary,
      ...(role === null ? { security: [] } : { description: `Needs the role \`${role}\`.` }),
      parameters: [...parameters("path", route.params), ...parameters("query", route.query)],
      ...bodyOf(route),
      responses: answersOf(route),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Entente",
      version,
      summary:
        "Are these threat groups working together, at what level, and how sure can open sources make us?",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{}, { token: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components(),
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
    },
  };
}
