import type { Held } from "../checks/culprits.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import { type Exact, exact, multiply, negate, subtract } from "../../money/exact.js";
import type { BudgetRows } from "./row-task.js";
import { cellAt } from "./read-line.js";
import { type ScannedColumns, yearReader, yearsIn } from "./scanned-columns.js";
import type { ScannedFile } from "./scan-budget.js";

/** An amount of a file with its column among those of amounts. */
export type HeldAmount = Held & { readonly column: string };

type Checked = { readonly stated?: string | undefined; readonly sum?: string | undefined };

/** Gives the amounts that may make a difference between a sum and what is stated. */
export type HeldFor = (checks: readonly Checked[], rows: BudgetRows) => readonly HeldAmount[];

const HALF = exact("0.5");

/**
 * The amounts of a file that may make a difference of its sums: those of refused rows, those that are a difference, its
 * negative or its half, and else the first one, which shows that there are some.
 */
export const scannedHeld =
  (found: ScannedFile, columnsOf: () => ScannedColumns, { roles }: Hierarchy): HeldFor =>
  (checks, { rejects, allRejects }) => {
    const { rows, isKept, year } = columnsOf();
    const { amounts } = found.seen.readers;
    const yearPlace = found.seen.readers.fields.get("fiscalYear")?.index;
    const yearOf = yearReader(found);
    const years = yearsIn(found, year);
    const held: HeldAmount[] = [];
    const put = (row: number, at: number, own: string, amount: string, role: Held["role"]): void => {
      const column = amounts[at];
      held.push({ row, key: `${column?.fiscalYear ?? own}:${column?.phase ?? ""}`, column: String(at), amount, role });
    };
    const refused = new Set<number>();
    for (const { row, cells } of allRejects ?? rejects) {
      refused.add(row);
      for (const [at, { index, read }] of amounts.entries()) {
        const cell = cellAt(cells, index);
        const amount = read(cell, found.plan.amounts[at]?.textOf(cell) === undefined);
        if (typeof amount === "string") put(row, at, yearOf(cellAt(cells, yearPlace)), amount, "refused");
      }
    }
    const wanted = wantedOf(checks, rows.amounts.one);
    for (let index = 0; index < rows.length; index++) {
      const row = rows.row(index);
      if (refused.has(row)) continue;
      const values = rows.amounts.at(index);
      for (let at = 0; at < values.length; at++) {
        const value = values[at];
        if (value === undefined || (held.length > 0 && wanted[at]?.has(value) !== true)) continue;
        const role = !roles.has(row) && isKept(index) ? "line" : "aside";
        put(row, at, years[year?.numberAt(index) ?? 0] ?? "", rows.amounts.print(at, value), role);
      }
    }
    return held.sort((a, b) => a.row - b.row);
  };

// What is sought in each column, in its smallest unit.
function wantedOf(checks: readonly Checked[], ones: readonly bigint[]): readonly ReadonlySet<bigint>[] {
  const differences = checks.flatMap(({ stated, sum }) =>
    stated === undefined || sum === undefined || stated === sum ? [] : [subtract(exact(sum), exact(stated))],
  );
  const sought = differences.flatMap((each) => [each, negate(each), multiply(each, HALF)]);
  return ones.map((one) => new Set(sought.flatMap((each) => scaledTo(each, one))));
}

const scaledTo = ({ n, d }: Exact, one: bigint): readonly bigint[] => ((n * one) % d === 0n ? [(n * one) / d] : []);
