// What a reader asks of a long table (its rows, groups, sums), as SQL in the dialect of an engine.
import type { GroupForm, SourceRows, SourceTable, WantedRows, Writing } from "../model/source-table.js";
import { type TextColumns, cellIn, cellsIn, joined } from "../model/text-columns.js";
import { plainAmount, type Place, type SqlTable, idSql, lineNames, lineSql, namesOf } from "./line-sql.js";
import { type Binder, literal } from "./dialect.js";

/** Sends a query with its texts to the engine and waits for the rows, which have so many cells; NULL as blank. */
export type Ask = (sql: string, values: readonly string[], width: number) => TextColumns;

// Stands between the keys of a row.
const BETWEEN = literal("\u001f");

type Questions = Omit<SourceTable, "kind" | "engine" | "object" | "columns" | "whole" | "fault">;

/** The questions of `SourceTable` as SQL in the dialect of an engine. */
export function sqlTable(table: SqlTable, ask: Ask): Questions {
  const { dialect, columns, parts } = table;
  const { raw, text } = namesOf(table);
  const asked = (sql: string, width: number, binder = dialect.binder()): TextColumns =>
    ask(dialect.whole(sql), binder.values, width);
  const inParts = <Value>(each: (place: Place, binder: Binder) => Value): Value[] =>
    parts.map((part, number) => each({ part, number }, dialect.binder()));
  const all = columns.map((_, at) => raw(at)).join(", ");
  // Rows whose place stands before their cells.
  const rowsIn = (each: (place: Place, binder: Binder) => string): SourceRows => {
    const found = inParts((place, binder) => {
      const answer = asked(each(place, binder), columns.length + 1, binder);
      const rows = cellsIn(answer, 0).map((own) => dialect.rowOf(own, place.number));
      return { rows, cells: { size: answer.size, columns: answer.columns.slice(1) } };
    });
    return { rows: found.flatMap(({ rows }) => rows), cells: joined(found.map(({ cells }) => cells)) };
  };
  // The different texts of an SQL text.
  const different = (sql: string, where: string, limit: number): readonly string[] => {
    const found = inParts(({ part }) =>
      cellsIn(asked(`SELECT DISTINCT ${sql} AS u_value FROM ${part.from}${where} LIMIT ${limit}`, 1), 0),
    );
    return [...new Set(found.flat())].slice(0, limit);
  };
  return {
    judgesPatterns: dialect.matches !== undefined,
    digits: dialect.digits,
    count: () =>
      inParts(({ part }) => Number(cellsIn(asked(`SELECT count(*) FROM ${part.from}`, 1), 0)[0])) //
        .reduce((sum, each) => sum + each, 0),
    first: (limit) =>
      rowsIn(
        ({ part }) =>
          `SELECT ${part.place} AS u_place, ${all} FROM ${part.from} ORDER BY ${part.order ?? part.place} LIMIT ${limit}`,
      ),
    rowsAt: (rows) =>
      rowsIn(({ part, number }, binder) => {
        const order = part.order ?? part.place;
        const own = `SELECT ${part.place} AS u_place, ${order} AS u_order, ${all} FROM ${part.from}`;
        return `SELECT u_place, ${all} FROM (${own}) u_rows WHERE ${dialect.isAt("u_place", rows, number, part, binder)} ORDER BY u_order`;
      }),
    writings: (column, mark, limit) => writings(table, asked, column, mark, limit),
    texts: (column, pattern, limit) =>
      different(
        text(column),
        pattern === undefined ? "" : ` WHERE ${dialect.isLike(text(column), literal(pattern))}`,
        limit,
      ),
    shapes: (column, limit) => different(dialect.shape(text(column)), "", limit),
    repeated: (form, limit) => repeated({ ...table, ...form }, limit, asked),
    groups: (form, each, limit) =>
      dialect.groupsInSets || each.length < 2
        ? groups(table, form, each, limit, asked)
        : each.flatMap((one) => {
            const keys = form.keys.filter((key) => key === one || !each.includes(key));
            return groups(table, { ...form, keys }, [], limit, asked);
          }),
    rowsOf: (form, wanted, limit) =>
      rowsIn((place, binder) => {
        const { cells } = lineNames(table, form);
        const rows = lineSql(table, place, form, binder, true);
        const where = whereOf(table, place, form, wanted, binder);
        // The first rows with an amount are met first where rows are gone through as they were stored.
        const order = "amount" in wanted && place.part.order === undefined ? "" : " ORDER BY u_order";
        return `SELECT u_place, ${cells.join(", ")} FROM (${rows}) u_rows WHERE ${where}${order} LIMIT ${limit}`;
      }),
  };
}

type Asked = (sql: string, width: number, binder?: Binder) => TextColumns;

// The rows by what tells them apart, for each of some columns.
function groups(table: SqlTable, form: GroupForm, each: readonly number[], limit: number, asked: Asked) {
  const { keys, values } = lineNames(table, form);
  const nameOf = (column: number): string => keys[form.keys.indexOf(column)] ?? "";
  const names = each.map(nameOf);
  const sets = (names.length < 2 ? [[]] : names).map((own) =>
    [...keys.filter((key) => names.length < 2 || key === own || !names.includes(key)), "u_alone"].join(", "),
  );
  const grouped = sets.length < 2 ? (sets[0] ?? "") : `GROUPING SETS (${sets.map((own) => `(${own})`).join(", ")})`;
  const which = sets.length < 2 ? ["0"] : names.map((own) => `GROUPING(${own})`);
  const fixed = ["min(u_place)", "max(u_place)", "max(CASE WHEN u_alone IS NULL THEN 0 ELSE 1 END)", "count(*)"];
  const selected = [...fixed, ...values.map((value) => `sum(${value})`), ...which];
  const parts = table.parts.map((part, number) => {
    const binder = table.dialect.binder();
    const rows = lineSql(table, { part, number }, form, binder);
    const sql = `SELECT ${selected.join(", ")} FROM (${rows}) u_rows GROUP BY ${grouped} LIMIT ${limit * sets.length}`;
    return { number, answer: asked(sql, selected.length, binder) };
  });
  return sets.map((_, set) => {
    const own = parts.map(({ number, answer }) => {
      const isOf = answer.columns[fixed.length + values.length + set];
      const part = joined([answer], (row) => isOf !== undefined && cellIn(isOf, row) === "0");
      const rowsIn = (at: number) => cellsIn(part, at).map((place) => table.dialect.rowOf(place, number));
      return { part, rows: rowsIn(0), lasts: rowsIn(1) };
    });
    const answer = joined(own.map(({ part }) => part));
    return {
      size: answer.size,
      rows: own.flatMap(({ rows }) => rows),
      lasts: own.flatMap(({ lasts }) => lasts),
      areAlone: cellsIn(answer, 2).map((flag) => flag === "1"),
      lines: cellsIn(answer, 3).map(Number),
      sums: answer.columns.slice(fixed.length, fixed.length + values.length),
    };
  });
}

// Hashes that several ids of all parts together have. They take less room than ids.
function repeated(table: SqlTable & Pick<GroupForm, "ids" | "plain">, limit: number, asked: Asked): readonly string[] {
  const { dialect, parts } = table;
  const hash = dialect.hash(idSql(table, table.ids));
  const rows = parts.map(({ from }) => `SELECT ${hash} AS u_id FROM ${from}`).join(" UNION ALL ");
  for (const each of dialect.forManyGroups?.before ?? []) asked(each, 0);
  const found = asked(`SELECT u_id FROM (${rows}) u_ids GROUP BY u_id HAVING count(*) > 1 LIMIT ${limit}`, 1);
  for (const each of dialect.forManyGroups?.after ?? []) asked(each, 0);
  return cellsIn(found, 0);
}

// The rows of an answer that are wanted.
function whereOf(table: SqlTable, place: Place, form: GroupForm, wanted: WantedRows, binder: Binder): string {
  const { dialect, columns } = table;
  const { keys, cells } = lineNames(table, form);
  if ("amount" in wanted) return `u_g${wanted.amount} = ${wanted.is === "blank" ? 0 : 2}`;
  if ("id" in wanted) {
    const inner = { ...dialect, identifier: (name: string) => name };
    const own = columns.map((each, at) => ({ ...each, name: cells[at] ?? "" }));
    return dialect.isOneOf(idSql({ dialect: inner, columns: own, plain: form.plain }, form.ids), [wanted.id], binder);
  }
  const key = ["''", ...keys.map(dialect.asText)].join(` || ${BETWEEN} || `);
  const rows = lineSql(table, place, form, binder);
  const first = dialect.isAt("u_place", wanted.groups, place.number, place.part, binder);
  return `u_alone IS NULL AND ${key} IN (SELECT ${key} FROM (${rows}) u_firsts WHERE ${first})`;
}

// Plain amounts by the way they are written, all others by their text.
function writings(table: SqlTable, asked: Asked, ...[column, mark, limit]: Parameters<SourceTable["writings"]>) {
  const { dialect, columns, parts } = table;
  const { text } = namesOf({ dialect, columns });
  const found = new Map<string, Writing>();
  for (const [number, part] of parts.entries()) {
    const plain = `CASE WHEN ${dialect.isLike("u_value", literal(plainAmount(mark)))} THEN 1 ELSE 0 END AS u_plain`;
    const own = ["u_value", "u_place", plain, ...dialect.fence].join(", ");
    const values = `SELECT ${own} FROM (SELECT ${text(column)} AS u_value, ${part.place} AS u_place FROM ${part.from}) u_texts`;
    const shaped = `SELECT u_value, u_place, u_plain, CASE WHEN u_plain = 1 THEN ${dialect.shape("u_value")} ELSE u_value END AS u_shape FROM (${values}) u_states`;
    const sql = `SELECT u_shape, u_plain, min(u_value), count(*), min(u_place) FROM (${shaped}) u_shapes WHERE u_value <> '' GROUP BY u_shape, u_plain LIMIT ${limit}`;
    const answer = asked(sql, 5);
    for (let row = 0; row < answer.size; row++) {
      const [shape = "", isPlain, value = "", rows, place = ""] = answer.columns.map((each) => cellIn(each, row));
      const known = found.get(shape);
      found.set(shape, {
        text: known?.text ?? value,
        isPlain: isPlain === "1",
        rows: (known?.rows ?? 0) + Number(rows),
        row: known?.row ?? dialect.rowOf(place, number),
      });
    }
  }
  return [...found.values()];
}
