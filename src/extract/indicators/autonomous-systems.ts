import { type Candidate, type Page, RANK } from "./candidate.ts";

const NUMBER = /(?<![\w-])AS(?:N?[ :#]{1,2})?(\d{2,10})(?![\w]|\.\d)/g;
/** An IBM computer, and no network. */
const COMPUTER = "400";

/** Numbers of autonomous systems (RFC 6793: up to 32 bits), written AS64500, ASN 64500 or AS 64500. O(n). */
export function findAutonomousSystems(page: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const match of page.original.matchAll(NUMBER)) {
    const number = match[1]!;
    if (number === COMPUTER || Number(number) > 4_294_967_295 || number.startsWith("0")) continue;
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, kind: "asn", value: `AS${number}`, rank: RANK.asn });
  }
  return found;
}
