import { PatternIndex } from "../matching/pattern-index.ts";
import * as certainty from "./certainty/tables/certainty.ts";
import * as negations from "./certainty/tables/negations.ts";
import * as unreal from "./certainty/tables/unreal.ts";
import * as verdicts from "./certainty/tables/verdicts.ts";
import * as aims from "./frames/aims/tables/aims.ts";
import * as coveted from "./frames/aims/tables/coveted.ts";
import * as impersonation from "./frames/aims/tables/impersonation.ts";
import * as motives from "./frames/aims/tables/motives.ts";
import * as pacts from "./frames/aims/tables/pacts.ts";
import * as targets from "./frames/attacks/tables/targets.ts";
import * as actsBetween from "./frames/dealings/tables/acts-between.ts";
import * as dealings from "./frames/dealings/tables/dealings.ts";
import * as deeds from "./frames/dealings/tables/deeds.ts";
import * as secondHand from "./frames/dealings/tables/second-hand.ts";
import * as kinCues from "./frames/kinship/tables/kin-cues.ts";
import * as kinship from "./frames/kinship/tables/kinship.ts";
import * as links from "./frames/links/tables/links.ts";
import { FRAME_PATTERNS } from "./frames/names/one-or-two.ts";
import * as names from "./frames/names/tables/names.ts";
import * as culprits from "./frames/origins/tables/culprits.ts";
import * as origins from "./frames/origins/tables/origins.ts";
import * as sponsors from "./frames/origins/tables/sponsors.ts";
import * as apart from "./frames/relations/tables/apart.ts";
import * as parts from "./frames/relations/tables/parts.ts";
import * as relations from "./frames/relations/tables/relations.ts";
import * as ties from "./frames/relations/tables/ties.ts";
import * as arsenals from "./frames/tools/tables/arsenals.ts";
import * as flaws from "./frames/tools/tables/flaws.ts";
import * as hideouts from "./frames/tools/tables/hideouts.ts";
import * as holders from "./frames/tools/tables/holders.ts";
import * as kits from "./frames/tools/tables/kits.ts";
import * as makers from "./frames/tools/tables/makers.ts";
import * as uses from "./frames/tools/tables/uses.ts";
import * as parties from "./parties/tables/parties.ts";
import * as skimmed from "./parties/tables/skimmed.ts";
import { NAMING_PATTERNS } from "./sentence/naming.ts";
import * as speech from "./speakers/tables/speech.ts";
import * as triggers from "./tables/triggers.ts";

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
