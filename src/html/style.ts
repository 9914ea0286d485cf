// The style sheet of all pages; and, for a page with a style of its own, the rules that stack rows on narrow screens.
import { COLOURS, DARK_COLOURS } from "./colours.js";
import { styleText } from "./escape.js";

export type Foot = { readonly left: string; readonly right: string };

/** The style sheet: 16 px on the screen, 10 pt on A4, nothing smaller than 8.5 pt; rows stacked on narrow screens. */
export const style = (foot: Foot): string => `:root { ${variables(COLOURS)}; color-scheme: light; }
@media screen and (prefers-color-scheme: dark) {
  :root { ${variables(DARK_COLOURS)}; color-scheme: dark; }
}
* { box-sizing: border-box; }
html { font: 1rem/1.4 "Segoe UI", "Noto Sans", "Liberation Sans", Roboto, Arial, sans-serif; color: var(--text); background: var(--paper); }
body { max-width: 78rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; font-variant-numeric: tabular-nums;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
p, ul, ol { margin: 0.3rem 0; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0.2rem 0 0.4rem; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 1rem 0 0.2rem; }
h3 { font-size: 1.05rem; line-height: 1.3; margin: 0.8rem 0 0.2rem; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid var(--text); outline-offset: 1px; box-shadow: 0 0 0 4px var(--halo); }
.sheet + .sheet { margin-top: 1.6rem; }
.mast { display: flex; justify-content: space-between; gap: 1rem; align-items: center; border-bottom: 2px solid var(--text); padding-bottom: 0.4rem; margin-bottom: 0.5rem; font-size: 0.85rem; }
.mast h2 { font-size: 0.85rem; margin: 0; }
.mast p { margin: 0; }
.stamp { border: 1px solid var(--text); padding: 0.1rem 0.5rem; font-weight: bold; }
.quiet, .unit, .scope { color: var(--quiet); font-size: 0.85rem; }
.lead { margin-bottom: 0.5rem; }
.parts { display: grid; gap: 0 0.8rem; }
.parts p { margin: 0; }
.parts b { font-size: 1.9rem; line-height: 1.2; }
.short { color: var(--short); font-weight: bold; }
.need { display: flex; align-items: center; gap: 0.6rem; margin: 0; text-align: center; }
.need::before, .need::after { content: ""; flex: 1; height: 0.5rem; border-bottom: 2px solid var(--text); margin-bottom: 0.5rem; }
.need::before { border-left: 2px solid var(--text); }
.need::after { border-right: 2px solid var(--text); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 0.3rem 1.2rem; list-style: none; padding: 0; font-size: 0.9rem; }
.facts li { border-top: 1px solid var(--frame); padding-top: 0.25rem; }
.missing { background: var(--box); border-left: 5px solid var(--text); padding: 0.5rem 0.8rem; margin: 0.6rem 0; }
.foot { display: flex; justify-content: space-between; gap: 1rem; border-top: 1px solid var(--frame); margin-top: 0.8rem; padding-top: 0.4rem; font-size: 0.85rem; color: var(--quiet); }
.foot p { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.3; }
th, td { text-align: left; vertical-align: top; padding: 0.16rem 0.5rem 0.16rem 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 0.85rem; vertical-align: bottom; border-bottom: 1px solid var(--text); }
tbody tr { border-bottom: 1px solid var(--rule); }
tbody th { font-weight: normal; }
.num { text-align: right; }
.long { overflow-wrap: anywhere; }
.total th, .total td { font-weight: bold; }
.detail, .remark, .outside .note { color: var(--quiet); font-size: 0.85rem; font-weight: normal; }
.remark, .note { display: block; white-space: normal; }
.note { margin-top: 0.2rem; }
.whole { white-space: nowrap; }
@media print, (min-width: 641px) {
  .label:has(+ .bars) { width: 22%; }
  .bars { width: 33%; }
  .chart .bars { width: 51%; }
  .chart .label:has(+ .bars) { width: 13%; }
  .names .label { width: 57%; font-size: 0.85rem; padding-right: 1rem; }
  .names .bar { height: 9px; margin: 0; }
  .names.chart .bar { height: 14px; margin: 2px 0; }
  .names .none { font-size: 0.85rem; padding: 0 0.1rem; }
}
.hash { font: 0.85rem/1.3 "Liberation Mono", Consolas, monospace; white-space: nowrap; }
.none { border: 1px dotted var(--frame); padding: 0 0.3rem; font-weight: normal; color: var(--text); }
.origin { border: 1px solid var(--frame); padding: 0 0.3rem; }
.origin.assumption { border: 1px dashed var(--assumed); color: var(--assumed); background: var(--sand); font-style: italic; }
.origin.published { border: 1px solid var(--received); color: var(--received); }
.key { display: flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; list-style: none; padding: 0; font-size: 0.85rem; }
.key svg { width: 1.3rem; height: 0.8rem; margin-right: 0.3rem; vertical-align: -0.05rem; }
svg { display: block; overflow: visible; }
.key svg { display: inline-block; }
.bar { width: 100%; height: 15px; margin: 1px 0; }
.bar.sum { height: 32px; }
.defs { position: absolute; width: 0; height: 0; }
.f-received { fill: var(--received); }
.f-signed { fill: var(--signed); }
.f-short { fill: url(#hatch); stroke: var(--short); }
.f-promised { fill: var(--paper); stroke: var(--received); stroke-dasharray: 3 2; }
.f-pool { fill: var(--paper); stroke: var(--signed); stroke-width: 1.5; }
.f-surplus { fill: url(#dots); stroke: var(--surplus); }
.f-range { fill: var(--signed); }
.f-rise { fill: var(--short); }
.f-fall { fill: var(--paper); stroke: var(--surplus); stroke-width: 1.5; }
.f-other { fill: var(--paper); stroke: var(--frame); }
.f-unscreened { fill: var(--paper); stroke: var(--frame); stroke-dasharray: 1 2; }
.s-need { stroke: var(--text); stroke-width: 2.5; }
.s-tick { stroke: var(--text); stroke-width: 3; }
.s-base { stroke: var(--text); stroke-width: 1; }
.s-torn { fill: none; stroke: var(--text); stroke-width: 1.5; }
.s-unknown { font-weight: bold; font-size: 0.9rem; fill: var(--text); }
.paper { fill: var(--paper); }
.s-gap { stroke: var(--paper); stroke-width: 1; }
.hatch-line { stroke: var(--short); stroke-width: 2; }
.dot { fill: var(--surplus); }
.bar.large { height: 46px; margin: 0.2rem 0; }
.bar.beam { height: 14px; margin: 0; }
.large-hatch { fill: url(#large-hatch); }
.f-paper { fill: var(--paper); }
.rim { stroke: var(--short); stroke-width: 1.2; }
.seam { stroke: var(--paper); stroke-width: 2; }
.thin { stroke: var(--text); stroke-width: 1.2; }
.thick { stroke: var(--text); stroke-width: 3; }
.beam .s-tick { stroke-width: 2; }
@media screen and (min-width: 1100px) {
  .pairs { columns: 2; column-gap: 2.5rem; }
  .pairs:has(> :only-child) { columns: 1; }
  .pairs > * { break-inside: avoid; padding-top: 0.7rem; }
  .pairs h3 { margin-top: 0; }
}
.found { font-size: 0.9rem; }
summary { cursor: pointer; color: var(--link); }
summary:focus-visible { outline: 2px solid var(--text); outline-offset: 1px; }
@media screen and (min-width: 641px) {
  .sheet + .sheet table, .sheet + .sheet .problems, .sheet + .sheet .found { font-size: 0.85rem; line-height: 1.28; }
}
.problems { padding-left: 2rem; font-size: 0.9rem; }
.problems li { margin: 0.2rem 0; }
pre { font: 0.85rem/1.3 "Liberation Mono", Consolas, monospace; margin: 0.2rem 0; white-space: pre-wrap; }
mark { background: var(--sand); color: var(--text); border-bottom: 2px solid var(--assumed); }
.signs { border-top: 1px solid var(--frame); margin-top: 1rem; padding-top: 0.4rem; }
${NARROW}
${PRINT}
${margins(foot)}
`;

const variables = (colours: Readonly<Record<keyof typeof COLOURS, string>>): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour}`)
    .join("; ");

/** Where a screen is narrow, rows are stacked: the name, the bar, then each amount with its label. */
export const STACKED = `table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody th { font-weight: bold; padding-bottom: 0; }
  td { display: flex; justify-content: space-between; gap: 1rem; padding: 0.1rem 0; }
  td[data-label]::before { content: attr(data-label); color: #4a4a4a; flex: 0 1 45%; text-align: left; }
  .hash, .whole { white-space: normal; }
  td, th { overflow-wrap: anywhere; }
  td > span { flex: 0 1 auto; min-width: 0; }
  td.blank { display: none; }`;

const NARROW = `@media screen and (max-width: 640px) {
  h1 { font-size: 1.5rem; }
  .mast, .foot { display: block; }
  .stamp { display: inline-block; margin-top: 0.3rem; }
  ${STACKED}
  td.bars { display: block; width: auto; }
  td.num > span { text-align: right; }
  td.bars::before { display: none; }
  td[data-label]::before { color: var(--quiet); }
}`;

const PRINT = `@media print {
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 18pt; margin: 0.1rem 0 0.2rem; }
  h2, h3 { font-size: 11pt; margin: 0.7rem 0 0.1rem; break-after: avoid; }
  .parts b { font-size: 19pt; }
  .short { color: var(--text); }
  .bar { height: 13px; }
  .names .bar { height: 9px; }
  .names.chart .bar { height: 12px; }
  .bars .bar { min-width: 56mm; }
  .chart .bars .bar { min-width: 58mm; }
  td .none { font-size: 0.85rem; padding: 0 0.1rem; }
  .bar.sum { height: 26px; }
  .bar.large { height: 40px; }
  .bar.beam { height: 13px; }
  a { color: inherit; text-decoration: none; }
  .sheet + .sheet { break-before: page; margin-top: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { display: none; }
  thead { display: table-header-group; }
  tr, li, .key, .missing { break-inside: avoid; }
  .key, .unit { break-after: avoid; }
  th, td { padding-top: 0.16rem; padding-bottom: 0.16rem; }
  .facts { gap: 0.2rem 1rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
  .names th, .names td { padding-top: 0.1rem; padding-bottom: 0.1rem; }
}`;

// Most browsers print these on every page; the masts say the same where one does not.
const margins = ({ left, right }: Foot): string => `@page { size: A4; margin: 11mm 12mm 13mm;
  @bottom-left { content: ${styleText(left)}; font: 8.4pt "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: ${COLOURS.quiet}; width: 86%; }
  @bottom-right { content: ${styleText(right)} " " counter(page) " / " counter(pages); font: 8.4pt "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: ${COLOURS.quiet}; white-space: nowrap; width: 14%; }
}`;
