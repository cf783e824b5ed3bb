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

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** A text's first part is enough to know its subject, and keeps the cost linear. */
const LONGEST_SUBJECT = 120_000;

/** The distinguishing words of a stretch of text: names as written, other words cut to their stems. */
export interface Terms {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

const stem = (word: string): string => word.replace(/['’]s$/, "").slice(0, 7);

function isName(text: string, token: string, at: number): boolean {
  if (/\d/.test(token)) return /\p{L}/u.test(token);
  if (/\p{Ll}\p{Lu}/u.test(token)) return true;
  if (!/^\p{Lu}/u.test(token)) return false;
  // A capital at the start of a sentence says nothing.
  const before = text.slice(Math.max(0, at - 3), at).trimEnd();
  return at > 0 && before !== "" && !/[.!?:"“”\n*#>-]$/.test(before) && text[at - 1] !== "\n";
}

export function termsOf(text: string): Terms {
  const names = new Set<string>();
  const words = new Set<string>();
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const lower = token.toLowerCase().replace(/['’]s$/, "");
    if (lower.length < 3 || USUAL.has(lower)) continue;
    if (isName(text, token, match.index)) names.add(lower);
    else if (lower.length >= 5) words.add(stem(lower));
  }
  return { names, words };
}

/** What an article is about, as far as it has been read: the terms that later text can share. */
export class Subject {
  readonly #names = new Set<string>();
  readonly #words = new Set<string>();
  #length = 0;

  add(text: string): void {
    if (this.#length > LONGEST_SUBJECT) return;
    this.#length += text.length;
    const { names, words } = termsOf(text);
    for (const name of names) this.#names.add(name);
    for (const word of words) this.#words.add(word);
  }

  /**
   * How much of a later stretch belongs to the same subject, 0 to 1: the share of its names and stems that have
   * been read before, a name counting as three words. `null` when it has too few terms to tell.
   */
  share(text: string): number | null {
    const { names, words } = termsOf(text);
    let shared = 0;
    for (const name of names) if (this.#names.has(name) || this.#words.has(stem(name))) shared += 3;
    for (const word of words) if (this.#words.has(word)) shared += 1;
    const total = 3 * names.size + words.size;
    return total < 8 ? null : shared / total;
  }

  /**
   * Does a later stretch go on with the subject? The longer the article, the more any text shares with it: on
   * vendor reports a twentieth of foreign stretches of 500 characters pass, and three fifths of its own.
   */
  holds(text: string): boolean {
    const share = this.share(text);
    return share !== null && share >= Math.min(0.3, 0.1 + this.#length / 50_000);
  }

  /** Is a later stretch about something else altogether? One in twenty of an article's own is, too. */
  isForeignTo(text: string): boolean {
    const share = this.share(text);
    return share !== null && share <= Math.min(0.1, 0.04 + this.#length / 200_000);
  }
}
