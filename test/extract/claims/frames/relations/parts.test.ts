import { describe, expect, it } from "vitest";
import { said, withPredicate } from "../../reading.ts";

const PART = "Silver Heron part-of Pale Otter";

describe("parts of groups", () => {
  it("are told of right beside their names", () => {
    for (const text of [
      "The loader is run by an actor tracked as Amber Finch or Silver Heron, a subgroup of Pale Otter.",
      "Silver Heron (a subgroup of Pale Otter) stole money.",
      "An offshoot of Pale Otter, Silver Heron has stolen money.",
      "In 2019, a subgroup of Pale Otter split off into Silver Heron.",
      "Silver Heron is one of the subgroups within the cluster that Vendor tracks as Pale Otter.",
      "It was the work of a subset of the Pale Otter group known as Silver Heron.",
      "It signals a shift for Pale Otter, a criminal enterprise of which Silver Heron appears to be a cell.",
      'Researchers have described Silver Heron as a "subgroup" of the Pale Otter group.',
    ])
      expect(said(text), text).toContain(PART);
  });

  it("are told of with whatever stands between the two", () => {
    for (const text of [
      'The Pale Otter subset we identify as "Silver Heron" went on.',
      "There is an overlap with a Pale Otter subset called Silver Heron.",
      "Mails of a subset of Pale Otter activity that we call Silver Heron came late.",
      "Silver Heron activity is a known subset of Pale Otter activity.",
      "Silver Heron, which is seen as an independent splinter of the broader Pale Otter, stole money.",
      "Pale Otter and its subgroup Silver Heron were named.",
      "One Pale Otter unit, Silver Heron, stole money.",
      "Tracked as a subcluster of Pale Otter, Silver Heron has stolen money.",
      "Pale Otter is an umbrella for several groups such as Silver Heron.",
      "Vendors place Silver Heron under the Pale Otter umbrella.",
      "Pale Otter is made up of Silver Heron and Grey Otter.",
      "Some vendors lump Silver Heron into Pale Otter.",
      "The Pale Otter umbrella group includes Silver Heron.",
    ])
      expect(said(text), text).toContain(PART);
    expect(said("Silver Heron is not a splinter of Pale Otter.")).toEqual([`${PART} (flat)`]);
  });

  it("are told of by what takes them in, and by what they make up", () => {
    for (const text of [
      "Silver Heron has been merged by Acme Corp into Pale Otter.",
      "The activity of Silver Heron was later folded into the wider Pale Otter.",
      "Silver Heron, which Acme Corp later folded into Pale Otter, stole money.",
      "Pale Otter absorbed Silver Heron in 2019.",
      "Silver Heron is counted among the Pale Otter's units.",
      "Silver Heron, one of several clusters that make up Pale Otter, stole money.",
      "Pale Otter is an umbrella under which Silver Heron and Amber Finch operate.",
      "Pale Otter later split into Silver Heron and Amber Finch.",
      "Among the subgroups of Pale Otter are Silver Heron and Amber Finch.",
      "We track this subset of Pale Otter as Silver Heron.",
      "Pale Otter (including its subgroup Silver Heron) stole money.",
      "Pale Otter's Silver Heron arm stole money.",
      "Silver Heron is regarded by most analysts as one of Pale Otter's subdivisions.",
      "Silver Heron forms part of what others call Pale Otter.",
      "The two Pale Otter units – Silver Heron and Amber Finch – stole money.",
      "The arm of Pale Otter responsible for bank robberies is known as Silver Heron.",
      "Pale Otter's arm for bank robberies, called Silver Heron, is large.",
      "Silver Heron and Amber Finch, which together form Pale Otter, stole money.",
      "Silver Heron is subordinate to Pale Otter.",
    ])
      expect(said(text), text).toContain(PART);
    expect(said("Silver Heron was not absorbed by Pale Otter.")).toEqual([`${PART} (flat)`]);
    expect(
      said("We met the developers of Silver Heron and the actors that make up Pale Otter.").join(),
    ).not.toContain("part-of");
    expect(
      said("Pale Otter is large. A unit within the group, which we call Silver Heron, stole money."),
    ).toContain("Silver Heron part-of Pale Otter");
    expect(said("Silver Heron is a subset of the group known as Pale Otter.")).toEqual([PART]);
  });

  it("are hedged by what is said of them after their name", () => {
    const text = "It helped Pale Otter, an enterprise of which Silver Heron appears to be a cell.";
    expect(withPredicate(text, "part-of")[0]?.hedge?.text).toBe("appears to be");
  });

  it("are no other names of the whole", () => {
    expect(said("An offshoot of Pale Otter, Grey Otter has stolen money.")).toContain(
      "Grey Otter part-of Pale Otter",
    );
    expect(said("An offshoot of Pale Otter, Grey Otter has stolen money.").join()).not.toContain("alias-of");
  });

  it("are no tools, users, makers and files of theirs, and nobody kept apart", () => {
    for (const text of [
      "GlassLoader is a backdoor used by subsets of Pale Otter.",
      "FernBot is the part of Pale Otter's arsenal used to steal files.",
      "They shared files that supposedly belonged to the Pale Otter group.",
      "Silver Heron is the name of the operator of FernBot.",
      "Analysts track Silver Heron as a distinct threat actor from Pale Otter.",
      "A subgroup of Pale Otter, Silver Heron, Amber Finch.",
      "This actor has likenesses with Silver Heron (Grey Otter) and possibly is a subdivision of this actor.",
      "FernBot is malware that is part of the Pale Otter arsenal.",
      "The three clusters Soft Cell, Silver Heron and Pale Otter joined forces.",
      "A subset of the group known as Pale Otter stole money.",
    ])
      expect(said(text).join(), text).not.toContain("part-of");
  });
});
