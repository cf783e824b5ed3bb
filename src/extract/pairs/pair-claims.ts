import { type Claim, claimId, type Term } from "../../model/claim.ts";
import type { Mention, Span } from "../../model/document.ts";
import { contentId, type Id } from "../../model/ids.ts";
import type { Interval } from "../../model/interval.ts";
import type { Predicate } from "../../model/vocabulary/predicates.ts";
import type { ClaimsInput } from "../claims/compile-claims.ts";
import { scaleOf } from "../claims/frames/relations/relations.ts";
import type { Segment } from "../segment.ts";
import { type ClauseCertainty, certaintyAt } from "./certainty.ts";
import { AS_TWO, LETTERS, OF_OTHERS, ONE_BODY, PAIR_CUES, type PairCue, RATHER_THAN, UNDER } from "./cues.ts";
import { foldedName, type PairInFocus, pairIn } from "./focus.ts";

const PAIR_RULES = { by: "rule", name: "pair", version: 1 } as const;

/** Segments after the line that names the two, within which a sentence need not say again whom it speaks of. */
const NEAR = 3;

/** A sentence with names of the two and of bodies each drawn together to one letter. */
interface Drawn {
  readonly text: string;
  /** Where each character of `text` stands in the document. */
  readonly at: readonly number[];
  readonly bodies: readonly Mention[];
  /** Does it name a group that is neither of the two? */
  readonly third: boolean;
}

function letterFor({ text, type }: Mention, pair: PairInFocus): string | null {
  const name = foldedName(text);
  if (pair.namesOfA.has(name)) return LETTERS.a;
  if (pair.namesOfB.has(name)) return LETTERS.b;
  return type === "organisation" ? LETTERS.organisation : null;
}

function drawn(document: string, { start, end }: Span, inside: readonly Mention[], pair: PairInFocus): Drawn {
  let text = "";
  const at: number[] = [];
  const bodies: Mention[] = [];
  let next = start;
  const copy = (until: number) => {
    for (; next < until; next += 1) {
      text += document[next]!;
      at.push(next);
    }
  };
  for (const mention of inside) {
    const letter = letterFor(mention, pair);
    if (letter === null || mention.start < next) continue;
    copy(mention.start);
    text += letter;
    at.push(mention.start);
    next = mention.end;
    if (letter === LETTERS.organisation) bodies.push(mention);
  }
  copy(end);
  const third = inside.some((mention) => mention.type === "group" && letterFor(mention, pair) === null);
  return { text, at, bodies, third };
}

interface Found {
  readonly predicate: Predicate;
  readonly subject: Term;
  readonly object: Term;
  readonly certainty: ClauseCertainty;
}

/** Who acts on whom: the first letter of the match on the last where the words say so, else as the pair is named. */
function endsOf({ directed }: PairCue, matched: string, { a, b }: PairInFocus): readonly [Term, Term] | null {
  if (!directed) return [a, b];
  const letters = [...matched].filter((letter) => letter === LETTERS.a || letter === LETTERS.b);
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || first === last) return null;
  return first === LETTERS.a ? [a, b] : [b, a];
}

function cueIn({ text }: Drawn, cue: PairCue, pair: PairInFocus): Found | null {
  for (const match of text.matchAll(cue.words)) {
    const start = match.index;
    const end = start + match[0].length;
    if (RATHER_THAN.test(text.slice(Math.max(0, start - 20), start)) && cue.predicate !== "cooperates-with")
      continue;
    if (OF_OTHERS.test(text.slice(start, end + 30))) continue;
    const ends = endsOf(cue, match[0], pair);
    const certainty = ends && certaintyAt(text, { start, end }, cue.negation ?? null);
    if (ends && certainty) return { predicate: cue.predicate, subject: ends[0], object: ends[1], certainty };
  }
  return null;
}

/** Both under one body: one claim for each. A body without a name is one of this document alone. */
function oneBody({ text, at, bodies }: Drawn, pair: PairInFocus, document: Id): readonly Found[] {
  for (const match of text.matchAll(ONE_BODY)) {
    const start = match.index;
    const end = start + match[0].length;
    const named = bodies.find((body) => body.start >= at[start]! && body.start <= at[end - 1]!);
    if (!named && !UNDER.test(text.slice(Math.max(0, start - 24), start))) continue;
    const certainty = certaintyAt(text, { start, end }, null);
    if (certainty?.stance !== "asserts") continue;
    const link = named?.link.length ? named.link : [contentId("body", [document, match[0].toLowerCase()])];
    const object: Term = {
      text: named?.text ?? match[0],
      canonical: named?.text ?? match[0],
      span: named ? { start: named.start, end: named.end } : null,
      type: "organisation",
      link: [...link],
    };
    return [pair.a, pair.b].map((subject) => ({ predicate: "part-of", subject, object, certainty }));
  }
  return [];
}

function foundIn(sentence: Drawn, pair: PairInFocus, near: boolean, document: Id): readonly Found[] {
  const { text, third } = sentence;
  const names = [LETTERS.a, LETTERS.b].filter((letter) => text.includes(letter)).length;
  const asTwo = AS_TWO.test(text) || names === 2;
  if (third || (!near && !asTwo)) return [];
  const said = new Map<Predicate, Found>();
  for (const cue of PAIR_CUES) {
    if (said.has(cue.predicate) || (cue.asTwo && !asTwo)) continue;
    const found = cueIn(sentence, cue, pair);
    if (found) said.set(cue.predicate, found);
  }
  return [...said.values(), ...oneBody(sentence, pair, document)];
}

const isInterval = (value: Mention["value"]): value is Interval =>
  typeof value === "object" && value !== null && "precision" in value;

/** The date of a sentence that has one date. */
function timeOf(inside: readonly Mention[]): Interval | null {
  const dates = inside.flatMap(({ type, value }) => (type === "date" && isInterval(value) ? [value] : []));
  return dates.length === 1 ? dates[0]! : null;
}

function claimOf(found: Found, segment: Segment, inside: readonly Mention[], input: ClaimsInput): Claim {
  const quote = input.text.slice(segment.start, segment.end);
  const passage = {
    kind: "text",
    span: { start: segment.start, end: segment.end },
    quote,
    ordinal: 0,
  } as const;
  const { predicate, subject, object, certainty } = found;
  return {
    id: claimId({
      document: input.documentId,
      passage,
      subject: subject.text,
      predicate,
      object: object.text,
      stance: certainty.stance,
    }),
    document: input.documentId,
    passage,
    region: "main",
    subject: { ...subject, span: null },
    predicate,
    object,
    change: null,
    ...certainty,
    assertedBy: ["author"],
    relays: [],
    eventTime: timeOf(inside),
    scale: scaleOf(quote),
    asset: null,
    credibility: 2,
    origin: PAIR_RULES,
    supersedes: null,
  };
}

/** Predicates that one sentence's plain reading already settles for the two. */
const told = (claims: readonly Claim[], segment: Segment, { a, b }: PairInFocus): ReadonlySet<Predicate> =>
  new Set(
    claims
      .filter(({ passage, subject, object }) => {
        if (passage.kind !== "text" || passage.span.start !== segment.start) return false;
        const names = [subject, object].map(({ canonical }) => foldedName(canonical));
        return names.includes(foldedName(a.canonical)) && names.includes(foldedName(b.canonical));
      })
      .map(({ predicate }) => predicate),
  );

/**
 * Claims of a passage whose heading or first line does nothing but name two groups: its sentences speak of "both", "one
 * … the other" or of neither by name, and mean these two. Added to what the frames read; a sentence that names a third
 * group is left to them. Linear in the text.
 */
export function pairClaims(input: ClaimsInput, claims: readonly Claim[]): readonly Claim[] {
  const { text, segments, mentions, documentId } = input;
  const added = new Map<Id, Claim>();
  let focus: { readonly pair: PairInFocus; readonly at: number } | null = null;
  let first = 0;
  segments.forEach((segment, index) => {
    while (mentions[first] && mentions[first]!.start < segment.start) first += 1;
    let last = first;
    while (mentions[last] && mentions[last]!.end <= segment.end) last += 1;
    const inside = mentions.slice(first, last);
    const pair = pairIn(text, segment, inside);
    if (pair) {
      focus = { pair, at: index };
      return;
    }
    if (segment.kind === "heading") focus = null;
    if (focus === null) return;
    const { pair: two, at } = focus;
    const known = told(claims, segment, two);
    for (const found of foundIn(drawn(text, segment, inside, two), two, index - at <= NEAR, documentId)) {
      if (known.has(found.predicate)) continue;
      const claim = claimOf(found, segment, inside, input);
      added.set(claim.id, claim);
    }
  });
  return [...added.values()];
}
