import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Heap that may fill before it is looked at, in bytes. */
const FULL = 120 * 1024 * 1024;
/** Garbage that may gather on top of what is in use, in bytes. */
const ROOM = 48 * 1024 * 1024;

let collect: (() => void) | null = null;
let limit = FULL;

/**
 * Collects garbage once the heap is full of it. V8 lets a heap grow as long as the machine has memory, which is right
 * for short work and wrong for reading half a gigabyte beside other programs. The limit rises with what is in use, so
 * that a heap that is rightly full is not collected again and again.
 */
export function tidy(): void {
  if (getHeapStatistics().used_heap_size < limit) return;
  if (collect === null) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
  limit = Math.max(FULL, getHeapStatistics().used_heap_size + ROOM);
}
