import * as z from "zod";
import { comparisonOf, comparisonQuestion } from "../../commands/compare.ts";
import { sourceList } from "../../commands/desk/sources.ts";
import { timelineOn } from "../../commands/timeline.ts";
import { comparisonSchema, timelineSchema } from "../../model/schemas/views.ts";
import { sourceListSchema } from "../../model/schemas/workbench.ts";
import { json, route } from "../route.ts";

const names = z.union([z.string(), z.array(z.string())]);

export const VIEW_ROUTES = [
  route({
    path: "/api/timeline",
    tag: "views",
    summary: "Dated operations of some actors, and their rates",
    query: z.object({
      actor: names.optional().meta({ description: "names, separated by `;`" }),
      target: z
        .string()
        .regex(/^[A-Za-z]{2}$/, "an ISO 3166-1 code")
        .optional(),
      since: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, "write YYYY-MM-DD")
        .optional(),
      until: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/, "write YYYY-MM-DD")
        .optional(),
      by: z.enum(["month", "quarter", "year"]).default("quarter"),
    }),
    answers: { 200: { description: "As `entente timeline --json` prints it", schema: timelineSchema } },
    handle: async ({ query }, { desk }) => {
      const actors = [query.actor ?? []].flat().flatMap((text) => text.split(";"));
      return json(
        timelineOn(
          await desk.grounds(),
          {
            actors: actors.map((name) => name.trim()).filter((name) => name !== ""),
            target: query.target?.toUpperCase() ?? null,
            since: query.since ?? null,
            until: query.until ?? null,
            ...{ by: query.by, change: null, series: null, case: null, seed: 1 },
          },
          null,
        ),
      );
    },
  }),
  route({
    path: "/api/compare",
    tag: "views",
    summary: "What two actors share and what only one has, with the tests",
    query: z.object({ a: z.string().min(1).max(200), b: z.string().min(1).max(200) }),
    answers: { 200: { description: "As `entente compare --json` prints it", schema: comparisonSchema } },
    handle: async ({ query }, { desk }) => {
      const { inquiry } = await desk.live(comparisonQuestion(query.a, query.b, 1));
      return json(comparisonOf(inquiry));
    },
  }),
  route({
    path: "/api/sources",
    tag: "views",
    summary: "Publishers whose claims are in use, their reliability, and who passes on whom",
    answers: { 200: { description: "Sources and lineage", schema: sourceListSchema } },
    handle: async (_asked, { desk }) => json(await sourceList(desk)),
  }),
];
