import type { Assessment } from "../../model/assessment.ts";
import { stixBundle } from "../../report/stix/bundle.ts";

/** A STIX object as an exchange needs to know it; everything else goes along untouched. */
export type StixObject = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
  readonly created?: string;
  readonly modified?: string;
};

/** The assessment as the objects of its STIX 2.1 bundle. */
export function stixObjects(assessment: Assessment): readonly StixObject[] {
  return stixBundle(assessment).objects as unknown as readonly StixObject[];
}
