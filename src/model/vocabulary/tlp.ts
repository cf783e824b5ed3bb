/** Traffic Light Protocol 2.0 (FIRST, 2022), least to most restricted, with the OASIS marking ids. */

export const TLP_LABELS = ["clear", "green", "amber", "amber+strict", "red"] as const;
export type Tlp = (typeof TLP_LABELS)[number];

export const TLP_MARKINGS: Readonly<Record<Tlp, string>> = {
  clear: "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
  green: "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
  amber: "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
  "amber+strict": "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
  red: "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
};

/** The marking of what is made from several inputs: the strictest of theirs; `clear` for none. */
export function strictestTlp(labels: readonly Tlp[]): Tlp {
  return TLP_LABELS[Math.max(0, ...labels.map((label) => TLP_LABELS.indexOf(label)))] ?? "clear";
}
