/** The cells of a column that are text, counted: each form of them with the first of its texts, and all different texts. */
export type CountedCells = {
  readonly forms: readonly (readonly [text: string, count: number])[];
  readonly all: () => readonly (readonly [text: string, count: number])[];
};

/** Cells that are given one by one. */
export function countedCells(cells: Iterable<string>): CountedCells {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const all = [...counts];
  return { forms: all, all: () => all };
}

/** So many digits are held by a double at most. */
export const mostDigits = 15;

const ZERO = 48;

/** The digits of a text as one whole number; NaN where there are none, or more than a double holds. */
export function digitsIn(text: string): number {
  let [value, count] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) continue;
    value = value * 10 + digit;
    count++;
  }
  return count === 0 || count > mostDigits ? NaN : value;
}
