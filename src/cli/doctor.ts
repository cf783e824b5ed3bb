import { diagnose } from "../commands/doctor.ts";
import { EXIT_CODES } from "../errors.ts";
import type { Door } from "./door.ts";

export async function doctor(door: Door): Promise<number> {
  const diagnosis = await diagnose(door.effects, door.options.case ?? null);
  door.answer(diagnosis, () =>
    diagnosis.checks.map(({ what, ok, detail }) => `${ok ? "ok  " : "FAIL"}  ${what}: ${detail}`).join("\n"),
  );
  return diagnosis.ok ? EXIT_CODES.done : EXIT_CODES.checkFailed;
}
