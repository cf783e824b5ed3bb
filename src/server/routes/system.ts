import * as z from "zod";
import { suggestionSchema } from "../../model/schemas/workbench.ts";
import { eventStream } from "../events.ts";
import { json, route } from "../route.ts";

const okSchema = z.object({ ok: z.boolean() }).meta({ id: "Ok" });

export const SYSTEM_ROUTES = [
  route({
    path: "/healthz",
    tag: "server",
    summary: "Does the process answer?",
    role: null,
    answers: { 200: { description: "It does", schema: okSchema } },
    handle: () => json({ ok: true }),
  }),
  route({
    path: "/readyz",
    tag: "server",
    summary: "Is the knowledge loaded, and does the case open?",
    role: null,
    answers: { 200: { description: "Ready for questions", schema: okSchema } },
    handle: async (_asked, { desk }) => {
      await desk.register();
      return json({ ok: true });
    },
  }),
  route({
    path: "/api/events",
    tag: "server",
    summary: "What happens, as server-sent events: `run`, `job` and `case`",
    answers: { 200: { description: "A stream that stays open", type: "text/event-stream" } },
    handle: ({ signal }, { notices }) => ({
      kind: "stream",
      type: "text/event-stream",
      body: eventStream(notices, signal),
    }),
  }),
  route({
    path: "/api/suggest",
    tag: "names",
    summary: "What somebody who typed this may mean: actors by any name, states, countries",
    query: z.object({
      q: z.string().max(200),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    answers: {
      200: {
        description: "Best first",
        schema: z.object({ items: z.array(suggestionSchema) }).meta({ id: "Suggestions" }),
      },
    },
    handle: async ({ query }, { desk }) => json({ items: await desk.suggest(query.q, query.limit) }),
  }),
];
