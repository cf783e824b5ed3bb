/**
 * Indicators in human output, made unclickable: `[https]://evil[.]com`, `192[.]0[.]2[.]1`, `user[@]evil[.]com`.
 * The scheme is bracketed, as draft-grimminck-safe-ioc-sharing-09 recommends. References to reports are not
 * indicators: writers print those through `safeUrl` and leave them alone.
 */

const URL_IN_TEXT = /\b(https?|ftp|hxxps?|tcp|udp|wss?|ssh|javascript|data|vbscript|file):(?=\S)/giu;
const IPV4 = /\b(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\b/gu;
const IPV6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f])+(?![\w:])/giu;
const EMAIL = /(?<=[\w.+-])@(?=[\w-]+\.[a-z])/giu;
const DOMAIN =
  /(?<![\p{L}\p{N}_@./[-])((?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+)(\p{L}[\p{L}\p{N}-]{1,23})(?![\p{L}\p{N}_(])/gu;
const AFTER_SIGN =
  /(?<=[@/])((?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+)(\p{L}[\p{L}\p{N}-]{1,23})(?![\p{L}\p{N}_(])/gu;

/** Generic top-level domains seen in reports; two-letter codes and punycode count as well. */
const GENERIC = new Set(
  (
    "com net org info biz name mobi pro xyz top site online club icu shop store live vip work space website " +
    "tech cloud app dev page link click host press news media email support services agency center company " +
    "digital network systems solutions world today life fun one win bid loan men date trade review party " +
    "science stream download gov mil edu int arpa aero museum onion bit local example test invalid"
  ).split(" "),
);

/** Two-letter endings that in running text are file endings or product names far more often than domains. */
const NOT_A_DOMAIN = new Set("js ts py rs md db vb cs ai7 7z gz xz so".split(" "));
const PRODUCTS = new Set(["asp.net", "ado.net", "vb.net", "ml.net"]);

function looksLikeDomain(labels: string, ending: string): boolean {
  const lower = ending.toLowerCase();
  if (PRODUCTS.has((labels + ending).toLowerCase()) || NOT_A_DOMAIN.has(lower)) return false;
  if (/^\d+\.$/u.test(labels)) return false;
  return GENERIC.has(lower) || /^[a-z]{2}$/u.test(lower) || lower.startsWith("xn--");
}

const bracketDots = (text: string): string => text.replace(/\./gu, "[.]");

/** Every dot and colon bracketed: for text that is known to be an indicator, whatever it looks like. */
export function defangIndicator(text: string): string {
  if (/\[[.:]\]/u.test(text)) return text;
  return text.replace(/^([a-z]+):\/\//iu, "[$1]://").replace(/[.@]/gu, "[$&]");
}

/** Indicators within running text, defanged; text already defanged is left as it is. */
export function defang(text: string): string {
  if (!/[.:@]/u.test(text)) return text;
  return text
    .replace(URL_IN_TEXT, (_, scheme: string) => `[${scheme}]:`)
    .replace(EMAIL, "[@]")
    .replace(IPV4, "$1[.]$2[.]$3[.]$4")
    .replace(IPV6, (address) => (isClock(address) ? address : address.replace(/:/gu, "[:]")))
    .replace(DOMAIN, (whole, labels: string, ending: string) =>
      looksLikeDomain(labels, ending) ? bracketDots(whole) : whole,
    )
    .replace(/(?<=\[@\]|:\/\/)[^\s/]+/gu, (host) => (host.includes("[.]") ? host : bracketDots(host)))
    .replace(AFTER_SIGN, (whole, labels: string, ending: string) =>
      looksLikeDomain(labels, ending) ? bracketDots(whole) : whole,
    );
}

/** `12:30:45` is a time of day, not an address. */
function isClock(text: string): boolean {
  return /^\d{1,2}:\d{2}:\d{2}$/u.test(text);
}
