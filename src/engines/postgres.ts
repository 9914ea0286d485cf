// PostgreSQL as an engine: its SQL, its read-only connection, the parts of sharded tables, and what its errors mean.
import type { Client } from "pg";
import type { SourceColumn, TableFault } from "../model/source-table.js";
import { BLANKS, type Dialect, type TablePart, binderOf, literal, numbersOf, quoted, usual } from "./dialect.js";
import type { Address, Cells, Connected, Engine, Environment } from "./engine.js";
import { codeOf, columnsOf, messageOf, rowsOf, secondsOf } from "./engine.js";

const blanks = literal(BLANKS);
// A page of a table holds fewer rows than this; a part of a table has fewer pages than the other.
const [ROWS_OF_PAGE, ROWS_OF_PART] = [2 ** 12, 2 ** 44];
const PLACE = /^\((\d+),(\d+)\)$/;

function rowOf(place: string, part: number): number {
  const [, page, line] = PLACE.exec(place) ?? [];
  return page === undefined ? usual.rowOf(place) : part * ROWS_OF_PART + Number(page) * ROWS_OF_PAGE + Number(line) + 1;
}

function placeOf(row: number): string {
  const own = (row % ROWS_OF_PART) - 1;
  return `(${Math.floor(own / ROWS_OF_PAGE)},${own % ROWS_OF_PAGE})`;
}

const dialect: Dialect = {
  ...usual,
  binder: () => binderOf((number) => `$${number}::text`),
  asText: (sql) => `CAST(${sql} AS text)`,
  comparable: (sql) => {
    const own = `btrim(${sql}, ${blanks})`;
    return `CASE WHEN octet_length(${own}) = char_length(${own}) THEN ${own} ELSE normalize(${own}, NFC) END`;
  },
  isOneOf: (sql, texts, binder) => `(${sql}) = ANY ($${binder.add(arrayOf(texts))}::text[])`,
  endsWith: (sql, text) => `right(${sql}, char_length(${text})) = ${text}`,
  contains: (sql, text) => `strpos(${sql}, ${text}) > 0`,
  isLike: (sql, pattern) => `${sql} ~ ${pattern}`,
  decimal: (sql) => `CAST(${sql} AS numeric)`,
  hash: (sql) => `hashtextextended(${sql}, 0)`,
  isHashed: (sql, hashes) => `hashtextextended(${sql}, 0) = ANY ('{${hashes.join(",")}}'::bigint[])`,
  groupsInSets: false,
  // A query with a volatile column is not merged with the one around it, and is still gone through by several processes.
  fence: ["clock_timestamp() AS u_fence"],
  // Where nearly each row is a group of its own, several processes sort faster than one fills a table of groups.
  forManyGroups: {
    before: ["SET LOCAL enable_sort = on", "SET LOCAL enable_hashagg = off"],
    after: ["SET LOCAL enable_sort = off", "SET LOCAL enable_hashagg = on"],
  },
  digits: 1000,
  rowOf,
  isAt: (place, rows, part, { isHashed }, binder) => {
    if (isHashed) return `${place} = ANY ($${binder.add(arrayOf(numbersOf(rows)))}::bigint[])`;
    const own = rows.filter((row) => Math.floor(row / ROWS_OF_PART) === part);
    return `${place} = ANY ($${binder.add(arrayOf(own.map(placeOf)))}::tid[])`;
  },
};

// All texts of a list are one value.
const arrayOf = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`;

/** PostgreSQL: a table or view, or a table whose parts are shards behind postgres_fdw. */
export const postgres: Engine = { id: "postgres", package: "pg", dialect, connect, faultOf };

async function connect({ table = "" }: Address, environment: Environment): Promise<Connected> {
  const { default: pg } = await import("pg");
  const url = environment["DATABASE_URL"];
  const client = new pg.Client({
    ...(url !== undefined && /^postgres(?:ql)?:/.test(url) && { connectionString: url }),
    application_name: "umay",
    connectionTimeoutMillis: 15_000,
    // Every value as the server writes it.
    types: { getTypeParser: () => (value: string) => value },
  });
  // What becomes of the connection between two questions is told by the next one.
  client.on("error", () => undefined);
  await client.connect();
  await settle(client, secondsOf(environment));
  const query: Connected["query"] = (sql, values, take) =>
    new Promise((resolve, reject) => {
      // A query that somebody listens to keeps no rows.
      const query = { text: sql, values: [...values], rowMode: "array" };
      const asked = client.query(new pg.Query(query));
      asked.on("row", (row) => {
        take(row as Cells);
      });
      asked.on("error", reject);
      asked.on("end", () => {
        resolve();
      });
    });
  const [columns, parts] = await described(table, query);
  return { columns, parts, query, close: () => client.end() };
}

// Nothing is written, all questions see the same rows, and the server stops working where this process ends.
async function settle(client: Client, seconds: number): Promise<void> {
  const settings = [
    "default_transaction_read_only = on",
    `statement_timeout = ${seconds * 1000}`,
    "DateStyle = 'ISO'",
    "jit = off",
    "work_mem = '128MB'",
    "synchronize_seqscans = off",
    // How many groups rules make is guessed wrongly: a plan that sorts all rows first takes ten times as long.
    "enable_sort = off",
    // And what groups cost that come from several processes: they are a few thousand.
    "parallel_tuple_cost = 0",
    "standard_conforming_strings = on",
  ];
  for (const each of settings) await client.query(`SET ${each}`);
  // An older server does not know it: there the limit of time ends the work.
  await client.query("SET client_connection_check_interval = 1000").catch(() => undefined);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

// A table of another server, as the catalogue calls its kind.
const FOREIGN = "f";

async function described(
  table: string,
  query: Connected["query"],
): Promise<readonly [columns: readonly SourceColumn[], parts: readonly TablePart[]]> {
  const name = table.split(".").map(quoted).join(".");
  const [found] = await rowsOf(query, "SELECT oid, relkind FROM pg_class WHERE oid = to_regclass($1)", [name]);
  if (!found) throw Object.assign(new Error("no such table"), { code: "42P01" });
  const [oid = "", kind] = found;
  const rows = await rowsOf(
    query,
    "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
    [oid ?? ""],
  );
  const columns = columnsOf(rows, TYPES);
  if (kind === "p") {
    const leaves = await rowsOf(
      query,
      "SELECT format('%I.%I', nspname, relname), relkind FROM pg_partition_tree($1::oid::regclass) tree JOIN pg_class c ON c.oid = tree.relid JOIN pg_namespace n ON n.oid = relnamespace WHERE isleaf ORDER BY nspname, relname",
      [oid ?? ""],
    );
    return [columns, leaves.map(([from, own]) => ({ from: from ?? "", place: "ctid", isRemote: own === FOREIGN }))];
  }
  if (kind !== "v") return [columns, [{ from: name, place: "ctid", isRemote: kind === FOREIGN }]];
  const all = columns.map((each) => quoted(each.name)).join(", ");
  // A view has no places: its rows are found again by what they hold.
  const place = `(hashtextextended(CAST(ROW(${all}) AS text), 0) >> 12) + ${2 ** 51}`;
  return [columns, [{ from: name, place, isHashed: true }]];
}

const TYPES = {
  exact: /^numeric(?:\(\d+,(\d+)\))?$/,
  whole: /^(?:smallint|integer|bigint)$/,
  // A text of fixed length is filled up with blanks that are none when it is compared.
  text: /^(?:text|character varying)/,
  float: /^(?:real|double precision)$/,
};

const UNREACHABLE = /^(?:ECONN|ENOTFOUND|ENOENT|EACCES|EPIPE|ETIMEDOUT|EHOST|EAI_|08|57P0[123]|3D000|53300)/;

function faultOf(error: unknown): TableFault {
  const code = codeOf(error);
  const message = messageOf(error);
  // The name of a shard is that of the analysis's own database, and says no host.
  const [, server] = /server "([^"]+)"/.exec(message) ?? [];
  const received = server !== undefined && code.startsWith("08") ? `${code}, ${server}` : code;
  if (/^28/.test(code) || /password|SASL|SCRAM/i.test(message)) return { code: "engine.refused", received };
  if (code === "42501") return { code: "engine.forbidden", received };
  if (code === "42P01" || code === "3F000") return { code: "engine.no-object", received };
  if (code === "42703" || code === "HV005") return { code: "engine.no-column", received };
  if (code === "57014" || code === "25P03") return { code: "engine.stopped", received };
  if (code === "22003") return { code: "engine.range", received };
  const isLost = UNREACHABLE.test(code) || /terminated|timeout|closed/i.test(message);
  return { code: isLost ? "engine.unreachable" : "engine.failed", received: received || "connection" };
}
