import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import { fileLabel } from "../model/file-label.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { readFiles } from "../node.js";
import { openGrid } from "../open/open-grid.js";
import type { Files } from "../run/files.js";
import { readBudget } from "../read/read-budget.js";
import { readTable } from "../read/read-table.js";
import { type Alone, aloneBudget } from "./alone.js";
import { type MaskOptions, maskAlone } from "./mask-alone.js";
import { type TableKey, tableOf } from "./table-of.js";

/**
 * Reads a file without an analysis; which table it holds, its headers tell. Of a workbook every sheet is read that holds
 * a table other than a budget; where there is none, one sheet is read as a budget.
 *
 * @param file - name for messages
 * @param path - where it lies; `-` is standard input
 * @param dictionaries - the languages whose words are understood
 * @param options - whether rows of confidential centres may be seen, what is said of them, the currency of amounts that
 *   name none
 * @returns its tables; or an issue where it is not there
 */
export async function readAlone(
  file: string,
  path: string,
  dictionaries: readonly Dictionary[],
  options: MaskOptions & { readonly currency?: string | undefined },
): Promise<{ readonly readings: readonly Alone[]; readonly issues: readonly Issue[] }> {
  const asked = { title: "", currency: "", fiscalYear: "", centres: { file } };
  const { files, issues } = await readFiles(asked, ".", { [file]: path });
  const bytes = files[file];
  if (bytes === undefined) return { readings: [], issues };
  const sheets = bytes instanceof Uint8Array ? [] : bytes.sheets.filter((each) => !each.hidden).map(({ name }) => name);
  const readings = sheetsOf(file, bytes, dictionaries).map(({ table, sheet }): Alone => {
    const settings = { file, ...(sheet === undefined ? {} : { sheet }) };
    const input = { name: fileLabel(settings), bytes };
    const named = { table, ...(sheet === undefined ? {} : { sheet }), sheets };
    if (table === "budget") {
      const context = options.currency === undefined ? {} : { currency: options.currency };
      return { ...named, ...aloneBudget(readBudget(settings, 0, input, context, dictionaries)) };
    }
    const reading = readTable<TableModel["schema"]["shape"]>(tables[table], input, settings, dictionaries);
    const { input: record, issues: found, rejects } = maskAlone(reading, options, dictionaries);
    return { ...named, input: record, issues: found, rejects, years: [], apart: () => undefined };
  });
  return { readings, issues };
}

type Sheet = { readonly table: TableKey; readonly sheet?: string };

function sheetsOf(file: string, content: Files[string], dictionaries: readonly Dictionary[]): readonly Sheet[] {
  if (!(content instanceof Uint8Array) && content.sheets.length > 1) {
    const all = content.sheets
      .filter((each) => !each.hidden)
      .map(({ name, rows }) => ({ sheet: name, table: tableOf(rows, name, dictionaries) }));
    const known = all.filter((each) => each.table !== "budget");
    if (known.length > 0) return known;
  }
  const opened = openGrid(content);
  return [{ table: tableOf("grid" in opened ? opened.grid.rows : [], file, dictionaries) }];
}
