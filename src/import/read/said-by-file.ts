// Answers that a budget file gives itself to what would be asked, under which it is read again: blank amounts are zero
// where a row prints the total so, and of levels with one sum the finest counts.
import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { compare, exact } from "../../money/exact.js";
import type { Hierarchy } from "../hierarchy/hierarchy-types.js";
import { AmountColumn } from "../numbers/amount-column.js";
import { columnsOfRows, soundRows } from "../open/columns.js";
import { placesWhere } from "../open/slots.js";
import type { AskedPeriod, Understanding } from "./understand-budget.js";
import { equalBreakdowns } from "./crossed-issues.js";
import type { HeldRows } from "./line-classes.js";

/** Such an answer: the settings that the file is read by anew, and what is told. */
export type SaidByFile = { readonly settings: BudgetSettings; readonly told: Issue };

/** What a file says itself: blanks are nothing where a row prints the total so; of levels of one sum the finest counts. */
export function saidByFile(
  seen: Understanding,
  { fates, sums }: HeldRows,
  { checks }: Hierarchy,
  { fiscalYear, phase, column }: AskedPeriod,
  isAsked: boolean,
): SaidByFile | undefined {
  const { settings, at } = seen;
  const blanks = fates.amounts.map((each) =>
    each.mayBeUnknown ? fates.lines.filter((at) => each.isBlankAt(at)).length : 0,
  );
  const places = [...blanks.keys()].filter((place) => blanks[place] !== 0);
  const total = sums.all.get(`${fiscalYear ?? ""}:${phase ?? ""}`);
  const printed = checks.filter(({ stated, sum, isRounding }) => stated === sum || isRounding === true);
  const whole = printed.find((each) => each.column === column && total && compare(total, exact(each.sum)) === 0);
  const isPrinted = (place: number) => printed.some((each) => each.row === whole?.row && each.column === place);
  if (settings.blank === undefined && places.includes(column) && places.every(isPrinted)) {
    const place = { file: at.file, row: whole?.row ?? 0, column: seen.readers.amounts[column]?.header ?? "" };
    const detail = { count: String(blanks[column]), total: whole?.stated ?? "" };
    return { settings: { ...settings, blank: "zero" }, told: problem("amount.blank-nothing", { ...place, detail }, "warning") }; // prettier-ignore
  }
  return isAsked ? finestLevel(seen) : undefined;
}

// All rows together: which of them are sums of others is what is not known.
function finestLevel({ settings, at, region, columns, readers, filter }: Understanding): SaidByFile | undefined {
  const [first] = readers.amounts;
  if (!first || columns.dimensions.crossed || filter.side !== undefined) return undefined;
  const all = columnsOfRows(soundRows(region.rows));
  const { isKept, isOther } = filter.over(all);
  const amount = new AmountColumn(all.at(first.index), first.read, () => true);
  const lines = new Int32Array(placesWhere(all.rows.length, (row) => isKept(row) && !isOther(row)));
  const [found] = equalBreakdowns(region, columns, { columns: all, lines, amounts: [amount] }, FEWEST);
  if (!found) return undefined;
  const { header, values } = found;
  const column = all.at(found.index);
  const levels = values.toSorted((one, other) => one.count - other.count).map(({ said }) => said);
  const amountsOf = (said: string): readonly number[] => Array.from(lines.filter((at) => column.textAt(at).trim() === said), (at) => amount.near()[at] || 0); // prettier-ignore
  if (!levels.every((said, at) => at === 0 || areWithin(amountsOf(levels[at - 1] ?? ""), amountsOf(said)))) return undefined; // prettier-ignore
  const value = levels.at(-1) ?? "";
  const keep = [...(settings.keep ?? []), { column: `source:${header}`, equals: value }];
  const detail = { values: values.map(({ said }) => `«${said}»`).join(", "), value };
  const told = problem("rows.levels", { file: at.file, column: header, detail }, "warning");
  return { settings: { ...settings, keep }, told };
}

// Whether amounts, one after another, are the sums of others in their order, but for rounding each.
function areWithin(sums: readonly number[], parts: readonly number[]): boolean {
  let at = 0;
  return sums.every((stated) => {
    let [made, count] = [0, 0];
    while (at < parts.length && (count === 0 || made < stated - count)) {
      made += parts[at++] ?? 0;
      count++;
    }
    return Math.abs(made - stated) <= count;
  });
}

// Two of one sum may be the sides of a budget.
const FEWEST = 3;
