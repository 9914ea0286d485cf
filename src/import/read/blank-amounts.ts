import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { BudgetRest } from "../../model/budget-table.js";
import { type Exact, ZERO, add, exact, multiply } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import type { BudgetRows } from "./row-task.js";

/**
 * The question what blank amounts of lines mean, where the settings do not say: with the total of the amounts that are
 * known. A missing value is not zero, so without an answer their year and phase have no total.
 *
 * @param rest - totals that complete the lines
 * @param amounts - of the lines kept; null where blank
 * @returns one `amount.blank` for each year and phase that has blank and known amounts: a question for the year that is
 *   asked about or else for the first of them, a warning for the others
 */
export function blankAmounts(
  { file, blank, fiscalYear }: BudgetSettings,
  { amounts }: Pick<BudgetRows, "amounts">,
  unit: string,
  rest: readonly BudgetRest[] = [],
): readonly Issue[] {
  const keys = new Map<
    string,
    { sum: Exact; known: number; blank: number; readonly rows: number[]; readonly column: string }
  >();
  for (const { fiscalYear, phase, amount, line, column, lines = 1, rows = [line.row] } of amounts) {
    const key = `${fiscalYear}:${phase}`;
    const found = keys.get(key) ?? { sum: ZERO, known: 0, blank: 0, rows: [], column };
    keys.set(key, found);
    if (amount === null) {
      found.blank += lines;
      found.rows.push(...rows);
    } else {
      found.sum = add(found.sum, exact(amount));
      found.known++;
    }
  }
  const own = [...keys.keys()].find((key) => key.startsWith(`${fiscalYear ?? ""}:`));
  const [first = own] = own === undefined ? keys.keys() : [own];
  return [...keys].flatMap(([key, { sum, known, blank: count, rows: all, column }]): readonly Issue[] => {
    const rows = all.sort((a, b) => a - b).slice(0, SHOWN);
    const [row] = rows;
    // What a published total completes holds the blanks too.
    const isCompleted = rest.some((each) => `${each.fiscalYear}:${each.phase}` === key);
    if (row === undefined || known === 0 || isCompleted) return [];
    const total = toDecimal(multiply(sum, exact(unit)));
    const listed = count > SHOWN ? `${rows.join(", ")}, …` : rows.join(", ");
    const detail = { key, rows: listed, count: String(count), sum: total };
    const options = (["zero", "unknown"] as const).map((value) => ({
      total: value === "zero" ? total : null,
      meaning: "",
      code: `blank-${value}`,
      detail: { sum: total },
      answer: { blank: value },
    }));
    const facts = { file, row, column, detail, ...(blank === undefined && { options }) };
    // What is told beside the first column blocks nothing: that phase or year alone has no total.
    const isAsked = blank === undefined && key === first;
    return [problem("amount.blank", facts, isAsked ? "question" : "warning")];
  });
}

const SHOWN = 5;
