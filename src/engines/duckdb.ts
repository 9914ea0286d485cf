// DuckDB as an engine, where a budget's table lies and is asked in SQL: CSV and Parquet files, and tables of DuckDB's
// own files; its SQL, its locked-down read-only connection, and what its errors mean.
import type { DuckDBConnection } from "@duckdb/node-api";
import type { TableFault } from "../model/source-table.js";
import { BLANKS, type Dialect, type TablePart, binderOf, literal, numbersOf, quoted, usual } from "./dialect.js";
import type { Address, Connected, Engine, Environment } from "./engine.js";
import { columnsOf, messageOf, rowsOf, secondsOf } from "./engine.js";
import { sharedPattern } from "../model/safe-pattern.js";

const blanks = literal(BLANKS);
// A list longer than this is looked up as a table instead of being bound text by text.
const MOST_BOUND = 20;

export const duckdbDialect: Dialect = {
  ...usual,
  binder: () => binderOf((number) => `$${number}`),
  asText: (sql) => `CAST(${sql} AS VARCHAR)`,
  comparable: (sql) => `nfc_normalize(trim(${sql}, ${blanks}))`,
  isOneOf: (sql, texts, binder) => {
    if (texts.length === 0) return "FALSE";
    if (texts.length > MOST_BOUND) return `${sql} IN (SELECT unnest([${texts.map(literal).join(", ")}]))`;
    return `${sql} IN (${texts.map(binder.text).join(", ")})`;
  },
  endsWith: (sql, text) => `suffix(${sql}, ${text})`,
  contains: (sql, text) => `contains(${sql}, ${text})`,
  matches: (sql, pattern, binder) => `regexp_matches(${sql}, ${binder.text(sharedPattern(pattern))})`,
  isLike: (sql, pattern) => `regexp_matches(${sql}, ${pattern})`,
  // Wider decimals are read a hundred times more slowly; a sum is as wide as it may be in any case.
  decimal: (sql, places, digits) => `CAST(${sql} AS DECIMAL(${digits <= 18 ? 18 : 38}, ${places}))`,
  hash: (sql) => `hash(${sql})`,
  isHashed: (sql, hashes) => `hash(${sql}) IN (SELECT unnest(CAST([${hashes.join(", ")}] AS UBIGINT[])))`,
  digits: 38,
  whole: (sql) => `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${sql}) answer`,
  // As a table: numbers would be compared one by one.
  isAt: (place, rows) => (rows.length === 0 ? "FALSE" : `${place} IN (SELECT unnest([${numbersOf(rows).join(", ")}]))`),
};

/** DuckDB: CSV and Parquet files, and tables of its own files. */
export const duckdb: Engine = { id: "duckdb", package: "@duckdb/node-api", dialect: duckdbDialect, connect, faultOf };

async function connect({ file = "", table }: Address, environment: Environment): Promise<Connected> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const isDatabase = table !== undefined;
  const instance = isDatabase
    ? await DuckDBInstance.create(file, { access_mode: "READ_ONLY" })
    : await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await locked(connection, isDatabase ? [] : [file]);
  // One transaction: all questions see the same rows.
  await connection.run("BEGIN TRANSACTION READ ONLY");
  const query: Connected["query"] = async (sql, values, take) => {
    const stop = (): void => {
      connection.interrupt();
    };
    const timer = setTimeout(stop, secondsOf(environment) * 1000);
    try {
      const result = await connection.stream(sql, [...values]);
      for await (const rows of result.yieldRows())
        for (const row of rows) take(row.map((value) => (value === null ? null : String(value))));
    } finally {
      clearTimeout(timer);
    }
  };
  const part = isDatabase ? await tablePart(table, query) : filePart(file);
  const rows = await rowsOf(query, `DESCRIBE SELECT * FROM ${part.described}`, []);
  return {
    columns: columnsOf(rows, TYPES),
    parts: [part],
    query,
    close: () => {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

// Nothing but the file is opened, and no extension is fetched.
async function locked(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  await connection.run("SET autoinstall_known_extensions = false");
  await connection.run("SET autoload_known_extensions = false");
  if (files.length > 0) await connection.run(`SET allowed_paths = [${files.map(literal).join(", ")}]`);
  // Room that a question has taken is given back while the answer is worked on.
  await connection.run("SET allocator_flush_threshold = '1MB'");
  await connection.run("SET allocator_background_threads = true");
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}

type Part = TablePart & { readonly described: string };

async function tablePart(table: string, query: Connected["query"]): Promise<Part> {
  const from = table.split(".").map(quoted).join(".");
  const [name = "", schema = "main"] = table.split(".").reverse();
  const sql = "SELECT 1 FROM duckdb_tables() WHERE table_name = $1 AND schema_name = $2";
  const found = await rowsOf(query, sql, [name, schema]);
  if (found.length > 0) return { from, place: "rowid", described: from };
  return { from: numbered(from), place: "u_place", described: from };
}

// A view and a text file have no numbers of rows.
const numbered = (from: string): string => `(SELECT row_number() OVER () - 1 AS u_place, * FROM ${from})`;

function filePart(file: string): Part {
  if (/\.parquet$/i.test(file)) {
    const from = `read_parquet(${literal(file)}, file_row_number = true)`;
    return { from, place: "file_row_number", described: `read_parquet(${literal(file)})` };
  }
  const from = `read_csv(${literal(file)}, all_varchar = true, header = true, quote = '"', escape = '"', nullstr = '')`;
  return { from: numbered(from), place: "u_place", described: from };
}

const TYPES = {
  exact: /^DECIMAL\(\d+,(\d+)\)$/,
  whole: /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/,
  text: /^VARCHAR$/,
  float: /^(?:DOUBLE|FLOAT|REAL)$/,
};

function faultOf(error: unknown): TableFault {
  const message = messageOf(error);
  const [kind = ""] = message.split(":");
  if (/INTERRUPT/i.test(message)) return { code: "engine.stopped", received: "INTERRUPT" };
  if (/Out of Range/i.test(kind) || /overflow/i.test(message)) return { code: "engine.range", received: kind };
  if (kind === "Catalog Error") return { code: "engine.no-object", received: kind };
  if (kind === "Binder Error") return { code: "engine.no-column", received: kind };
  if (/^(?:IO Error|Permission Error)/.test(kind)) return { code: "engine.unreachable", received: kind };
  return { code: "engine.failed", received: kind };
}
