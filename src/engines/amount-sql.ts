import type { AmountForm, SourceColumn } from "../model/source-table.js";
import { type Binder, type Dialect, literal } from "./dialect.js";

/** What an amount is, as `stateSql` numbers it: blank, plain, a text whose value is said, or refused. */
export const [BLANK, PLAIN, SAID, REFUSED] = [0, 1, 2, 3] as const;

// Signs between groups of three digits, by the decimal mark of the column.
const GROUPS = { ".": [",", " ", "'"], ",": ["[.]", " ", "'"], none: [" ", "'"] } as const;
const MARKED = { ".": "([.][0-9]+)?", ",": "(,[0-9]+)?", none: "" } as const;
// Texts beside each other in one list.
const LISTED = 500;

/**
 * The plain amounts of a column: digits, groups of three with one sign between them, one decimal mark, a minus sign or
 * brackets.
 */
export const plainAmount = (mark: AmountForm["mark"]): string => {
  const groups = GROUPS[mark].map((sign) => `[1-9][0-9]{0,2}(${sign}[0-9]{3})+`);
  const number = `(0|[1-9][0-9]*|${groups.join("|")})${MARKED[mark]}`;
  return `^ *(-?${number}|[(]${number}[)]) *$`;
};

/** SQL of what an amount that is a text is. */
export function stateSql(dialect: Dialect, value: string, form: AmountForm, binder: Binder): string {
  const listed = (texts: readonly string[], state: number): string =>
    pieces(texts)
      .map((each) => ` WHEN ${dialect.isOneOf(value, each, binder)} THEN ${state}`)
      .join("");
  const plain = dialect.isLike(value, literal(plainAmount(form.mark)));
  const others = listed(form.blanks, BLANK) + listed([...form.values.keys()], SAID);
  return `CASE WHEN ${value} IS NULL OR ${value} = '' THEN ${BLANK} WHEN ${plain} THEN ${PLAIN}${others} ELSE ${REFUSED} END`;
}

/** SQL of the value of an amount, NULL where it is unknown: all of its cases are decimals of the same places. */
export function valueSql(
  dialect: Dialect,
  value: string,
  state: string,
  { kind, places: own }: SourceColumn,
  { mark, places, digits, values }: AmountForm,
  binder: Binder,
): string {
  if (kind !== "text") return dialect.widened(value, own);
  const bare = `REPLACE(${dialect.without(value, mark === "." ? " ,')" : mark === "," ? " .')" : " ')")}, '(', '-')`;
  const plain = mark === "," ? `REPLACE(${bare}, ',', '.')` : bare;
  const cases = [...values].map(
    ([text, number]) => ` WHEN ${binder.text(text)} THEN ${dialect.decimal(literal(number), places, digits)}`,
  );
  const said = cases.length === 0 ? "" : ` WHEN ${SAID} THEN CASE ${value}${cases.join("")} END`;
  return `CASE ${state} WHEN ${PLAIN} THEN ${dialect.decimal(plain, places, digits)}${said} END`;
}

const pieces = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / LISTED) }, (_, at) => texts.slice(at * LISTED, (at + 1) * LISTED));
