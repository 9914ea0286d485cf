import type { Workbook } from "../workbook.js";

/** Why a workbook is not opened. */
export type Fault = NonNullable<Workbook["fault"]>;

/**
 * Stops the opening of a workbook. `openWorkbook` alone catches it and makes it the fault of the workbook.
 *
 * @param code - `file.damaged`, `file.truncated`, `file.encrypted`, `file.too-large`, `file.too-many-cells`, `file.kind` or
 *   `file.no-sheets`
 * @param sheet - the name of the sheet that is meant
 * @throws always
 */
export function refuse(code: string, received = "", expected = "", sheet?: string): never {
  const fault: Fault = { code, received, expected, ...(sheet !== undefined && { detail: { sheet } }) };
  throw Object.assign(new Error(code), { fault });
}

/** What stopped the opening; every other error says that the bytes do not hold what their format promises. */
export function faultOf(error: unknown): Fault {
  const isOwn = error instanceof Error && "fault" in error && isFault(error.fault);
  return isOwn ? (error.fault as Fault) : { code: "file.damaged", received: "", expected: "XLSX" };
}

const isFault = (value: unknown): value is Fault => typeof value === "object" && value !== null && "code" in value;
