// Looks in the amounts of a budget for what no ministry can have meant: too large, below zero, cut at 32 bits, a
// thousand times another year; and says where 32 bits end and which phases are appropriations.
import { type Issue, problem, listed } from "../../formula/issue.js";
import { type Exact, compare, exact, isZero, magnitude, multiply, toDecimal, whole } from "../../money/exact.js";
import type { AmountColumn } from "../numbers/amount-column.js";

/**
 * Looks for what no ministry can have meant. Floating point shows where to look; what it finds is compared exactly.
 *
 * @returns errors: `amount.above-total` (one line above the published total, where none is below zero),
 *   `total.above-gdp`, `amount.wrapped` (a value at the end of 32 bits); the question `amount.wrapped-step`; warnings:
 *   `amount.thousandfold`, `amount.negative` (an appropriation below zero, once a column)
 */
export function plausibility(table: PlausibleTable): readonly Issue[] {
  const { lines, columns, keys, controlTotals, weightOf } = table;
  const lessened = new Set<number>();
  const negative = columns.map((column) => ({ column, lines: [] as number[], count: 0 }));
  const odd: (readonly [line: number, column: PlausibleColumn])[] = [];
  const most = keys.map((key) => {
    const total = Number(controlTotals.get(key) ?? Infinity);
    return total === Infinity ? total : total - Math.abs(total) * NEAR;
  });
  const areAppropriations = keys.map((key) => APPROPRIATION.test(key));
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place] as number;
    const weight = weightOf(line);
    for (const own of negative) {
      const value = nearAt(own.column, line);
      if (Number.isNaN(value)) continue;
      const key = own.column.keyOf[line] as number;
      if (value < 0) {
        // Below zero lines can take away from a total that one line alone exceeds.
        lessened.add(key);
        if (areAppropriations[key] === true) {
          own.count += weight;
          if (own.lines.length < SHOWN) own.lines.push(line);
        }
      }
      if (weight === 1 && (value > (most[key] as number) || NEAR_ENDS.has(value))) odd.push([line, own.column]);
    }
  }
  const areWeighed = lines.some((line) => weightOf(line) > 1);
  return [
    ...odd.flatMap(([line, column]) => oddIssues(table, line, column, lessened.has(column.keyOf[line] as number))),
    ...aboveProduct(table),
    ...negative
      .filter((each) => each.count > 0)
      .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
      .map((each) => negativeIssue(table, each)),
    ...(areWeighed ? [] : columns.flatMap((column) => wrapped(table, column))),
    ...thousandfold(table),
  ];
}

/** Where 32 bits end, signed and unsigned: what a program writes that could not hold the amount. */
export const ENDS = ["2147483647", "-2147483648", "4294967295"];
const NEAR_ENDS = new Set(ENDS.map(Number));
/** Phases of money that is granted, behind their year. */
export const APPROPRIATION = /:(?:proposed|approved|revised)$/;
const SHOWN = 5;
// Doubles differ from what they stand for by less than this part of them.
const NEAR = 1e-9;

// Where an amount stands, and how it is written.
const placeOf = ({ file, rowOf }: PlausibleTable, line: number, column: PlausibleColumn) => ({
  ...{ file, row: rowOf(line), column: column.header, received: amountAt(column, line) },
});

function oddIssues(table: PlausibleTable, line: number, column: PlausibleColumn, isLessened: boolean) {
  const { idOf, keys, controlTotals } = table;
  const [key, id] = [keys[column.keyOf[line] as number] ?? "", idOf(line)];
  const place = placeOf(table, line, column);
  const total = controlTotals.get(key);
  const isAbove = total !== undefined && !isLessened && compare(exact(place.received), exact(total)) > 0;
  return [
    ...(isAbove ? [problem("amount.above-total", { ...place, expected: `≤ ${total}`, detail: { id, key } })] : []),
    ...(ENDS.includes(place.received.replace(/\.0+$/, ""))
      ? [problem("amount.wrapped", { ...place, detail: { id } })]
      : []),
  ];
}

// Totals that are larger than the gross domestic product of their year.
function aboveProduct({ file, totals, unit, gdp }: PlausibleTable): readonly Issue[] {
  return [...totals].flatMap(([key, total]) => {
    const year = key.split(":")[0] ?? "";
    const product = gdp?.get(year);
    const units = multiply(total, exact(unit));
    if (product === undefined || compare(units, exact(product)) <= 0) return [];
    const detail = { key, year, unit };
    return [problem("total.above-gdp", { file, received: toDecimal(units), expected: `≤ ${product}`, detail })];
  });
}

/** Amounts of a column below zero: their number, and the first lines. */
type Below = { readonly column: PlausibleColumn; readonly lines: readonly number[]; readonly count: number };

function negativeIssue({ file, rowOf, idOf, weightOf }: PlausibleTable, { column, lines, count }: Below): Issue {
  const words = lines.map((line) => {
    const row = String(rowOf(line));
    const amount = amountAt(column, line).replace("-", "−");
    if (weightOf(line) > 1) return row;
    return idOf(line) === row ? `${row}: ${amount}` : `${row} (${idOf(line)}: ${amount})`;
  });
  const detail = { rows: words.join(", ") + (count > SHOWN ? ", …" : ""), count: String(count) };
  return problem("amount.negative", { file, row: rowOf(lines[0] ?? 0), column: column.header, detail }, "warning");
}

const TURN = 2 ** 32;
const STEPS = [1_000_000, 100_000, 10_000, 1000, 100] as const;
// Fewer amounts share a step by chance.
const FEWEST = 10;
const LEAST_SHARE = 0.9;

// Amounts that a program of 32 bits has probably cut: most of their column are multiples of one step, and whole turns of 32
// bits make these so; as many are tried as leave one chance in a thousand, or a hundred where the step is 100.
function wrapped(table: PlausibleTable, column: PlausibleColumn): readonly Issue[] {
  const { lines, idOf } = table;
  let [count, even] = [0, 0];
  for (const line of lines) {
    const value = nearAt(column, line);
    if (value === 0 || Number.isNaN(value)) continue;
    // A column with an amount beyond 32 bits was written by a program that could hold it.
    if (!Number.isInteger(value) || Math.abs(value) >= TURN) return [];
    count++;
    if (value % STEPS[4] === 0) even++;
  }
  if (count < FEWEST || even < count / 2) return [];
  const own = Array.from(lines).filter((line) => (nearAt(column, line) || 0) !== 0);
  const amounts = own.map((line) => nearAt(column, line));
  const step = STEPS.find((each) => amounts.filter((amount) => amount % each === 0).length >= amounts.length / 2);
  if (step === undefined) return [];
  const turns = amounts.map((amount) => (amount % step === 0 ? 0 : turnsTo(amount, step)));
  const whole = turns.filter((each) => each === 0).length;
  if (turns.filter((each) => each !== undefined).length < LEAST_SHARE * amounts.length) return [];
  return own.flatMap((line, index) => {
    const [amount, more] = [amounts[index] ?? 0, turns[index] ?? 0];
    if (more === 0) return [];
    const detail = { id: idOf(line), step: String(step), turns: String(more), count: String(whole) };
    const facts = { ...placeOf(table, line, column), expected: String(amount + more * TURN), detail };
    return [problem("amount.wrapped-step", facts, "question")];
  });
}

function turnsTo(amount: number, step: number): number | undefined {
  for (let turns = 1; turns === 1 || turns <= step / 1000; turns++)
    if ((amount + turns * TURN) % step === 0) return turns;
  return undefined;
}

/** Amounts about a thousand times those of another year or phase: one of them is probably in another unit. */
function thousandfold(table: PlausibleTable): readonly Issue[] {
  const { file, totals, rowOf } = table;
  const keys = [...totals.keys()].sort();
  const stepsBetween = stepsIn(table);
  return keys.flatMap((key, at): readonly Issue[] => {
    const before = keys[at - 1];
    const [one, other] = [totals.get(before ?? ""), totals.get(key)];
    if (before === undefined || !one || !other) return [];
    const detail = { key, before };
    if (isThousandfold(one, other)) {
      const facts = { file, received: toDecimal(other), expected: toDecimal(one), detail };
      return [problem("amount.thousandfold", facts, "warning")];
    }
    const found = stepsBetween(before, key);
    const [first] = found;
    if (!first || found.length < FEWEST_STEPS) return [];
    const place = placeOf(table, first.line, first.column);
    const told = { ...detail, rows: listed(found.map(({ line }) => rowOf(line))), count: String(found.length) };
    return [problem("amount.thousandfold-lines", { ...place, detail: told }, "warning")];
  });
}

const [LOW, HIGH] = [whole(500), whole(2000)];
const FEWEST_STEPS = 3;

type Step = { readonly line: number; readonly column: PlausibleColumn };

// The lines whose amounts of two years or phases differ about a thousandfold, by id; of several before the last counts.
function stepsIn({ columns, keys, lines, ids }: PlausibleTable): (before: string, key: string) => readonly Step[] {
  const count = ids.reduce((most, id) => Math.max(most, id), -1) + 1;
  return (before, key) => {
    const [earlier, later] = [keys.indexOf(before), keys.indexOf(key)];
    const [latest, columnOf] = [new Int32Array(count).fill(-1), new Int32Array(count)];
    for (const [place, { keyOf }] of columns.entries())
      for (const line of lines) {
        const id = ids[line] as number;
        if (keyOf[line] === earlier && line >= (latest[id] as number)) [latest[id], columnOf[id]] = [line, place];
      }
    const found: Step[] = [];
    for (const column of columns)
      for (const line of lines) {
        const id = ids[line] as number;
        const from = latest[id] as number;
        if (column.keyOf[line] !== later || from < 0) continue;
        const other = columns[columnOf[id] as number] as PlausibleColumn;
        if (!mayStep(nearAt(other, from), nearAt(column, line))) continue;
        if (isThousandfold(exact(amountAt(other, from)), exact(amountAt(column, line)))) found.push({ line, column });
      }
    return found.sort((a, b) => a.line - b.line);
  };
}

// A look at doubles, which are near enough, before numbers are compared exactly.
function mayStep(one: number, other: number): boolean {
  const ratio = Math.abs(one / other);
  return (ratio > 400 && ratio < 2500) || (ratio > 1 / 2500 && ratio < 1 / 400);
}

function isThousandfold(one: Exact, other: Exact): boolean {
  if (isZero(one) || isZero(other)) return false;
  const [a, b] = [magnitude(one), magnitude(other)];
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  return compare(large, multiply(small, LOW)) >= 0 && compare(large, multiply(small, HIGH)) <= 0;
}

/** The amounts of the lines of a budget in columns; a line is known by its place. */
export type PlausibleTable = {
  readonly file: string;
  /** Whole currency units in one unit of the file. */
  readonly unit: string;
  /** Published totals by `year:phase`, in the unit of the file. */
  readonly controlTotals: ReadonlyMap<string, string>;
  /** Gross domestic product by year, in whole currency units. */
  readonly gdp?: ReadonlyMap<string, string>;
  /** The sums of the lines by `year:phase`, where some amount is known. */
  readonly totals: ReadonlyMap<string, Exact>;
  /** Each `year:phase` by its number. */
  readonly keys: readonly string[];
  readonly lines: Int32Array;
  readonly columns: readonly PlausibleColumn[];
  readonly rowOf: (line: number) => number;
  readonly idOf: (line: number) => string;
  /** By line, a number that lines of one id share. */
  readonly ids: Int32Array;
  /** How many lines one stands for: of several its amount is their sum. */
  readonly weightOf: (line: number) => number;
};

type PlausibleColumn = {
  readonly header: string;
  /** Of each line the number of its `year:phase`. */
  readonly keyOf: Int32Array;
  readonly amounts: AmountColumn;
};

const nearAt = ({ amounts }: PlausibleColumn, line: number): number => (amounts.near()[line] as number) / amounts.scale;

// To the last digit, as a decimal string; blank where it is not known.
function amountAt({ amounts }: PlausibleColumn, line: number): string {
  const value = amounts.valueAt(line);
  return typeof value === "string" ? value : "";
}
