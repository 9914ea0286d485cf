import { type Issue, problem } from "../formula/issue.js";
import type { Row } from "../model/table.js";

export function issueAt(row: AnyRow, field: string, code: string, rest: Partial<Issue> = {}): Issue {
  const value: unknown = Reflect.get(row.values, field);
  const header = row.headers[field];
  const facts = { file: row.file, row: row.row, column: header ?? field };
  return {
    ...problem(code, { ...facts, ...(typeof value === "string" && { received: value }) }),
    ...rest,
    // A column that the file does not have is called by its word in the language of the run.
    ...(header === undefined && { detail: { ...rest.detail, absent: field } }),
  };
}

type AnyRow = Omit<Row<object>, "headers"> & { readonly headers: Readonly<Partial<Record<string, string>>> };
