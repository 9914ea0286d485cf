// Finds the rows of a budget that are no lines: parents, totals, headings. Also: the columns that part rows into groups
// that are never compared, such as years, and the columns of which the settings keep one value.
import { type AskedPeriod, toleranceOf, type Understanding } from "./understand-budget.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { AMOUNT, type BudgetReaders } from "./budget-readers.js";
import { columnBlock, depthCodes, nameCodes } from "../headers/code-columns.js";
import { columnReader } from "../headers/column-reader.js";
import { comparable } from "../../model/condition.js";
import { columnsOfRows, RowColumns, soundRows, type TextColumn, textsOf, weightOf } from "../open/columns.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { amountsIn } from "../hierarchy/hierarchy-rows.js";
import { mostOf, together } from "../open/slots.js";
import { AmountColumn } from "../numbers/amount-column.js";
import type { GridRow } from "../open/grid.js";
import { hierarchyIn } from "../hierarchy/hierarchy.js";
import type { Hierarchy } from "../hierarchy/hierarchy-types.js";
import type { Region } from "../headers/table-region.js";

/** The rows of a budget that are no lines: parents, totals, headings; nothing where the settings say `none`. */
export function budgetHierarchy(seen: Understanding, period: AskedPeriod, takesBack: boolean): Hierarchy {
  const { settings, region, columns } = seen;
  if (settings.hierarchy === "none" || columns.amounts.length === 0) return NO_HIERARCHY;
  const made = madeOf(region.rows);
  return entryOf(made, keyOf(seen, period, takesBack), () => {
    made.clear();
    return madeHierarchy(seen, period, takesBack);
  });
}

// What was found last of some rows: they are read again for another phase, or an answer that says nothing of them.
const madeOf = onceFor<readonly GridRow[], Map<string, Hierarchy>>(() => new Map());

// What the hierarchy of some rows hangs on: not on the totals that are known, nor on what a column of amounts is called.
function keyOf(seen: Understanding, period: AskedPeriod, takesBack: boolean): string {
  const { dictionaries, columns, codes, readers, filter, unit, currency } = seen;
  const { file, level, total, controlTotals, columns: named, amounts, ...own } = seen.settings;
  const { dimensions } = columns;
  return JSON.stringify([
    [own, takesBack, unit, currency, codes, columns.amounts.map((each) => each.index), dimensions],
    [...readers.fields].map(([field, { index, decimal }]) => [field, index, decimal]),
    [period.fiscalYear, period.column, dimensions.phase && period.phase, filter.side, filter.copies],
    dictionaries.map((each) => each.code),
  ]);
}

function madeHierarchy(seen: Understanding, period: AskedPeriod, takesBack: boolean): Hierarchy {
  const { settings, dictionaries, region, columns, codes, readers, filter } = seen;
  const amounts = new Set(readers.amounts.map((each) => each.index));
  const grouping = groupingColumns(columns, readers, keptColumns(settings, region.header));
  // A table beside this one says nothing about it.
  const isOwn = columnBlock(region, columns.amounts[0]?.index ?? 0);
  const own = region.header.flatMap((_, index) => (isOwn(index) ? [index] : []));
  const free = own.filter((index) => !amounts.has(index) && !grouping.includes(index));
  const evidence = codes.length > 0 ? [] : numbersOf(region, free, dictionaries);
  const numbers = [...readers.amounts, ...evidence];
  const taken = new Set([...codes, ...numbers.map((each) => each.index), ...grouping]);
  const texts = own.filter((index) => !taken.has(index));
  const rows = soundRows(region.rows);
  const named = codes.length > 0 ? undefined : nameCodes(rows, texts);
  const depths = named ? undefined : depthCodes(rows, codes, texts);
  const cells = columnsOfRows(rows);
  const amountColumns = numbers.map(({ index, read }) => new AmountColumn(cells.at(index), read, () => true));
  // Where no amount can be read, nothing says which rows are sums.
  if (rows.length > MOST_UNREAD && amountColumns.every((each) => each.isUnread)) return NO_HIERARCHY;
  const areFilled = amountColumns.some((each) => !each.mayBeUnknown);
  const isEmpty = (at: number): boolean => !areFilled && amountColumns.every((each) => each.isBlankAt(at));
  // A row without amounts is a heading, however deep it lies.
  const levels = depths && rows.map(({ row }, at) => (isEmpty(at) ? [] : (depths.get(row) ?? [])));
  const textColumn = (index: number): TextColumn => cells.at(index).named();
  // Codes that say the side tell lines apart, too.
  const { side } = columns.dimensions;
  const sides = side?.named ? [cells.at(side.index).numbered((text) => side.valueOf(text) ?? "").numbers] : [];
  const { isKept, isOther } = filter.over(cells);
  const isOwnTotal = isOfTotal(seen, period, cells);
  const found = {
    length: rows.length,
    row: (at: number) => rows[at]?.row ?? 0,
    group: groupsOver(together([...grouping.map((index) => cells.at(index).named().numbers), ...sides], rows.length)), // prettier-ignore
    codes: levels ? columnsBy(levels) : named ? columnsBy(rows.map((each) => [named(each)])) : codes.map(textColumn), // prettier-ignore
    texts: texts.map(textColumn),
    areLevels: levels ? levels.some((each) => each.length === 0) : !named && codes.length === 0 && rows.length > 0,
    isCounted: (at: number) => isKept(at) && !isOther(at) && isOwnTotal(at),
    isEmpty,
    isDashed: (at: number) => readers.amounts.some(({ index }) => cells.at(index).textAt(at).trim() !== ""),
    isGroup: rows.some((each) => weightOf(each) > 1) ? (at: number) => weightOf(rows[at] as GridRow) > 1 : undefined,
    amounts: amountsIn(amountColumns, toleranceOf(settings, amountColumns.map((each) => each.places))), // prettier-ignore
  };
  return hierarchyIn(found, {
    dictionaries,
    money: readers.amounts.length,
    asked: period.column,
    side: settings.side === "both" ? undefined : settings.side,
    takesBack,
    // Codes out of names and levels are no columns that could be filled.
    isFilled: codes.length > 0 && !depths,
  });
}

/** What no row says anything against: every row is a line. */
const NO_HIERARCHY: Hierarchy = {
  ...{ roles: new Map(), how: "none", filled: new Map(), confirmed: false },
  ...{ checks: [], questions: [], readings: [] },
};
// So many rows of which no amount can be read are not looked at.
const MOST_UNREAD = 10_000;

// Rows by the number of their group, from 0 in the order in which groups are met.
function groupsOver(numbers: Int32Array): (at: number) => number {
  const known = new Int32Array(mostOf(numbers) + 1);
  let size = 0;
  const groups = numbers.map((number) => (known[number] ||= ++size) - 1);
  return (at) => groups[at] as number;
}

const columnsBy = (cells: readonly (readonly string[])[]): readonly TextColumn[] => {
  const made = new RowColumns(cells.map((each, row) => ({ row, cells: each })));
  const width = cells.reduce((most, each) => Math.max(most, each.length), 0);
  return Array.from({ length: width }, (_, at) => made.at(at).named());
};

/** The columns whose texts tell groups of rows apart that are never compared: year, phase, side, versions. */
export function groupingColumns({ dimensions }: BudgetColumns, readers: BudgetReaders, kept: readonly number[]) {
  const { year, phase, side, copies, crossed = [] } = dimensions;
  const yearly = year?.index ?? readers.fields.get("fiscalYear")?.index;
  const ofSide = side?.named ? undefined : side?.index;
  const all = [yearly, phase?.index, ofSide, copies?.index, ...crossed.map((each) => each.index), ...kept]; // prettier-ignore
  return [...new Set(all)].filter((each) => each !== undefined);
}

/** The columns of which the settings keep one value: rows of the others say nothing about the rows that are kept. */
export const keptColumns = ({ keep = [] }: BudgetSettings, header: readonly string[]): readonly number[] =>
  keep.flatMap(({ column, equals }) => {
    const at = header.findIndex((each) => comparable(`source:${each}`) === comparable(column));
    return equals === undefined || at < 0 ? [] : [at];
  });

/** Whether a row belongs to the total that is asked about, as far as its own year and phase say. */
function isOfTotal(seen: Understanding, { fiscalYear, phase }: AskedPeriod, all: RowColumns): (at: number) => boolean {
  const [year, own] = [seen.readers.fields.get("fiscalYear"), seen.columns.dimensions.phase];
  const isAsked = (read: unknown): boolean => typeof read !== "string" || read === fiscalYear;
  const isOfYear =
    fiscalYear === undefined ? undefined : year && all.at(year.index).judged((...cell) => isAsked(year.read(...cell)));
  const isOfPhase = own && all.at(own.index).judged((text) => [phase, undefined].includes(own.valueOf(text)));
  return (at) => isOfYear?.(at) !== false && isOfPhase?.(at) !== false;
}

// Where no codes tell what belongs together, further columns of numbers that add up the same way are evidence.
function numbersOf(region: Region, free: readonly number[], dictionaries: readonly Dictionary[]) {
  const columns = columnsOfRows(soundRows(region.rows));
  return free.flatMap((index) => {
    // Shares never add up.
    if (region.header[index]?.includes("%") === true) return [];
    const { read } = columnReader(AMOUNT, textsOf(region, index), {}, dictionaries);
    const column = columns.at(index);
    const isNumber = column.judged((text, ...more) => text.trim() === "" || typeof read(text, ...more) === "string");
    const isFilled = column.filled((text) => text.trim() !== "").length > 0;
    return isFilled && columns.rows.every((_, at) => isNumber(at)) ? [{ index, read }] : [];
  });
}
