import type { Tables } from "../../assess/tables.ts";
import type { Effects } from "../../effects/effects.ts";
import type { Question } from "../../model/question.ts";
import type { Suggestion } from "../../model/schemas/workbench.ts";
import type { Register } from "../../resolve/register.ts";
import { type WhoAnswer, whoIs } from "../../resolve/who.ts";
import { type Case, openCase } from "../case.ts";
import type { Grounds } from "../grounds.ts";
import { incidentGrounds } from "../incidents.ts";
import { inquiryOn, loadTables } from "../inquiry.ts";
import { type Live, openLive } from "../live.ts";
import { questionHash } from "../question.ts";
import { type OpenReader, openReader } from "../reader.ts";
import { registerOn } from "../register.ts";
import { type SuggestionIndex, suggestionIndex, suggestionsFor } from "./suggest.ts";

/** What a long-running door keeps in memory: the knowledge, one case, and the questions asked of late. */
export interface Desk {
  readonly effects: Effects;
  readonly caseName: string | null;
  /** The open case, or `null` when the desk works on the bundled knowledge alone. */
  readonly opened: Case | null;
  /** Knowledge and case as they are now; read again when the case has changed, by whomever. */
  grounds(): Promise<Grounds>;
  register(): Promise<Register>;
  /** What somebody who typed this may mean, best first. */
  suggest(typed: string, most: number): Promise<readonly Suggestion[]>;
  /** As the command `who`, from memory. */
  who(name: string): Promise<WhoAnswer>;
  /** The question weighed, from memory when nothing changed since it was asked. */
  live(question: Question): Promise<Live>;
  /** Changes whenever the case does; part of every ETag. */
  revision(): Promise<string>;
  /** The document reader, compiled on first use. */
  reader(): Promise<OpenReader>;
  close(): Promise<void>;
}

/** Questions kept weighed: each holds a few megabytes beside the shared knowledge. */
const QUESTIONS_KEPT = 6;
/** Answers to "who is" that are kept. */
const NAMES_KEPT = 500;

interface Held {
  readonly revision: string;
  readonly grounds: Promise<Grounds>;
  register: Register | null;
  suggestions: SuggestionIndex | null;
  readonly who: Map<string, WhoAnswer>;
  readonly live: Map<string, Promise<Live>>;
}

/** Opens a desk on a case, or on the bundled knowledge alone when there is none. Nothing is read before it is needed. */
export async function openDesk(effects: Effects, caseName: string | null): Promise<Desk> {
  const opened = await openCase(effects, caseName);
  let tables: Promise<Tables> | null = null;
  let reader: Promise<OpenReader> | null = null;
  let held: Held | null = null;

  const revision = async (): Promise<string> => {
    if (opened === null) return "bundled";
    const { content, questions } = await opened.store.revision();
    return `${content}.${questions}`;
  };

  const current = async (): Promise<Held> => {
    const now = await groundsRevision(opened);
    if (held?.revision === now) return held;
    const grounds = incidentGrounds(effects, {
      case: opened?.folder ?? null,
      trust: null,
      withoutDecisions: [],
    });
    held = { revision: now, grounds, register: null, suggestions: null, who: new Map(), live: new Map() };
    return held;
  };

  const weighed = async (grounds: Grounds, question: Question): Promise<Live> => {
    tables ??= loadTables(effects);
    const own =
      question.trust === null
        ? grounds
        : await incidentGrounds(effects, {
            case: opened?.folder ?? null,
            trust: question.trust,
            withoutDecisions: [],
          });
    return openLive(inquiryOn(own, question, await tables));
  };

  const register = async (): Promise<Register> => {
    const now = await current();
    const grounds = await now.grounds;
    now.register ??= registerOn(grounds);
    return now.register;
  };

  return {
    effects,
    caseName,
    opened,
    revision,
    grounds: async () => (await current()).grounds,
    register,
    suggest: async (typed, most) => {
      const now = await current();
      now.suggestions ??= suggestionIndex(await register());
      return suggestionsFor(now.suggestions, typed, most);
    },
    who: async (name) => {
      const now = await current();
      const known = now.who.get(name) ?? whoIs(name, await register());
      if (now.who.size >= NAMES_KEPT) now.who.clear();
      now.who.set(name, known);
      return known;
    },
    live: async (question) => {
      const now = await current();
      const key = questionHash(question);
      const known = now.live.get(key);
      if (known) {
        // Asked again: moves to the young end.
        now.live.delete(key);
        now.live.set(key, known);
        return known;
      }
      const made = now.grounds.then((grounds) => weighed(grounds, question));
      now.live.set(key, made);
      made.catch(() => now.live.delete(key));
      const oldest = now.live.keys().next();
      if (now.live.size > QUESTIONS_KEPT && !oldest.done) now.live.delete(oldest.value);
      return made;
    },
    reader: () => {
      reader ??= openReader(effects);
      return reader;
    },
    close: async () => opened?.store.close(),
  };
}

/** What the grounds depend on: documents, claims, decisions and reviews, but not which questions were asked. */
async function groundsRevision(opened: Case | null): Promise<string> {
  return opened === null ? "bundled" : (await opened.store.revision()).content;
}
