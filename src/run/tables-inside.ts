// Tables that an analysis file carries in itself: taken out of it, and put into it.
import type { Analysis } from "../model/analysis.js";

/** The tables that an analysis file carries in itself, taken out by name: text, or the bytes of a workbook. */
export const tablesInside = ({
  tables = {},
}: Pick<Analysis, "tables">): Readonly<Record<string, string | Uint8Array>> =>
  Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, BYTES.test(text) ? bytesIn(text) : text]));

const BYTES = /^data:[^,]*;base64,/;

export const insideTables = (files: Readonly<Record<string, string | Uint8Array>>): NonNullable<Analysis["tables"]> =>
  Object.fromEntries(
    Object.entries(files).map(([name, held]) => [
      name,
      typeof held === "string"
        ? held
        : `data:;base64,${btoa(Array.from(held, (byte) => String.fromCharCode(byte)).join(""))}`,
    ]),
  );

const bytesIn = (text: string) => Uint8Array.from(atob(text.replace(BYTES, "")), (letter) => letter.charCodeAt(0));
