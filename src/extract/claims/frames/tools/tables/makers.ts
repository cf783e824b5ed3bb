import { pattern } from "../../../sentence/tables/forms.ts";

/** "X, the group behind A": what X made or spreads follows. */
export const BEHIND_TOOL = pattern(
  "(<A>)[\"')]* (?:behind|responsible for|in charge of)(?: (?:the|both|infamous|notorious|\\w+ion of))* ?[\"']?(?=<M>)",
);
/** Who deals in another's malware. */
export const AFFILIATE_HEAD =
  /^(?:affiliates?|distributors?|customers?|clients?|resellers?|users?|operators?)$/;
/** From who is told of to "an A affiliate". */
export const IS_AFFILIATE =
  /^["')]*(?:,| –| \(| (?:is|was|were|are|as|remains|became|operates as|acts as|acted as|known as)(?: \w+ly)?)(?: (?:one of|among|a former|an?|the))? ?["']?$/i;
/** "The A affiliate X". */
export const THEN_AFFILIATE = pattern('^ ["(]?<A>', "i");
