import { createHash, randomBytes, scryptSync, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { UserError } from "../errors.ts";
import { ROLES, type Role } from "../model/schemas/workbench.ts";
import type { Caller } from "./route.ts";

/**
 * Tokens are `entente_<name>_<secret>`. The file keeps names, roles and scrypt hashes, never a secret: who reads it
 * cannot ask the server anything.
 */
const fileSchema = z.strictObject({
  schema: z.literal("entente.tokens/1"),
  tokens: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9-]{1,40}$/),
      role: z.enum(ROLES),
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type TokenFile = z.infer<typeof fileSchema>;

export const NO_TOKENS: TokenFile = { schema: "entente.tokens/1", tokens: [] };

/** Cost of one guess: about 50 ms and 16 MB (RFC 7914; OWASP's lowest setting for one lane). */
const COST = { N: 2 ** 14, r: 8, p: 1 } as const;

const hashOf = (secret: string, salt: string): Buffer =>
  scryptSync(secret, Buffer.from(salt, "hex"), 32, COST);

export function parseTokens(text: string, path: string): TokenFile {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserError("bad-token", {
      message: `${path} is not a file of tokens.`,
      hint: "Make one with `entente serve --new-token ROLE`.",
      cause,
    });
  }
}

/** A new token, and the file with its hash added. A name that is there already gets a new secret. */
export function addToken(file: TokenFile, name: string, role: Role): { token: string; file: TokenFile } {
  const secret = randomBytes(24).toString("base64url");
  const salt = randomBytes(16).toString("hex");
  const entry = { name, role, salt, hash: hashOf(secret, salt).toString("hex") };
  const tokens = [...file.tokens.filter((one) => one.name !== name), entry];
  return {
    token: `entente_${name}_${secret}`,
    file: fileSchema.parse({ schema: "entente.tokens/1", tokens }),
  };
}

export interface Tokens {
  /** Who holds this token, or `null`. */
  callerOf(token: string): Caller | null;
}

/** Looks tokens up. A token is hashed slowly once; after that its digest stands for it in memory. */
export function openTokens(file: TokenFile): Tokens {
  const known = new Map<string, Caller>();
  return {
    callerOf: (token) => {
      const digest = createHash("sha256").update(token).digest("hex");
      const before = known.get(digest);
      if (before) return before;
      const parts = /^entente_([a-z0-9-]{1,40})_([\w-]{20,64})$/.exec(token);
      const entry = file.tokens.find(({ name }) => name === parts?.[1]);
      if (!parts || !entry) return null;
      if (!timingSafeEqual(hashOf(parts[2]!, entry.salt), Buffer.from(entry.hash, "hex"))) return null;
      const caller = { name: entry.name, role: entry.role };
      known.set(digest, caller);
      return caller;
    },
  };
}

/** May somebody of this role do what needs that role? */
export function suffices(role: Role | null, needed: Role): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** Reads a role's name. Throws `bad-option`. */
export function roleNamed(word: string): Role {
  const known = ROLES.find((role) => role === word);
  if (known) return known;
  throw new UserError("bad-option", {
    message: `"${word}" is not a role.`,
    hint: "Name one of the roles listed here.",
    candidates: ROLES,
  });
}
