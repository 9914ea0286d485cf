// Rows that name the rows they add up, in their text; and parents that a column names.
import { entryOf } from "../../model/once-for.js";
import { type HierarchyRows, judgedTexts } from "./hierarchy-rows.js";
import type { TextColumn } from "../open/columns.js";

/** Rows whose text names their parts: “(v) ICDS (i+ii+iii)”, “Total (1 to 17)”; a range may also be the age of children. */
export function namedParts(rows: HierarchyRows, agrees: Agrees): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const columns = [...rows.codes, ...rows.texts];
  const judged = columns.map((each) => judgedTexts(each, (text) => (namesParts(text) ? 1 : 0)));
  const names = judged.filter((each) => each.any === 1);
  if (names.length === 0) return found;
  const labels = new Map<number, Labels>();
  for (let index = 0; index < rows.length; index++) {
    if (!names.some((verdict) => verdict.at(index) === 1)) continue;
    const group = rows.group(index);
    const known = entryOf(labels, group, () => labelsOf(rows, columns, group));
    for (const column of columns) {
      const text = column.text(column.numbers[index] as number);
      if (!namesParts(text)) continue;
      const listed = listedParts(text, known);
      const range = listed ? undefined : rangeOf(text, known);
      const parts = (listed ?? (range && agrees(index, range) ? range : undefined))?.filter((each) => each !== index);
      if (parts && parts.length > 1) found.set(index, parts);
    }
  }
  return found;
}

const LABEL = /^\s*\(?((?:[ivxlcdm]+|\d+(?:\.\d+)*|\p{L}))\s*[).]/iu;
const TOKEN = String.raw`(?:[ivxlcdm]+|\d+(?:\.\d+)*|\p{L})`;
const SUM = new RegExp(String.raw`\(\s*(${TOKEN}(?:\s*\+\s*${TOKEN})+)\s*\)`, "iu");
const RANGE = new RegExp(String.raw`\(\s*(${TOKEN})\s*(?:to|по|до|a|–|—|-)\s*(${TOKEN})\s*\)`, "iu");

/** Whether a row equals the sum of others, or nearly. */
type Agrees = (index: number, parts: readonly number[]) => boolean;

/** Whether a text may name the rows that it adds up. */
export const namesParts = (text: string): boolean => text.includes("(") && (SUM.test(text) || RANGE.test(text));

/** The label that a text begins with: `a` of “a) Salaries”, `1.2` of “1.2. Roads”. */
const labelOf = (text: string): string | undefined => LABEL.exec(text)?.[1]?.toLowerCase();

type Labels = ReadonlyMap<string, number>;

// A label that several rows bear names none of them.
function labelsOf(rows: HierarchyRows, columns: readonly TextColumn[], group: number): Labels {
  const labels = new Map<string, number>();
  const twice = new Set<string>();
  const mayBear = columns.map((column) => judgedTexts(column, (text) => (labelOf(text) === undefined ? 0 : 1)));
  for (let index = 0; index < rows.length; index++) {
    if (rows.group(index) !== group) continue;
    for (let at = 0; at < columns.length; at++) {
      if (mayBear[at]?.at(index) !== 1) continue;
      const column = columns[at] as TextColumn;
      const label = labelOf(column.text(column.numbers[index] as number));
      if (label === undefined) continue;
      if (labels.has(label)) twice.add(label);
      labels.set(label, index);
      break;
    }
  }
  for (const label of twice) labels.delete(label);
  return labels;
}

function listedParts(text: string, labels: Labels): readonly number[] | undefined {
  const listed = SUM.exec(text)?.[1]
    ?.split("+")
    .map((each) => labels.get(each.trim().toLowerCase()));
  return listed?.every((each) => each !== undefined) ? listed : undefined;
}

function rangeOf(text: string, labels: Labels): readonly number[] | undefined {
  const range = RANGE.exec(text);
  const [from, to] = [range?.[1], range?.[2]].map((each) => labels.get(each?.toLowerCase() ?? ""));
  if (from === undefined || to === undefined || from >= to) return undefined;
  return [...labels.values()].filter((each) => each >= from && each <= to).sort((a, b) => a - b);
}

/** Parents that a column names, each by the name of another row: Health ← Expenses, Hospitals ← Health, Clinics ← Health. */
export function parentColumn(rows: HierarchyRows): ReadonlyMap<number, readonly number[]> {
  const columns = rows.length > MOST || rows.isGroup ? [] : [...rows.codes, ...rows.texts];
  for (const names of columns) {
    const places = placesOf(rows, names);
    for (const parents of places ? columns : []) {
      // Of most pairs of columns the first name already belongs to no row.
      const parts = places && parents !== names ? partsBy(rows, parents, places) : undefined;
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

function partsBy(rows: HierarchyRows, parents: TextColumn, places: Places): typeof NONE | undefined {
  const parts = new Map<number, number[]>();
  for (let index = 0; index < rows.length; index++) {
    const text = parents.text(parents.numbers[index] as number);
    if (text.trim() === "") continue;
    const parent = places.get(keyOf(rows.group(index), text));
    if (parent === undefined || parent === index) return undefined;
    entryOf(parts, parent, () => []).push(index);
  }
  // Each row has one parent at most, so only a ring would have no root.
  const named = new Set([...parts.values()].flat());
  return parts.size >= FEWEST && [...parts.keys()].some((each) => !named.has(each)) ? parts : undefined;
}
