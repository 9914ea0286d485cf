// Opens and reads a file that no analysis names: as the tables that its headers tell, else as a budget.
import type { Issue } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";
import type { Dictionary } from "../model/dictionary.js";
import { fileLabel } from "../model/file-label.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { readFiles } from "../node.js";
import { askBudget } from "../import/read/ask-budget.js";
import { withTableOptions } from "../import/read/question-options.js";
import { type TableReading, readTable } from "../import/read/read-table.js";
import type { ReadSoFar } from "../import/open/fill-columns.js";
import { LONG_FROM } from "../import/read/row-task.js";
import type { Files } from "../run/files.js";
import { closedQuestionTable, closedQuestions } from "../run/closed-questions.js";
import { type ReadAlone, type Given, entryAt } from "./draft-analysis.js";
import { entryOf } from "../questions/questions-of.js";
import { type TableKey, tablesIn } from "../questions/which-table.js";

/** Opens one file that no analysis names; an issue where it is not there. */
export const openAlone = (file: string, path: string): ReturnType<typeof readFiles> =>
  readFiles({ title: "", currency: "", fiscalYear: "", budgets: [{ file }] }, ".", { [file]: path });

/**
 * Reads a file without an analysis; which table it holds, its headers tell. Of a workbook every sheet with a table
 * other than a budget is read; where none is, or another sheet is longer than each, one sheet is read as a budget.
 */
export function readAlone(
  file: string,
  bytes: Files[string],
  dictionaries: readonly Dictionary[],
  { given = {}, progress }: { readonly given?: Given; readonly progress: (so: ReadSoFar) => void },
): readonly ReadAlone[] {
  const asked = { least: LONG_FROM, by: [], conditions: [] };
  return tablesIn(file, bytes, dictionaries).map(({ table, sheet }): ReadAlone => {
    const said = Object(entryAt(given, entryOf(table))) as object;
    const settings = { ...said, file, ...(sheet === undefined ? {} : { sheet }) };
    const input = { name: fileLabel(settings), bytes };
    const named = { table, ...(sheet === undefined ? {} : { sheet }) };
    if (table === "budget") {
      const budget = askBudget(settings, 0, input, { ...given, budgets: [], asked, progress }, dictionaries);
      const years = new Set(budget.lines.flatMap((each) => each.values.fiscalYear ?? []));
      const names = (): readonly string[] =>
        budget.summed?.texts("description", Infinity) ?? budget.lines.flatMap((each) => each.values.description ?? []);
      return { ...named, ...budget, years: [...years].sort().reverse(), names };
    }
    const reading = readTable<TableModel["schema"]["shape"]>(tables[table], input, settings, dictionaries);
    const issues = withTableOptions(reading, input, file);
    return {
      ...named,
      ...reading,
      issues: [...issues, ...askedOf(table, settings, reading)],
      years: [],
      names: () => [],
    };
  });
}

// What must be answered before anything of a table of centres is published: it stops nothing else.
const askedOf = (table: TableKey, settings: NonNullable<Analysis["centres"]>, reading: TableReading<object>): Issue[] =>
  table !== "centres"
    ? []
    : closedQuestions(closedQuestionTable(settings, reading, reading.refused)).map((each) => ({
        ...each,
        severity: "question",
      }));
