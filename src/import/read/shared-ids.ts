import { entryOf } from "../../model/once-for.js";
import { idNumbers } from "./row-ids.js";
import { Pairs, mostOf } from "../open/slots.js";
import type { RowFates } from "./row-fates.js";

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
export type MeetingLines = Pick<RowFates, "lines" | "ids" | "idColumns"> & {
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
