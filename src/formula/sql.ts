// The SQL reading of an expression, for DuckDB, PostgreSQL and ClickHouse.
import type { Node, Test } from "./expression.js";
import { type Check, type Lowered, lower } from "./lower.js";

/** Kind of an SQL value, known before it runs: a decimal with so many places, or a double. */
export type SqlKind = number | "double";

/** An input column in SQL: how it is written and its kind; `DECIMAL(38, s)` has kind `s`. */
export type SqlColumn = { readonly sql: string; readonly kind: SqlKind };
export type Columns = (name: string) => SqlColumn;

export type SqlDialect = "duckdb" | "postgres" | "clickhouse";

type Written = {
  readonly cast: (sql: string, kind: SqlKind) => string;
  /** A double rounded to nine places, to be compared with 0. */
  readonly nine: (sql: string) => string;
  /** A double as a decimal of nine places. */
  readonly clean: (sql: string) => string;
};

type Context = Written & { readonly columns: Columns };

const WRITTEN: Readonly<Record<SqlDialect, Written>> = {
  duckdb: {
    cast: (sql, kind) => `CAST(${sql} AS ${kind === "double" ? "DOUBLE" : `DECIMAL(38, ${kind})`})`,
    nine: (sql) => `ROUND(${sql}, 9)`,
    clean: (sql) => `CAST(CAST(${sql} AS VARCHAR) AS DECIMAL(38, 9))`,
  },
  // A double becomes a decimal by way of its text: the direct cast keeps 15 digits. Decimals have no width there.
  postgres: {
    cast: (sql, kind) => `CAST(${sql} AS ${kind === "double" ? "DOUBLE PRECISION" : "NUMERIC"})`,
    nine: (sql) => `ROUND(CAST(CAST(${sql} AS TEXT) AS NUMERIC), 9)`,
    clean: (sql) => `ROUND(CAST(CAST(${sql} AS TEXT) AS NUMERIC), 9)`,
  },
  // A cast to fewer places cuts, and one of a double multiplies it first: it goes by way of its text, and is rounded.
  clickhouse: {
    cast: (sql, kind) => `CAST(${sql} AS Nullable(${kind === "double" ? "Float64" : `Decimal(76, ${kind})`}))`,
    nine: (sql) => `round(CAST(toString(${sql}) AS Nullable(Decimal(76, 30))), 9)`,
    clean: (sql) => `CAST(round(CAST(toString(${sql}) AS Nullable(Decimal(76, 30))), 9) AS Nullable(Decimal(76, 9)))`,
  },
};

// Products add places; past twelve a decimal of 38 digits leaves too little room for sums, so it becomes a double.
const MOST_PLACES = 12;

/**
 * The SQL reading of an expression: NULL where undefined. Operands of CASE, GREATEST and sums are cast to one
 * kind, because DuckDB rounds a mixed pair in silence, and checks come first, because GREATEST skips NULL.
 *
 * @param node - the expression
 * @param columns - how each input is written, with its kind
 * @param dialect - the engine that is to compute it, DuckDB if not given
 * @returns the SQL and the kind of its value: decimals are exact, doubles are not
 * @example sql(max(minus(a, b), zero).node, columns).sql
 * // CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN GREATEST(a - b, 0) ELSE NULL END, with casts
 */
export function sql(node: Node, columns: Columns, dialect: SqlDialect = "duckdb"): SqlColumn {
  const of = { columns, ...WRITTEN[dialect] };
  const lowered = lower(node);
  const kind = kindOf(lowered, of);
  return { sql: print(lowered, of, kind), kind };
}

function kindOf(lowered: Lowered, of: Context): SqlKind {
  if (lowered.kind === "undefined") return 0;
  if (lowered.kind === "value") return arithmetic(lowered.body, of).kind;
  return wider(kindOf(lowered.then, of), kindOf(lowered.otherwise, of));
}

function print(lowered: Lowered, of: Context, kind: SqlKind): string {
  switch (lowered.kind) {
    case "undefined":
      return "NULL";
    case "value":
      return cast(arithmetic(lowered.body, of), kind, of);
    case "if":
      return choose(condition(lowered.test, of), lowered, of, kind);
    case "guard": {
      const otherwise = print(lowered.otherwise, of, kind);
      return lowered.checks.reduceRight(
        (then, check) => `CASE WHEN ${passes(check, of)} THEN ${then} ELSE ${otherwise} END`,
        print(lowered.then, of, kind),
      );
    }
  }
}

const choose = (test: string, on: Extract<Lowered, { kind: "if" }>, of: Context, kind: SqlKind): string =>
  `CASE WHEN ${test} THEN ${print(on.then, of, kind)} ELSE ${print(on.otherwise, of, kind)} END`;

function passes(check: Check, of: Context): string {
  if (check.check === "known") return `${of.columns(check.name).sql} IS NOT NULL`;
  const relation = check.check === "nonzero" ? "<>" : ">";
  const { sql, kind } = arithmetic(check.of, of);
  return kind === "double" ? `${of.nine(sql)} ${relation} 0` : `${sql} ${relation} 0`;
}

function condition(test: Test, of: Context): string {
  if (test.op === "is") return `${of.columns(test.text).sql} = '${test.value.replaceAll("'", "''")}'`;
  const [a, b, kind] = same(test.a, test.b, of);
  return kind === "double" ? `${of.nine(`${a} - ${b}`)} ${test.relation} 0` : `${a} ${test.relation} ${b}`;
}

function arithmetic(node: Node, of: Context): SqlColumn {
  switch (node.op) {
    case "input":
      return of.columns(node.name);
    case "number": {
      const kind = node.value.split(".")[1]?.length ?? 0;
      return { sql: of.cast(`'${node.value}'`, kind), kind };
    }
    case "ceil":
    case "floor": {
      const a = clean(node.a, of);
      return cast0({ sql: `${node.op.toUpperCase()}(${a.sql})`, kind: 0 }, of);
    }
    case "round": {
      const a = clean(node.a, of);
      return cast0({ sql: `ROUND(${a.sql}, ${node.places})`, kind: Math.max(0, Math.min(a.kind, node.places)) }, of);
    }
    case "times": {
      const [a, b] = [arithmetic(node.a, of), arithmetic(node.b, of)];
      const places = a.kind === "double" || b.kind === "double" ? MOST_PLACES + 1 : a.kind + b.kind;
      if (places <= MOST_PLACES) return cast0({ sql: `(${a.sql} * ${b.sql})`, kind: places }, of);
      return { sql: `(${cast(a, "double", of)} * ${cast(b, "double", of)})`, kind: "double" };
    }
    case "divide":
    case "ratio":
    case "share":
      return { sql: `(${double(node.a, of)} / ${double(node.b, of)})`, kind: "double" };
    case "power":
      return { sql: `POWER(${double(node.a, of)}, ${double(node.b, of)})`, kind: "double" };
    case "plus":
    case "minus": {
      const [a, b, kind] = same(node.a, node.b, of);
      return cast0({ sql: `(${a} ${node.op === "plus" ? "+" : "-"} ${b})`, kind }, of);
    }
    case "min":
    case "max": {
      const [a, b, kind] = same(node.a, node.b, of);
      return { sql: `${node.op === "min" ? "LEAST" : "GREATEST"}(${a}, ${b})`, kind };
    }
    default:
      throw new Error(`not plain arithmetic: ${node.op}`);
  }
}

// A double becomes a decimal of nine places before it is rounded, else its noise would become a whole unit and the
// half of 1.005 be lost; by way of its shortest text, since the direct cast is off by 1e-8 for whole numbers of 1e11.
function clean(node: Node, of: Context): { readonly sql: string; readonly kind: number } {
  const { sql, kind } = arithmetic(node, of);
  return kind === "double" ? { sql: of.clean(sql), kind: 9 } : { sql, kind };
}

const double = (node: Node, of: Context): string => cast(arithmetic(node, of), "double", of);

function same(a: Node, b: Node, of: Context): [string, string, SqlKind] {
  const [x, y] = [arithmetic(a, of), arithmetic(b, of)];
  const kind = wider(x.kind, y.kind);
  return [cast(x, kind, of), cast(y, kind, of), kind];
}

const wider = (a: SqlKind, b: SqlKind): SqlKind => (a === "double" || b === "double" ? "double" : Math.max(a, b));

const cast = (value: SqlColumn, kind: SqlKind, of: Context): string =>
  value.kind === kind ? value.sql : of.cast(value.sql, kind);

// The engine picks its own width for sums and products; this fixes it to the kind that was announced.
const cast0 = (value: SqlColumn, of: Context): SqlColumn => ({ sql: of.cast(value.sql, value.kind), kind: value.kind });
