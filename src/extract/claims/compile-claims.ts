import { type Claim, claimId, type Term } from "../../model/claim.ts";
import type { Mention, Region } from "../../model/document.ts";
import type { Id } from "../../model/ids.ts";
import type { Interval } from "../../model/interval.ts";
import { RELATION_PREDICATES } from "../../model/vocabulary/predicates.ts";
import type { PatternIndex } from "../matching/pattern-index.ts";
import type { Segment } from "../segment.ts";
import { assetOf } from "./asset.ts";
import { type Cues, certaintyOf, cuesIn } from "./certainty.ts";
import { chosen } from "./choose.ts";
import { Credits } from "./credits.ts";
import { Discourse } from "./discourse.ts";
import { withDoers } from "./doers.ts";
import { type Draft, type FrameReader, isPhrase, type Sentence } from "./draft.ts";
import { aims } from "./frames/aims.ts";
import { arsenals } from "./frames/arsenals.ts";
import { changes } from "./frames/changes.ts";
import { deeds } from "./frames/deeds.ts";
import { flaws } from "./frames/flaws.ts";
import { hideouts } from "./frames/hideouts.ts";
import { holders } from "./frames/holders.ts";
import { impersonation } from "./frames/impersonation.ts";
import { kinship } from "./frames/kinship.ts";
import { motives } from "./frames/motives.ts";
import { otherNames } from "./frames/names.ts";
import { origins } from "./frames/origins.ts";
import { ownedActs } from "./frames/owned-acts.ts";
import { pacts } from "./frames/pacts.ts";
import { positions } from "./frames/positions.ts";
import { relations } from "./frames/relations.ts";
import { targets } from "./frames/targets.ts";
import { ties } from "./frames/ties.ts";
import { toolTies } from "./frames/tool-ties.ts";
import { uses } from "./frames/uses.ts";
import { type FrameName, gatesOf, hasActor, isWorthKnowing, opens, speaks, typesIn } from "./gates.ts";
import { lettered } from "./letters.ts";
import { Lists } from "./lists.ts";
import { mainActor } from "./main-actor.ts";
import {
  changeTerm,
  isAnyWork,
  isNobodysName,
  isOwnNamesake,
  kindTerm,
  othersTerm,
  posingTerm,
  somebodyTerm,
  userTerm,
  workTerm,
} from "./nameless-ends.ts";
import { withNames } from "./naming.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { claimPatterns } from "./patterns.ts";
import { Room } from "./room.ts";
import { seriesIn } from "./series.ts";
import { AUTHOR, type Source, Speakers, sourcesOf } from "./sources.ts";
import { targetRoleOf } from "./target-role.ts";
import { groupNames, leftOut } from "./terms.ts";
import { Times } from "./times.ts";

/** What claims are read from: a document as the earlier steps of reading left it. Offsets are UTF-16 units. */
export interface ClaimsInput {
  readonly text: string;
  readonly documentId: Id;
  /** Sentences, headings, list entries and cells, in text order. */
  readonly segments: readonly Segment[];
  /** Sorted; only `main` yields claims. */
  readonly regions: readonly Region[];
  /** Sorted, not overlapping. */
  readonly mentions: readonly Mention[];
  /** When the document was published; relative dates among the mentions already have their values from it. */
  readonly published: Interval | null;
  /** Who published it. */
  readonly publisher: string | null;
}

export type ClaimsReader = (input: ClaimsInput) => Claim[];

/** Name and version that claims of these rules carry. Raised when a change of rules changes claims. */
export const CLAIM_RULES = { by: "rule", name: "clauses", version: 6 } as const;

const FRAMES: readonly (readonly [FrameName, FrameReader])[] = [
  ["names", otherNames],
  ["relations", relations],
  ["relations", ties],
  ["relations", deeds],
  ["kinship", kinship],
  ["origins", origins],
  ["ownedActs", ownedActs],
  ["targets", targets],
  ["uses", uses],
  ["uses", arsenals],
  ["uses", toolTies],
  ["uses", holders],
  ["flaws", flaws],
  ["hideouts", hideouts],
  ["aims", aims],
  ["impersonation", impersonation],
  ["motives", motives],
  ["changes", changes],
  ["positions", positions],
  ["pacts", pacts],
];
const RELATIONS: ReadonlySet<string> = new Set(RELATION_PREDICATES);
/** Longer pieces are no sentences, and cost more than they tell. */
const LONGEST_SENTENCE = 1500;
/** Reads the claims of one document, sentence by sentence. */
class DocumentReading {
  readonly #input: ClaimsInput;
  readonly #patterns: PatternIndex;
  readonly #discourse: Discourse;
  readonly #speakers = new Speakers();
  readonly #times = new Times();
  readonly #lists = new Lists();
  readonly #quotes = new Map<string, number>();
  readonly #credits: Credits;
  readonly #claims = new Map<Id, Claim>();
  /** Each sentence is done with before the next one is read. */
  readonly #room: Room;

  constructor(input: ClaimsInput, patterns: PatternIndex, room: Room) {
    this.#input = input;
    this.#patterns = patterns;
    this.#room = room;
    const groups = groupNames(input.mentions);
    this.#discourse = new Discourse(groups, mainActor(input.mentions, groups));
    this.#credits = new Credits(input.text);
  }

  read(): Claim[] {
    const { segments, regions, mentions } = this.#input;
    let region = 0;
    let first = 0;
    for (const segment of segments) {
      while (regions[region] && regions[region]!.end <= segment.start) region += 1;
      while (mentions[first] && mentions[first]!.start < segment.start) first += 1;
      if (regions[region]?.kind !== "main" || segment.kind === "code") continue;
      let last = first;
      while (mentions[last] && mentions[last]!.end <= segment.end) last += 1;
      this.#readSegment(segment, mentions.slice(first, last));
    }
    return [...this.#claims.values()];
  }

  #readSegment(segment: Segment, inside: readonly Mention[]): void {
    const { text } = this.#input;
    const quote = text.slice(segment.start, segment.end);
    this.#credits.enter(segment, inside);
    if (quote.length > LONGEST_SENTENCE) return;
    const isEntry = segment.kind === "cell" || segment.kind === "list-item" || segment.kind === "heading";
    const gates = gatesOf(text, segment.start, segment.end);
    const types = typesIn(inside);
    const frames = hasActor(gates, types) ? FRAMES.filter(([name]) => opens(gates, types, name, inside)) : [];
    if (frames.length === 0 && !(isEntry && inside.length > 0) && !isWorthKnowing(types)) return;
    this.#room.clear();
    const phrases = nounPhrases(lettered(text, segment, inside, this.#room), text, this.#room);
    const patterns = this.#patterns.of(phrases.text);
    const working = withNames(phrases, patterns);
    const sentence: Sentence = {
      start: segment.start,
      end: segment.end,
      text,
      working,
      series: seriesIn(working),
      patterns,
    };
    if (segment.kind === "heading") this.#discourse.enterSection(sentence);
    const entries = isEntry ? this.#lists.entries(sentence, segment) : [];
    this.#lists.enter(sentence, segment, (end) => this.#discourse.resolve(end, sentence));
    const drafts = [
      ...entries,
      ...chosen(
        withDoers(
          sentence,
          frames.flatMap(([, frame]) => frame(sentence)),
        ),
      ),
    ];
    const source =
      drafts.length > 0 || speaks(gates) || inside.some(({ type }) => type === "person")
        ? sourcesOf(sentence, this.#speakers)
        : () => AUTHOR;
    if (drafts.length > 0) this.#add(segment, sentence, drafts, source);
    this.#discourse.remember(sentence);
  }

  #add(
    segment: Segment,
    sentence: Sentence,
    drafts: readonly Draft[],
    source: (draft: Draft) => Source,
  ): void {
    const { text, documentId } = this.#input;
    const quote = text.slice(segment.start, segment.end);
    const folded = quote.normalize("NFC").replace(/\s+/g, " ");
    const ordinal = this.#quotes.get(folded) ?? 0;
    this.#quotes.set(folded, ordinal + 1);
    const cues = cuesIn(sentence);
    // "The two groups" of a sentence are those that it has just set beside each other.
    const inOrder = [...drafts].sort(
      (a, b) => Number(a.object === "implied") - Number(b.object === "implied"),
    );
    for (const draft of inOrder) {
      const ends = this.#ends(draft, sentence, cues);
      const certainty = ends && certaintyOf(sentence, cues, draft);
      if (!ends || !certainty) continue;
      const [subject, object] = ends;
      const { predicate } = draft;
      const passage = {
        kind: "text" as const,
        span: { start: segment.start, end: segment.end },
        quote,
        ordinal,
      };
      const { assertedBy, relays } = this.#credits.of(source(draft));
      const id = claimId({
        document: documentId,
        passage,
        subject: subject.text || subject.canonical,
        predicate,
        object: object.text || object.canonical,
        stance: certainty.stance,
      });
      if (this.#claims.has(id)) continue;
      if (RELATIONS.has(predicate) && predicate !== "alias-of" && predicate !== "part-of")
        this.#discourse.relate(subject, object);
      this.#claims.set(id, {
        id,
        document: documentId,
        passage,
        region: "main",
        subject,
        predicate,
        object,
        change: draft.change ?? null,
        ...certainty,
        assertedBy,
        relays,
        eventTime: this.#times.of(sentence, draft),
        ...(RELATIONS.has(predicate) ? { scale: draft.scale ?? null, asset: assetOf(sentence, draft) } : {}),
        ...this.#roleOf(draft, sentence),
        credibility: relays.length > 0 ? 3 : 2,
        origin: CLAIM_RULES,
        supersedes: null,
      });
    }
  }

  /** Civilian or military, where the words say so. The sentence's own words: mentions stand as written. */
  #roleOf({ predicate, object }: Draft, { start, end, text }: Sentence): Pick<Claim, "targetRole"> {
    if (predicate !== "targets" || !isPhrase(object)) return {};
    const role = targetRoleOf(object, text.slice(start, end), object.start - start);
    return role === "unknown" ? {} : { targetRole: role };
  }

  /** Who is left out of "another overlap is with Y" is the one the text or its section is about, not the last named. */
  #topicOf({ predicate, weak }: Draft): Term | null {
    if (!RELATIONS.has(predicate) || predicate === "alias-of") return null;
    const topic = this.#discourse.topic ?? (weak ? null : this.#discourse.only);
    return topic && leftOut(topic);
  }

  #objectOf({ object, orElse }: Draft, sentence: Sentence): Term | null {
    const found = this.#discourse.resolve(object, sentence);
    const isAnybody = found === null || isNobodysName(object, found);
    return isAnybody && orElse ? this.#discourse.resolve(orElse, sentence) : found;
  }

  #ends(draft: Draft, sentence: Sentence, cues: Cues): readonly [Term, Term] | null {
    const { subject, object } = draft;
    if (isAnyWork(draft)) return null;
    const isPlural = isPhrase(subject) && subject.reference === "back" && subject.plural;
    if (isPlural && object === "implied") return this.#discourse.pairFor(subject, sentence);
    const opened = subject === "implied" ? (this.#lists.subject ?? this.#topicOf(draft)) : null;
    if (
      subject === "implied" &&
      opened === null &&
      RELATIONS.has(draft.predicate) &&
      draft.predicate !== "alias-of"
    )
      return null;
    const left =
      opened ??
      workTerm(draft) ??
      this.#discourse.resolve(subject, sentence) ??
      changeTerm(draft) ??
      somebodyTerm(draft) ??
      posingTerm(draft) ??
      kindTerm(draft) ??
      userTerm(draft);
    const right =
      this.#objectOf(draft, sentence) ??
      othersTerm(draft, () => (certaintyOf(sentence, cues, draft)?.negation ?? null) !== null);
    if (!left || !right) return null;
    if (left.canonical.toLowerCase() === right.canonical.toLowerCase() && !isOwnNamesake(draft, left, right))
      return null;
    if (draft.predicate === "alias-of" && isNobodysName(object, right)) return null;
    if (RELATIONS.has(draft.predicate) && (left.canonical === "unnamed" || right.canonical === "unnamed"))
      return null;
    return [left, right];
  }
}

/**
 * Compiles the reader of claims: per clause who says that who did what to whom, when, and how sure. Rules and tables
 * only, no knowledge: names come in as mentions. Claims of one sentence that contradict those of another stay side
 * by side. Linear in the text.
 */
export function compileClaims(): ClaimsReader {
  const patterns = claimPatterns();
  const room = new Room();
  return (input) => new DocumentReading(input, patterns, room).read();
}
