import { decode } from "../../src/import/open/decode.js";
import { splitText } from "../../src/import/open/split-text.js";
import type { Cell } from "../../src/formula/figure.js";

type Texts = { readonly columns: readonly string[]; readonly rows: ReadonlyMap<number, readonly string[]> };

// A file is decoded once, however many of its cells are asked for.
const read = new WeakMap<Uint8Array, Texts>();

/** The text of a cell as the file holds it, read apart from the library's table reader. */
export function cellText(files: Readonly<Record<string, Uint8Array>>, cell: Cell): string | undefined {
  const bytes = files[cell.file];
  if (!bytes) return undefined;
  const { columns, rows } = read.get(bytes) ?? textsOf(bytes);
  return rows.get(cell.row)?.[columns.indexOf(cell.column)]?.trim();
}

function textsOf(bytes: Uint8Array): Texts {
  const decoded = decode(bytes);
  const [header, ...rows] = "text" in decoded ? splitText(decoded.text).rows : [];
  const columns = (header?.cells ?? []).map((text) => text.trim());
  const texts = { columns, rows: new Map(rows.map(({ row, cells }) => [row, cells])) };
  read.set(bytes, texts);
  return texts;
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
