// Reads any table but a budget: rows with the place of each value, refused rows with their reasons, issues and counts.
import { type Issue, problem } from "../../formula/issue.js";
import type { Dictionary } from "../../model/dictionary.js";
import { checkRow, fieldsOf, type Shape, type Values } from "../../model/check-row.js";
import { fold, type Row, type TableModel } from "../../model/table.js";
import { columnNote, type ColumnReader, columnReader, companionOf } from "../headers/column-reader.js";
import { cellOf, textsOf } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import { knownHeader, matchHeaders } from "../headers/headers.js";
import type { InputRecord, Reject } from "../../model/input-record.js";
import type { RefusedRow } from "../../model/refused-row.js";
import { fail, refuseUnlessHave } from "../../money/fail.js";
import type { FileInput, OpenFile, TableSettings } from "./open-file.js";
import { commonMark, mendedRows, openFile, proofOf } from "./open-file.js";
import type { BesideColumn, Draft } from "./row-rules.js";
import { headersBeside, RATE_QUESTION, rateQuestions, rowRules, takeBeside } from "./row-rules.js";
import { NO_SECRETS, type SecretFacts, secretFacts } from "../headers/secret-facts.js";
import type { Region } from "../headers/table-region.js";
import { totalRows } from "./total-rows.js";
import { tables } from "../../model/tables.js";
import { headerIndex } from "../headers/header-words.js";

/**
 * Reads any table but a budget, see `readBudget`, from a text file or a sheet of a workbook. Good rows are kept, bad rows come back with the reason;
 * nothing is lost.
 *
 * @param model - the table
 * @param file - name and content
 * @param settings - encoding, delimiter, decimal mark, sheet, header rows: each found in the file unless given
 * @param dictionaries - languages whose headers and code words are understood beside the English names
 * @returns rows with the place of each value, rejects, issues (each with file, row, column, received, expected), counts;
 *   what an issue says in a language, `issueText` tells
 * @throws `arguments` where no table or no file is given; `file.content` where the content is none
 * @example readTable(population, { name: "population.csv", bytes }).rows[0]?.values.population // "7241424"
 */
export function readTable<S extends Shape>(
  model: TableModel<S>,
  file: FileInput,
  settings: TableSettings = {},
  dictionaries: readonly Dictionary[] = [],
): TableReading<Values<S>> {
  refuseUnlessHave('give readTable(centres, { name: "centres.csv", bytes: text })', [model, "schema"], [file], [settings]); // prettier-ignore
  if (typeof file.name !== "string") fail("arguments", "the name of the file is no text");
  const fields = fieldsOf(model);
  const isHeader = knownHeader(model.name, fields, dictionaries);
  const opened = openFile(file, { name: model.name, settings, isHeader, dictionaries });
  const { region, issues: fileIssues, doubts, record } = opened;
  const at = { file: file.name, row: region.headerRow };
  const empty = region.headerRow === 0;
  const match = empty ? undefined : matchHeaders(model.name, fields, { header: region.header, at, dictionaries });
  const { decimal, home, firstMonth, blanks = {} } = settings;
  const columns = fields.flatMap((field): Column[] => {
    const index = match?.columns.get(field.name);
    if (index === undefined) return [];
    const header = region.header[index] ?? field.name;
    const companion = companionOf(field, fields);
    const reader = columnReader(field, textsOf(region, index), { decimal, companion, home, firstMonth }, dictionaries);
    return [{ field, index, header, companion: companion?.name, ...reader }];
  });
  const headers = Object.fromEntries(columns.map(({ field, header }) => [field.name, header]));
  const asRow = (values: Values<S>, row: number): Row<Values<S>> => ({
    values,
    file: file.name,
    row,
    headers: headersBeside(columns, headers, values) as Row<Values<S>>["headers"],
  });
  // A column is not missing where all cells of another say its values: `24 000 $` has its currency.
  const isBeside = (name: string | undefined): boolean =>
    columns.some(({ companion, field, index, beside }) => {
      if (companion !== name || !field.required) return false;
      const filled = textsOf(region, index).all().filter(([cell]) => cell.trim() !== ""); // prettier-ignore
      return filled.length > 0 && filled.every(([cell]) => beside?.(cell));
    });
  const missing = (match?.missing ?? []).filter(({ column = "" }) => !isBeside(column) && !(column in blanks));
  const other = missing.length > 0 ? otherTable(model.name, region.header, dictionaries) : undefined;
  if (other !== undefined) return ofOtherTable(other, file.name, opened);
  const rows: Row<Values<S>>[] = [];
  const rejects: Reject[] = [];
  const asked: Row<Values<S>>[] = [];
  const refused: RefusedRow[] = [];
  const names = fields.map((field) => field.name);
  const absent = fields.flatMap(({ name, required }) =>
    required && !match?.columns.has(name) && !isBeside(name) && !(name in blanks) ? name : [],
  );
  const earlier = new Map<string, number>();
  const { totals, issues: totalIssues } = totalRows(region.rows, columns, file.name, dictionaries);
  const body = region.rows.filter((each) => !totals.has(each));
  for (const gridRow of body) {
    const { row, cells, fault } = gridRow;
    const place = { file: file.name, row };
    const reject = (reasons: readonly Issue[]) =>
      rejects.push({ file: file.name, row, cells, header: region.header, reasons: [...missing, ...reasons] });
    if (fault) {
      reject([problem(fault.code, { ...place, received: fault.received, expected: fault.expected })]);
      refused.push({ values: {}, unread: new Set(names), ...place, headers });
      continue;
    }
    const { draft, values, reasons, unread } = readRow(model, columns, gridRow, place, dictionaries, blanks);
    // Without a column of the key nobody knows whether rows repeat each other.
    if (!absent.some((name) => model.key.includes(name)))
      reasons.push(...repeatedKey(model.key, draft, columns, place, earlier));
    const own = missing.length === 0 ? values : undefined;
    if (own && reasons.length === 0) {
      rows.push(asRow(own, row));
      continue;
    }
    if (own && reasons.every(({ code }) => code === RATE_QUESTION)) asked.push(asRow(own, row));
    const known = Object.fromEntries(Object.entries(draft).filter(([field]) => !unread.includes(field)));
    refused.push({ values: known, unread: new Set([...absent, ...unread]), ...place, headers });
    reject(reasons);
  }
  const issues = [
    ...fileIssues,
    ...doubts,
    ...missing,
    ...(match?.others ?? []),
    ...(match?.unknown() ?? []),
    ...columns.flatMap(({ header, notes }) => notes.map((note) => columnNote(note, header, at))),
    ...unnamed(region, at),
    ...totalIssues,
    ...rejects.flatMap((each) => each.reasons.slice(missing.length)),
  ];
  const input = record({
    accepted: rows.length,
    rejected: rejects.length,
    decimal: commonMark(columns.map((each) => each.decimal)),
    aside: { parents: 0, totals: totals.size, notes: region.notes.length, filtered: 0 },
    columns: match?.matches ?? [],
    unused: region.header.filter((_, index) => !columns.some((each) => each.index === index)),
    ...proofOf(columns),
  });
  const cells = (row: number): Pick<Reject, "header" | "cells"> => ({
    header: region.header,
    cells: region.rows.find((each) => each.row === row)?.cells ?? [],
  });
  const mended = mendedRows(file, opened, rejects);
  const table = { name: model.name, fields, region: { ...region, rows: body }, file: file.name, beside: opened.beside };
  const secrets = secretFacts({ ...table, columns: match?.columns ?? new Map() }, dictionaries);
  return { rows, rejects, mended, refused, asked, cells, issues, input, secrets, opened: !empty };
}

export type { FileInput, TableSettings } from "./open-file.js";

/** A table as it was read: good rows, refused rows with their reasons, everything that was noticed, and the counts. */
export type TableReading<T> = {
  readonly rows: readonly Row<T>[];
  readonly rejects: readonly Reject[];
  /** Rows that were mended and are not refused any more; without reasons. */
  readonly mended: readonly Reject[];
  /** What could be read of refused rows. */
  readonly refused: readonly RefusedRow[];
  /** Rows that are refused for nothing but the question whether their rates are in per cent. */
  readonly asked: readonly Row<T>[];
  /** The cells of a row as they stand in the file, for a row that is refused only later. */
  readonly cells: (row: number) => Pick<Reject, "header" | "cells">;
  readonly issues: readonly Issue[];
  readonly input: InputRecord;
  /** What may say which of its rows are closed, beside their clear marks. */
  readonly secrets: SecretFacts;
  /** False where the file could not be opened, or has nothing in it: its rows are not known then, rather than none. */
  readonly opened: boolean;
};

type Column = BesideColumn & ColumnReader;

type Other = NonNullable<ReturnType<typeof otherTable>>;

// Every row comes back with the one reason: a column of another table tells nothing of this one.
function ofOtherTable<T>({ given, found }: Other, file: string, { region, record }: OpenFile): TableReading<T> {
  const { header, headerRow: row, rows } = region;
  const issue = problem("table.other", { file, row, received: given, expected: found });
  const counts = { accepted: 0, rejected: rows.length, decimal: "none" as const, columns: [], unused: header };
  return {
    rows: [],
    rejects: rows.map((each) => ({ file, row: each.row, cells: each.cells, header, reasons: [issue] })),
    ...{ mended: [], refused: [], asked: [] },
    cells: (at) => ({ header, cells: rows.find((each) => each.row === at)?.cells ?? [] }),
    issues: [issue],
    input: record({ ...counts, aside: { parents: 0, totals: 0, notes: 0, filtered: 0 } }),
    secrets: NO_SECRETS,
    opened: false,
  };
}

function readRow<S extends Shape>(
  model: TableModel<S>,
  columns: readonly Column[],
  { cells, numbers }: GridRow,
  place: { readonly file: string; readonly row: number },
  dictionaries: readonly Dictionary[],
  blanks: Readonly<Record<string, string>>,
): { draft: Draft; values: Values<S> | undefined; reasons: Issue[]; unread: readonly string[] } {
  const draft: Draft = {};
  const refused = new Map<string, Issue>();
  const refuse = (field: string, found: Pick<Issue, "code"> & Partial<Issue> & { expected: string }) => {
    if (refused.has(field)) return;
    const { header = field, index = -1 } = columns.find((each) => each.field.name === field) ?? {};
    const { code, expected, severity, detail } = found;
    const facts = { ...place, column: header, received: cells[index] ?? "", expected };
    refused.set(field, problem(code, detail ? { ...facts, detail } : facts, severity));
  };
  for (const { field, index, read } of columns) {
    const value = read(cells[index] ?? "", numbers?.has(index));
    if (typeof value === "string") draft[field.name] = value;
    else if (value) refuse(field.name, value);
  }
  for (const fault of takeBeside(columns, cells, draft)) refuse(fault.field, fault);
  for (const [field, value] of Object.entries(blanks))
    if (!refused.has(field) && field in model.schema.shape) draft[field] ??= value;
  // A rule may fill a cell that others give.
  for (const fault of rowRules[model.name]?.(draft, dictionaries) ?? []) refuse(fault.field, fault);
  for (const { field } of columns)
    if (field.required && draft[field.name] === undefined)
      refuse(field.name, { code: "cell.missing", expected: field.codes.join(", ") || field.name });
  const present = new Set(columns.map((each) => each.field.name));
  const isPercent = (name: string): boolean =>
    columns.some((each) => each.field.name === name && each.isPercent?.(cells[each.index] ?? "") === true);
  for (const fault of rateQuestions(model.name, fieldsOf(model), draft, isPercent)) refuse(fault.field, fault);
  const checked = checkRow(model, draft);
  if ("failures" in checked)
    for (const failure of checked.failures) if (present.has(failure.field)) refuse(failure.field, failure);
  // In the order of the file, as a person will look for them.
  const placeOf = (name: string) => columns.find((each) => each.field.name === name)?.index ?? Infinity;
  const reasons = [...refused].sort(([a], [b]) => placeOf(a) - placeOf(b)).map(([, issue]) => issue);
  return { draft, values: "values" in checked ? checked.values : undefined, reasons, unread: [...refused.keys()] };
}

// Blank parts of a key count as "", and regions are compared without case.
function repeatedKey(
  key: readonly string[],
  values: Draft,
  columns: readonly Column[],
  place: { readonly file: string; readonly row: number },
  earlier: Map<string, number>,
): Issue[] {
  const needed = columns.filter(({ field }) => field.required && key.includes(field.name));
  const parts = key.map((field) => values[field] ?? "");
  // A row that says nothing of the key repeats no other: its columns may not be there.
  if (needed.some(({ field }) => values[field.name] === undefined) || parts.every((part) => part === "")) return [];
  const id = JSON.stringify(parts.map((part, index) => (key[index] === "region" ? fold(part) : part)));
  const first = earlier.get(id);
  if (first === undefined) {
    earlier.set(id, place.row);
    return [];
  }
  const column = key.flatMap((field) => columns.find((each) => each.field.name === field)?.header ?? []).join(", ");
  const received = parts.filter((part) => part !== "").join(", ");
  const facts = { ...place, column, received, expected: key.join(", "), detail: { earlier: String(first) } };
  return [problem("key.duplicate", facts)];
}

// A column without a name whose cells are not all blank: nobody can tell what it holds.
const unnamed = (region: Region, at: { readonly file: string; readonly row: number }): readonly Issue[] =>
  region.header.flatMap((header, index) => {
    if (header.trim() !== "") return [];
    const received = region.rows.map((each) => cellOf(each, index)).find((cell) => cell.trim() !== "");
    const detail = { place: String(index + 1) };
    return received === undefined ? [] : [problem("column.unnamed", { ...at, received, detail })];
  });

// The table that a header is of: all columns it needs are there, not all of the given one's, and more headers are known.
function otherTable(given: string, header: readonly string[], dictionaries: readonly Dictionary[]) {
  const all = Object.entries<TableModel>(tables).map(([key, model]) => {
    const fields = fieldsOf(model);
    const hitOf = headerIndex(model.name, fields, dictionaries);
    const found = new Set(header.flatMap((each) => hitOf(each)?.field ?? []));
    const isWhole = fields.every((each) => !each.required || found.has(each.name));
    return { key, name: model.name, count: found.size, isWhole };
  });
  const own = all.find((each) => each.name === given);
  if (own === undefined || own.isWhole) return undefined;
  const [best] = all.filter((each) => each.isWhole && each.count > own.count).sort((a, b) => b.count - a.count);
  return best && { given: own.key, found: best.key };
}
