/** A piece of text as the PDF draws it: baseline origin, y upward, in points. */
export interface TextItem {
  readonly str: string;
  /** `[a, b, c, d, x, y]` of the text matrix (ISO 32000-1, 9.4.4). */
  readonly transform: readonly number[];
  readonly width: number;
}

/** Pieces that stand close together on one baseline. */
export interface Chunk {
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly text: string;
}

/** Everything on one baseline, left to right. */
export interface Row {
  readonly y: number;
  readonly chunks: readonly Chunk[];
}

interface Piece {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** Wider gaps, in ems, part columns and table cells; the widest spaces of justified text are narrower. */
const CELL_GAP = 1;
/** Narrower gaps, in ems, are kerning. */
const WORD_GAP = 0.14;

function pieceOf({ str, transform, width }: TextItem): Piece | null {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  // Stamps in the margin are set at an angle; they are no part of the text.
  const isUpright = Math.abs(b) <= 0.1 * Math.abs(a) && a > 0;
  if (!isUpright || size === 0 || !Number.isFinite(left + y + size + width)) return null;
  return { left, right: left + width, y, size, text: str };
}

const isBlank = (text: string): boolean => text.trim() === "";

function mergeRow(pieces: readonly Piece[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: { left: number; right: number; size: number; text: string } | null = null;
  let spaced = false;
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    if (isBlank(piece.text)) {
      spaced = spaced || piece.text !== "";
      continue;
    }
    const gap: number = open === null ? 0 : piece.left - open.right;
    const em: number = open === null ? piece.size : Math.max(open.size, piece.size);
    if (open !== null && gap <= CELL_GAP * em) {
      const apart = (gap > WORD_GAP * em || spaced) && !/\s$/.test(open.text) && !/^\s/.test(piece.text);
      open.text += (apart ? " " : "") + piece.text;
      open.right = Math.max(open.right, piece.right);
      open.size = em;
    } else {
      if (open !== null) chunks.push(open);
      open = { left: piece.left, right: piece.right, size: piece.size, text: piece.text };
    }
    spaced = false;
  }
  if (open !== null) chunks.push(open);
  return chunks.map((chunk) => ({ ...chunk, text: chunk.text.replace(/[\s\u00A0]+/g, " ").trim() }));
}

/** The rows of one page, top to bottom: pieces on one baseline, put together into words and cells. */
export function rowsOf(items: readonly TextItem[]): Row[] {
  const pieces = items.map(pieceOf).filter((piece) => piece !== null);
  pieces.sort((a, b) => b.y - a.y);
  const rows: Row[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    const chunks = mergeRow(open);
    const lead = open.reduce((best, piece) => (piece.size > best.size ? piece : best), open[0]!);
    if (chunks.length > 0) rows.push({ y: lead.y, chunks });
    open = [];
  };
  for (const piece of pieces) {
    const first = open[0];
    // A raised note number belongs to the row it is raised from.
    if (first && first.y - piece.y > 0.4 * Math.max(first.size, piece.size)) close();
    open.push(piece);
  }
  if (open.length > 0) close();
  return rows;
}
