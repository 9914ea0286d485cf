// Which tables of an analysis a file holds (centres, funding, a budget …), by headers and names of sheets; and whether
// headers are those of such a table and little else.
import { fieldsOf } from "../model/check-row.js";
import type { Dictionary } from "../model/dictionary.js";
import type { TableModel } from "../model/table.js";
import { tables } from "../model/tables.js";
import { otherHeader } from "../import/headers/header-words.js";
import { foldEntry, foldWord } from "../import/headers/fold-word.js";
import { bytesBetween } from "../import/open/byte-source.js";
import { isSource } from "../import/open/content.js";
import { openGrid } from "../import/open/open-grid.js";
import type { GridRow } from "../import/open/grid.js";
import { budgetHeader, wordsOf } from "../import/headers/headers.js";
import { isTableRow } from "../import/headers/row-looks.js";
import type { Files } from "../run/files.js";

export type TableKey = keyof typeof tables;

const SEARCHED = 40;
const ANY = 2;

/** Which table a file holds, by headers among its first rows; of equals by its name. A budget is what fits no other. */
export function tableOf(rows: readonly GridRow[], file: string, dictionaries: readonly Dictionary[]): TableKey {
  const head = rows.slice(0, SEARCHED).map(({ cells }) => cells);
  const [isHeader, isOther] = [budgetHeader({ file }, dictionaries), otherHeader(dictionaries)];
  const isBudget = (cell: string): boolean => isHeader(cell) && !isOther(cell);
  const budget = Math.max(0, ...head.map((cells) => cells.filter(isBudget).length));
  let best: { readonly key: TableKey; readonly score: number } = { key: "budget", score: budget };
  for (const key of OTHERS) {
    const { known, required, names } = fit(tables[key], head, dictionaries);
    // A code and a date decide nothing about a line.
    if (key === "tags" && !names.some((name) => DECIDES.has(name))) continue;
    // Its name speaks where headers do not decide.
    const score = known + (file.includes(tables[key].name) ? 0.5 : 0);
    // «Name» and «Value», or a year and a value, stand over any table.
    const isTold = required === 1 || (required >= 0.5 && known > ANY);
    if (isTold && score > best.score) best = { key, score };
  }
  return best.key;
}

/** Whether a row of the first names all that a table of the model must have, and little else: then it is that table. */
export const isTemplate = (rows: readonly GridRow[], dictionaries: readonly Dictionary[]): boolean => {
  const head = rows.slice(0, SEARCHED).map(({ cells }) => cells);
  return OTHERS.some((key) => {
    const { required, known, width } = fit(tables[key], head, dictionaries);
    return required === 1 && known * 2 >= width;
  });
};

const OTHERS = (Object.keys(tables) as readonly TableKey[]).filter((key) => key !== "budget");

const DECIDES = new Set(["scheme", "code", "gbv", "component", "reason"]);

type Fit = Readonly<Record<"known" | "required" | "width", number>> & { readonly names: readonly string[] };

// How many fields the best row names, which, and which part of those that must be there.
function fit(model: TableModel, head: readonly (readonly string[])[], dictionaries: readonly Dictionary[]): Fit {
  const fields = fieldsOf(model).map(({ name, required }) => ({
    name,
    required,
    words: wordsOf(model.name, name, dictionaries).map(foldEntry),
  }));
  const must = fields.filter((each) => each.required).length;
  let best: Fit = { known: 0, required: 0, width: 0, names: [] };
  for (const row of head) {
    const cells = new Set(row.map(foldWord));
    const found = fields.filter(({ words }) => words.some((word) => word !== "" && cells.has(word)));
    const required = found.filter((each) => each.required).length / must;
    const width = row.filter((cell) => cell.trim() !== "").length;
    if (found.length > best.known)
      best = { known: found.length, required, width, names: found.map(({ name }) => name) };
  }
  return best;
}

// Bytes of the beginning of a long text.
const HEAD = 2 ** 16;

type Sheet = { readonly table: TableKey; readonly sheet?: string };

/** The tables of a file: of a workbook every sheet with a table other than a budget, else one table. */
export function tablesIn(file: string, content: Files[string], dictionaries: readonly Dictionary[]): readonly Sheet[] {
  if ("sheets" in content && content.sheets.length > 1) {
    const all = content.sheets
      .filter((each) => !each.hidden)
      .map(({ name, rows }) => ({ sheet: name, table: tableOf(rows, name, dictionaries), size: rows.filter(isTableRow).length })); // prettier-ignore
    const known = all.filter((each) => each.table !== "budget");
    // A list of inhabitants beside the lines of a budget makes it no table of inhabitants.
    const most = Math.max(0, ...known.map((each) => each.size));
    if (known.length > 0 && all.every((each) => each.size <= most)) return known;
    if (known.length > 0) return [{ table: "budget" }];
  }
  // The headers of a long text stand in its beginning.
  const opened = openGrid(isSource(content) ? bytesBetween(content, 0, HEAD) : content);
  return [{ table: tableOf("grid" in opened ? opened.grid.rows : [], file, dictionaries) }];
}
