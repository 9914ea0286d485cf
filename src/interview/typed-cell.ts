// Reads a text that a person typed as a cell of a table with the same text is read: its value, and what its words may
// mean in the cell beside it; nothing where the table would refuse it.
import type { Locale } from "../formula/locale.js";
import { columnReader, companionOf } from "../import/headers/column-reader.js";
import { checkRow, fieldsOf } from "../model/check-row.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { dictionariesFor } from "../run/languages.js";

/** A cell that a person typed: its value, and what its words may mean in the cell beside it. */
export type Typed = { readonly value: string; readonly beside: readonly string[] };

/** A typed text, read as a cell of a table at a place such as `funding.amount` is; undefined where the table would refuse it. */
export function typedCell(
  place: `${keyof typeof tables}.${string}`,
  text: string,
  { locale, currency }: { readonly locale: Locale; readonly currency: string },
): Typed | undefined {
  const [table = "", name = ""] = place.split(".");
  const model: TableModel | undefined = Object.entries(tables).find(([key]) => key === table)?.[1];
  const fields = model ? fieldsOf(model) : [];
  const field = fields.find((each) => each.name === name);
  if (!model || !field) return undefined;
  const companion = companionOf(field, fields);
  const reader = columnReader(field, [text], { companion, home: currency }, wordsOf(locale));
  const value = reader.read(text);
  if (typeof value !== "string") return undefined;
  const checked = checkRow(model, { [name]: value });
  if ("failures" in checked && checked.failures.some((each) => each.field === name)) return undefined;
  const beside = reader.beside?.(text);
  return { value, beside: beside?.one === undefined ? (beside?.meant ?? []) : [beside.one] };
}

// One list a language: what is made of it, is made once.
const known = new Map<string, ReturnType<typeof dictionariesFor>>();

function wordsOf(locale: Locale): ReturnType<typeof dictionariesFor> {
  const found = known.get(locale.code) ?? dictionariesFor(locale);
  known.set(locale.code, found);
  return found;
}
