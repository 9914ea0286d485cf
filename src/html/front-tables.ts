import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report, Table } from "../report/pieces.js";
import { firstRows, roomBelow, tableHeight } from "./heights.js";
import { type Setting, htmlTable } from "./html-table.js";

// A table is begun where at least a few of its rows fit.
const LEAST = 115;

/** Tables of the first sheet as text, and those that stand there whole. */
export type FrontTables = { readonly text: string; readonly whole: ReadonlySet<Table> };

/** Centres first; then whose money it is, and what was assumed, as far as the sheet goes. Without centres, what there is. */
export function frontTables(report: Report, locale: Locale): FrontTables {
  const { front, centres, money, sources, assumed, supply, budget, problems } = report;
  const texts: string[] = [];
  const whole = new Set<Table>();
  let room = roomBelow(report);
  const show = (table: Table, of: Table | undefined, more: Partial<Setting> = {}): void => {
    const cut = firstRows(table, room, problems);
    if (cut.more === table.rows.length) return;
    if (cut.more === 0 && of) whole.add(of);
    room -= tableHeight(cut.table, problems) + (cut.more > 0 ? 22 : 0);
    texts.push(
      htmlTable(cut.table, { id: `front-${texts.length}`, level: 2, locale, report, more: cut.more, ...more }),
    );
  };
  if (front?.centres) {
    room = Math.max(room, tableHeight(front.centres, problems));
    // Of many centres it shows the first; the others are a row.
    const isWhole =
      front.centres.rows.length === centres?.rows.length &&
      front.centres.rows.every(({ key }) => !key.startsWith("others"));
    show(front.centres, isWhole ? centres : undefined, finding(front.centres, locale));
  }
  // A table of places or of a budget is read whole or further down.
  for (const each of front ? [] : [...supply, ...budget]) {
    if (tableHeight(each, problems) > room) break;
    show(each, each);
  }
  const paying = [money.find((each) => each.id === "source-kinds"), sources].find((each) => each && !allHidden(each));
  if (front && paying && room >= LEAST)
    show({ ...paying, remarks: [] }, paying.remarks.length > 1 ? undefined : paying);
  // Assumptions stand here whole or further down whole.
  if (assumed.rows.length > 0 && tableHeight(assumed, problems) <= room)
    show(assumed, assumed, { title: say(locale, "assumed.first") });
  return { text: texts.join("\n"), whole };
}

const allHidden = ({ rows }: Table): boolean =>
  rows.every(({ cells }) => cells.every(({ state }) => state === "withheld"));

// So many names stand in the heading, as far as they fit a line of it.
const FIRST = 3;
const WIDTH = 60;

// The heading says where most is missing; where a shortfall is hidden it may be the largest.
function finding({ rows, columns }: Table, locale: Locale): { title?: string } {
  const at = columns.findIndex(({ id }) => id === "hard-gap");
  const short = rows.filter(
    (each) => each.kind === "item" && each.key !== "others" && (each.cells[at]?.value ?? "0") !== "0",
  );
  if (short.length === 0 || rows.some((each) => each.cells[at]?.state === "withheld")) return {};
  const names = short.slice(0, FIRST).map((each) => each.label);
  while (names.join(", ").length > WIDTH) names.pop();
  return names.length === 0 ? {} : { title: say(locale, "centres.finding", { list: names.join(", ") }) };
}
