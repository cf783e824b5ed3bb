import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../src/effects/addresses.ts";

describe("an address is fetched from only when it is public", () => {
  it.each([
    ["loopback", ["127.0.0.1", "127.8.8.8", "::1"]],
    ["this network", ["0.0.0.0", "0.1.2.3", "::"]],
    [
      "private",
      ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12:3456::1", "fec0::1"],
    ],
    ["link-local and cloud metadata", ["169.254.169.254", "fe80::1", "fe80::1%eth0"]],
    ["carrier-grade NAT", ["100.64.0.1", "100.127.255.255"]],
    ["multicast and broadcast", ["224.0.0.1", "239.1.1.1", "255.255.255.255", "ff02::1"]],
    [
      "documentation and benchmarks",
      ["192.0.2.1", "198.51.100.7", "203.0.113.7", "198.18.0.1", "2001:db8::1"],
    ],
    ["reserved", ["240.0.0.1", "192.0.0.8", "4000::1", "5f00::1"]],
    [
      "IPv4 inside IPv6",
      ["::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "2002:7f00:1::", "2001:0:7f00:1::"],
    ],
    ["private behind NAT64", ["64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::8.8.8.8"]],
    ["no address", ["", "localhost", "1.2.3", "0x7f.1", "2130706433", "1.2.3.4.5"]],
  ])("%s is refused", (_what, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it("public unicast is allowed, also behind NAT64", () => {
    const open = ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::8.8.8.8"];
    expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
  });

  it("no text makes it throw, and no 10.0.0.0/8 address passes in any spelling", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isPublicAddress(text) === "boolean"));
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, (b, c, d) => {
        const v4 = `10.${b}.${c}.${d}`;
        return [v4, `::ffff:${v4}`, `64:ff9b::${v4}`].every((address) => !isPublicAddress(address));
      }),
    );
  });
});
