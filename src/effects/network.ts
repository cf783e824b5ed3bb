import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { Agent } from "undici";
import { UserError } from "../errors.ts";
import { isPublicAddress } from "./addresses.ts";

export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** What a fetch needs of the network. Tests pass their own names and addresses. */
export interface Network {
  /** Every address of a host name. */
  resolve(host: string): Promise<readonly Resolved[]>;
  /** Whether an IP address may be connected to. */
  allowed(address: string): boolean;
  /** RFC 3339. */
  now(): string;
}

export const openInternet: Network = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  allowed: isPublicAddress,
  now: () => new Date().toISOString(),
};

function refuse(host: string): UserError {
  return new UserError("refused-address", {
    message: `${host} is an address inside a private or reserved network, so it was not fetched.`,
    hint: "Only public addresses are fetched. Save the page yourself and add the file.",
  });
}

/** Refuses a host written as an IP address; names are judged after DNS. Connecting to a literal asks no lookup. */
export function checkLiteral(host: string, network: Network): void {
  const bare = host.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && !network.allowed(bare)) throw refuse(bare);
}

/**
 * Answers the socket's own name lookup, so that the address judged is the address connected to: a name that
 * changes its answer between a check and the connection (DNS rebinding) gains nothing. One refused address among
 * several refuses the name.
 */
function guardedLookup(network: Network): LookupFunction {
  return (host, options, answer) => {
    network.resolve(host).then(
      (found) => {
        const first = found[0];
        if (!first) {
          answer(Object.assign(new Error(`no address for ${host}`), { code: "ENOTFOUND" }), "");
        } else if (found.some(({ address }) => !network.allowed(address))) answer(refuse(host), "");
        else if (options.all) answer(null, [...found]);
        else answer(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => answer(error, ""),
    );
  };
}

/** A connector for one fetch, closed after it: no connection outlives the check it was made under. */
export function guardedAgent(network: Network, timeoutMs: number): Agent {
  return new Agent({
    connect: { lookup: guardedLookup(network), timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    pipelining: 0,
  });
}
