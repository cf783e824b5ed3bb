import { isIP } from "node:net";
import { UserError } from "../errors.ts";

/** Names under which loopback is asked for. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Does binding this address keep the server on the machine? */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

const withoutPort = (host: string): string => host.toLowerCase().replace(/:\d+$/, "");

/**
 * Refuses requests under a name that is not the server's own. A page of somebody else's can point its own domain at
 * this address and then read what it likes (DNS rebinding); it cannot make the browser send another Host. Plain
 * addresses name nobody, so they pass where the server listens beyond loopback. Throws `wrong-host`.
 */
export function checkHost(
  header: string | null,
  { allowed, beyondLoopback }: { readonly allowed: ReadonlySet<string>; readonly beyondLoopback: boolean },
): void {
  const host = withoutPort(header ?? "");
  if (LOOPBACK.has(host) || allowed.has(host)) return;
  if (beyondLoopback && isIP(host.replace(/^\[|\]$/g, "")) !== 0) return;
  throw new UserError("wrong-host", {
    message: `This server is not called ${host === "" ? "nothing" : JSON.stringify(host)}.`,
    hint: "Use the address that `entente serve` prints, or start it with --allow-host NAME.",
  });
}

/**
 * Refuses writes that a page from elsewhere makes a browser send (CSRF). Browsers say where a request comes from;
 * programs that say nothing carry no cookies either. Throws `cross-origin`.
 */
export function checkOrigin(method: string, headers: Headers): void {
  if (method === "GET" || method === "HEAD") return;
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const own = origin === null || sameHost(origin, headers.get("host") ?? "");
  if (own && (site === null || site === "same-origin" || site === "none")) return;
  throw new UserError("cross-origin", {
    message: `A page of ${origin ?? "another site"} may not write here.`,
    hint: "Open the workbench at the address that `entente serve` prints.",
  });
}

function sameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}

/** What every answer carries: nothing from elsewhere runs, loads, frames or guesses a type. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Tokens in a bucket of this size, filled at this rate. */
export interface Limit {
  readonly burst: number;
  readonly perSecond: number;
}

/** What one address may ask: reading is cheap, writing is not, and guessing tokens is neither. */
export const LIMITS = {
  read: { burst: 2000, perSecond: 1000 },
  write: { burst: 120, perSecond: 10 },
  token: { burst: 10, perSecond: 0.2 },
} as const satisfies Readonly<Record<string, Limit>>;
export type LimitName = keyof typeof LIMITS;

/** Most addresses that are counted at once; the rest share one bucket. */
const ADDRESSES = 10_000;

export interface Limiter {
  /** Takes one from an address's bucket. Throws `too-many-requests`. */
  take(name: LimitName, address: string): void;
}

export function openLimiter(now: () => number, limits: Readonly<Record<LimitName, Limit>> = LIMITS): Limiter {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take: (name, address) => {
      const { burst, perSecond } = limits[name];
      const key = `${name} ${buckets.size < ADDRESSES ? address : "others"}`;
      const time = now();
      const bucket = buckets.get(key) ?? { left: burst, at: time };
      const left = Math.min(burst, bucket.left + ((time - bucket.at) / 1000) * perSecond);
      buckets.set(key, { left: Math.max(0, left - 1), at: time });
      if (left >= 1) return;
      throw new UserError("too-many-requests", {
        message: "Too many requests in a short time.",
        hint: `Try again in ${Math.ceil((1 - left) / perSecond)} seconds.`,
      });
    },
  };
}
