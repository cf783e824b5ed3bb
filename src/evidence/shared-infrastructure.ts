import ipaddr from "ipaddr.js";
import type { Id } from "../model/ids.ts";
import type { BenignList } from "../model/knowledge.ts";

/** Providers that give anybody a name below theirs: the name tells nothing of who else has one. */
const DYNAMIC_DNS =
  "duckdns.org no-ip.com no-ip.org no-ip.biz ddns.net hopto.org zapto.org sytes.net myftp.org myftp.biz servebeer.com serveftp.com servehttp.com redirectme.net dyndns.org dyndns.com homeip.net changeip.com 3322.org f3322.net f3322.org dynu.com dynu.net freedns.afraid.org mooo.com chickenkiller.com strangled.net ngrok.io ngrok-free.app trycloudflare.com workers.dev pages.dev herokuapp.com azurewebsites.net cloudfront.net amazonaws.com github.io blogspot.com wordpress.com weebly.com".split(
    " ",
  );

const hostOf = (kind: string, value: string): string | null => {
  if (kind === "domain") return value.toLowerCase();
  if (kind === "email") return value.slice(value.lastIndexOf("@") + 1).toLowerCase();
  if (kind !== "url") return null;
  return /^[a-z]+:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(value)?.[1]?.toLowerCase() ?? null;
};

/** Networks by prefix length: one look-up a length instead of one comparison a network. */
function networks(cidrs: readonly string[]): (address: string) => boolean {
  const prefixes = new Map<string, Set<string>>();
  const key = (bytes: readonly number[], bits: number): string =>
    bytes
      .map((byte, index) => {
        const kept = Math.min(8, Math.max(0, bits - 8 * index));
        return byte & (0xff << (8 - kept)) & 0xff;
      })
      .join(".");
  for (const cidr of cidrs) {
    if (!ipaddr.isValidCIDR(cidr)) continue;
    const [address, bits] = ipaddr.parseCIDR(cidr);
    const family = `${address.kind()}/${bits}`;
    const own = prefixes.get(family) ?? new Set<string>();
    prefixes.set(family, own.add(key(address.toByteArray(), bits)));
  }
  return (written) => {
    if (!ipaddr.isValid(written)) return false;
    const address = ipaddr.parse(written);
    const bytes = address.toByteArray();
    return [...prefixes].some(([family, own]) => {
      const [kind, bits] = family.split("/") as [string, string];
      return kind === address.kind() && own.has(key(bytes, Number(bits)));
    });
  };
}

/**
 * Is an indicator shared or benign? By the warning lists of the knowledge (networks, hosts with everything below
 * them, exact strings), by providers of dynamic names and free hosting, and by `owned`: hosts of victims and vendors.
 * Private addresses are shared by everybody. O(size of the lists) once, then O(labels or prefix lengths) each.
 */
export function sharedInfrastructure(
  benign: readonly BenignList[],
  owned: readonly string[] = [],
): (column: Id) => boolean {
  const values = (kind: BenignList["kind"]): string[] =>
    benign.flatMap((list) => (list.kind === kind ? list.values : []));
  const hosts = new Set([...values("host"), ...DYNAMIC_DNS, ...owned.map((host) => host.toLowerCase())]);
  const strings = new Set(values("string"));
  const within = networks(values("cidr"));
  const belowListed = (host: string): boolean => {
    for (let domain = host; domain !== ""; domain = domain.slice(domain.indexOf(".") + 1)) {
      if (hosts.has(domain)) return true;
      if (!domain.includes(".")) return false;
    }
    return false;
  };
  return (column) => {
    const at = column.indexOf(":");
    const [kind, value] = [column.slice(0, at), column.slice(at + 1)];
    if (strings.has(value) || strings.has(value.toLowerCase())) return true;
    const host = hostOf(kind, value);
    if (host !== null && (belowListed(host) || within(host))) return true;
    return (kind === "ipv4" || kind === "ipv6") && (!isPublic(value) || within(value));
  };
}

const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === "unicast";
