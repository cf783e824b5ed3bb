/** Which numbers with dots and colons are addresses of the public internet. */

/** Resolvers everybody asks, and fillers: they stand in screenshots and manuals, and nobody attacks from them. */
const EVERYBODYS: ReadonlySet<string> = new Set(
  "8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 149.112.112.112 208.67.222.222 208.67.220.220 114.114.114.114 4.2.2.1 4.2.2.2 1.2.3.4 2.2.2.2 5.5.5.5 1.3.6.1".split(
    " ",
  ),
);

/** The four octets of a dotted quad, or `null` when it is none (too large, leading zeros). */
export function octets(text: string): readonly number[] | null {
  const parts = text.split(".");
  if (parts.length !== 4) return null;
  if (!parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return null;
  const numbers = parts.map(Number);
  return numbers.every((number) => number <= 255) ? numbers : null;
}

/**
 * Is it an address one could meet on the internet? Private, loopback, link-local, shared (RFC 6890), multicast and
 * reserved ranges are not; the documentation ranges (RFC 5737) are let through, as made-up reports use them.
 */
export function isPublicIpv4(address: string): boolean {
  const parts = octets(address);
  if (!parts || EVERYBODYS.has(address)) return false;
  const [a, b] = parts as [number, number];
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 192 && b === 168) return false;
  return !(a === 100 && b >= 64 && b <= 127);
}

/** Four small numbers are a version more often than an address. */
export function looksLikeVersion(address: string): boolean {
  return octets(address)?.every((number) => number <= 25) ?? false;
}

/** Is it an IPv6 address in text form (RFC 4291, section 2.2) of the global unicast range 2000::/3? */
export function isPublicIpv6(text: string): boolean {
  if (!/^[23][0-9a-f]{3}:/i.test(text)) return false;
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length <= 7 : groups.length === 8;
}
