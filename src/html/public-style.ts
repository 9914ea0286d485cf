/** What the page for everybody looks like, beside the style of every report. */
export const PUBLIC_STYLE = `
.public .sheet > h1 { font-size: 1.9rem; line-height: 1.16; margin: 0.2rem 0 0.4rem; }
.public .lead { font-size: 1.1rem; max-width: 50rem; margin: 0 0 0.4rem; }
.public .sheet > section > h2 { margin: 1.2rem 0 0.3rem; }
.answer { display: grid; margin: 0.9rem 0 0; }
.answer p { margin: 0; white-space: nowrap; padding-right: 1rem; }
.answer b { font-size: 1.9rem; line-height: 1.2; }
.answer .short { font-weight: normal; }
.answer .all { grid-column: 1 / -1; }
.answer .under { display: flex; justify-content: space-between; align-items: baseline; gap: 0.2rem 1rem; flex-wrap: wrap; }
.answer .under b { font-size: 1.25rem; }
.public .facts { grid-template-columns: repeat(3, 1fr); margin-top: 0.8rem; }
.closed { background: var(--box); border-left: 5px solid var(--text); padding: 0.5rem 0.8rem; margin: 0.8rem 0 0; }
.public .across { color: var(--quiet); }
.public .outside .label { font-weight: normal; }
@media print, (min-width: 641px) {
  .public table:not(.names) .label:has(+ .bars) { width: 24%; }
  .public .bars { width: 36%; padding-right: 1rem; }
  .public #services ~ table .label, .public #method ~ table .label, .public #assumed ~ table .label { width: 24%; }
  #method ~ table td.num, #assumed ~ table td.num { white-space: nowrap; }
}
@media screen and (max-width: 640px) {
  .public .sheet > h1 { font-size: 1.5rem; }
  .public .lead { font-size: 1rem; }
  .answer, .public .answer[style] { grid-template-columns: 1fr 1fr !important; column-gap: 0.8rem; }
  .answer p { white-space: normal; padding-right: 0; }
  .answer b { font-size: 1.5rem; display: block; }
  .answer .under b { display: inline; }
  .public .facts { grid-template-columns: 1fr; gap: 0.6rem; }
  .public tbody tr { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 0.5rem; padding: 0.4rem 0; }
  .public td { display: block; padding: 0; flex: 1 1 4.4rem; min-width: 0; }
  .public td.num { text-align: left; }
  .public td[data-label]::before { display: block; font-size: 0.85rem; line-height: 1.25; }
  .public td.num > span { text-align: inherit; }
  .public .label, .public td.bars, .public td:not(.num), #method ~ table td { flex: 1 1 100%; }
  .public td.bars:empty, .public td.blank { display: none; }
}
@media print {
  .public .sheet > h1 { font-size: 18pt; }
  .public .lead { font-size: 11pt; }
  .answer b { font-size: 19pt; }
  .public .closed { break-inside: avoid; }
}
`;
