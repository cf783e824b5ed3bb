import { Gunzip, Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { UserError } from "../errors.ts";

/** One file out of an archive, or the file itself when it is none. */
export interface UnpackedFile {
  /** Name inside the archive; `null` for the file itself. Never used as a path. */
  readonly member: string | null;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** Most bytes that one file may unpack to, and most files that one archive may hold. */
export const LARGEST_UNPACKED = 1024 * 1024 * 1024;
export const MOST_MEMBERS = 10_000;

/** Archives are fed in slices, so that what one of them unpacks to stays small: deflate can grow 1,032-fold. */
const SLICE = 16 * 1024;

function broken(name: string, cause: unknown): UserError {
  if (cause instanceof UserError) return cause;
  return new UserError("bad-source", {
    message: `${name} cannot be unpacked: ${cause instanceof Error ? cause.message : String(cause)}.`,
    hint: "The file may be cut short, damaged or locked. Unpack it by hand, or fetch it again.",
    cause,
  });
}

function tooLarge(name: string, what: string): UserError {
  return new UserError("bad-source", {
    message: `${name} unpacks to more than ${what} and was not read.`,
    hint: "Unpack it by hand and add what you need of it.",
  });
}

async function* sliced(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += SLICE) yield piece.subarray(at, at + SLICE);
}

/** Stops a file that unpacks to more than it may. */
async function* bounded(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) throw tooLarge(name, `${Math.round(most / 1024 / 1024)} MB`);
    yield piece;
  }
}

async function* gunzipped(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const gunzip = new Gunzip((data) => void ready.push(data));
  const push = (piece: Uint8Array, isLast: boolean): Uint8Array[] => {
    try {
      gunzip.push(piece, isLast);
    } catch (error) {
      throw broken(name, error);
    }
    const out = ready;
    ready = [];
    return out;
  };
  let held: Uint8Array | null = null;
  for await (const piece of sliced(pieces)) {
    if (held) yield* push(held, false);
    held = piece.slice();
  }
  yield* push(held ?? new Uint8Array(), true);
}

interface Member {
  readonly name: string;
  readonly pieces: Uint8Array[];
  isWhole: boolean;
}

/** Members in the order they stand in; each must be used up before the next is asked for. */
async function* unzipped(name: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<UnpackedFile> {
  const members: Member[] = [];
  let failure: unknown = null;
  let met = 0;
  const unzip = new Unzip((file: UnzipFile) => {
    if (file.name.endsWith("/")) return;
    met += 1;
    const member: Member = { name: file.name, pieces: [], isWhole: false };
    members.push(member);
    file.ondata = (error, data, isLast) => {
      if (error) failure = error;
      else if (data) member.pieces.push(data);
      if (isLast) member.isWhole = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const slices = sliced(pieces);
  let isEnd = false;
  const feed = async (): Promise<void> => {
    const { value, done } = await slices.next();
    try {
      isEnd = done === true;
      unzip.push(value?.slice() ?? new Uint8Array(), isEnd);
    } catch (error) {
      throw broken(name, error);
    }
    if (failure) throw broken(name, failure);
    if (met > MOST_MEMBERS) throw tooLarge(name, `${MOST_MEMBERS} files`);
  };
  async function* piecesOf(member: Member): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = member.pieces.shift();
      if (piece) yield piece;
      else if (member.isWhole) return;
      else if (isEnd) throw broken(name, new Error(`${member.name} is cut short`));
      else await feed();
    }
  }
  for (;;) {
    const member = members.shift();
    if (member) {
      const rest = piecesOf(member);
      yield { member: member.name, pieces: rest };
      // Whatever the caller left unread must pass before the next member comes.
      for await (const _ of rest);
    } else if (isEnd) break;
    else await feed();
  }
  if (met === 0) throw broken(name, new Error("it holds no file"));
}

/** Pieces with their first bytes looked at; the pieces come whole all the same. */
export async function peeked(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly head: Uint8Array; readonly pieces: AsyncIterable<Uint8Array> }> {
  const source = pieces[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const { value, done } = await source.next();
    if (done) break;
    first.push(value.slice());
    length += value.length;
  }
  const head = new Uint8Array(length);
  let at = 0;
  for (const piece of first) {
    head.set(piece, at);
    at += piece.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      for (;;) {
        const { value, done } = await source.next();
        if (done) return;
        yield value;
      }
    } finally {
      await source.return?.();
    }
  }
  return { head: head.subarray(0, size), pieces: all() };
}

const starts = (head: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => head[at] === byte);

/**
 * Which files are in this one? Gzip and zip are known by their first bytes and unpacked in bounded memory, without
 * ever using a member's name as a path; archives inside archives are not opened. Files must be used in order. Throws
 * `bad-source` for what is damaged, locked or unpacks to more than 1 GB.
 */
export async function* unpacked(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  most = LARGEST_UNPACKED,
): AsyncGenerator<UnpackedFile> {
  const whole = await peeked(pieces, 4);
  if (starts(whole.head, 0x1f, 0x8b))
    yield { member: null, pieces: bounded(name, gunzipped(name, whole.pieces), most) };
  else if (starts(whole.head, 0x50, 0x4b, 0x03, 0x04))
    for await (const { member, pieces: inside } of unzipped(name, whole.pieces))
      yield { member, pieces: bounded(`${name}: ${member}`, inside, most) };
  else yield { member: null, pieces: whole.pieces };
}
