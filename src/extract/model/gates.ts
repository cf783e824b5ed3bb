import type { Hedge } from "../../model/claim.ts";
import type { MentionType } from "../../model/vocabulary/mentions.ts";
import type { Predicate } from "../../model/vocabulary/predicates.ts";

/** Words that deny or doubt. Wide on purpose: a denial passed off as a fact costs more than a claim missed. */
const NEGATED =
  /\b(?:no|not|never|nor|neither|none|cannot|without|unrelated|unconnected|den(?:y|ies|ied|ying)|refut\w+|dismiss\w+|reject\w+|doubt\w*|unlikely|unable|fail(?:s|ed)? to|rather than|instead of|absence|lack(?:s|ed|ing)?)\b|n['’]t\b/iu;

/** Words that make a sentence tell of what did not happen, or not yet. */
const UNREAL =
  /\b(?:if|unless|whether|will|would|shall|should|suppose\w*|hypothe\w+|imagin\w+|expect\w*|predict\w*|forecast\w*|plan(?:s|ned|ning)? to|intend\w*|theoretically)\b/iu;

const HEDGES: readonly (readonly [RegExp, Hedge["likelihood"]])[] = [
  [/\balmost certainly\b/iu, "almost certain"],
  [/\b(?:very|highly|most) (?:likely|probabl[ey])\b/iu, "very likely"],
  [/\b(?:likely|probabl[ey])\b/iu, "likely"],
  [
    /\b(?:may|might|could|possibl[ey]|perhaps|potential(?:ly)?|suspect\w*|suggest\w*|alleged(?:ly)?|reported(?:ly)?|appears?|appeared|seem(?:s|ed)?|believed?|believes|thought|assess\w*|tentatively|linked to|consistent with)\b/iu,
    "unquantified",
  ],
];

/** Does the sentence deny, or tell of what never happened? A model's claim that asserts is then not taken. */
export function isDenied(sentence: string): boolean {
  return NEGATED.test(sentence);
}

export function isUnreal(sentence: string): boolean {
  return UNREAL.test(sentence);
}

/** The sentence's own hedge, strongest wording first, whatever the model made of it. `null` when it has none. */
export function hedgeIn(sentence: string): Hedge | null {
  for (const [cue, likelihood] of HEDGES) {
    const match = cue.exec(sentence);
    if (match) return { text: match[0], likelihood };
  }
  return null;
}

const ACTOR: readonly MentionType[] = ["group"];
const SOFTWARE: readonly MentionType[] = ["malware", "tool", "product"];
const BODY: readonly MentionType[] = ["organisation", "person"];

/** What may stand at either end. A predicate that is not here takes any name. */
const ENDS: Readonly<Partial<Record<Predicate, readonly [readonly MentionType[], readonly MentionType[]]>>> =
  {
    "attributed-to": [
      [...ACTOR, ...SOFTWARE],
      [...ACTOR, "organisation"],
    ],
    "based-in": [[...ACTOR, ...BODY], ["location"]],
    "part-of": [ACTOR, [...ACTOR, "organisation"]],
    "alias-of": [
      [...ACTOR, ...SOFTWARE],
      [...ACTOR, ...SOFTWARE],
    ],
    "overlaps-with": [ACTOR, ACTOR],
    targets: [
      [...ACTOR, ...SOFTWARE],
      [...BODY, "location", "sector", "product"],
    ],
    uses: [ACTOR, [...SOFTWARE, "technique"]],
    exploits: [[...ACTOR, ...SOFTWARE], ["vulnerability"]],
    "uses-infrastructure": [[...ACTOR, ...SOFTWARE], ["indicator"]],
    impersonates: [ACTOR, BODY],
    "cooperates-with": [ACTOR, ACTOR],
    "hands-off-to": [ACTOR, ACTOR],
    "shares-with": [ACTOR, ACTOR],
    hijacks: [ACTOR, ACTOR],
    imitates: [ACTOR, ACTOR],
  };

/** Can names of these types stand at the ends of the predicate? */
export function fits(predicate: Predicate, subject: MentionType, object: MentionType): boolean {
  const ends = ENDS[predicate];
  return ends === undefined || (ends[0].includes(subject) && ends[1].includes(object));
}
