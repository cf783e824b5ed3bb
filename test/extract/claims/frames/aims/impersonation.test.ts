import { describe } from "vitest";
import { lacks, lacksAny, states } from "../../cases.ts";

describe("for whom mails and pages pass", () => {
  states([
    [
      "Domains spoofing Microsoft and Facebook were registered by Silver Heron.",
      "Silver Heron impersonates Microsoft",
      "Silver Heron impersonates Facebook",
    ],
    [
      "A website imitating that of the Ministry of Defence of Ukraine was used by Pale Otter.",
      "Pale Otter impersonates Ministry of Defence of Ukraine",
    ],
    [
      "Silver Heron sent job offers that appeared to be from Lockheed Martin.",
      "Silver Heron impersonates Lockheed Martin",
    ],
    [
      "Pale Otter wrote messages made to look like they came from the United Nations.",
      "Pale Otter impersonates United Nations",
    ],
    [
      "Silver Heron disguised its malware under services of Microsoft, McAfee, and Google.",
      "Silver Heron impersonates Microsoft",
      "Silver Heron impersonates McAfee",
      "Silver Heron impersonates Google",
    ],
    ["Pale Otter used the logo of Interpol in its mails.", "Pale Otter impersonates Interpol"],
    [
      "Silver Heron impersonates major outlets such as Reuters and the BBC.",
      "Silver Heron impersonates Reuters",
      "Silver Heron impersonates BBC",
    ],
    [
      "Silver Heron uses lures that impersonate local banks, law enforcement, and shipping companies.",
      "Silver Heron impersonates law enforcement",
    ],
    [
      "Pale Otter posed as journalists of Reuters.",
      "Pale Otter impersonates journalists",
      "Pale Otter impersonates Reuters",
    ],
    ["Hackers impersonated the World Health Organization.", "Hackers impersonates World Health Organization"],
  ]);
});

describe("what is a fake of somebody", () => {
  states([
    ["Silver Heron set up a fake Google login page.", "Silver Heron impersonates Google"],
    ["Pale Otter created cloned websites of the United Nations.", "Pale Otter impersonates United Nations"],
  ]);
  lacksAny("impersonates", [
    "Figure 8: Fake Google login screen.",
    "Silver Heron wrote from fake Facebook accounts.",
    "Silver Heron exploited a flaw similar to the Microsoft one.",
    "FernBot is disguised as a Microsoft document.",
  ]);
  lacks([
    ["Pale Otter impersonated prominent people through services like Facebook.", "impersonates Facebook"],
  ]);
});

describe("in whose guise somebody comes", () => {
  states([
    [
      "Dressed up as recruiters from Lockheed Martin, Silver Heron wrote to engineers.",
      "Silver Heron impersonates Lockheed Martin",
    ],
    ["In the guise of Microsoft, Silver Heron sent installers.", "Silver Heron impersonates Microsoft"],
    [
      "Silver Heron introduced itself as the Internet agency.",
      "Silver Heron impersonates the Internet agency",
    ],
  ]);
});
