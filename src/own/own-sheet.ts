// A recognised table of a centre: its cells, which rows are totals or headers again, what is asked and told about them,
// and a book of which cells were used.
import type { Talk } from "../interview/question.js";
import { cellOf } from "../import/open/columns.js";
import type { Grid } from "../import/open/grid.js";
import type { Issue } from "../formula/issue.js";
import type { Recognised, Role } from "./recognise.js";
import { isTotal } from "./values.js";

/** A cell that nothing was made of. */
export type UnusedCell = { readonly row: number; readonly text: string };

const isDash = (text: string): boolean => /^[-–—−]+$/.test(text);

type Code = `own.${string}`;
/** A column by its role or its place; of a whole row where there is none. */
type Where = Role | number | undefined;

export class OwnSheet {
  readonly issues: Issue[] = [];
  readonly #used = new Set<string>();

  constructor(
    readonly file: string,
    readonly grid: Pick<Grid, "rows" | "merges">,
    readonly found: Recognised,
    /** Where the table and all that stands over it begin. */
    readonly start: number,
    /** What its words and numbers are read by. */
    readonly talk: Talk,
  ) {
    for (let at = found.top; at < found.first; at += 1)
      for (const column of this.grid.rows[at]?.cells.keys() ?? []) this.#use(at, column);
  }

  /** The places of the rows below the header, in `grid.rows`. */
  get bodyRows(): readonly number[] {
    return [...this.grid.rows.keys()].slice(this.found.first, this.found.end);
  }

  /** A cell by the role of its column; it counts as used. */
  take(at: number, role: Role): string {
    const column = this.found.columns[role];
    return column === undefined ? "" : this.cell(at, column);
  }

  /** A cell by its column; it counts as used. */
  cell(at: number, column: number): string {
    this.#use(at, column);
    return this.text(at, column);
  }

  /** Whether a row only adds up others: «Итого» may stand in any of its cells. */
  isTotal(at: number): boolean {
    return (this.grid.rows[at]?.cells ?? []).some((text) => isTotal(text));
  }

  /** A cell that is only looked at; a dash alone says nothing. */
  text(at: number, column: number | undefined): string {
    const row = this.grid.rows[at];
    const text = !row || column === undefined ? "" : cellOf(row, column).trim();
    return isDash(text) ? "" : text;
  }

  /** A cell by the role of its column that is only looked at. */
  seen(at: number, role: Role): string {
    return this.text(at, this.found.columns[role]);
  }

  /** Whether a row says the header once more, or numbers its columns; its cells count as used. */
  isHeaderAgain(at: number): boolean {
    const cells = (this.grid.rows[at]?.cells ?? []).map((text) => text.trim());
    const held = [...cells.entries()].filter(([, text]) => text !== "");
    const isAgain =
      held.length > 1 &&
      (held.every(([column, text]) => text === this.found.labels[column]) ||
        (at === this.found.first && held.every(([column, text]) => text.replace(/\.$/, "") === String(column + 1))));
    if (isAgain) for (const [column] of held) this.#use(at, column);
    return isAgain;
  }

  /** Whether two rows say the same word for word, but for the number of the row. */
  isSameRow(one: number, other: number): boolean {
    const [a = [], b = []] = [one, other].map((at) => this.grid.rows[at]?.cells);
    const isSame = (_: unknown, at: number): boolean =>
      at === this.found.columns.number || (a[at] ?? "").trim() === (b[at] ?? "").trim();
    return Array.from({ length: Math.max(a.length, b.length) }).every(isSame);
  }

  /** Every cell of a row counts as used. */
  takeAll(at: number): void {
    for (const column of this.grid.rows[at]?.cells.keys() ?? []) this.#use(at, column);
  }

  /** Texts above the header, which count as used where `read` makes something of them. */
  above<T>(read: (text: string) => T | undefined): T | undefined {
    for (let at = this.start; at < this.found.top; at += 1)
      for (const [column, text] of (this.grid.rows[at]?.cells ?? []).entries()) {
        const value = text.trim() === "" ? undefined : read(text);
        if (value === undefined) continue;
        this.#use(at, column);
        return value;
      }
    return undefined;
  }

  tell(code: Code, severity: Issue["severity"], at: number, role: Where, more: Partial<Issue> = {}): void {
    const column = typeof role === "number" ? role : role === undefined ? undefined : this.found.columns[role];
    const row = this.grid.rows[at]?.row;
    this.issues.push({
      code,
      severity,
      file: this.file,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column: this.found.headers[column] ?? "" }),
      ...more,
      message: code,
    });
  }

  /** Tells of columns that are understood, and count for nothing. */
  tellAside(code: Code, columns: readonly number[], more: Partial<Issue> = {}): void {
    if (columns.length === 0) return;
    const received = columns.map((column) => `«${this.found.headers[column] ?? ""}»`).join(", ");
    this.tell(code, "warning", this.found.top, undefined, { received, ...more });
  }

  /** Asks what a cell means. */
  ask(code: Code, at: number, role: Where, received: string, more?: Partial<Issue>): void {
    this.tell(code, "question", at, role, { received, ...more });
  }

  /** All cells that hold something, and those that nothing was made of. */
  cellsUsed(): { readonly cells: number; readonly unused: readonly UnusedCell[] } {
    let cells = 0;
    const unused: UnusedCell[] = [];
    for (const [at, row] of this.grid.rows.entries())
      for (const [column, text] of row.cells.entries()) {
        if (text.trim() === "" || at < this.start || at >= this.found.end) continue;
        cells += 1;
        if (!isDash(text.trim()) && !this.#used.has(`${String(at)}:${String(column)}`))
          unused.push({ row: row.row, text: text.trim() });
      }
    return { cells, unused };
  }

  #use(at: number, column: number): void {
    this.#used.add(`${String(at)}:${String(column)}`);
  }
}
