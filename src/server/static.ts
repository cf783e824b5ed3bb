import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/** The built page, in memory, in every encoding it was built in. */
export interface StaticFiles {
  serve(path: string, acceptEncoding: string): Promise<Response | null>;
}

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
};

const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    }),
  );
  return below.flat();
}

/**
 * Reads the files of a folder once, about a megabyte; a request names one of them or gets the page itself, so that no
 * path a request makes up ever reaches the disk. `null` when nothing was built there.
 */
export async function openStatic(folder: string): Promise<StaticFiles | null> {
  const held = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const path of await filesBelow(folder))
    held.set(`/${relative(folder, path).replaceAll("\\", "/")}`, new Uint8Array(await readFile(path)));
  if (!held.has("/index.html")) return null;
  return {
    serve: async (path, acceptEncoding) => {
      const isPage = !/^\/(api|taxii2|assets|healthz|readyz)(\/|$)/.test(path) && !/\.\w+$/.test(path);
      const name = held.has(path) && !/\.(br|gz)$/.test(path) ? path : isPage ? "/index.html" : null;
      if (name === null) return null;
      const accepted = acceptEncoding.split(",").map((part) => part.split(";")[0]!.trim());
      const encoding = ENCODINGS.find(([code, ending]) => accepted.includes(code) && held.has(name + ending));
      return new Response(held.get(encoding ? name + encoding[1] : name)!, {
        headers: {
          "content-type": TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
          // Built names carry a hash of their content; the page itself is asked for each time.
          "cache-control": name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
          vary: "accept-encoding",
          ...(encoding ? { "content-encoding": encoding[0] } : {}),
        },
      });
    },
  };
}
