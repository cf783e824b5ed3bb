/** Words and names so usual in reports on attacks that two of them share these without sharing a subject. */
const USUAL = new Set(
  `about above across actor actors address after again against alert allows along already also although always
   among analysis analysts another around article attack attacks attacked attacker attackers attacking based became
   because become been before began behind being believe believed below between both breach business campaign
   campaigns carried chief china chinese code command companies company computer computers control could country
   credentials criminals customers cyber cyberattack cyberattacks cybercrime cybersecurity data details detected
   device devices different discovered document documents does domain domains doing down download during each
   early email emails employees even every example executive experts file files financial firm first following
   found from further gang government group groups hacked hacker hackers hacking have having however identified
   including incident incidents information infrastructure intelligence international internet iran iranian into
   issue july june korea korean large last later least level like likely links list little local made mail main
   make makes malicious malware many march means measures message ministry month months more most much multiple
   must national need network networks never next north north november number october office officer official
   officials once online only operation operations operators organisation organisations organization organizations
   other others over part past people phishing place police possible president private public publicly published
   ransomware read recent recently release released report reported reports research researcher researchers
   response may russia russian said same says secret section sector security seen send sent server servers service
   services several share should shows similar since site software some source spokesman spokesperson start state
   statement states still such suspected system systems target targeted targeting targets team tech technical
   technology than that their them then there these they thing think this those though thousands threat threats
   through thursday time today together told tool tools tuesday ukraine ukrainian under united until update used
   user users using various version very victim victims vulnerability vulnerabilities wednesday week weeks well
   were what when where whether which while whose will windows with within without work working world would year
   years monday friday saturday sunday january february april august september december america american britain
   british europe european kremlin moscow beijing washington london microsoft google israel israeli india indian
   germany german france french japan japanese iranian taiwan vendor vendors blog post posts twitter`.split(
    /\s+/,
  ),
);

/** A text's first part is enough to know its subject, and keeps the cost linear. */
const LONGEST_SUBJECT = 120_000;
/** Words are compared by so many letters, names whole. */
const STEM = 7;
const SHORTEST_NAME = 3;
const SHORTEST_WORD = 5;
/** A name tells as much as three words; fewer than eight are too few to go by. */
const NAME_WEIGHT = 3;
const LEAST_WEIGHT = 8;

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const hashOf = (text: string): number => {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
};
const USUAL_HASHES: ReadonlySet<number> = new Set([...USUAL].map(hashOf));

/** The distinguishing words of a stretch of text, as hashes: names whole, and the stem of every one. */
export interface Terms {
  /** Stem of each name by its hash. */
  readonly names: ReadonlyMap<number, number>;
  readonly words: ReadonlySet<number>;
}

const isUpper = (code: number): boolean =>
  code < 128
    ? code >= 65 && code <= 90
    : code >= 0xc0 && String.fromCharCode(code).toLowerCase().charCodeAt(0) !== code;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : code >= 0xc0 && (code < 0x2000 || code > 0x2bff);
const lowered = (code: number): number =>
  code < 128
    ? code >= 65 && code <= 90
      ? code + 32
      : code
    : String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** Does a sentence, a line or a quotation begin at `at`? A capital there says nothing. */
function opensSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) === 32) before -= 1;
  return before < 0 || /[.!?:"“”\n*#>-]/.test(text[before]!);
}

/** What a word is like, and its hashes: of the whole and of its stem. */
interface Word {
  readonly end: number;
  readonly whole: number;
  readonly stem: number;
  readonly isName: boolean;
}

function wordFrom(text: string, start: number): Word {
  let whole = OFFSET;
  let stem = OFFSET;
  let digits = false;
  let letters = false;
  let inner = false;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = isDigit(code);
    if (!digit && !isLetter(code) && !(code === 45 && isLetter(text.charCodeAt(at + 1)))) break;
    digits = digits || digit;
    letters = letters || !digit;
    if (at > start && isUpper(code) && !isUpper(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== 45)
      inner = true;
    whole = Math.imul(whole ^ lowered(code), PRIME);
    if (at - start < STEM) stem = whole;
  }
  const isCapital = isUpper(text.charCodeAt(start)) && !opensSentence(text, start);
  return {
    end: at,
    whole: whole >>> 0,
    stem: stem >>> 0,
    isName: (digits ? letters : isCapital) || (inner && letters),
  };
}

export function termsOf(text: string): Terms {
  const names = new Map<number, number>();
  const words = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code)) continue;
    const { end, whole, stem, isName } = wordFrom(text, at);
    const length = end - at;
    at = end;
    if (length < SHORTEST_NAME || USUAL_HASHES.has(whole)) continue;
    if (isName) names.set(whole, stem);
    else if (length >= SHORTEST_WORD) words.add(stem);
  }
  return { names, words };
}

/** What an article is about, as far as it has been read: the terms that later text can share. */
export class Subject {
  readonly #names = new Set<number>();
  readonly #words = new Set<number>();
  #length = 0;

  /** Characters it has been told. */
  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    if (this.#length > LONGEST_SUBJECT) return;
    this.#length += text.length;
    const { names, words } = termsOf(text);
    for (const [name, stem] of names) {
      this.#names.add(name);
      this.#words.add(stem);
    }
    for (const word of words) this.#words.add(word);
  }

  /**
   * How much of a later stretch belongs to the same subject, 0 to 1: the share of its names and stems that have
   * been read before, a name counting as three words. `null` when it has too few terms to tell.
   */
  share({ names, words }: Terms): number | null {
    let shared = 0;
    for (const [name, stem] of names)
      if (this.#names.has(name) || this.#words.has(stem)) shared += NAME_WEIGHT;
    for (const word of words) if (this.#words.has(word)) shared += 1;
    const total = NAME_WEIGHT * names.size + words.size;
    return total < LEAST_WEIGHT ? null : shared / total;
  }

  /**
   * Does a later stretch go on with the subject? The longer the article, the more any text shares with it: on
   * vendor reports a twentieth of foreign stretches of 500 characters pass, and three fifths of its own.
   */
  holds(text: string): boolean {
    const share = this.share(termsOf(text));
    return share !== null && share >= Math.min(0.3, 0.1 + this.#length / 50_000);
  }

  /** Is a later stretch about something else altogether? One in twenty of an article's own is, too. */
  isForeignTo(terms: Terms): boolean {
    const share = this.share(terms);
    return share !== null && share <= Math.min(0.1, 0.04 + this.#length / 200_000);
  }
}
