import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import type { Assessment, Changes } from "../model/assessment.ts";
import { byCodeUnit } from "../model/ids.ts";
import { LEVELS, STATUS_WORDS } from "../model/vocabulary/levels.ts";

/** Reads an earlier `assessment.json`. Throws `bad-assessment`. */
export async function readAssessment(effects: Effects, path: string): Promise<Assessment> {
  const text = await effects.readText(path);
  try {
    const parsed = JSON.parse(text) as Assessment;
    if (parsed?.schema === "entente.assess/1") return parsed;
  } catch {
    // Said below: broken JSON and JSON of another kind are one thing to the person at the keyboard.
  }
  throw new UserError("bad-assessment", {
    message: `${path} is no assessment.`,
    hint: "Name an assessment.json that `entente assess --out DIR` wrote.",
  });
}

const gradeWord = (grade: Assessment["grade"]): string => grade ?? "undetermined";

/** What the answer says otherwise than before: grade, statuses, flags. */
function moved(before: Assessment, now: Assessment): Changes["moved"] {
  return [
    ...(before.grade === now.grade
      ? []
      : [{ what: "grade", before: gradeWord(before.grade), now: gradeWord(now.grade) }]),
    ...LEVELS.flatMap((level) => {
      const [was, is] = [before.levels[level].status, now.levels[level].status];
      return was === is ? [] : [{ what: level, before: STATUS_WORDS[was], now: STATUS_WORDS[is] }];
    }),
    ...(before.flags.join() === now.flags.join()
      ? []
      : [{ what: "flags", before: before.flags.join(", ") || "none", now: now.flags.join(", ") || "none" }]),
  ];
}

/** Claims that the answer stands on: those of its evidence rows and operations, not of every cell. */
function claimsBehind({ evidence, crossTargeting }: Assessment): ReadonlySet<string> {
  return new Set([
    ...evidence.flatMap(({ from }) => ("claims" in from ? from.claims : [])),
    ...crossTargeting.flatMap(({ claims }) => claims),
  ]);
}

function claimReasons(before: Assessment, now: Assessment): Changes["because"] {
  const [was, is] = [claimsBehind(before), claimsBehind(now)];
  const told = (assessment: Assessment, id: string): string => {
    const thread = assessment.threads.find((one) => one.id === id);
    if (!thread) return id;
    const { subject, predicate, object, publisher, published, stance } = thread;
    const verb = stance === "asserts" ? predicate : `${stance} ${predicate}`;
    return `${subject} ${verb} ${object} (${publisher}${published ? `, ${published}` : ""})`;
  };
  return [
    ...[...is]
      .filter((id) => !was.has(id))
      .map((id) => ({ kind: "new-claim" as const, id, what: told(now, id) })),
    ...[...was]
      .filter((id) => !is.has(id))
      .map((id) => ({ kind: "gone-claim" as const, id, what: told(before, id) })),
  ].sort((x, y) => byCodeUnit(x.kind, y.kind) || byCodeUnit(x.id, y.id));
}

function versionReasons(before: Assessment, now: Assessment): Changes["because"] {
  const names = [...new Set([...Object.keys(before.versions), ...Object.keys(now.versions)])].sort(
    byCodeUnit,
  );
  return names.flatMap((name) => {
    const [was, is] = [before.versions[name] ?? "none", now.versions[name] ?? "none"];
    return was === is ? [] : [{ kind: "upstream" as const, id: name, what: `${name}: ${was}, now ${is}` }];
  });
}

/**
 * What an assessment says otherwise than an earlier one, and what is behind it: another question, claims that came or
 * went, decisions on names, other versions of upstream lists or of the program. Pure.
 */
export function changesSince(before: Assessment, now: Assessment): Changes {
  return {
    since: { assessment: before.id, asOf: before.question.asOf, question: before.question.hash },
    moved: moved(before, now),
    because: [
      ...(before.question.hash === now.question.hash
        ? []
        : [
            {
              kind: "question" as const,
              id: now.question.hash,
              what: `another question was asked then: “${before.question.title}” (${before.question.hash.slice(0, 12)})`,
            },
          ]),
      ...(before.resolution === now.resolution
        ? []
        : [
            {
              kind: "decision" as const,
              id: now.resolution,
              what: `names are decided otherwise: resolution ${before.resolution}, now ${now.resolution}`,
            },
          ]),
      ...claimReasons(before, now),
      ...versionReasons(before, now),
    ],
  };
}
