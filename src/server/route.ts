import * as z from "zod";
import { UserError } from "../errors.ts";
import type { Role } from "../model/schemas/workbench.ts";
import type { Workbench } from "./workbench.ts";

/** What a route says back. `file` and `stream` carry their own media type. */
export type Reply =
  | {
      readonly kind: "json";
      readonly status: number;
      readonly body: unknown;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: "file";
      readonly body: string | Uint8Array;
      readonly type: string;
      readonly name?: string;
    }
  | { readonly kind: "stream"; readonly body: ReadableStream<Uint8Array>; readonly type: string };

export const json = (body: unknown, status = 200): Reply => ({ kind: "json", status, body });

/** Who asks; `role` is null for somebody without a token where one is needed. */
export interface Caller {
  readonly role: Role | null;
  readonly name: string;
}

export interface Asked<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly headers: Headers;
  readonly caller: Caller;
  readonly signal: AbortSignal;
}

/** What a route may answer, by status. Without a schema the answer is a file of this media type. */
export type Answers = Readonly<
  Record<number, { readonly description: string; readonly schema?: z.ZodType; readonly type?: string }>
>;

/** One route: everything that mounting, documenting and testing it need. */
export interface Route {
  readonly method: "get" | "post";
  /** As OpenAPI writes it: `/api/claims/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** The least role that may ask; `null` for everybody. */
  readonly role: Role | null;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** A JSON body's schema, `bytes` for a file, or `null`. */
  readonly body: z.ZodType | "bytes" | null;
  readonly answers: Answers;
  readonly handle: (asked: Asked<never, never, never>, bench: Workbench) => Promise<Reply> | Reply;
}

interface Definition<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType | "bytes"> {
  readonly method?: Route["method"];
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly role?: Role | null;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answers: Answers;
  readonly handle: (
    asked: Asked<
      z.infer<P>,
      z.infer<Q>,
      B extends z.ZodType ? z.infer<B> : B extends "bytes" ? Uint8Array : null
    >,
    bench: Workbench,
  ) => Promise<Reply> | Reply;
}

const NOTHING = z.object({});

/** Writes a route down; its handler sees what the schemas let through. */
export function route<
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Q extends z.ZodObject = z.ZodObject<Record<never, never>>,
  B extends z.ZodType | "bytes" = never,
>(definition: Definition<P, Q, B>): Route {
  return {
    method: definition.method ?? "get",
    path: definition.path,
    tag: definition.tag,
    summary: definition.summary,
    role: definition.role === undefined ? "read" : definition.role,
    params: definition.params ?? NOTHING,
    query: definition.query ?? NOTHING,
    body: definition.body ?? null,
    answers: definition.answers,
    handle: definition.handle as unknown as Route["handle"],
  };
}

/** Parses what came in. Throws `bad-request`, naming the first thing that is wrong. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const path = issue.path.length > 0 ? ` \`${issue.path.map(String).join(".")}\`` : "";
  throw new UserError("bad-request", {
    message: `The ${where}${path}: ${issue.message}`,
    hint: "/api/openapi.json says what each route takes.",
  });
}

/** An id that cannot leave its place: no slashes, no dots alone, no control characters. */
export const idParam = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^/\\\u0000-\u001f\u007f]+$/u, "not an id")
  .refine((text) => !/^\.+$/.test(text), "not an id");

export const byId = z.object({ id: idParam });

/** Nothing here has this id. */
export const unknownId = (id: string, hint: string): UserError =>
  new UserError("unknown-id", { message: `Nothing here has the id ${id}.`, hint });
