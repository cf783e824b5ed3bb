import {
  formsIn,
  type GazetteerEntry,
  gazetteerEntry,
  slugOf,
  tableRows,
  WEIGHT,
} from "./gazetteer-entry.ts";
import { COMPANIES, MEDIA, VENDORS } from "./tables/companies.ts";
import { BODIES, STATE_ORGANS } from "./tables/organisations.ts";
import { PRODUCTS } from "./tables/products.ts";

/** Names this short, or all capitals, are matched letter by letter: "WHO" is no "who". */
const isExact = (form: string): boolean => form.length <= 5 || /^[A-Z0-9&./-]+$/.test(form);

function forms(field: string | undefined): { readonly form: string; readonly needsCue: boolean }[] {
  return formsIn(field).map((form) => {
    const needsCue = form.endsWith("!") && form !== "Yahoo!";
    return { form: needsCue ? form.slice(0, -1) : form, needsCue };
  });
}

/** Organs of states, international bodies, vendors, companies, media. Ids are slugs of the first form. */
export function organisationEntries(): GazetteerEntry[] {
  const entries: GazetteerEntry[] = [];
  const tables = [STATE_ORGANS, BODIES, VENDORS, COMPANIES, MEDIA];
  tables.forEach((table, index) => {
    for (const [code, names] of tableRows(table)) {
      const all = forms(names);
      const link = [slugOf(all[0]!.form)];
      for (const { form, needsCue } of all)
        entries.push(
          gazetteerEntry(form, "organisation", index < 2 ? WEIGHT.organ : WEIGHT.company, {
            link,
            value: code || null,
            needsCue,
            exactCase: isExact(form) || needsCue,
          }),
        );
    }
  });
  return entries;
}

/** Software and services that are used or attacked but not malicious. Links: `product:<slug>`. */
export function productEntries(): GazetteerEntry[] {
  return tableRows(PRODUCTS).flatMap(([names]) => {
    const all = forms(names);
    const link = [`product:${slugOf(all[0]!.form)}`];
    return all.map(({ form, needsCue }) =>
      gazetteerEntry(form, "product", WEIGHT.product, {
        link,
        needsCue,
        exactCase: isExact(form) || needsCue,
      }),
    );
  });
}
