/** Numbers as text, the same on every machine: no locale, no more digits than a reader can use. */

/** At most 12 significant digits, no trailing zeros. `NaN` and infinities are a caller's bug and throw. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a printable number: ${value}`);
  const rounded = Number(value.toPrecision(12));
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** An SVG coordinate: 2 decimals at most. */
export function coordinate(value: number): string {
  return plain(Math.round(value * 100) / 100);
}

/** A measured quantity for reading, `digits` decimals at most: `decimal(24.0968)` is `24.1`. */
export function decimal(value: number, digits = 1): string {
  const scale = 10 ** digits;
  return plain(Math.round(value * scale) / scale);
}

/** `+3.4`, `−2.6`; what rounds to nothing is `+0`. */
export function signed(value: number, digits = 1): string {
  const size = decimal(Math.abs(value), digits);
  return value < 0 && size !== "0" ? `−${size}` : `+${size}`;
}

/** A p-value with two significant digits; below 0.0001 in powers of ten; never 0. */
export function pValue(p: number): string {
  if (p <= 0) return "< 1e-300";
  if (p >= 0.0001) return plain(Number(p.toPrecision(2)));
  const [digits, power] = p.toExponential(1).split("e");
  return `${digits}e${power}`;
}

/** `p = 0.15`, for prose. */
export function pEquals(p: number): string {
  return p <= 0 ? `p ${pValue(p)}` : `p = ${pValue(p)}`;
}

/** A share between 0 and 1 as whole per cent; the ends are never rounded to certainty. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return "< 1%";
  if (share < 1 && share > 0.99) return "> 99%";
  return `${Math.round(share * 100)}%`;
}

/** `12–38%`; one number when both ends round to the same. */
export function percentRange(low: number, high: number): string {
  const [from, to] = [percent(low), percent(high)];
  if (from === to) return from;
  return low >= 0.01 && high <= 0.99 ? `${from.slice(0, -1)}–${to}` : `${from} to ${to}`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  analysis: "analyses",
  country: "countries",
  family: "families",
  hypothesis: "hypotheses",
  technique: "techniques",
  vulnerability: "vulnerabilities",
};

/** `1 pair`, `3 pairs`; the last word takes the plural. */
export function count(value: number, noun: string): string {
  if (value === 1) return `1 ${noun}`;
  const words = noun.split(" ");
  const last = words.at(-1) ?? noun;
  const plural = IRREGULAR[last] ?? `${last}s`;
  return `${plain(value)} ${[...words.slice(0, -1), plural].join(" ")}`;
}
