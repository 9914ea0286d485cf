import { exact, compare } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import type { Confirmed, SumCheck } from "../../model/input-record.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type { Sums } from "../checks/budget-totals.js";
import type { AskedPeriod } from "./asked-period.js";

/** What is known of the sums of a budget. */
export type SumsFound = {
  readonly period: AskedPeriod;
  readonly sums: { readonly all: Sums; readonly kept: Sums };
  /** How many lines there are. */
  readonly count: number;
  readonly checks: readonly SumCheck[];
  /** As it stands before a given total chose another reading. */
  readonly hierarchy: Hierarchy;
  /** Whether a total was given that one row alone gives: that row is the line then, and confirms nothing. */
  readonly isRowAlone: boolean;
};

/**
 * What confirms the total of a budget: a published total that was given and is met, or an amount that a row of the file
 * prints and its lines do not contain.
 *
 * @returns null where nothing does
 */
export function confirmedBy({ period, sums, count, checks, hierarchy, isRowAlone }: SumsFound): Confirmed | null {
  const { fiscalYear, phase = "", column } = period;
  const totals = [sums.all, sums.kept].flatMap((each) => each.get(`${fiscalYear ?? ""}:${phase}`) ?? []);
  const printed = hierarchy.checks.find(
    (each) => each.column === column && totals.some((total) => compare(total, exact(each.stated)) === 0),
  );
  const isPrinted = printed !== undefined && count > 1 && hierarchy.roles.has(printed.row);
  const given = checks.find((each) => each.kind === "control" && each.mismatches === 0);
  if (given && !isRowAlone) return { by: "given", stated: given.stated ?? "", ...(isPrinted && { row: printed.row }) };
  return isPrinted ? { by: "own", stated: toDecimal(exact(printed.stated)), row: printed.row } : null;
}
