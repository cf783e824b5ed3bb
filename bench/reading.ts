import { indicatorMeasure } from "./reading/indicators.ts";
import { productReader } from "./reading/product.ts";
import { type Measure, shared } from "./reading/shared.ts";
import { scoreSpans, spanMeasures } from "./reading/spans.ts";
import { techniqueMeasures } from "./reading/techniques.ts";
import { throughputMeasures } from "./reading/throughput.ts";

export const title = "Reading: mentions, indicators and techniques on annotated reports; speed and memory";

/** The table of `reading.md`, measured on the product's own output: what falls short is printed as it is. */
export async function run({ full = false } = {}): Promise<{ table: Measure[]; notes: string[] }> {
  if (shared === null) {
    const missing =
      "AnnoCTR, TRAM, the indicator cases and the 596 reports are in ENTENTE_SHARED, which is not here: nothing was run";
    return { table: [], notes: [missing] };
  }
  const reader = await productReader();
  const spans = await scoreSpans(reader, shared, "dev");
  const { dates } = spans;
  const indicators = await indicatorMeasure(reader, shared);
  const techniques = await techniqueMeasures(reader, shared, full);
  const throughput = await throughputMeasures(shared);
  return {
    table: [...spanMeasures(spans), indicators.row, ...techniques.rows, ...throughput.rows],
    notes: [
      "F1 in percent on the 16 reports of AnnoCTR dev; intervals are 95 % bootstrap over reports",
      `dates: a period counts as its two written dates; ${dates.withoutValue} of ${dates.all} marked dates carry no value, and a value found for one of them counts as wrong`,
      ...techniques.notes,
      throughput.note,
    ],
  };
}
