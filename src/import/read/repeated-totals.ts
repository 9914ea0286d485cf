// Columns that repeat the total of a ministry or programme on each of its rows: which these are, and if lines agree.
import type { Understanding } from "./understand-budget.js";
import type { RowFates } from "./row-fates.js";
import { AMOUNT } from "./budget-readers.js";
import type { SumCheck } from "../../model/input-record.js";
import { compare, exact, magnitude, subtract } from "../../money/exact.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import { columnReader } from "../headers/column-reader.js";
import type { Region } from "../headers/table-region.js";
import { WholeSums } from "../numbers/whole-sums.js";
import { cellOf, columnsOfRows, soundRows, textsOf } from "../open/columns.js";
import { repeatedIn, saidBy, together } from "../open/slots.js";

/** Compares such columns with the sums of the lines of each group. */
export function repeatedTotals(seen: Understanding, fates: RowFates): readonly SumCheck[] {
  const { region, columns, dictionaries, settings } = seen;
  const { columns: rowColumns, lines, amounts } = fates;
  const tolerance = exact(settings.tolerance ?? "0");
  const used = new Set([...[...columns.fields.values()].flat(), ...columns.amounts.map((each) => each.index)]);
  return region.header.flatMap((header, index): SumCheck[] => {
    if (used.has(index) || !mayRepeat(region, index)) return [];
    const { read } = columnReader(AMOUNT, textsOf(region, index), {}, dictionaries);
    const totals = rowColumns.at(index).numbered((...cell) => {
      const value = read(...cell);
      return typeof value === "string" ? value : "";
    });
    const stated = lines.map((at) => totals.numbers[at] as number);
    if (stated.includes(0)) return [];
    for (const amount of amounts)
      for (const group of GROUPS) {
        const fields = group.flatMap((field) => columns.fields.get(field)?.slice(0, 1) ?? []);
        if (fields.length < group.length) continue;
        const numbers = together(fields.map((each) => rowColumns.at(each).named().numbers), rowColumns.rows.length); // prettier-ignore
        const groups = lines.map((at) => numbers[at] as number);
        const said = saidBy(groups, stated);
        if (!said || repeatedIn(groups, said.length).filter((each) => each === 1).length < LEAST) continue;
        const sums = new WholeSums();
        amount.addTo(sums, lines, groups);
        const isOff = (own: number): boolean => {
          const difference = subtract(sums.at(own, amount.places), exact(totals.said[said[own] as number] ?? ""));
          return compare(magnitude(difference), tolerance) > 0;
        };
        const places = [...said.keys()].filter((own) => said[own] !== -1);
        const mismatches = places.filter(isOff).length;
        if (mismatches * 2 <= places.length)
          return [{ kind: "repeated", key: header, count: places.length, mismatches }];
      }
    return [];
  });
}

// Half of all groups must agree, and some of them must have several rows: else the column is something else.
const LEAST = 2;
const SAMPLE = 50;
// What a total beside each line is the total of.
const GROUPS = [["admin"], ["programme"], ["function"], ["admin", "programme"]] as const;

/** The place of the first column that may be one, as some of the rows show; -1 where there is none. */
export const repeatingColumn = (region: Region, { fields, amounts }: BudgetColumns): number =>
  region.header.findIndex((_, index) => {
    const used = [...fields.values()].flat().includes(index) || amounts.some((each) => each.index === index);
    return !used && mayRepeat(region, index) && GROUPS.some((group) => isAlike(region, index, group.map((field) => fields.get(field)?.[0]))); // prettier-ignore
  });

// Whether the rows of each group have the same text in a column; one that all groups have is no total of any.
function isAlike({ rows }: Region, index: number, places: readonly (number | undefined)[]): boolean {
  const columns = columnsOfRows(soundRows(rows));
  const own = places.flatMap((place) => (place === undefined ? [] : [columns.at(place).named().numbers]));
  if (own.length < places.length) return false;
  const said = saidBy(together(own, columns.rows.length), columns.at(index).named().numbers);
  return said !== undefined && new Set(said.filter((each) => each !== -1)).size > 1;
}

// Numbers with a fraction or thousands, some of them twice in a row: codes and years are sorted out by the sums.
function mayRepeat({ rows }: Region, index: number): boolean {
  const cells = rows.slice(0, SAMPLE).map((each) => cellOf(each, index).trim());
  const all = cells.length > 1 && cells.every((cell) => /^[-(]?\d[\d\s.,']*\)?$/.test(cell));
  return all && cells.some((cell, at) => cell.length > 3 && cell === cells[at + 1]);
}
