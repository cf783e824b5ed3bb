/**
 * As much of the WebAssembly binary format as a few loops over numbers need (WebAssembly 2.0, section 5; vector
 * instructions: 5.4.8). A piece of code is the list of its bytes.
 */
export type Code = readonly number[];

const VECTOR = 0xfd;
const [I32, V128, NOTHING] = [0x7f, 0x7b, 0x40];
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...bytes, rest];
    bytes.push((rest & 0x7f) | 0x80);
  }
}

const joined = (...codes: readonly Code[]): Code => codes.flat();
const vector = (operation: number, ...rest: readonly number[]): Code => [
  VECTOR,
  ...unsigned(operation),
  ...rest,
];
const at = (offset: number): Code => [0, ...unsigned(offset)];
const text = (name: string): Code => [name.length, ...[...name].map((letter) => letter.charCodeAt(0))];

/** Instructions, named as the standard names them; `offset`: bytes added to the address on the stack. */
export const op = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number): Code => [0x21, ...unsigned(local)],
  /** Not negative, under 64: one byte, signed. */
  constant: (value: number): Code => [0x41, value],
  add: [0x6a],
  multiply: [0x6c],
  loadInteger: [0x28, ...at(0)],
  addNumbers: [0xa0],
  storeNumber: (offset: number): Code => [0x39, ...at(offset)],
  load: (offset: number): Code => vector(0, ...at(offset)),
  /** Eight signed bytes as eight 16-bit integers. */
  loadBytes: vector(1, ...at(0)),
  /** One number in both places. */
  loadTwice: vector(10, ...at(0)),
  /** One number in the first place, zero in the second. */
  loadFirst: (offset: number): Code => vector(93, ...at(offset)),
  store: (offset: number): Code => vector(11, ...at(offset)),
  zero: vector(12, ...new Array<number>(16).fill(0)),
  /** The upper half of a vector in its lower half. */
  upper: (local: number): Code =>
    joined(
      op.get(local),
      op.get(local),
      vector(13, ...[8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15]),
    ),
  place: (lane: number): Code => vector(33, lane),
  widenLower: vector(167),
  widenUpper: vector(168),
  addVectors: vector(240),
  multiplyVectors: vector(242),
  /** The lower two 32-bit integers as numbers. */
  toNumbers: vector(254),
  /** Does the body, then again as long as `local` is below the value that `limit` leaves. */
  loop: (body: Code, local: number, limit: Code): Code =>
    joined([0x03, NOTHING], body, op.get(local), limit, [0x49, 0x0d, 0x00, 0x0b]),
} as const;

/** A function of integers that returns nothing: its locals are the parameters, then more integers, then vectors. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
}

const section = (id: number, entries: readonly Code[]): Code => {
  const content = joined(unsigned(entries.length), ...entries);
  return [id, ...unsigned(content.length), ...content];
};

function codeOf({ integers, vectors, body }: WasmFunction): Code {
  const code = joined([2, ...unsigned(integers), I32, ...unsigned(vectors), V128], body, [0x0b]);
  return [...unsigned(code.length), ...code];
}

/** The bytes of a module with these functions, over a memory that it imports as `own.memory`. */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [
    0x60,
    parameters,
    ...new Array<number>(parameters).fill(I32),
    0,
  ]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(SECTION.type, types),
    ...section(SECTION.import, [joined(text("own"), text("memory"), [2, 0, 0])]),
    ...section(
      SECTION.function,
      functions.map((_, index) => [index]),
    ),
    ...section(
      SECTION.export,
      functions.map(({ name }, index) => [...text(name), 0, index]),
    ),
    ...section(SECTION.code, functions.map(codeOf)),
  ]);
}
