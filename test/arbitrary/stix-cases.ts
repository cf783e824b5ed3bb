import fc from "fast-check";
import { stixBundle } from "../../src/report/stix/bundle.ts";
import type { StixCase } from "../../src/report/stix/case-bundle.ts";
import { tacticalCase } from "../report/fixture.ts";
import { claimIn } from "./claims.ts";
import { documents } from "./documents.ts";

const identities = {
  entityOf: { "attack:G9001": "G9001", "n-1": "G9001" },
  labels: { G9001: "Silver Heron", "T1566.001": "Spearphishing Attachment", "country:XB": "Borduria" },
};

/** A case: documents, claims in them and in one that is not there, with or without an assessment. */
export const stixCase: fc.Arbitrary<StixCase> = documents(3).chain((held) =>
  fc.record({
    documents: fc.constant(held),
    claims: fc.uniqueArray(claimIn(fc.constantFrom("d-elsewhere", ...held.map(({ id }) => id))), {
      maxLength: 8,
      selector: ({ id }) => id,
    }),
    identities: fc.constant(identities),
    tlp: fc.constantFrom("clear", "amber" as const),
    assessment: fc.constantFrom(null, stixBundle(tacticalCase())),
  }),
);
