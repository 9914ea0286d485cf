// The columns of a table, in its order; and a row held against the schema of its table: values, or what is wrong with
// each cell.
import * as z from "zod";
import { type Field, type FieldKind, fieldOf } from "./fields.js";
import { onceFor } from "./once-for.js";
import type { TableModel } from "./table.js";

/** The columns of a table as a type argument. */
export type Shape = z.ZodRawShape;

export type Values<S extends Shape> = z.infer<z.ZodObject<S>>;

/** A value that its column refuses: the code of the issue, and an example or bound of what is expected. */
export type Failure = { readonly field: string; readonly code: string; readonly expected: string };

const BOUNDS: Readonly<Record<string, readonly [code: string, expected: string]>> = {
  "not-negative": ["number.negative", "≥ 0"],
  positive: ["number.not-positive", "> 0"],
  share: ["share.range", "0–1"],
  months: ["months.range", "> 0, ≤ 12"],
};

// What cells of a kind that have no codes look like.
const LOOKS: Readonly<Partial<Record<FieldKind, readonly [code: string, expected: string]>>> = {
  date: ["date.invalid", "2025-01-31"],
  year: ["year.invalid", "2025"],
  whole: ["number.not-whole", "8"],
  month: ["month.invalid", "1–12"],
  currency: ["currency.invalid", "KGS"],
};

/** The columns of a table, in its order. */
export const fieldsOf = <S extends Shape>(model: TableModel<S>): readonly Field[] => fieldsIn(model.schema);

const fieldsIn = onceFor(({ shape }: z.ZodObject): readonly Field[] =>
  Object.entries(shape).flatMap(([name, schema]) => (schema instanceof z.ZodType ? [fieldOf(name, schema)] : [])),
);

/** Checks a row, whose blank cells are absent: its values, or one failure for each field that is refused. */
export function checkRow<S extends Shape>(
  model: TableModel<S>,
  values: Readonly<Record<string, string>>,
): { readonly values: Values<S> } | { readonly failures: readonly Failure[] } {
  const parsed = model.schema.safeParse(values);
  if (parsed.success) return { values: parsed.data };
  const failures = new Map<string, Failure>();
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "");
    if (!failures.has(field)) failures.set(field, failure(model, field, issue, values[field] === undefined));
  }
  return { failures: [...failures.values()] };
}

function failure<S extends Shape>(
  model: TableModel<S>,
  field: string,
  issue: z.core.$ZodIssue,
  absent: boolean,
): Failure {
  const { kind, codes } = fieldsOf(model).find((each) => each.name === field) ?? { kind: "text", codes: [] };
  const [code, expected] = absent
    ? ["cell.missing", field]
    : (BOUNDS[issue.message] ??
      (kind === "code" || kind === "yes-no" ? ["code.unknown", codes.join(", ")] : undefined) ??
      LOOKS[kind] ?? ["amount.invalid", "1234.50"]);
  return { field, code, expected };
}
