/** The four corners of an intrusion event (Caltagirone, Pendergast, Betz 2013, "The Diamond Model"). */

export const DIAMOND_CORNERS = {
  adversary: "the actor or organisation responsible",
  capability: "the tools and techniques used",
  infrastructure: "the systems used to deliver or control a capability",
  victim: "the target",
} as const;
export type DiamondCorner = keyof typeof DIAMOND_CORNERS;
