import { comparable, textTest } from "../../../model/condition.js";
import {
  type AmountForm,
  type LineForm,
  type PlacedCondition,
  type SourceTable,
  type Writing,
  signsOf,
} from "../../../model/source-table.js";
import { type Exact, compare, exact } from "../../../money/exact.js";
import type { ScanPlan } from "../../scan/scan-plan.js";
import type { Understanding } from "../understand-budget.js";

// So many different texts of amounts that are not plain are judged one by one.
const MOST_ODD = 3000;
// So many different texts of a column are judged by a pattern that the engine does not know.
const MOST_TEXTS = 50_000;
// Digits that a sum has beside those of its amounts: of a thousand million rows.
const FOR_ROWS = 9;

/** How the amounts of a text column are written, by its place. */
export type Writings = ReadonlyMap<number, readonly Writing[]>;

/** The ways in which the text columns of amounts are written; undefined where they are too many to be judged. */
export function writingsOf(table: SourceTable, { amounts }: ScanPlan): Writings | undefined {
  const found = amounts.flatMap(({ index, mark }) =>
    table.columns[index]?.kind === "text" ? [[index, table.writings(index, mark, MOST_ODD + 1)] as const] : [],
  );
  return found.some(([, own]) => own.length > MOST_ODD) ? undefined : new Map(found);
}

/** How often texts of amounts that are not plain stand in a column. */
export const oddCounts = (writings: Writings, index: number): ReadonlyMap<string, number> | undefined => {
  const own = writings.get(index)?.filter((each) => !each.isPlain);
  return own && new Map(own.map((each) => [each.text, each.rows]));
};

/**
 * What is said to the engine of the lines of a table; undefined where a column is written so that only the reader of rows
 * understands it: an amount reads otherwise than its plain digits, or has too many of them.
 */
export function lineForm(
  table: SourceTable,
  plan: ScanPlan,
  { readers }: Understanding,
  writings: Writings,
): LineForm | undefined {
  const amounts: AmountForm[] = [];
  for (const [at, { index, mark }] of plan.amounts.entries()) {
    const own = writings.get(index) ?? [];
    const form = amountForm({ column: index, mark }, own, (cell) => readers.amounts[at]?.read(cell), table.digits);
    if (!form) return undefined;
    amounts.push(form);
  }
  const tests = testsOf(table, plan);
  if (!tests) return undefined;
  return {
    amounts,
    tests,
    keys: plan.keys,
    ids: plan.isNamed ? plan.ids : [],
    unsound: [],
    plain: new Set(),
    apart: [],
  };
}

function amountForm(
  { column, mark }: Pick<AmountForm, "column" | "mark">,
  writings: readonly Writing[],
  read: (cell: string) => unknown,
  most: number,
): AmountForm | undefined {
  const values = new Map<string, string>();
  const blanks: string[] = [];
  let [digits, places] = [1, 0];
  for (const { text, isPlain } of writings) {
    const value = read(text);
    if (isPlain && (typeof value !== "string" || compare(exact(value), plainValue(text, mark)) !== 0)) return undefined;
    if (value === undefined) blanks.push(text);
    if (typeof value !== "string") continue;
    const [whole = "", fraction = ""] = value.replace("-", "").split(".");
    digits = Math.max(digits, whole.length);
    places = Math.max(places, fraction.length);
    if (!isPlain) values.set(text, value);
  }
  return digits + places + FOR_ROWS > most
    ? undefined
    : { column, mark, digits: digits + places, places, values, blanks };
}

// What an engine makes of a plain amount.
function plainValue(text: string, mark: AmountForm["mark"]): Exact {
  const bare = text.replace(mark === "." ? /[ ,')]/g : mark === "," ? /[ .')]/g : /[ ')]/g, "");
  return exact(bare.replace("(", "-").replace(",", "."));
}

// Each rule once. What the engine cannot judge by its patterns is judged here, for each text of the column.
function testsOf(table: SourceTable, { rules }: ScanPlan): LineForm["tests"] | undefined {
  const found = new Map<string, readonly PlacedCondition[]>();
  for (const rule of rules) {
    const key = JSON.stringify(rule.map(({ column, condition: { column: _, ...tested } }) => [column, tested]));
    if (found.has(key)) continue;
    const own = rule.flatMap(({ column, condition }) => {
      const known = condition.matches === undefined || table.judgesPatterns ? condition : listed(table, column, condition); // prettier-ignore
      return known ? [{ column, condition: known }] : [];
    });
    if (own.length < rule.length) return undefined;
    found.set(key, own);
  }
  return [...found.values()];
}

function listed(
  table: SourceTable,
  column: number,
  condition: PlacedCondition["condition"],
): PlacedCondition["condition"] | undefined {
  const texts = table.texts(column, undefined, MOST_TEXTS + 1);
  if (texts.length > MOST_TEXTS) return undefined;
  const holds = textTest(condition);
  return { column: condition.column, in: texts.map(comparable).filter(holds) };
}

/** Which lists of conditions of a form hold for the cells of a row. */
export function signsIn({ tests }: LineForm): (cells: readonly string[]) => string {
  const judges = tests.map((all) => all.map(({ column, condition }) => ({ column, holds: textTest(condition) })));
  return (cells) =>
    signsOf(judges.map((all) => all.every(({ column, holds }) => holds(comparable(cells[column] ?? "")))));
}
