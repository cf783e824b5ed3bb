import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** NAT64's well-known prefix carries an IPv4 address in its last 32 bits (RFC 6052, 2.1). */
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("64:ff9b::"), 96];
/** Global unicast is the only IPv6 space handed out (IANA, "Internet Protocol Version 6 Address Space"). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/**
 * May a fetch connect to this address, an IP address as text? Only to public unicast: private, loopback,
 * link-local (cloud metadata among them), carrier-grade NAT, multicast, documentation, tunnelled and IPv4-mapped
 * addresses are `false`, and so is whatever does not parse. IANA special-purpose registries, RFC 6890.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === "unicast";
  const v6 = parsed as ipaddr.IPv6;
  if (v6.zoneId) return false;
  if (v6.match(NAT64)) {
    const octets = v6.toByteArray().slice(12);
    return new ipaddr.IPv4(octets).range() === "unicast";
  }
  return v6.match(GLOBAL_UNICAST) && v6.range() === "unicast";
}
