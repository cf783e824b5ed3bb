import { byCodeUnit, contentId } from "./ids.ts";

const ARCHIVES: readonly RegExp[] = [
  /^https?:\/\/(?:web\.|wayback\.)?archive\.org\/(?:web|wayback)\/(?:\d+[a-z_]*|\*)\/(.+)$/iu,
  /^https?:\/\/archive\.(?:is|ph|today|li|vn|fo|md)\/(?:\d{4,14}|o\/\w+)\/(.+)$/iu,
  /^https?:\/\/webcache\.googleusercontent\.com\/search\?q=cache:(?:[\w-]+:)?(https?:.+)$/iu,
];
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|mkt_tok|_hs\w+|hsctatracking|hsamp\w*|ref|ref_src|cmp|cmpid|ocid|smid|trk\w*|__twitter_impression|ved|usg|sfvrsn|aliid|icid|spm|wt\.\w+)$/iu;
/** `https:` and `mailto:`, but not the host and port of `example.org:8080`. */
const SCHEME = /^[a-z][a-z0-9+-]*:(?!\d)/iu;
const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?)$/iu;

/** Takes an archive's copy back to the address it keeps, through copies of copies. */
function unarchived(url: string): string {
  for (const archive of ARCHIVES) {
    const inner = archive.exec(url)?.[1];
    if (inner === undefined) continue;
    return unarchived(
      /^https?:\//iu.test(inner) ? inner.replace(/^(https?:)\/+/iu, "$1//") : `http://${inner}`,
    );
  }
  return url;
}

/**
 * One spelling for one page: archive copies unwrapped; `https`, no `www.`, no default port; tracking parameters,
 * fragment, index page and closing slash dropped, other parameters sorted. Nothing is fetched, so redirects and
 * moved pages stay apart. Text that is no address comes back trimmed. O(length).
 * Example: `http://www.example.org:80/a/?utm_source=x#top` is `https://example.org/a`.
 */
export function canonicalUrl(written: string): string {
  const bare = unarchived(written.trim());
  const address = SCHEME.test(bare) ? bare : `https://${bare}`;
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return written.trim();
  const url = new URL(address);
  const host = url.hostname.replace(/^www\d?\./u, "");
  if (!host.includes(".")) return written.trim();
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  const path = url.pathname
    .replace(INDEX_PAGE, "")
    .replace(/\/{2,}/gu, "/")
    .replace(/\/+$/u, "");
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !TRACKING.test(pair.replace(/=.*$/su, "")))
    .sort(byCodeUnit);
  return `https://${host}${port}${path}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
}

/** Goes up when a page gets another spelling: keys in a database made by an earlier version are then made anew. */
export const ADDRESS_KEYS_VERSION = 1;

/** What a page is found by in a store, of the same length for every address. */
export const addressKey = (written: string): string => contentId("u", [canonicalUrl(written)]);
