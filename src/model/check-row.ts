// Rows of a table held against its schema: values, or what is wrong with each cell.
import * as z from "zod";
import { type FieldKind, type FieldMark, codesOf, isRequired, kindOf, markOf } from "./fields.js";
import { onceFor } from "./once-for.js";
import type { TableModel } from "./table.js";

/** The columns of a table as a type argument. */
export type Shape = z.ZodRawShape;

export type Values<S extends Shape> = z.infer<z.ZodObject<S>>;

/** A column of a table: how its cells are read, whether it must be there, and the codes it may hold. */
export type Field = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly codes: readonly string[];
  /** Whether it says who may be named, names a centre, or counts persons. */
  readonly mark?: FieldMark | undefined;
};

/** A value that its column refuses: the code of the issue, and an example or bound of what is expected. */
export type Failure = { readonly field: string; readonly code: string; readonly expected: string };

const BOUNDS: Readonly<Record<string, readonly [code: string, expected: string]>> = {
  "not-negative": ["number.negative", "≥ 0"],
  positive: ["number.not-positive", "> 0"],
  share: ["share.range", "0–1"],
  months: ["months.range", "> 0, ≤ 12"],
};

/** The columns of a table, in its order. */
export const fieldsOf = <S extends Shape>(model: TableModel<S>): readonly Field[] => fieldsIn(model.schema);

const fieldsIn = onceFor(({ shape }: z.ZodObject): readonly Field[] =>
  Object.entries(shape).flatMap(([name, schema]) =>
    schema instanceof z.ZodType
      ? [{ name, kind: kindOf(schema), required: isRequired(schema), codes: codesOf(schema), mark: markOf(schema) }]
      : [],
  ),
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
  if (absent) return { field, code: "cell.missing", expected: field };
  const bound = BOUNDS[issue.message];
  if (bound) return { field, code: bound[0], expected: bound[1] };
  const { kind, codes } = fieldsOf(model).find((each) => each.name === field) ?? { kind: "text", codes: [] };
  switch (kind) {
    case "date":
      return { field, code: "date.invalid", expected: "2025-01-31" };
    case "year":
      return { field, code: "year.invalid", expected: "2025" };
    case "whole":
      return { field, code: "number.not-whole", expected: "8" };
    case "month":
      return { field, code: "month.invalid", expected: "1–12" };
    case "code":
    case "yes-no":
      return { field, code: "code.unknown", expected: codes.join(", ") };
    case "currency":
      return { field, code: "currency.invalid", expected: "KGS" };
    default:
      return { field, code: "amount.invalid", expected: "1234.50" };
  }
}
