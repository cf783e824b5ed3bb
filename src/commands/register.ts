import { openRegister, type Register } from "../resolve/register.ts";
import type { Grounds } from "./grounds.ts";

/** Who is who on these grounds, and what sources say of them. */
export function registerOn({ resolved, resolution, claims, publishers }: Grounds): Register {
  return openRegister({
    names: resolved.names,
    decisions: [...resolved.decisions, ...(resolved.analyst ?? [])],
    identities: resolution,
    claims,
    publishers: [...publishers.values()],
  });
}
