import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { briefOf } from "../extract/claims/brief.ts";
import { requestBody, sentencesToAsk } from "../extract/model/asked.ts";
import { takeProposals } from "../extract/model/proposals.ts";
import type { Claim } from "../model/claim.ts";
import type { Issue } from "../model/issue.ts";
import type { Reading } from "../model/reading.ts";
import { askModel, modelEndpoint } from "./model-endpoint.ts";
import type { DocumentReader, ReadOutcome } from "./reader.ts";

/** Adds a model's checked proposals to what the rules read. */
export type Proposer = (outcome: ReadOutcome) => Promise<ReadOutcome>;

function withClaims(reading: Reading, proposed: readonly Claim[], issues: readonly Issue[]): Reading {
  const claims = [...reading.claims, ...proposed];
  return { ...reading, claims, brief: briefOf(claims), issues: [...reading.issues, ...issues] };
}

/** After so many failures in a row the server is left alone for the rest of the run. */
const PATIENCE = 3;

/**
 * The proposer of the endpoint that the environment names; `null` without one, which is how it is by default. Says
 * once that text leaves this process, and where to. A server that fails costs its proposals and gives an issue, never
 * the document. `folder`: where answers are kept, or `null`.
 */
export function openProposer(effects: Effects, folder: string | null): Proposer | null {
  const endpoint = modelEndpoint(effects);
  if (endpoint === null) return null;
  const { origin } = new URL(endpoint.url);
  effects.log(
    `Sentences of what is read are sent to ${origin} (model ${endpoint.model}). Unset ENTENTE_MODEL_URL to keep them here.`,
  );
  let failures = 0;
  return async (outcome) => {
    const { document, reading } = outcome;
    if (document === null || reading === null) return outcome;
    const claims: Claim[] = [];
    const issues: Issue[] = [];
    for (const sentences of sentencesToAsk(document, reading)) {
      if (failures >= PATIENCE) {
        const message = `${origin} failed ${PATIENCE} times in a row and is not asked any more in this run.`;
        issues.push({ code: "model-unavailable", path: document.id, message, value: null });
        break;
      }
      try {
        const content = await askModel(effects, endpoint, requestBody(sentences, endpoint.model), folder);
        const known = [...reading.claims, ...claims];
        const taken = takeProposals(document, sentences, content, { model: endpoint.model, known });
        claims.push(...taken.claims);
        issues.push(...taken.issues);
        failures = 0;
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        failures += 1;
        const { message } = error;
        issues.push({ code: "model-unavailable", path: document.id, message, value: error.code });
      }
    }
    return {
      document,
      reading: withClaims(reading, claims, issues),
      issues: [...outcome.issues, ...issues],
    };
  };
}

/** A reader whose documents also go past the model, when one is named; else the reader as it is. */
export function proposingReader(
  effects: Effects,
  reader: DocumentReader,
  folder: string | null,
): DocumentReader {
  const propose = openProposer(effects, folder);
  if (propose === null) return reader;
  return { ...reader, read: async (input) => propose(await reader.read(input)) };
}
