import type { DocumentReader } from "../../src/commands/reader.ts";
import type { Reading } from "../../src/model/reading.ts";
import { parseDocument } from "../../src/sources/document.ts";

/** Parses documents and finds nothing in them: for tests of how documents come in. */
export const parsingReader: DocumentReader = {
  read: async (input) => {
    const { document, issues } = await parseDocument(input);
    const reading: Reading = {
      regions: [],
      mentions: [],
      techniques: [],
      claims: [],
      brief: [],
      issues: [],
    };
    return { document, reading: document === null ? null : reading, issues };
  },
  close: async () => undefined,
};
