import type { SqlDialect } from "../../../src/formula/sql.js";
import type { ColumnKind, Question } from "./duckdb.js";

/** What an engine is asked by: statements, and a query that answers in rows of JSON. */
export type Asked = {
  readonly dialect: Exclude<SqlDialect, "duckdb">;
  readonly run: (statement: string) => Promise<unknown>;
  readonly rows: (query: string) => Promise<readonly (string | null)[][]>;
};

const BATCH = 50;

/** What an engine computes: one table with the inputs of all questions, one SELECT for some of them. */
export async function askEngine(
  { dialect, run, rows }: Asked,
  columns: ReadonlyMap<string, ColumnKind>,
  questions: readonly Question[],
): Promise<(string | null)[][]> {
  const names = [...columns.keys()];
  const types = names.map((name) => `"${name}" ${typeOf(dialect, columns.get(name))}`);
  const engine = dialect === "clickhouse" ? " ENGINE = Memory" : "";
  const whole = dialect === "clickhouse" ? "Int32" : "INTEGER";
  await run(`CREATE TABLE inputs (question ${whole}, line ${whole}, ${types.join(", ")})${engine}`);
  const answers: (string | null)[][] = [];
  for (let from = 0; from < questions.length; from += BATCH) {
    const batch = questions.slice(from, from + BATCH);
    const values = batch.flatMap(({ rows: own }, question) =>
      own.map((row, line) => `(${[from + question, line, ...names.map((name) => literal(row[name]))].join(", ")})`),
    );
    await run(`INSERT INTO inputs VALUES ${values.join(", ")}`);
    answers.push(...batch.map(() => []));
    for (const [at, { sql }] of batch.entries()) {
      const text = dialect === "clickhouse" ? `toString(${sql})` : `CAST(${sql} AS TEXT)`;
      const found = await rows(`SELECT ${text} AS answer FROM inputs WHERE question = ${from + at} ORDER BY line`);
      answers[from + at]?.push(...found.map(([value]) => value ?? null));
    }
  }
  return answers;
}

function typeOf(dialect: Asked["dialect"], kind: ColumnKind | undefined): string {
  const isText = kind === undefined || kind === "text";
  if (dialect === "postgres") return isText ? "TEXT" : "NUMERIC";
  return isText ? "Nullable(String)" : `Nullable(Decimal(76, ${kind}))`;
}

const literal = (value: string | null | undefined): string =>
  value == null ? "NULL" : `'${value.replaceAll("'", "''")}'`;
