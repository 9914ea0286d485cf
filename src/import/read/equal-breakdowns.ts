import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import type { RowFates } from "./row-fates.js";
import { WholeSums } from "./whole-sums.js";

// So many breakdowns of one amount a table has at most, and each has several lines.
const MOST = 6;

/**
 * The columns whose texts part the lines into complete breakdowns of one amount: the lines of each text add up to the same,
 * to the last digit.
 *
 * @returns place, header and texts of each such column
 * @example «by body» 5 and 3, «by title» 6 and 2: [{ index: 0, header: "Kind", values: ["by body", "by title"] }]
 */
export function equalBreakdowns(
  { header }: Region,
  { amounts: money, sums: others, dimensions: { year, phase, side } }: BudgetColumns,
  { columns, lines, amounts }: RowFates,
): readonly { readonly index: number; readonly header: string; readonly values: readonly string[] }[] {
  const [first] = amounts;
  const taken = new Set([...money.map((each) => each.index), ...others, year?.index, phase?.index, side?.index]);
  if (!first || lines.length < MOST) return [];
  // Lines of one amount add up to the same however they are parted.
  const one = first.wholeAt(lines[0] ?? 0);
  if (lines.every((at) => first.wholeAt(at) === one)) return [];
  const near = first.near();
  // A sum with an amount that nobody knows equals none.
  if (lines.some((at) => Number.isNaN(near[at]))) return [];
  return [...header.keys()].flatMap((index) => {
    if (taken.has(index)) return [];
    const column = columns.at(index);
    let count = 0;
    column.different(() => ++count > MOST * 2);
    if (count > MOST * 2) return [];
    const [sums, own] = [new WholeSums(), lines.map((at) => column.numbers[at] as number)];
    const slots = [...new Set(own)];
    const values = slots.map((number) => column.textOf(number).trim());
    if (values.length < 2 || values.length > MOST || values.includes("")) return [];
    first.addTo(sums, lines, own);
    const whole = sums.at(slots[0] ?? 0, 0).n;
    const isComplete = (slot: number): boolean =>
      own.indexOf(slot) !== own.lastIndexOf(slot) && sums.at(slot, 0).n === whole;
    return whole !== 0n && slots.every(isComplete) ? [{ index, header: header[index] ?? "", values }] : [];
  });
}
