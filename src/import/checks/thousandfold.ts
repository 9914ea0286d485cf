import type { Issue } from "../../formula/issue.js";
import { type Exact, compare, exact, isZero, multiply, negate, whole } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { problem } from "../../formula/problem.js";
import type { PlausibleColumn, PlausibleTable } from "./plausible-table.js";

const [LEAST, MOST] = [whole(500), whole(2000)];
const FEWEST = 3;
const SHOWN = 5;

/**
 * Amounts about a thousand times those of another year or phase: one of them is probably in another unit.
 *
 * @returns the warning `amount.thousandfold` for each step between two neighbouring totals, or, where the totals do not
 *   show it, for at least three lines that step together
 */
export function thousandfold(table: PlausibleTable): readonly Issue[] {
  const { file, totals, rowOf } = table;
  const keys = [...totals.keys()].sort();
  return keys.flatMap((key, at): readonly Issue[] => {
    const before = keys[at - 1];
    const [one, other] = [totals.get(before ?? ""), totals.get(key)];
    if (before === undefined || !one || !other) return [];
    const detail = { key, before };
    if (isThousandfold(one, other)) {
      const facts = { file, received: toDecimal(other), expected: toDecimal(one), detail };
      return [problem("amount.thousandfold", facts, "warning")];
    }
    const found = steps(table, before, key);
    const [first] = found;
    if (!first || found.length < FEWEST) return [];
    const rows = found.slice(0, SHOWN).map(({ line }) => rowOf(line));
    const listed = rows.join(", ") + (found.length > SHOWN ? ", …" : "");
    const place = {
      file,
      row: rowOf(first.line),
      column: first.column.header,
      received: first.column.amountAt(first.line),
    };
    const told = { ...detail, rows: listed, count: String(found.length) };
    return [problem("amount.thousandfold-lines", { ...place, detail: told }, "warning")];
  });
}

type Step = { readonly line: number; readonly column: PlausibleColumn };

// The lines of which an amount of one year or phase is about a thousand times that of another, or the other way round: those
// of one id belong together.
function steps({ lines, columns, keys, idAt }: PlausibleTable, before: string, key: string): readonly Step[] {
  const [one, other] = [keys.indexOf(before), keys.indexOf(key)];
  const most = lines.reduce((all, line) => Math.max(all, idAt(line)), 0);
  // Where the amount of each id stands before: its line and column, counted from 1.
  const earlier = new Float64Array(most + 1);
  const width = columns.length;
  for (const line of lines)
    for (let at = 0; at < width; at++)
      if (columns[at]?.keyAt(line) === one) earlier[idAt(line)] = line * width + at + 1;
  const found: Step[] = [];
  for (const line of lines)
    for (const column of columns) {
      if (column.keyAt(line) !== other) continue;
      const place = (earlier[idAt(line)] as number) - 1;
      const from = columns[place % width];
      const past = Math.floor(place / width);
      if (place < 0 || !from || !mayStep(from.near[past] as number, column.near[line] as number)) continue;
      if (isThousandfold(exact(from.amountAt(past)), exact(column.amountAt(line)))) found.push({ line, column });
    }
  return found;
}

// A look at doubles, which are near enough, before numbers are compared exactly.
function mayStep(one: number, other: number): boolean {
  const ratio = Math.abs(one / other);
  return (ratio > 400 && ratio < 2500) || (ratio > 1 / 2500 && ratio < 1 / 400);
}

/** Whether one amount is about a thousand times the other. */
function isThousandfold(one: Exact, other: Exact): boolean {
  if (isZero(one) || isZero(other)) return false;
  const [a, b] = [one, other].map((each) => (each.n < 0n ? negate(each) : each));
  if (!a || !b) return false;
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(large, multiply(small, LEAST)) >= 0 && compare(large, multiply(small, MOST)) <= 0;
}
