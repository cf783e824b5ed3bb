import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { CHANNELS } from "../src/evidence/channels.ts";
import { questionSchema } from "../src/model/schemas/question.ts";

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pages(path) : path.endsWith(".md") ? [path] : [];
  });
}

const all = ["README.md", "CHANGELOG.md", ...pages("docs")];

/** Anchors that a page's headings make, as GitHub writes them. */
function anchors(text: string): Set<string> {
  const heads = [...text.matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1]!);
  return new Set(
    heads.map((head) =>
      head
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replace(/ /g, "-"),
    ),
  );
}

describe("the documents", () => {
  it.each(all)("links in %s lead somewhere", (page) => {
    const text = readFileSync(page, "utf8").replace(/```[\s\S]*?```/g, "");
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1]!)
      .filter((target) => !/^(https?:|mailto:)/.test(target))
      .filter((target) => {
        const [path = "", anchor] = target.split("#");
        const file = path === "" ? page : join(dirname(page), path);
        if (!existsSync(file)) return true;
        return anchor !== undefined && !anchors(readFileSync(file, "utf8")).has(anchor);
      });
    expect(broken).toEqual([]);
  });

  it("every channel is described, with when it misleads", () => {
    const page = readFileSync("docs/channels.md", "utf8");
    for (const { id } of CHANNELS) expect(page).toContain(`| \`${id}\` |`);
  });

  it("the question in docs/cases.md is a valid one and its table names every member", () => {
    const page = readFileSync("docs/cases.md", "utf8");
    const example = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
    const question = questionSchema.parse(parseDocument(example).toJS());
    for (const member of Object.keys(question))
      expect(page).toMatch(new RegExp(`^\\|.*\`${member}\`.*\\|`, "m"));
  });

  it("no page names a folder of somebody's machine or a development copy of the data", () => {
    for (const page of all) expect(readFileSync(page, "utf8")).not.toMatch(/\/(?:home|root|work|Users)\/\w/);
  });
});
