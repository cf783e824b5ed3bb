import type { Tables } from "../../assess/tables.ts";
import type { Effects } from "../../effects/effects.ts";
import { sha256Hex } from "../../model/ids.ts";
import type { Question } from "../../model/question.ts";
import type { Suggestion } from "../../model/schemas/workbench.ts";
import type { Register } from "../../resolve/register.ts";
import { type WhoAnswer, whoIs } from "../../resolve/who.ts";
import { type Case, openCase } from "../case.ts";
import type { Grounds } from "../grounds.ts";
import { incidentGrounds } from "../incidents.ts";
import { inquiryOn, loadTables } from "../inquiry.ts";
import { type Live, openLive } from "../live.ts";
import { type Need, needOf } from "../needed-claims.ts";
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
  /** Knowledge and case as they are now, all of it; read again when the case has changed, by whomever. */
  grounds(): Promise<Grounds>;
  /** The same, as far as names and who belongs to whom stand on it. */
  names(): Promise<Grounds>;
  register(): Promise<Register>;
  /** What somebody who typed this may mean, best first. */
  suggest(typed: string, most: number): Promise<readonly Suggestion[]>;
  /** As the command `who`, from memory. */
  who(name: string): Promise<WhoAnswer>;
  /** The question weighed, from memory when nothing changed since it was asked. */
  live(question: Question): Promise<Live>;
  /** Changes whenever the case does; part of every ETag. */
  revision(): Promise<string>;
  /** Changes with whatever an answer may stand on: documents, claims, decisions and reviews, but no question asked. */
  content(): Promise<string>;
  /** The document reader, compiled on first use. */
  reader(): Promise<OpenReader>;
  close(): Promise<void>;
}

/** Questions kept weighed: each holds a few megabytes beside the shared knowledge. */
const QUESTIONS_KEPT = 6;
/** Readings of the case that are kept: all of it, names, and what some questions on states need. */
const GROUNDS_KEPT = 4;
/** Answers to "who is" that are kept. */
const NAMES_KEPT = 500;

interface Held {
  readonly content: string;
  /** What was read, by what it was read for. */
  readonly grounds: Map<string, Promise<Grounds>>;
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
    const { questions } = await opened.store.revision();
    return `${await contentOf(effects, opened)}.${questions}`;
  };

  const current = async (): Promise<Held> => {
    const now = await contentOf(effects, opened);
    if (held?.content === now) return held;
    held = {
      content: now,
      grounds: new Map(),
      register: null,
      suggestions: null,
      who: new Map(),
      live: new Map(),
    };
    return held;
  };

  const read = (need: Need, trust: Question["trust"]): Promise<Grounds> =>
    incidentGrounds(effects, { case: opened?.folder ?? null, trust, withoutDecisions: [], need });

  /** What is needed, from memory when it was read before: everything holds whatever is needed. */
  const groundsFor = (now: Held, need: Need): Promise<Grounds> => {
    const key = opened === null ? "all" : String(typeof need === "string" ? need : need.states);
    const known = now.grounds.get("all") ?? now.grounds.get(key);
    if (known) return known;
    const made = read(need, null);
    now.grounds.set(key, made);
    made.catch(() => now.grounds.delete(key));
    const oldest = [...now.grounds.keys()].find((one) => one !== "all" && one !== "names");
    if (now.grounds.size > GROUNDS_KEPT && oldest !== undefined) now.grounds.delete(oldest);
    return made;
  };

  const weighed = async (now: Held, question: Question): Promise<Live> => {
    tables ??= loadTables(effects);
    const need = needOf(question);
    const grounds = question.trust === null ? groundsFor(now, need) : read(need, question.trust);
    return openLive(inquiryOn(await grounds, question, await tables));
  };

  const register = async (): Promise<Register> => {
    const now = await current();
    now.register ??= registerOn(await groundsFor(now, "names"));
    return now.register;
  };

  return {
    effects,
    caseName,
    opened,
    revision,
    content: () => contentOf(effects, opened),
    grounds: async () => groundsFor(await current(), "all"),
    names: async () => groundsFor(await current(), "names"),
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
      const made = weighed(now, question);
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

/** What is stored, and what `case.yaml` says of it: whose word counts, and how much. */
async function contentOf(effects: Effects, opened: Case | null): Promise<string> {
  if (opened === null) return "bundled";
  const file = await effects.readText(`${opened.folder}/case.yaml`);
  return `${(await opened.store.revision()).content}.${sha256Hex(file).slice(0, 12)}`;
}
