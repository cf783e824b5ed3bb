/** What a site lets one robot do (RFC 9309). */
export interface Robots {
  /** `path` is the address's path with its query. */
  allows(path: string): boolean;
  /** Seconds between requests that the site asks for (`Crawl-delay`, not in the RFC but widely written), or `null`. */
  readonly delaySeconds: number | null;
}

/** RFC 9309, 2.5: a parser may stop after 500 kibibytes. */
const LONGEST = 500 * 1024;

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allow: boolean; readonly pattern: string }[];
  delay: number | null;
}

function groups(text: string): Group[] {
  const found: Group[] = [];
  let current: Group | null = null;
  let naming = false;
  for (const line of text.slice(0, LONGEST).split(/\r\n|\r|\n/)) {
    const [, field = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const name = field.toLowerCase();
    const written = value.trim();
    if (name === "user-agent") {
      if (!current || !naming) {
        current = { agents: [], rules: [], delay: null };
        found.push(current);
      }
      current.agents.push(written.toLowerCase());
      naming = true;
    } else if (current && (name === "allow" || name === "disallow")) {
      naming = false;
      if (written !== "") current.rules.push({ allow: name === "allow", pattern: written });
    } else if (current && name === "crawl-delay") {
      naming = false;
      if (/^\d+(\.\d+)?$/.test(written)) current.delay = Number(written);
    }
  }
  return found;
}

/** Percent escapes as one spelling, so that `/%7Ea` and `/~a` are one path (RFC 9309, 2.2.2). */
function spelled(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}

/** `*` is any run of characters, a final `$` the end. Greedy from the left, so it stays linear in each piece. */
function matches(pattern: string, path: string): boolean {
  const ends = pattern.endsWith("$");
  const pieces = (ends ? pattern.slice(0, -1) : pattern).split("*");
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    if (index === 0) {
      if (!path.startsWith(piece)) return false;
      at = piece.length;
      if (isLast && ends) return at === path.length;
    } else if (isLast && ends) return path.length - piece.length >= at && path.endsWith(piece);
    else {
      const found = path.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
  }
  return true;
}

/** Everything may be fetched: what a missing robots.txt means (RFC 9309, 2.3.1.3). */
export const OPEN_ROBOTS: Robots = { allows: () => true, delaySeconds: null };
/** Nothing may be fetched: what an unreachable robots.txt means (RFC 9309, 2.3.1.4). */
export const CLOSED_ROBOTS: Robots = { allows: () => false, delaySeconds: null };

/**
 * What does this robots.txt let the robot named `agent` fetch? Groups that name it count together; without one,
 * those of `*`. The longest matching rule decides, and of equally long ones the one that allows. Never throws.
 */
export function readRobots(text: string, agent: string): Robots {
  const all = groups(text.replace(/^\uFEFF/, ""));
  const named = all.filter(({ agents }) => agents.includes(agent.toLowerCase()));
  const mine = named.length > 0 ? named : all.filter(({ agents }) => agents.includes("*"));
  const rules = mine
    .flatMap((group) => group.rules)
    .map(({ allow, pattern }) => ({ allow, pattern: spelled(pattern) }));
  const delays = mine.flatMap(({ delay }) => delay ?? []);
  return {
    allows: (path) => {
      const at = spelled(path);
      const hits = rules.filter(({ pattern }) => matches(pattern, at));
      const longest = Math.max(0, ...hits.map(({ pattern }) => pattern.length));
      const strongest = hits.filter(({ pattern }) => pattern.length === longest);
      return strongest.length === 0 || strongest.some(({ allow }) => allow);
    },
    delaySeconds: delays.length > 0 ? Math.max(...delays) : null,
  };
}
