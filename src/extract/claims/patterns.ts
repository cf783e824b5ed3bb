import { PatternIndex } from "../matching/pattern-index.ts";
import { FRAME_PATTERNS } from "./frames/one-or-two.ts";
import { NAMING_PATTERNS } from "./naming.ts";
import * as actsBetween from "./tables/acts-between.ts";
import * as aims from "./tables/aims.ts";
import * as apart from "./tables/apart.ts";
import * as arsenals from "./tables/arsenals.ts";
import * as certainty from "./tables/certainty.ts";
import * as coveted from "./tables/coveted.ts";
import * as culprits from "./tables/culprits.ts";
import * as dealings from "./tables/dealings.ts";
import * as deeds from "./tables/deeds.ts";
import * as flaws from "./tables/flaws.ts";
import * as hideouts from "./tables/hideouts.ts";
import * as holders from "./tables/holders.ts";
import * as impersonation from "./tables/impersonation.ts";
import * as kinCues from "./tables/kin-cues.ts";
import * as kinship from "./tables/kinship.ts";
import * as kits from "./tables/kits.ts";
import * as links from "./tables/links.ts";
import * as makers from "./tables/makers.ts";
import * as motives from "./tables/motives.ts";
import * as names from "./tables/names.ts";
import * as negations from "./tables/negations.ts";
import * as origins from "./tables/origins.ts";
import * as pacts from "./tables/pacts.ts";
import * as parties from "./tables/parties.ts";
import * as parts from "./tables/parts.ts";
import * as relations from "./tables/relations.ts";
import * as secondHand from "./tables/second-hand.ts";
import * as skimmed from "./tables/skimmed.ts";
import * as speech from "./tables/speech.ts";
import * as sponsors from "./tables/sponsors.ts";
import * as targets from "./tables/targets.ts";
import * as ties from "./tables/ties.ts";
import * as triggers from "./tables/triggers.ts";
import * as unreal from "./tables/unreal.ts";
import * as uses from "./tables/uses.ts";
import * as verdicts from "./tables/verdicts.ts";

/** The patterns anywhere in a table. */
function patternsIn(value: unknown): RegExp[] {
  if (value instanceof RegExp) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(patternsIn) : [];
}

/** Patterns that are run over every sentence, compiled once a thread. One missing here is merely run each time. */
export const claimPatterns = (): PatternIndex =>
  new PatternIndex(
    [
      actsBetween,
      aims,
      apart,
      arsenals,
      certainty,
      coveted,
      culprits,
      dealings,
      deeds,
      flaws,
      hideouts,
      holders,
      impersonation,
      kinCues,
      kinship,
      kits,
      makers,
      links,
      names,
      negations,
      motives,
      origins,
      parties,
      parts,
      pacts,
      relations,
      secondHand,
      skimmed,
      speech,
      sponsors,
      targets,
      ties,
      triggers,
      unreal,
      uses,
      verdicts,
      FRAME_PATTERNS,
      NAMING_PATTERNS,
    ]
      .flatMap(patternsIn)
      .filter(({ global }) => global),
  );
