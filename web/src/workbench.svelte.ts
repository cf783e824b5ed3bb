import type { ReportPage } from "../../src/model/schemas/report.ts";
import type { Answer, Problem, Session } from "../../src/model/schemas/workbench.ts";
import { type Address, formatAddress, hasQuestion, parseAddress, questionKey } from "./address.ts";
import { get, post, problemOf, segment } from "./api.ts";
import { linesOf } from "./changes.ts";

/** What the server tells while a page is open. */
interface Notice {
  readonly type: "run" | "job" | "case";
  readonly what?: string;
  readonly run?: string;
  readonly done?: number;
  readonly total?: number;
  readonly settled?: boolean;
}

const POLL_MS = 4000;

/** Everything the pages share: where the reader is, the question's answer, and what happens on the server. */
class Workbench {
  address: Address = $state.raw(parseAddress(location.pathname, location.search));
  session: Session | null = $state.raw(null);
  answer: Answer | null = $state.raw(null);
  report: ReportPage | null = $state.raw(null);
  problem: Problem | null = $state.raw(null);
  asking = $state(false);
  /** How much of what could move the answer has been tried; null once settled. */
  trying: { done: number; total: number } | null = $state.raw(null);
  /** Lines of the answer with nothing left out: lines that differ are marked. */
  before: ReadonlySet<string> | null = $state.raw(null);
  /** Grows whenever somebody changes the case; pages that show it read it again. */
  caseChanges = $state(0);
  jobChanges = $state(0);
  #shown = "";
  #asked: AbortController | null = null;

  /** Goes somewhere: `replace` for what is no step of its own. */
  go(change: Partial<Address>, replace = false): void {
    // Other sides make it a question of one's own.
    const own = ("a" in change || "b" in change) && !("question" in change) ? { question: null } : {};
    this.address = { ...this.address, ...own, ...change };
    const url = formatAddress(this.address);
    if (replace) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
    void this.ask();
  }

  /** The URL of somewhere, for links that can be copied. */
  href(change: Partial<Address>): string {
    return formatAddress({ ...this.address, ...change });
  }

  async start(): Promise<void> {
    addEventListener("popstate", () => {
      this.address = parseAddress(location.pathname, location.search);
      void this.ask();
    });
    await this.refreshSession();
    if (this.session?.role === null) return;
    this.#listen();
    await this.ask();
  }

  async refreshSession(): Promise<void> {
    try {
      this.session = await get<Session>("/api/session");
    } catch (error) {
      this.problem = problemOf(error);
    }
  }

  /** Asks the address's question, unless its answer is what is shown. */
  async ask(force = false): Promise<void> {
    const { address } = this;
    const key = questionKey(address);
    if (!hasQuestion(address)) {
      this.#shown = "";
      this.answer = null;
      this.report = null;
      this.before = null;
      this.problem = null;
      return;
    }
    if (key === this.#shown && !force) return;
    this.#shown = key;
    this.#asked?.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.asking = true;
    this.problem = null;
    try {
      const { question, a, b, since, until, asOf, without } = address;
      // A date left blank is none, whatever the file says.
      const dates = (written: string): string | null | undefined => written || (question ? null : undefined);
      const answer = await post<Answer>(
        "/api/assessments",
        {
          a,
          b,
          without,
          ...(question ? { question } : {}),
          since: dates(since),
          until: dates(until),
          asOf: dates(asOf),
        },
        signal,
      );
      const report = await get<ReportPage>(`/api/assessments/${segment(answer.run)}/report`, {}, signal);
      this.#show(answer, report);
    } catch (error) {
      if ((error as Error).name === "AbortError") return;
      this.answer = null;
      this.report = null;
      this.problem = problemOf(error);
      this.#shown = "";
    } finally {
      if (!signal.aborted) this.asking = false;
    }
  }

  #show(answer: Answer, report: ReportPage): void {
    this.answer = answer;
    this.report = report;
    this.trying = answer.settled ? null : { done: 0, total: 0 };
    if (answer.without.length === 0) this.before = linesOf(report);
    // Events say when it is settled; one that came before this answer did is made up for here.
    if (!answer.settled)
      setTimeout(() => {
        if (this.answer === answer) void this.#settled(answer.run).catch(() => undefined);
      }, POLL_MS);
  }

  /** The same question in full, once the server has settled it. */
  async #settled(run: string): Promise<void> {
    const [answer, report] = await Promise.all([
      get<Answer>(`/api/assessments/${segment(run)}`),
      get<ReportPage>(`/api/assessments/${segment(run)}/report`),
    ]);
    if (this.answer?.run === run) this.#show(answer, report);
  }

  #listen(): void {
    const events = new EventSource("/api/events");
    const on = (type: string, heard: (notice: Notice) => void): void =>
      events.addEventListener(type, (event) => heard(JSON.parse((event as MessageEvent<string>).data)));
    on("run", ({ run, done = 0, total = 0, settled }) => {
      if (run === undefined || run !== this.answer?.run) return;
      if (settled) void this.#settled(run).catch(() => undefined);
      else this.trying = { done, total };
    });
    on("job", () => {
      this.jobChanges += 1;
    });
    on("case", ({ what }) => {
      this.caseChanges += 1;
      // Comments move no judgment.
      if (what === "comment") return;
      void this.refreshSession();
      void this.ask(true);
    });
    // A connection that was lost may have missed the end of something.
    events.addEventListener("open", () => {
      if (this.answer && !this.answer.settled) void this.#settled(this.answer.run).catch(() => undefined);
    });
  }
}

export const workbench = new Workbench();
