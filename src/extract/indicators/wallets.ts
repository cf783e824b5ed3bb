import { sha256 } from "@noble/hashes/sha2.js";

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/** Has the text the shape of a Bitcoin address: base58 of the forms 1… and 3…, or Bech32 of the form bc1…? */
export function hasWalletShape(text: string): boolean {
  if (/^bc1[ac-hj-np-z02-9]{11,71}$/.test(text)) return true;
  return /^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/** Does the checksum of a Bitcoin address hold (base58check; BIP 173 and BIP 350 for bc1…)? */
export function isWallet(text: string): boolean {
  return text.startsWith("bc1") ? isBech32(text) : isBase58Check(text);
}

function isBase58Check(text: string): boolean {
  const bytes = new Uint8Array(25);
  for (const character of text) {
    let carry = BASE58.indexOf(character);
    if (carry < 0) return false;
    for (let index = bytes.length - 1; index >= 0; index -= 1) {
      carry += bytes[index]! * 58;
      bytes[index] = carry & 0xff;
      carry >>= 8;
    }
    if (carry > 0) return false;
  }
  const checksum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((byte, index) => byte === checksum[index]);
}

function isBech32(text: string): boolean {
  const data = [...text.slice(3)].map((character) => BECH32.indexOf(character));
  if (data.includes(-1)) return false;
  // The human-readable part "bc", spread over high and low bits as BIP 173 has it.
  const remainder = polymod([3, 3, 0, 2, 3, ...data]);
  return remainder === 1 || remainder === 0x2bc830a3;
}

function polymod(values: readonly number[]): number {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let checksum = 1;
  for (const value of values) {
    const top = checksum >>> 25;
    checksum = ((checksum & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) if ((top >>> bit) & 1) checksum ^= generator;
  }
  return checksum >>> 0;
}
