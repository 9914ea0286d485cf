import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report, Table } from "../report/pieces.js";
import { escape } from "./escape.js";
import { htmlTable, isNarrow } from "./html-table.js";
import { mast } from "./mast.js";
import { problemList } from "./problem-list.js";

/** The number of the section that tells what was left out: that before it is there or not. */
export const leftOutNumber = ({ front }: Report): number => (front ? 2 : 1);

/** The second sheet: how it was computed, from the meaning of the words to what it was made from. */
export function back(report: Report, whole: ReadonlySet<Table>, locale: Locale): string {
  const { front, assumed, accepted, problems, madeFrom } = report;
  const supply = report.supply.filter((each) => !whole.has(each));
  const tables = (list: readonly Table[], id: string) => (number: number) =>
    list
      .map((each, at) => {
        const title = at === 0 ? { title: `${number}. ${each.title}` } : {};
        return htmlTable(each, { id: `${id}-${at}`, level: 3, locale, report, ...title });
      })
      .join("\n");
  const section = (id: string, title: string, text: string) => (number: number) =>
    `<section class="block"><h3 id="${id}">${number}. ${escape(title)}</h3>${text}</section>`;
  const passed =
    accepted.length > 0
      ? `<p><b>${escape(say(locale, "accepted.title"))}</b></p><ul>${accepted.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>`
      : "";
  // Where nothing was assumed a sentence says so, not a table.
  const isAssumed = assumed.rows.length > 0;
  const none = isAssumed ? "" : `<p>${escape(assumed.remarks.join(" "))}</p>`;
  const isSmall = supply.every((each) => isNarrow(each, locale));
  const pairs = (...parts: readonly ((number: number) => string)[]) =>
    parts.map((part, at) => (number: number) => {
      const [open, close] = [at === 0 ? '<div class="pairs">' : "", at === parts.length - 1 ? "</div>" : ""];
      return `${open}${part(number)}${close}`;
    });
  const places = tables(supply, "supply");
  const sections = [
    ...pairs(
      ...(front ? [tables([front.words], "words")] : []),
      section("left-out", say(locale, "problems"), problemList(problems, locale) + none + passed),
    ),
    ...(isAssumed && !whole.has(assumed) ? [tables([assumed], "assumed")] : []),
    ...(supply.length > 0 ? (isSmall ? pairs(places) : [places]) : []),
    section("made-from", say(locale, "record.title"), `<p class="quiet">${escape(madeFrom.join(" "))}</p>`),
  ];
  return `<section class="sheet" aria-labelledby="back">
${mast(say(locale, "back.title"), report, "h2", "back")}
${sections.map((each, at) => each(at + 1)).join("\n")}
</section>`;
}
