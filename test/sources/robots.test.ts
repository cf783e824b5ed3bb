import { describe, expect, it } from "vitest";
import { CLOSED_ROBOTS, OPEN_ROBOTS, readRobots } from "../../src/sources/robots.ts";

describe("readRobots", () => {
  const text = `# a site
User-agent: *
Disallow: /private/
Allow: /private/reports/
Disallow: /*.zip$
Crawl-delay: 5

User-agent: other
User-agent: Entente
Disallow: /drafts
Disallow:

Sitemap: https://example.org/sitemap.xml`;

  it.each([
    ["anyone", "/blog", true],
    ["anyone", "/private/x", false],
    ["anyone", "/private/reports/x", true],
    ["anyone", "/a/b.zip", false],
    ["anyone", "/a/b.zip?x", true],
    ["entente", "/private/x", true],
    ["entente", "/drafts/1", false],
    ["other", "/drafts/1", false],
  ])("for %s, %s: %s", (agent, path, allowed) => {
    expect(readRobots(text, agent).allows(path)).toBe(allowed);
  });

  it("tells the delay a group asks for", () => {
    expect(readRobots(text, "anyone").delaySeconds).toBe(5);
    expect(readRobots(text, "entente").delaySeconds).toBeNull();
  });

  it("groups of one name count together, and a tie is allowed", () => {
    const robots = readRobots("User-agent: a\nDisallow: /x\n\nUser-agent: a\nAllow: /x\nDisallow: /y", "A");
    expect([robots.allows("/x"), robots.allows("/y")]).toEqual([true, false]);
  });

  it("percent escapes are one spelling", () => {
    expect(readRobots("User-agent: *\nDisallow: /%7Ea", "a").allows("/~a/b")).toBe(false);
  });

  it("nothing said means everything is allowed; a page in place of the file says nothing", () => {
    for (const robots of [readRobots("", "a"), readRobots("<html>no</html>", "a"), OPEN_ROBOTS])
      expect(robots.allows("/x")).toBe(true);
    expect(CLOSED_ROBOTS.allows("/x")).toBe(false);
  });
});
