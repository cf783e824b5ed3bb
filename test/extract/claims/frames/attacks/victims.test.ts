import { describe } from "vitest";
import { lacks, states } from "../../cases.ts";

describe("nouns for victims with a bracket, an aside or a clause beside them", () => {
  states([
    [
      "Known targets of Silver Heron (also called Copper Newt) include universities in Peru.",
      "Silver Heron targets Peru",
    ],
    [
      "Targets of Silver Heron, according to our telemetry, are located in Peru and Laos.",
      "Silver Heron targets Laos",
    ],
    [
      "Organizations that were breached by Silver Heron include the Ministry of Defence of Peru.",
      "Silver Heron targets Ministry of Defence of Peru",
    ],
    [
      "Silver Heron is back. The countries that received attacks were Peru and Laos.",
      "Silver Heron targets Laos",
    ],
    ["Silver Heron infects victims mainly in Peru.", "Silver Heron targets Peru"],
  ]);
});

describe("where something was seen most", () => {
  states([
    ["Peru is the country with the most FernBot infections.", "FernBot targets Peru"],
    ["Laos accounted for the majority of FernBot attacks.", "FernBot targets Laos"],
    ["Infections of FernBot in Peru remain high.", "FernBot targets Peru"],
    ["The FernBot attacks seen so far have been exclusively in Laos.", "FernBot targets Laos"],
    ["The top target of Silver Heron is Peru, followed closely by Laos.", "Silver Heron targets Laos"],
  ]);
});

describe("somebody's sights, ground and servers", () => {
  states([
    ["Silver Heron had universities in Peru in its sights.", "Silver Heron targets Peru"],
    ["Peru has long been a favorite testing ground for Silver Heron.", "Silver Heron targets Peru"],
    ["We saw a ministry in Laos communicating with Silver Heron C2 servers.", "Silver Heron targets Laos"],
    ["Silver Heron is keen on embassies in Peru.", "Silver Heron targets Peru"],
  ]);
  lacks([
    ["Acme Corp wrote that Silver Heron had new targets in its sights.", "targets Acme Corp"],
    ["Acme Corp is communicating with experts on Silver Heron.", "targets Acme Corp"],
  ]);
});

describe("who hits by what it uses", () => {
  states([
    ["Silver Heron used a new malware that targeted banks across Peru.", "Silver Heron targets Peru"],
    [
      "One is Silver Heron, which uses the same tools and methods but targets only banks in Peru.",
      "Silver Heron targets Peru",
    ],
    [
      "Silver Heron had been considered as a Ruritanian threat actor targeting banks in Peru.",
      "Silver Heron targets Peru",
    ],
  ]);
});

describe("victims that something befell, with who did it after", () => {
  states([
    ["A defense contractor in Peru fell to Silver Heron in May.", "Silver Heron targets Peru"],
    ["Universities in Laos bore the brunt of Silver Heron's attacks.", "Silver Heron targets Laos"],
    ["A bank in Peru received phishing mails from Silver Heron.", "Silver Heron targets Peru"],
    ["The health service of Laos was held to ransom by Silver Heron.", "Silver Heron targets Laos"],
    ["In the crosshairs of Silver Heron are journalists and diplomats in Peru.", "Silver Heron targets Peru"],
    ["Silver Heron lured employees of telecom operators in Laos.", "Silver Heron targets Laos"],
  ]);
  lacks([
    ["The bank in Peru received information from Silver Heron.", "targets Peru"],
    ["The airport in Laos was brought to a standstill.", "targets Laos"],
  ]);
});

describe("nouns for attacks with who did it after, and lists of the extorted", () => {
  states([
    ["A hit on banks in Peru was carried out by Silver Heron.", "Silver Heron targets Peru"],
    ["The break-in at a bank in Laos was the work of Silver Heron.", "Silver Heron targets Laos"],
    ["Silver Heron has its eye on shipping companies in Peru.", "Silver Heron targets Peru"],
    ["Silver Heron claimed a bank in Peru as a victim.", "Silver Heron targets bank"],
    [
      "Silver Heron lurked in the Norwegian parliament's network.",
      "Silver Heron targets Norwegian parliament",
    ],
  ]);
  lacks([["Silver Heron's certificate was copied from real Acme Corp certificates.", "targets Acme Corp"]]);
});

describe("mails sent, doors broken in at, systems locked", () => {
  states([
    ["Embassies in Peru were enticed by Silver Heron.", "Silver Heron targets Peru"],
    ["Embassies of Laos were sent phishing mails by Silver Heron.", "Silver Heron targets Laos"],
    ["Silver Heron broke in at a bank in Peru.", "Silver Heron targets Peru"],
    ["A university in Laos was locked out of its systems by Silver Heron.", "Silver Heron targets Laos"],
    ["Silver Heron keeps a close eye on diplomats in Peru.", "Silver Heron targets Peru"],
  ]);
});
