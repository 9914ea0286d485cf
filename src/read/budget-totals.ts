import { nearest } from "../formula/nearest.js";
import type { Issue } from "../formula/issue.js";
import type { Analysis, BudgetSettings } from "../model/analysis.js";
import { PHASES, type Phase } from "../model/budget-line.js";
import type { BudgetAmount, BudgetRest } from "../model/budget-table.js";
import { type Exact, ZERO, add, compare, exact, negate, subtract } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { escaped } from "./json-places.js";
import { problem } from "./problem.js";

/** Sums of a budget file by `year:phase`, in the unit of the file. */
export type Sums = Map<string, Exact>;

/** Adds an amount to its year and phase; an unknown amount leaves the sum but makes the key known. */
export function addTo(sums: Sums, fiscalYear: string, phase: Phase, amount: string | null): void {
  const key = `${fiscalYear}:${phase}`;
  const sum = sums.get(key) ?? ZERO;
  sums.set(key, amount === null ? sum : add(sum, exact(amount)));
}

type Total = { readonly key: string; readonly fiscalYear: string; readonly phase: Phase; readonly kept: boolean };

/** `approved`, `2024:executed`, `approved:kept`: which total a key of the analysis file means. */
function totalOf(key: string, fiscalYear: string): Total | undefined {
  const parts = key.split(":");
  const kept = parts.at(-1) === "kept";
  if (kept) parts.pop();
  const phase = PHASES.find((each) => each === parts.at(-1));
  if (!phase || parts.length > 2) return undefined;
  return { key, fiscalYear: parts.length === 2 ? (parts[0] ?? "") : fiscalYear, phase, kept };
}

/**
 * Compares the totals printed in the document with the sums of the file, before `keep` and `drop` unless the key ends in
 * `:kept`. A difference above the tolerance is the error `total.mismatch`, or a warning where the analysis accepts it.
 */
export function controlTotals(
  settings: BudgetSettings,
  accept: Analysis["accept"],
  sums: { readonly all: Sums; readonly kept: Sums },
): readonly Issue[] {
  const accepted = accept?.find(
    (each) => each.code === "total.mismatch" && (each.budget === undefined || each.budget === settings.file),
  );
  return Object.entries(settings.controlTotals ?? {}).flatMap(([key, stated]) => {
    const total = totalOf(key, settings.fiscalYear ?? "");
    const sum = total && (total.kept ? sums.kept : sums.all).get(`${total.fiscalYear}:${total.phase}`);
    if (!sum) return [unknownTotal(settings, key, sums.all)];
    const difference = subtract(sum, exact(stated));
    const size = difference.n < 0n ? negate(difference) : difference;
    if (compare(size, exact(settings.tolerance ?? "0")) <= 0) return [];
    const detail = { key, difference: toDecimal(difference), reason: accepted?.reason ?? "" };
    const facts = { file: settings.file, received: toDecimal(sum), expected: stated, detail };
    return [problem("total.mismatch", facts, accepted ? "warning" : "error")];
  });
}

/**
 * What published totals leave beside the lines kept: total − kept lines must not be below zero. Lines whose amount is
 * blank are part of the rest then, which is told.
 */
export function restsOf(
  settings: BudgetSettings,
  index: number,
  kept: Sums,
  amounts: readonly BudgetAmount[],
): { readonly rest: readonly BudgetRest[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const rest = Object.entries(settings.rest ?? {}).flatMap(([key, total]): BudgetRest[] => {
    const { file } = settings;
    const meant = totalOf(key, settings.fiscalYear ?? "");
    const sum = meant && !meant.kept ? kept.get(`${meant.fiscalYear}:${meant.phase}`) : undefined;
    if (!meant || !sum) {
      issues.push(unknownTotal(settings, key, kept));
      return [];
    }
    const balance = subtract(exact(total), sum);
    if (balance.n < 0n) {
      const detail = { key, difference: toDecimal(balance) };
      issues.push(problem("rest.negative", { file, received: total, expected: `≥ ${toDecimal(sum)}`, detail }));
      return [];
    }
    const blank = amounts.filter(
      (each) => each.amount === null && each.phase === meant.phase && each.fiscalYear === meant.fiscalYear,
    ).length;
    if (blank > 0) issues.push(problem("rest.unknown", { file, detail: { key, count: String(blank) } }, "warning"));
    const pointer = `/budgets/${index}/rest/${escaped(key)}`;
    return [{ fiscalYear: meant.fiscalYear, phase: meant.phase, total, pointer }];
  });
  return { rest, issues };
}

function unknownTotal(settings: BudgetSettings, key: string, sums: Sums): Issue {
  const known = [...sums.keys()].flatMap((each) => {
    const [year, phase = ""] = each.split(":");
    return year === settings.fiscalYear ? [phase, each] : [each];
  });
  const detail = { key, nearest: nearest(key, known) ?? "" };
  return problem("total.unknown", { file: settings.file, received: key, expected: known.join(", "), detail });
}
