/** Design tokens: one set of names, two sets of values. The page and every figure draw from these. */

export const LIGHT = {
  page: "#ffffff",
  surface: "#f5f5f1",
  ink: "#1b1b19",
  soft: "#575752",
  rule: "#d9d9d3",
  line: "#83837c",
  link: "#00568a",
  focus: "#b34700",
  "side-a": "#0072B2",
  "side-b": "#D55E00",
  both: "#7A3E9D",
  "both-tint": "#e9dff0",
  band: "#eeeeea",
  "heat-1": "#e6edf4",
  "heat-2": "#bcd0e3",
  "heat-3": "#7fa6c9",
  "heat-4": "#2f6a9c",
  "heat-ink": "#1b1b19",
  "heat-ink-4": "#ffffff",
} as const;
export type Token = keyof typeof LIGHT;

/** The same tokens after dark: sides keep their hue and gain lightness, so that marks stay at 3:1 or more. */
export const DARK: Readonly<Record<Token, string>> = {
  page: "#15181b",
  surface: "#1e2226",
  ink: "#e9e7e1",
  soft: "#abaea9",
  rule: "#3a4046",
  line: "#868d93",
  link: "#83c3ef",
  focus: "#ffb26b",
  "side-a": "#4ba6dc",
  "side-b": "#ef8646",
  both: "#b78ddb",
  "both-tint": "#3a2d45",
  band: "#23282d",
  "heat-1": "#22303d",
  "heat-2": "#2c4a66",
  "heat-3": "#3f6f9a",
  "heat-4": "#8fc0e8",
  "heat-ink": "#f3f1ec",
  "heat-ink-4": "#15181b",
};

export const FONTS = {
  serif: 'Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, serif',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  mono: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
} as const;

function declarations(tokens: Readonly<Record<Token, string>>): string {
  return Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
}

/** Both sets as custom properties of `selector`; print is always light. */
export function tokenCss(selector: string): string {
  return [
    `${selector}{${declarations(LIGHT)}}`,
    `@media screen and (prefers-color-scheme:dark){${selector}{${declarations(DARK)}}}`,
  ].join("\n");
}

/** Classes that figures use instead of colours, so that one drawing serves page, file, light, dark and paper. */
export const FIGURE_CSS = `
.fig{font-family:${FONTS.sans};font-size:12px;font-variant-numeric:tabular-nums}
.fig text{fill:var(--ink)}
.fig .t-soft{fill:var(--soft)}
.fig .t-strong{font-weight:600}
.fig .t-end{text-anchor:end}
.fig .t-mid{text-anchor:middle}
.fig .t-head{font-size:11px;fill:var(--soft)}
.fig .t-halo{paint-order:stroke;stroke:var(--page);stroke-width:4px;stroke-linejoin:round}
.fig .t-title{font-size:15px;font-weight:600}
.fig .f-page{fill:var(--page)}
.fig .f-a{fill:var(--side-a)}
.fig .f-b{fill:var(--side-b)}
.fig .f-both{fill:var(--both)}
.fig .f-tint{fill:var(--both-tint)}
.fig .f-band{fill:var(--band)}
.fig .f-mass{fill:var(--line)}
.fig .f-ink{fill:var(--ink)}
.fig .f-none{fill:none}
.fig .s-rule{stroke:var(--rule);stroke-width:1}
.fig .s-line{stroke:var(--line);stroke-width:1}
.fig .s-ink{stroke:var(--ink);stroke-width:1.5}
.fig .s-a{stroke:var(--side-a);stroke-width:1.5}
.fig .s-b{stroke:var(--side-b);stroke-width:1.5}
.fig .s-both{stroke:var(--both);stroke-width:1.5}
.fig .s-dash{stroke-dasharray:4 3}
.fig .h-0{fill:var(--page)}
.fig .h-1{fill:var(--heat-1)}
.fig .h-2{fill:var(--heat-2)}
.fig .h-3{fill:var(--heat-3)}
.fig .h-4{fill:var(--heat-4)}
.fig text.h-ink{fill:var(--heat-ink)}
.fig text.h-ink-4{fill:var(--heat-ink-4)}
.fig .p-ink{stroke:var(--line);stroke-width:1.4}
.fig .p-a{stroke:var(--side-a);stroke-width:1.6}
.fig .p-b{stroke:var(--side-b);stroke-width:1.6}
.fig .p-both{stroke:var(--both);stroke-width:1.6}
`;
