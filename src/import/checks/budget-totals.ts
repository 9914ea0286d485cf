import { nearest } from "../../formula/nearest.js";
import type { Issue } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { PHASES, type Phase } from "../../model/budget-line.js";
import type { BudgetAmount } from "../../model/budget-table.js";
import {
  type Exact,
  compare,
  exact,
  isZero,
  multiply,
  negate,
  subtract,
  sum,
  whole,
  magnitude,
} from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import type { SumCheck } from "../../model/input-record.js";
import { problem } from "../../formula/issue.js";
import { listed } from "../open/file-kind.js";

/**
 * Compares the totals printed in the document with the sums of the file, before `keep` and `drop` unless the key ends in
 * `:kept`.
 *
 * @param held - every amount of the file by `year:phase`, among which the rows that make a difference are sought where
 *   there is one
 * @returns the comparisons; a difference above the tolerance is the error `total.mismatch`, followed by the rows that
 *   make it (`mismatch.…`); a total of no amounts is `total.unknown`
 */
export function checkTotals(
  settings: BudgetSettings,
  sums: { readonly all: Sums; readonly kept: Sums },
  held: () => readonly Held[],
): { readonly checks: readonly SumCheck[]; readonly issues: readonly Issue[] } {
  const { file } = settings;
  const checks: SumCheck[] = [];
  const issues = Object.entries(settings.controlTotals ?? {}).flatMap(([key, stated]): readonly Issue[] => {
    const total = totalOf(key, settings.fiscalYear ?? "");
    const place = total && `${total.fiscalYear}:${total.phase}`;
    const sum = place === undefined ? undefined : (total?.kept ? sums.kept : sums.all).get(place);
    if (!sum) return [unknownTotal(settings, key, sums.all)];
    const difference = subtract(sum, exact(stated));
    const isMet = compare(magnitude(difference), exact(settings.tolerance ?? "0")) <= 0;
    checks.push({ kind: "control", key, count: 1, mismatches: isMet ? 0 : 1, stated, sum: toDecimal(sum) });
    if (isMet) return [];
    const detail = { key, difference: toDecimal(difference) };
    const facts = { file, received: toDecimal(sum), expected: stated, detail };
    const here = held().filter((each) => each.key === place);
    return [problem("total.mismatch", facts), ...culprits({ file, key, difference, tell: held().length > 0 }, here)];
  });
  return { checks, issues };
}

/** Sums of a budget file by `year:phase`, in the unit of the file. */
export type Sums = Map<string, Exact>;

/** The sums of years and phases of which some amount is known, in the order of the amounts. */
export function knownSums(sums: Sums, amounts: readonly BudgetAmount[]): Sums {
  const keys = amounts.flatMap(({ fiscalYear, phase, amount }) => (amount === null ? [] : [`${fiscalYear}:${phase}`]));
  return new Map(
    keys.flatMap((key) => {
      const sum = sums.get(key);
      return sum ? [[key, sum] as const] : [];
    }),
  );
}

type Total = { readonly fiscalYear: string; readonly phase: Phase; readonly kept: boolean };

/** `approved`, `2024:executed`, `approved:kept`: which total a key of the analysis file means. */
export function totalOf(key: string, fiscalYear: string): Total | undefined {
  const parts = key.split(":");
  const kept = parts.at(-1) === "kept";
  if (kept) parts.pop();
  const phase = PHASES.find((each) => each === parts.at(-1));
  if (!phase || parts.length > 2) return undefined;
  return { fiscalYear: parts.length === 2 ? (parts[0] ?? "") : fiscalYear, phase, kept };
}

/** The published totals by `year:phase`, of the whole file. */
export const totalsByKey = (settings: BudgetSettings): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(settings.controlTotals ?? {}).flatMap(([key, stated]) => {
      const total = totalOf(key, settings.fiscalYear ?? "");
      return total && !total.kept ? [[`${total.fiscalYear}:${total.phase}`, stated] as const] : [];
    }),
  );

export function unknownTotal(settings: BudgetSettings, key: string, sums: Sums): Issue {
  const known = [...sums.keys()].sort().flatMap((each) => {
    const [year, phase = ""] = each.split(":");
    return year === settings.fiscalYear ? [phase, each] : [each];
  });
  const detail = { key, nearest: nearest(key, known) ?? "" };
  return problem("total.unknown", { file: settings.file, received: key, expected: known.join(", "), detail });
}

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
