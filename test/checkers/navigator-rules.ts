import { checkedBy, type Fault } from "./schema-checker.ts";

/** ATT&CK Navigator layer format 4.5 (mitre-attack/attack-navigator, layers/spec/v4.5), written from its tables. */

const text = { type: "string" };
const flag = { type: "boolean" };
const colour = { type: "string", pattern: "^#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?$" };

const object = (required: readonly string[], properties: object) => ({
  type: "object",
  required,
  properties,
  additionalProperties: false,
});

const divider = object(["divider"], { divider: flag });
const metadata = {
  type: "array",
  items: { anyOf: [object(["name", "value"], { name: text, value: text }), divider] },
};
/** URLs need a protocol. */
const url = { type: "string", pattern: "^[a-z][a-z0-9+.-]*://\\S+$" };
const links = { type: "array", items: { anyOf: [object(["label", "url"], { label: text, url }), divider] } };

const technique = object(["techniqueID"], {
  techniqueID: { type: "string", pattern: "^T\\d{4}(?:\\.\\d{3})?$" },
  tactic: { type: "string", pattern: "^[a-z]+(?:-[a-z]+)*$" },
  comment: text,
  enabled: flag,
  score: { type: "number" },
  color: { anyOf: [colour, { const: "" }] },
  metadata,
  links,
  showSubtechniques: flag,
});

export const LAYER_SCHEMA = object(["name", "domain", "versions"], {
  versions: object(["navigator", "layer"], {
    attack: { type: "string", pattern: "^\\d+$" },
    navigator: { type: "string", pattern: "^\\d+\\.\\d+(?:\\.\\d+)?$" },
    layer: { const: "4.5" },
  }),
  name: text,
  description: text,
  domain: { enum: ["enterprise-attack", "mobile-attack", "ics-attack"] },
  customDataURL: url,
  filters: object([], { platforms: { type: "array", items: text } }),
  sorting: { enum: [0, 1, 2, 3] },
  layout: object([], {
    layout: { enum: ["side", "flat", "mini"] },
    showID: flag,
    showName: flag,
    showAggregateScores: flag,
    countUnscored: flag,
    aggregateFunction: { enum: ["average", "min", "max", "sum"] },
    expandedSubtechniques: { enum: ["none", "all", "annotated"] },
  }),
  hideDisabled: flag,
  techniques: { type: "array", items: technique },
  gradient: object(["colors", "minValue", "maxValue"], {
    colors: { type: "array", minItems: 2, items: colour },
    minValue: { type: "number" },
    maxValue: { type: "number" },
  }),
  legendItems: { type: "array", items: object(["label", "color"], { label: text, color: colour }) },
  showTacticRowBackground: flag,
  tacticRowBackground: colour,
  selectTechniquesAcrossTactics: flag,
  selectSubtechniquesWithParent: flag,
  selectVisibleTechniques: flag,
  metadata,
  links,
});

interface Layer {
  readonly versions?: { readonly navigator?: string };
  readonly gradient?: { readonly minValue: number; readonly maxValue: number };
  readonly techniques?: readonly {
    readonly techniqueID?: string;
    readonly tactic?: string;
    readonly score?: number;
  }[];
}

/** What a layer breaks of the format; none for a sound one. */
export function navigatorFaults(layer: unknown): readonly Fault[] {
  const faults = checkedBy(LAYER_SCHEMA, layer, "");
  const { versions, gradient, techniques = [] } = (layer ?? {}) as Layer;
  const [major = 0, minor = 0] = String(versions?.navigator ?? "")
    .split(".")
    .map(Number);
  if (major < 4 || (major === 4 && minor < 9))
    faults.push({ path: "/versions/navigator", message: "layers of 4.5 need Navigator 4.9.0" });
  if (gradient && !(gradient.maxValue > gradient.minValue))
    faults.push({ path: "/gradient", message: "maxValue must be greater than minValue" });
  const seen = new Set<string>();
  if (Array.isArray(techniques))
    techniques.forEach(({ techniqueID, tactic }, at) => {
      const key = `${techniqueID} ${tactic ?? ""}`;
      if (seen.has(key)) faults.push({ path: `/techniques/${at}`, message: "annotated twice" });
      seen.add(key);
    });
  return faults;
}
