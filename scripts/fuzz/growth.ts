import { type OpenReader, readString } from "../../src/commands/reader.ts";
import { cpuMs } from "./cpu.ts";

/** What patterns stumble over: each is said again and again until a text is full of it. */
const UNITS = [
  "a",
  "A",
  "a ",
  "A ",
  "Aa ",
  "Ab-",
  "aA",
  "0",
  "0 ",
  "0-",
  "0.",
  "12/",
  "1,",
  ".",
  ". ",
  ", ",
  "-",
  "--",
  " - ",
  "_",
  "*",
  "**",
  "#",
  "# ",
  '"',
  "'",
  "' ",
  "(",
  "(a ",
  ")",
  "()",
  "[",
  "[a](",
  "[.]",
  "![",
  "<",
  "<a ",
  "</",
  "<a>",
  "&",
  "@",
  "a@",
  "a@b.",
  "/",
  "/a",
  "//",
  "\\",
  "C:\\a",
  "http://",
  "hxxp://a",
  "www.",
  "a.b.",
  "a.b/c",
  "::",
  "a:b:",
  "%",
  "%A%\\",
  "|",
  "| a ",
  "|a|\n",
  "\n",
  " \n",
  "\n\n",
  "\t",
  " ",
  "\u00a0",
  "- a\n",
  "1. a\n",
  "# a\n",
  "Mr. ",
  "U.S. ",
  "no. ",
  "J. ",
  "Dr A. ",
  "the ",
  "and ",
  "a and ",
  "A and ",
  "A, ",
  "A (",
  "A (B",
  "A, B and ",
  "the group ",
  "the group, ",
  "the group and ",
  "the group that ",
  "group of ",
  "groups and actors ",
  "APT1 ",
  "APT1, ",
  "APT1 and ",
  "APT1 aka ",
  "APT1 (APT2 ",
  "APT28 uses ",
  "uses ",
  "used by ",
  "using the ",
  "attacks against ",
  "attacks ",
  "by the ",
  "said ",
  "he said, ",
  "according to ",
  "reported by ",
  "is believed to ",
  "may have ",
  "not ",
  "no evidence ",
  "if ",
  "which ",
  "that ",
  "with ",
  "of the ",
  "Ministry of ",
  "Bank of ",
  "University ",
  "Example Bank Bank ",
  "Inc, ",
  "Ltd. ",
  "May ",
  "May 1, ",
  "1 May ",
  "2020 ",
  "2020-",
  "last ",
  "last month ",
  "two years ago ",
  "between May ",
  "from 2019 to ",
  "Q1 ",
  "in 2019 and ",
  "CVE-2020-",
  "CVE-2020-1 ",
  "T1566 ",
  "T1566.001,",
  "AS1 ",
  "f".repeat(32),
  "f".repeat(31),
  "1.2.3.4",
  "1.2.3.4 ",
  "1.2.3.",
  "fe80::",
  "a-b-",
  "a.exe ",
  "HKLM\\",
  "mutex ",
  "France ",
  "France, ",
  "French-",
  "French government ",
  "China-based ",
  "\u2026",
  "\u201c",
  "\u0416",
  "\u4e2d",
  "\ud83d\ude00",
  "\ud800",
  "e\u0301",
  "\ufffc",
  "\ue000",
  "\uec00 ",
] as const;

const SMALL = 30_000;
const LARGE = 120_000;
/** Four times the text in more than nine times the time, both well above what a clock can tell. */
const MOST_RATIO = 9;
const TELLING_MS = 250;
const LONGEST_MS = 5_000;

async function readingMs(open: OpenReader, text: string): Promise<number> {
  const origin = {
    name: null,
    mediaType: null,
    url: null,
    published: "2021-04-02",
    publisher: null,
    id: "x",
  };
  const before = cpuMs();
  await readString(open, text, origin);
  return cpuMs() - before;
}

const filled = (unit: string, length: number): string =>
  `Silver Heron, with a mutex named${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}!`;

/** Does reading take more than its share of a text that says one thing again and again? How many do make it so. */
export async function growthFaults(open: OpenReader, print: (line: string) => void): Promise<number> {
  let faults = 0;
  let slowest = { unit: "", ms: 0 };
  for (const unit of UNITS) {
    await readingMs(open, filled(unit, 2_000));
    const small = await readingMs(open, filled(unit, SMALL));
    const large = await readingMs(open, filled(unit, LARGE));
    if (large > slowest.ms) slowest = { unit, ms: large };
    const isFault = large > LONGEST_MS || (large > TELLING_MS && large > MOST_RATIO * small);
    if (!isFault) continue;
    faults += 1;
    print(
      `${JSON.stringify(unit)}: ${small.toFixed(0)} ms for ${SMALL} characters, ${large.toFixed(0)} for ${LARGE}`,
    );
  }
  print(`${UNITS.length} texts of ${LARGE} characters, ${faults} faults`);
  print(`slowest: ${JSON.stringify(slowest.unit)}, ${slowest.ms.toFixed(0)} ms of CPU`);
  return faults;
}
