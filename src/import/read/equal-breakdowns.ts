import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import type { RowFates } from "./row-fates.js";
import { WholeSums } from "./whole-sums.js";

// So many breakdowns of one amount a table has at most, and each has so many lines at least.
const [MOST, FEWEST] = [6, 2];

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
  // A sum with an amount that nobody knows equals none.
  if (lines.some((at) => first.wholeAt(at) === undefined)) return [];
  return [...header.keys()].flatMap((index) => {
    if (taken.has(index)) return [];
    const column = columns.at(index);
    let count = 0;
    column.different(() => ++count > MOST * 2);
    if (count > MOST * 2) return [];
    const [sums, counts, slots] = [new WholeSums(), [] as number[], [] as number[]];
    for (const at of lines) {
      const number = column.numbers[at] as number;
      const known = slots.indexOf(number);
      const slot = known >= 0 ? known : slots.push(number) - 1;
      counts[slot] = (counts[slot] ?? 0) + 1;
      sums.add(slot, first.wholeAt(at) ?? 0);
    }
    const values = slots.map((number) => column.textOf(number).trim());
    const whole = sums.at(0, 0).n;
    const isComplete = (slot: number): boolean => (counts[slot] ?? 0) >= FEWEST && sums.at(slot, 0).n === whole;
    const areAll = values.length > 1 && values.length <= MOST && !values.includes("") && whole !== 0n;
    return areAll && slots.every((_, slot) => isComplete(slot)) ? [{ index, header: header[index] ?? "", values }] : [];
  });
}
