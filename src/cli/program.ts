import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXIT_CODES } from "../errors.ts";
import type { Door, GlobalOptions } from "./door.ts";
import { through } from "./door.ts";

type Run = (door: Door<never>, ...positional: never[]) => Promise<unknown>;

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Give a whole number, 0 or more.");
  return Number(text);
}

/** Builds the command line. Each command's code is imported when it runs, not before. */
function program(version: string, finish: (code: number) => void): Command {
  const root = new Command("entente")
    .description(
      "Are these threat groups working together, at what level, and how sure can open sources make us?",
    )
    .version(version, "-V, --version")
    .option("--case <dir>", "the case to work on (default: ./.entente, else your data folder)")
    .option("--json", "print one JSON document")
    .option("--quiet", "say nothing on standard error but errors")
    .option("--seed <n>", "seed of everything random (default: the question's, else 1)", wholeNumber)
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();

  const action = (command: Command, load: () => Promise<Run>): Command =>
    command.action(async (...given: unknown[]) => {
      const positional = given.slice(0, -2);
      const options = command.optsWithGlobals() as GlobalOptions;
      finish(
        await through(options, async (door) => {
          const run = await load();
          return run(door as Door<never>, ...(positional as never[]));
        }),
      );
    });

  action(
    root
      .command("assess [question]")
      .description("the main job: weigh whether two sides work together, and write the assessment")
      .option("--a <name>", "side A: a name, ATT&CK id, state:XX or country:XX (repeatable)", collect)
      .option("--b <name>", "side B (repeatable)", collect)
      .option("--since <date>", "start of the period: YYYY[-MM[-DD]]")
      .option("--until <date>", "end of the period, inclusive")
      .option("--as-of <date>", "use only what was published by this day")
      .option("--unit <unit>", "group (default), or state: the states themselves instead of their groups")
      .option("--channels <channel>", "use only this channel of evidence (repeatable)", collect)
      .option(
        "--without <what>",
        "leave out a publisher, state:XX, channel:C or decision:ID (repeatable)",
        collect,
      )
      .option("--all-pairs", "list every pair that has data, not only the 500 of the highest scores")
      .option("--baseline <file>", "say what changed since this earlier assessment.json, and why")
      .option("--out <dir>", "write report, figures, exports and the replication package into this folder")
      .option("--pdf", "also print report.pdf there, with an installed Chromium, Chrome or Edge")
      .option("--from <package>", "make the assessment of a replication package again, and check its bytes")
      .option("--queue", "leave it to `entente worker` (needs ENTENTE_DATABASE_URL)"),
    async () => (await import("./assess.ts")).assess,
  );

  action(
    root
      .command("read [source]")
      .description("what would be extracted from a file, address or - (standard input); stores nothing")
      .option("--published <date>", "publication date, when the document does not say")
      .option("--publisher <id>", "publisher, when the document does not say")
      .option("--jsonl", 'one {"id","text","published"?,"publisher"?} a line in, one result a line out'),
    async () => (await import("./read.ts")).read,
  );

  action(
    root
      .command("add <path...>")
      .description(
        "store documents, data files and their claims in the case: files, folders, archives, addresses or - (standard input)",
      )
      .option(
        "--as <source>",
        "read the paths as this: stix, misp-galaxy, misp-event, eurepoc, cfr, etda, ccs25, apt-campaigns, csv, feed (RSS, Atom, JSON Feed, OPML) or taxii; without it, their content decides",
      )
      .option(
        "--mapping <file>",
        "for --as csv: YAML that says what each column holds, `column: field` a line",
      )
      .option("--published <date>", "publication date, when the documents do not say")
      .option("--publisher <id>", "publisher, when the documents do not say")
      .option("--kind <kind>", "vendor, official, press, academic, leaked or dataset")
      .option("--reliability <letter>", "the publisher's letter of the Admiralty code in this case, A to F")
      .option("--queue", "leave the reading to `entente worker` (needs ENTENTE_DATABASE_URL)"),
    async () => (await import("./add.ts")).add,
  );

  action(
    root
      .command("worker [what] [ids...]")
      .description(
        "do queued work until stopped, on any number of machines; `worker failed` lists what was given up, `worker retry` puts it back",
      )
      .option("--concurrency <n>", "jobs done at once", wholeNumber, 1)
      .option("--once", "end when the queue is empty")
      .option("--job-timeout <seconds>", "when a silent worker counts as dead (default 120)", wholeNumber)
      .option("--retries <n>", "how often a job that fails is tried again (default 3)", wholeNumber),
    async () => (await import("./worker.ts")).worker,
  );

  action(
    root.command("who <name>").description("every actor a name may mean, who uses it, and who disagrees"),
    async () => (await import("./who.ts")).who,
  );

  action(
    root
      .command("decide [a] [word] [b]")
      .description("decide that two names are same, different, overlaps or unsure; or take a decision back")
      .option("--because <text>", "the reason, kept with the decision")
      .option("--by <name>", "who decides (default: ENTENTE_ANALYST, else your user name)")
      .option("--undo <id>", "take this decision back; nothing is deleted"),
    async () => (await import("./decide.ts")).decide,
  );

  const reviewCommand = action(
    root
      .command("review")
      .description("claims that wait for a person; at a terminal, one key each")
      .option("--question <file>", "those that would move this question's judgment most come first")
      .option("--by <name>", "whose queue and whose word (default: ENTENTE_ANALYST, else your user name)")
      .option("--because <text>", "the reason, kept with the review")
      .option("--sample <id>", "the claims of a sample, in its order; `last` for the one drawn last")
      .option("--limit <n>", "list no more than this many", wholeNumber)
      .option("--all", "claims that structured sources make as well"),
    async () => (await import("./review.ts")).review,
  );
  action(
    reviewCommand.command("accept <claim>").description("let a claim stand as it is"),
    async () => (await import("./review.ts")).accept,
  );
  action(
    reviewCommand.command("reject <claim>").description("a claim stops counting; needs --because"),
    async () => (await import("./review.ts")).reject,
  );
  action(
    reviewCommand
      .command("edit <claim>")
      .description("put another claim in its place; both are kept; needs --because")
      .option(
        "--set <field=value>",
        "what it should say: predicate=, object=, when=, … (repeatable)",
        collect,
      ),
    async () => (await import("./review.ts")).edit,
  );
  action(
    reviewCommand.command("undo <claim>").description("take your last word on a claim back; needs --because"),
    async () => (await import("./review.ts")).undo,
  );
  action(
    reviewCommand
      .command("sample")
      .description("draw claims for several coders to code")
      .option("--size <n>", "how many", wholeNumber, 50),
    async () => (await import("./review.ts")).sample,
  );
  action(
    reviewCommand
      .command("agreement")
      .description("Krippendorff's alpha of the coders and the machine, by predicate"),
    async () => (await import("./review.ts")).agreement,
  );

  action(
    root
      .command("comment <id> <text>")
      .description("a remark on a claim, document, decision or judgment, or an answer to a remark")
      .option("--by <name>", "who says it (default: ENTENTE_ANALYST, else your user name)"),
    async () => (await import("./comment.ts")).comment,
  );

  action(
    root
      .command("find <text>")
      .description("claims and quotes that answer a question, of the case and of the bundled knowledge")
      .option("--limit <n>", "list no more than this many of each", wholeNumber, 20),
    async () => (await import("./find.ts")).find,
  );

  action(
    root
      .command("compare <name> <other>")
      .description("what two actors share and what only one of them has, with the tests"),
    async () => (await import("./compare.ts")).compare,
  );

  action(
    root
      .command("timeline")
      .description("dated operations, their rates, and whether the rate changed")
      .option("--actor <name>", "whose: a name, ATT&CK id or state:XX (repeatable)", collect)
      .option("--target <country>", "against whom: an ISO 3166-1 code")
      .option("--since <date>", "start of the period: YYYY[-MM[-DD]]")
      .option("--until <date>", "end of the period, inclusive")
      .option("--by <unit>", "month, quarter or year; left out, what fits on a screen (--json: month)")
      .option("--change <date>", "test a change at this date, or `search` for one")
      .option("--series <file>", "dated outside events (CSV: date[,value]) to compare with"),
    async () => (await import("./timeline.ts")).timeline,
  );

  action(
    root
      .command("test <edges>")
      .description("the overlap statistics on any edge list (CSV with a header; the first two columns count)")
      .option("--pairs <which>", "`all`, or a CSV file of pairs", "all")
      .option("--null <list>", "comma-separated: bicm, dc, fixed, style, cb", "bicm,dc")
      .option("--draws <n>", "matrices to sample for `fixed`", wholeNumber, 9999)
      .addOption(
        new Option(
          "--screen <z>",
          "run the dc program only above this z; print an upper bound elsewhere",
        ).argParser(Number),
      ),
    async () => (await import("./test.ts")).test,
  );

  action(
    root
      .command("trace <id>")
      .description("the thread of a line: judgment, evidence, finding, claim, and where it is written")
      .option(
        "--assessment <file>",
        "where the line's assessment is (default: the case, else out/assessment.json)",
      ),
    async () => (await import("./trace.ts")).trace,
  );

  action(
    root
      .command("export [question]")
      .description(
        "write a case and its assessment for other tools (stix, navigator, misp, csv, bibtex), or a replication package",
      )
      .option("--format <format>", "stix, navigator, misp, csv (a figure a file), bibtex or package")
      .option("-o, --output <path>", "where to: a file (- for standard output), or for csv a folder")
      .option(
        "--assessment <file>",
        "the assessment (default: the case's last question, asked again; without a case out/assessment.json)",
      )
      .option("--a <name>", "ask now: side A (repeatable)", collect)
      .option("--b <name>", "side B (repeatable)", collect)
      .option("--since <date>", "start of the period: YYYY[-MM[-DD]]")
      .option("--until <date>", "end of the period, inclusive")
      .option("--as-of <date>", "use only what was published by this day"),
    async () => (await import("./export.ts")).exportCommand,
  );

  action(
    root
      .command("watch [feed...]")
      .description("read feeds on a schedule, and tell of new claims that move a judgment")
      .option("--question <file>", "a question to judge again after each round (repeatable)", collect)
      .option("--every <interval>", "time between rounds: 30m, 1h, 1d", "1h")
      .option("--once", "one round, then end")
      .option("--atom <file>", "write what was told as an Atom feed of your own"),
    async () => (await import("./watch.ts")).watch,
  );

  action(
    root
      .command("sync")
      .description(
        "take newer releases of ATT&CK and MISP's threat actors into the case; tells what they change",
      )
      .option("--dry-run", "only tell what would be added, changed and retired")
      .option("--from <dir>", "a folder with releases, in place of their addresses")
      .option(
        "--url <url>",
        "an address of a release (repeatable; default: those of case.yaml, else upstream's)",
        collect,
      ),
    async () => (await import("./sync.ts")).sync,
  );

  const caseCommand = root
    .command("case")
    .description("the folder a question's documents and decisions rest in");
  action(
    caseCommand
      .command("init")
      .description("make an empty case")
      .option("--title <title>", "what to call it", "Untitled case"),
    async () => (await import("./case.ts")).init,
  );
  action(
    caseCommand.command("info").description("what a case holds"),
    async () => (await import("./case.ts")).info,
  );
  action(
    caseCommand
      .command("export")
      .description("write the whole case as sorted lines of JSON: the same case gives the same bytes")
      .option("-o, --output <file>", "where to (default: standard output)")
      .option("--with-blobs", "take the saved copies of fetched pages along")
      .option("--with-log", "take along when each row was written"),
    async () => (await import("./case.ts")).exportTo,
  );
  action(
    caseCommand
      .command("import <file>")
      .description("read an exported case (a file, or - for standard input) back into a case of its own"),
    async () => (await import("./case.ts")).importFrom,
  );

  action(
    root
      .command("serve")
      .description("open the workbench and the API on this machine")
      .argument("[questions...]", "question files that the page can ask, besides those that ship")
      .option("--port <n>", "port to listen on; 0 takes any that is free", wholeNumber, 4310)
      .option("--host <address>", "address to listen on; beyond loopback a token is needed", "127.0.0.1")
      .option(
        "--allow-host <name>",
        "a name, besides the address, under which it may be asked (repeatable)",
        collect,
      )
      .option("--token-file <file>", "where hashes of tokens are kept (default: your data folder)")
      .option("--new-token <role>", "make a token of the role read, review or admin, and stop")
      .option("--token-name <name>", "whose token it is: lower-case letters, digits, hyphens"),
    async () => (await import("./serve.ts")).serve,
  );

  action(
    root.command("doctor").description("check that this installation works"),
    async () => (await import("./doctor.ts")).doctor,
  );
  return root;
}

/** Runs the command line; resolves to the exit code. Usage errors are 2, printed by commander on standard error. */
export async function run(argv: readonly string[], version: string): Promise<number> {
  let code: number = EXIT_CODES.done;
  try {
    await program(version, (result) => {
      code = result;
    }).parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage;
  }
  return code;
}
