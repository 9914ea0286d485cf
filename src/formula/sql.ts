import type { Node, Test } from "./expression.js";
import { type Check, type Lowered, lower } from "./lower.js";

/** Kind of an SQL value, known before it runs: a decimal with so many places, or a double. */
export type SqlKind = number | "double";

/** An input column in SQL: how it is written and its kind; `DECIMAL(38, s)` has kind `s`. */
export type SqlColumn = { readonly sql: string; readonly kind: SqlKind };
export type Columns = (name: string) => SqlColumn;

// Products add places; past twelve a decimal of 38 digits leaves too little room for sums, so it becomes a double.
const MOST_PLACES = 12;

/**
 * The SQL reading of an expression (DuckDB): NULL where undefined. Operands of CASE, GREATEST and sums are cast to one
 * kind, because DuckDB rounds a mixed pair in silence, and checks come first, because GREATEST skips NULL.
 *
 * @param node - the expression
 * @param columns - how each input is written, with its kind
 * @returns the SQL and the kind of its value: decimals are exact, doubles are not
 * @example sql(max(minus(a, b), zero).node, columns).sql
 * // CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN GREATEST(a - b, 0) ELSE NULL END, with casts
 */
export function sql(node: Node, columns: Columns): SqlColumn {
  const lowered = lower(node);
  const kind = kindOf(lowered, columns);
  return { sql: print(lowered, columns, kind), kind };
}

function kindOf(lowered: Lowered, columns: Columns): SqlKind {
  if (lowered.kind === "undefined") return 0;
  if (lowered.kind === "value") return arithmetic(lowered.body, columns).kind;
  return wider(kindOf(lowered.then, columns), kindOf(lowered.otherwise, columns));
}

function print(lowered: Lowered, columns: Columns, kind: SqlKind): string {
  switch (lowered.kind) {
    case "undefined":
      return "NULL";
    case "value":
      return cast(arithmetic(lowered.body, columns), kind);
    case "if":
      return choose(condition(lowered.test, columns), lowered, columns, kind);
    case "guard": {
      const otherwise = print(lowered.otherwise, columns, kind);
      return lowered.checks.reduceRight(
        (then, check) => `CASE WHEN ${passes(check, columns)} THEN ${then} ELSE ${otherwise} END`,
        print(lowered.then, columns, kind),
      );
    }
  }
}

const choose = (test: string, on: Extract<Lowered, { kind: "if" }>, columns: Columns, kind: SqlKind): string =>
  `CASE WHEN ${test} THEN ${print(on.then, columns, kind)} ELSE ${print(on.otherwise, columns, kind)} END`;

function passes(check: Check, columns: Columns): string {
  if (check.check === "known") return `${columns(check.name).sql} IS NOT NULL`;
  const relation = check.check === "nonzero" ? "<>" : ">";
  const { sql, kind } = arithmetic(check.of, columns);
  return kind === "double" ? `ROUND(${sql}, 9) ${relation} 0` : `${sql} ${relation} 0`;
}

function condition(test: Test, columns: Columns): string {
  if (test.op === "is") return `${columns(test.text).sql} = '${test.value.replaceAll("'", "''")}'`;
  const [a, b, kind] = same(test.a, test.b, columns);
  return kind === "double" ? `ROUND(${a} - ${b}, 9) ${test.relation} 0` : `${a} ${test.relation} ${b}`;
}

function arithmetic(node: Node, columns: Columns): SqlColumn {
  switch (node.op) {
    case "input":
      return columns(node.name);
    case "number": {
      const kind = node.value.split(".")[1]?.length ?? 0;
      return { sql: `CAST('${node.value}' AS DECIMAL(38, ${kind}))`, kind };
    }
    case "ceil":
    case "floor": {
      const a = clean(node.a, columns);
      return cast0({ sql: `${node.op.toUpperCase()}(${a.sql})`, kind: 0 });
    }
    case "round": {
      const a = clean(node.a, columns);
      return cast0({ sql: `ROUND(${a.sql}, ${node.places})`, kind: Math.max(0, Math.min(a.kind, node.places)) });
    }
    case "times": {
      const [a, b] = [arithmetic(node.a, columns), arithmetic(node.b, columns)];
      const places = a.kind === "double" || b.kind === "double" ? MOST_PLACES + 1 : a.kind + b.kind;
      if (places <= MOST_PLACES) return cast0({ sql: `(${a.sql} * ${b.sql})`, kind: places });
      return { sql: `(${cast(a, "double")} * ${cast(b, "double")})`, kind: "double" };
    }
    case "divide":
    case "ratio":
      return { sql: `(${double(node.a, columns)} / ${double(node.b, columns)})`, kind: "double" };
    case "power":
      return { sql: `POWER(${double(node.a, columns)}, ${double(node.b, columns)})`, kind: "double" };
    case "plus":
    case "minus": {
      const [a, b, kind] = same(node.a, node.b, columns);
      return cast0({ sql: `(${a} ${node.op === "plus" ? "+" : "-"} ${b})`, kind });
    }
    case "min":
    case "max": {
      const [a, b, kind] = same(node.a, node.b, columns);
      return { sql: `${node.op === "min" ? "LEAST" : "GREATEST"}(${a}, ${b})`, kind };
    }
    default:
      throw new Error(`not plain arithmetic: ${node.op}`);
  }
}

// A double becomes a decimal of nine places before it is rounded, else its noise would become a whole unit and the
// half of 1.005 be lost; by way of its shortest text, since the direct cast is off by 1e-8 for whole numbers of 1e11.
function clean(node: Node, columns: Columns): { readonly sql: string; readonly kind: number } {
  const { sql, kind } = arithmetic(node, columns);
  return kind === "double" ? { sql: `CAST(CAST(${sql} AS VARCHAR) AS ${typeOf(9)})`, kind: 9 } : { sql, kind };
}

const double = (node: Node, columns: Columns): string => cast(arithmetic(node, columns), "double");

function same(a: Node, b: Node, columns: Columns): [string, string, SqlKind] {
  const [x, y] = [arithmetic(a, columns), arithmetic(b, columns)];
  const kind = wider(x.kind, y.kind);
  return [cast(x, kind), cast(y, kind), kind];
}

const wider = (a: SqlKind, b: SqlKind): SqlKind => (a === "double" || b === "double" ? "double" : Math.max(a, b));

const typeOf = (kind: SqlKind): string => (kind === "double" ? "DOUBLE" : `DECIMAL(38, ${kind})`);

const cast = (value: SqlColumn, kind: SqlKind): string =>
  value.kind === kind ? value.sql : `CAST(${value.sql} AS ${typeOf(kind)})`;

// The engine picks its own width for sums and products; this fixes it to the kind that was announced.
const cast0 = (value: SqlColumn): SqlColumn => ({
  sql: `CAST(${value.sql} AS ${typeOf(value.kind)})`,
  kind: value.kind,
});
