import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { sha256Hex } from "../model/ids.ts";

/** The model endpoint that a person named, if any. */
export interface ModelEndpoint {
  /** The address of chat completions. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutMs: number;
}

const LONGEST_ANSWER = 1024 * 1024;
const DEFAULT_TIMEOUT_S = 120;
/** Statuses after which asking once more may help (RFC 6585, 4; RFC 9110, 15.6). */
const AGAIN = new Set([429, 500, 502, 503, 504]);
const PAUSE_MS = 1000;

function bad(message: string): UserError {
  return new UserError("bad-option", {
    message,
    hint: "ENTENTE_MODEL_URL is the base address of an OpenAI-compatible server (http://127.0.0.1:11434/v1), ENTENTE_MODEL the model's name there, ENTENTE_MODEL_KEY its key if it wants one.",
  });
}

/** Reads the environment; `null` when no endpoint is named, which is how it is by default. Throws `bad-option`. */
export function modelEndpoint({ environment }: Effects): ModelEndpoint | null {
  const written = environment.ENTENTE_MODEL_URL?.trim();
  if (!written) return null;
  const model = environment.ENTENTE_MODEL?.trim();
  if (!model) throw bad("ENTENTE_MODEL_URL is set, and ENTENTE_MODEL does not say which model to ask.");
  if (!URL.canParse(written)) throw bad("ENTENTE_MODEL_URL is no address.");
  const url = new URL(written);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    throw bad("ENTENTE_MODEL_URL must be an http or https address without user name and password.");
  const seconds = Number(environment.ENTENTE_MODEL_TIMEOUT ?? DEFAULT_TIMEOUT_S);
  if (!(seconds > 0)) throw bad("ENTENTE_MODEL_TIMEOUT is no number of seconds.");
  if (!url.pathname.endsWith("/chat/completions"))
    url.pathname = `${url.pathname.replace(/\/+$/, "")}/chat/completions`;
  return {
    url: url.href,
    model,
    key: environment.ENTENTE_MODEL_KEY?.trim() || null,
    timeoutMs: seconds * 1000,
  };
}

/** The words in a chat completion; throws `unavailable` for an answer of another shape. */
function contentOf(text: string, { url }: ModelEndpoint): string {
  try {
    const { choices } = JSON.parse(text) as { choices?: { message?: { content?: unknown } }[] };
    const content = choices?.[0]?.message?.content;
    if (typeof content === "string") return content;
  } catch {
    // Told below with every other shape that is not a chat completion.
  }
  throw new UserError("unavailable", {
    message: `${new URL(url).origin} answered, but not with a chat completion.`,
    hint: "Check that ENTENTE_MODEL_URL names an OpenAI-compatible server.",
  });
}

async function asked(effects: Effects, endpoint: ModelEndpoint, body: string): Promise<string> {
  const { url, key, timeoutMs } = endpoint;
  const options = { authorization: key === null ? null : `Bearer ${key}`, timeoutMs, bytes: LONGEST_ANSWER };
  let answer = await effects.postJson(url, body, options);
  if (AGAIN.has(answer.status)) {
    await effects.pause(PAUSE_MS);
    answer = await effects.postJson(url, body, options);
  }
  if (answer.status >= 200 && answer.status < 300) return contentOf(answer.text, endpoint);
  throw new UserError("unavailable", {
    message: `${new URL(url).origin} answered with status ${answer.status}.`,
    hint: "Check the server's log, the model's name and the key.",
  });
}

/**
 * Asks once for each body: an answer is kept in the case under the hash of what was asked and of whom, so that the
 * same document gives the same claims again without the server. `folder`: the case, or `null` to keep nothing.
 */
export async function askModel(
  effects: Effects,
  endpoint: ModelEndpoint,
  body: string,
  folder: string | null,
): Promise<string> {
  const path = folder && `${folder}/model/${sha256Hex(`${endpoint.url}\n${body}`)}.txt`;
  if (path && (await effects.exists(path))) return effects.readText(path);
  const content = await asked(effects, endpoint, body);
  if (path) await effects.write(path, content);
  return content;
}
