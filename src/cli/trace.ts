import { type TraceNode, trace as traceId } from "../commands/trace.ts";
import type { Door, GlobalOptions } from "./door.ts";

/** How many claims under one step the terminal shows; `--json` has all of them. */
const SHOWN = 12;

function lines(node: TraceNode, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const shown = node.children.slice(0, SHOWN).flatMap((child) => lines(child, depth + 1));
  const hidden = node.children.length - SHOWN;
  return [
    `${indent}${node.text}`,
    `${indent}  [${node.kind} ${node.id}]`,
    ...node.urls.map((url) => `${indent}  ${url}`),
    ...shown,
    ...(hidden > 0 ? [`${indent}  … and ${hidden} more; --json prints them all`] : []),
  ];
}

export async function trace(
  door: Door<GlobalOptions & { readonly assessment?: string }>,
  id: string,
): Promise<void> {
  const answer = await traceId(door.effects, {
    id,
    case: door.options.case ?? null,
    assessment: door.options.assessment ?? null,
  });
  door.answer(answer, () => lines(answer.thread, 0).join("\n"));
}
