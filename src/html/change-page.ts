// A comparison of two results or two budgets as a page.
import { type Locale, say } from "../formula/locale.js";
import type { ComparisonReport } from "../report/comparison-report.js";
import type { Report, Table } from "../report/page.js";
import { mast, wholePage } from "./page-head.js";
import { htmlTable } from "./html-table.js";
import { escape } from "./escape.js";

/** What a page of a change says beside the change: what it is called, for whom it is, and what it was made from. */
export type ChangeSetting = Pick<Report, "title" | "modeWords" | "version"> & { readonly record: readonly Table[] };

/** A change as one file for a browser and for paper: the answer, each part as a step, and what it was made from. */
export function changePage(change: ComparisonReport, setting: ChangeSetting, locale: Locale): string {
  const { headline, sentences, table, reasons } = change;
  const { title, modeWords, record } = setting;
  const tables = [...(table ? [table] : []), ...record];
  return wholePage(
    `<section class="sheet" aria-labelledby="answer">
${mast(say(locale, "compare.kind"), { modeWords }, "p")}
<p class="scope">${escape(title)}</p>
<h1 id="answer">${escape(headline)}</h1>
${sentences.map((each) => `<p class="lead">${escape(each)}</p>`).join("\n")}
${reasons.length > 0 ? `<ul>${reasons.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>` : ""}
${tables.map((each, at) => htmlTable(each, { id: `table-${at}`, level: 2, locale })).join("\n")}
${locale.reviewed ? "" : `<p class="quiet">${escape(say(locale, "not-reviewed"))}</p>`}
</section>`,
    { ...setting, name: `${headline} · ${title}` },
    locale,
  );
}
