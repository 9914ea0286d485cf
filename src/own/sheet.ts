import type { Grid } from "../import/open/grid.js";
import type { Issue } from "../formula/issue.js";
import type { Recognised } from "./recognise.js";
import type { Role } from "./roles.js";

/** A cell that nothing was made of. */
export type UnusedCell = { readonly row: number; readonly column: string; readonly text: string };

/** The rows of a recognised table, with a book of which cells were used. */
export class OwnSheet {
  readonly issues: Issue[] = [];
  readonly #used = new Set<string>();

  constructor(
    readonly file: string,
    readonly grid: Pick<Grid, "rows" | "merges">,
    readonly found: Recognised,
  ) {
    for (let at = found.top; at < found.first; at += 1)
      for (const column of this.grid.rows[at]?.cells.keys() ?? []) this.#use(at, column);
  }

  get places(): readonly number[] {
    return this.grid.rows.flatMap((_, at) => (at >= this.found.first ? [at] : []));
  }

  /** A cell by the role of its column; it counts as used. */
  take(at: number, role: Role): string {
    const column = this.found.columns[role];
    return column === undefined ? "" : this.cell(at, column);
  }

  /** A cell by its column; it counts as used. */
  cell(at: number, column: number): string {
    const text = (this.grid.rows[at]?.cells[column] ?? "").trim();
    if (text !== "") this.#use(at, column);
    return text;
  }

  /** A cell that is only looked at. */
  seen(at: number, role: Role): string {
    const column = this.found.columns[role];
    return column === undefined ? "" : (this.grid.rows[at]?.cells[column] ?? "").trim();
  }

  /** Texts above the header, which count as used where `read` makes something of them. */
  above<T>(read: (text: string) => T | undefined): T | undefined {
    for (let at = 0; at < this.found.top; at += 1)
      for (const [column, text] of (this.grid.rows[at]?.cells ?? []).entries()) {
        const value = text.trim() === "" ? undefined : read(text);
        if (value === undefined) continue;
        this.#use(at, column);
        return value;
      }
    return undefined;
  }

  /** Asks about a cell, or tells of it. */
  tell(
    code: `own.${string}`,
    severity: Issue["severity"],
    at: number,
    role: Role | number | undefined,
    more: Partial<Issue> = {},
  ): void {
    const column = typeof role === "number" ? role : role === undefined ? undefined : this.found.columns[role];
    const row = this.grid.rows[at]?.row;
    this.issues.push({
      code,
      severity,
      file: this.file,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column: this.found.headers[column] ?? "" }),
      ...more,
      message: "",
    });
  }

  /** All cells that hold something, and those that nothing was made of. */
  account(): { readonly cells: number; readonly unused: readonly UnusedCell[] } {
    let cells = 0;
    const unused: UnusedCell[] = [];
    for (const [at, row] of this.grid.rows.entries())
      for (const [column, text] of row.cells.entries()) {
        if (text.trim() === "") continue;
        cells += 1;
        if (!this.#used.has(`${String(at)}:${String(column)}`))
          unused.push({ row: row.row, column: this.found.headers[column] ?? "", text: text.trim() });
      }
    return { cells, unused };
  }

  #use(at: number, column: number): void {
    this.#used.add(`${String(at)}:${String(column)}`);
  }
}
