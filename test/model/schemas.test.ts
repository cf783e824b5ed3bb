import { describe, expect, it } from "vitest";
import type * as z from "zod";
import type { Assessment } from "../../src/model/assessment.ts";
import type { Claim } from "../../src/model/claim.ts";
import { assessmentSchema } from "../../src/model/schemas/assessment.ts";
import type { claimSchema } from "../../src/model/schemas/claim.ts";
import { CASES } from "../report/cases.ts";

/** A type with its members made required and its values forgotten: what is left is which keys there are. */
type Keys<T> = T extends string | number | boolean | null | undefined
  ? 0
  : T extends readonly (infer Item)[]
    ? readonly Keys<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]-?: Keys<T[Key]> }
      : 0;

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** The compiler fails here when a member is on one side alone; nothing runs. */
const same: {
  readonly claim: Same<Keys<Claim>, Keys<z.output<typeof claimSchema>>>;
  readonly assessment: Same<Keys<Assessment>, Keys<z.output<typeof assessmentSchema>>>;
} = { claim: true, assessment: true };

describe("the schema of an assessment", () => {
  it("knows the members of the type, and the type those of the schema", () => {
    expect(same).toEqual({ claim: true, assessment: true });
  });

  it.each(CASES)("drops nothing that is written: %s", (_, make) => {
    const written = JSON.parse(JSON.stringify(make())) as Assessment;
    expect(assessmentSchema.parse(written)).toEqual(written);
  });
});
