import type { Negation } from "../../../../../model/claim.ts";
import type { RelationScale } from "../../../../../model/relation.ts";
import type { Predicate } from "../../../../../model/vocabulary/predicates.ts";
import { pattern } from "../../../sentence/tables/forms.ts";

/**
 * How sources say that two groups have to do with one another. `word` is the trigger; the second group follows it
 * after one of `links` (a pattern right before the group, with the words between counted in), or both stand in a row
 * after "between" or before the verb (`joint`).
 */
export interface RelationCue {
  readonly predicate: Predicate;
  readonly word: RegExp;
  /** What may stand between the trigger and the other group; `null` when none follows. */
  readonly links: RegExp | null;
  /** May two groups in a row before the trigger, or after "between", be its ends? */
  readonly joint: boolean;
  /** The group after the trigger is the one that acts ("was hijacked by X"). */
  readonly reversed?: boolean;
  readonly weak?: boolean;
  readonly negation?: Negation;
  readonly scale?: RelationScale;
  /** The trigger as a phrase of its own ("an affiliate"), and how the words of that phrase have to end. */
  readonly phrased?: { readonly word: RegExp; readonly head: RegExp };
  /** How the words for the other one have to end ("the X cartel"). */
  readonly joined?: RegExp;
  /** What of the other group's the words have to name ("abused X's servers"). */
  readonly held?: RegExp;
  /** Which phrases may be ends: groups and software by name (`named`), what they do too (`acts`), or groups alone (`actor`). */
  readonly ends?: "actor" | "named" | "acts";
}

/** Words of relation, apart from others that hold them. */
export const word = (source: string): RegExp => pattern(`(?<![\\w-])(?:${source})(?![\\w-])`);
/** Words that no noun phrase goes on over. */
const NO_ADJECTIVE =
  "(?:by|of|from|to|in|on|for|at|as|and|or|but|that|which|who|whose|when|while|via|using|used|than|is|are|was|were|has|have|had|with|after|before|into|against)";
/** What may stand before the other one. */
export const links = (source: string): RegExp =>
  new RegExp(
    `^[^;:\\uEC00-\\uECFF]{0,70}?\\b(?:${source})["']?(?:, (?:or|and|if not) [\\w ]{3,30}?(?: with| from| to| of),?)? (?:at least |\\W?[\\uE300-\\uE3FF](?:'s?)? |(?!${NO_ADJECTIVE}\\b)[\\w-]+ ){0,3}["'(]*$`,
    "i",
  );
/** The other one follows at once. */
export const DIRECT = /^ (?:the |both |a |an |either |from |to |some of |parts of )?["'(]*$/i;

/** Whom somebody helps or hires: "was assisted by a contractor called X". */
export const HELPED = new RegExp(
  `^ (?:by |from |of |to |for |with )?(?:the |both |an? |some of |its |other )*(?:(?!${NO_ADJECTIVE}\\b)[\\w-]+ ){0,2}["'(]*$`,
  "i",
);

/** "Groups such as A and B", "groups tracked separately as A and B": those named are meant. */
export const NAMELY =
  /^["')]*(?:,? (?:including|such as|like|namely|specifically|notably|i\.e\.,?|e\.g\.,?|among them)(?:,? but (?:possibly |probably |are )?not limited to,?)?|,? (?:(?:which|that) )?(?:(?:is|are|was|were|have been|has been|also|\w+ly) )*(?:(?:called|named|dubbed)|(?:tracked|known|referred to|reported|described|identified|designated|labell?ed|documented)(?: \w+ly)?(?: (?:by|in|within|among|across) (?:(?:[\uE300-\uE3FF\uE500-\uE5FF\uEA00-\uEAFF](?:'s?)?|[\w-]+),? ){0,6}?[\uE300-\uE3FF\uE500-\uE5FF\uEA00-\uEAFF\w-]+)?(?: as| under)?)):? (?:the )?["'(]*$|^["')]* \((?:namely|e\.g\.,?|i\.e\.,?|including|such as|like)? ?(?:the |[\w-]+(?: [\w-]+)?, )?["']?$|^ [^;:.()\uEC00-\uEEFF]{1,70}, (?:such as|including|like|namely) (?:the )?["']?$/i;
