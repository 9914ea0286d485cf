// Tables of a text document: of an estimate, of words and numbers, with columns as wide as what stands in them.
import type { EstimateGrid, GridColumn, GridRow } from "../report/estimate-document.js";
import type { Column, Table } from "../report/page.js";
import { type Block, type PaperCell, type PaperRow, ROOM, type Run } from "./paper.js";

export function gridBlock({ columns, rows }: EstimateGrid): Block {
  const named = Math.max(
    0,
    columns.findIndex(({ kind }) => kind === "name"),
  );
  const drawn = rows.map((row, at) => ({
    ...drawnRow(row, columns, named),
    // A section stays with its first line, and the whole with the last.
    ...(row.kind === "section" || row.kind === "reason" || rows[at + 1]?.kind === "total" ? { keep: true } : {}),
  }));
  const reasons = columns.flatMap(({ kind }, at) => (kind === "justification" ? [at] : []));
  return {
    kind: "table",
    ...widthsOf(columns, rows, [named, ...reasons]),
    ruled: true,
    head: headOf(columns),
    rows: drawn,
  };
}

/** A table of words and numbers as one of a text document. */
export function tableBlock({ heading, columns, rows }: Table): Block {
  const all: Column[] = [{ id: "label", label: heading, align: "left" }, ...columns];
  const texts = rows.map(({ label, cells, kind, detail, sentence }) => ({
    isSum: kind === "total",
    beside: detail,
    isAcross: sentence !== undefined,
    cells: [label, ...(sentence === undefined ? cells.map(({ text }) => text) : [sentence])].map((text) => ({ text })),
  }));
  return rowsBlock(all, texts, [0]);
}

/** A row of texts: a sum is bold, what stands beside its name is quiet, and its second text may stand across the rest. */
export type TextRow = {
  readonly isSum: boolean;
  readonly beside?: string | undefined;
  readonly isAcross?: boolean;
  readonly cells: readonly { readonly text: string }[];
};

/** Rows of texts as a table of a text document; the columns named in `wide` share the room that the others leave. */
export function rowsBlock(columns: readonly Column[], rows: readonly TextRow[], wide: readonly number[]): Block {
  const [named = 0] = wide;
  const last = rows.length - 1;
  return {
    kind: "table",
    ...widthsOf(columns, rows, wide),
    ruled: true,
    head: headOf(columns),
    rows: rows.map(({ isSum, beside, isAcross = false, cells }, place): PaperRow => ({
      cells: cells.map(({ text }, at): PaperCell => ({
        runs: [
          { text, ...(isSum && { bold: true }) },
          ...(at === named && beside !== undefined ? [{ text: ` ${beside}`, colour: "quiet" as const }] : []),
        ],
        align: isAcross ? "left" : (columns[at]?.align ?? "left"),
        ...(isAcross && at === cells.length - 1 && { span: columns.length - at }),
      })),
      ...(isSum && place === last && { line: "thick" as const }),
    })),
  };
}

const headOf = (columns: readonly (Column & { readonly kind?: string })[]): PaperCell[] =>
  columns.map(({ label, align, kind }) => ({ runs: [{ text: label, bold: true, ...colourOf(kind) }], align }));

const colourOf = (kind: string | undefined): Pick<Run, "colour"> =>
  kind === "requested" ? { colour: "short" } : kind === "number" ? { colour: "quiet" } : {};

function drawnRow({ kind, cells, assumed }: GridRow, columns: readonly GridColumn[], named: number): PaperRow {
  const isBold = kind === "section" || kind === "total";
  const drawn = cells.map(({ text }, at): PaperCell => {
    const column = columns[at];
    const bold = isBold || column?.kind === "requested" ? { bold: true } : {};
    const run: Run = { text, ...bold, ...colourOf(column?.kind) };
    const tags = at === named ? assumed.flatMap((each): Run[] => [{ text: " " }, { text: each, assumed: true }]) : [];
    return { runs: [run, ...tags], align: column?.align ?? "left" };
  });
  const [reason] = drawn.slice(named, named + 1);
  if (kind === "reason" && reason)
    return { cells: [...drawn.slice(0, named), { ...reason, span: cells.length - named }] };
  return { cells: drawn, ...(kind === "total" ? { line: "thick" } : {}) };
}

// Of a digit, of a letter of a heading, and of the space beside the words of a cell.
const DIGIT = 112;
const LETTER = 128;
const SPACE = 160;
const NARROWEST = 2000;
// Of small letters to others.
const SMALL = 0.86;

/** Columns as wide as their texts where these fit, else as their longest words; names have what is left. */
function widthsOf(columns: readonly Column[], rows: readonly Pick<TextRow, "cells">[], wide: readonly number[]) {
  const sumOf = (all: readonly number[]): number => all.reduce((sum, each) => sum + each, 0);
  const room = ROOM - SPACE * columns.length;
  const lettersBy = (mark: string): number[] => columns.map((column, at) => lettersOf(column, rows, at, mark));
  const whole = lettersBy("\n");
  const own = sumOf(whole) <= room ? whole : lettersBy(" ");
  const others = sumOf(own.filter((_, at) => !wide.includes(at)));
  const least = NARROWEST * wide.length;
  const small = others + least > room;
  const scale = small ? SMALL : 1;
  const rest = Math.max(room - others * scale, least);
  // What is wider than the page even so is made narrower, all columns alike, but not the space beside words.
  const share = Math.min(1, room / (others * scale + rest));
  const widthAt = (each: number, at: number): number => (wide.includes(at) ? rest / wide.length : each * scale);
  return { small, widths: own.map((each, at) => Math.floor(widthAt(each, at) * share + SPACE)) };
}

// The width of the longest text of a column between two marks: of whole lines, or of words.
function lettersOf({ label, align }: Column, rows: readonly Pick<TextRow, "cells">[], at: number, mark: string) {
  const texts = rows.map(({ cells }) => cells[at]?.text ?? "");
  const words = align === "right" ? texts : texts.flatMap((each) => each.split(mark));
  const longest = (of: readonly string[]): number => Math.max(...of.map((each) => each.length));
  return Math.max(longest(words) * DIGIT, longest(label.split(mark)) * LETTER);
}
