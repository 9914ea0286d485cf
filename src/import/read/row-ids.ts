// Numbers what rows are called by their columns, the same name with the same number in all files; and finds which lines
// of other years and files have the same name.
import { entryOf } from "../../model/once-for.js";
import { textsAt } from "../hierarchy/hierarchy-rows.js";
import type { RowColumn } from "../open/columns.js";
import { mostOf, Pairs, together } from "../open/slots.js";

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

/**
 * Finds what else the id of each row stands for: lines of other years and files. Rows have the same number where their ids
 * meet the same classes of lines, 0 where they meet nothing; undefined where none meets anything.
 */
export function meetFiles(files: readonly MeetingLines[]): readonly Int32Array[] | undefined {
  // Where no column names the lines of a file, they meet none.
  const ids =
    files.length === 1 ? files.map((each) => each.ids ?? NONE) : idNumbers(files.map((each) => each.idColumns));
  const size = ids.reduce((most, each) => Math.max(most, mostOf(each)), 0) + 1;
  const [setOf, sets] = [new Int32Array(size), [[]] as Place[][]];
  const known = new Map([["", 0]]);
  // The set that follows from another with one more class.
  const [steps, next] = [new Pairs(), [] as number[]];
  let [classes, groups] = [0, 0];
  for (const [file, { lines, classOf, groupOf }] of files.entries()) {
    for (let place = 0; place < lines.length; place++) {
      const at = lines[place] as number;
      const id = ids[file]?.[at] ?? 0;
      if (id === 0) continue;
      const [own, set] = [classes + (classOf[at] as number), setOf[id] as number];
      const step = steps.numberOf(set, own);
      if (step === next.length) {
        const more = withPlace(sets[set] ?? [], { class: own, group: groups + (groupOf[at] as number) });
        next.push(entryOf(known, more.map((each) => each.class).join(), () => sets.push(more) - 1)); // prettier-ignore
      }
      setOf[id] = next[step] as number;
    }
    classes += mostOf(classOf) + 1;
    groups += mostOf(groupOf) + 1;
  }
  // What stands in one class alone meets nothing.
  const metOf = setOf.map((set) => ((sets[set] as Place[]).length > 1 ? set : 0));
  return metOf.some((set) => set > 0) ? ids.map((own) => own.map((id) => metOf[id] as number)) : undefined;
}

/** The lines of a file by their rows: what they are called, and in which class and group each is. */
export type MeetingLines = {
  readonly lines: Int32Array;
  readonly ids: Int32Array | undefined;
  readonly idColumns: readonly RowColumn[];
  readonly classOf: Int32Array;
  /** Of each row the number of its year and phase. */
  readonly groupOf: Int32Array;
};

/** A class that an id stands in, and the year and phase of it. */
type Place = { readonly class: number; readonly group: number };

// Groups stand in their order, and the classes of one group in the order in which the id is met in them.
function withPlace(set: readonly Place[], place: Place): Place[] {
  if (set.some((each) => each.class === place.class)) return [...set];
  const behind = set.findIndex((each) => each.group > place.group);
  const at = behind < 0 ? set.length : behind;
  return [...set.slice(0, at), place, ...set.slice(at)];
}

const NONE = new Int32Array(0);
