import type { Issue } from "../formula/issue.js";
import { HIDDEN } from "../formula/localize.js";
import { centres } from "../model/centre.js";
import type { Dictionary } from "../model/dictionary.js";
import { fileLabel } from "../model/file-label.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { readFiles } from "../node.js";
import { foldWord } from "../columns/fold-word.js";
import { wordsOf } from "../columns/headers.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import { openGrid } from "../open/open-grid.js";
import { readBudget } from "../read/read-budget.js";
import { type FileInput, type TableReading, readTable } from "../read/read-table.js";
import { discreet } from "../report/discreet.js";
import { type TableKey, tableOf } from "./table-of.js";

/** A table that was read without an analysis. Issues have no sentences yet. */
export type Alone = {
  /** Its name in the analysis file. */
  readonly table: TableKey;
  readonly sheet?: string;
  readonly input: InputRecord;
  readonly issues: readonly Issue[];
  readonly rejects: readonly Reject[];
};

/**
 * Reads a file without an analysis; which table it holds, its headers tell. Of a workbook every sheet is read that holds
 * a table other than a budget; where there is none, one sheet is read as a budget.
 *
 * @param file - name for messages
 * @param path - where it lies; `-` is standard input
 * @param dictionaries - the languages whose words are understood
 * @param working - whether rows of confidential centres may be seen
 * @param currency - of amounts that name none
 * @returns its tables; or an issue where it is not there
 */
export async function readAlone(
  file: string,
  path: string,
  dictionaries: readonly Dictionary[],
  working: boolean,
  currency?: string,
): Promise<{ readonly readings: readonly Alone[]; readonly issues: readonly Issue[] }> {
  const asked = { title: "", currency: "", fiscalYear: "", centres: { file } };
  const { files, issues } = await readFiles(asked, ".", { [file]: path });
  const bytes = files[file];
  if (bytes === undefined) return { readings: [], issues };
  const readings = sheetsOf(file, bytes, dictionaries).map(({ table, sheet }): Alone => {
    const settings = { file, ...(sheet === undefined ? {} : { sheet }) };
    const input = { name: fileLabel(settings), bytes };
    const reading =
      table === "budget"
        ? readBudget(settings, 0, input, currency === undefined ? {} : { currency }, dictionaries)
        : masked(
            readTable<TableModel["schema"]["shape"]>(tables[table], input, settings, dictionaries),
            working,
            dictionaries,
          );
    return {
      table,
      ...(sheet === undefined ? {} : { sheet }),
      input: reading.input,
      issues: reading.issues,
      rejects: reading.rejects,
    };
  });
  return { readings, issues };
}

type Sheet = { readonly table: TableKey; readonly sheet?: string };

function sheetsOf(file: string, content: FileInput["bytes"], dictionaries: readonly Dictionary[]): readonly Sheet[] {
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

/** A reading in which nothing shows a confidential centre, unless it is for internal use. */
function masked(
  reading: TableReading<object>,
  working: boolean,
  dictionaries: readonly Dictionary[],
): Pick<Alone, "input" | "issues" | "rejects"> {
  const hidden = working ? new Set<number>() : confidentialRows(reading, dictionaries);
  if (hidden.size === 0) return reading;
  return {
    input: discreet(reading.input),
    issues: reading.issues.map((issue) => (hidden.has(issue.row ?? 0) ? told(issue) : issue)),
    rejects: reading.rejects.filter((each) => !hidden.has(each.row)),
  };
}

// That there is a problem, and nothing of the row.
const told = ({ code, severity, file }: Issue): Issue => ({
  code,
  severity,
  ...(file === undefined ? {} : { file }),
  detail: HIDDEN,
  message: "",
});

// A row whose word for it cannot be read is taken for confidential.
function confidentialRows(
  { rows, rejects }: TableReading<object>,
  dictionaries: readonly Dictionary[],
): ReadonlySet<number> {
  const headers = wordsOf(centres.name, "confidential", dictionaries).map(foldWord);
  const no = ["", "no", "0", ...dictionaries.flatMap(({ codes }) => codes["no"] ?? [])].map(foldWord);
  const refused = rejects.filter(({ header, cells }) => {
    const at = header.findIndex((each) => headers.includes(foldWord(each)));
    return at >= 0 && !no.includes(foldWord(cells[at] ?? ""));
  });
  const accepted = rows.filter(({ values }) => "confidential" in values && values.confidential === "yes");
  return new Set([...refused, ...accepted].map((each) => each.row));
}
