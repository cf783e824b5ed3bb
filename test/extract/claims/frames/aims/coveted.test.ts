import { describe } from "vitest";
import { lacks, states } from "../../cases.ts";

describe("what is sought, where the things are what a sentence is about", () => {
  states([
    ["What Silver Heron was after were plans for submarines.", "Silver Heron seeks plans for submarines"],
    [
      "Of particular interest to Silver Heron were documents on radar.",
      "Silver Heron seeks documents on radar",
    ],
    [
      "Trade secrets of chip makers were what Silver Heron wanted.",
      "Silver Heron seeks Trade secrets of chip makers",
    ],
    [
      "The information sought by Silver Heron included negotiation plans.",
      "Silver Heron seeks negotiation plans",
    ],
    ["Silver Heron was after plans for drones.", "Silver Heron seeks plans for drones"],
    ["The theft of source code by Silver Heron was confirmed.", "Silver Heron seeks source code"],
  ]);
  lacks([["FernBot was found after documents had been published.", "seeks"]]);
});
