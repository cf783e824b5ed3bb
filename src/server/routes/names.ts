import * as z from "zod";
import { decide } from "../../commands/decide.ts";
import { decisionEntries } from "../../commands/desk/decisions.ts";
import { whoSchema } from "../../model/schemas/who.ts";
import {
  becauseSchema,
  decidedSchema,
  decideSchema,
  decisionEntrySchema,
} from "../../model/schemas/workbench.ts";
import { paged, pageOf, pageQuery } from "../paging.ts";
import { byId, json, route } from "../route.ts";

export const NAME_ROUTES = [
  route({
    path: "/api/who",
    tag: "names",
    summary: "Every actor a name may mean, who uses which name, and who disagrees",
    query: z.object({ name: z.string().min(1).max(200) }),
    answers: { 200: { description: "As `entente who --json` prints it", schema: whoSchema } },
    handle: async ({ query }, { desk }) => json(await desk.who(query.name)),
  }),
  route({
    path: "/api/decisions",
    tag: "names",
    summary: "The case's decisions on names, the latest first",
    query: pageQuery,
    answers: { 200: { description: "Decisions", schema: pageOf(decisionEntrySchema, "DecisionPage") } },
    handle: async ({ query }, { desk }) =>
      json(paged(await decisionEntries(desk), query, ({ decision }) => decision.id)),
  }),
  route({
    method: "post",
    path: "/api/decisions",
    tag: "names",
    summary: "Decide that two names are same, different, overlaps or unsure",
    role: "review",
    body: decideSchema,
    answers: { 201: { description: "The entry in the log, and what it changed", schema: decidedSchema } },
    handle: async ({ body: { a, b, kind, because }, caller }, { desk, notices }) => {
      const decided = await decide(desk.effects, {
        ...{ case: desk.opened?.folder ?? desk.caseName, by: caller.name, because },
        what: { a, b, kind },
      });
      notices.tell({ type: "case", what: "decision", id: decided.decision.id });
      return json(decided, 201);
    },
  }),
  route({
    method: "post",
    path: "/api/decisions/{id}/undo",
    tag: "names",
    summary: "Take a decision back; nothing is deleted",
    role: "review",
    params: byId,
    body: becauseSchema,
    answers: { 201: { description: "The entry that takes it back", schema: decidedSchema } },
    handle: async ({ params, body: { because }, caller }, { desk, notices }) => {
      const decided = await decide(desk.effects, {
        ...{ case: desk.opened?.folder ?? desk.caseName, by: caller.name, because },
        what: { undo: params.id },
      });
      notices.tell({ type: "case", what: "decision", id: decided.decision.id });
      return json(decided, 201);
    },
  }),
];
