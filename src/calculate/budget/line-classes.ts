import type { From } from "../../formula/figure.js";
import { fail } from "../../money/fail.js";
import { type Exact, add, exact } from "../../money/exact.js";
import { allDigits } from "../../money/to-decimal.js";
import type { BudgetLine } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../../model/budget-table.js";
import { entryOf } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import type { Said } from "../../model/tagged-line.js";
import { DIMENSIONS, type Dimension, type LineEntry, groupOf, perOf } from "./budget-entries.js";
import { type BudgetInput, converter } from "./budget-input.js";
import { countedWhere } from "./counted-where.js";
import type { SameIds } from "./same-ids.js";

/**
 * Lines that somebody looks at: each stands by itself. Where all do, no table of classes stands beside them.
 *
 * @param rows - keys of the rows that the line is a part of where nobody looks at it
 */
export type Looked = "all" | ((line: Row<BudgetLine>, rows: () => readonly string[]) => boolean);

/** The amounts that enter a chain: whole, and by the codes of each column that tables are made of. */
export type LineClasses = {
  readonly all: readonly LineEntry[];
  readonly by: ReadonlyMap<Dimension, readonly LineEntry[]>;
};

/**
 * Classes of lines: of one budget and year, of which the same is said, with the same amounts known, counted and met in
 * other years. No total tells the lines of a class apart, so that their sums enter the chain instead of them.
 *
 * @param same - the ids of lines that stand in two years
 * @param looked - lines that somebody looks at, each a class of its own
 */
export function lineClasses(input: BudgetInput, same: SameIds, looked: Looked): LineClasses {
  const tagged = new Map(input.lines.map((each) => [each.line, each]));
  const counts = countedWhere(input.budgets);
  const slotsOf = slotFinder(converter(input));
  const classes = new Map<string, LineClass>();
  const all: Sums[] = [];
  const by = new Map(DIMENSIONS.map((each) => [each, [] as Sums[]]));
  for (const item of itemsOf(input.budgets)) {
    const { budget, line } = item;
    const { said, kind } = tagged.get(line) ?? fail("budget.untagged", `line ${line.values.id} is not tagged`);
    const slots = slotsOf(item);
    const isIn = same(budget, line);
    const marks = slots.map(({ group, number }, at) => {
      const { later, earlier } = isIn(group);
      const given = item.amounts[at]?.amount !== null;
      const flags = [counts(line, group), given, later, earlier].reduce((sum, each) => 2 * sum + Number(each), 0);
      return 16 * number + flags;
    });
    const mark = `${kind}|${marks.join("|")}`;
    const of = entryOf(classes, mark, () => ({ name: `${budget.index}|class ${classes.size + 1}`, sums: new Map() }));
    const codes = looked === "all" ? [] : codesOf(line);
    const own = looked === "all" || looked(line, () => rowsOf(of, slots, codes));
    const values = item.amounts.map(({ amount }) => (amount === null ? undefined : exact(amount)));
    const first = { item, said, slots, marks, values };
    const single = { name: `${budget.index}|line|${line.row}|${line.values.id}`, sums: new Map() };
    const into = own ? single : of;
    put(into, "", all, first, own);
    for (const [dimension, code] of codes) put(into, code, by.get(dimension) ?? [], first, own, dimension);
  }
  const found = [...by].map(([dimension, sums]) => [dimension, sums.flatMap(entriesOf)] as const);
  return { all: all.flatMap(entriesOf), by: new Map(found.filter(([, entries]) => entries.length > 0)) };
}

/** The amounts of one line in one fiscal year. */
type Item = {
  readonly budget: BudgetTable;
  readonly line: Row<BudgetLine>;
  readonly fiscalYear: string;
  readonly amounts: readonly BudgetAmount[];
};

/** A column of amounts of a budget in one year and phase. */
type Slot = Pick<BudgetAmount, "fiscalYear" | "phase" | "column"> & {
  readonly number: number;
  readonly group: string;
  /** Whether its amounts can be given in the currency of the analysis. */
  readonly converts: boolean;
};

/** Lines that no total tells apart. */
type LineClass = {
  readonly name: string;
  /** By dimension and code; those of all lines under no code. */
  readonly sums: Map<string, Map<string, Sums>>;
};

/** What lines have together in each of their columns. */
type Sums = {
  readonly name: string;
  readonly first: First;
  readonly single: boolean;
  readonly codes: LineEntry["codes"];
  lines: number;
  readonly amounts: (Exact | undefined)[];
};

/** The first line of a class, with what decides where its amounts count. */
type First = {
  readonly item: Item;
  readonly said: Said;
  readonly slots: readonly Slot[];
  readonly marks: readonly number[];
  readonly values: readonly (Exact | undefined)[];
};

// The amounts of a line stand one after the other.
function* itemsOf(budgets: readonly BudgetTable[]): Generator<Item> {
  for (const budget of budgets) {
    let of: BudgetAmount[] = [];
    for (const amount of budget.amounts) {
      if (of[0] && of[0].line !== amount.line) {
        yield* byYear(budget, of);
        of = [];
      }
      of.push(amount);
    }
    yield* byYear(budget, of);
  }
}

function byYear(budget: BudgetTable, amounts: readonly BudgetAmount[]): readonly Item[] {
  const [first] = amounts;
  if (!first) return [];
  const { line, fiscalYear } = first;
  if (amounts.every((each) => each.fiscalYear === fiscalYear)) return [{ budget, line, fiscalYear, amounts }];
  const years = new Map<string, BudgetAmount[]>();
  for (const amount of amounts) entryOf(years, amount.fiscalYear, () => []).push(amount);
  return [...years].map(([year, of]) => ({ budget, line, fiscalYear: year, amounts: of }));
}

function slotFinder(converts: ReturnType<typeof converter>): (item: Item) => readonly Slot[] {
  const slots = new Map<string, Slot>();
  return ({ budget, amounts }) =>
    amounts.map(({ fiscalYear, phase, column }) =>
      entryOf(slots, `${budget.index}|${fiscalYear}|${phase}|${column}`, () => ({
        ...{ fiscalYear, phase, column, number: slots.size, group: groupOf({ fiscalYear, phase }) },
        converts: converts(budget, fiscalYear),
      })),
    );
}

/** Adds a line to the sums of its class, under a code of one dimension or under none. */
function put(
  { name, sums }: LineClass,
  code: string,
  all: Sums[],
  first: First,
  single: boolean,
  dimension?: Dimension,
): void {
  const ofDimension = entryOf(sums, dimension ?? "", () => new Map<string, Sums>());
  const known = ofDimension.get(code);
  if (!known) {
    const codes = single ? Object.fromEntries(codesOf(first.item.line)) : dimension ? { [dimension]: code } : {};
    const named = dimension ? `${name}|${code}` : name;
    const made = {
      name: `${named}|${first.item.fiscalYear}`,
      first,
      single,
      codes,
      lines: 1,
      amounts: [...first.values],
    };
    ofDimension.set(code, made);
    all.push(made);
    return;
  }
  known.lines += 1;
  for (const [at, value] of first.values.entries()) {
    const sum = known.amounts[at];
    known.amounts[at] = value && sum ? add(sum, value) : undefined;
  }
}

function entriesOf({ name, first: { item, said, slots, marks }, single, codes, lines, amounts }: Sums): LineEntry[] {
  const { budget, line, fiscalYear } = item;
  return slots.map(({ phase, column, group, converts }, at): LineEntry => {
    const mark = marks[at] ?? 0;
    const [sum, only] = [amounts[at], lines === 1 ? item.amounts[at]?.amount : undefined];
    return {
      kind: "line",
      key: `${name}|${phase}|${column}`,
      ...{ budget, said, fiscalYear, phase, group, item: name, lines, single, column, codes },
      ...flagsOf(mark, converts),
      per: { ...perOf(budget, { fiscalYear, phase }), ...(single ? { line: line.values.id } : {}) },
      amount: only ?? (sum ? allDigits(sum) : null),
      from: fromOf(line, column, single ? undefined : lines),
      first: line,
    };
  });
}

// The marks of an amount, as they were put together.
const flagsOf = (mark: number, converts: boolean): Pick<LineEntry, "counted" | "known" | "later" | "earlier"> => ({
  counted: (mark & 8) > 0,
  known: converts && (mark & 4) > 0,
  later: (mark & 2) > 0,
  earlier: (mark & 1) > 0,
});

/** Keys of the rows that a line is a part of where nobody looks at it. */
const rowsOf = ({ name }: LineClass, slots: readonly Slot[], codes: ReturnType<typeof codesOf>): string[] =>
  ["", ...codes.map(([, code]) => `|${code}`)].flatMap((code) =>
    slots.map(({ fiscalYear, phase, column }) => `${name}${code}|${fiscalYear}|${phase}|${column}`),
  );

const codesOf = ({ values }: Row<BudgetLine>): readonly (readonly [Dimension, string])[] =>
  DIMENSIONS.flatMap((each) => {
    const code = values[each]?.trim() ?? "";
    return code === "" ? [] : [[each, code] as const];
  });

// A class is shown by the cell of its first line.
function fromOf({ file, row }: Row<BudgetLine>, column: string, lines: number | undefined): From {
  if (row === 0) return { argument: column };
  const cells = [{ file, row, column }];
  return lines === undefined ? { cells } : { cells, count: lines };
}
