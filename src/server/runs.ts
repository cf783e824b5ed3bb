import { setImmediate, setTimeout } from "node:timers/promises";
import { answerOf } from "../commands/desk/answer.ts";
import type { Desk } from "../commands/desk/desk.ts";
import { type FiledQuestion, questionAsked } from "../commands/desk/questions.ts";
import { answerNow, type Live, settledAnswer } from "../commands/live.ts";
import { questionHash } from "../commands/question.ts";
import { checkDecisions, checkPublishers, NOTHING, parseWithout, type Without } from "../commands/without.ts";
import type { Assessment } from "../model/assessment.ts";
import { canonicalJson, contentId } from "../model/ids.ts";
import type { Answer, Ask } from "../model/schemas/workbench.ts";
import type { Notices } from "./events.ts";

/** A question with what it leaves out, as this server holds it. */
export interface Run {
  readonly id: string;
  readonly without: readonly string[];
  readonly live: Live;
  readonly whole: Assessment;
  /** The best answer so far: screened at first, in full once settled. */
  assessment: Assessment;
  settled: boolean;
  /** RFC 3339; when it was settled here. */
  settledAt: string | null;
}

export interface Runs {
  ask(request: Ask): Promise<Answer>;
  answer(run: Run): Answer;
  get(id: string): Run | null;
  /** The run whose assessment has this id, if it is at hand. */
  holding(assessment: string): Run | null;
  all(): readonly Run[];
  /** Resolves once nothing waits to be settled. */
  idle(): Promise<void>;
  stop(): void;
}

const RUNS_KEPT = 40;

/** How many wait to be settled: of many switches tried in a row the last ones matter; the others wait to be asked for again. */
const WAITING_KEPT = 3;

/** Milliseconds without a question after which settling begins: somebody who tries one switch after the other is not held up. */
const QUIET_MS = 250;

/** Throws `bad-option` for a publisher or a decision that nothing here has heard of: leaving it out would move nothing. */
async function checkLeftOut(desk: Desk, { inquiry: { grounds } }: Live, without: Without): Promise<void> {
  const isListed = [...without.publishers].every((id) => grounds.publishers.has(id));
  if (!isListed) checkPublishers(without, await desk.grounds());
  checkDecisions(without, grounds);
}

export function openRuns(
  desk: Desk,
  notices: Notices,
  questions: () => Promise<readonly FiledQuestion[]>,
): Runs {
  const runs = new Map<string, Run>();
  const waiting: Run[] = [];
  let working: Promise<void> | null = null;
  let underWay: Run | null = null;
  let stopped = false;
  let lastAsked = Number.NEGATIVE_INFINITY;

  const numberingOf = async (hash: string, title: string) =>
    desk.opened === null ? { number: 1, total: 1 } : desk.opened.store.ask(hash, title);

  const settle = async (run: Run): Promise<void> => {
    const { question, questionsInCase } = run.assessment;
    const numbering = { number: question.number, total: questionsInCase ?? 1 };
    const steps = settledAnswer(run.live, parseWithout(run.without), numbering);
    for (;;) {
      // Others are answered between two steps.
      await setImmediate();
      if (stopped || !runs.has(run.id)) return;
      const step = steps.next();
      if (step.done) {
        run.assessment = step.value;
        break;
      }
      const { done, total } = step.value;
      notices.tell({ type: "run", run: run.id, done, total, settled: false });
    }
    run.settled = true;
    run.settledAt = desk.effects.now();
    const total = run.assessment.sensitivity.length;
    notices.tell({ type: "run", run: run.id, done: total, total, settled: true });
    if (run.without.length === 0 && desk.opened !== null)
      await desk.opened.store.saveAssessment(
        run.assessment.id,
        run.assessment.question.hash,
        canonicalJson(run.assessment),
      );
  };

  /** The question to settle next, once nobody has asked another for a moment. */
  const latest = async (): Promise<Run | undefined> => {
    while (!stopped && performance.now() - lastAsked < QUIET_MS) await setTimeout(QUIET_MS);
    return waiting.pop();
  };

  const work = async (): Promise<void> => {
    // The latest question first: it is the one that somebody looks at.
    for (let run = await latest(); run && !stopped; run = await latest()) {
      underWay = run;
      await settle(run).catch((error: unknown) => {
        desk.effects.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
      underWay = null;
    }
    working = null;
  };

  const keep = (run: Run): void => {
    runs.set(run.id, run);
    const oldest = runs.keys().next();
    if (runs.size > RUNS_KEPT && !oldest.done) runs.delete(oldest.value);
    wait(run);
  };

  const wait = (run: Run): void => {
    if (run.settled || run === underWay) return;
    if (!waiting.includes(run)) waiting.push(run);
    if (waiting.length > WAITING_KEPT) waiting.shift();
    working ??= work();
  };

  const answer = (run: Run): Answer =>
    answerOf(run.live, {
      run: run.id,
      assessment: run.assessment,
      whole: run.whole,
      without: run.without,
      settled: run.settled,
    });

  return {
    ask: async (asked) => {
      lastAsked = performance.now();
      const question = questionAsked(asked, asked.question === undefined ? [] : await questions());
      const left = [...new Set(asked.without)].sort();
      const parsed = parseWithout(left);
      const live = await desk.live(question);
      await checkLeftOut(desk, live, parsed);
      const id = contentId("run", [
        questionHash(question),
        left,
        live.inquiry.grounds.resolution.id,
        await desk.content(),
      ]);
      const known = runs.get(id);
      if (known) {
        runs.delete(id);
        runs.set(id, known);
        wait(known);
        return answer(known);
      }
      const numbering = await numberingOf(questionHash(question), question.title);
      const whole = answerNow(live, NOTHING, numbering);
      const assessment = left.length === 0 ? whole : answerNow(live, parsed, numbering);
      const run: Run = { id, without: left, live, whole, assessment, settled: false, settledAt: null };
      keep(run);
      lastAsked = performance.now();
      return answer(run);
    },
    answer: (run) => {
      wait(run);
      return answer(run);
    },
    get: (id) => runs.get(id) ?? null,
    holding: (assessment) => [...runs.values()].find((run) => run.assessment.id === assessment) ?? null,
    all: () => [...runs.values()],
    idle: async () => {
      while (working) await working;
    },
    stop: () => {
      stopped = true;
    },
  };
}
