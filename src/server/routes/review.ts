import * as z from "zod";
import { agreement } from "../../commands/agreement.ts";
import { comment } from "../../commands/comment.ts";
import { reviewClaim, type Word } from "../../commands/review.ts";
import { commentsOn, reviewQueue, saidIn } from "../../commands/review-queue.ts";
import {
  agreementSchema,
  commentedSchema,
  commentSchema,
  commentThreadSchema,
  queueSchema,
  reviewedSchema,
  wordSchema,
} from "../../model/schemas/review.ts";
import { byId, idParam, json, route } from "../route.ts";
import type { Workbench } from "../workbench.ts";
import { runOf } from "./assessments.ts";

const caseOf = ({ desk }: Workbench): string | null => desk.opened?.folder ?? desk.caseName;

export const REVIEW_ROUTES = [
  route({
    path: "/api/review",
    tag: "review",
    summary: "Claims that wait for a word; those that would move a question's judgment most first",
    query: z.object({
      limit: z.coerce.number().int().min(1).max(500).default(100),
      run: idParam.optional().meta({ description: "a question that was asked here: orders the queue" }),
      mine: z.enum(["yes", "no"]).default("no").meta({ description: "yes: what the caller has not coded" }),
    }),
    answers: { 200: { description: "The queue", schema: queueSchema } },
    handle: async ({ query, caller }, bench) => {
      const question = query.run === undefined ? null : runOf(bench, query.run).live.inquiry.question;
      const {
        question: title,
        waiting,
        queue,
      } = await reviewQueue(bench.desk.effects, {
        ...{ case: caseOf(bench), coder: query.mine === "yes" ? caller.name : null, question },
        ...{ all: false, claims: null, limit: query.limit },
      });
      return json({ question: title, waiting, queue });
    },
  }),
  route({
    method: "post",
    path: "/api/claims/{id}/review",
    tag: "review",
    summary: "Accept, reject or edit a claim, or take one's own word back",
    role: "review",
    params: byId,
    body: wordSchema,
    answers: {
      201: { description: "The entry in the log, and how the claim stands", schema: reviewedSchema },
    },
    handle: async ({ params, body: { word: kind, because, set }, caller }, bench) => {
      const word: Word = kind === "edit" ? { kind, set } : { kind };
      const reviewed = await reviewClaim(bench.desk.effects, {
        ...{ case: caseOf(bench), claim: params.id, by: caller.name, because, word },
      });
      bench.notices.tell({ type: "case", what: "review", id: params.id });
      return json(reviewed, 201);
    },
  }),
  route({
    path: "/api/agreement",
    tag: "review",
    summary: "How far coders and the machine agree beyond chance (Krippendorff's alpha)",
    answers: {
      200: { description: "As `entente review agreement --json` prints it", schema: agreementSchema },
    },
    handle: async (_asked, bench) =>
      json(await agreement(bench.desk.effects, { case: caseOf(bench), sample: null, seed: 1 })),
  }),
  route({
    path: "/api/comments",
    tag: "review",
    summary: "The comments on one thing, each answer after what it answers",
    query: z.object({ about: idParam }),
    answers: { 200: { description: "Comments", schema: commentThreadSchema } },
    handle: async ({ query }, { desk }) =>
      json({ items: desk.opened ? commentsOn(await saidIn(desk.opened.store), query.about) : [] }),
  }),
  route({
    method: "post",
    path: "/api/comments",
    tag: "review",
    summary: "Comment on a claim, document, decision or judgment, or answer a comment",
    role: "review",
    body: commentSchema,
    answers: { 201: { description: "The comment", schema: commentedSchema } },
    handle: async ({ body: { about, text }, caller }, bench) => {
      const made = await comment(bench.desk.effects, { case: caseOf(bench), about, text, by: caller.name });
      bench.notices.tell({ type: "case", what: "comment", id: made.comment.about });
      return json(made, 201);
    },
  }),
];
