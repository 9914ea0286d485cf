import { isWorkbook } from "../open/content.js";
import type { FileInput } from "./open-file.js";

/** Names of the sheets of a workbook that can be seen; none of a text file. */
export const sheetsOf = (bytes: FileInput["bytes"]): readonly string[] =>
  isWorkbook(bytes) ? bytes.sheets.filter((each) => !each.hidden).map((each) => each.name) : [];
