import type { Issue } from "../../formula/issue.js";
import { type Exact, compare, exact, isZero, multiply, negate, whole } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { problem } from "../../formula/problem.js";

/** One amount of one line, in the unit of the file. */
export type PlausibleAmount = {
  readonly row: number;
  readonly id: string;
  readonly fiscalYear: string;
  readonly phase: string;
  /** Decimal string; null where blank. */
  readonly amount: string | null;
  /** Header of its column. */
  readonly column: string;
};

const [LEAST, MOST] = [whole(500), whole(2000)];
const FEWEST = 3;
const SHOWN = 5;

/**
 * Amounts about a thousand times those of another year or phase: one of them is probably in another unit.
 *
 * @param lines - amounts of the lines
 * @param totals - their sums by `year:phase`
 * @returns the warning `amount.thousandfold` for each step between two neighbouring totals, or, where the totals do not
 *   show it, for at least three lines that step together
 */
export function thousandfold(
  file: string,
  lines: readonly PlausibleAmount[],
  totals: ReadonlyMap<string, Exact>,
): readonly Issue[] {
  const keys = [...totals.keys()].sort();
  const byKey = new Map(keys.map((key) => [key, new Map<string, PlausibleAmount>()]));
  for (const line of lines) byKey.get(`${line.fiscalYear}:${line.phase}`)?.set(line.id, line);
  const issues: Issue[] = [];
  for (const [at, key] of keys.entries()) {
    const before = keys[at - 1];
    if (before === undefined) continue;
    const [one, other] = [totals.get(before), totals.get(key)];
    const detail = { key, before };
    if (one && other && isThousandfold(one, other)) {
      issues.push(
        problem(
          "amount.thousandfold",
          { file, received: toDecimal(other), expected: toDecimal(one), detail },
          "warning",
        ),
      );
      continue;
    }
    const stepping = [...(byKey.get(key)?.values() ?? [])].filter((line) => {
      const earlier = byKey.get(before)?.get(line.id)?.amount;
      return (
        line.amount !== null &&
        earlier !== undefined &&
        earlier !== null &&
        isThousandfold(exact(earlier), exact(line.amount))
      );
    });
    const [first] = stepping;
    if (!first || stepping.length < FEWEST) continue;
    const rows =
      stepping
        .slice(0, SHOWN)
        .map((each) => each.row)
        .join(", ") + (stepping.length > SHOWN ? ", …" : "");
    const facts = {
      file,
      row: first.row,
      column: first.column,
      received: first.amount ?? "",
      detail: { ...detail, rows, count: String(stepping.length) },
    };
    issues.push(problem("amount.thousandfold-lines", facts, "warning"));
  }
  return issues;
}

function isThousandfold(one: Exact, other: Exact): boolean {
  if (isZero(one) || isZero(other)) return false;
  const [a, b] = [one, other].map((each) => (each.n < 0n ? negate(each) : each));
  if (!a || !b) return false;
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(large, multiply(small, LEAST)) >= 0 && compare(large, multiply(small, MOST)) <= 0;
}
