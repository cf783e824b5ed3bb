import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

countries.registerLocale(english);

/** The English short name of an ISO 3166-1 alpha-2 code; the code itself when there is none. */
export function countryName(code: string): string {
  return countries.getName(code, "en", { select: "alias" }) ?? countries.getName(code, "en") ?? code;
}

/** ISO 3166-1 numeric code, as map files name countries; `null` when there is none. */
export function countryNumber(code: string): string | null {
  return countries.alpha2ToNumeric(code) ?? null;
}
