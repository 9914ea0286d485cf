// The table of all centres of a publication that leaves some out, so far as it tells of all: those that are shown,
// those with rounded amounts, closed ones as a range, and the total.
import { withheldIn, type AmountRange } from "../result/published.js";
import { say } from "../formula/locale.js";
import { type FigureRow, column, figureTable } from "./figure-table.js";
import { type Cell, type Page, type Table, moneyCell, noCell } from "./page.js";

export function closedTable(page: Page): Table | undefined {
  const { locale, print, result } = page;
  const withheld = withheldIn(result);
  if (withheld?.totals === undefined) return undefined;
  const { totals, rounded, closed, bands, known = 0, openSums } = withheld;
  const unknown = noCell(say(locale, "closed.unknown"));
  const exactCell = (value: string | null | undefined): Cell => (value == null ? unknown : moneyCell(page, value));
  const rangeCell = (range: AmountRange | undefined): Cell => {
    if (range === undefined) return unknown;
    if (range.from === range.to) return exactCell(range.from);
    if (range.to === null) return { text: say(locale, "range.from", { from: print.money(range.from) }), value: null };
    return { text: `${print.money(range.from)} … ${print.money(range.to)}`, value: null };
  };
  const columns = COLUMNS.filter((id) => totals[id] !== undefined);
  const isRanged = [totals, ...(closed > 0 && bands ? [bands] : [])].some((each) =>
    columns.some((id) => each[id]?.from !== each[id]?.to),
  );
  const row = (key: string, words: string, cell: (id: (typeof COLUMNS)[number]) => Cell): FigureRow => ({
    key,
    labels: [words],
    cells: Object.fromEntries(columns.map((id) => [id, cell(id)])),
  });
  return figureTable(page, {
    id: "all-centres",
    title: say(locale, "closed.title"),
    heading: say(locale, "centre"),
    columns: columns.map((id) => column(page, id, {}, "closed.column")),
    rows: [
      ...(known > 0
        ? [row("open", say(locale, "closed.shown", { count: known }), (id) => rangeCell(openSums?.[id]))]
        : []),
      ...rounded.map(({ name, number = 0, region, ...amounts }, at) => {
        const words = [name ?? say(locale, "closed.number", { number }), region];
        const called = words.filter((each) => each !== undefined).join(", ");
        return row(`rounded-${String(at + 1)}`, called, (id) => exactCell(amounts[id]));
      }),
      ...(closed > 0
        ? [row("closed", say(locale, "closed.row", { count: closed }), (id) => rangeCell(bands?.[id]))]
        : []),
      { ...row("total", say(locale, "closed.all"), (id) => rangeCell(totals[id])), kind: "total" },
    ],
    remarks: isRanged ? [say(locale, "closed.remark")] : [],
  });
}

const COLUMNS = ["need", "covered", "shortfall"] as const;
