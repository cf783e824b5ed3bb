import { parseDocument, stringify } from "yaml";
import type { Effects } from "../effects/effects.ts";
import { UserError } from "../errors.ts";
import { type CaseFile, caseFileSchema } from "../model/schemas/case.ts";
import type { CaseCounts, Store } from "../store/store.ts";
import { caseFolder } from "./case-folder.ts";

/** A case folder: `case.yaml` and `case.db`. The bundled knowledge is a layer beside it, never copied in. */
export interface Case {
  readonly folder: string;
  readonly file: CaseFile;
  readonly store: Store;
}

function parseCaseFile(text: string, path: string): CaseFile {
  const hint =
    "Put it right in an editor, restore the file from a copy, or start a new case with `entente case init`. Nothing was changed.";
  const document = parseDocument(text);
  if (document.errors[0]) {
    throw new UserError("bad-case", {
      message: `${path}: ${document.errors[0].message.split("\n")[0]}`,
      hint,
    });
  }
  const parsed = caseFileSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new UserError("bad-case", {
    message: `${path}: \`${issue.path.join(".")}\`: ${issue.message}`,
    hint,
  });
}

const isInDatabase = ({ environment }: Effects): boolean => (environment.ENTENTE_DATABASE_URL ?? "") !== "";

/** Cases of one database are told apart by their ids: a second one of the same id would be the first. */
export async function refuseTaken(effects: Effects, folder: string, file: CaseFile): Promise<void> {
  if (!isInDatabase(effects)) return;
  const store = await openStore(effects, folder, file);
  const isTaken = !(await store.isEmpty());
  await store.close();
  if (!isTaken) return;
  throw new UserError("case-exists", {
    message: `The database holds a case \`${file.id}\` already.`,
    hint: "Give the new case another title with --title, or work on the other from its own folder.",
  });
}

/** The case's store: a file in its folder, or the PostgreSQL database of `ENTENTE_DATABASE_URL` under the case's id. */
async function openStore(effects: Effects, folder: string, { id }: CaseFile): Promise<Store> {
  if (!isInDatabase(effects)) {
    const { openLibsql } = await import("../store/libsql.ts");
    return openLibsql(`${folder}/case.db`);
  }
  const address = effects.environment.ENTENTE_DATABASE_URL!;
  if (!/^postgres(?:ql)?:\/\//.test(address)) {
    throw new UserError("unreachable-database", {
      message: "ENTENTE_DATABASE_URL is no address of a PostgreSQL database.",
      hint: "Write postgres://user:password@host:port/database, or unset it to keep the case in its folder.",
    });
  }
  const { openPostgres } = await import("../store/postgres.ts");
  return openPostgres(address, id);
}

/** Opens the case a command works on, or `null` (see `caseFolder`). Throws `no-case` for a named folder without one. */
export async function openCase(effects: Effects, named: string | null): Promise<Case | null> {
  const folder = await caseFolder(effects, named);
  if (folder === null) return null;
  if (!(await effects.exists(`${folder}/case.yaml`))) {
    throw new UserError("no-case", {
      message: `There is no case in ${folder}.`,
      hint: `Start one with \`entente case init --case ${folder}\`.`,
    });
  }
  const file = parseCaseFile(await effects.readText(`${folder}/case.yaml`), `${folder}/case.yaml`);
  return { folder, file, store: await openStore(effects, folder, file) };
}

/** As `openCase`, for commands that need one. */
export async function requireCase(effects: Effects, named: string | null): Promise<Case> {
  const opened = await openCase(effects, named);
  if (opened) return opened;
  throw new UserError("no-case", {
    message: "There is no case here.",
    hint: "Start one with `entente case init`, or name one with --case DIR.",
  });
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "case";

/** Makes an empty case. Throws `case-exists` rather than touch one that is there. */
export async function initCase(effects: Effects, folder: string, title: string): Promise<CaseFile> {
  if (await effects.exists(`${folder}/case.yaml`)) {
    throw new UserError("case-exists", {
      message: `There is a case in ${folder} already.`,
      hint: "Use it as it is, or name another folder with --case DIR.",
    });
  }
  const file = caseFileSchema.parse({ schema: "entente.case/1", id: slug(title), title });
  await refuseTaken(effects, folder, file);
  await effects.write(`${folder}/case.yaml`, stringify(file));
  await (await openStore(effects, folder, file)).close();
  return file;
}

/** What `case info` prints. */
export interface CaseInfo {
  readonly schema: "entente.case-info/1";
  readonly folder: string;
  readonly case: CaseFile;
  readonly counts: CaseCounts;
}

export async function caseInfo(effects: Effects, named: string | null): Promise<CaseInfo> {
  const opened = await requireCase(effects, named);
  try {
    return {
      schema: "entente.case-info/1",
      folder: opened.folder,
      case: opened.file,
      counts: await opened.store.counts(),
    };
  } finally {
    await opened.store.close();
  }
}
