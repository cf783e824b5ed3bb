import { type Code, op, type WasmFunction, wasmModule } from "./wasm.ts";

/**
 * The two sums that the technique model spends its time on, two numbers at a time. They are in WebAssembly because
 * JavaScript has no vectors and checks the bounds of each access: a fifth of all reading went into them. Each sum is
 * added up in the same order as a plain loop would, so that the results are the same to the last bit.
 */
export interface LayerLoops {
  /**
   * sums[u] = Σ scales[r] × cells[r × width + u] over the rows r in their order, for each unit u. Addresses in bytes:
   * rows int32, scales and sums float64, cells int8. `width` is a multiple of 8, `rowsEnd` beyond `rows`.
   */
  addRows(rows: number, rowsEnd: number, scales: number, cells: number, width: number, sums: number): void;
  /**
   * scores[c] = (offsets[c] + Σ over even u) + Σ over odd u of units[u] × weights[c × width + u], for the classes from
   * `from` to `to`; up to three behind `to` are written too. All float64; `stride` is the bytes of a class: 8 × width.
   */
  addClasses(
    weights: number,
    offsets: number,
    units: number,
    scores: number,
    from: number,
    to: number,
    stride: number,
  ): void;
}

const { get, set, constant, add, multiply } = op;
const joined = (...codes: readonly Code[]): Code => codes.flat();
const plus = (local: number, code: Code): Code => joined(get(local), code, add);
const advance = (local: number, step: number): Code => joined(plus(local, constant(step)), set(local));

function addRows(): WasmFunction {
  const [rows, rowsEnd, scales, cells, width, sums, at, block, row] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const [scale, bytes, half] = [9, 10, 11];
  const totals = [12, 13, 14, 15];
  /** total += scale × the two integers that the code leaves. */
  const gather = (total: number, integers: Code): Code =>
    joined(get(total), get(scale), integers, op.toNumbers, op.multiplyVectors, op.addVectors, set(total));
  /** The same for four of the eight bytes at hand, two to a total. */
  const gatherFour = (widen: Code, lower: number, upper: number): Code =>
    joined(get(bytes), widen, set(half), gather(lower, get(half)), gather(upper, op.upper(half)));
  const oneRow = joined(
    joined(get(at), op.loadInteger, set(row)),
    joined(plus(scales, joined(get(row), constant(8), multiply)), op.loadTwice, set(scale)),
    joined(plus(cells, joined(get(row), get(width), multiply)), get(block), add, op.loadBytes, set(bytes)),
    gatherFour(op.widenLower, totals[0]!, totals[1]!),
    gatherFour(op.widenUpper, totals[2]!, totals[3]!),
    advance(at, 4),
  );
  const eightUnits = joined(
    ...totals.map((total) => joined(op.zero, set(total))),
    joined(get(rows), set(at)),
    op.loop(oneRow, at, get(rowsEnd)),
    ...totals.map((total, index) =>
      joined(plus(sums, joined(get(block), constant(8), multiply)), get(total), op.store(16 * index)),
    ),
    advance(block, 8),
  );
  return {
    name: "addRows",
    parameters: 6,
    integers: 3,
    vectors: 7,
    body: op.loop(eightUnits, block, get(width)),
  };
}

function addClasses(): WasmFunction {
  const [weights, offsets, units, scores, from, to, stride, at, end] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  /** Where the weights of each of the four classes are read next. */
  const places = [9, 10, 11, 12];
  const two = 13;
  const totals = [14, 15, 16, 17];
  const ofEntry = (address: number): Code => plus(address, joined(get(from), constant(8), multiply));
  const twoUnits = joined(
    joined(get(at), op.load(0), set(two)),
    ...totals.map((total, index) =>
      joined(
        get(total),
        get(two),
        get(places[index]!),
        op.load(0),
        op.multiplyVectors,
        op.addVectors,
        set(total),
      ),
    ),
    ...[at, ...places].map((local) => advance(local, 16)),
  );
  const fourClasses = joined(
    ...totals.map((total, index) => joined(ofEntry(offsets), op.loadFirst(8 * index), set(total))),
    joined(plus(weights, joined(get(from), get(stride), multiply)), set(places[0]!)),
    ...[1, 2, 3].map((index) => joined(plus(places[index - 1]!, get(stride)), set(places[index]!))),
    joined(get(units), set(at), plus(units, get(stride)), set(end)),
    op.loop(twoUnits, at, get(end)),
    ...totals.map((total, index) =>
      joined(
        ofEntry(scores),
        get(total),
        op.place(0),
        get(total),
        op.place(1),
        op.addNumbers,
        op.storeNumber(8 * index),
      ),
    ),
    advance(from, 4),
  );
  return {
    name: "addClasses",
    parameters: 7,
    integers: 6,
    vectors: 5,
    body: op.loop(fourClasses, from, get(to)),
  };
}

/** What of WebAssembly is used: every engine has it, the types of the language do not. */
interface Engine {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}
const { WebAssembly: engine } = globalThis as unknown as { readonly WebAssembly: Engine };
const PAGE = 65_536;

/** The loops with a memory of their own of at least so many bytes: a millisecond, once for each model. */
export function layerLoops(bytes: number): { readonly loops: LayerLoops; readonly buffer: ArrayBuffer } {
  const memory = new engine.Memory({ initial: Math.ceil(bytes / PAGE) });
  const module = new engine.Module(wasmModule([addRows(), addClasses()]));
  const loops = new engine.Instance(module, { own: { memory } }).exports as LayerLoops;
  return { loops, buffer: memory.buffer };
}
