// ClickHouse as an engine: its SQL, its connection over HTTP to a server or a cluster, and what its errors mean.
import type { TableFault } from "../model/source-table.js";
import { BLANKS, type Dialect, binderOf, literal, numbersOf, usual } from "./dialect.js";
import { sharedPattern } from "../model/safe-pattern.js";
import type { Address, Connected, Engine, Environment } from "./engine.js";
import { codeOf, columnsOf, messageOf, rowsOf, secondsOf } from "./engine.js";

const identifier = (name: string): string => `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
const text = (value: string): string => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const dialect: Dialect = {
  ...usual,
  binder: () => binderOf((number) => `{p${number}:String}`),
  identifier,
  asText: (sql) => `toString(${sql})`,
  comparable: (sql) => `normalizeUTF8NFC(replaceRegexpAll(${sql}, ${literal(`^[${BLANKS}]+|[${BLANKS}]+$`)}, ''))`,
  // The protocol sends bound values in the address, which is too short for a long list.
  isOneOf: (sql, texts) => (texts.length === 0 ? "FALSE" : `(${sql}) IN (${texts.map(text).join(", ")})`),
  startsWith: (sql, own) => `startsWith(${sql}, ${own})`,
  endsWith: (sql, own) => `endsWith(${sql}, ${own})`,
  contains: (sql, own) => `position(${sql}, ${own}) > 0`,
  matches: (sql, pattern, binder) => `match(${sql}, ${binder.text(sharedPattern(pattern))})`,
  isLike: (sql, pattern) => `match(${sql}, ${pattern})`,
  without: (sql, signs) => `replaceRegexpAll(${sql}, ${literal(`[${signs}]`)}, '')`,
  decimal: (sql, places) => `toDecimal256OrNull(${sql}, ${places})`,
  widened: (sql, places = 0) => `CAST(${sql} AS Nullable(Decimal(76, ${places})))`,
  shape: (sql) => `replaceRegexpAll(${sql}, '[0-9]', '9')`,
  hash: (sql) => `cityHash64(${sql})`,
  isHashed: (sql, hashes) => `cityHash64(${sql}) IN (${hashes.join(", ")})`,
  digits: 76,
  isAt: (place, rows) => (rows.length === 0 ? "FALSE" : `${place} IN (${numbersOf(rows).join(", ")})`),
};

/** ClickHouse: a table of a server or a cluster, over HTTP. */
export const clickhouse: Engine = { id: "clickhouse", package: "@clickhouse/client", dialect, connect, faultOf };

// Signs of a question, and its parts.
const LONGEST = "100000000";

// How the format of strings writes NULL.
const NULL = "ᴺᵁᴸᴸ";

async function connect({ table = "" }: Address, environment: Environment): Promise<Connected> {
  const { createClient } = await import("@clickhouse/client");
  const seconds = secondsOf(environment);
  const { CLICKHOUSE_URL: url, CLICKHOUSE_USER: username, CLICKHOUSE_PASSWORD: password } = environment;
  const { CLICKHOUSE_DATABASE: database } = environment;
  const client = createClient({
    url: url ?? "http://localhost:8123",
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    application: "umay",
    request_timeout: (seconds + 5) * 1000,
    // Nothing is written, and the server stops working where this process ends.
    clickhouse_settings: {
      readonly: "2",
      max_execution_time: seconds,
      // Rows that stand by themselves are listed.
      max_query_size: LONGEST,
      max_ast_elements: LONGEST,
      max_expanded_ast_elements: LONGEST,
      cancel_http_readonly_queries_on_client_close: 1,
    },
    log: { level: 127 },
  });
  const query: Connected["query"] = async (sql, values, take) => {
    const bound = Object.fromEntries(values.map((value, at) => [`p${at + 1}`, value]));
    const answer = await client.query({ query: sql, query_params: bound, format: "JSONCompactStringsEachRow" });
    for await (const rows of answer.stream<string[]>())
      for (const row of rows) take(row.json().map((value) => (value === NULL ? null : value)));
  };
  const from = table.split(".").map(identifier).join(".");
  const described = await rowsOf(query, `DESCRIBE TABLE ${from}`, []);
  const columns = columnsOf(
    described.map(([name = "", type]) => [name, bareType(type ?? "")]),
    TYPES,
  );
  const all = columns.map((each) => `ifNull(toString(${identifier(each.name)}), '')`).join(", ");
  // Parts are merged at any time: rows are found again by what they hold.
  const place = `bitShiftRight(cityHash64(${all}), 12)`;
  const stored = "_part_starting_offset + _part_offset";
  const isOrdered = await rowsOf(query, `SELECT ${stored} FROM ${from} LIMIT 1`, []).then(
    () => true,
    () => false,
  );
  return {
    columns,
    parts: [{ from, place, isHashed: true, ...(isOrdered && { order: stored }) }],
    query,
    close: () => client.close(),
  };
}

const bareType = (written: string): string =>
  written.replace(/^(?:LowCardinality|Nullable)\((.*)\)$/, "$1").replace(/^Nullable\((.*)\)$/, "$1");

const TYPES = { exact: /^Decimal\(\d+, (\d+)\)$/, whole: /^U?Int\d+$/, text: /^String$/, float: /^B?Float\d+$/ };

function faultOf(error: unknown): TableFault {
  const code = codeOf(error);
  const known = FAULTS.find(([, codes]) => codes.includes(code));
  if (known) return { code: known[0], received: code };
  // A shard or a server that is not there, or went away.
  const isLost = /^(?:E|209|210|279|$)/.test(code) || /socket|timeout/i.test(messageOf(error));
  return { code: isLost ? "engine.unreachable" : "engine.failed", received: code || "connection" };
}

const FAULTS: readonly (readonly [code: TableFault["code"], codes: readonly string[]])[] = [
  ["engine.refused", ["516", "192", "193", "194"]],
  ["engine.forbidden", ["497", "164"]],
  ["engine.no-object", ["60", "81"]],
  ["engine.no-column", ["47", "16"]],
  ["engine.stopped", ["159", "394"]],
  ["engine.range", ["407", "69"]],
];
