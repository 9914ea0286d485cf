// Columns of per cent: what share of each line, or of what a centre needs, a payer gives («Доля мэрии», «Donor A, %»).
import { type Exact, ZERO, add, compare, divide, exact, isZero, magnitude, subtract, whole } from "../money/exact.js";
import { onceFor } from "../model/once-for.js";
import { PAYERS, payerOfShare } from "./recognise.js";
import type { OwnSheet } from "./own-sheet.js";
import { countIn, folded, moneyIn } from "./values.js";

/** Whether a column holds per cents, or shares of one, as its cells or its header say. */
const isPerCent = (sheet: OwnSheet, column: number): boolean => {
  const cells = cellsOf(sheet, column);
  if (cells.length > 0 && cells.every((text) => text.includes("%"))) return true;
  const header = folded(sheet.found.headers[column] ?? "");
  const isSaid = /%|процент|per ?cent|пайыз/.test(header) || (/доля|share/.test(header) && !isAboveOne(sheet, column));
  return isSaid && cells.every((text) => countIn(text.replace("%", ""), sheet.talk)?.unit === "");
};

/** The columns that say what share of a whole each payer gives: with a payer's name, or since all of them make a whole. */
export const shareColumns = onceFor((sheet: OwnSheet): ReadonlySet<number> => {
  const { payers, others, labels } = sheet.found;
  const found = [...payers, ...others].filter((column) => isPerCent(sheet, column) && !isOfTotal(sheet, column));
  const isWhole = sheet.bodyRows.every((at) => {
    const shares = found.flatMap((column) => shareAt(sheet, at, column) ?? []);
    return shares.length === 0 || compare(shares.reduce(add, ZERO), whole(1)) === 0;
  });
  return new Set(
    found.filter((column) => {
      const name = payerOfShare(labels[column] ?? "");
      const isPayer = payers.includes(column) || PAYERS.test(name) || (isWhole && found.length > 1);
      return isPayer && name !== "";
    }),
  );
});

/** What share of the whole a cell says: `50 %`, `50`, or `0.5` where no cell of its column is above one. */
export function shareAt(sheet: OwnSheet, at: number, column: number): Exact | undefined {
  const text = sheet.text(at, column);
  const value = countIn(text.replace("%", ""), sheet.talk)?.value;
  if (!value || sheet.isTotal(at)) return undefined;
  return text.includes("%") || isAboveOne(sheet, column) ? divide(value, whole(100)) : value;
}

const isAboveOne = (sheet: OwnSheet, column: number): boolean =>
  cellsOf(sheet, column).some((text) => {
    const value = countIn(text.replace("%", ""), sheet.talk)?.value;
    return value !== undefined && compare(value, whole(1)) > 0;
  });

const cellsOf = (sheet: OwnSheet, column: number): readonly string[] =>
  sheet.bodyRows.map((at) => sheet.text(at, column)).filter((text) => text !== "" && !/^[-–—]$/.test(text));

// «Доля, %» of each line in the total of all lines is nobody's money.
function isOfTotal(sheet: OwnSheet, column: number): boolean {
  const { total = sheet.found.columns.need } = sheet.found.columns;
  if (total === undefined) return false;
  const lines = sheet.bodyRows.flatMap((at) => {
    const amount = sheet.isTotal(at) ? undefined : moneyIn(sheet.text(at, total), sheet.talk)?.amount;
    return amount ? [{ amount, share: shareAt(sheet, at, column) ?? ZERO }] : [];
  });
  const all = lines.map(({ amount }) => amount).reduce(add, ZERO);
  if (lines.length < 2 || isZero(all)) return false;
  return lines.every(
    ({ amount, share }) => compare(magnitude(subtract(divide(amount, all), share)), exact("0.01")) < 0,
  );
}
