import { type Content, type Held, contentOf } from "./content.js";
import { fileKind, isWorkbookKind } from "./file-kind.js";
import { openWorkbook } from "./open-workbook.js";

/**
 * Opens those of some files that are workbooks, which takes waiting; the others stay bytes.
 *
 * @param files - by name, as `Content` says
 * @returns the same names: a `Workbook` for each XLSX, XLS and ODS file, bytes for every other
 * @throws `file.content` for what is neither text nor bytes nor a workbook
 * @example await openFiles({ "budget.xlsx": bytes }) // { "budget.xlsx": { kind: "workbook", sheets: […] } }
 */
export async function openFiles(files: Readonly<Record<string, Content>>): Promise<Readonly<Record<string, Held>>> {
  const opened: [string, Held][] = [];
  // One after another: two large workbooks at once would take the memory of both.
  for (const [name, given] of Object.entries(files)) {
    const content = contentOf(given, name);
    const isClosed = content instanceof Uint8Array && isWorkbookKind(fileKind(content));
    opened.push([name, isClosed ? await openWorkbook(content) : content]);
  }
  return Object.fromEntries(opened);
}
