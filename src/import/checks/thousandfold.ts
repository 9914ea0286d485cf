import type { Issue } from "../../formula/issue.js";
import { type Exact, compare, exact, isZero, multiply, negate, whole } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { problem } from "../../formula/problem.js";
import { mostOf } from "../open/slots.js";
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
function steps({ lines, columns, keys, ids }: PlausibleTable, before: string, key: string): readonly Step[] {
  const [one, other] = [keys.indexOf(before), keys.indexOf(key)];
  // Where the amount of each id stands before: its line, and its column, counted from 1.
  const size = ids ? mostOf(ids) + 1 : (columns[0]?.keyOf.length ?? 0);
  const [earlier, from] = [new Int32Array(size), new Int32Array(size)];
  for (const [at, { keyOf }] of columns.entries())
    for (let place = keyOf.includes(one) ? 0 : lines.length; place < lines.length; place++) {
      const line = lines[place] as number;
      if (keyOf[line] !== one) continue;
      const id = ids ? (ids[line] as number) : line;
      // Of several the last line counts, and the last column of that.
      if (from[id] === 0 || (earlier[id] as number) <= line) [earlier[id], from[id]] = [line, at + 1];
    }
  const found: Step[] = [];
  for (const column of columns)
    for (let place = column.keyOf.includes(other) ? 0 : lines.length; place < lines.length; place++) {
      const line = lines[place] as number;
      if (column.keyOf[line] !== other) continue;
      const id = ids ? (ids[line] as number) : line;
      const [past, own] = [earlier[id] as number, columns[(from[id] as number) - 1]];
      if (!own || !mayStep(own.near[past] as number, column.near[line] as number)) continue;
      if (isThousandfold(exact(own.amountAt(past)), exact(column.amountAt(line)))) found.push({ line, column });
    }
  // The columns of one line stand beside each other.
  return found.sort((a, b) => a.line - b.line);
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
