/** What the server tells every open page: how far a question is settled, how far a file is read, what changed. */
export type Notice =
  | {
      readonly type: "run";
      readonly run: string;
      readonly done: number;
      readonly total: number;
      readonly settled: boolean;
    }
  | { readonly type: "job"; readonly job: string; readonly state: string }
  | {
      readonly type: "case";
      readonly what: "decision" | "document" | "review" | "comment";
      readonly id: string;
    };

type Listener = (notice: Notice) => void;

/** A bus within one process. */
export interface Notices {
  tell(notice: Notice): void;
  listen(listener: Listener): () => void;
}

export function openNotices(): Notices {
  const listeners = new Set<Listener>();
  return {
    tell: (notice) => {
      for (const listener of listeners) listener(notice);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Milliseconds between comments that keep a quiet stream open through proxies. */
const HEARTBEAT_MS = 20_000;

/** Notices as server-sent events, until the reader goes away. */
export function eventStream(notices: Notices, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => undefined;
  return new ReadableStream({
    start: (controller) => {
      const send = (text: string): void => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          stop();
        }
      };
      const leave = notices.listen((notice) =>
        send(`event: ${notice.type}\ndata: ${JSON.stringify(notice)}\n\n`),
      );
      const beat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      beat.unref();
      stop = () => {
        leave();
        clearInterval(beat);
      };
      signal.addEventListener("abort", () => stop(), { once: true });
      send("retry: 2000\n\n");
    },
    cancel: () => stop(),
  });
}
