import { type LineForm, type PlacedCondition, SIGNS, type SourceColumn } from "../model/source-table.js";
import { textTest } from "../model/condition.js";
import { PLAIN, REFUSED, SAID, stateSql, valueSql } from "./amount-sql.js";
import { conditionSql } from "./condition-sql.js";
import type { Binder, Dialect, TablePart } from "./dialect.js";

/** A table as its SQL is made. */
export type SqlTable = {
  readonly dialect: Dialect;
  readonly columns: readonly SourceColumn[];
  readonly parts: readonly TablePart[];
};

type Names = Pick<SqlTable, "dialect" | "columns"> & Partial<Pick<LineForm, "plain">>;

/** Whatever SQL asks of a column of a table. */
export const namesOf = ({ dialect, columns, plain }: Names) => {
  const raw = (column: number): string => dialect.identifier(columns[column]?.name ?? "");
  const text = (column: number): string => {
    const own = raw(column);
    const value = columns[column]?.kind === "text" ? own : dialect.asText(own);
    return `CASE WHEN ${own} IS NULL THEN '' ELSE ${value} END`;
  };
  const comparable = (column: number): string => {
    const isPlain = plain?.has(column) === true || columns[column]?.kind === "exact";
    return isPlain ? text(column) : dialect.comparable(text(column));
  };
  return { raw, text, comparable };
};

/** The id of a row as one text: its columns with a slash between them, each without blanks at its ends. */
export const idSql = (names: Names, ids: readonly number[]): string =>
  ids.map(namesOf(names).comparable).join(" || '/' || ");

// Where an id is blank in all its columns.
function blankId(names: Names, ids: readonly number[]): string {
  const { raw, comparable } = namesOf(names);
  const isBlank = (column: number): string =>
    names.columns[column]?.kind === "text"
      ? ` OR ${names.plain?.has(column) ? raw(column) : comparable(column)} = ''`
      : "";
  return ids.map((each) => `(${raw(each)} IS NULL${isBlank(each)})`).join(" AND ");
}

/** Names in the SQL of lines. */
export const named = {
  key: (at: number): string => `u_k${at}`,
  signs: (at: number): string => `u_t${at}`,
  value: (at: number): string => `u_v${at}`,
  code: (at: number): string => `u_code${at}`,
} as const;

/** How many numbers hold the answers to the conditions of a form. */
export const signsIn = ({ tests }: LineForm): number => Math.ceil(tests.length / SIGNS);

/**
 * SQL of the rows of a part as lines: their keys, the conditions that hold, their amounts, which of them are known, whether
 * they are refused, and the place. An outer query names them by `named`, `u_known`, `u_refused`, `u_place`.
 *
 * @param beside - further SQL that is selected as it stands
 * @param only - SQL that holds for the rows that are wanted, before anything else is asked of them
 */
export function lineSql(
  { dialect, columns }: Omit<SqlTable, "parts">,
  part: TablePart,
  form: LineForm,
  binder: Binder,
  codes: readonly number[],
  beside: readonly string[] = [],
  only?: string,
): string {
  const names = { dialect, columns, plain: form.plain };
  const { raw, text, comparable } = namesOf(names);
  const id = idSql(names, form.ids);
  const kindOf = (column: number): SourceColumn => columns[column] ?? { name: "", kind: "other" };
  const wrong = [
    ...(form.ids.length > 0 ? [blankId(names, form.ids)] : []),
    ...form.unsound.map(({ column, texts }) => dialect.isOneOf(text(column), texts, binder)),
  ];
  const isText = ({ column }: LineForm["amounts"][number]): boolean => kindOf(column).kind === "text";
  const areTexts = form.amounts.some(isText);
  // Texts are taken apart once. Exact numbers cost nothing: where another server keeps them, the query is handed on to it.
  const fence = part.isRemote === true && !areTexts ? [] : dialect.fence;
  // Told in the inner query: an engine would guess that each amount makes a group of its own.
  const exact = form.amounts.flatMap((each, at) => (isText(each) ? [] : [bit(`${raw(each.column)} IS NOT NULL`, at)]));
  const inner = [
    ...form.keys.map((column, at) => `${raw(column)} AS ${named.key(at)}`),
    ...signSql(form, (column, condition) => {
      // A value that is not there is as good as a blank one, which most conditions do not hold for anyway.
      const own = form.plain.has(column) && !textTest(condition)("") ? raw(column) : comparable(column);
      return conditionSql(dialect, own, condition, binder);
    }),
    ...form.amounts.map(({ column }, at) => `${raw(column)} AS u_a${at}`),
    ...form.amounts.flatMap((each, at) =>
      isText(each) ? [`${stateSql(dialect, raw(each.column), each, binder)} AS u_s${at}`] : [],
    ),
    `${["0", ...exact].join(" + ")} AS u_exact`,
    ...(wrong.length > 0 ? [`CASE WHEN ${wrong.join(" OR ")} THEN 1 ELSE 0 END AS u_wrong`] : []),
    ...codes.map((column, at) => `${raw(column)} AS ${named.code(at)}`),
    `${part.place} AS u_place`,
    ...beside,
    ...fence,
  ];
  const isApart = form.apart.length === 0 ? undefined : dialect.isOneOf(id, form.apart, binder);
  // An engine that guesses takes a long list for nearly all rows; of an answer it guesses half.
  const others = fence.length > 0 ? `CASE WHEN ${isApart} THEN FALSE ELSE TRUE END` : `NOT (${isApart})`;
  const wanted = [...(only === undefined ? [] : [`(${only})`]), ...(isApart === undefined ? [] : [others])];
  const where = wanted.length === 0 ? "" : ` WHERE ${wanted.join(" AND ")}`;
  const isRefused = [
    ...form.amounts.flatMap((each, at) => (isText(each) ? [`u_s${at} = ${REFUSED}`] : [])),
    ...(wrong.length > 0 ? ["u_wrong = 1"] : []),
  ];
  const known = form.amounts.flatMap((each, at) =>
    isText(each) ? [bit(`u_s${at} BETWEEN ${PLAIN} AND ${SAID}`, at)] : [],
  );
  const outer = [
    ...form.keys.map((_, at) => named.key(at)),
    ...Array.from({ length: signsIn(form) }, (_, at) => named.signs(at)),
    ...form.amounts.map(
      (each, at) =>
        `${valueSql(dialect, `u_a${at}`, `u_s${at}`, kindOf(each.column), each, binder)} AS ${named.value(at)}`,
    ),
    `${["u_exact", ...known].join(" + ")} AS u_known`,
    `${isRefused.length === 0 ? "0" : `CASE WHEN ${isRefused.join(" OR ")} THEN 1 ELSE 0 END`} AS u_refused`,
    ...codes.map((_, at) => named.code(at)),
    "u_place",
    ...beside.map((each) => each.replace(/^.* AS /s, "")),
    ...(areTexts ? fence : []),
  ];
  return `SELECT ${outer.join(", ")} FROM (SELECT ${inner.join(", ")} FROM ${part.from}${where}) u_lines`;
}

const bit = (holds: string, at: number): string => `CASE WHEN ${holds} THEN ${2 ** at} ELSE 0 END`;

// The conditions as bits of numbers.
function signSql(form: LineForm, holds: (column: number, condition: PlacedCondition["condition"]) => string): string[] {
  return Array.from({ length: signsIn(form) }, (_, number) => {
    const own = form.tests.slice(number * SIGNS, (number + 1) * SIGNS);
    const bits = own.map((all, at) => {
      const together = all.map(({ column, condition }) => `(${holds(column, condition)})`).join(" AND ");
      return bit(together, at);
    });
    return `${bits.join(" + ")} AS ${named.signs(number)}`;
  });
}
