import type { Effects } from "../../src/effects/effects.ts";
import { fetchPage } from "../../src/effects/fetch-page.ts";
import type { Network } from "../../src/effects/network.ts";
import { realEffects } from "../../src/effects/real.ts";

/** Every name leads to this machine, which may be asked: for tests against a server of their own. */
export const loopback: Network = {
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  allowed: (address) => address === "127.0.0.1",
  now: () => "2024-05-01T00:00:00.000Z",
};

/** The real outside world, but for a network that ends here and a clock that stands. */
export function loopbackEffects(more: Partial<Effects> = {}): Effects {
  return {
    ...realEffects(),
    userData: "/nonexistent",
    fetchPage: (url, options) => fetchPage(url, options, loopback),
    pause: async () => undefined,
    now: loopback.now,
    ...more,
  };
}
