import { describe, expect, it } from "vitest";
import { said, withPredicate } from "../../reading.ts";

const OTHER = "Pale Otter alias-of Silver Heron";
const SAME = "Silver Heron alias-of Pale Otter";

describe("nouns for names", () => {
  it("tell the names before them of whoever follows", () => {
    for (const text of [
      "Pale Otter is another handle for Silver Heron.",
      "Pale Otter is simply Acme Corp's old label for Silver Heron.",
      "Pale Otter, the cover name used by the police for the Silver Heron, is back.",
      "Pale Otter – Acme Corp's designation for Silver Heron – is back.",
      "Pale Otter is an alias that Acme Corp uses for what others call Silver Heron.",
      "Pale Otter is a rebrand of the notorious Silver Heron gang.",
    ])
      expect(said(text), text).toContain(OTHER);
    expect(said('"Silver Heron" and "Pale Otter" are labels for one and the same outfit.')).toContain(SAME);
    expect(said("Pale Otter is no alias of Silver Heron.")).toEqual([`${OTHER} (flat)`]);
    expect(
      withPredicate("Pale Otter may be just another name for Silver Heron.", "alias-of")[0]?.hedge,
    ).toBeTruthy();
  });

  it("bring in the names after them", () => {
    for (const text of [
      "Acme Corp's name for Silver Heron is Pale Otter.",
      "Silver Heron's old Acme name is Pale Otter.",
      "Silver Heron has many aliases, such as Amber Finch and Pale Otter.",
      "Researchers have given Silver Heron a host of names: Amber Finch, Pale Otter.",
      "It was Acme Corp that coined the moniker Pale Otter for Silver Heron.",
      "Researchers gave the name Pale Otter to Silver Heron.",
      "Silver Heron also carries the labels Amber Finch and Pale Otter.",
      "Silver Heron has since been given the name Pale Otter.",
    ])
      expect(said(text), text).toContain(OTHER);
  });

  it("say nothing of names of other things", () => {
    for (const text of [
      "Pale Otter is the name of a file that Silver Heron left.",
      "Silver Heron uses domain names like those of Pale Otter.",
      "Silver Heron answers to Pale Otter.",
      "Pale Otter is a label for part of what others call Silver Heron.",
    ])
      expect(said(text).join(), text).not.toContain("alias-of");
  });
});

describe("names that change, and names of several namers", () => {
  it("are read of whoever the clause is about", () => {
    for (const text of [
      "Silver Heron later rebranded itself as Pale Otter.",
      "Silver Heron, which has since been rebranded as Pale Otter, hit a town.",
      "Acme Corp has promoted Silver Heron to the name Pale Otter.",
      "Silver Heron turned out to be Pale Otter.",
      "Silver Heron has become Pale Otter.",
      "Acme Corp's Silver Heron corresponds to what others track as Pale Otter.",
      "Silver Heron and Pale Otter are different names for a single group.",
      "Silver Heron is thought to be the same group as Pale Otter.",
      "Silver Heron is believed to be Pale Otter.",
      "Acme Corp has upgraded Silver Heron to Pale Otter.",
      "Silver Heron may simply be Pale Otter by another name.",
      "Acme Corp's Silver Heron and Globex Corp's Pale Otter are the same people.",
      "What Acme Corp calls Silver Heron is what we call Pale Otter.",
    ])
      expect(said(text), text).toContain(SAME);
    expect(said("Silver Heron does not equal Pale Otter.")).toEqual([`${SAME} (flat)`]);
    expect(said("Silver Heron has become Pale Otter's best friend.").join()).not.toContain("alias-of");
  });

  it("are names of one", () => {
    for (const text of [
      "Silver Heron, tracked since 2017 by Acme Corp under the moniker Pale Otter, robbed banks.",
      "Silver Heron goes by Pale Otter at Acme Corp.",
      "Silver Heron – Pale Otter to Acme Corp – came back.",
      "Silver Heron (Amber Finch to Acme Corp, Pale Otter to Globex Corp) came back.",
      "Silver Heron [Pale Otter] came back.",
      '"Silver Heron" (Pale Otter in Acme Corp\'s numbering) came back.',
      "Silver Heron, hitherto tracked as Pale Otter, came back.",
      "Silver Heron used to be called Pale Otter.",
      "Silver Heron appears in vendor reports as Pale Otter.",
      "The name Pale Otter was given to Silver Heron last year.",
      "Silver Heron – or, as Acme Corp now calls it, Pale Otter – came back.",
      "Known at Acme Corp as Pale Otter, Silver Heron came back.",
      "Silver Heron, or Pale Otter as Acme Corp calls it, came back.",
      "Silver Heron, as Acme Corp calls Pale Otter, came back.",
      "The group Acme Corp calls Silver Heron and Globex Corp calls Pale Otter came back.",
      "Acme Corp tracks this actor as Silver Heron, while others refer to it as Pale Otter.",
      "Silver Heron, a northern crew that also goes by Pale Otter, came back.",
    ])
      expect(said(text), text).toContain(OTHER);
  });
});
