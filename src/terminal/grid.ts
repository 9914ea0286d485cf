// Rows of texts in columns of a terminal, wrapped where they must be.
import { padEnd, padStart, widthOf, wrap } from "./text.js";

export type GridColumn = { readonly align: "left" | "right" };

// Between columns; the first column takes what the others leave, but never less than this.
const GAP = "  ";
const LEAST = 14;

/** Columns of equal width; cells are never cut. Undefined where they do not fit and rows must be stacked. */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] | undefined {
  const natural = columns.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? "")), 0));
  const widths = fit(columns, natural, width - GAP.length * (columns.length - 1));
  if (!widths) return undefined;
  return rows.flatMap((row) => {
    const cells = widths.map((each, at) => wrap(row[at] ?? "", each));
    return Array.from({ length: Math.max(...cells.map((each) => each.length)) }, (_, line) =>
      cells
        .map((each, at) => {
          const text = each[line] ?? "";
          return columns[at]?.align === "right" ? padStart(text, widths[at] ?? 0) : padEnd(text, widths[at] ?? 0);
        })
        .join(GAP)
        .trimEnd(),
    );
  });
}

// Numbers keep their width; the widest text column gives way, one column at a time.
function fit(columns: readonly GridColumn[], natural: readonly number[], width: number): number[] | undefined {
  const widths = [...natural];
  let over = widths.reduce((a, b) => a + b, 0) - width;
  while (over > 0) {
    const shrinkable = widths.map((each, at) => (columns[at]?.align === "left" && each > LEAST ? each : 0));
    const widest = Math.max(...shrinkable);
    if (widest === 0) return undefined;
    const at = shrinkable.indexOf(widest);
    const next = Math.max(...shrinkable.filter((_, other) => other !== at), LEAST);
    const step = Math.min(over, Math.max(widest - next, 1));
    widths[at] = widest - step;
    over -= step;
  }
  return widths;
}
