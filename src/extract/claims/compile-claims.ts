import { type Claim, claimId } from "../../model/claim.ts";
import type { Mention, Region } from "../../model/document.ts";
import type { Id } from "../../model/ids.ts";
import type { Interval } from "../../model/interval.ts";
import type { PatternIndex } from "../matching/pattern-index.ts";
import type { Segment } from "../segment.ts";
import { assetOf } from "./asset.ts";
import { certaintyOf, cuesIn } from "./certainty/certainty.ts";
import { chosen } from "./choose.ts";
import { Discourse } from "./discourse.ts";
import { withDoers } from "./doers.ts";
import { type Draft, isPhrase, type Sentence } from "./draft.ts";
import { endsOf, isBetweenGroups, takesTwo } from "./ends.ts";
import { framesFor } from "./frames.ts";
import { gatesOf, isWorthKnowing, speaks, typesIn } from "./gates.ts";
import { Lists } from "./lists.ts";
import { mainActor } from "./main-actor.ts";
import { claimPatterns } from "./patterns.ts";
import { lettered } from "./sentence/letters.ts";
import { withNames } from "./sentence/naming.ts";
import { nounPhrases } from "./sentence/noun-phrases.ts";
import { Room } from "./sentence/room.ts";
import { seriesIn } from "./sentence/series.ts";
import { Credits } from "./speakers/credits.ts";
import { AUTHOR, type Source, Speakers, sourcesOf } from "./speakers/sources.ts";
import { targetRoleOf } from "./target-role.ts";
import { groupNames } from "./terms.ts";
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
export const CLAIM_RULES = { by: "rule", name: "clauses", version: 7 } as const;

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
    const frames = framesFor(gates, types, inside);
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
          frames.flatMap((frame) => frame(sentence)),
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
      const ends = endsOf(draft, { sentence, cues, discourse: this.#discourse, opened: this.#lists.subject });
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
      if (takesTwo(draft) && predicate !== "part-of") this.#discourse.relate(subject, object);
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
        ...(isBetweenGroups(draft) ? { scale: draft.scale ?? null, asset: assetOf(sentence, draft) } : {}),
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
