import type { Understanding } from "./understand-budget.js";
import { entryOf } from "../../model/once-for.js";
import { comparable } from "../../model/condition.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { columnReader } from "../headers/column-reader.js";
import type { SumCheck } from "../../model/input-record.js";
import { AMOUNT } from "./budget-readers.js";
import { textsOf } from "./read-table.js";
import { repeatedTotals } from "../checks/repeated-totals.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { together } from "./row-columns.js";
import { cellOf } from "../open/columns.js";
import type { RowFates } from "./row-fates.js";
import type { Region } from "../headers/table-region.js";

/**
 * Finds columns that repeat the total of a ministry or programme on each of its rows, and compares them with the lines.
 * They are never added.
 *
 * @returns one comparison for each such column
 */
export function budgetRepeats(seen: Understanding, fates: RowFates): readonly SumCheck[] {
  const { region, columns, dictionaries, settings } = seen;
  const { columns: rowColumns, lines, amounts } = fates;
  const used = new Set([...[...columns.fields.values()].flat(), ...columns.amounts.map((each) => each.index)]);
  return region.header.flatMap((header, index): SumCheck[] => {
    if (used.has(index) || !mayRepeat(region, index)) return [];
    const { read } = columnReader(AMOUNT, textsOf(region, index), {}, dictionaries);
    const texts: string[] = [];
    const known = new Map<string, number>();
    const repeatedAt = rowColumns.at(index).judged((...cell) => {
      const value = read(...cell);
      return typeof value === "string" ? entryOf(known, value, () => texts.push(value) - 1) : -1;
    });
    for (const { places, wholeAt } of amounts)
      for (const group of GROUPS) {
        const fields = group.flatMap((field) => columns.fields.get(field)?.slice(0, 1) ?? []);
        if (fields.length < group.length) continue;
        const sums = new WholeSums();
        const found = repeatedTotals(
          {
            lines,
            row: (at) => rowColumns.rows[at]?.row ?? 0,
            groups: together(fields.map((each) => rowColumns.at(each).named().numbers), rowColumns.rows.length), // prettier-ignore
            repeatedAt,
            stated: (total) => texts[total] ?? "",
            add: (own, at) => sums.add(own, wholeAt(at) ?? 0),
            sumOf: (own) => sums.at(own, places),
          },
          settings.tolerance ?? "0",
        );
        if (found) return [{ kind: "repeated", key: header, count: found.groups, mismatches: found.off.length }];
      }
    return [];
  });
}

const SAMPLE = 50;
// What a total beside each line is the total of.
const GROUPS = [["admin"], ["programme"], ["function"], ["admin", "programme"]] as const;

/**
 * The first column that may repeat the totals of groups, as far as a part of the rows shows: none does in which the rows of
 * one group differ.
 */
export const repeatingHeader = (region: Region, { fields, amounts }: BudgetColumns): string | undefined =>
  region.header.find((_, index) => {
    const used = [...fields.values()].flat().includes(index) || amounts.some((each) => each.index === index);
    return !used && mayRepeat(region, index) && GROUPS.some((group) => isAlike(region, index, group.map((field) => fields.get(field)?.[0]))); // prettier-ignore
  });

// Whether the rows of each group have the same text in a column; one that all groups have is no total of any.
function isAlike({ rows }: Region, index: number, places: readonly (number | undefined)[]): boolean {
  if (places.includes(undefined)) return false;
  const texts = new Map<string, string>();
  const areAlike = rows.every((row) => {
    const group = places.map((place) => comparable(cellOf(row, place ?? -1))).join("\n");
    const text = comparable(cellOf(row, index));
    return entryOf(texts, group, () => text) === text || row.fault !== undefined;
  });
  return areAlike && new Set(texts.values()).size > 1;
}

// Numbers with a fraction or thousands, some of them twice in a row: codes and years are sorted out by the sums.
function mayRepeat({ rows }: Region, index: number): boolean {
  const cells = rows.slice(0, SAMPLE).map((each) => cellOf(each, index).trim());
  const all = cells.length > 1 && cells.every((cell) => /^[-(]?\d[\d\s.,']*\)?$/.test(cell));
  return all && cells.some((cell, at) => cell.length > 3 && cell === cells[at + 1]);
}
