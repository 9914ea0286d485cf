import { comparable } from "../../model/condition.js";
import { ZERO, add } from "../../money/exact.js";
import { allDigits } from "../../money/to-decimal.js";
import type { Phase } from "../../model/budget-line.js";
import { madeAnew } from "../../model/made-anew.js";
import { entryOf } from "../../model/once-for.js";
import type { BudgetAmount, CodeSum, LineSum } from "../../model/budget-table.js";
import type { Sums } from "../checks/budget-totals.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import type { Role } from "../hierarchy/role.js";
import type { LimbSums } from "../scan/limb-sums.js";
import type { BudgetRows } from "./row-task.js";
import { belowZero } from "./below-zero.js";
import { type Class, classesOf, idIn } from "./scanned-classes.js";
import type { ScannedFile } from "./scan-budget.js";
import type { IdYears } from "./id-years.js";
import { refusedRows } from "./refused-rows.js";
import { tracer } from "./trace-lines.js";
import type { Understanding } from "./understand-budget.js";

/** What is known of a file besides its lines. */
export type ScannedTask = {
  /** The file before rows were passed over. */
  readonly whole: ScannedFile;
  readonly blank: "zero" | "unknown" | undefined;
  /** Rows that are no lines. */
  readonly roles: Hierarchy["roles"];
  readonly years: IdYears | undefined;
};

/**
 * What became of the rows of a file that was gone through: the first line of each class with the sums of its lines, and
 * the first of the rows that were refused.
 */
export function scannedRows(file: string, found: ScannedFile, { whole, blank, roles, years }: ScannedTask): BudgetRows {
  const { scan, seen, opened } = found;
  const { sums } = scan.rows;
  const valuesOf = (of: LimbSums, slot: number, { mask }: Class): CodeSum["values"] =>
    seen.readers.amounts.map((_, column) => (isKnownIn(mask, column, blank) ? of.sumOf(slot, column) : undefined));
  const classes = classesOf(file, found);
  const lineSum = (each: Class): LineSum => {
    const lines = sums.classes.counts[each.number] ?? 0;
    const values = valuesOf(sums.classes, each.number, each);
    return { line: each.line, lines, amounts: classAmounts(seen, each, lines, values, sums.blanks[each.number]) };
  };
  const all = classes.map(lineSum);
  const { counts } = scan;
  const traced = tracer(file, found, classes, blank);
  const negative = scan.rows.seen.columns.map((each) => each.negative);
  const hasBelow = negative.some(({ count }) => count > 0);
  const kinds = [...roles.values()].map((each) => each.kind);
  const countOf = (kind: Role["kind"]): number => kinds.filter((each) => each === kind).length;
  return {
    count: counts.line,
    refused: counts.refused + counts.repeated,
    lines: classes.map((each) => each.line),
    firstIds: scan.rows.first.map((each) => idIn(found, each)),
    amounts: all.flatMap((each) => each.amounts),
    ...refusedRows(file, found),
    aside: {
      parents: countOf("parent"),
      totals: countOf("total"),
      notes: opened.region.notes.length + countOf("note"),
      filtered: counts["left-out"],
    },
    others: othersIn(whole),
    summed: {
      all,
      by: byDimension(found, classes, valuesOf),
      ...(years && { years: yearsByLine(found, classes, years) }),
      below: hasBelow ? belowZero(traced.each, new Set(negative.flatMap(({ rows }) => rows))) : undefined,
      trace: traced.trace,
      texts: traced.texts,
    },
    sums: { all: sumsOf(found, classes, true), kept: sumsOf(found, classes, false) },
  };
}

// How many rows are of another side, period or version; nothing else leaves a row out then.
function othersIn({ scan, seen: { columns, filter } }: ScannedFile): number {
  const { side, copies } = columns.dimensions;
  if (!side && !copies) return 0;
  const { sums, isLeftOut } = scan.rows;
  const faulty = scan.refused.filter(({ row }) => row.fault && filter.isOther(row.cells)).length;
  return isLeftOut.reduce((sum, left, number) => (left ? sum + (sums.classes.counts[number] ?? 0) : sum), faulty);
}

// The years in which the ids of a class stand, by its first line.
const yearsByLine = ({ scan }: ScannedFile, classes: readonly Class[], { yearsOf: named }: IdYears) =>
  new Map(classes.map(({ number, line }) => [line, named(scan.rows.sums.numbersOf(number).at(-2) ?? 0)] as const));

// Whether the lines of a class have an amount in a column.
const isKnownIn = (mask: number, column: number, blank: ScannedTask["blank"]): boolean =>
  blank === "zero" || (mask & (1 << column)) !== 0;

function classAmounts(
  { readers, known }: Understanding,
  { line }: Class,
  lines: number,
  values: CodeSum["values"],
  rows: readonly number[] | undefined,
): readonly BudgetAmount[] {
  return readers.amounts.map(({ fiscalYear, phase, header }, column) => {
    const value = values[column];
    return {
      line,
      fiscalYear: fiscalYear ?? line.values.fiscalYear ?? known.fiscalYear ?? "",
      phase,
      amount: value ? allDigits(value) : null,
      column: header,
      lines,
      ...(rows && { rows }),
    };
  });
}

/** Where the sums of a code in a class stand. */
type Slot = { readonly sums: LimbSums; readonly slot: number; readonly of: Class; readonly code: string; readonly row: number }; // prettier-ignore

function byDimension(
  { plan, scan }: ScannedFile,
  classes: readonly Class[],
  valuesOf: (sums: LimbSums, slot: number, of: Class) => CodeSum["values"],
): NonNullable<BudgetRows["summed"]>["by"] {
  const byNumber = new Map(classes.map((each) => [each.number, each]));
  const { sums, texts } = scan.rows;
  const sumAt = ({ sums: own, slot, of, code, row }: Slot): CodeSum => ({
    ...{ line: { ...of.line, row }, of: of.line, lines: own.counts[slot] ?? 0, code },
    values: valuesOf(own, slot, of),
  });
  return new Map(
    plan.dimensions.map(({ dimension, index }, at) => {
      const own = sums.dimensions[at];
      const codes = new Map<number, string>();
      const codeOf = (number: number): string => entryOf(codes, number, () => comparable(texts.textOf(index, number)));
      const slots: Slot[] = [];
      for (let slot = 0; own && slot < own.size; slot++) {
        const { code: number, class: ofClass, firstRow: row } = own.slotAt(slot);
        const of = byNumber.get(ofClass);
        const code = codeOf(number);
        if (of && code !== "") slots.push({ sums: own.sums, slot, of, code, row });
      }
      slots.sort((a, b) => a.row - b.row);
      return [dimension, madeAnew(slots, sumAt)];
    }),
  );
}

/** The fiscal years of the rows, by the number of their text. */
export function yearsOf({ plan, scan, seen }: ScannedFile): ReadonlyMap<number, string> {
  const own = seen.known.fiscalYear ?? "";
  const { texts } = scan.rows;
  const size = texts.texts[plan.year]?.size;
  if (size === undefined) return new Map([[0, own]]);
  const read = seen.readers.fields.get("fiscalYear")?.read;
  return new Map(
    Array.from({ length: size }, (_, number) => {
      const year = read?.(texts.textOf(plan.year, number));
      return [number, typeof year === "string" ? year : own];
    }),
  );
}

// Sums by year and phase: of all rows, or of the lines kept.
function sumsOf(found: ScannedFile, classes: readonly Class[], isAll: boolean): Sums {
  const { plan, scan, seen } = found;
  const { sums, refusedSums, isLeftOut } = scan.rows;
  const totals: Sums = new Map();
  const years = yearsOf(found);
  const yearOf = (number: number): string => years.get(number) ?? "";
  const { amounts } = seen.readers;
  const keyOf = ({ fiscalYear, phase }: (typeof amounts)[number], year: string): string =>
    `${fiscalYear ?? year}:${phase satisfies Phase}`;
  // Where no amount can be read nothing is known of the total.
  const known = new Set(
    scan.rows.readable.flatMap((columns, number) =>
      amounts.flatMap((each, at) => ((columns & (1 << at)) === 0 ? [] : [keyOf(each, yearOf(number))])),
    ),
  );
  const put = (from: LimbSums, slot: number, year: string): void => {
    for (const [at, each] of amounts.entries()) {
      const key = keyOf(each, year);
      if (!isAll || known.has(key)) totals.set(key, add(totals.get(key) ?? ZERO, from.sumOf(slot, at)));
    }
  };
  const { firstAmount } = scan.rows;
  const first = firstAmount && seen.readers.amounts[firstAmount.column];
  // Of all rows the first total is that of the first amount.
  if (isAll && first) totals.set(`${first.fiscalYear ?? yearOf(firstAmount.year)}:${first.phase}`, ZERO);
  for (const { number, line } of classes)
    put(sums.classes, number, line.values.fiscalYear ?? seen.known.fiscalYear ?? "");
  if (!isAll) return totals;
  for (const [number, left] of isLeftOut.entries())
    if (left) put(sums.classes, number, yearOf(plan.year < 0 ? 0 : (sums.numbersOf(number)[0] ?? 0)));
  for (const [slot, count] of refusedSums.counts.entries()) if (count > 0) put(refusedSums, slot, yearOf(slot));
  return totals;
}
