// The SQL that gives the lines of a table: their ids, conditions, places and amounts, the names of the columns that
// come back, and what an amount is: blank, plain, said or refused.
import type { GroupForm, PlacedCondition, SourceColumn, AmountForm } from "../model/source-table.js";
import { textTest, comparable } from "../model/condition.js";
import { type Binder, type Dialect, type TablePart, literal } from "./dialect.js";
import type { Condition } from "../model/analysis.js";

export type SqlTable = {
  readonly dialect: Dialect;
  readonly columns: readonly SourceColumn[];
  readonly parts: readonly TablePart[];
};

/** A part of a table with its number. */
export type Place = { readonly part: TablePart; readonly number: number };

type Names = Pick<SqlTable, "dialect" | "columns"> & Partial<Pick<GroupForm, "plain">>;

// Conditions whose answers are bits of one number.
const SIGNS = 30;

export const namesOf = ({ dialect, columns, plain }: Names) => {
  const raw = (column: number): string => dialect.identifier(columns[column]?.name ?? "");
  const isText = (column: number): boolean => columns[column]?.kind === "text";
  const text = (column: number): string => {
    const own = raw(column);
    return `CASE WHEN ${own} IS NULL THEN '' ELSE ${isText(column) ? own : dialect.asText(own)} END`;
  };
  const comparable = (column: number): string => {
    const isPlain = plain?.has(column) === true || columns[column]?.kind === "exact";
    return isPlain ? text(column) : dialect.comparable(text(column));
  };
  return { raw, isText, text, comparable };
};

/** The id of a row as one text: its columns with a slash between them, each without blanks at its ends. */
export const idSql = (names: Names, ids: readonly number[]) => ids.map(namesOf(names).comparable).join(" || '/' || ");

/** How the rows of a form are named. */
export function lineNames({ columns }: Pick<SqlTable, "columns">, form: GroupForm) {
  const named = (all: readonly unknown[], sign: string): readonly string[] => all.map((_, at) => `u_${sign}${at}`);
  const told = [...named(form.keys, "k"), ...named(signs(form), "t")];
  return {
    told,
    /** What tells rows apart: all of it together makes a group. */
    keys: [...told, ...named(form.amounts, "g")],
    /** Amounts, NULL where unknown. */
    values: named(form.amounts, "v"),
    cells: named(columns, "c"),
  };
}

/** SQL of the rows of a part, named by `lineNames`; `u_alone` is the place of a row that stands by itself. */
export function lineSql(table: SqlTable, { part, number }: Place, form: GroupForm, binder: Binder, hasCells = false) {
  const { dialect, columns } = table;
  const names = { dialect, columns, plain: form.plain };
  const { raw, isText, text, comparable } = namesOf(names);
  const areTexts = form.amounts.some(({ column }) => isText(column));
  // Texts are taken apart once. Exact numbers cost nothing: where another server keeps them, the query is handed on to it.
  const fence = part.isRemote === true && !areTexts ? [] : dialect.fence;
  const own = lineNames(table, form);
  const kept = [...own.told, "u_place", ...(hasCells ? [...own.cells, "u_order"] : [])];
  const inner = [
    ...form.keys.map((column, at) => `${text(column)} AS u_k${at}`),
    ...signs(form).map((own, at) => `${own.map((all, bit) => holdsSql(all, bit)).join(" + ")} AS u_t${at}`),
    ...form.amounts.map(({ column }, at) => `${raw(column)} AS u_a${at}`),
    ...form.amounts.flatMap((each, at) =>
      isText(each.column) ? [`${stateSql(dialect, raw(each.column), each, binder)} AS u_s${at}`] : [],
    ),
    `CASE WHEN ${apartSql(names, { part, number }, form, binder)} THEN 1 ELSE 0 END AS u_apart`,
    `${part.place} AS u_place`,
    ...(hasCells
      ? [...columns.map((_, at) => `${raw(at)} AS u_c${at}`), `${part.order ?? part.place} AS u_order`]
      : []),
    ...fence,
  ];
  const values = form.amounts.map((each, at) => {
    const column = columns[each.column] ?? { name: "", kind: "other" };
    return `${valueSql(dialect, at, column, each, binder)} AS u_v${at}`;
  });
  const known = own.values.map((v, at) => `CASE WHEN ${v} IS NULL THEN 0 WHEN ${v} < 0 THEN 2 ELSE 1 END AS u_g${at}`);
  const refused = form.amounts.flatMap(({ column }, at) => (isText(column) ? [`u_s${at}`] : []));
  const isRefused = refused.map((state) => `${state} = ${REFUSED}`);
  const isAlone = ["u_apart = 1", ...isRefused, ...largeSql(dialect, form)].join(" OR ");
  const all = [...kept, ...own.values, ...known, `CASE WHEN ${isAlone} THEN u_place END AS u_alone`];
  const rows = `SELECT ${inner.join(", ")} FROM ${part.from}`;
  const read = `SELECT ${[...kept, "u_apart", ...refused, ...values, ...(areTexts ? fence : [])].join(", ")} FROM (${rows}) u_lines`;
  return `SELECT ${all.join(", ")} FROM (${read}) u_read`;

  function holdsSql(all: readonly PlacedCondition[], bit: number): string {
    const each = all.map(({ column, condition }) => {
      // A value that is not there is as good as a blank one, which most conditions do not hold for anyway.
      const own = form.plain.has(column) && !textTest(condition)("") ? raw(column) : comparable(column);
      return `(${conditionSql(dialect, own, condition, binder)})`;
    });
    return `CASE WHEN ${each.join(" AND ")} THEN ${2 ** bit} ELSE 0 END`;
  }
}

// The conditions, as many together as are bits of one number.
const signs = ({ tests }: GroupForm) => inPieces(tests, SIGNS);

// SQL that holds for rows that stand by themselves, whatever their amounts are.
function apartSql(names: Names, { part, number }: Place, { ids, alone }: GroupForm, binder: Binder): string {
  const { dialect, plain } = names;
  const { raw, isText, text, comparable } = namesOf(names);
  const isBlank = (column: number): string =>
    `(${raw(column)} IS NULL${isText(column) ? ` OR ${plain?.has(column) === true ? raw(column) : comparable(column)} = ''` : ""})`;
  const id = idSql(names, ids);
  const tests = [
    ...(alone.rows.length > 0 ? [dialect.isAt(part.place, alone.rows, number, part, binder)] : []),
    ...(ids.length > 0 ? [ids.map(isBlank).join(" AND ")] : []),
    ...(ids.length > 0 && alone.ids.length > 0 ? [dialect.isOneOf(id, alone.ids, binder)] : []),
    ...(ids.length > 0 && alone.hashes.length > 0 ? [dialect.isHashed(id, alone.hashes)] : []),
    ...[...alone.shapes].map(([column, shapes]) => dialect.isOneOf(dialect.shape(text(column)), shapes, binder)),
  ];
  return tests.length === 0 ? "FALSE" : tests.map((each) => `(${each})`).join(" OR ");
}

// SQL that holds for amounts that stand out.
function largeSql(dialect: Dialect, { amounts, alone: { values, atLeast } }: GroupForm): readonly string[] {
  const number = (value: string): string => dialect.decimal(literal(value), 0, value.length);
  return amounts.flatMap((_, at) => {
    const least = atLeast[at];
    const own = values.map((each) => `u_v${at} = ${number(each)}`);
    return least === undefined ? own : [`u_v${at} >= ${number(least)}`, ...own];
  });
}

/** SQL that holds where all tests of a condition hold for a comparable text, as `textTest` judges it. */
export function conditionSql(dialect: Dialect, own: string, condition: Condition, binder: Binder): string {
  const { equals, startsWith, endsWith, contains, matches } = condition;
  const bound = (value: string): string => binder.text(comparable(value));
  const tests = [
    ...(equals === undefined ? [] : [`${own} = ${bound(equals)}`]),
    ...(startsWith === undefined ? [] : [dialect.startsWith(own, bound(startsWith))]),
    ...(endsWith === undefined ? [] : [dialect.endsWith(own, bound(endsWith))]),
    ...(contains === undefined ? [] : [dialect.contains(own, bound(contains))]),
    ...(condition.in ? [dialect.isOneOf(own, condition.in.map(comparable), binder)] : []),
    ...(matches === undefined ? [] : [dialect.matches?.(own, matches, binder) ?? "FALSE"]),
  ];
  return tests.length === 0 ? "FALSE" : tests.map((each) => `(${each})`).join(" AND ");
}

/** What an amount is, as `stateSql` numbers it: blank, plain, a text whose value is said, or refused. */
export const [BLANK, PLAIN, SAID, REFUSED] = [0, 1, 2, 3] as const;

// Signs between groups of three digits, by the decimal mark of the column.
const GROUPS = { ".": [",", " ", "'"], ",": ["[.]", " ", "'"], none: [" ", "'"] } as const;
const MARKED = { ".": "([.][0-9]+)?", ",": "(,[0-9]+)?", none: "" } as const;
// Texts beside each other in one list.
const LISTED = 500;

/** The plain amounts: digits, in groups of three or not, one decimal mark, a minus sign or brackets. */
export const plainAmount = (mark: AmountForm["mark"]): string => {
  const groups = GROUPS[mark].map((sign) => `[1-9][0-9]{0,2}(${sign}[0-9]{3})+`);
  const number = `(0|[1-9][0-9]*|${groups.join("|")})${MARKED[mark]}`;
  return `^ *(-?${number}|[(]${number}[)]) *$`;
};

/** SQL of what an amount that is a text is. */
function stateSql(dialect: Dialect, value: string, form: AmountForm, binder: Binder): string {
  const listed = (texts: readonly string[], state: number): string =>
    inPieces(texts, LISTED)
      .map((each) => ` WHEN ${dialect.isOneOf(value, each, binder)} THEN ${state}`)
      .join("");
  const plain = dialect.isLike(value, literal(plainAmount(form.mark)));
  const others = listed(form.blanks, BLANK) + listed([...form.values.keys()], SAID);
  return `CASE WHEN ${value} IS NULL OR ${value} = '' THEN ${BLANK} WHEN ${plain} THEN ${PLAIN}${others} ELSE ${REFUSED} END`;
}

/** SQL of the value of an amount, NULL where it is unknown: all of its cases are decimals of the same places. */
function valueSql(dialect: Dialect, at: number, { kind, places: own }: SourceColumn, form: AmountForm, binder: Binder) {
  const { mark, places, digits, values } = form;
  const [value, state] = [`u_a${at}`, `u_s${at}`];
  if (kind !== "text") return dialect.widened(value, own);
  const bare = `REPLACE(${dialect.without(value, mark === "." ? " ,')" : mark === "," ? " .')" : " ')")}, '(', '-')`;
  const plain = mark === "," ? `REPLACE(${bare}, ',', '.')` : bare;
  const cases = [...values].map(
    ([text, number]) => ` WHEN ${binder.text(text)} THEN ${dialect.decimal(literal(number), places, digits)}`,
  );
  const said = cases.length === 0 ? "" : ` WHEN ${SAID} THEN CASE ${value}${cases.join("")} END`;
  return `CASE ${state} WHEN ${PLAIN} THEN ${dialect.decimal(plain, places, digits)}${said} END`;
}

const inPieces = <Each>(all: readonly Each[], size: number): readonly (readonly Each[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
