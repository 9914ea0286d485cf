import type { BudgetFile } from "./budget-file.js";

/**
 * The headers whose cells look like amounts, the likeliest first: numbers alone, of several lengths, the longest first.
 * Columns of years and of codes of one length are none.
 *
 * @param headers - of columns that nothing was read from
 * @param budget - the budget as it was read
 */
export function amountLike(
  headers: readonly string[],
  { lines, summed, rejects, source }: Pick<BudgetFile, "lines" | "summed" | "rejects" | "source">,
): readonly string[] {
  const traced = summed?.trace({ classes: new Set(lines) }, () => true, SAMPLE);
  const first = traced?.flatMap(({ amounts }) => amounts.slice(0, 1).map((each) => each.line)) ?? lines;
  const rows = [...first, ...rejects].slice(0, SAMPLE).map((each) => each.row);
  const found = headers.flatMap((header) => {
    const cells = rows.flatMap((row) => source(row, header.trim().normalize("NFC"))?.trim() || []);
    const digits = cells.map((cell) => cell.replace(/\D/g, "").length);
    const areAmounts =
      cells.length * 2 > rows.length &&
      cells.every((cell) => NUMBER.test(cell)) &&
      !cells.every((cell) => YEAR.test(cell)) &&
      (new Set(digits).size > 1 || (Math.min(...digits) >= LONG && new Set(cells).size > cells.length * OWN));
    const length = digits.reduce((sum, count) => sum + count, 0) / Math.max(digits.length, 1);
    const isOwn = new Set(cells).size * REPEATED > cells.length;
    return areAmounts ? [{ header, length, isOwn }] : [];
  });
  return found
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.length - a.length)
    .slice(0, SHOWN)
    .map((each) => each.header);
}

const SAMPLE = 300;
const SHOWN = 3;
// Of so many rows one has another amount, or it is the total of several that each row repeats.
const REPEATED = 3;
// Numbers of one length are amounts where they are long and hardly two are the same.
const [LONG, OWN] = [6, 0.8];
const NUMBER = /^[-(−]?\p{Sc}?\s*\d[\d\s.,'’]*\)?$/u;
const YEAR = /^(?:19|20)\d\d$/;
