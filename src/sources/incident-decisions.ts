import { parse } from "csv-parse/sync";
import { UserError } from "../errors.ts";

/** Which two rows of incidents tell of one event, or do not, and why. */
export type IncidentDecisionRow = Readonly<Record<"a" | "b" | "kind" | "because", string>>;

const KINDS = new Set(["same", "different", "overlaps", "unsure"]);

/** Reads `a,b,kind,because`. Throws `bad-incidents` for a line that lacks an end, a reason, or a known kind. */
export function parseDecisionRows(text: string, file: string): readonly IncidentDecisionRow[] {
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    skip_empty_lines: true,
    trim: true,
  });
  return rows.map(({ a, b, kind, because }, index) => {
    if (a && b && because && kind && KINDS.has(kind)) return { a, b, kind, because };
    throw new UserError("bad-incidents", {
      message: `${file}, line ${index + 2} is no decision.`,
      hint: "Each line is a,b,kind,because; kind is same, different, overlaps or unsure.",
    });
  });
}
