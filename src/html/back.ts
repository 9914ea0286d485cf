import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report, Table } from "../report/pieces.js";
import { escape } from "./escape.js";
import { htmlTable } from "./html-table.js";
import { mast } from "./mast.js";
import { problemList } from "./problem-list.js";
import { signs } from "./signs.js";

/** The number of the section that tells what was left out: those before it are there or not. */
export const leftOutNumber = ({ front }: Report): number => (front ? 3 : 2);

/** The second sheet: how it was computed, from the meaning of the words to the record of the run. */
export function back(report: Report, whole: ReadonlySet<Table>, locale: Locale): string {
  const { front, assumed, record, read, accepted, problems } = report;
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
  const sections = [
    ...(front ? [tables([front.words], "words")] : []),
    tables([assumed], "assumed"),
    section("left-out", say(locale, "problems"), problemList(problems, locale) + passed),
    ...(supply.length > 0 ? [tables(supply, "supply")] : []),
    section("signs", say(locale, "signs.title"), signs(locale)),
    tables([...record, read], "record"),
  ];
  return `<section class="sheet" aria-labelledby="back">
${mast(say(locale, "back.title"), report, "h2", "back")}
${sections.map((each, at) => each(at + 1)).join("\n")}
</section>`;
}
