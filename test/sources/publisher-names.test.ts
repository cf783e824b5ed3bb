import { describe, expect, it } from "vitest";
import { publisherNamed } from "../../src/sources/publisher.ts";
import type { NamedPublisher } from "../../src/sources/publisher-names.ts";

const listed: readonly NamedPublisher[] = [
  { id: "lab7", name: "Heron Networks Lab 7", hosts: ["heronnetworks.example", "lab7.github.io"] },
  { id: "amber", name: "Amber Threat Intelligence", hosts: ["amber.example", "cloud.amber.example"] },
  { id: "brook", name: "Brook (Otter Group)", hosts: ["brook.example"], interest: "commercial" },
  {
    id: "agency-gb",
    name: "Agency (United Kingdom)",
    hosts: ["agency.gov.uk"],
    homeState: "GB",
    interest: "state",
  },
  { id: "agency-nl", name: "Agency (Netherlands)", hosts: ["agency.nl"], homeState: "NL", interest: "state" },
];
const named = (written: string) => publisherNamed(written, listed);

describe("a publisher's name as people write it", () => {
  it.each([
    ["Lab 7", "lab7"],
    ["HeronNetworks", "lab7"],
    ["Heron Networks Lab 7 (annual report)", "lab7"],
    ["Amber TAG", "amber"],
    ["Amber 2023 workshop paper", "amber"],
    ["Otter Group", "brook"],
    ["UK Agency", "agency-gb"],
  ])("%s is %s", (written, id) => {
    expect(named(written)).toBe(id);
  });

  it.each([
    ["Agency", "agency", "two bodies of that name"],
    ["United Kingdom", "united-kingdom", "a country is no publisher"],
    ["Amber Fan Club", "amber-fan-club", "words that are no team's"],
    ["Cloud", "cloud", "a host below somebody else's"],
    ["Security Blog", "security-blog", "nothing but team words"],
    ["Otter", "otter", "half a name"],
  ])("%s stays %s: %s", (written, slug) => {
    expect(named(written)).toBe(slug);
  });
});
