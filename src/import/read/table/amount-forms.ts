import type { AmountForm, SourceTable, Writing } from "../../../model/source-table.js";
import { type Exact, compare, exact } from "../../../money/exact.js";
import { MOST_DIGITS } from "../../numbers/number-cell.js";
import type { BudgetReaders, CellCounts } from "../budget-readers.js";

// So many different texts of amounts that are not plain are judged one by one.
const MOST_ODD = 3000;
// Rows that show how an amount is written, of each column.
const MOST_SHOWN = 200;
// Digits that a sum has beside those of its amounts: of a thousand million rows.
const FOR_ROWS = 9;

/** How the amounts of a text column are written, by its place. */
export type Writings = ReadonlyMap<number, readonly Writing[]>;

/** The ways in which the text columns of amounts are written; undefined where they are too many to be judged. */
export function writingsOf(table: SourceTable, { amounts }: BudgetReaders): Writings | undefined {
  const found = amounts.flatMap(({ index, decimal }) =>
    table.columns[index]?.kind === "text" ? [[index, table.writings(index, decimal, MOST_ODD + 1)] as const] : [],
  );
  return found.some(([, own]) => own.length > MOST_ODD) ? undefined : new Map(found);
}

/** Rows that show them. */
export const rowsShowing = (writings: Writings): readonly number[] =>
  [...writings.values()].flatMap((own) => own.slice(0, MOST_SHOWN).map((each) => each.row));

/** How often texts of amounts that are not plain stand in a column. */
export const oddCounts =
  (writings: Writings): CellCounts =>
  (index) => {
    const own = writings.get(index)?.filter((each) => !each.isPlain);
    return own && new Map(own.map((each) => [each.text, each.rows]));
  };

/**
 * What is said to the engine of amounts; undefined where a column is written so that only whoever reads all rows understands it:
 * an amount reads otherwise than its plain digits, or has too many of them.
 */
export function amountForms(
  { digits }: SourceTable,
  { amounts }: BudgetReaders,
  writings: Writings,
): readonly AmountForm[] | undefined {
  const forms = amounts.flatMap(
    ({ index, decimal, read }) =>
      amountForm({ column: index, mark: decimal }, writings.get(index) ?? [], read, Math.min(digits, MOST_DIGITS)) ??
      [],
  );
  return forms.length === amounts.length ? forms : undefined;
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
