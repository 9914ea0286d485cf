import type { Issue } from "../../formula/issue.js";
import { type Exact, compare, exact, isZero, multiply, negate, whole } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { problem } from "../../formula/problem.js";
import { mostOf } from "../open/slots.js";
import type { PlausibleColumn, PlausibleTable } from "./plausible-table.js";

/**
 * Amounts about a thousand times those of another year or phase: one of them is probably in another unit.
 *
 * @returns the warning `amount.thousandfold` for each step between two neighbouring totals, or, where the totals do not
 *   show it, for at least three lines that step together
 */
export function thousandfold(table: PlausibleTable): readonly Issue[] {
  const { file, totals, rowOf } = table;
  const keys = [...totals.keys()].sort();
  let all: ByKey | undefined;
  return keys.flatMap((key, at): readonly Issue[] => {
    const before = keys[at - 1];
    const [one, other] = [totals.get(before ?? ""), totals.get(key)];
    if (before === undefined || !one || !other) return [];
    const detail = { key, before };
    if (isThousandfold(one, other)) {
      const facts = { file, received: toDecimal(other), expected: toDecimal(one), detail };
      return [problem("amount.thousandfold", facts, "warning")];
    }
    const found = steps(table, (all ??= byKey(table)), before, key);
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

const [LEAST, MOST] = [whole(500), whole(2000)];
const FEWEST = 3;
const SHOWN = 5;

type Step = { readonly line: number; readonly column: PlausibleColumn };

/** All amounts by their key: line, column and id of each, those of key `k` from `starts[k]` up to `starts[k + 1]`. */
type ByKey = Readonly<Record<"starts" | "lines" | "columns" | "ids" | "latest", Int32Array>>;

function byKey({ lines, columns, keys, ids }: PlausibleTable): ByKey {
  const ends = new Int32Array(keys.length + 1);
  for (const { keyOf } of columns)
    for (let place = 0; place < lines.length; place++) {
      const key = keyOf[lines[place] as number] as number;
      if (key >= 0) (ends[key + 1] as number)++;
    }
  for (let key = 0; key < keys.length; key++) ends[key + 1] = (ends[key + 1] as number) + (ends[key] as number);
  const size = ends[keys.length] as number;
  const [starts, ofLines, ofColumns] = [ends.slice(), new Int32Array(size), new Int32Array(size)];
  for (let place = 0; place < lines.length; place++)
    for (let column = 0; column < columns.length; column++) {
      const line = lines[place] as number;
      const key = columns[column]?.keyOf[line] as number;
      if (key < 0) continue;
      const at = (ends[key] as number)++;
      [ofLines[at], ofColumns[at]] = [line, column];
    }
  const latest = new Int32Array(ids ? mostOf(ids) + 1 : (columns[0]?.keyOf.length ?? 0));
  return { starts, lines: ofLines, columns: ofColumns, ids: ids ? ofLines.map((line) => ids[line] as number) : ofLines, latest }; // prettier-ignore
}

// The lines of which an amount of one year or phase is about a thousand times that of another, or the other way round: those
// of one id belong together.
function steps({ columns, keys }: PlausibleTable, all: ByKey, before: string, key: string): readonly Step[] {
  const [one, other] = [keys.indexOf(before), keys.indexOf(key)];
  const { starts, lines, ids, latest } = all;
  const columnAt = (at: number): PlausibleColumn => columns[all.columns[at] as number] as PlausibleColumn;
  const [from = 0, to = 0] = [starts[one], starts[one + 1]];
  // Where the amount of each id stands before, counted from 1: of several the last.
  for (let at = from; at < to; at++) latest[ids[at] as number] = at + 1;
  const found: Step[] = [];
  for (let at = starts[other] ?? 0; at < (starts[other + 1] ?? 0); at++) {
    const past = (latest[ids[at] as number] as number) - 1;
    if (past < 0) continue;
    const [own, column] = [columnAt(past), columnAt(at)];
    const [earlier, line] = [lines[past] as number, lines[at] as number];
    if (!mayStep(own.near[earlier] as number, column.near[line] as number)) continue;
    if (isThousandfold(exact(own.amountAt(earlier)), exact(column.amountAt(line)))) found.push({ line, column });
  }
  for (let at = from; at < to; at++) latest[ids[at] as number] = 0;
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
