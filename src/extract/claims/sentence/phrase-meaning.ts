import type { Mention, Span } from "../../../model/document.ts";
import type { Lettered } from "./letters.ts";
import type { Phrase, Reference } from "./phrase.ts";
import { type Head, has, headOf, isIntrusionSet, ROLE, type Token } from "./phrase-tokens.ts";
import type { Form } from "./tables/forms.ts";
import { NOT_POINTING, PHRASE_HEDGES, POINTING_BACK } from "./tables/nouns.ts";

function referenceOf(tokens: readonly Token[], name: Mention | null, homes: number): Reference {
  if (name) return "named";
  const first = tokens[0]!.lower;
  if (has(tokens[0], ROLE.pronoun)) return "back";
  for (const { lower } of tokens) if (NOT_POINTING.has(lower)) return "unnamed";
  if (homes > 0) return "unnamed";
  return POINTING_BACK.has(first) ? "back" : "unnamed";
}

const THOSE: ReadonlySet<string> = new Set(["they", "them", "their"]);

/** The tokens of a phrase that tell what it is, found in one pass: phrases are what claims cost most. */
interface Telling {
  head: Head | null;
  firstGroup: Token | null;
  lastGroup: Token | null;
  lastMalware: Token | null;
  lastSoftware: Token | null;
  event: Token | null;
  hedge: Token | null;
  isTwo: boolean;
}

function tellingOf(tokens: readonly Token[]): Telling {
  const told: Telling = {
    head: null,
    firstGroup: null,
    lastGroup: null,
    lastMalware: null,
    lastSoftware: null,
    event: null,
    hedge: null,
    isTwo: false,
  };
  for (const [at, token] of tokens.entries()) {
    const { form, lower } = token;
    told.head = isIntrusionSet(tokens, at) ? "actor" : (headOf(token) ?? told.head);
    if (form === "group") {
      told.firstGroup ??= token;
      told.lastGroup = token;
    } else if (form === "malware" || form === "tool") {
      told.lastSoftware = token;
      if (form === "malware") told.lastMalware = token;
    } else if (form === "event") told.event ??= token;
    if (told.hedge === null && PHRASE_HEDGES.has(lower)) told.hedge = token;
    if (lower === "both" || lower === "two") told.isTwo = true;
  }
  return told;
}

/** What kind of thing the phrase as a whole names: its last head decides, but a name weighs more than acts. */
function formOf({ head, lastGroup, lastSoftware }: Telling): Form {
  if (head !== "event") return head ?? "actor";
  if (lastGroup) return "actor";
  return lastSoftware ? "software" : "event";
}

function nameOf(form: Form, { lastGroup, lastMalware, lastSoftware, event }: Telling): Mention | null {
  const own = form === "actor" ? lastGroup : null;
  const software = form === "software" ? lastSoftware : lastMalware;
  return own?.mention ?? software?.mention ?? (form === "event" ? (event?.mention ?? null) : null);
}

interface Place {
  readonly span: Span;
  readonly text: string;
}

const NO_HOMES: readonly Mention[] = [];

function homesOf(tokens: readonly Token[]): readonly Mention[] {
  if (!tokens.some(({ form }) => form === "location" || form === "organisation")) return NO_HOMES;
  return tokens.flatMap(({ form, mention }, at) =>
    mention &&
    at < tokens.length - 1 &&
    !has(tokens[at + 1], ROLE.tongue) &&
    (form === "organisation" ||
      (form === "location" && mention.link.some((link) => link.startsWith("country:"))))
      ? [mention]
      : [],
  );
}

/** The country of a campaign is where it went, not where its actor sits: unless it stands before the actor's name. */
function homesOfActs(tokens: readonly Token[]): readonly Mention[] {
  const named = tokens.findIndex(({ form }) => form === "group");
  return named > 0 ? homesOf(tokens.slice(0, named + 1)) : NO_HOMES;
}

/** What the tokens of one phrase say: what it names, whom it points to, whose it is and where they are at home. */
export function phraseOf(tokens: readonly Token[], { span, text }: Place, lettered: Lettered): Phrase {
  const told = tellingOf(tokens);
  const form = formOf(told);
  const name = nameOf(form, told);
  const { hedge } = told;
  const homes = told.head === "event" ? homesOfActs(tokens) : homesOf(tokens);
  const last = tokens.at(-1)!.lower;
  return {
    start: span.start,
    end: span.end,
    form,
    text,
    name,
    reference: referenceOf(tokens, name, homes.length),
    plural: last.endsWith("s") || told.isTwo || THOSE.has(last),
    owning: tokens.length === 1 && (last === "its" || last === "their"),
    homes,
    hedge: hedge ? { start: lettered.starts[hedge.start]!, end: lettered.ends[hedge.end - 1]! } : null,
    owner: form === "actor" ? null : (told.firstGroup?.mention ?? null),
    head: last,
  };
}
