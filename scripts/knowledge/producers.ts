/**
 * Which publisher a producer uuid of MISP's `name-attribution` stands for. From MISP galaxy's producer cluster,
 * checked against the naming scheme of the names attributed to each; uuids not listed stay `unknown`.
 */
export const PRODUCERS: Readonly<Record<string, string>> = {
  "0904b30c-a86b-402b-9a14-87bbc44648aa": "symantec",
  "0adf6f0f-3795-4de1-9763-1bdd1c31a5d7": "cisco-talos",
  "0d4886f9-97e1-4cb2-8822-580fd09540e5": "kaspersky",
  "1427d7df-a9b8-4809-afe0-1180cfdd930d": "zscaler",
  "1c141c9b-ec78-4f86-a8ea-b02944fa5492": "bitdefender",
  "21afba9e-cd2a-45c9-b421-b1f14fd181e9": "group-ib",
  "3176f708-da5b-4c41-926b-0a94ebeb0e3b": "trellix",
  "3a43aca5-6366-4168-b182-a8afec4550b5": "eset",
  "3ac8f6fc-9c04-4ebd-bda2-788cc02fe4ed": "trend-micro",
  "455b9e40-e8dd-443b-87b3-c70bd09b4231": "sophos",
  "4c94ea8e-6bbd-4638-b7ba-34354cfa2281": "fox-it",
  "58d7efca-402a-4b36-9178-dc14e52f12e5": "elastic",
  "598308b3-5475-48c6-9a2c-676fe1d2c6fb": "google",
  "94e95ed2-e07a-464a-9d56-a03679b9717a": "blackberry",
  "996c48de-7bb8-414d-b6fe-ec94abb5f461": "sentinelone",
  "9f2ba728-8b29-48f9-badf-4f4cefb929f0": "pwc",
  "a1ad5090-2487-46d2-8237-6151a2dd5063": "mitre",
  "a7119872-bc6b-494b-9f7a-8c50faaf53a9": "secureworks",
  "ac46bac7-e7b5-4efe-8f32-b79e9015ab86": "intezer",
  "ad7032df-0e9a-4ea9-b35c-c68ff854be80": "recorded-future",
  "adb3369a-5683-46b2-bceb-4dafa6526b21": "check-point",
  "adc57f66-9910-4500-a16b-311cd4f08409": "rapid7",
  "b8ca0932-c4cb-45c0-b7b1-88b9685ba24b": "mcafee",
  "bfafdca5-3171-4953-86ab-c74f44822fd3": "fortinet",
  "c2f76813-f24c-450e-abfd-0db4495ab68e": "volexity",
  "cae79680-67a6-4411-903c-f824dbcc813f": "proofpoint",
  "d0c33595-b684-45ef-91c3-e2f5ce1a8191": "microsoft",
  "d597f230-4f70-43cb-817e-c745efd4fe35": "withsecure",
  "da5cdcd1-7b15-4371-b7eb-ca32916d2052": "mandiant",
  "e4ed3168-7830-490f-9eed-d1b3ef2daccd": "dragos",
  "e583434b-7fb8-42c8-90ce-89aa8ed35f0c": "symantec",
  "e9491d3b-2174-47d6-8a15-ecec552d16ae": "unit42",
  "f063b54b-293c-4713-87c1-92ff760ee4ba": "malwarebytes",
  "f9eb432f-2293-48b7-bca4-cc78beb50df0": "crowdstrike",
};

/** Publisher ids for the names MISP writes out in its `origin:` keys. */
export const ORIGINS: Readonly<Record<string, string>> = {
  FireEye: "mandiant",
  Mandiant: "mandiant",
  Microsoft: "microsoft",
  Proofpoint: "proofpoint",
  QiAnXin: "qianxin",
  Secureworks: "secureworks",
  "Trend Micro": "trend-micro",
};

/** The second words of PwC's colour-and-creature names that occur in the sources. */
const PWC_CREATURES =
  "Anubis|Apollo|Artemis|Athena|Banshee|Callisto|Diablo|Echidna|Gargoyle|Horus|Karkadann|Keres|Kitsune|Kobold|Kraken|" +
  "Kurma|Lamassu|Lich|Liderc|Naga|Phoenix|Pygmy|Python|Sylvan|Wraith";

/** Naming conventions their vendors published, by the form of the name. Applied only where no source says more:
 *  of the 858 names whose namer MISP states and whose form one of these fits, they agree on 836. */
const SCHEMES: readonly (readonly [string, RegExp])[] = [
  ["mitre", /^[GSC]\d{4}$/],
  ["cert-ua", /^UAC-\d{4}$/i],
  ["mandiant", /^(?:APT[ -]?\d{1,2}|UNC\d+|FIN\d+|TEMP\.\w+)$/i],
  ["proofpoint", /^TA\d{3,4}$/i],
  [
    "crowdstrike",
    /^[A-Z]+ (?:BEAR|PANDA|KITTEN|CHOLLIMA|SPIDER|JACKAL|TIGER|LEOPARD|BUFFALO|CRANE|WOLF|SPHINX|OCELOT|HAWK)$/,
  ],
  [
    "secureworks",
    /^(?:(?:ALUMINUM|BRONZE|COBALT|COPPER|GOLD|IRON|NICKEL|TIN|TUNGSTEN|ZINC) [A-Z]+|(?:TG|Threat Group)-\d{4})$/,
  ],
  [
    "pwc",
    new RegExp(
      `^(?:Red|Blue|Black|Yellow|Teal|Purple|Gr[ae]y|White|Orange|Green) (?:${PWC_CREATURES})$`,
      "i",
    ),
  ],
  [
    "microsoft",
    /^(?:[a-z]+ (?:typhoon|blizzard|sandstorm|sleet|rain|hail|dust|cyclone|tempest|tsunami|flood)|(?:DEV|Storm)-\d{3,4})$/i,
  ],
  ["trend-micro", /^Earth [a-z]\w+$/i],
  [
    "unit42",
    /^(?:[a-z]+ (?:taurus|ursa|serpens|pisces|libra|gemini|scorpius|draco|virgo|orion)|CL-(?:STA|CRI|UNK)-\d{4})$/i,
  ],
  ["google", /^FROZEN[A-Z]+$/i],
  ["accenture", /^[A-Z]+(?:MACKEREL|STURGEON|FISH|CARP)$/],
  ["recorded-future", /^TAG-\d+$/i],
  ["cisco-talos", /^UAT-\d{4}$/i],
  ["ibm", /^(?:ITG\d{2}|Hive\d{4})$/i],
  ["thales", /^ATK ?\d+$/i],
  ["360", /^APT-C-\d+$/i],
  ["tencent", /^T-APT-\d+$/i],
  ["nshc", /^Sector[a-z]\d{2}$/i],
];

/** Who names things this way? `unknown` when the form tells nothing. Example: `namerByScheme("TA416")` is `proofpoint`. */
export function namerByScheme(name: string): string {
  return SCHEMES.find(([, form]) => form.test(name))?.[0] ?? "unknown";
}
