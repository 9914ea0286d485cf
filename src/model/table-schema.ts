// An input table as a JSON Schema of its rows, and as a Table Schema (Frictionless) of its file.
import type { Locale } from "../formula/locale.js";
import { fieldsOf } from "./check-row.js";
import type { Field, FieldKind } from "./fields.js";
import type { TableModel } from "./table.js";

// What the cells of a column look like, where texts are written as the model keeps them.
const NUMBER = String.raw`^[+-]?\d+(\.\d+)?$`;
const SHAPES: Readonly<Partial<Record<FieldKind, Readonly<Record<string, string>>>>> = {
  number: { pattern: NUMBER },
  share: { pattern: NUMBER },
  rate: { pattern: NUMBER },
  whole: { pattern: String.raw`^0*[1-9]\d*(\.0+)?$` },
  date: { pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
  year: { pattern: String.raw`^\d{4}([/-]\d{2,4})?$` },
  month: { pattern: "^(0?[1-9]|1[0-2])$" },
  currency: { pattern: "^[A-Z]{3}$" },
};
const TYPES: Readonly<Partial<Record<FieldKind, string>>> = {
  ...{ number: "number", share: "number", rate: "number", whole: "integer", month: "integer", date: "date" },
};

const noteOf = ({ name }: TableModel, field: string, locale: Locale): string =>
  locale.notes[`${name}.${field}`] ?? locale.notes[field] ?? "";

const described = (note: string): { readonly description?: string } => (note === "" ? {} : { description: note });

/** The JSON Schema of a row of a table, with descriptions in a language: every value is a text. */
export function rowSchema(model: TableModel, locale: Locale): object {
  const fields = fieldsOf(model);
  const column = ({ name, kind, codes }: Field): object => ({
    type: "string",
    ...described(noteOf(model, name, locale)),
    ...(codes.length > 0 ? { enum: codes } : SHAPES[kind]),
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:umay:table:${model.name}-1`,
    title: model.name,
    type: "object",
    properties: Object.fromEntries(fields.map((each) => [each.name, column(each)])),
    required: fields.flatMap(({ name, required }) => (required ? [name] : [])),
    additionalProperties: false,
  };
}

/** The same as a Table Schema of Frictionless, for a file of CSV. */
export function tableSchema(model: TableModel, locale: Locale): object {
  return {
    $id: `urn:umay:table:${model.name}-1`,
    fields: fieldsOf(model).map(({ name, kind, required, codes }) => ({
      name,
      type: TYPES[kind] ?? "string",
      ...described(noteOf(model, name, locale)),
      constraints: { required, ...(codes.length > 0 && { enum: codes }) },
    })),
    ...(model.key.length > 0 && { primaryKey: model.key }),
    missingValues: [""],
  };
}
