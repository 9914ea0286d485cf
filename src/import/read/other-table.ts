import { type Field, fieldsOf } from "../../model/check-row.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { TableModel } from "../../model/table.js";
import { tables } from "../../model/tables.js";
import { headerIndex } from "../headers/header-index.js";

/**
 * The table that a header is of, where it is not of the one that it was given for: every column that the other needs is
 * there, one that this needs is not, and more headers are known there than here.
 *
 * @returns the keys of both in the analysis file
 */
export function otherTable(
  given: string,
  header: readonly string[],
  dictionaries: readonly Dictionary[],
): { readonly given: string; readonly found: string } | undefined {
  const fitOf = (name: string, fields: readonly Field[]) => {
    const hitOf = headerIndex(name, fields, dictionaries);
    const found = new Set(header.flatMap((each) => hitOf(each)?.field ?? []));
    return { count: found.size, isWhole: fields.every((each) => !each.required || found.has(each.name)) };
  };
  const models: [string, TableModel][] = Object.entries(tables);
  const all = models.map(([key, model]) => ({ key, name: model.name, ...fitOf(model.name, fieldsOf(model)) }));
  const own = all.find((each) => each.name === given);
  if (own === undefined || own.isWhole) return undefined;
  const [best] = all.filter((each) => each.isWhole && each.count > own.count).sort((a, b) => b.count - a.count);
  return best && { given: own.key, found: best.key };
}
