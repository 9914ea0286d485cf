import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import type { BudgetSettings } from "../model/analysis.js";
import { type Exact, ZERO, add, exact, multiply } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { BudgetRows } from "./budget-rows.js";

const SHOWN = 5;

/**
 * The question what blank amounts of lines mean, where the settings do not say: with the total of the amounts that are
 * known. A missing value is not zero, so without an answer their year and phase have no total.
 *
 * @param amounts - of the lines kept; null where blank
 * @returns one `amount.blank` for each year and phase that has blank and known amounts
 */
export function blankAmounts(
  { file, blank }: BudgetSettings,
  { amounts }: Pick<BudgetRows, "amounts">,
  unit: string,
): readonly Issue[] {
  const keys = new Map<string, { sum: Exact; known: number; readonly rows: number[]; readonly column: string }>();
  for (const { fiscalYear, phase, amount, line, column } of amounts) {
    const key = `${fiscalYear}:${phase}`;
    const found = keys.get(key) ?? { sum: ZERO, known: 0, rows: [], column };
    keys.set(key, found);
    if (amount === null) found.rows.push(line.row);
    else {
      found.sum = add(found.sum, exact(amount));
      found.known++;
    }
  }
  return [...keys].flatMap(([key, { sum, known, rows, column }]): readonly Issue[] => {
    const [row] = rows;
    if (row === undefined || known === 0) return [];
    const total = toDecimal(multiply(sum, exact(unit)));
    const listed = rows.length > SHOWN ? `${rows.slice(0, SHOWN).join(", ")}, …` : rows.join(", ");
    const detail = { key, rows: listed, count: String(rows.length), sum: total };
    const options = (["zero", "unknown"] as const).map((value) => ({
      total: value === "zero" ? total : null,
      meaning: "",
      code: `reading.blank-${value}`,
      detail: { sum: total },
      answer: { blank: value },
    }));
    const facts = { file, row, column, detail, ...(blank === undefined && { options }) };
    return [problem("amount.blank", facts, blank === undefined ? "question" : "warning")];
  });
}
