import type { HierarchyRows } from "./hierarchy-rows.js";
import { entryOf } from "../../model/once-for.js";
import type { TextColumn } from "../open/columns.js";

/**
 * Parents that a column names: each of its texts is the name of another row in one other column («Item», «Parent»).
 *
 * @returns the parts of each row that is named; nothing where a name belongs to no row, to several of a group, or to the
 *   row itself
 * @example rows Health ← Expenses, Hospitals ← Health, Clinics ← Health: Health is made of Hospitals and Clinics
 */
export function parentColumn(rows: HierarchyRows): ReadonlyMap<number, readonly number[]> {
  const columns = rows.length > MOST || rows.isGroup ? [] : [...rows.codes, ...rows.texts];
  // Of most pairs of columns the first name already belongs to no row.
  const byFirst = new Map<string, number[]>();
  for (const [at, each] of columns.entries()) entryOf(byFirst, firstName(rows, each), () => []).push(at);
  for (const names of columns) {
    const places = placesOf(rows, names);
    if (!places) continue;
    const named = [...places.keys()].flatMap((name) => byFirst.get(name) ?? []);
    for (const at of named.sort((one, other) => one - other)) {
      const parents = columns[at];
      const parts = parents === undefined || parents === names ? undefined : partsBy(rows, parents, places);
      if (parts) return parts;
    }
  }
  return NONE;
}

// A table with fewer named parents is chance.
const FEWEST = 2;
// Longer tables are no trees that somebody wrote by name.
const MOST = 20_000;

const NONE: ReadonlyMap<number, readonly number[]> = new Map();

type Places = ReadonlyMap<string, number>;

const keyOf = (group: number, text: string): string => `${String(group)} ${text.trim()}`;

// The row of each name; undefined where a row has none, or two of a group have the same.
function placesOf(rows: HierarchyRows, names: TextColumn): Places | undefined {
  const places = new Map<string, number>();
  for (let index = 0; index < rows.length; index++) {
    const text = names.text(names.numbers[index] as number);
    const key = keyOf(rows.group(index), text);
    if (text.trim() === "" || places.has(key)) return undefined;
    places.set(key, index);
  }
  return places;
}

function firstName(rows: HierarchyRows, { numbers, text }: TextColumn): string {
  for (let index = 0; index < rows.length; index++) {
    const name = text(numbers[index] as number);
    if (name.trim() !== "") return keyOf(rows.group(index), name);
  }
  return "";
}

function partsBy(rows: HierarchyRows, parents: TextColumn, places: Places): typeof NONE | undefined {
  const parts = new Map<number, number[]>();
  for (let index = 0; index < rows.length; index++) {
    const text = parents.text(parents.numbers[index] as number);
    if (text.trim() === "") continue;
    const parent = places.get(keyOf(rows.group(index), text));
    if (parent === undefined || parent === index) return undefined;
    parts.set(parent, [...(parts.get(parent) ?? []), index]);
  }
  // Each row has one parent at most, so only a ring would have no root.
  const named = new Set([...parts.values()].flat());
  const hasRoot = [...parts.keys()].some((each) => !named.has(each));
  return parts.size >= FEWEST && hasRoot ? parts : undefined;
}
