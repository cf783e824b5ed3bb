import { parse } from "tldts";

/** Suffixes of name systems outside the public root, and those reserved for examples (RFC 2606). */
const OUTSIDE_THE_ROOT: ReadonlySet<string> = new Set(
  "onion i2p bit bazar coin emc lib eth example test invalid".split(" "),
);

/** Suffixes that prose and program code do not produce by accident: a plain name that ends so is a host. */
const TELLING: ReadonlySet<string> = new Set(
  `com net org biz edu gov mil int onion i2p xyz top icu pw tk ml ga cf gq ws vip cyou sbs lol monster buzz click
  ru su ua kz cn tw hk jp kr kp ir iq sy tr il ae sa pk bd lk vn th ph sg hk de fr uk nl ch pl cz sk hu ro bg gr pt
  fi dk lv lt ee eu ca mx br ar cl co ve au nz za ng ke eg tv cc mn xn--p1ai рф`.split(/\s+/),
);

export type Suffix = "telling" | "known" | "none";

const EXACT = { validateHostname: false, extractHostname: false, detectIp: false } as const;

/**
 * How much the end of a dotted name says. `telling`: hosts end so and little else does; `known`: a suffix of the
 * public list that is also a word, a file type or a member of an object (`.info`, `.py`, `.name`); `none`: no suffix.
 */
export function suffixOf(host: string): Suffix {
  const last = host.slice(host.lastIndexOf(".") + 1).toLowerCase();
  if (OUTSIDE_THE_ROOT.has(last)) return last === "onion" || last === "i2p" ? "telling" : "known";
  if (!parse(host, EXACT).isIcann) return "none";
  return TELLING.has(last) ? "telling" : "known";
}
