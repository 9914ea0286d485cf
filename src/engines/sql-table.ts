import type { LineForm, SourceRow, SourceTable, Stem, WantedRows, Writing } from "../model/source-table.js";
import { plainAmount } from "./amount-sql.js";
import { type Binder, type TablePart, literal } from "./dialect.js";
import { endsIn, groupsIn } from "./groups-sql.js";
import { areRepeated, repeatedHashes } from "./repeated-sql.js";
import { type SqlTable, idSql, lineSql, named, namesOf } from "./line-sql.js";

/** Sends a query with its texts to the engine and waits for the rows; NULL as null. */
export type Ask = (sql: string, values: readonly string[]) => readonly (readonly (string | null)[])[];

// So many groups are asked for by name; of more all rows are looked at.
const NAMED_GROUPS = 300;
// About so many rows make a sample.
const SAMPLE = 3000;
// A pattern of so many signs is long.
const LONG = 1000;

/** The questions of `SourceTable` as SQL in the dialect of an engine. */
export function sqlTable(
  table: SqlTable,
  ask: Ask,
): Omit<SourceTable, "kind" | "engine" | "object" | "columns" | "fault"> {
  const { dialect, columns, parts } = table;
  const { raw, text } = namesOf(table);
  const asked = (sql: string, binder: Binder): ReturnType<Ask> => ask(dialect.whole(sql), binder.values);
  const inParts = <Value>(each: (part: TablePart, number: number, binder: Binder) => readonly Value[]): Value[] =>
    parts.flatMap((part, number) => each(part, number, dialect.binder()));
  const all = columns.map((_, at) => raw(at)).join(", ");
  const rowsOf = (number: number, found: ReturnType<Ask>): SourceRow[] =>
    found.map(([place, ...cells]) => ({
      row: dialect.rowOf(place ?? "", number),
      cells: cells.map((each) => each ?? ""),
    }));
  const rowsAt = (rows: readonly number[]): readonly SourceRow[] =>
    inParts((part, number, binder) => {
      const where = dialect.isAt("u_place", rows, number, part, binder);
      const sql = `SELECT * FROM (SELECT ${part.place} AS u_place, ${all} FROM ${part.from}) u_rows WHERE ${where}`;
      return rowsOf(number, asked(sql, binder));
    });
  return {
    judgesPatterns: dialect.matches !== undefined,
    isOnePass: dialect.groupsInSets,
    digits: dialect.digits,
    count: () =>
      inParts((part, _, binder) => asked(`SELECT count(*) FROM ${part.from}`, binder).map(([count]) => Number(count))) //
        .reduce((sum, each) => sum + each, 0),
    first: (limit) => {
      const found = inParts((part, number, binder) =>
        rowsOf(number, asked(`SELECT ${part.place} AS u_place, ${all} FROM ${part.from} LIMIT ${limit}`, binder)),
      );
      return found.sort((a, b) => a.row - b.row).slice(0, limit);
    },
    rowsAt,
    sample: (count) => {
      const { sample } = dialect;
      // Neither a view nor a table of another server is taken samples of.
      if (!sample || parts.some((each) => each.isHashed === true || each.isRemote === true)) return [];
      const percent = Math.min(100, (100 * SAMPLE) / count);
      return inParts((part, _, binder) =>
        asked(`SELECT ${all} FROM ${sample(part.from, percent)}`, binder).map((cells) => ({
          cells: cells.map((each) => each ?? ""),
        })),
      );
    },
    writings: (column, mark, limit) => writings(table, asked, column, mark, limit),
    texts: (column, pattern, limit) => {
      const found = inParts((part, _, binder) => {
        const where = pattern === undefined ? "" : ` WHERE ${dialect.isLike(raw(column), literal(pattern))}`;
        const sql = `SELECT DISTINCT ${text(column)} AS u_value FROM ${part.from}${where} LIMIT ${limit}`;
        return asked(sql, binder).map(([value]) => value ?? "");
      });
      return [...new Set(found)].slice(0, limit);
    },
    combinations: (own, limit) => {
      const found = inParts((part, _, binder) => {
        const texts = own.map((column, at) => `${raw(column)} AS u_c${at}`);
        const sql = `SELECT DISTINCT ${texts.join(", ")} FROM ${part.from} LIMIT ${limit}`;
        return asked(sql, binder).map((cells) => cells.map((each) => each ?? ""));
      });
      return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()].slice(0, limit);
    },
    stems: (column, limit) => {
      const { stem } = dialect;
      if (!stem) return undefined;
      const found = inParts((part, _, binder) => {
        const sql = `SELECT ${stem.of(raw(column))} AS u_stem, ${stem.first(raw(column))} FROM ${part.from} GROUP BY u_stem LIMIT ${limit}`;
        return asked(sql, binder).map(([own, first]): Stem => ({ stem: own ?? "", text: first ?? "" }));
      });
      return found.slice(0, limit);
    },
    words: (column, limit) => {
      const found = inParts((part, _, binder) => {
        const words = `SELECT DISTINCT ${dialect.words(raw(column))} AS u_word FROM ${part.from}`;
        return asked(`SELECT u_word FROM (${words}) u_words LIMIT ${limit}`, binder).map(([word]) => word ?? "");
      });
      return [...new Set(found)];
    },
    found: (tests) => {
      const isAsked = ({ pattern }: { readonly pattern: string }): boolean => !dialect.stem || pattern.length < LONG;
      const looked = tests.filter(isAsked);
      const own = looked.map(
        ({ column, pattern }) => `max(CASE WHEN ${dialect.isLike(raw(column), literal(pattern))} THEN 1 ELSE 0 END)`,
      );
      const found = inParts((part, _, binder) =>
        own.length === 0 ? [] : asked(`SELECT ${own.join(", ")} FROM ${part.from}`, binder),
      );
      return tests.map((each) => !isAsked(each) || found.some((cells) => cells[looked.indexOf(each)] === "1"));
    },
    areRepeated: (form) => areRepeated({ ...table, ...form }, asked),
    repeated: (form, most, limit) => {
      const hashes = repeatedHashes({ ...table, ...form }, most + 1, asked);
      if (hashes.length === 0 || hashes.length > most) return hashes.length === 0 ? [] : undefined;
      const id = idSql({ ...table, ...form }, form.ids);
      const isOne = `${dialect.isHashed(id, hashes)} AND ${id} <> ${literal("/".repeat(form.ids.length - 1))}`;
      const found = inParts((part, number, binder) => {
        const order = part.order ?? part.place;
        const sql = `SELECT ${part.place} AS u_place, ${all} FROM ${part.from} WHERE ${isOne} ORDER BY ${order} LIMIT ${limit}`;
        return rowsOf(number, asked(sql, binder));
      });
      return found.slice(0, limit);
    },
    groups: (form, packs) => groupsIn(table, form, packs, asked),
    ends: (form, some) => endsIn(table, form, some, asked),
    rowsOf: (form, wanted, limit) => {
      const found = inParts((part, number, binder) => {
        const order = `${part.order ?? part.place} AS u_order`;
        const rows = lineSql(
          table,
          part,
          form,
          binder,
          [],
          [...columns.map((_, at) => `${raw(at)} AS u_c${at}`), order],
        );
        const where = whereOf(table, form, wanted, binder);
        const cells = columns.map((_, at) => `u_c${at}`).join(", ");
        const sql = `SELECT u_place, ${cells} FROM (${rows}) u_rows WHERE ${where} ORDER BY u_order LIMIT ${limit}`;
        return rowsOf(number, asked(sql, binder));
      });
      return found.slice(0, limit);
    },
  };
}

// The rows of an answer that are wanted: of their cells, `c0` and so on are those of the table.
function whereOf({ columns, dialect }: SqlTable, form: LineForm, wanted: WantedRows, binder: Binder): string {
  if (wanted === "refused") return "u_refused = 1";
  const names = {
    dialect: { ...dialect, identifier: (name: string) => name },
    columns: columns.map((each, at) => ({ ...each, name: `u_c${at}` })),
    plain: form.plain,
  };
  if ("ids" in wanted) return dialect.isOneOf(idSql(names, wanted.columns), wanted.ids, binder);
  if (wanted.groups.length > NAMED_GROUPS) return "u_refused = 0";
  const { text } = namesOf(names);
  const one = wanted.groups.map(({ keys, signs, known }) =>
    [
      ...keys.map((key, at) => `${text(form.keys[at] ?? 0)} = ${binder.text(key)}`),
      ...(signs === "" ? [] : signs.split("|")).map((sign, at) => `${named.signs(at)} = ${Number(sign)}`),
      `u_known = ${known}`,
    ].join(" AND "),
  );
  return `u_refused = 0 AND (${one.map((each) => `(${each})`).join(" OR ")})`;
}

// Plain amounts by the way they are written, all others by their text.
function writings(
  { dialect, columns, parts }: SqlTable,
  asked: (sql: string, binder: Binder) => ReturnType<Ask>,
  column: number,
  mark: Parameters<SourceTable["writings"]>[1],
  limit: number,
): readonly Writing[] {
  const { text } = namesOf({ dialect, columns });
  const found = new Map<string, Writing>();
  for (const [number, part] of parts.entries()) {
    const plain = `CASE WHEN ${dialect.isLike("u_value", literal(plainAmount(mark)))} THEN 1 ELSE 0 END AS u_plain`;
    const own = ["u_value", "u_place", plain, ...dialect.fence].join(", ");
    const values = `SELECT ${own} FROM (SELECT ${text(column)} AS u_value, ${part.place} AS u_place FROM ${part.from}) u_texts`;
    const shaped = `SELECT u_value, u_place, u_plain, CASE WHEN u_plain = 1 THEN ${dialect.shape("u_value")} ELSE u_value END AS u_shape FROM (${values}) u_states`;
    const sql = `SELECT u_shape, u_plain, min(u_value), count(*), min(u_place) FROM (${shaped}) u_shapes WHERE u_value <> '' GROUP BY u_shape, u_plain LIMIT ${limit}`;
    for (const [shape, isPlain, value, rows, place] of asked(sql, dialect.binder())) {
      const known = found.get(shape ?? "");
      found.set(shape ?? "", {
        text: known?.text ?? value ?? "",
        isPlain: isPlain === "1",
        rows: (known?.rows ?? 0) + Number(rows),
        row: known?.row ?? dialect.rowOf(place ?? "", number),
      });
    }
  }
  return [...found.values()];
}
