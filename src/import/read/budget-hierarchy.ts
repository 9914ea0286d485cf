import type { BudgetSettings } from "../../model/analysis.js";
import { comparable } from "../../model/condition.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { BudgetReaders } from "./budget-readers.js";
import { columnBlock } from "../headers/column-block.js";
import { columnReader } from "../headers/column-reader.js";
import { type Hierarchy, findHierarchy } from "../hierarchy/hierarchy.js";
import type { HierarchyOptions } from "../hierarchy/hierarchy-types.js";
import { SECTIONS } from "../hierarchy/label-words.js";
import { depthCodes } from "../headers/depth-codes.js";
import { nameCodes } from "../headers/name-codes.js";
import type { RowFilter } from "./row-filter.js";
import { textsOf } from "./read-table.js";
import type { Region } from "../headers/table-region.js";

/** What no row says anything against: every row is a line. */
export const NO_HIERARCHY: Hierarchy = {
  roles: new Map(),
  how: "none",
  filled: new Map(),
  checks: [],
  questions: [],
  readings: [],
  confirmed: false,
};
const NUMBER = { name: "amount", kind: "number", required: false, codes: [] } as const;

/** The rows of a budget that are no lines: parents, totals, headings; nothing where the settings say `none`. */
export function budgetHierarchy(
  region: Region,
  columns: BudgetColumns,
  codes: readonly number[],
  readers: BudgetReaders,
  filter: RowFilter,
  settings: BudgetSettings,
  dictionaries: readonly Dictionary[],
  takesBack: boolean,
): Hierarchy {
  if (settings.hierarchy === "none" || columns.amounts.length === 0) return NO_HIERARCHY;
  const amounts = new Set(readers.amounts.map((each) => each.index));
  const grouping = groupingColumns(columns, readers);
  // A table beside this one says nothing about it.
  const isOwn = columnBlock(region, columns.amounts[0]?.index ?? 0);
  const own = region.header.flatMap((_, index) => (isOwn(index) ? [index] : []));
  const free = own.filter((index) => !amounts.has(index) && !grouping.includes(index));
  const evidence = codes.length > 0 ? [] : numbersOf(region, free, dictionaries);
  const numbers = [...readers.amounts, ...evidence];
  const taken = new Set([...codes, ...numbers.map((each) => each.index), ...grouping]);
  const texts = own.filter((index) => !taken.has(index));
  const named = codes.length > 0 ? undefined : nameCodes(region.rows, texts);
  const depths = named ? undefined : depthCodes(region.rows, codes, texts);
  const isOwnTotal = isOfTotal(columns, readers, settings);
  const isCounted = (cells: readonly string[]): boolean =>
    filter.isKept(cells) && !filter.isOther(cells) && isOwnTotal((index) => cells[index] ?? "");
  const rows = region.rows
    .filter((each) => !each.fault)
    .map(({ row, cells, numbers: typed }) => {
      const cellAt = (index: number): string => comparable(cells[index] ?? "");
      const stated = numbers.map(({ index, read }) => {
        const value = read(cells[index] ?? "", typed?.has(index));
        return typeof value === "object" ? null : value;
      });
      // A row without amounts is a heading, however deep it lies.
      const level = stated.every((each) => each === undefined) ? [] : depths?.get(row);
      return {
        row,
        group: grouping.map(cellAt).join("\n"),
        codes: depths ? (level ?? []) : named ? [named(cells)] : codes.map(cellAt),
        texts: texts.map(cellAt),
        counted: isCounted(cells),
        amounts: stated,
      };
    });
  return findHierarchy(rows, {
    ...hierarchyOptions(readers, settings, dictionaries, takesBack),
    tolerance: settings.tolerance ?? "0",
    // Codes out of names and levels are no columns that could be filled.
    isFilled: codes.length > 0 && !depths,
  });
}

/** What the readings of a budget are asked for. */
export const hierarchyOptions = (
  readers: BudgetReaders,
  settings: BudgetSettings,
  dictionaries: readonly Dictionary[],
  takesBack: boolean,
): Omit<HierarchyOptions, "tolerance"> => ({
  ...wordsOf(dictionaries),
  money: readers.amounts.length,
  side: settings.side,
  takesBack,
});

/** The columns whose texts tell groups of rows apart that are never compared: year, phase, side, versions. */
export function groupingColumns({ dimensions }: BudgetColumns, readers: BudgetReaders): readonly number[] {
  const { year, phase, side, copies } = dimensions;
  const yearly = year?.index ?? readers.fields.get("fiscalYear")?.index;
  return [yearly, phase?.index, side?.index, copies?.index].filter((each) => each !== undefined);
}

/** Whether a row belongs to the total that is asked about, as far as its own year and phase say. */
export function isOfTotal(
  { dimensions: { year, phase } }: BudgetColumns,
  { amounts }: BudgetReaders,
  { fiscalYear }: BudgetSettings,
): (cellAt: (index: number) => string) => boolean {
  return (cellAt) =>
    (!year || [fiscalYear, undefined].includes(year.valueOf(cellAt(year.index)))) &&
    (!phase || [amounts[0]?.phase, undefined].includes(phase.valueOf(cellAt(phase.index))));
}

/** Words that say how a row stands to others, of all languages. */
export function wordsOf(
  dictionaries: readonly Dictionary[],
): Omit<HierarchyOptions, "tolerance" | "money" | "side" | "isFilled" | "takesBack"> {
  const of = (some: readonly Dictionary[]) => ({
    totals: some.flatMap((each) => each.totals),
    sections: Object.fromEntries(SECTIONS.map((name) => [name, some.flatMap((each) => each.sections?.[name] ?? [])])),
  });
  return {
    ...of(dictionaries.filter((each) => !each.unreviewed)),
    parts: dictionaries.flatMap((each) => each.parts ?? []),
    memos: dictionaries.flatMap((each) => each.memos ?? []),
    proposed: of(dictionaries.filter((each) => each.unreviewed)),
  };
}

// Where no codes tell what belongs together, further columns of numbers that add up the same way are evidence.
function numbersOf(region: Region, free: readonly number[], dictionaries: readonly Dictionary[]) {
  return free.flatMap((index) => {
    // Shares never add up.
    if (region.header[index]?.includes("%") === true) return [];
    const { read } = columnReader(NUMBER, textsOf(region, index), {}, dictionaries);
    const cells = region.rows.filter((each) => !each.fault && (each.cells[index] ?? "").trim() !== "");
    const all = cells.every((each) => typeof read(each.cells[index] ?? "", each.numbers?.has(index)) === "string");
    return all && cells.length > 0 ? [{ index, read }] : [];
  });
}
