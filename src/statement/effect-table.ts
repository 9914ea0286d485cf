// The table of a budget by what was found of its lines: counted, none, harmful (subtracted from no sum), not screened.
import { say } from "../formula/locale.js";
import { ZERO, add, exact, isZero, subtract } from "../money/exact.js";
import { type Cell, type Table, type TableRow, headed, table, textCell } from "../report/page.js";
import { type Desk, shareCell, sumCell, sumIn } from "./desk.js";
import { type Effect, NOTHING, type Sum, added } from "./measure.js";

export function effectTable(desk: Desk): Table {
  const { page, gathered, period } = desk;
  const { locale, print, index } = page;
  const amounts = (effect: Effect) => gathered.pools.ministry.flatMap((each) => each.amounts[effect]);
  const sums = ORDER.map((effect) => ({ effect, lines: amounts(effect).length, sum: sumIn(desk, amounts(effect)) }));
  const listed = sums.reduce((all: Sum, { sum }) => added(all, sum), NOTHING);
  const whole = index.find("budget-total", period)?.value;
  const rest = whole == null || listed.unknown > 0 ? ZERO : subtract(exact(whole), listed.known);
  const all: Sum = { ...listed, known: add(listed.known, rest) };
  const row = (key: string, count: number, sum: Sum, kind: TableRow["kind"] = "item"): TableRow => ({
    key,
    kind,
    label: say(locale, `statement.effect.${key}`),
    cells: [
      count === 0 ? textCell("") : ({ text: print.count(String(count)), value: String(count) } satisfies Cell),
      sumCell(desk, sum, print),
      kind === "total" ? textCell("") : shareCell(desk, sum, all),
    ],
  });
  const shown = sums.filter(({ lines: count, effect }) => count > 0 || effect === "harmful");
  return table({
    id: "effects",
    title: say(locale, "statement.effects.title"),
    unit: say(locale, "statement.unit", { unit: print.unit }),
    heading: say(locale, "statement.found"),
    columns: headed(locale, "statement.column", ["lines", "amount", "of-all"]),
    rows: [
      ...shown.map(({ effect, lines: count, sum }) =>
        effect === "harmful" && count === 0
          ? { ...row(effect, 0, NOTHING), cells: [], sentence: harmWords(desk) }
          : row(effect, count, sum),
      ),
      ...(isZero(rest) ? [] : [row(desk.isPart ? "beside" : `rest-${gathered.rest}`, 0, { ...NOTHING, known: rest })]),
      row(
        "all",
        sums.reduce((count, each) => count + each.lines, 0),
        all,
        "total",
      ),
    ],
    remarks: [say(locale, "statement.effects.note")],
  });
}

const ORDER: readonly Effect[] = ["counted", "none", "harmful", "unscreened"];

// Where no scheme asks about harm nobody has looked for it; else somebody has and found none.
const harmWords = ({ page: { result, locale } }: Desk): string =>
  say(
    locale,
    result.schemes.some(({ classes }) => classes.some((each) => each.harmful === true))
      ? "statement.harm.none"
      : "statement.harm.unasked",
  );
