import type { Issue } from "../formula/issue.js";
import type { Row } from "../model/table.js";

/** An issue at a field of a row. */
export function issueAt(row: AnyRow, field: string, code: string, rest: Partial<Issue> = {}): Issue {
  const value: unknown = Reflect.get(row.values, field);
  return {
    code,
    severity: "error",
    file: row.file,
    row: row.row,
    column: row.headers[field] ?? field,
    ...(typeof value === "string" ? { received: value } : {}),
    message: "",
    ...rest,
  };
}

type AnyRow = Omit<Row<object>, "headers"> & { readonly headers: Readonly<Partial<Record<string, string>>> };
