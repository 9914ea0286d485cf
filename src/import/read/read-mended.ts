// Reads refused rows back after a person has mended their cells, however their file was saved since. Rows that were
// deleted in it are left as they are.
import { type Issue, problem } from "../../formula/issue.js";
import { fold } from "../../model/table.js";
import { entryOf } from "../../model/once-for.js";
import { decode } from "../open/decode.js";
import type { Held } from "../open/content.js";
import type { GridRow } from "../open/grid.js";
import type { TableSettings } from "./open-file.js";
import { openGrid } from "../open/open-grid.js";
import { restored } from "./spreadsheet-text.js";

/**
 * @param words - what the three leading headers may be called: one list a language
 * @returns the cells of each row, as text. Issues: `mended.not-rejects` (no such headers, so nothing is read),
 *   `mended.place` (a row that does not say where it belongs), `mended.twice` (one row twice with different cells:
 *   neither is used), and what is wrong with the file or the shape of a row
 * @example readMended({ name: "r.csv", bytes }, {}, [["file", "row", "reason"]]).rows.get("f.csv")?.get(14)
 */
export function readMended(
  file: OpenedInput,
  settings: TableSettings,
  words: readonly (readonly string[])[],
): Mended & { readonly issues: readonly Issue[] } {
  const { name } = file;
  const heads = words.map((each) => each.map(fold));
  const delimiter = settings.delimiter ?? delimiterOf(file, settings, heads);
  const { encoding, sheet } = settings;
  const opened = openGrid(file.bytes, { encoding, sheet, delimiter });
  const issues = ("fault" in opened ? [opened.fault] : opened.notes).map(({ code, severity, ...facts }) =>
    problem(code, { file: name, ...facts }, severity),
  );
  if ("fault" in opened) return { rows: new Map(), issues };
  const given = opened.grid.rows;
  const isHead = ({ cells }: GridRow) => heads.some((head) => head.every((word, at) => fold(cells[at] ?? "") === word));
  if (!given.some(isHead)) {
    const [first] = given;
    const received = first?.cells.slice(0, LEAD).join(", ") ?? "";
    const expected = words[0]?.join(", ") ?? "";
    issues.push(problem("mended.not-rejects", { file: name, ...(first && { row: first.row }), received, expected }));
    return { rows: new Map(), issues };
  }
  const rows = new Map<string, Map<number, readonly string[]>>();
  const twice = new Map<string, Set<number>>();
  for (const each of given) {
    if (isHead(each)) continue;
    const [of = "", place = "", , ...rest] = each.cells;
    const at = { file: name, row: each.row };
    if (each.fault) {
      const { code, ...facts } = each.fault;
      issues.push(problem(code, { ...at, ...facts }));
      continue;
    }
    if (of.trim() === "" || !/^\s*[1-9]\d*\s*$/.test(place)) {
      issues.push(problem("mended.place", { ...at, received: [of, place].join(", ") }));
      continue;
    }
    const row = Number(place);
    const cells = rest.map(restored);
    const inFile = entryOf(rows, restored(of), () => new Map<number, readonly string[]>());
    const earlier = inFile.get(row);
    if (earlier === undefined) inFile.set(row, cells);
    else if (JSON.stringify(earlier) !== JSON.stringify(cells)) {
      issues.push(problem("mended.twice", { ...at, received: of, detail: { place } }));
      twice.set(restored(of), (twice.get(restored(of)) ?? new Set()).add(row));
    }
  }
  for (const [of, places] of twice) for (const row of places) rows.get(of)?.delete(row);
  return { rows, issues };
}

/** Rows that were mended: by the name of their file, then by their row in it. */
export type Mended = { readonly rows: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> };

// Before the cells of a row stand its file, its row and the reasons.
const LEAD = 3;

type OpenedInput = { readonly name: string; readonly bytes: Held };

// Blocks of several widths fool a count of cells: the first delimiter of the file ends its first header.
function delimiterOf({ bytes }: OpenedInput, { encoding }: TableSettings, heads: readonly (readonly string[])[]) {
  if (!(bytes instanceof Uint8Array)) return undefined;
  const decoded = decode(bytes, encoding);
  if (!("text" in decoded)) return undefined;
  const found = /^"?([^"\r\n;,|\t]+)"?([;,|\t])/m.exec(decoded.text.replace(/^"?sep=.*\s+/, ""));
  return found && heads.some(([first]) => first === fold(found[1] ?? "")) ? found[2] : undefined;
}
