import type { Id } from "../../model/ids.ts";
import type { Draft, Sentence } from "./draft.ts";

/** The software, server or access that a relation is about: the one named between its words. */
export function assetOf({ working }: Sentence, { trigger, reach, subject, object }: Draft): Id | null {
  const asset = working.phrases.find((phrase) => {
    const isThing = phrase.form === "software" || phrase.form === "indicator" || phrase.form === "product";
    const at = working.starts.indexOf(phrase.start);
    return (
      isThing &&
      phrase !== subject &&
      phrase !== object &&
      at >= trigger.start - 40 &&
      at <= reach + 40 &&
      phrase.name
    );
  });
  return asset?.name?.link[0] ?? null;
}
