import type { Issue } from "../../formula/issue.js";
import { type Exact, compare, exact, magnitude, negate, subtract, sum } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { listed } from "../open/file-kind.js";
import { type Held, culprits } from "./budget-totals.js";
import type { ParentCheck } from "../hierarchy/hierarchy-types.js";
import type { SumCheck } from "../../model/input-record.js";
import { entryOf } from "../../model/once-for.js";
import { problem } from "../../formula/issue.js";

/**
 * Judges the sums that rows of the file state against the rows that they are made of.
 *
 * @param facts - name of the file, header of each column of amounts that counts, tolerance in the unit of the file,
 *   amounts among which a difference is sought where there is one, by number of the column
 * @returns for each column how many sums agree; a difference above the tolerance is the error `parent.mismatch`, or
 *   `total.own-row` for a row that is called a total, with the rows that make it where they are found, a
 *   warning where rounding each row by itself makes it; one of whole turns of 32 bits is `amount.wrapped` too
 */
export function parentIssues(
  checks: readonly ParentCheck[],
  facts: {
    readonly file: string;
    readonly headers: readonly string[];
    readonly tolerance: string;
    readonly held: () => readonly Held[];
  },
): { readonly checks: readonly SumCheck[]; readonly issues: readonly Issue[] } {
  const { file, headers, held } = facts;
  const tolerance = exact(facts.tolerance);
  const issues: Issue[] = [];
  const sums = headers.flatMap((key, column) => {
    let near: ReturnType<typeof amountsNear> | undefined;
    return (["parent", "total"] as const).flatMap((kind): SumCheck[] => {
      const own = checks.filter((each) => each.column === column && each.kind === kind);
      const [first, ...more] = own;
      if (!first) return [];
      let mismatches = 0;
      for (const check of own) {
        const difference = subtract(exact(check.sum), exact(check.stated));
        const size = magnitude(difference);
        if (compare(size, tolerance) <= 0) continue;
        mismatches++;
        issues.push(mismatch(check, file, key, toDecimal(difference)));
        if (isWrapped(size))
          issues.push(problem("amount.wrapped", { file, row: check.row, column: key, received: check.stated }));
        near ??= amountsNear(held().filter((each) => each.key === String(column)));
        issues.push(...culprits({ file, key, difference, tell: false }, near(check, negate(difference))));
      }
      const counted = { kind: kind === "total" ? kind : ("parents" as const), key, count: own.length, mismatches };
      const single = kind === "total" && more.length === 0;
      return [{ ...counted, ...(single && { stated: first.stated, sum: first.sum }) }];
    });
  });
  return { checks: sums, issues };
}

/**
 * The amounts that may make the difference of a sum, in file order: those of its parts, and of refused rows one that holds
 * what is missing, or all of them where they hold it together.
 */
function amountsNear(held: readonly Held[]): (check: ParentCheck, missing: Exact) => readonly Held[] {
  const [places, refused] = [new Map<number, number[]>(), new Map<string, number[]>()];
  for (const [at, each] of held.entries()) {
    entryOf(places, each.row, () => []).push(at);
    if (each.role === "refused") entryOf(refused, toDecimal(exact(each.amount)), () => []).push(at);
  }
  const all = [...refused.values()].flat();
  const sumAt = (some: readonly number[]): Exact =>
    sum(some.flatMap((at) => held[at] ?? []).map((each) => exact(each.amount)));
  const whole = sumAt(all);
  return ({ row, parts }, missing) => {
    const isRefused = (at: number): boolean => held[at]?.role === "refused";
    const own = (places.get(row) ?? []).filter(isRefused);
    const areMissing = compare(subtract(whole, sumAt(own)), missing) === 0;
    const others = areMissing ? all : (refused.get(toDecimal(missing)) ?? []);
    const beside = parts.flatMap((part) => places.get(part) ?? []).filter((at) => !isRefused(at));
    const near = [...new Set([...beside, ...others])].sort((one, other) => one - other);
    return near.flatMap((at) => held[at] ?? []).filter((each) => each.row !== row);
  };
}

function mismatch(
  { row, kind, stated, sum, parts, isRounding }: ParentCheck,
  file: string,
  column: string,
  difference: string,
): Issue {
  const detail = { key: column, difference, rows: listed(parts), count: String(parts.length) };
  const code = kind === "total" ? "total.own-row" : "parent.mismatch";
  const facts = { file, row, column, received: sum, expected: stated, detail };
  return problem(code, facts, isRounding === true ? "warning" : "error");
}

// A program that holds 32 bits loses whole turns of them.
const isWrapped = (size: Exact): boolean => size.n > 0n && size.n % (size.d * 2n ** 32n) === 0n;
