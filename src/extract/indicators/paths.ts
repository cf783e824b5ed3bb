import type { IndicatorKind } from "../../model/vocabulary/mentions.ts";
import { type Candidate, type Page, RANK } from "./candidate.ts";
import { speaksOfMutexes } from "./mutexes.ts";

const HIVE =
  /(?:^|[^\w\\])((?:HK(?:LM|CU|CR|U|CC)|HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG))(?::|\])?)$/i;
const DRIVE = /(?:^|[^\w])([a-z]:)$/i;
const VARIABLE =
  /(%[A-Za-z][\w() ]{1,30}%|\$env:\w{1,30}|(?:^|[\s"'“(])(?:AppData|ProgramData|Windows|System32|Users))$/i;
const OBJECT = /(?:^|[^\w\\])((?:Global|Local|Session\\\d{1,3}))$/;
const PIPE = /\\{2,4}\.\\{1,2}pipe\\{1,2}([\w.{}%$-]{1,120})/iy;
const SHARE = /\\\\[A-Za-z0-9][\w.$-]{0,63}\\{1,2}[\w.$%-]{1,80}(?:\\{1,2}[\w.$%{}()-]{1,120}){0,20}/y;

/** One component of a path: a word, a placeholder, an id in braces, "(x86)". Bounded, so that matching stays linear. */
const LETTER = "[^\\s\\\\/:*?\"<>|,;'“”‘’`()\\[\\]{}]";
const WORD = `(?:${LETTER}|\\(x86\\)|\\(\\d\\)|\\{[^{}\\s]{1,60}\\}|\\[[^\\[\\]\\n]{1,40}\\]|<[^<>\\n]{1,40}>){1,200}`;
const CAPITAL_WORD = `(?:and Settings|(?!HKEY_|HK(?:LM|CU|CR|U)\\b)(?=[\\p{Lu}\\d(&{])${WORD})`;
const FOLDER = new RegExp(`${WORD}(?: ${CAPITAL_WORD}){0,5}\\\\{1,2}`, "uy");
const LAST_WITH_BLANKS = new RegExp(`${WORD}(?: ${CAPITAL_WORD}){1,5}(?<=\\.[A-Za-z0-9]{2,4})`, "uy");
const LAST = new RegExp(WORD, "uy");
const LONGEST_PATH = 2_000;

const UNIX =
  /(?<![\w.:/~*-])(?:~|\.{0,2})\/(?:usr|tmp|var|etc|opt|bin|sbin|home|root|dev|proc|run|mnt|srv|boot|lib|lib64|data|sdcard|system|private|Library|Users|Applications|System|Volumes|\.[a-z]\w{1,20})\/[^\s"'“”‘’<>|,;:()`*]{1,400}/g;

/** Paths of Windows and Unix, registry keys, named pipes and named kernel objects. O(n). */
export function findPaths(page: Page): Candidate[] {
  const text = page.original;
  const found: Candidate[] = [];
  let from = 0;
  for (let slash = text.indexOf("\\", from); slash >= 0; slash = text.indexOf("\\", from)) {
    const candidate = atBackslash(text, slash, from);
    if (candidate) found.push(candidate);
    from = Math.max(slash + 1, candidate?.end ?? 0);
  }
  for (const match of text.matchAll(UNIX)) {
    const value = match[0].replace(/[.…!?\])}]+$/, "");
    if (value.length > 4)
      found.push({
        start: match.index,
        end: match.index + value.length,
        kind: "path",
        value,
        rank: RANK.path,
      });
  }
  return found;
}

function atBackslash(text: string, slash: number, from: number): Candidate | null {
  const before = text.slice(Math.max(from, slash - 34), slash);
  const hive = HIVE.exec(before)?.[1];
  if (hive) return rooted(text, slash - hive.length, slash, "registry");
  const root = DRIVE.exec(before)?.[1] ?? VARIABLE.exec(before)?.[1];
  if (root) return rooted(text, slash - root.trimStart().replace(/^["'“(]/, "").length, slash, "path");
  const object = OBJECT.exec(before)?.[1];
  if (object) return kernelObject(text, slash - object.length, slash);
  return text.charAt(slash + 1) === "\\" ? pipeOrShare(text, slash) : null;
}

/** From a root, folder by folder; only a file name may hold blanks in the last place. */
function rooted(text: string, start: number, slash: number, kind: IndicatorKind): Candidate | null {
  let end = slash + (text.charAt(slash + 1) === "\\" ? 2 : 1);
  const root = end;
  while (end - start < LONGEST_PATH) {
    FOLDER.lastIndex = end;
    if (!FOLDER.test(text)) break;
    end = FOLDER.lastIndex;
  }
  for (const pattern of kind === "registry" ? [LAST] : [LAST_WITH_BLANKS, LAST]) {
    pattern.lastIndex = end;
    if (!pattern.test(text)) continue;
    end = pattern.lastIndex;
    break;
  }
  end -= /[.…!?\\]*$/.exec(text.slice(root, end))![0].length;
  if (end <= root) return null;
  const value = text.slice(start, end).replace(/\\{2}/g, "\\");
  return { start, end, kind, value, rank: RANK.path };
}

function kernelObject(text: string, start: number, slash: number): Candidate | null {
  const name = /^\\{1,2}([\w{}.!@#$%^&-]{2,100})/.exec(text.slice(slash, slash + 104));
  if (!name) return null;
  const end = slash + name[0].replace(/[.!]+$/, "").length;
  const value = text.slice(start, end).replace(/\\{2}/g, "\\");
  const kind =
    speaksOfMutexes(text, start, end) || /^\w+\\\{[0-9a-f-]{4,36}\}$/i.test(value) ? "mutex" : null;
  return { start, end, kind, value, rank: RANK.mutex };
}

function pipeOrShare(text: string, slash: number): Candidate | null {
  PIPE.lastIndex = slash;
  const pipe = PIPE.exec(text);
  if (pipe) {
    const name = pipe[1]!.replace(/\.+$/, "");
    const end = PIPE.lastIndex - (pipe[1]!.length - name.length);
    return { start: slash, end, kind: "pipe", value: `\\\\.\\pipe\\${name}`, rank: RANK.path };
  }
  if (/[\w:\\]/.test(text.charAt(slash - 1))) return null;
  SHARE.lastIndex = slash;
  const share = SHARE.exec(text)?.[0].replace(/\.+$/, "");
  return share
    ? { start: slash, end: slash + share.length, kind: "path", value: share, rank: RANK.path }
    : null;
}
