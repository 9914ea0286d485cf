// A country on one sheet, or several side by side, as a page with its style that prints on A4 landscape.
import { type Locale, say } from "../formula/locale.js";
import type { SheetDocument } from "../statement/country-sheet.js";
import { pageAround } from "./page-head.js";
import { htmlTable } from "./html-table.js";
import { STATEMENT_STYLE } from "./statement-page.js";
import { style } from "./style.js";
import { escape } from "./escape.js";

export function sheetPage({ title, mast, headline, sentences, tables, foot }: SheetDocument, locale: Locale): string {
  const body = tables.map((each) => htmlTable(each, { id: each.id, level: 2, locale }));
  const look = style({ left: mast, right: `${foot} ·` }) + STATEMENT_STYLE + SHEET_STYLE;
  return pageAround(
    `<section class="sheet">
<div class="mast"><p><b>${escape(mast)}</b></p></div>
<h1>${escape(headline)}</h1>
<p class="lead">${sentences.map(escape).join(" ")}</p>
${locale.reviewed ? "" : `<p class="quiet">${escape(say(locale, "not-reviewed"))}</p>`}
${body.join("\n")}
<footer class="foot"><p>${escape(mast)}</p><p>${escape(foot)}</p></footer>
</section>`,
    { name: title, style: look, kind: "statement countries" },
    locale,
  );
}

const SHEET_STYLE = `.statement.countries td.c, .countries table { font-size: 0.85rem; line-height: 1.25; }
.countries th.label { width: 34%; }
@media print { .countries table { font-size: 8.4pt; } .countries h1 { font-size: 15pt; } }
`;
