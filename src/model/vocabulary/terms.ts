/** The product's own words, one per idea. `docs/glossary.md` carries the same lines; a test compares the two. */
export const TERMS = {
  claim:
    "that someone said something: who, about whom, when it happened, with which hedge, written where; the product holds no facts",
  mention: "a stretch of text in a document that names something",
  entity: "what mentions and names are decided to mean",
  name: "a text as one namer uses it for one object of a source",
  decision: "a reversible step on identity: two names are same, different, overlaps or unsure",
  resolution: "the frozen state of all live decisions: which name means which entity, with an id",
  judgment: "the graded answer at one level, with its likelihood and, apart from it, its confidence",
  "likelihood term": "one of the seven terms of ICD 203 for how probable something is",
  confidence: "low, moderate or high (ICD 203): how well founded a judgment is; never a number",
  interval: "a statistical range, or a stretch of time with its precision",
  channel: "one kind of evidence",
  indicator: "the STIX object: an address, domain, hash or other observable; never a synonym of evidence",
  document: "what is read in: text with pages, blocks and where it appeared",
  report: "what is written out",
  passage: "where a claim is written: a quote in a text, or a field of an upstream object",
  "report family": "documents that count as one witness, because one relays, copies or derives from another",
  operation: "an event with several parts, put together from claims by reversible decisions",
  review:
    "a person's word on a claim read from text: it stands, it falls, or another takes its place; it can be taken back",
  brief: "a document's own sentences that carry its claims, word for word",
  announcement: "a new claim that moved the judgment of a watched question, told once",
  finding: "the outcome of testing one channel on one pair of actors",
  "evidence row": "a finding or a claim group with its weight for each hypothesis",
  "minimum detectable excess":
    "the smallest number of shared features that the whole rule would flag in 8 of 10 cases",
  "weight-based range":
    "low, middle and high from priors and log ratios halved, taken as they are, and doubled; not a credible interval",
  undetermined: "the grade is missing (`null`): silence, no data or no power, which is not *none*",
  "knowledge as of":
    "the latest day on which anything in use was published, or the day that `--as-of` names; an answer never depends on the day it is asked",
  "left out":
    "what the asker took out of an answer with `--without`: a publisher, a state's publishers, a channel, a decision",
  purposive: "of a row collected because it bears on a question: shown, and left out of every test of rates",
  witness: "a report or publisher that a claim goes back to once relays are taken out",
  undated: "of a link without a date of activity: it is in every period, and the finding says so",
  "question file":
    "a question written down with its dates, its events and what studies found, so that others ask the same one",
  "needed claims":
    "what of a case a question has to read: everything, names alone, or what the states it names stand on; the answer is the same as from everything",
  "study's finding":
    "what another study found at a level: set beside the answer with that study's own claims and without them, and weighing nothing by itself",
  "plausible trace":
    "what work at a level would leave in a channel: it was looked for or not, and could have been seen or not",
  "availability of a tool":
    "who is on record with a tool that is said to be exclusive, sold or public, and what sharing it could show",
  "change of rates":
    "whether operations became more frequent from a date on, beside what the same groups did elsewhere and what others did there",
  "fixed or searched date":
    "a date of change named before anybody looked at the data, or chosen after looking: then its p is too small, and the search itself is tested",
  "disclosure lag":
    "the 18 months before the latest publication, of which most is not told yet: shown, and left out of tests of rates",
  screened:
    "of an answer given at once: tests are run again only where a flag could come or go; the settled answer that follows is weighed in full",
} as const;
export type TermWord = keyof typeof TERMS;
