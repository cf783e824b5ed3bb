import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AskedSentence } from "../../../src/extract/model/asked.ts";
import { takeProposals } from "../../../src/extract/model/proposals.ts";
import type { Document, Mention } from "../../../src/model/document.ts";
import { PREDICATES } from "../../../src/model/vocabulary/predicates.ts";

const SENTENCES = [
  "SILVER HERON used KETTLE.",
  "PALE OTTER never met SILVER HERON.",
  "SILVER HERON used KETTLE.",
];
const text = SENTENCES.join(" ");
const document: Document = {
  ...{
    id: "d-1",
    kind: "vendor",
    mediaType: "text/plain",
    language: "en",
    title: null,
    text,
    cleaner: "text@1",
  },
  ...{ pages: [], blocks: [], appearances: [], tlp: "clear" },
};
const TYPES = { "SILVER HERON": "group", "PALE OTTER": "group", KETTLE: "malware" } as const;

function asked(): AskedSentence[] {
  let at = 0;
  return SENTENCES.map((sentence) => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    const names = Object.entries(TYPES).flatMap(([name, type]): Mention[] => {
      const place = sentence.indexOf(name);
      if (place < 0) return [];
      return [
        { text: name, type, link: [], value: null, start: start + place, end: start + place + name.length },
      ];
    });
    return { start, end: at, text: sentence, names };
  });
}

const OPTIONS = { model: "m", known: [] };

describe("what is taken of a model's answer", () => {
  const word = fc.oneof(
    fc.constantFrom(...Object.keys(TYPES), ...SENTENCES, "used", "", "SILVER"),
    fc.string({ maxLength: 12 }),
    fc.constant(null),
    fc.integer(),
  );
  const proposal = fc.record(
    {
      quote: word,
      subject: word,
      object: word,
      predicate: fc.oneof(fc.constantFrom(...PREDICATES), word),
      stance: fc.oneof(fc.constantFrom("asserts", "denies", "doubts"), word),
    },
    { requiredKeys: [] },
  );

  it("whatever it says, every claim taken stands in the text word for word, and the rest are issues", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(proposal, fc.jsonValue()), { maxLength: 8 }), (claims) => {
        const taken = takeProposals(document, asked(), JSON.stringify({ claims }), OPTIONS);
        expect(taken.claims.length + taken.issues.length).toBeLessThanOrEqual(claims.length);
        for (const { passage, subject, object, predicate, origin } of taken.claims) {
          if (passage.kind !== "text") throw new Error("a model quotes text");
          expect(text.slice(passage.span.start, passage.span.end)).toBe(passage.quote);
          for (const end of [subject, object]) {
            expect(text.slice(end.span!.start, end.span!.end)).toBe(end.text);
            expect(passage.quote).toContain(end.text);
            expect(Object.keys(TYPES)).toContain(end.text);
          }
          expect(PREDICATES).toContain(predicate);
          expect(origin).toEqual({ by: "model", name: "m", version: 1 });
        }
      }),
    );
  });

  it("takes no answer apart that is not JSON, whatever its bytes", () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        const { claims } = takeProposals(document, asked(), content, OPTIONS);
        expect(claims).toEqual([]);
      }),
    );
  });

  it("reads an answer in a Markdown fence, and tells two like sentences apart by place", () => {
    const claim = { quote: SENTENCES[2], subject: "SILVER HERON", predicate: "uses", object: "KETTLE" };
    const fenced = `\`\`\`json\n${JSON.stringify({ claims: [claim] })}\n\`\`\``;
    const all = asked();
    const [first] = takeProposals(document, all, fenced, OPTIONS).claims;
    const [second] = takeProposals(document, all.slice(2), fenced, OPTIONS).claims;
    expect([first!.passage, second!.passage]).toMatchObject([{ ordinal: 0 }, { ordinal: 1 }]);
    expect(first!.id).not.toBe(second!.id);
  });

  it("looks at no more claims than a reading could give", () => {
    const claims = Array.from({ length: 500 }, () => ({}));
    const { issues } = takeProposals(document, asked(), JSON.stringify({ claims }), OPTIONS);
    expect(issues.length).toBeLessThan(100);
    expect(issues[0]!.message).toContain("only the first");
  });
});
