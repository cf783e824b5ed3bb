import { describe } from "vitest";
import { lacks, states } from "../../cases.ts";

describe("from where somebody works", () => {
  states([
    ["Silver Heron rented servers from a provider in Peru.", "Silver Heron uses-infrastructure servers"],
    ["Silver Heron hid behind hacked home routers.", "Silver Heron uses-infrastructure hacked home routers"],
    [
      "Silver Heron ran its command and control from compromised routers in Laos.",
      "Silver Heron uses-infrastructure compromised routers",
    ],
    [
      "Silver Heron routes its traffic through a botnet of office routers.",
      "Silver Heron uses-infrastructure a botnet of office routers",
    ],
    ["Silver Heron used Dropbox as a command channel.", "Silver Heron uses-infrastructure Dropbox"],
  ]);
  lacks([
    ["Silver Heron ran a script on the compromised server.", "uses-infrastructure"],
    ["Silver Heron launched an attack on ten news websites.", "uses-infrastructure"],
    ["FernBot operates from this server.", "uses-infrastructure"],
  ]);
});
