/** Where the smallest byte of a number comes first, packed marks are marks as they stand. */
const SMALLEST_FIRST = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/**
 * Marks as text that any engine holds: four bytes each, the smallest first, in base64. A case has up to 256 marks a
 * document, and those of all documents are gone through at once.
 */
export function packedMarks(marks: readonly number[]): string {
  const bytes = Buffer.alloc(marks.length * 4);
  marks.forEach((mark, at) => {
    bytes.writeUInt32LE(mark >>> 0, at * 4);
  });
  return bytes.toString("base64");
}

/** The marks of a packed text. */
export function unpackedMarks(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, "base64");
  // Small buffers share one memory, in which they may begin at any byte.
  return SMALLEST_FIRST && bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
    : Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4));
}
