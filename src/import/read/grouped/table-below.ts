import type { BelowZero, LineSum, Summed } from "../../../model/budget-table.js";
import { belowZero } from "../below-zero.js";
import type { TableClass } from "./grouped-classes.js";
import { MOST_LINES } from "./table-tracer.js";

/**
 * Where amounts below zero stand in a table. The lines of short classes are looked at; of a long class the engine says
 * only in which columns there are some, so that they may stand under each of its codes.
 *
 * @param classes - the classes as the engine told them
 * @param all - the same with their amounts, in the same order
 */
export function tableBelow(
  classes: readonly TableClass[],
  all: readonly LineSum[],
  trace: Summed["trace"],
): BelowZero | undefined {
  const holding = classes.filter(({ below }) => below.some((each) => each.count > 0));
  if (holding.length === 0) return undefined;
  const isShort = ({ lines }: TableClass): boolean => lines <= MOST_LINES;
  const told = new Set(holding.flatMap(({ below }) => below.flatMap(({ row }) => row ?? [])));
  const short = belowZero((take) => {
    for (const each of holding.filter(isShort)) trace({ classes: new Set([each.line]) }).forEach(take);
  }, told);
  const long = new Set(
    classes.flatMap((each, at) =>
      isShort(each) ? [] : (all[at]?.amounts ?? []).filter((_, column) => (each.below[column]?.count ?? 0) > 0),
    ),
  );
  return {
    isIn: (of, dimension, code, amount) => long.has(amount) || short?.isIn(of, dimension, code, amount) === true,
    first: short?.first ?? [],
  };
}
