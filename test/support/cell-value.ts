import { decode } from "../../src/open/decode.js";
import { splitText } from "../../src/open/split-text.js";
import type { Cell } from "../../src/formula/figure.js";

/** The text of a cell as the file holds it, read apart from the library's table reader. */
export function cellText(files: Readonly<Record<string, Uint8Array>>, cell: Cell): string | undefined {
  const bytes = files[cell.file];
  const decoded = bytes && decode(bytes);
  if (!decoded || !("text" in decoded)) return undefined;
  const [header, ...rows] = splitText(decoded.text).rows;
  const at = (header?.cells ?? []).map((each) => each.trim()).indexOf(cell.column);
  return rows.find((each) => each.row === cell.row)?.cells[at]?.trim();
}

/** What a cell says as a plain decimal: signs of language and percent taken out by hand. */
export function cellDecimal(text: string): string {
  const percent = text.includes("%");
  const plain = text.replace(/[\s\u00a0%]/g, "").replace(",", ".");
  if (!percent) return plain;
  const [whole = "0", fraction = ""] = plain.split(".");
  const digits = whole.padStart(3, "0") + fraction;
  return `${digits.slice(0, digits.length - fraction.length - 2)}.${digits.slice(digits.length - fraction.length - 2)}`;
}
