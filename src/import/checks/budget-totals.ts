import { nearest } from "../../formula/nearest.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { PHASES, type Phase } from "../../model/budget-line.js";
import type { BudgetAmount } from "../../model/budget-table.js";
import { type Exact, ZERO, add, compare, exact, negate, subtract } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { type Held, culprits } from "./culprits.js";
import type { SumCheck } from "../../model/input-record.js";

/**
 * Compares the totals printed in the document with the sums of the file, before `keep` and `drop` unless the key ends in
 * `:kept`.
 *
 * @param held - every amount of the file by `year:phase`, among which the rows that make a difference are sought
 * @returns the comparisons; a difference above the tolerance is the error `total.mismatch`, followed by the rows that
 *   make it (`mismatch.…`); a total of no amounts is `total.unknown`
 */
export function checkTotals(
  settings: BudgetSettings,
  sums: { readonly all: Sums; readonly kept: Sums },
  held: readonly Held[],
): { readonly checks: readonly SumCheck[]; readonly issues: readonly Issue[] } {
  const { file } = settings;
  const checks: SumCheck[] = [];
  const issues = Object.entries(settings.controlTotals ?? {}).flatMap(([key, stated]): readonly Issue[] => {
    const total = totalOf(key, settings.fiscalYear ?? "");
    const place = total && `${total.fiscalYear}:${total.phase}`;
    const sum = place === undefined ? undefined : (total?.kept ? sums.kept : sums.all).get(place);
    if (!sum) return [unknownTotal(settings, key, sums.all)];
    const difference = subtract(sum, exact(stated));
    const isMet = compare(size(difference), exact(settings.tolerance ?? "0")) <= 0;
    checks.push({ kind: "control", key, count: 1, mismatches: isMet ? 0 : 1, stated, sum: toDecimal(sum) });
    if (isMet) return [];
    const detail = { key, difference: toDecimal(difference) };
    const facts = { file, received: toDecimal(sum), expected: stated, detail };
    const here = held.filter((each) => each.key === place);
    return [problem("total.mismatch", facts), ...culprits({ file, key, difference, tell: held.length > 0 }, here)];
  });
  return { checks, issues };
}

/** Sums of a budget file by `year:phase`, in the unit of the file. */
export type Sums = Map<string, Exact>;

/** Adds an amount to its year and phase; an unknown amount leaves the sum but makes the key known. */
export function addTo(sums: Sums, fiscalYear: string, phase: Phase, amount: string | null): void {
  const key = `${fiscalYear}:${phase}`;
  const sum = sums.get(key) ?? ZERO;
  sums.set(key, amount === null ? sum : add(sum, exact(amount)));
}

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

type Total = { readonly key: string; readonly fiscalYear: string; readonly phase: Phase; readonly kept: boolean };

/** `approved`, `2024:executed`, `approved:kept`: which total a key of the analysis file means. */
export function totalOf(key: string, fiscalYear: string): Total | undefined {
  const parts = key.split(":");
  const kept = parts.at(-1) === "kept";
  if (kept) parts.pop();
  const phase = PHASES.find((each) => each === parts.at(-1));
  if (!phase || parts.length > 2) return undefined;
  return { key, fiscalYear: parts.length === 2 ? (parts[0] ?? "") : fiscalYear, phase, kept };
}

/** The published totals by `year:phase`, of the whole file. */
export const totalsByKey = (settings: BudgetSettings): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(settings.controlTotals ?? {}).flatMap(([key, stated]) => {
      const total = totalOf(key, settings.fiscalYear ?? "");
      return total && !total.kept ? [[`${total.fiscalYear}:${total.phase}`, stated] as const] : [];
    }),
  );

const size = (value: Exact): Exact => (value.n < 0n ? negate(value) : value);

export function unknownTotal(settings: BudgetSettings, key: string, sums: Sums): Issue {
  const known = [...sums.keys()].sort().flatMap((each) => {
    const [year, phase = ""] = each.split(":");
    return year === settings.fiscalYear ? [phase, each] : [each];
  });
  const detail = { key, nearest: nearest(key, known) ?? "" };
  return problem("total.unknown", { file: settings.file, received: key, expected: known.join(", "), detail });
}
