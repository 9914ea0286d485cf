// What rows are called by the texts of their columns, and the number of what each is called: the same in all files.
import { entryOf } from "../../model/once-for.js";
import { textsAt } from "../hierarchy/hierarchy-rows.js";
import type { RowColumn } from "../open/columns.js";
import { Pairs, together } from "../open/slots.js";

/** What a row is called by the texts of some columns together; blank where all of them are. */
export function idOf(columns: readonly RowColumn[], row: number): string {
  const parts = textsAt(columns.map((each) => each.named()), row); // prettier-ignore
  return parts.some((part) => part !== "") ? parts.join("/") : "";
}

/** The ids of rows by number, the same for the same in all files, of each of which some columns name its rows; a blank one has 0. */
export function idNumbers(files: readonly (readonly RowColumn[])[]): readonly Int32Array[] {
  // Parts are joined by a slash: where two columns hold now so many and now so many, other parts may be called the same.
  const [only = [], ...more] = files;
  if (more.length === 0 && only.filter(hasSlashes).length < 2)
    return [together(only.map((each) => each.named().numbers), only[0]?.numbers.length ?? 0)]; // prettier-ignore
  const [parts, pairs] = [new Map([["", 0]]), new Pairs()];
  pairs.numberOf(-1, -1);
  const listed = (text: string) => text.split("/").map((part) => entryOf(parts, part, () => parts.size));
  const numbersOf = (columns: readonly RowColumn[]): Int32Array => {
    const length = columns[0]?.numbers.length ?? 0;
    const [ids, isFilled] = [new Int32Array(length), new Uint8Array(length)];
    for (const { numbers, size, text } of columns.map((each) => each.named())) {
      const known = new Array<readonly number[]>(size);
      for (let row = 0; row < length; row++) {
        const at = numbers[row] as number;
        if (at !== 0) isFilled[row] = 1;
        const own = (known[at] ??= listed(text(at)));
        for (let part = 0; part < own.length; part++)
          ids[row] = pairs.numberOf(ids[row] as number, own[part] as number);
      }
    }
    return ids.map((id, row) => (isFilled[row] === 1 ? id : 0));
  };
  // Two entries may name one file.
  const found: Int32Array[] = [];
  for (const columns of files) {
    const before = files.slice(0, found.length).findIndex((each) => each.length === columns.length && each.every((column, at) => column === columns[at])); // prettier-ignore
    found.push(found[before] ?? numbersOf(columns));
  }
  return found;
}

// Whether the texts of a column hold different numbers of slashes.
const hasSlashes = (column: RowColumn): boolean =>
  new Set(column.forms().firsts.map((first) => column.textOf(first).split("/").length)).size > 1;
