import { exact, isZero, subtract, sum } from "../money/exact.js";
import { ratio, ratioValue } from "../money/ratio.js";
import { toDecimal } from "../money/to-decimal.js";
import { say } from "../formula/say.js";
import { type Page, noCell, noShare } from "./page.js";
import type { Cell, Table, TableRow } from "./pieces.js";

/** The table of centres for one sheet: the largest shortfalls and the rows without a figure; the others as one row. */
export function firstCentres(page: Page, centres: Table): Table {
  const of = (kind: TableRow["kind"]): TableRow[] => centres.rows.filter((each) => each.kind === kind);
  const [total, outside] = [of("total"), of("outside")];
  const items = of("item");
  if (items.length + outside.length <= ROWS) return { ...centres, rows: [...items, ...total, ...outside] };
  const unknown = outside.length <= OUTSIDE ? outside : [...outside.slice(0, OUTSIDE - 1), moreUnknown(page, outside)];
  const room = ROWS - unknown.length;
  const known = items.length <= room ? items : [...items.slice(0, room - 1), theOthers(page, centres, items, room - 1)];
  return { ...centres, rows: [...known, ...total, ...unknown] };
}

// As many rows fit on the first sheet; of these, so many may be without a figure.
const ROWS = 10;
const OUTSIDE = 5;

function theOthers(page: Page, { columns }: Table, items: readonly TableRow[], from: number): TableRow {
  const { locale, print } = page;
  const others = items.slice(from);
  const valuesOf = (rows: readonly TableRow[], at: number) => rows.map((row) => row.cells[at]?.value ?? null);
  const sums = columns.map((_, at) => {
    const known = valuesOf(others, at).filter((each) => each !== null);
    return known.length < others.length ? null : toDecimal(sum(known.map(exact)));
  });
  const cells = columns.map(({ id }, at): Cell => {
    if (id === "funded-need-share") return shareOf(page, sums[0] ?? null, sums[2] ?? null);
    const value = sums[at] ?? null;
    return value === null ? hidden(page) : { text: print.money(value), value };
  });
  return { key: "others", kind: "item", label: say(locale, "more-centres", { count: others.length }), cells };
}

// What is covered of the others, from their need and their shortfall.
function shareOf(page: Page, need: string | null, short: string | null): Cell {
  if (need === null || short === null) return hidden(page);
  const { locale, print } = page;
  if (isZero(exact(need))) return noShare(locale);
  const value = ratioValue(ratio(toDecimal(subtract(exact(need), exact(short))), need));
  return value === null ? hidden(page) : { text: print.percent(value), value };
}

// A row that stands by its shortfall lacks an amount only where that is hidden.
const hidden = ({ locale }: Page): Cell => ({ text: say(locale, "withheld"), value: null, state: "withheld" });

const moreUnknown = ({ locale }: Page, outside: readonly TableRow[]): TableRow => ({
  key: "others-unknown",
  kind: "outside",
  label: say(locale, "more-centres", { count: outside.length - OUTSIDE + 1 }),
  cells: (outside[0]?.cells ?? []).map(() => ({
    ...noCell(say(locale, "no-figure")),
    words: say(locale, "no-figure.below"),
  })),
});
