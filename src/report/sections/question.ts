import type { Inline, Section } from "../blocks.ts";
import { count } from "../numbers.ts";
import type { ReaderIndex } from "../reader-index.ts";
import { periodText, sideText } from "../words.ts";

/** The title as asked; a question without one is put from its sides. */
export function titleText(index: ReaderIndex): string {
  const { question } = index.assessment;
  if (question.title.trim() !== "") return question.title;
  return `Do ${question.a.join(", ") || "side A"} and ${question.b.join(", ") || "side B"} work together?`;
}

/** What stands behind a side as written: codes, names that lead to an actor of another name, how many actors. */
export function behindSide(index: ReaderIndex, side: "a" | "b"): string {
  const written = index.assessment.question[side];
  const members = index.assessment.actors.filter((actor) => actor.side === side);
  const codes = written.filter((each) => /^(?:state|country):/u.test(each));
  const renamed = written.flatMap((each) => {
    const same = (name: string): boolean => name.toLowerCase() === each.toLowerCase();
    const actor = members.find(({ names }) => names.some(({ name }) => same(name)));
    return actor === undefined || same(actor.name) ? [] : [`${each} is here ${actor.name}`];
  });
  const many = members.length > written.length ? [count(members.length, "actor")] : [];
  const parts = [...codes, ...renamed, ...many];
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
}

function sideMembers(index: ReaderIndex, side: "a" | "b"): readonly Inline[] {
  return [{ kind: "side", side, text: sideText(index.assessment, side) }, behindSide(index, side)];
}

/** `question 3 of 5 in this case`, or the number alone. */
export function questionNumber(index: ReaderIndex): string {
  const { question, questionsInCase } = index.assessment;
  return questionsInCase === undefined
    ? `question ${question.number}`
    : `question ${question.number} of ${questionsInCase} in this case`;
}

/** 1. What is asked: sides, period, date of knowledge, hash and number. */
export function questionSection(index: ReaderIndex): Section {
  const { question, tlp, leftOut } = index.assessment;
  const items = [
    { term: "Side A", value: sideMembers(index, "a") },
    { term: "Side B", value: sideMembers(index, "b") },
    ...(question.pairs.length > 0
      ? [{ term: "Pairs", value: [question.pairs.map(({ a, b }) => `${a} × ${b}`).join("; ")] }]
      : []),
    { term: "Period", value: [periodText(question.period)] },
    { term: "Knowledge as of", value: [question.asOf ?? "the latest publication in the case"] },
    {
      term: "Question",
      value: [`${questionNumber(index)}, hash `, { kind: "id" as const, text: question.hash }],
    },
    ...(leftOut === undefined ? [] : [{ term: "Left out", value: [leftOut.join(", ")] }]),
    ...(tlp === undefined ? [] : [{ term: "Marking", value: [`TLP:${tlp.toUpperCase()}`] }]),
  ];
  return { id: "question", title: "Question", blocks: [{ kind: "facts", items }] };
}
