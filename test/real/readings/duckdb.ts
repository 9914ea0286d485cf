import { DuckDBInstance } from "@duckdb/node-api";
import type { SqlKind } from "../../../src/formula/sql.js";

/** Kind of a column of inputs: a decimal with so many places, or a text. */
export type ColumnKind = Exclude<SqlKind, "double"> | "text";

/** A calculation and the rows of inputs it is asked for; columns are named as the SQL names them. */
export type Question = { readonly sql: string; readonly rows: readonly Readonly<Record<string, string | null>>[] };

const BATCH = 100;

/**
 * What DuckDB computes: one table with the inputs of all questions, one SELECT for each hundred questions.
 *
 * @returns for each question the value of each of its rows as text, or null
 */
export async function askDuckDb(
  columns: ReadonlyMap<string, ColumnKind>,
  questions: readonly Question[],
): Promise<(string | null)[][]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const names = [...columns.keys()];
  const types = names.map((name) => `"${name}" ${typeOf(columns.get(name))}`);
  await connection.run(`CREATE TABLE inputs (question INTEGER, line INTEGER, ${types.join(", ")})`);
  const answers: (string | null)[][] = [];
  for (let from = 0; from < questions.length; from += BATCH) {
    const batch = questions.slice(from, from + BATCH);
    const values = batch.flatMap(({ rows }, question) =>
      rows.map((row, line) => `(${[from + question, line, ...names.map((name) => literal(row[name]))].join(", ")})`),
    );
    await connection.run(`INSERT INTO inputs VALUES ${values.join(", ")}`);
    const cases = batch.map(({ sql }, question) => `WHEN ${from + question} THEN CAST(${sql} AS VARCHAR)`);
    const reader = await connection.runAndReadAll(
      `SELECT question, CASE question ${cases.join(" ")} END FROM inputs WHERE question >= ${from} ORDER BY question, line`,
    );
    answers.push(...batch.map(() => []));
    for (const [question, value] of reader.getRowsJson())
      answers[Number(question)]?.push(typeof value === "string" ? value : null);
  }
  connection.closeSync();
  return answers;
}

const typeOf = (kind: ColumnKind | undefined): string =>
  kind === undefined || kind === "text" ? "VARCHAR" : `DECIMAL(38, ${kind})`;

const literal = (value: string | null | undefined): string =>
  value == null ? "NULL" : `'${value.replaceAll("'", "''")}'`;
