import type { From } from "../../formula/figure.js";
import { fail } from "../../money/fail.js";
import { type Exact, add, exact } from "../../money/exact.js";
import { allDigits } from "../../money/to-decimal.js";
import type { BudgetLine } from "../../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../../model/budget-table.js";
import { entryOf } from "../../model/once-for.js";
import type { Row } from "../../model/table.js";
import type { TaggedLine } from "../../model/tagged-line.js";
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

/** The amounts of one line in one fiscal year. */
type Item = {
  readonly budget: BudgetTable;
  readonly line: Row<BudgetLine>;
  readonly fiscalYear: string;
  readonly amounts: readonly BudgetAmount[];
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
  const converts = converter(input);
  const numbers = new Map<string, string>();
  const all = new Classes();
  const by = new Map(looked === "all" ? [] : DIMENSIONS.map((each) => [each, new Classes()]));
  for (const item of itemsOf(input.budgets)) {
    const { budget, line, fiscalYear } = item;
    const said = tagged.get(line) ?? fail("budget.untagged", `line ${line.values.id} is not tagged`);
    const cells = item.amounts.map((amount): CellOfClass => {
      const group = groupOf(amount);
      return {
        ...amount,
        group,
        counted: counts(line, group),
        known: amount.amount !== null && converts(budget, fiscalYear),
        ...same(budget, line, group),
      };
    });
    const name = entryOf(numbers, signatureOf(item, said, cells), () => `${budget.index}|class ${numbers.size + 1}`);
    const codes = looked === "all" ? [] : codesOf(line);
    const rows = (): string[] =>
      ["", ...codes.map(([, code]) => `|${code}`)].flatMap((code) =>
        cells.map((cell) => rowKey(`${name}${code}|${fiscalYear}`, cell)),
      );
    const single = looked === "all" || looked(line, rows);
    const own = single ? `${budget.index}|line|${line.row}|${line.values.id}` : name;
    const values = cells.map(({ amount }) => (amount === null ? undefined : exact(amount)));
    const classed = { item, said, single, cells, values };
    all.put(own, {}, classed);
    for (const [dimension, code] of codes) by.get(dimension)?.put(`${own}|${code}`, { [dimension]: code }, classed);
  }
  const entries = new Map([...by].map(([dimension, classes]) => [dimension, classes.entries()] as const));
  return { all: all.entries(), by: new Map([...entries].filter(([, each]) => each.length > 0)) };
}

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
  const years = new Map<string, BudgetAmount[]>();
  for (const amount of amounts) entryOf(years, amount.fiscalYear, () => []).push(amount);
  return [...years].flatMap(([fiscalYear, of]) =>
    of[0] ? [{ budget, line: of[0].line, fiscalYear, amounts: of }] : [],
  );
}

/** One amount of a line, with all that decides where it counts. */
type CellOfClass = BudgetAmount & Pick<LineEntry, "group" | "counted" | "known" | "later" | "earlier">;

type Classed = {
  readonly item: Item;
  readonly said: TaggedLine;
  readonly single: boolean;
  readonly cells: readonly CellOfClass[];
  readonly values: readonly (Exact | undefined)[];
};

// What makes two lines one class: everything that a key of a later table hangs on.
const signatureOf = ({ budget, fiscalYear }: Item, { kind }: TaggedLine, cells: readonly CellOfClass[]): string =>
  [budget.index, fiscalYear, kind, ...cells.flatMap(partsOfSignature)].join("|");

const partsOfSignature = ({ phase, column, counted, known, later, earlier }: CellOfClass) => [
  phase,
  column,
  counted ? "" : "paid on",
  known ? "" : "unknown",
  later ?? "",
  earlier ?? "",
];

/** The sums of classes, one entry for each amount of their lines. */
class Classes {
  readonly #sums = new Map<
    string,
    { readonly first: Classed; readonly codes: LineEntry["codes"]; lines: number; sums: (Exact | undefined)[] }
  >();

  put(name: string, codes: LineEntry["codes"], classed: Classed): void {
    const { item, values } = classed;
    const found = this.#sums.get(`${name}|${item.fiscalYear}`);
    if (!found) {
      this.#sums.set(`${name}|${item.fiscalYear}`, { first: classed, codes, lines: 1, sums: [...values] });
      return;
    }
    found.lines += 1;
    for (const [at, value] of values.entries()) {
      const sum = found.sums[at];
      found.sums[at] = value && sum ? add(sum, value) : undefined;
    }
  }

  entries(): readonly LineEntry[] {
    return [...this.#sums].flatMap(([item, { first, codes, lines, sums }]) =>
      first.cells.map((cell, at): LineEntry => {
        const { line, amount, fiscalYear, phase, column, group, counted, known, later, earlier } = cell;
        const {
          item: { budget },
          said,
          single,
        } = first;
        const sum = sums[at];
        return {
          kind: "line",
          key: rowKey(item, cell),
          ...{
            budget,
            said: said.said,
            fiscalYear,
            phase,
            group,
            item,
            counted,
            known,
            lines,
            single,
            column,
            later,
            earlier,
          },
          per: { ...perOf(budget, cell), ...(single ? { line: line.values.id } : {}) },
          codes: single ? Object.fromEntries(codesOf(line)) : codes,
          amount: lines === 1 ? amount : sum ? allDigits(sum) : null,
          from: fromOf(line, column, single ? undefined : lines),
          first: line,
        };
      }),
    );
  }
}

const rowKey = (item: string, { phase, column }: BudgetAmount): string => `${item}|${phase}|${column}`;

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
