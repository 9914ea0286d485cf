import type { BudgetSettings } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { NotScanned } from "../../model/input-record.js";
import { type ByteSource, sourceOf } from "../open/byte-source.js";
import { contentOf, isSource } from "../open/content.js";
import { type BudgetContext, type BudgetFile, budgetFile, isOpenSum } from "./budget-file.js";
import type { FileInput } from "./open-file.js";
import { scanBudget } from "./scan-budget.js";
import { isAboveTotal, scanDoubt } from "./scan-doubts.js";
import type { ScanFor } from "./scan-task.js";
import { scannedRows } from "./scanned-rows.js";
import { scannedSums } from "./scanned-sums.js";

/** Reads a long budget in one pass, or says why all its rows must be looked at together; undefined where it is short. */
export function readScanned(
  settings: BudgetSettings,
  index: number,
  file: FileInput,
  context: BudgetContext & ScanFor,
  dictionaries: readonly Dictionary[],
): BudgetFile | NotScanned | undefined {
  const source = scannable(file, settings, context.least);
  if (!source || "why" in source) return source;
  if (context.areNamed) return { why: "named" };
  const { currency, accept, conditions, byCode, pieces, progress } = context;
  const task = {
    settings,
    name: file.name,
    source,
    currency,
    conditions,
    accept,
    byCode,
    dictionaries,
    pieces,
    ...(progress && { progress }),
  };
  const found = scanBudget(task);
  if ("why" in found) return found;
  if (found.scan.counts.line === 0) return { why: "no-lines" };
  const doubt = scanDoubt(task, found);
  if (doubt) return doubt;
  const rows = scannedRows(file.name, found, settings.blank);
  // Every line is in a class whose first line can be read, or nothing is believed.
  if (rows.summed?.all.reduce((sum, { lines }) => sum + lines, 0) !== rows.count) return { why: "form" };
  const named = { ...found.seen.stated, file: file.name };
  const sums = scannedSums(named, index, found, rows, context.gdp);
  // The rows that make a difference are sought among all.
  const wrong = sums.checks.find((each) => each.mismatches > 0);
  if (wrong) return { why: "control-totals", text: `${wrong.key}: ${wrong.stated ?? ""} ≠ ${wrong.sum ?? ""}` };
  if (isAboveTotal(found, named)) return { why: "above-total" };
  // What a sum leaves open is answered by the readings of all rows.
  if (sums.issues.some(isOpenSum)) return { why: "readings" };
  return budgetFile({
    settings,
    index,
    file,
    context,
    opened: found.opened,
    seen: found.seen,
    rows,
    sums,
    how: "none",
    questions: [],
    options: () => [],
    isConfirmed: false,
    given: undefined,
    reading: { by: "pass" },
  });
}

// A text file that is large enough, as a source of bytes.
function scannable(
  { bytes, name, mended }: FileInput,
  { sheet, headerRows }: BudgetSettings,
  least: number,
): ByteSource | NotScanned | undefined {
  const content = contentOf(bytes, name);
  const source = content instanceof Uint8Array ? sourceOf(content) : isSource(content) ? content : undefined;
  if (!source || source.size < least) return undefined;
  return (mended?.size ?? 0) > 0 || sheet !== undefined || headerRows ? { why: "settings" } : source;
}
