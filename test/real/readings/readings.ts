import { cell } from "../../../src/formula/cell.js";
import { evaluate, type Scope } from "../../../src/formula/evaluate.js";
import type { Node } from "../../../src/formula/expression.js";
import { sql } from "../../../src/formula/sql.js";
import { type Value, isKnown, missing } from "../../../src/formula/figure.js";
import { type Exact, ZERO, compare, exact, subtract, toDecimal } from "../../../src/money/exact.js";
import { askDuckDb, type ColumnKind } from "./duckdb.js";
import { recalculate, type Entry, type Recalculated } from "./libre-office.js";
import { noise, type Unfit } from "./noise.js";

export type Inputs = Readonly<Record<string, string | null>>;

/** One expression with the rows of inputs that it is computed for, and how far doubles may be off in each. */
export type Task = {
  readonly name: string;
  readonly node: Node;
  readonly kinds: Readonly<Record<string, ColumnKind>>;
  readonly rows: readonly { readonly inputs: Inputs; readonly bound: number }[];
  /** What the sheet and SQL get instead of the readings of `node`: a test plants errors here. */
  readonly planted?: {
    readonly node?: Node;
    readonly cell?: (text: string) => string;
    readonly sql?: (text: string) => string;
  };
};

/** The three readings of one expression for one row of inputs. */
export type Reading = {
  readonly task: Task;
  readonly inputs: Inputs;
  readonly bound: number;
  readonly exact: Value;
  readonly kind: number | "double";
  readonly sql: string | null;
  readonly cell: Recalculated;
};

/** The text of an undefined cell in these sheets. */
export const ABSENT = "n/a";

export const scopeOf = (inputs: Inputs): Scope => ({
  value: (name) => (inputs[name] == null ? missing(name) : exact(inputs[name])),
  text: (name) => inputs[name] ?? undefined,
});

/**
 * The bound within which doubles must agree for these inputs, or why they are not drawn. It is the error that a correct
 * calculation in doubles can have, which says more than a fixed tolerance: a ratio of large amounts is held to the
 * digits of the ratio. Inputs for which it is above `tolerance` × the sum of the absolute inputs are not drawn, so
 * what is drawn agrees within that as well.
 */
export function boundOf(node: Node, inputs: Inputs, tolerance: number): number | Unfit {
  const bound = noise(node, scopeOf(inputs));
  if (typeof bound !== "number") return bound;
  return bound <= tolerance * Math.max(sumOfInputs(inputs), 1) ? bound : "lost in floating point";
}

const sumOfInputs = (inputs: Inputs): number =>
  Object.values(inputs)
    .map((value) => Math.abs(Number(value)))
    .filter((value) => Number.isFinite(value))
    .reduce((a, b) => a + b, 0);

/** All readings of all tasks: one workbook and one start of LibreOffice, one table in DuckDB. */
export async function readAll(tasks: readonly Task[]): Promise<Reading[]> {
  const columns = new Map<string, ColumnKind>();
  const column = (task: Task, name: string): string => {
    const kind = task.kinds[name] ?? "text";
    columns.set(`${name}_${kind}`, kind);
    return `${name}_${kind}`;
  };
  const questions = tasks.map((task) => {
    const text = sql(task.planted?.node ?? task.node, (name) => ({
      sql: `"${column(task, name)}"`,
      kind: kindOf(task, name),
    }));
    return {
      kind: text.kind,
      sql: task.planted?.sql?.(text.sql) ?? text.sql,
      rows: task.rows.map(({ inputs }) =>
        Object.fromEntries(Object.entries(inputs).map(([name, value]) => [column(task, name), value])),
      ),
    };
  });
  const lines = tasks.flatMap((task) => task.rows.map((row) => ({ task, row })));
  const sheet = { name: "readings", rows: lines.map(({ task, row }, line) => sheetRow(task, row.inputs, line + 1)) };
  const cells = (await recalculate([sheet])).get("readings") ?? [];
  const answers = (await askDuckDb(columns, questions)).flat();
  const kinds = questions.flatMap(({ kind, rows }) => rows.map(() => kind));
  return lines.map(({ task, row }, line) => ({
    task,
    ...row,
    exact: evaluate(task.node, scopeOf(row.inputs)),
    kind: kinds[line] ?? "double",
    sql: answers[line] ?? null,
    cell: cells[line]?.[0] ?? null,
  }));
}

const kindOf = (task: Task, name: string): number => {
  const kind = task.kinds[name];
  return typeof kind === "number" ? kind : 0;
};

// The formula stands in column A, the inputs beside it.
function sheetRow(task: Task, inputs: Inputs, line: number): Entry[] {
  const names = Object.keys(inputs);
  const address = (name: string): string => `${letters(names.indexOf(name) + 1)}${line}`;
  const formula = cell(task.planted?.node ?? task.node, address, ABSENT);
  const given = names.map((name): Entry => {
    const value = inputs[name] ?? null;
    return value === null || task.kinds[name] === "text" ? value : Number(value);
  });
  return [{ formula: task.planted?.cell?.(formula) ?? formula }, ...given];
}

const letters = (index: number): string =>
  (index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

/** Which readings of a row depart from the exact one: SQL that counts in decimals by anything, doubles by the bound. */
export function wrong({ exact: value, kind, bound, sql, cell }: Reading): ("sql" | "cell")[] {
  const right = isKnown(value)
    ? {
        sql: sql !== null && near(sql, value, kind === "double" ? bound : 0),
        cell: typeof cell === "number" && near(String(cell), value, bound),
      }
    : { sql: sql === null, cell: cell === ABSENT };
  return [...(right.sql ? [] : ["sql" as const]), ...(right.cell ? [] : ["cell" as const])];
}

/** The departures in words, one line for each row that has any. */
export const differences = (readings: readonly Reading[]): string[] =>
  readings.flatMap((reading) => {
    const { task, inputs, kind, bound, exact: value } = reading;
    const expected = isKnown(value) ? `${toDecimal(value)} ± ${kind === "double" ? bound : 0}` : value.code;
    const seen = `exact ${expected}, sql (${kind}) ${reading.sql ?? "NULL"}, cell ${String(reading.cell)}`;
    const names = wrong(reading).join(" and ");
    return names === "" ? [] : [`${names} of ${task.name} for ${JSON.stringify(inputs)}: ${seen}`];
  });

function near(text: string, value: Exact, bound: number): boolean {
  const read = decimal(text);
  if (!read) return false;
  const off = subtract(read, value);
  return compare({ n: off.n < 0n ? -off.n : off.n, d: off.d }, decimal(String(bound)) ?? ZERO) <= 0;
}

// Doubles come as text with an exponent: 1.5e-7.
function decimal(text: string): Exact | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const { n } = exact(sign + whole + fraction);
  const places = fraction.length - Number(exponent);
  return places < 0 ? { n: n * 10n ** BigInt(-places), d: 1n } : { n, d: 10n ** BigInt(places) };
}
