import { entryOf } from "../../model/once-for.js";
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

/** Lines whose amounts step together from one `year:phase` to the next: how many, and the first of them. */
export type Stepping = {
  readonly count: number;
  readonly rows: readonly number[];
  /** The later amount of the first line. */
  readonly first: { readonly column: string; readonly amount: string };
};

/**
 * Amounts about a thousand times those of another year or phase: one of them is probably in another unit.
 *
 * @param totals - the sums of the lines by `year:phase`
 * @param steppingOf - the lines that step between two of these; undefined where none does
 * @returns the warning `amount.thousandfold` for each step between two neighbouring totals, or, where the totals do not
 *   show it, for at least three lines that step together
 */
export function thousandfold(
  file: string,
  totals: ReadonlyMap<string, Exact>,
  steppingOf: (before: string, key: string) => Stepping | undefined,
): readonly Issue[] {
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
    const found = steppingOf(before, key);
    if (!found || found.count < FEWEST) return [];
    const { count, first } = found;
    const rows = found.rows.slice(0, SHOWN).join(", ") + (count > SHOWN ? ", …" : "");
    const place = { file, row: found.rows[0] ?? 0, column: first.column, received: first.amount };
    const told = { ...detail, rows, count: String(count) };
    return [problem("amount.thousandfold-lines", { ...place, detail: told }, "warning")];
  });
}

/** The lines among some whose amounts step; those of one id belong together. */
export function steppingIn(lines: readonly PlausibleAmount[]): Parameters<typeof thousandfold>[2] {
  const byKey = new Map<string, Map<string, PlausibleAmount>>();
  for (const line of lines) entryOf(byKey, `${line.fiscalYear}:${line.phase}`, () => new Map()).set(line.id, line);
  return (before, key) => {
    const steps = [...(byKey.get(key)?.values() ?? [])].filter(({ id, amount }) => {
      const earlier = byKey.get(before)?.get(id)?.amount ?? null;
      return amount !== null && earlier !== null && isThousandfold(exact(earlier), exact(amount));
    });
    const [first] = steps;
    const rows = steps.map((each) => each.row);
    return first && { count: steps.length, rows, first: { column: first.column, amount: first.amount ?? "" } };
  };
}

/** Whether one amount is about a thousand times the other. */
export function isThousandfold(one: Exact, other: Exact): boolean {
  if (isZero(one) || isZero(other)) return false;
  const [a, b] = [one, other].map((each) => (each.n < 0n ? negate(each) : each));
  if (!a || !b) return false;
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(large, multiply(small, LEAST)) >= 0 && compare(large, multiply(small, MOST)) <= 0;
}
