import * as z from "zod";

/** `entente.who/1` over the wire. */

const id = z.string();
const text = z.string();
const by = z.array(text);
const kind = z.enum(["same", "different", "overlaps", "unsure"]);
const reason = z.object({ id, by: text, because: text });
const entity = z.object({ id, name: text });

export const whoMatchSchema = z
  .object({
    actor: z.object({
      id,
      name: text,
      kind: z.enum(["actor", "software", "organisation", "campaign"]),
      attackId: text.nullable(),
      mispUuid: text.nullable(),
      sponsors: z.array(
        z.object({
          state: text,
          body: text.nullable(),
          by,
          contested: z.boolean(),
          hedged: z.boolean(),
          within: z.array(entity),
          claims: z.array(id),
        }),
      ),
      country: z.object({ code: text, by, contested: z.boolean(), claims: z.array(id) }).nullable(),
    }),
    names: z.array(
      z.object({
        name: text,
        by,
        relation: kind,
        listedBy: by,
        urls: z.array(text),
        decisions: z.array(reason),
      }),
    ),
    relations: z.array(z.object({ kind: z.enum(["part-of", "overlaps", "unsure"]), to: entity, by })),
    parts: z.array(z.object({ id, name: text, by })),
    conflicts: z.array(
      z.object({
        with: entity,
        names: z.array(text),
        says: z.array(z.object({ decision: id.nullable(), kind, by: text, because: text })),
      }),
    ),
    joins: z.array(reason),
  })
  .meta({ id: "WhoMatch" });
export type WireWhoMatch = z.infer<typeof whoMatchSchema>;

export const whoSchema = z
  .object({
    schema: z.literal("entente.who/1"),
    query: text,
    ambiguous: z.boolean(),
    contested: z.boolean(),
    suggestions: z.array(text),
    matches: z.array(whoMatchSchema),
    software: z.array(entity),
    members: z
      .array(z.object({ actor: entity, by, contested: z.boolean(), claims: z.array(id) }))
      .exactOptional(),
  })
  .meta({ id: "Who" });
export type WireWho = z.infer<typeof whoSchema>;
