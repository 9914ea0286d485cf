// Amounts of budget lines as entries of the tables of budgets: one by one where somebody looks at them, else summed by
// class; whole, and by the codes of ministry, programme, function and region.
import type { From } from "../../formula/figure.js";
import { fail } from "../../money/fail.js";
import { add, allDigits, type Exact, exact } from "../../money/exact.js";
import { type BudgetLine, type Dimension, DIMENSIONS } from "../../model/budget-line.js";
import { type BudgetAmount, type BudgetTable, isBelowZero } from "../../model/budget-table.js";
import { entryOf } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import type { Said } from "../../model/tagged-line.js";
import { type LineAmounts, itemsOf, classRowKeys } from "./line-items.js";
import { type BudgetInput, canConvert, groupOf, type LineEntry, type ChosenLines, perOf } from "./budget-input.js";
import { indicatorCodes } from "./beneficiaries.js";
import { countedWhere } from "./counted-where.js";
import { besideIds, type SameIds } from "./same-lines.js";
import { onlyParts, womensParts } from "./womens-parts.js";

/**
 * Lines of one budget and year that no total tells apart: their sums enter the chain instead of them, whole and by the
 * codes of each column that tables are made of.
 */
export function lineClasses(input: BudgetInput, same: SameIds, looked: ChosenLines | undefined) {
  const tagged = new Map(input.lines.flatMap((each) => (each.line ? [[each.line, each] as const] : [])));
  const counts = countedWhere(input);
  const isConverted = canConvert(input);
  const besideOf = besideIds(
    input.budgets,
    tagged,
    (budget, each) => each.amount !== null && isConverted(budget, each.fiscalYear) && counts(each.line, groupOf(each)),
  );
  const codesIn = indicatorCodes(input);
  const slotsOf = slotFinder(input);
  const isBelow = belowFinder(input.budgets);
  const classes = new Map<string, LineClass>();
  const all: Sums[] = [];
  const by = new Map(DIMENSIONS.map((each) => [each, [] as Sums[]]));
  const placed = ({ budget, of, line, fiscalYear, amounts }: LineAmounts): Placed => {
    const { said, kind } = tagged.get(of) ?? fail("budget.untagged", `line ${of.values.id} is not tagged`);
    const slots = slotsOf(budget, amounts);
    const isIn = same(budget, of);
    const marks = slots.map(({ group, number }, at) => {
      const { isInYearBefore, isInYearAfter } = isIn(group);
      const given = amounts[at]?.amount !== null;
      const flags = [counts(of, group), given, isInYearBefore, isInYearAfter].reduce(
        (sum, each) => 2 * sum + Number(each),
        0,
      );
      return 16 * number + flags;
    });
    const beside = besideOf(budget, of, fiscalYear);
    const others = [
      ...beside.map((each) => ` ${each.phase} ${String(each.tagged.kind)}`),
      ...codesIn(line).map((code) => ` of ${code}`),
    ].join("");
    const made = (): LineClass => ({ name: `${budget.index}|class ${classes.size + 1}`, sums: new Map() });
    const own = entryOf(classes, `${kind}|${marks.join("|")}${others}`, made);
    return { said, slots, marks, own, beside: beside.map(({ phase, tagged: { said } }) => ({ phase, said })) };
  };
  // Of sums under codes there are many, and those of one class are placed as its first line is.
  const known = new Map<Row<BudgetLine>, Map<string, Placed>>();
  const placeOf = (item: LineAmounts): Placed =>
    item.isWhole
      ? placed(item)
      : entryOf(
          entryOf(known, item.of, () => new Map<string, Placed>()),
          item.fiscalYear,
          () => placed(item),
        );
  const isLooked = (item: LineAmounts, { own: { name }, slots }: Placed): boolean =>
    looked !== undefined &&
    (looked === "all" ||
      ("id" in looked ? item.line.values.id === looked.id : classRowKeys(name, slots, item.places).some((row) => looked.rows.has(row)))); // prettier-ignore
  for (const item of itemsOf(input, looked, (each) => placeOf(each).own.name)) {
    const place = placeOf(item);
    const { own } = place;
    const single = item.lines === 1 && item.isWhole && isLooked(item, place);
    const first: First = { item, place };
    const { budget, line } = item;
    const into = single ? { name: `${budget.index}|line|${line.row}|${line.values.id}`, sums: new Map() } : own;
    for (const [dimension, code] of item.places) {
      if (dimension !== "" && looked === "all") continue;
      const sums = dimension === "" ? put(into, "", all, first, single) : put(into, code, by.get(dimension) ?? [], first, single, dimension); // prettier-ignore
      for (const at of isBelow(item, dimension, code)) sums.below.add(at);
    }
  }
  const found = [...by].map(([dimension, sums]) => [dimension, sums.flatMap(entriesOf)] as const);
  return { all: all.flatMap(entriesOf), by: new Map(found.filter(([, entries]) => entries.length > 0)) };
}

type Slot = Pick<BudgetAmount, "fiscalYear" | "phase" | "column"> & {
  readonly number: number;
  readonly group: string;
  /** Whether its amounts can be given in the currency of the analysis. */
  readonly converts: boolean;
  readonly womens: boolean;
  readonly partOnly: boolean;
  readonly per: LineEntry["per"];
};

/** Where the amounts of a line count: its class, and what decides about each of them. */
type Placed = {
  readonly said: Said;
  readonly slots: readonly Slot[];
  readonly marks: readonly number[];
  readonly beside: LineEntry["beside"];
  readonly own: LineClass;
};

/** Lines that no total tells apart. */
type LineClass = {
  readonly name: string;
  /** By dimension and code; those of all lines under no code. */
  readonly sums: Map<string, Map<string, Sums>>;
};

/** What lines have together in each of their columns. */
type Sums = {
  readonly name: string;
  readonly first: First;
  readonly single: boolean;
  readonly codes: LineEntry["codes"];
  /** Places of the columns in which one of its amounts is below zero. */
  readonly below: Set<number>;
  lines: number;
  /** None as long as the first item is the only one. */
  amounts: (Exact | undefined)[] | undefined;
};

/** The first lines of a class; their amounts as numbers once they are added up. */
type First = { readonly item: LineAmounts; readonly place: Placed; values?: readonly (Exact | undefined)[] };

const valuesOf = (first: First): readonly (Exact | undefined)[] =>
  (first.values ??=
    first.item.values ?? first.item.amounts.map(({ amount }) => (amount === null ? undefined : exact(amount))));

/** Finds the columns in which an amount of an item is below zero. */
function belowFinder(
  budgets: readonly BudgetTable[],
): (item: LineAmounts, dimension: Dimension | "", code: string) => readonly number[] {
  const holding = new Set(
    budgets.filter(({ summed, amounts }) => (summed ? summed.below !== undefined : amounts.some(isBelowZero))),
  );
  return ({ budget, of, amounts, isWhole }, dimension, code) => {
    if (!holding.has(budget)) return [];
    const { below } = budget.summed ?? {};
    return [...amounts.entries()].flatMap(([at, amount]) =>
      (isWhole ? isBelowZero(amount) : below?.isIn(of, dimension, code, amount)) === true ? [at] : [],
    );
  };
}

function slotFinder(input: BudgetInput): (budget: BudgetTable, amounts: readonly BudgetAmount[]) => readonly Slot[] {
  const slots = new Map<string, Slot>();
  const [converts, isWomens, isPart] = [canConvert(input), womensParts(input), onlyParts(input)];
  return (budget, amounts) =>
    amounts.map(({ fiscalYear, phase, column }, at) =>
      entryOf(slots, `${budget.index}|${fiscalYear}|${phase}|${column}`, () => ({
        ...{ fiscalYear, phase, column, number: slots.size, group: groupOf({ fiscalYear, phase }) },
        converts: converts(budget, fiscalYear),
        womens: isWomens(budget, column),
        partOnly: isPart(budget, column, groupOf({ fiscalYear, phase })),
        per: { ...perOf(budget, { fiscalYear, phase }), ...(isPartOfYear(amounts, at) && { part: column }) },
      })),
    );
}

// Whether an amount is a part of that of its year, as a quarter is: others of the line are of the same year and phase.
const isPartOfYear = (amounts: readonly BudgetAmount[], at: number): boolean =>
  amounts.some((each, place) => place !== at && each.fiscalYear === amounts[at]?.fiscalYear && each.phase === amounts[at].phase); // prettier-ignore

function put(
  { name, sums }: LineClass,
  code: string,
  all: Sums[],
  first: First,
  single: boolean,
  dimension?: Dimension,
): Sums {
  const { places, fiscalYear, lines } = first.item;
  const ofDimension = entryOf(sums, dimension ?? "", () => new Map<string, Sums>());
  const known = ofDimension.get(code);
  if (!known) {
    const codes = single
      ? Object.fromEntries(places.filter(([each]) => each !== ""))
      : dimension
        ? { [dimension]: code }
        : {};
    const key = dimension ? `${name}|${code}|${fiscalYear}` : `${name}|${fiscalYear}`;
    const made = { name: key, first, single, codes, below: new Set<number>(), lines, amounts: undefined };
    ofDimension.set(code, made);
    all.push(made);
    return made;
  }
  known.lines += lines;
  const totals = (known.amounts ??= [...valuesOf(known.first)]);
  for (const [at, value] of valuesOf(first).entries()) {
    const sum = totals[at];
    totals[at] = value && sum ? add(sum, value) : undefined;
  }
  return known;
}

function entriesOf({ name, first: { item, place }, single, codes, below, lines, amounts }: Sums): LineEntry[] {
  const { budget, line, fiscalYear } = item;
  const { said, slots, marks, beside } = place;
  const sums = amounts ?? item.values;
  const about = {
    kind: "line",
    budget,
    said,
    fiscalYear,
    item: name,
    lines,
    single,
    codes,
    beside,
    first: line,
  } as const;
  return slots.map(({ phase, column, group, converts, womens, partOnly, per }, at): LineEntry => {
    const mark = marks[at] ?? 0;
    const sum = sums?.[at];
    return {
      ...about,
      ...{ phase, column, group, womens, partOnly },
      key: `${name}|${phase}|${column}`,
      // The flags as they were put together.
      counted: (mark & 8) > 0,
      known: converts && (mark & 4) > 0,
      isInYearBefore: (mark & 2) > 0,
      isInYearAfter: (mark & 1) > 0,
      below: below.has(at),
      per: single ? { ...per, line: line.values.id } : per,
      amount: sums ? (sum ? allDigits(sum) : null) : (item.amounts[at]?.amount ?? null),
      from: fromOf(line, column, single ? undefined : lines),
    };
  });
}

// A class is shown by the cell of its first line.
function fromOf({ file, row }: Row<BudgetLine>, column: string, lines: number | undefined): From {
  if (row === 0) return { argument: column };
  const cells = [{ file, row, column }];
  return lines === undefined ? { cells } : { cells, count: lines };
}
