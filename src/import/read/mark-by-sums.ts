// Which mark of decimals the sums of rows bear out, where no cell of a column tells: 15,260 over 14,910 and 350 is thousands.
import { orderTrees } from "../hierarchy/hierarchy-order.js";
import { exact, tenToThe } from "../../money/exact.js";
import { cellOf, soundRows } from "../open/columns.js";
import type { Mark } from "../open/decimal-digits.js";
import type { GridRow } from "../open/grid.js";

// Sums of so many bits more than those of the other mark are no chance; of longer tables nothing is tried.
const [SURE, MOST_ROWS, WIDTH] = [8, 2000, 128];
// Cells that can be read with both marks have so many places.
const SCALE = tenToThe(3);

/** The mark under which rows add up that do not with the other one; undefined where both or neither do. */
export function markBySums(rows: readonly GridRow[], index: number, readAs: (mark: Mark) => Read): Mark | undefined {
  const cells = soundRows(rows).map((row) => cellOf(row, index));
  if (cells.length > MOST_ROWS) return undefined;
  const bitsOf = (mark: Mark): number => {
    const { read } = readAs(mark);
    const values = cells.flatMap((cell) => {
      const value = read(cell);
      const { n, d } = exact(typeof value === "string" ? value : "0");
      return n === 0n ? [] : [(n * SCALE) / d];
    });
    return Math.max(...[values, values.toReversed()].map(evidenceOf));
  };
  const more = bitsOf(".") - bitsOf(",");
  return more >= SURE ? "." : more <= -SURE ? "," : undefined;
}

type Read = { readonly read: (cell: string) => unknown };

function evidenceOf(values: readonly bigint[]): number {
  const at = (place: number): readonly bigint[] => [values[place] ?? 0n];
  const rows = { length: values.length, at, made: at, near: [Float64Array.from(values, Number)] };
  // Any row might be a sum by chance.
  const chance = Math.log2(values.length);
  return (orderTrees(rows, [0n], WIDTH) ?? []).reduce((bits, { gain }) => bits + Math.max(0, gain - chance), 0);
}
