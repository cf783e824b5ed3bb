import { describe } from "vitest";
import { lacks, states } from "./cases.ts";

describe("what an attack did, where the attack is put to somebody", () => {
  states([
    ["A breach of a bank in Peru was the work of Silver Heron.", "Silver Heron targets Peru"],
    [
      "A spate of attacks on universities in Laos was eventually attributed to Silver Heron.",
      "Silver Heron targets Laos",
    ],
    ["Attacks on energy companies in Peru have been linked to Silver Heron.", "Silver Heron targets Peru"],
    [
      "A campaign that used FernBot against banks was carried out by Silver Heron.",
      "Silver Heron uses FernBot",
    ],
  ]);
  lacks([
    [
      "Silver Heron denied responsibility for the attack on the Ministry of Defence of Peru.",
      "Silver Heron targets",
    ],
    [
      "A report ties the breach of a bank in Peru to the earlier Silver Heron attack.",
      "Silver Heron targets Peru",
    ],
    ["We were unable to attribute the attacks on banks in Peru to Silver Heron.", "Silver Heron targets"],
  ]);
});
