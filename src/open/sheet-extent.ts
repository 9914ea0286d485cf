/** How far the filled cells of a sheet reach, and how many column settings it repeats. */
export type SheetExtent = { readonly rows: number; readonly columns: number; readonly settings: number };

const [A, Z, ZERO, NINE] = [65, 90, 48, 57] as const;

/**
 * How large the rectangle of the filled cells of a sheet is, without building any cell: two cells in far corners must
 * not take the memory of a rectangle. Cells that are only formatted do not count.
 *
 * @param xml - a worksheet
 * @returns numbers of rows and columns; `settings`: for how many columns, repeats counted, it states a width
 */
export function sheetExtent(xml: string): SheetExtent {
  let [rows, columns, row, column, settings] = [0, 0, 0, 0, 0];
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const tag = tagAt(xml, at);
    if (tag === undefined) continue;
    const end = xml.indexOf(">", at);
    if (end < 0) break;
    if (tag === "col") {
      const [from, to] = ["min", "max"].map((name) => Number(attributeIn(xml, at, end, name)));
      settings += Math.min(16_384, Math.max(1, (to ?? 0) - (from ?? 0) + 1)) || 1;
      continue;
    }
    const written = attributeIn(xml, at, end, "r");
    const place = written === undefined ? undefined : placeOf(written);
    if (tag === "row") {
      row = place?.row ?? row + 1;
      column = 0;
      continue;
    }
    row = place?.row ?? row;
    column = place?.column ?? column + 1;
    if (xml[end - 1] === "/") continue;
    if (row > rows) rows = row;
    if (column > columns) columns = column;
  }
  return { rows, columns, settings };
}

// `<c `, `<row>`, also with a prefix as in `<x:c `.
function tagAt(xml: string, at: number): "row" | "c" | "col" | undefined {
  const first = xml[at + 1];
  if (first === "/" || first === "v") return undefined;
  if (first === "c" && xml[at + 2] === " ") return "c";
  const name = /^<(?:\w{1,20}:)?(row|col|c)[\s/>]/.exec(xml.slice(at, at + 26))?.[1];
  return name === "row" || name === "c" || name === "col" ? name : undefined;
}

function attributeIn(xml: string, from: number, to: number, name: string): string | undefined {
  // Nearly always the first attribute, right behind the tag.
  if (xml.startsWith(` ${name}="`, from + 2)) {
    const start = from + name.length + 5;
    return xml.slice(start, xml.indexOf('"', start));
  }
  return new RegExp(`\\s${name}="([^"]*)"`).exec(xml.slice(from, to))?.[1];
}

// `BC12`, or `12` of a row.
function placeOf(written: string): { readonly row: number; readonly column: number | undefined } {
  let column = 0;
  let row = 0;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at) & (written.charCodeAt(at) > Z ? ~32 : ~0);
    if (code >= A && code <= Z) column = column * 26 + code - A + 1;
    else if (code >= ZERO && code <= NINE) row = row * 10 + code - ZERO;
  }
  return { row, column: column === 0 ? undefined : column };
}
