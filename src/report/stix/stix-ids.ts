import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** Identifiers of STIX objects made here: the same content has the same id on every machine. */

const URL_NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/** UUID version 5 (RFC 9562, 5.5): SHA-1 of the namespace's bytes and the name, UTF-8. */
export function uuid5(namespace: string, name: string): string {
  const space = hexToBytes(namespace.replace(/-/gu, ""));
  const text = utf8ToBytes(name);
  const input = new Uint8Array(space.length + text.length);
  input.set(space);
  input.set(text, space.length);
  const bytes = sha1(input).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/**
 * Entente's own namespace for SDO and SRO ids: UUIDv5 of `urn:entente:stix:1` in the URL namespace. The
 * specification's namespace (STIX 2.1, 2.9) is for cyber-observables only and is not used here.
 */
export const STIX_NAMESPACE = uuid5(URL_NAMESPACE, "urn:entente:stix:1");

/** `intrusion-set--<uuid5 of "intrusion-set:G0129">`. */
export function stixId(type: string, content: string): string {
  return `${type}--${uuid5(STIX_NAMESPACE, `${type}:${content}`)}`;
}
