import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { FIGURE_CSS, FONTS, tokenCss } from "../src/report/tokens.ts";

const TOKENS = "virtual:tokens.css";

/** The report's colours, fonts and figure classes, so that the page and the report look alike from one source. */
function tokens(): Plugin {
  const fonts = Object.entries(FONTS).map(([name, stack]) => `--${name}:${stack}`);
  return {
    name: "entente-tokens",
    resolveId: (id) => (id === TOKENS ? `\0${TOKENS}` : null),
    load: (id) =>
      id === `\0${TOKENS}` ? `${tokenCss(":root")}\n:root{${fonts.join(";")}}\n${FIGURE_CSS}` : null,
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [tokens(), svelte({ compilerOptions: { runes: true } })],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { "/api": "http://127.0.0.1:4310" } },
  logLevel: "warn",
});
