import type { Register } from "./register.ts";

/**
 * Which country does somebody mean who writes its name where a NAME is wanted ("Russia", `state:Russia`)? Its ISO 3166-1
 * alpha-2 code, or `null` where no claim here places an actor in a country of that name. O(placings).
 */
export function countryCalled(name: string, { attributions }: Register): string | null {
  const wanted = name
    .trim()
    .replace(/^(?:state|country):\s*/iu, "")
    .toLowerCase();
  for (const placings of attributions.countries.values())
    for (const { code, claims } of placings)
      if (claims.some(({ object }) => object.canonical.toLowerCase() === wanted)) return code;
  return null;
}

/** How the groups of a country are asked for, in the two senses that are never mixed. */
export const sidesOf = (code: string): readonly string[] => [`state:${code}`, `country:${code}`];
