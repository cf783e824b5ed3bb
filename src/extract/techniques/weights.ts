import type { Id } from "../../model/ids.ts";

/**
 * The file of weights, little-endian: the four letters `ETW1`; the length of the header in bytes (uint32); the header
 * as JSON, padded with blanks to a multiple of 4; then, for F features, H hidden units, P techniques and S
 * sub-techniques: hashes of the features in ascending order (F uint32), their gate weights (F int8), the scale of
 * each row (F float32), the rows (F × H int8), offsets of the hidden units (H float32); and for techniques, then for
 * sub-techniques: scale and offset of each class (P or S float32 each) and its weights (P or S × H int8). A weight is
 * its int8 times the scale of its row. Sections are padded to a multiple of 4 bytes.
 */
const MAGIC = "ETW1";

/** What the header of the file says. */
export interface TechniqueHeader {
  readonly hidden: number;
  readonly features: number;
  /** Techniques the model knows. */
  readonly parents: readonly Id[];
  /** Sub-techniques, each technique's together and led by the technique itself, for "none in particular". */
  readonly subs: readonly Id[];
  /** For each technique, where its entries in `subs` begin and end. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  /** The scale of all gate weights, and the gate's offset: how common techniques are in reports is in it. */
  readonly gate: { readonly scale: number; readonly offset: number };
  /** Chance of any technique below which a sentence is passed over. */
  readonly passedOver: number;
  /** Score of the best technique below which the model abstains. */
  readonly threshold: number;
  /** Release of ATT&CK, seed and counts of what it was trained on. */
  readonly trained: Readonly<Record<string, string | number>>;
}

/** One layer of classes. */
export interface ClassLayer {
  readonly scales: Float32Array;
  readonly offsets: Float32Array;
  readonly weights: Int8Array;
}

/** The trained model as read from its file. */
export interface TechniqueWeights {
  readonly header: TechniqueHeader;
  readonly hashes: Uint32Array;
  readonly gate: Int8Array;
  readonly rowScales: Float32Array;
  readonly rows: Int8Array;
  readonly offsets: Float32Array;
  readonly parents: ClassLayer;
  readonly subs: ClassLayer;
}

const padded = (length: number) => (length + 3) & ~3;

/** Reads the file of weights. Throws on a file that is no such thing or is cut short: our own data, so a bug. O(n). */
export function parseTechniqueWeights(bytes: Uint8Array): TechniqueWeights {
  const own = bytes.slice();
  if (String.fromCharCode(...own.subarray(0, 4)) !== MAGIC)
    throw new Error("Not a file of technique weights.");
  const headerLength = new DataView(own.buffer).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(own.subarray(8, 8 + headerLength))) as TechniqueHeader;
  let at = 8 + padded(headerLength);
  const section = (length: number): [ArrayBuffer, number] => {
    const start = at;
    at += padded(length);
    if (at > own.length) throw new Error("The file of technique weights is cut short.");
    return [own.buffer, start];
  };
  const floats = (count: number) => new Float32Array(...section(count * 4), count);
  const bytesOf = (count: number) => new Int8Array(...section(count), count);
  const layer = (count: number): ClassLayer => ({
    scales: floats(count),
    offsets: floats(count),
    weights: bytesOf(count * header.hidden),
  });
  return {
    header,
    hashes: new Uint32Array(...section(header.features * 4), header.features),
    gate: bytesOf(header.features),
    rowScales: floats(header.features),
    rows: bytesOf(header.features * header.hidden),
    offsets: floats(header.hidden),
    parents: layer(header.parents.length),
    subs: layer(header.subs.length),
  };
}

/** The bytes of the file for given weights; `parseTechniqueWeights` gives them back. */
export function serialiseTechniqueWeights(weights: TechniqueWeights): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify(weights.header));
  const { hashes, gate, rowScales, rows, offsets, parents, subs } = weights;
  const layers = [parents, subs].flatMap((layer) => [layer.scales, layer.offsets, layer.weights]);
  const sections = [hashes, gate, rowScales, rows, offsets, ...layers];
  const start = 8 + padded(header.length);
  const size = sections.reduce((sum, { byteLength }) => sum + padded(byteLength), start);
  const bytes = new Uint8Array(size);
  bytes.set([...MAGIC].map((letter) => letter.charCodeAt(0)));
  new DataView(bytes.buffer).setUint32(4, start - 8, true);
  bytes.fill(32, 8 + header.length, start);
  bytes.set(header, 8);
  let at = start;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}
