// Gives out the amounts of budget lines year by year, or sums made in reading, of which lines that somebody looks at
// are taken out; and the keys of the rows of classes that a line is a part of.
import { add, type Exact, exact, subtract, ZERO } from "../../money/exact.js";
import { type BudgetLine, type Dimension, DIMENSIONS } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable, CodeSum, LineSum, Summed, Traced } from "../../model/budget-table.js";
import { entryOf } from "../../model/once-for.js";
import { groupBy } from "../../formula/group-by.js";
import type { Row } from "../../model/table.js";
import type { BudgetInput, ChosenLines } from "./budget-input.js";

/** The amounts of a line in one fiscal year, or the sums of lines that were added up while they were read. */
export type LineAmounts = {
  readonly budget: BudgetTable;
  readonly line: Row<BudgetLine>;
  /** The line of which the same is said: the line itself, or the first that it was added up with. */
  readonly of: Row<BudgetLine>;
  readonly fiscalYear: string;
  readonly amounts: readonly BudgetAmount[];
  /** What stands in place of its amounts where it is a part of its class. */
  readonly values?: CodeSum["values"];
  readonly lines: number;
  /** Where it counts: among all lines (no dimension), and under its code in each dimension. */
  readonly places: readonly (readonly [Dimension | "", string])[];
  /** Whether it is a line as it stands in its file. */
  readonly isWhole: boolean;
};

/** Which lines are given out, by the line of which the same is said; all if not given. */
type Wanted = (of: Row<BudgetLine>) => boolean;

/** Lines one after the other, or the sums they were added to while read; looked-at lines are read again. */
export function* itemsOf(
  { budgets, by = DIMENSIONS }: Pick<BudgetInput, "budgets" | "by">,
  looked: ChosenLines | undefined,
  nameOf: (item: LineAmounts) => string,
  isWanted: Wanted = () => true,
): Generator<LineAmounts> {
  const areAll = DIMENSIONS.every((each) => by.includes(each));
  const isMadeFor = ([dimension]: LineAmounts["places"][number]): boolean => dimension === "" || by.includes(dimension);
  const coded = (item: LineAmounts): LineAmounts =>
    areAll ? item : { ...item, places: item.places.filter(isMadeFor) };
  for (const budget of budgets)
    for (const item of budget.summed
      ? summedItems(budget, budget.summed, looked, { nameOf, isWanted })
      : plainItems(budget))
      if (isWanted(item.of)) yield coded(item);
}

// The amounts of a line stand one after the other.
function* plainItems(budget: BudgetTable): Generator<LineAmounts> {
  let own: BudgetAmount[] = [];
  for (const amount of budget.amounts) {
    if (own[0] && own[0].line !== amount.line) {
      yield* lineItems(budget, own);
      own = [];
    }
    own.push(amount);
  }
  yield* lineItems(budget, own);
}

function lineItems(
  budget: BudgetTable,
  amounts: readonly BudgetAmount[],
  of?: Row<BudgetLine>,
): readonly LineAmounts[] {
  const [first] = amounts;
  if (!first) return [];
  const { line } = first;
  const places = [["", ""] as const, ...codesOf(line)];
  const item = { budget, line, of: of ?? line, lines: 1, places, isWhole: true };
  return byYear(amounts).map((each) => ({ ...item, fiscalYear: each.fiscalYear, amounts: each.amounts }));
}

type OfYear = Pick<LineAmounts, "fiscalYear" | "amounts"> & { readonly places: readonly number[] };

function byYear(amounts: readonly BudgetAmount[]): readonly OfYear[] {
  const [first] = amounts;
  if (!first) return [];
  const { fiscalYear } = first;
  const places = [...amounts.keys()];
  if (amounts.every((each) => each.fiscalYear === fiscalYear)) return [{ fiscalYear, amounts, places }];
  return [...groupBy(places, (at) => amounts[at]?.fiscalYear)].map(([year, own]) => ({
    ...{ fiscalYear: year, places: own },
    amounts: own.flatMap((at) => amounts[at] ?? []),
  }));
}

const codesOf = ({ values }: Row<BudgetLine>): readonly (readonly [Dimension, string])[] =>
  DIMENSIONS.flatMap((each) => {
    const code = values[each]?.trim() ?? "";
    return code === "" ? [] : [[each, code] as const];
  });

function* summedItems(
  budget: BudgetTable,
  summed: Summed,
  looked: ChosenLines | undefined,
  { nameOf, isWanted }: { readonly nameOf: (item: LineAmounts) => string; readonly isWanted: Wanted },
): Generator<LineAmounts> {
  const years = new Map(summed.all.map((each) => [each.line, byYear(each.amounts)]));
  const itemsAt = ({ line, of, lines, values, code }: CodeSum, dimension: Dimension | ""): readonly LineAmounts[] =>
    (years.get(of) ?? []).map(({ fiscalYear, amounts, places: own }) => ({
      ...{ budget, line, of, fiscalYear, amounts, lines, places: [[dimension, code]], isWhole: false },
      values: own.map((at) => values[at]),
    }));
  if (looked === "all") {
    const classes = new Set(summed.all.flatMap(({ line }) => (isWanted(line) ? [line] : [])));
    for (const { of, amounts } of summed.trace({ classes })) yield* lineItems(budget, amounts, of);
    return;
  }
  const single = looked === undefined ? [] : tracedIn(budget, summed, looked, itemsAt, nameOf);
  const less = takenFrom(single);
  const amountsOf = new Map(summed.all.map((each) => [each.line, each.amounts]));
  const left = (each: CodeSum, dimension: Dimension | ""): readonly LineAmounts[] => {
    const taken = less.get(placeKey(each.of, dimension, each.code));
    const rest = taken ? without(each, amountsOf.get(each.of) ?? [], taken) : each;
    return rest ? itemsAt(rest, dimension) : [];
  };
  for (const each of summed.all) yield* left(asCodeSum(each), "");
  for (const [dimension, sums] of summed.by) for (const each of sums) yield* left(each, dimension);
  yield* single;
}

const asCodeSum = ({ line, lines, amounts }: LineSum): CodeSum => ({
  ...{ line, of: line, lines, code: "" },
  values: amounts.map(({ amount }) => (amount === null ? undefined : exact(amount))),
});

function tracedIn(
  budget: BudgetTable,
  summed: Summed,
  looked: Exclude<ChosenLines, "all">,
  itemsAt: (each: CodeSum, dimension: "") => readonly LineAmounts[],
  nameOf: (item: LineAmounts) => string,
): readonly LineAmounts[] {
  if ("id" in looked)
    return summed.trace({ id: looked.id }).flatMap(({ of, amounts }) => lineItems(budget, amounts, of));
  const rows = [...looked.rows];
  const isMeant = (item: LineAmounts): boolean => {
    const name = nameOf(item);
    return rows.some((each) => each.startsWith(`${name}|`));
  };
  // `nameOf` numbers items as it is called: so each is named, also after one of them fits.
  const meant = summed.all.filter((each) => itemsAt(asCodeSum(each), "").filter(isMeant).length > 0);
  const classes = new Set(meant.map((each) => each.line));
  const isPart = (item: LineAmounts): boolean =>
    classRowKeys(nameOf(item), item.amounts, item.places).some((row) => looked.rows.has(row));
  const partsIn = ({ of, amounts }: Traced): readonly LineAmounts[] => lineItems(budget, amounts, of).filter(isPart);
  return summed.trace({ classes }, (each) => partsIn(each).length > 0, looked.most).flatMap(partsIn);
}

/** Keys of the rows that a line of a class is a part of where nobody looks at it. */
export const classRowKeys = (name: string, amounts: readonly AmountKey[], places: LineAmounts["places"]): string[] =>
  places.flatMap(([dimension, code]) =>
    amounts.map(({ fiscalYear, phase, column }) =>
      [name, ...(dimension === "" ? [] : [code]), fiscalYear, phase, column].join("|"),
    ),
  );

type AmountKey = Pick<BudgetAmount, "fiscalYear" | "phase" | "column">;

type Taken = { lines: number; readonly sums: Map<string, Exact> };

const placeKey = ({ row }: Row<BudgetLine>, dimension: string, code: string): string => `${row}|${dimension}|${code}`;
const amountKey = ({ fiscalYear, phase, column }: BudgetAmount): string => `${fiscalYear}|${phase}|${column}`;

function takenFrom(items: readonly LineAmounts[]): ReadonlyMap<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const { of, places, amounts } of items)
    for (const [dimension, code] of places) {
      const own = entryOf(taken, placeKey(of, dimension, code), () => ({ lines: 0, sums: new Map<string, Exact>() }));
      own.lines += 1;
      for (const each of amounts) {
        if (each.amount === null) continue;
        const key = amountKey(each);
        own.sums.set(key, add(own.sums.get(key) ?? ZERO, exact(each.amount)));
      }
    }
  return taken;
}

function without(sum: CodeSum, amounts: readonly BudgetAmount[], taken: Taken): CodeSum | undefined {
  const lines = sum.lines - taken.lines;
  if (lines <= 0) return undefined;
  const values = amounts.map((each, at) => {
    const [value, less] = [sum.values[at], taken.sums.get(amountKey(each))];
    return value && less ? subtract(value, less) : value;
  });
  return { ...sum, lines, values };
}
