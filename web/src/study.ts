/** The 2023 study's question, as its file in `data/cases` asks it: with events, and with what the study found. */
export const STUDY = {
  question: "divided-we-hack",
  a: ["Mustang Panda", "Scarab", "Judgment Panda"],
  b: ["state:RU"],
  since: "2017",
} as const;
