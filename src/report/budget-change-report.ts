// Tells the change between two budgets in a language: a headline, sentences, and a table code by code.
import { STATES, type BudgetChange, type UnitChange } from "../compare/budgets/budget-change.js";
import type { BudgetYear } from "../compare/budgets/budget-year.js";
import { type Locale, say } from "../formula/locale.js";
import { type Printer, printer } from "../headline/printer.js";
import { type Exact, greatest, isZero, magnitude, subtract, sum, toDecimal } from "../money/exact.js";
import type { ComparisonReport } from "./comparison-report.js";
import { type TableRow, table } from "./page.js";

/** `unmet` names sums that do not agree, `most` limits the rows. */
export function budgetChangeReport(
  change: BudgetChange,
  {
    currency,
    names,
    unmet,
    most = Infinity,
    print: own,
  }: {
    readonly currency: string;
    readonly names: readonly [string, string];
    readonly unmet: readonly string[];
    readonly most?: number;
    readonly print?: Printer;
  },
  locale: Locale,
): ComparisonReport {
  const { earlier, later, units, total, unplaced } = change;
  const isSame = earlier.fiscalYear === later.fiscalYear && earlier.phase === later.phase;
  const called = (each: BudgetYear, name: string): string =>
    isSame ? name : `${each.fiscalYear}, ${locale.codes[each.phase] ?? each.phase}`;
  const [before, after] = [called(earlier, names[0]), called(later, names[1])];
  const print = own ?? printer(toDecimal(greatest(total.before, total.after)), currency, locale);
  const money = (value: Exact): string => print.money(toDecimal(value));
  const words = (value: Exact): string => print.moneyAlone(toDecimal(magnitude(value)));
  // What is not zero but too small to be shown is printed as such, never as a zero.
  const signed = (value: Exact): string => {
    if (isZero(value)) return "0";
    const size = toDecimal(magnitude(value));
    return print.isShown(size) ? `${value.n > 0n ? "+" : "−"}${print.money(size)}` : "≈ 0";
  };
  const percent = (value: Exact | null): string => {
    if (value === null) return "";
    const shown = print.percent(toDecimal(magnitude(value)));
    return isZero(value) ? shown : `${value.n > 0n ? "+" : "−"}${shown}`;
  };
  const key = isZero(total.change) ? "same" : total.change.n > 0n ? "more" : "less";
  const headline = say(locale, `budget-change.${key}`, {
    after,
    before,
    whole: words(total.after),
    change: words(total.change),
    share: total.share === null ? "" : ` (${print.percent(toDecimal(magnitude(total.share)))})`,
  });
  const cells = ({ before, after, change, share }: Pick<UnitChange, "before" | "after" | "change" | "share">) => [
    { text: money(before), value: toDecimal(before) },
    { text: money(after), value: toDecimal(after) },
    { text: signed(change), value: toDecimal(change) },
    { text: percent(share), value: share && toDecimal(share) },
  ];
  const row = (each: UnitChange): TableRow => {
    const from = each.from.length === 0 ? "" : say(locale, "budget-change.from", { codes: each.from.join(", ") });
    const unknown = each.unknown === 0 ? "" : say(locale, "budget-change.unknown", { count: each.unknown });
    const remark = [from, unknown].filter((text) => text !== "").join(" ");
    return {
      key: each.code,
      kind: "item",
      label: [each.code, each.name].filter((text) => text !== "").join(" "),
      detail: say(locale, `budget-change.${each.state}`),
      cells: cells(each),
      ...(remark !== "" && { remark }),
    };
  };
  const counts = STATES.flatMap((state) => {
    const own = units.filter((each) => each.state === state);
    const amount = sum(own.map((each) => (state === "unchanged" ? each.after : each.change)));
    const shown = state === "unchanged" ? money(amount) : signed(amount);
    return own.length === 0 ? [] : [say(locale, "budget-change.count", { state: say(locale, `budget-change.${state}`), count: own.length, amount: shown })]; // prettier-ignore
  });
  const shownRows = units.slice(0, most);
  const others = units.slice(shownRows.length);
  const sumOf = (of: (each: UnitChange) => Exact): Exact => sum(others.map(of));
  const rest = subtract(later.rest, earlier.rest);
  const isRest = !isZero(later.rest) || !isZero(earlier.rest);
  const plain = (key: string, label: string, values: Pick<UnitChange, "before" | "after" | "change">): TableRow => ({
    key,
    kind: "item",
    label,
    cells: cells({ ...values, share: null }),
  });
  return {
    headline,
    sentences: [
      `${say(locale, "budget-change.counts", { unit: print.unit })} ${counts.join("; ")}.`,
      ...(earlier.fiscalYear === later.fiscalYear ? [] : [say(locale, "compare.nominal", { from: earlier.fiscalYear, to: later.fiscalYear })]), // prettier-ignore
      ...unplaced.map(({ kind, code, amount }) =>
        say(locale, `budget-change.${kind}`, { code, amount: words(amount) }),
      ),
      ...unmet,
    ],
    table: table({
      id: "budget-change",
      title: say(locale, "budget-change.title"),
      unit: print.unit,
      heading: say(locale, "budget-change.unit"),
      columns: [
        { id: "before", label: before, align: "right" },
        { id: "after", label: after, align: "right" },
        { id: "change", label: say(locale, "compare.change"), align: "right" },
        { id: "share", label: "%", align: "right" },
      ],
      rows: [
        ...shownRows.map(row),
        ...(others.length === 0 ? [] : [plain("others", say(locale, "budget-change.others", { count: others.length }), { before: sumOf((each) => each.before), after: sumOf((each) => each.after), change: sumOf((each) => each.change) })]), // prettier-ignore
        ...(isRest ? [plain("rest", say(locale, "budget-change.rest"), { before: earlier.rest, after: later.rest, change: rest })] : []), // prettier-ignore
        { key: "total", kind: "total", label: say(locale, "total"), cells: cells(total) },
      ],
    }),
    reasons: [],
  };
}
