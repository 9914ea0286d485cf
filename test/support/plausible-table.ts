import type { PlausibleTable } from "../../src/import/checks/plausibility.js";
import { amountColumn } from "./amount-column.js";
import { ZERO, add, exact } from "../../src/money/exact.js";

/** One amount of a line. */
export type PlausibleLine = {
  readonly row: number;
  readonly id: string;
  readonly fiscalYear: string;
  readonly phase: string;
  readonly amount: string | null;
  readonly column: string;
};

/** Amounts that are written one by one as columns: thousands, without published totals. */
export function plausibleTable(all: readonly PlausibleLine[]): PlausibleTable {
  const keyOf = ({ fiscalYear, phase }: PlausibleLine): string => `${fiscalYear}:${phase}`;
  const at = (line: number): PlausibleLine => all[line] as PlausibleLine;
  const [keys, ids, headers] = [all.map(keyOf), all.map((each) => each.id), all.map((each) => each.column)].map(
    (each) => [...new Set(each)],
  ) as [string[], string[], string[]];
  const known = all.filter((each) => each.amount !== null);
  const sumOf = (key: string) =>
    known.filter((each) => keyOf(each) === key).reduce((sum, each) => add(sum, exact(each.amount ?? "0")), ZERO);
  return {
    file: "b.csv",
    unit: "1000",
    controlTotals: new Map(),
    totals: new Map(known.map((each) => [keyOf(each), sumOf(keyOf(each))])),
    keys,
    lines: Int32Array.from(all.keys()),
    columns: headers.map((header) => ({
      header,
      keyOf: Int32Array.from(all, (each) => keys.indexOf(keyOf(each))),
      amounts: amountColumn(all.map((each) => (each.column === header ? (each.amount ?? undefined) : undefined))),
    })),
    rowOf: (line) => at(line).row,
    idOf: (line) => at(line).id,
    ids: Int32Array.from(all, (each) => ids.indexOf(each.id)),
    weightOf: () => 1,
  };
}
