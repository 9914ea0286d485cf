/** Marks that say yes wherever yes or no is asked. */
export const TICKS: ReadonlySet<string> = new Set(["+", "✓", "✔", "☑", "✅"]);
/** Marks that say yes in a column that says who is confidential. */
export const YES_MARKS: ReadonlySet<string> = new Set([...TICKS, "1", "x", "х", "v", "y", "t", "true"]);
/** Marks that say no there. A dash is none: it may say that nobody knows. */
export const NO_MARKS: ReadonlySet<string> = new Set(["0", "n", "f", "false"]);

/** A cell as a mark is compared: a sign may come with an invisible one that says how to draw it. */
export const markIn = (cell: string): string =>
  cell
    .trim()
    .replace(/\ufe0f/g, "")
    .toLowerCase();
