// Tables of the project (CSV): rows as text, as things that fit a model, or found by a key; and what is wrong in them.
import Papa from "papaparse";
import { type Model, fitOf } from "../model/fit.js";

/** A row of a table of the project, by the headers of its columns, and where it stands. */
export type TableRow = { readonly cells: Readonly<Record<string, string>>; readonly place: string };
export type Table = { readonly headers: readonly string[]; readonly rows: readonly TableRow[] };

/** The rows of a CSV file as a spreadsheet writes it. @throws where the text is no table, with the row */
export function tableOf(file: string, text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: ",", skipEmptyLines: true });
  const [first] = errors;
  if (first) throw new Error(`${file}, row ${(first.row ?? 0) + 1}: ${first.message}`);
  const [headers = [], ...rows] = data;
  return {
    headers,
    rows: rows.map((cells, at) => {
      const place = `${file}, row ${at + 2}`;
      if (cells.length !== headers.length)
        throw new Error(`${place}: ${cells.length} cells instead of ${headers.length}`);
      return { cells: Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ""])), place };
    }),
  };
}

/** A row of a table that fits its model, and where it stands. */
export type Row<T> = { readonly value: T; readonly place: string };

/** A thing that is built up, part by part. */
export type Thing = Record<string, unknown>;
// What a spreadsheet makes of a cell that it takes for a date or a formula.
const DAMAGED = /^(\d{1,2}[./]\d{1,2}[./]\d{2,4}|#[A-Z/\d]+[!?])$/;

/** A row as a thing: a header with points, as `title.en`, is a path into it; a blank cell is left out. */
function thingOf({ cells }: TableRow, lists: readonly string[] = []): Thing {
  const thing: Thing = {};
  for (const [header, cell] of Object.entries(cells)) {
    if (cell === "") continue;
    const path = header.split(".");
    const last = path.pop() ?? "";
    const part = path.reduce<Thing>((from, key) => (from[key] ??= {}) as Thing, thing);
    part[last] = lists.includes(header) ? cell.split(";").map((each) => each.trim()) : cell;
  }
  return thing;
}

/** Things that fit a model. @throws where one does not, with its place */
export function fitting<T>(model: Model<T>, rows: readonly Row<unknown>[]): Row<T>[] {
  const wrong: string[] = [];
  const fit = rows.flatMap(({ value, place }) => {
    const found = fitOf(model, value);
    if ("value" in found) return [{ value: found.value, place }];
    const { path, received, expected } = found.fault;
    const key = path.join(".");
    if (received === "") wrong.push(`${place}: ${key} is missing: ${expected}`);
    else if (received === path.at(-1)) wrong.push(`${place}: ${key} is none of ${expected}`);
    else wrong.push([place, key, /^[[{]/.test(received) ? "" : received, expected].filter((each) => each !== "").join(": ")); // prettier-ignore
    return [];
  });
  refuse(wrong);
  return fit;
}

/** The rows of a table, each a thing that fits the model; cells of `lists` hold several values with `;` between. */
export const rowsOf = <T>(model: Model<T>, file: string, text: string, lists: readonly string[] = []): Row<T>[] =>
  fitting(model, thingsOf(file, text, lists));

/** The rows of a table as things that nobody has checked, but for what a spreadsheet has changed in them. */
export function thingsOf(file: string, text: string, lists: readonly string[] = []): Row<Thing>[] {
  const { headers, rows } = tableOf(file, text);
  const again = headers.filter((header, at) => header !== "" && headers.indexOf(header) < at);
  refuse([...again.map((header) => `${file}: ${header} stands twice`), ...rows.flatMap(damaged)]);
  return rows.map((row) => ({ value: thingOf(row, lists), place: row.place }));
}

/** What a spreadsheet has changed in a row. */
const damaged = ({ cells, place }: TableRow): string[] =>
  Object.entries(cells).flatMap(([header, cell]) =>
    DAMAGED.test(cell) ? [`${place}: ${header}: a spreadsheet has changed it to ${cell}`] : [],
  );

export function twice<T>(rows: readonly Row<T>[], keyOf: (value: T) => string): string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ value, place }) => {
    const key = keyOf(value);
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen ? [`${place}: ${key} stands twice`] : [];
  });
}

/** Finds a row by its key. What it gives throws where there is none, with the place that names it. */
export function finder<T>(rows: readonly Row<T>[], keyOf: (value: T) => string): (key: string, place: string) => T {
  const known = new Map(rows.map(({ value }) => [keyOf(value), value]));
  return (key, place) => {
    const found = known.get(key);
    if (found === undefined) throw new Error(`${place}: ${key} is none of ${[...known.keys()].join(", ")}`);
    return found;
  };
}

/** @throws where anything is wrong, all of it in one message */
export function refuse(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}
