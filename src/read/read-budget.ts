import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import type { Analysis, BudgetSettings } from "../model/analysis.js";
import { type BudgetLine, budgetLines } from "../model/budget-line.js";
import type { BudgetAmount, BudgetTable } from "../model/budget-table.js";
import { type ConditionRow, conditionIssues, matcher } from "../model/condition.js";
import type { Row } from "../model/table.js";
import { type BudgetColumns, budgetColumns, budgetFields } from "./budget-columns.js";
import { amountIssues, unitOf, unstated } from "./budget-settings.js";
import { type Sums, addTo, controlTotals, restsOf } from "./budget-totals.js";
import { columnReader } from "./column-reader.js";
import type { InputRecord, Reject } from "./input-record.js";
import { type FileInput, commonMark, openFile } from "./open-file.js";
import { problem } from "./problem.js";
import { cellAt, headersOf, rawFields, readLine, sourceOf } from "./read-line.js";
import { cellsOf } from "./read-table.js";

/** A budget file as it was read: its lines and amounts, refused rows with their reasons, and the counts. */
export type BudgetFile = BudgetTable & {
  readonly input: InputRecord;
  readonly rejects: readonly Reject[];
  readonly issues: readonly Issue[];
};

const AMOUNT = { name: "amount", kind: "number", required: false, codes: [] } as const;

/**
 * Reads a budget file by its settings: which columns mean what, which rows count, in which unit; checks it against the
 * totals that the document prints. Columns that the settings do not name stay reachable as `source:HEADER`.
 *
 * @param settings - the entry of `budgets` in the analysis file
 * @param index - its place there, from 0
 * @param file - name and bytes of the file
 * @param analysis - currency, where the budget states none, and the problems that are accepted
 * @param dictionaries - languages whose headers are understood where the settings map no columns
 * @returns lines kept, amounts in the unit of the file, published totals to complete them, rejects, issues, counts
 */
export function readBudget(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  analysis: Pick<Analysis, "currency" | "fiscalYear" | "accept">,
  dictionaries: readonly Dictionary[],
): BudgetFile {
  const { parsed, issues: fileIssues, record } = openFile(file, budgetLines.name, settings, settings.headerRows);
  const { header } = parsed;
  const at = { file: file.name, row: parsed.headerRow };
  const columns: BudgetColumns =
    parsed.headerRow === 0
      ? { fields: new Map(), amounts: [], issues: [] }
      : budgetColumns(settings, header, at, dictionaries);
  const conditions = [...(settings.keep ?? []), ...(settings.drop ?? [])];
  const known = { file: file.name, fields: [...columns.fields.keys()], headers: header };
  const blocking = [
    ...unstated(settings),
    ...(parsed.headerRow === 0 ? [] : conditionIssues(conditions, known)),
    ...columns.issues.filter((each) => each.code === "column.missing" && each.column === "id"),
    ...amountIssues(settings, columns, at),
  ];
  const decimal = settings.decimal ?? "auto";
  const readers = new Map(
    budgetFields().flatMap((field) => {
      const [first, ...more] = columns.fields.get(field.name) ?? [];
      if (first === undefined || more.length > 0) return [];
      return [
        [field.name, { index: first, ...columnReader(field, cellsOf(parsed, first), decimal, dictionaries) }] as const,
      ];
    }),
  );
  const amountReaders = columns.amounts.map((column) => ({
    ...column,
    ...columnReader(AMOUNT, cellsOf(parsed, column.index), decimal, dictionaries),
  }));
  const [keeps, drops] = [(settings.keep ?? []).map(matcher), (settings.drop ?? []).map(matcher)];
  const isKept = (seen: ConditionRow) => keeps.every((test) => test(seen)) && !drops.some((test) => test(seen));
  const headers = headersOf(header, columns);
  const [lines, amounts, rejects]: [Row<BudgetLine>[], BudgetAmount[], Reject[]] = [[], [], []];
  const texts = new Map<number, Readonly<Record<string, string>>>();
  const sums: { all: Sums; kept: Sums } = { all: new Map(), kept: new Map() };
  const earlier = new Map<string, number>();
  let setAside = 0;
  for (const parsedRow of parsed.rows) {
    const { row, cells, fault } = parsedRow;
    const place = { file: file.name, row };
    const reject = (reasons: readonly Issue[]) =>
      rejects.push({ file: file.name, row, cells, header, reasons: [...blocking, ...reasons] });
    if (fault) {
      reject([problem(fault.code, { ...place, received: fault.received, expected: fault.expected })]);
      continue;
    }
    if (blocking.length > 0) {
      reject([]);
      continue;
    }
    const source = sourceOf(header, cells);
    const yearRead = readers.get("fiscalYear")?.read(cellAt(cells, readers.get("fiscalYear")?.index));
    const fiscalYear = typeof yearRead === "string" ? yearRead : (settings.fiscalYear ?? "");
    const read = amountReaders.map((column) => ({ column, value: column.read(cellAt(cells, column.index)) }));
    for (const { column, value } of read)
      if (value === undefined || typeof value === "string")
        addTo(sums.all, column.fiscalYear ?? fiscalYear, column.phase, value ?? null);
    if (!isKept({ fields: conditions.length > 0 ? rawFields(columns, cells) : {}, source })) {
      setAside++;
      continue;
    }
    const { values, reasons } = readLine(parsedRow, place, header, columns, readers, amountReaders);
    if (!values || reasons.length > 0) {
      reject(reasons);
      continue;
    }
    const key = JSON.stringify([values.id, fiscalYear]);
    const first = earlier.get(key);
    if (first !== undefined) {
      const facts = { ...place, column: headers.id ?? "id", received: values.id, expected: "id, fiscalYear" };
      reject([problem("key.duplicate", { ...facts, detail: { earlier: String(first) } })]);
      continue;
    }
    earlier.set(key, row);
    const line = { values, file: file.name, row, headers };
    lines.push(line);
    texts.set(row, source);
    for (const { column, value } of read) {
      const amount = typeof value === "string" ? value : null;
      const year = column.fiscalYear ?? fiscalYear;
      addTo(sums.kept, year, column.phase, amount);
      amounts.push({ line, fiscalYear: year, phase: column.phase, amount, column: header[column.index] ?? "" });
    }
  }
  const stopped = blocking.length > 0 || parsed.rows.length === 0;
  const rest = stopped ? { rest: [], issues: [] } : restsOf(settings, index, sums.kept, amounts);
  const marks = [...readers.values(), ...amountReaders].map((each) => each.decimal);
  const counts = { accepted: lines.length, setAside, rejected: rejects.length };
  return {
    settings,
    index,
    level: settings.level ?? "",
    ...(settings.part === undefined ? {} : { part: settings.part }),
    currency: settings.currency ?? analysis.currency,
    unit: unitOf(settings),
    lines,
    texts,
    amounts,
    rest: rest.rest,
    input: record(counts, commonMark(marks)),
    rejects,
    issues: [
      ...fileIssues,
      ...blocking,
      ...columns.issues.filter((each) => !blocking.includes(each)),
      ...rejects.flatMap((each) => each.reasons.slice(blocking.length)),
      ...(stopped ? [] : controlTotals(settings, analysis.accept, sums)),
      ...rest.issues,
    ],
  };
}
