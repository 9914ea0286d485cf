import type { Issue } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { NotScanned } from "../../model/input-record.js";
import { sourceOf } from "../open/byte-source.js";
import { type Held, contentOf, isSource, isWorkbook } from "../open/content.js";
import { openSheet } from "../open/open-grid.js";
import type { Workbook } from "../open/workbook.js";
import type { Hierarchy } from "../hierarchy/hierarchy.js";
import { type BudgetContext, type BudgetFile, type BudgetFound, budgetFile, isOpenSum } from "./budget-file.js";
import { chosenReading, withGiven } from "./chosen-reading.js";
import type { FileInput } from "./open-file.js";
import { readingOptions } from "./reading-options.js";
import { type ScannedFile, scanBudget } from "./scan-budget.js";
import { isAboveTotal, mayHaveStructure, misread, readingDoubt } from "./scan-doubts.js";
import type { ScanFor, ScanTask } from "./scan-task.js";
import { idYears } from "./id-years.js";
import { scannedHeld } from "./scanned-held.js";
import { scannedRows } from "./scanned-rows.js";
import { type Structure, isLeftOut, scannedStructure } from "./scanned-structure.js";
import { scannedSums } from "./scanned-sums.js";

/** Reads a long budget in one pass, or says why all its rows must be looked at together; undefined where it is short. */
export function readScanned(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  context: BudgetContext & ScanFor,
  dictionaries: readonly Dictionary[],
): BudgetFile | NotScanned | undefined {
  if (context.areNamed) return undefined;
  const found = scannable(file, settings, context.least);
  if (!found || "why" in found) return found;
  const { currency, accept, conditions, by, pieces, progress } = context;
  const task = {
    settings,
    name: file.name,
    ...found,
    currency,
    conditions,
    accept,
    by,
    dictionaries,
    pieces,
    ...(progress && { progress }),
  };
  const gone = scanBudget(task);
  if ("why" in gone) return gone;
  const doubt = readingDoubt(task, gone);
  // Where no mark fits all amounts, that is why no row is a line.
  if (gone.scan.counts.line === 0 && doubt?.why !== "marks") return { why: "no-lines" };
  if (doubt) return gone.doubt ?? doubt;
  const isSuspected = settings.total !== undefined || mayHaveStructure(task, gone);
  const scanned = readFound({ settings, index, file, context }, task, gone, isSuspected);
  // What a sum leaves open is answered by the readings of all rows.
  const isOpen = !("why" in scanned) && !isSuspected && settings.hierarchy !== "none" && scanned.issues.some(isOpenSum);
  return isOpen ? readFound({ settings, index, file, context }, task, gone, true) : scanned;
}

type Entry = Pick<BudgetFound, "settings" | "index" | "file" | "context">;

function readFound(entry: Entry, task: ScanTask, found: ScannedFile, isSuspected: boolean): BudgetFile | NotScanned {
  const { settings, index, file, context } = entry;
  const { seen } = found;
  const structure = scannedStructure(task, found, isSuspected);
  if ("why" in structure) return found.doubt ?? structure;
  const { hierarchy, given } = chosenReading(settings, structure.hierarchy, seen.unit);
  const years = found.scan.rows.ids.areOfYears ? idYears(structure.columns(), found, hierarchy) : undefined;
  const lines = hierarchy.roles.size === 0 && !years ? found : found.without(hierarchy.roles, years?.numberAt);
  if ("why" in lines) return lines;
  const row = misread(lines);
  if (row !== undefined) return { why: "fingerprints", row };
  // Cells mean what all rows say of them; the lines alone are added up.
  const own = lines === found ? found : { ...lines, seen: { ...seen, region: lines.seen.region } };
  const rows = scannedRows(file.name, own, { whole: found, blank: settings.blank, roles: hierarchy.roles, years });
  // Every line is in a class whose first line can be read, or nothing is believed.
  if (rows.summed?.all.reduce((sum, each) => sum + each.lines, 0) !== rows.count) return { why: "form" };
  const named = withGiven({ ...seen.stated, file: file.name }, seen.readers, given);
  const held = scannedHeld(own, structure.columns, hierarchy);
  const sums = scannedSums(named, index, own, rows, context.gdp, hierarchy, held);
  if (isAboveTotal(own, named)) return { why: "above-total" };
  return budgetFile({
    ...entry,
    opened: own.opened,
    seen: own.seen,
    rows,
    sums,
    how: hierarchy.how,
    questions: openQuestions(structure, hierarchy, own),
    options: () => readingOptions(structure.hierarchy.readings, seen.unit),
    isConfirmed: hierarchy.confirmed || given?.reading !== undefined,
    given: given && { total: settings.total ?? "", in: given.in },
    reading: { by: "pass" },
  });
}

// Rows that are left out need not be asked about.
function openQuestions({ columns }: Structure, hierarchy: Hierarchy, { scan }: ScannedFile): readonly Issue[] {
  if (hierarchy.questions.length === 0) return [];
  const isOut = isLeftOut(columns(), hierarchy, new Set(scan.refusedLines));
  return hierarchy.questions.filter((each) => !isOut(each.row ?? 0));
}

// A text file that is large enough, as a source of bytes, or the sheet of a workbook that is.
function scannable(
  { bytes, name, mended }: FileInput,
  { sheet, headerRows }: BudgetSettings,
  least: number,
): Pick<ScanTask, "source" | "sheet"> | NotScanned | undefined {
  const content = contentOf(bytes, name);
  const found = isWorkbook(content) ? sheetOf(content, sheet) : textOf(content);
  if (!found || found.source.size < least) return undefined;
  const isOther = sheet !== undefined && !found.sheet;
  return (mended?.size ?? 0) > 0 || isOther || headerRows ? { why: "settings" } : found;
}

function textOf(content: Held): Pick<ScanTask, "source" | "sheet"> | undefined {
  if (content instanceof Uint8Array) return { source: sourceOf(content) };
  return isSource(content) ? { source: content } : undefined;
}

function sheetOf(
  workbook: Workbook,
  asked: string | number | undefined,
): Pick<ScanTask, "source" | "sheet"> | undefined {
  const opened = openSheet(workbook, asked);
  if ("fault" in opened) return undefined;
  const { sheet, grid, notes } = opened;
  const { text } = sheet;
  return { source: text.source, sheet: { text, grid, notes, sha256: workbook.sha256 } };
}
