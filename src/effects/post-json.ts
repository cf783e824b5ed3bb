import { Agent, request as send } from "undici";
import { UserError } from "../errors.ts";
import { boundedBody } from "./body.ts";

export interface PostOptions {
  /** `Authorization`, or `null`. */
  readonly authorization: string | null;
  readonly timeoutMs: number;
  /** Largest answer, in bytes. */
  readonly bytes: number;
}

export interface Posted {
  readonly status: number;
  readonly text: string;
}

/** Sends one JSON body to one address. Throws `unavailable`, and `refused-page` for an answer that is too large. */
export type PostJson = (url: string, body: string, options: PostOptions) => Promise<Posted>;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ENOTFOUND: "there is no such host",
  UND_ERR_SOCKET: "the connection broke off",
};

/**
 * Posts to the address that the person named, and to no other: redirects are not followed, so nothing that was sent
 * there can be sent on from here. Private addresses are allowed: that is where people run their own models.
 */
export const postJson: PostJson = async (url, body, { authorization, timeoutMs, bytes }) => {
  const { origin, pathname } = new URL(url);
  const signal = AbortSignal.timeout(timeoutMs);
  const agent = new Agent({ connect: { timeout: timeoutMs } });
  try {
    const answer = await send(url, {
      dispatcher: agent,
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(authorization === null ? {} : { authorization }),
      },
      body,
      signal,
    });
    const taken = await boundedBody(answer.body, null, bytes, origin + pathname);
    return { status: answer.statusCode, text: new TextDecoder().decode(taken) };
  } catch (error) {
    for (let at = error; at instanceof Error; at = at.cause) if (at instanceof UserError) throw at;
    const code = (error as NodeJS.ErrnoException | null)?.code;
    const why = signal.aborted
      ? "it took too long"
      : (REASONS[code ?? ""] ?? `the connection failed (${code ?? "unknown"})`);
    throw new UserError("unavailable", {
      message: `${origin}${pathname} gave no answer: ${why}.`,
      hint: "Check that the model's server runs, or unset ENTENTE_MODEL_URL to read without it.",
      cause: error,
    });
  } finally {
    await agent.destroy();
  }
};
