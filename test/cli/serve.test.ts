import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { builtCommand } from "./built.ts";
import { entente } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-serve-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("entente serve", () => {
  it("prints where it is, answers with the page, and stops when told to", async () => {
    const args = [
      builtCommand(),
      "serve",
      "--port",
      "0",
      "--json",
      "--token-file",
      join(folder, "none.json"),
    ];
    const env = { ...process.env, XDG_DATA_HOME: "/nonexistent" };
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    let printed = "";
    for await (const chunk of child.stdout) {
      printed += String(chunk);
      if (printed.trimEnd().endsWith("}")) break;
    }
    const said = JSON.parse(printed) as {
      schema: string;
      url: string;
      needsToken: boolean;
      hasPage: boolean;
    };
    expect(said).toMatchObject({ schema: "entente.serve/1", needsToken: false, hasPage: true });
    const page = await fetch(said.url, { headers: { "accept-encoding": "br" } });
    expect(page.headers.get("content-encoding")).toBe("br");
    expect(await page.text()).toContain('<div id="app">');
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("makes a token once, keeps its hash only, and does not leave the machine without one", () => {
    const file = join(folder, "tokens.json");
    const refused = entente(["serve", "--host", "0.0.0.0", "--token-file", file, "--json"]);
    expect(refused.status).toBe(3);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: "bad-token" } });
    const { stdout, status } = entente([
      "serve",
      "--new-token",
      "review",
      "--token-name",
      "ana",
      "--token-file",
      file,
      "--json",
    ]);
    expect(status).toBe(0);
    const { token } = JSON.parse(stdout) as { token: string };
    expect(token).toMatch(/^entente_ana_/);
    expect(readFileSync(file, "utf8")).not.toContain(token.slice("entente_ana_".length));
    const unknown = entente(["serve", "--new-token", "king", "--token-file", file]);
    expect(unknown.status).toBe(2);
  });
});
