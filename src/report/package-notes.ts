import type { Assessment } from "../model/assessment.ts";
import { readerIndex } from "./reader-index.ts";
import { citation } from "./sections/method.ts";

/** A string as YAML takes it whatever it holds: JSON is YAML. */
const quoted = (text: string): string => JSON.stringify(text);

/** How to cite one assessment, as a Citation File Format 1.2.0 file. */
export function packageCitation(assessment: Assessment): string {
  const { id, question, versions } = assessment;
  return [
    "cff-version: 1.2.0",
    `title: ${quoted(`${question.title} Assessment ${id}`)}`,
    `message: ${quoted("Please cite this assessment with its question hash.")}`,
    "type: dataset",
    `version: ${quoted(id)}`,
    ...(question.asOf === null ? [] : [`date-released: ${question.asOf}`]),
    "authors:",
    `  - name: ${quoted("whoever asked; give your own name here")}`,
    "identifiers:",
    "  - type: other",
    `    value: ${quoted(`question ${question.hash}`)}`,
    `    description: ${quoted("SHA-256 of the question's canonical JSON")}`,
    "references:",
    "  - type: software",
    '    title: "Entente"',
    `    version: ${quoted(versions.entente ?? "unknown")}`,
    "    authors:",
    '      - name: "The Entente authors"',
    "",
  ].join("\n");
}

/** What is in a replication package, how to make the assessment again, and how to cite it. */
export function packageReadme(assessment: Assessment): string {
  const { id, question, versions } = assessment;
  return `# Replication package of assessment ${id}

${citation(readerIndex(assessment))}

## Make it again

With Entente ${versions.entente ?? ""} and knowledge ${versions.knowledge ?? ""}:

\`\`\`
entente assess --from PACKAGE.zip --out again
\`\`\`

The files in \`again\` are those in here, byte for byte, and \`again/package.zip\` is this package. Where the program,
its knowledge or a table differ, the command says which and stops.

## What is in it

| File | Holds |
| --- | --- |
| \`question.json\` | the question; its canonical JSON has the SHA-256 \`${question.hash}\` |
| \`case.jsonl\` | the case: documents by hash, where and when they appeared, claims with their quotes, reviews, decisions on names. The text of pages is left out. Absent where the question stood on no case |
| \`assessment.json\` | the answer with every finding, its seed (${question.seed}) and its versions |
| \`report.html\`, \`report.md\` | the report |
| \`figures/\` | each figure as SVG with its data as CSV |
| \`tables/\`, \`codebook.md\` | what evidence weighs, with reasons and sources; how claims are coded |
| \`bundle.stix.json\`, \`layer.json\` | the same for other tools |
| \`manifest.json\` | versions and hashes of all that decides the result |
| \`CITATION.cff\` | how to cite this assessment |
`;
}
