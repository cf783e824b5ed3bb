import type { Assessment } from "../../src/model/assessment.ts";
import { HERON, OTTER, operation, silentCase, tacticalCase } from "./fixture.ts";
import { actor, evidenceRow, finding, judgment, pair, quoteClaim, ref } from "./fixture-parts.ts";

/** The same invented answers, stretched: many pairs, awkward names, hostile input. */

/** Three thousand pairs, trimmed to the 500 that a report shows. */
export function manyPairsCase(): Assessment {
  const base = silentCase();
  const sideA = Array.from({ length: 20 }, (_, position) =>
    ref(`G80${10 + position}`, `Heron ${position + 1}`),
  );
  const sideB = Array.from({ length: 25 }, (_, position) =>
    ref(`G81${10 + position}`, `Otter ${position + 1}`),
  );
  const pairs = sideA.flatMap((a) =>
    sideB.map((b) => pair(a, b, ["no-evidence", "undecidable", "undecidable"])),
  );
  const findings = pairs.map(({ a, b }, position) =>
    finding("techniques", a.id, b.id, {
      observed: 10 + ((position * 7) % 23),
      expected: 11 + ((position * 5) % 19) * 0.9,
      sd: 2.4,
      p: 0.0004 + ((position * 37) % 500) / 501,
      needed: 9 + ((position * 3) % 11),
      degrees: [30, 28],
      family: 500,
    }),
  );
  return {
    ...base,
    pairs,
    findings,
    pairsOmitted: { count: 2510, reason: "only the 500 best by score are listed" },
    actors: [
      ...sideA.map(({ id, name }) => actor(id, name, "a")),
      ...sideB.map(({ id, name }) => actor(id, name, "b")),
    ],
    operations: Array.from({ length: 260 }, (_, position) =>
      operation(
        `o-${position}`,
        position % 2 ? sideA[position % 20]! : sideB[position % 25]!,
        `${2017 + (position % 9)}-0${1 + (position % 9)}`,
        ["XB", "XS", "XU", "XK"][position % 4]!,
      ),
    ),
    crossTargeting: [],
  };
}

/** Names of 60 characters, right-to-left text, an unknown publisher. */
export function awkwardNamesCase(): Assessment {
  const base = tacticalCase();
  const long = "Unattributed Cluster of the North-Eastern Maritime Telemetry X";
  const rename = (name: string): string =>
    name === "Silver Heron"
      ? long
      : name === "Pale Otter"
        ? "القضاعة الشاحبة"
        : name === "Grey Marten"
          ? "灰貂小组（海事遥测）"
          : name;
  return {
    ...base,
    question: { ...base.question, title: `Do ${long} and القضاعة الشاحبة work together?` },
    pairs: base.pairs.map((each) => ({
      ...each,
      a: { ...each.a, name: rename(each.a.name) },
      b: { ...each.b, name: rename(each.b.name) },
    })),
    actors: base.actors.map((each) => ({
      ...each,
      name: rename(each.name),
      names: each.names.map((name) => ({ ...name, name: rename(name.name) })),
    })),
    crossTargeting: base.crossTargeting.map((each) => ({
      ...each,
      actorName: rename(each.actorName),
      publishers: [],
    })),
    operations: base.operations!.map((each) => ({
      ...each,
      actorName: rename(each.actorName),
      publishers: [],
    })),
    threads: base.threads.map((claim) => ({
      ...claim,
      subject: rename(claim.subject),
      object: rename(claim.object),
      publisher: claim.quote === null ? claim.publisher : "",
    })),
  };
}

export const HOSTILE = {
  script: "<script>alert(1)</script>",
  svg: '"><svg onload=alert(2)>',
  bidi: "gro\u202Epuo\u2066r\u200B",
  markdown: "[click](javascript:alert(3)) | `x` <img src=x onerror=alert(4)>",
  terminal: "\u001B[31mred\u001B]8;;http://evil.example.com\u0007",
  formula: "=HYPERLINK(1)",
  indicator: "update.evil-host.com",
} as const;

/** Names, quotes and links that try to break out of every writer. */
export function hostileCase(): Assessment {
  const base = tacticalCase();
  const quote = `Seen ${HOSTILE.script} at http://${HOSTILE.indicator}/drop and 203.0.113.7 by ops@evil-host.com ${HOSTILE.bidi}`;
  const bad = { ...HERON, name: HOSTILE.script };
  const worse = { ...OTTER, name: `${HOSTILE.svg}${HOSTILE.terminal}` };
  return {
    ...base,
    question: { ...base.question, title: `${HOSTILE.markdown} ${HOSTILE.bidi}` },
    pairs: base.pairs.map((each) =>
      each.a.id === HERON.id ? { ...each, a: bad, b: each.b.id === OTTER.id ? worse : each.b } : each,
    ),
    actors: base.actors.map((each) =>
      each.id === HERON.id
        ? { ...each, ...bad, names: [{ name: HOSTILE.formula, by: [HOSTILE.script] }] }
        : each.id === OTTER.id
          ? { ...each, ...worse }
          : each,
    ),
    threads: base.threads.map((claim) =>
      claim.quote === null
        ? claim
        : {
            ...claim,
            subject: HOSTILE.markdown,
            quote,
            urls: ["javascript:alert(5)", "data:text/html,x", 'https://ok.example.org/a"onmouseover="x'],
          },
    ),
    limits: [HOSTILE.script, HOSTILE.terminal, HOSTILE.markdown],
    observability: { [HOSTILE.script]: [{ [HOSTILE.svg]: HOSTILE.bidi }] },
  };
}

const SAID = [
  ["c-5a1d000000000001", "agreement", "state:XS", "state:XB", "The two declare a friendship.", null],
  [
    "c-5a1d000000000002",
    "cooperates-with",
    "state:XS",
    "state:XB",
    "A newspaper draws that one helped.",
    null,
  ],
  [
    "c-5a1d000000000003",
    "obstacle-to",
    "state:XS",
    "state:XB",
    "It would lay servers and habits open.",
    null,
  ],
  [
    "c-5a1d000000000004",
    "availability",
    "state:XS",
    "OTTERLOAD",
    "On sale nowhere.",
    "exclusive to one state",
  ],
  ["c-5a1d000000000005", "seeks", "Silver Heron", "radar", "Radar plans were looked for.", null],
] as const;

/** What stands beside the levels: a study's finding, the states' own answer, plausible traces, what else is said. */
export function besideParts(): Pick<
  Assessment,
  "states" | "studies" | "traces" | "said" | "availability" | "threads"
> {
  const states = [ref("state:XS", "Syldavia"), ref("state:XB", "Borduria")] as const;
  const pact = {
    ...evidenceRow("e-57a7e00000000001", "relations", { claims: [SAID[0][0]] }, "One says they have a pact", {
      strategic: 4.2,
    }),
    because: ["Royal Library (B): all of its ratio stands."],
  };
  const loud = {
    ...evidenceRow(
      "e-57a7e00000000002",
      "relations",
      { claims: [SAID[1][0]] },
      "One says that they act together",
      {},
    ),
    because: ["The Courier (C): 16% of its ratio stands, for its hedge “possibly”."],
  };
  return {
    threads: SAID.map(([id, predicate, subject, object, fact, says]) => ({
      ...quoteClaim(id, {
        subject,
        predicate,
        object,
        quote: null,
        hedge: predicate === "agreement" ? null : "possibly",
      }),
      ...(predicate === "seeks"
        ? { relays: ["other-vendor"], relayNames: ["Other Vendor"] }
        : { relays: [] }),
      row: {
        fact,
        says,
        kind: predicate === "agreement" ? "official" : "leaked",
        urlStatus: "known",
      } as const,
    })),
    states: [
      {
        ...{ a: states[0], b: states[1], grade: "strategic", flags: [], score: 0.9 },
        levels: {
          tactical: judgment("tactical", "possible", { of: "states" }),
          operational: judgment("operational", "undecidable", { of: "states" }),
          strategic: judgment("strategic", "supported", { of: "states" }),
        },
        evidence: [pact, loud],
        operations: [operation("o-7", HERON, "2022-05", "XB")],
      },
    ],
    studies: [
      {
        source: "royal-library",
        name: "Royal Library",
        url: "https://library.example.org/study",
        claims: [SAID[0][0]],
        levels: [
          ...(["tactical", "operational"] as const).map((level) => ({
            ...({
              level,
              study: "no-evidence",
              finding: "None came to light.",
              ours: "undecidable",
            } as const),
            ...({ without: "undecidable", why: ["No test could have seen it."], evidence: [] } as const),
          })),
          {
            ...{ level: "state", study: "supported", finding: null, ours: "supported" },
            ...{ without: "possible", why: ["Without them it reads “possible”."], evidence: [pact.id] },
          },
        ],
      },
    ],
    traces: (["tactical", "operational", "strategic"] as const).flatMap((level, position) =>
      (["techniques", "software", "infrastructure"] as const).map((channel) => ({
        ...{
          channel,
          level,
          excess: 1 + position * 2,
          reason: "One server is what it means",
          source: "A study",
        },
        ...{ tested: channel === "infrastructure" ? 0 : 4, pairs: 6, found: 0, counts: true },
        detectable: channel === "infrastructure" ? null : { least: 3, most: 9 },
        couldSee: channel === "software" && level === "strategic" ? 2 : 0,
      })),
    ),
    said: SAID.flatMap(([id, predicate]) => (predicate === "cooperates-with" ? [] : [id])),
    availability: [{ tool: "OTTERLOAD", claims: [SAID[3][0]], users: [{ ...HERON, states: ["XS"] }] }],
  };
}

/** The study's shape with everything that can stand beside the levels. */
export function studiedCase(): Assessment {
  const base = silentCase();
  const beside = besideParts();
  return { ...base, ...beside, id: "a-57d1ed57d1ed57d1", threads: [...base.threads, ...beside.threads] };
}
