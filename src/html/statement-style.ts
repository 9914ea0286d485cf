/** What a statement adds to the style of the pages: wide sheets, a list that pages well, cards on narrow screens. */
export const STATEMENT_STYLE = `@page { size: A4 landscape; }
.statement { max-width: 88rem; }
.statement .mast { align-items: baseline; }
.statement .lead { font-size: 1rem; max-width: 74rem; }
.statement .stamp { border-style: dashed; }
@media print, (min-width: 901px) {
  .statement .num + td:not(.num), .statement .num + th:not(.num), .measures .group th, .measures .aside th { padding-left: 0.7rem; }
}
@media print, (min-width: 901px) {
  .ranges, .ranges thead, .ranges tbody { display: block; }
  .ranges tr { display: flex; flex-wrap: wrap; align-items: baseline; }
  .ranges tr > .label, .ranges tr > .label:has(+ .bars) { flex: 1 1 20rem; width: auto; padding-bottom: 0; font-weight: bold; }
  .ranges tr > .num { flex: 0 0 8.5rem; border: 0; padding-bottom: 0; }
  .ranges tr > .bars { flex: 0 0 100%; order: 9; width: 100%; border: 0; padding: 0 0 0.3rem; }
  .ranges tr { border-bottom: 1px solid var(--rule); }
  .ranges thead tr { border-bottom-color: var(--text); }
  .ranges thead .label { border: 0; }
  .ranges thead .bars { font-weight: normal; }
  .ranges .bars .bar:first-child { height: 18px; }
}
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr)); gap: 0 2.5rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid #000; box-shadow: 0 0 0 4px var(--halo); }
.measures { font-size: 0.85rem; line-height: 1.28; }
.measures th, .measures td { padding: 0.2rem 0.6rem 0.2rem 0; }
.measures thead th { vertical-align: bottom; }
.measures .num { padding-left: 0.2rem; }
.measures td.c-amount, .measures td.c-part, .measures td.c-rate, .measures td.c-share { white-space: nowrap; }
.measures thead .c-name { width: 22%; }
.measures .c-number { color: var(--quiet); width: 2rem; }
.measures .c-part { font-weight: bold; }
.measures .c-code { overflow-wrap: anywhere; min-width: 5.5rem; }
.measures .c-words { min-width: 8rem; }
.measures .group th, .measures .aside th { font-weight: bold; font-size: 0.95rem; padding-top: 0.7rem; }
.measures .group, .measures .aside, .measures .subtotal { border-bottom: 1px solid var(--frame); }
.measures .subtotal th, .measures .subtotal td, .measures .violence th, .measures .violence td, .measures .aside-total th, .measures .aside-total td { font-weight: bold; }
.measures .violence { background: var(--box); }
.measures .total { border-top: 2px solid var(--text); border-bottom: 1px solid var(--text); }
.measures .remark { font-weight: normal; }
.sign { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3rem; list-style: none; padding: 0; margin: 3rem 0 0; font-size: 0.9rem; }
.sign li { border-top: 1px solid var(--text); padding-top: 0.2rem; color: var(--quiet); }
@media screen and (max-width: 900px) {
  .scroll { overflow: visible; }
  .measures, .measures tbody, .measures th, .measures td { display: block; width: auto; }
  .measures thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .measures tr { display: block; padding: 0.45rem 0; }
  .measures tr > *, .measures tr > .num { padding: 0.05rem 0; border: 0; min-width: 0; }
  .measures .line th, .measures .outside th { font-weight: bold; }
  .measures td { display: flex; justify-content: space-between; gap: 0 0.8rem; overflow-wrap: break-word; }
  .measures td[data-label]::before { content: attr(data-label); color: var(--quiet); font-weight: normal; flex: 0 1 45%; }
  .measures td.c-number, .measures td.blank { display: none; }
  .measures td > span { text-align: right; }
  .measures .violence { padding-left: 0.4rem; padding-right: 0.4rem; }
  .sign { grid-template-columns: 1fr; gap: 2.6rem; }
}
@media print {
  .statement .foot { display: none; }
  .scroll { overflow: visible; }
  .statement .lead { font-size: 10pt; max-width: none; }
  .measures, .sign { font-size: 8.5pt; }
  .measures thead th, .measures .group th, .measures .aside th { font-size: 8.5pt; }
  .measures th, .measures td { padding-top: 0.1rem; padding-bottom: 0.1rem; padding-right: 0.4rem; }
  .measures .group th { padding-top: 0.35rem; }
  .measures .group, .measures .aside { break-after: avoid; }
  .measures .subtotal, .measures .total, .measures .aside-total, .measures .violence { break-before: avoid; }
  .sheet + .flow { break-before: auto; }
  .closing, .two > * { break-inside: avoid; }
  .sign { margin-top: 1.8rem; }
}
`;
