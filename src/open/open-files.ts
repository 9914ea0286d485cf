import { fileKind } from "./file-kind.js";
import { openWorkbook } from "./open-workbook.js";
import type { Workbook } from "./workbook.js";

/**
 * Opens those of some files that are workbooks, which takes waiting; the others stay bytes.
 *
 * @param files - bytes by name
 * @returns the same names: a `Workbook` for each XLSX file, bytes for every other; never thrown
 * @example await openFiles({ "budget.xlsx": bytes }) // { "budget.xlsx": { kind: "workbook", sheets: […] } }
 */
export async function openFiles(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Readonly<Record<string, Uint8Array | Workbook>>> {
  const opened: [string, Uint8Array | Workbook][] = [];
  // One after another: two large workbooks at once would take the memory of both.
  for (const [name, bytes] of Object.entries(files))
    opened.push([name, fileKind(bytes) === "xlsx" ? await openWorkbook(bytes) : bytes]);
  return Object.fromEntries(opened);
}
