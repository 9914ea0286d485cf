import { type Issue, problem } from "../../formula/issue.js";
import { type Exact, compare, exact, isZero, multiply, negate, sum, whole } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { listed } from "../open/refusal.js";

/**
 * Names the rows that make a difference between a sum and what is stated: a line that holds exactly the difference, two
 * lines with that amount, a line whose sign is turned, a row left out, or all rows refused together.
 *
 * @param found - the sum less what is stated, where; `tell`: whether to say so when no row explains it
 * @param held - amounts among which they are sought
 * @returns one warning: `mismatch.counted`, `mismatch.twice`, `mismatch.sign`, `mismatch.left-out`, `mismatch.refused`,
 *   `mismatch.unexplained`; none where there is nothing to tell
 */
export function culprits(
  found: { readonly file: string; readonly key: string; readonly difference: Exact; readonly tell: boolean },
  held: readonly Held[],
): readonly Issue[] {
  const { file, key, difference, tell } = found;
  const missing = negate(difference);
  const holding = (roles: readonly Held["role"][], amount: Exact): readonly number[] =>
    held.flatMap((each) => (roles.includes(each.role) && compare(exact(each.amount), amount) === 0 ? [each.row] : []));
  const told = (code: string, rows: readonly number[]): readonly Issue[] => {
    const detail = { key, difference: toDecimal(difference), rows: listed(rows), count: String(rows.length) };
    const row = rows[0];
    return [problem(code, { file, ...(row !== undefined && { row }), detail }, "warning")];
  };
  if (isZero(difference)) return [];
  const counted = holding(["line"], difference);
  if (counted.length > 0) return told(counted.length > 1 ? "mismatch.twice" : "mismatch.counted", counted);
  const left = holding(["refused", "aside"], missing);
  if (left.length > 0) return told("mismatch.left-out", left);
  const refused = held.filter((each) => each.role === "refused");
  if (refused.length > 1 && compare(sum(refused.map((each) => exact(each.amount))), missing) === 0)
    return told(
      "mismatch.refused",
      refused.map((each) => each.row),
    );
  const turned = holding(["line"], multiply(difference, HALF));
  if (turned.length > 0) return told("mismatch.sign", turned);
  return tell ? told("mismatch.unexplained", []) : [];
}

/** An amount of the file and what became of its row. */
export type Held = {
  readonly row: number;
  /** What the amount belongs to, such as `2025:approved`; only amounts of one key are compared. */
  readonly key: string;
  readonly amount: string;
  /** `aside`: set aside as a parent, a total or by a condition. */
  readonly role: "line" | "aside" | "refused";
};

const HALF: Exact = { ...whole(1), d: 2n };
