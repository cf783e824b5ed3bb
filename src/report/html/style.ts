import { FIGURE_CSS, FONTS, tokenCss } from "../tokens.ts";

/** The page's stylesheet: one column of text, threads in the margin where there is one, paper at the end. */
export const STYLE = `${tokenCss(":root")}
:root{color-scheme:light dark}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:17px/26px ${FONTS.serif};font-variant-numeric:lining-nums}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:16px;top:8px;background:var(--page);padding:8px 12px;z-index:2}
.page{max-width:1140px;margin:0 auto;padding:32px 20px 64px}
header{max-width:720px}
.kind{font:600 13px/1.4 ${FONTS.sans};color:var(--soft);margin:0 0 8px}
h1{font:600 32px/1.2 ${FONTS.serif};margin:0 0 24px;overflow-wrap:anywhere;text-wrap:balance}
h2{font:600 23px/1.3 ${FONTS.serif};margin:64px 0 16px;padding-top:12px;border-top:2px solid var(--ink)}
h3{font:600 17px/1.4 ${FONTS.sans};margin:32px 0 8px;overflow-wrap:anywhere}
p,ul.plain{max-width:38rem;margin:0 0 16px;overflow-wrap:anywhere}
ul.plain{padding-left:20px}
ul.plain li{margin-bottom:4px}
nav{font:14px/1.5 ${FONTS.sans};margin:24px 0 0}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;margin:0;padding:0}
nav a{display:inline-block;padding:2px 0}
dl{max-width:720px;display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:4px 16px;margin:0 0 16px;font:15px/1.5 ${FONTS.sans}}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
.short{white-space:nowrap}
code{font:.86em/1.4 ${FONTS.mono};overflow-wrap:anywhere}
q{quotes:"“" "”"}
strong{font-weight:600}
.note,.source,.missing{font:15px/1.5 ${FONTS.sans}}
.note,.source{color:var(--soft)}
.note strong{color:var(--ink)}
.source{font-size:13px;margin-top:8px}
.missing{border-left:4px solid var(--line);padding:8px 0 8px 16px;background:var(--surface)}
#bottom-line .lines,#bottom-line>p:not(.note){font-size:20px;line-height:30px}
.mark{font:600 12px/1 ${FONTS.sans};text-decoration:none;position:relative;top:-.45em;padding:4px 5px 4px 3px;border-radius:3px}
.mark:hover,.mark:focus-visible{background:var(--surface)}
td .mark{padding-left:0;top:0;text-decoration:underline}
.side{display:inline-block;max-width:100%}
th .side{min-width:9em}
.side::before{content:"";display:inline-block;width:9px;height:9px;margin-right:6px;border-radius:50%;background:var(--side-a);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.side-b::before{background:var(--side-b);border-radius:1px;transform:rotate(45deg) scale(.9)}
.beside{margin-bottom:8px}
.beside p{margin-bottom:8px}
details{font:14px/1.45 ${FONTS.sans};max-width:720px}
summary{cursor:pointer;padding:6px 0;color:var(--link);overflow-wrap:anywhere}
.thread{border-left:2px solid var(--rule);padding-left:12px;margin-bottom:8px}
.thread .number{font-weight:600;display:inline-block;min-width:1.4em}
.thread ul{list-style:none;margin:0;padding:0 0 0 12px;border-left:1px solid var(--rule);overflow-wrap:anywhere}
.thread ul.steps{padding:0 0 8px;border:0}
.thread li{padding:3px 0}
.thread q{font-family:${FONTS.serif};font-size:15px}
:target{outline:2px solid var(--focus);outline-offset:3px}
.steps:target{outline:0}
.thread:has(:target){border-left-color:var(--focus)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.threads{display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:4px 24px;margin:8px 0 16px}
.threads .thread[open]{grid-column:1/-1}
.fold{margin:8px 0 16px;max-width:none}
.missing,figure{max-width:720px}
.scroll{overflow-x:auto;margin:0 0 20px;position:relative}
.scroll:focus-visible{outline-offset:0}
table{border-collapse:collapse;font:14px/1.4 ${FONTS.sans};font-variant-numeric:tabular-nums lining-nums;min-width:100%}
.caption{font:600 14px/1.4 ${FONTS.sans};margin:24px 0 8px;max-width:720px}
th,td{text-align:left;vertical-align:top;padding:6px 14px 6px 0;border-bottom:1px solid var(--rule);font-weight:400;max-width:24em;overflow-wrap:break-word}
.wide{min-width:18em;max-width:40em}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--soft);font-size:13px;line-height:1.3;vertical-align:bottom;border-bottom:1px solid var(--line)}
tbody th{min-width:8em}
.end{text-align:right}
td.tight{white-space:nowrap}
figure{margin:24px 0 32px}
figcaption{margin-bottom:12px;font-family:${FONTS.sans}}
.fig-title{display:block;font-size:16px;font-weight:600;line-height:1.35;overflow-wrap:anywhere}
.fig-sub{display:block;font-size:14px;line-height:1.4;color:var(--soft);margin-top:2px;overflow-wrap:anywhere}
.fig{display:block;height:auto;max-width:100%;overflow:visible}
.fig-narrow{display:none}
footer{margin-top:64px;padding-top:12px;border-top:1px solid var(--rule);font:13px/1.5 ${FONTS.sans};color:var(--soft);max-width:720px;overflow-wrap:anywhere}
${FIGURE_CSS}
@media (max-width:639px){
.page{padding:20px 16px 48px}
h1{font-size:25px}
h2{font-size:21px;margin-top:48px}
body{font-size:16px;line-height:24px}
#bottom-line>p:not(.note){font-size:18px;line-height:27px}
dl{grid-template-columns:1fr;gap:0}
dd{margin-bottom:8px}
.fig-wide{display:none}
.fig-narrow{display:block;width:100%;max-width:420px}
td:not(.end){min-width:5em}
.threads{grid-template-columns:1fr}
nav a{padding:6px 0}
}
@media (min-width:1180px){
.beside{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,400px);column-gap:48px;width:1056px;align-items:start}
.margin{padding-top:2px}
}
@media screen and (prefers-reduced-motion:no-preference){
.thread[open]>ul{animation:open .15s ease-out}
@keyframes open{from{opacity:.2}to{opacity:1}}
}
@media print{
@page{size:A4;margin:18mm 16mm 20mm}
:root{color-scheme:light}
body{font-size:10.5pt;line-height:1.45}
.page{padding:0;max-width:none}
header,footer,details,dl,figure,.missing{max-width:none}
.wide{min-width:11em}
nav,.skip,.screen-only>:not(summary){display:none}
.screen-only summary::after{content:" (written out in the HTML file)";font-weight:400}
.threads .thread ul ul ul{display:none}
h1{font-size:20pt}
h2{font-size:14pt;margin-top:24pt;break-after:avoid}
h3{break-after:avoid;font-size:11pt}
figure{break-inside:avoid}
p{orphans:3;widows:3;max-width:none}
tr{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
table{font-size:8pt;width:100%}
th,td{padding-right:6px;overflow-wrap:anywhere}
thead th{font-size:7pt}
tbody th{min-width:7.5em}
thead{break-after:avoid}
.caption{break-after:avoid;font-size:9pt}
tbody tr:first-child{break-before:avoid}
.short{font-size:7pt}
.tight{white-space:normal}
.fig-wide{display:block;width:100%}
.fig-narrow{display:none}
#bottom-line>p:not(.note){font-size:12pt;line-height:1.45}
.threads{display:block;columns:2;column-gap:8mm}
details:not(.screen-only)::details-content{content-visibility:visible;display:block;height:auto}
details{font-size:8pt}
summary{color:var(--ink);list-style:none;font-weight:600}
summary::-webkit-details-marker{display:none}
.thread{break-inside:auto}
.thread q{font-size:8.5pt}
a{color:inherit;text-decoration:none}
.source{font-size:8pt}
}
`;
