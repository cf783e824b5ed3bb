/** What the report room offers: judgments to pages, text, figures and interchange files. All pure. */
export { type FigureFile, figures } from "./figures/figures.ts";
export { renderHtml } from "./html/page.ts";
export { renderMarkdown } from "./markdown.ts";
export { type NavigatorLayer, navigatorLayer } from "./navigator.ts";
export { type StixBundle, stixBundle } from "./stix/bundle.ts";
export { renderTerminal, type TerminalOptions } from "./terminal.ts";
