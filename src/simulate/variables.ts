// The values of a network that have a range, each with the cells of the chain that it was read into.
import type { Network } from "../calculate/network.js";
import type { Evaluation } from "../formula/chain.js";
import { cellIn, type Place } from "../formula/table.js";
import type { FigureInput, PerKeys } from "../formula/figure.js";
import { unitIn } from "../formula/unit.js";
import { fold, type Row } from "../model/table.js";
import { entryOf } from "../model/once-for.js";
import { compare, exact, isDecimal } from "../money/exact.js";
import { placeOf } from "../calculate/given-cell.js";
import type { Range } from "./triangular-draw.js";

/** A value of the input that has a range, and every cell of the chain that was read from it: they move together. */
export type Variable = {
  /** What it is, however its table is ordered. */
  readonly key: string;
  /** How its figures name it. */
  readonly per: PerKeys;
  readonly range: Range;
  readonly places: readonly Place[];
  readonly inputs: Readonly<Record<"value" | "range-min" | "range-max", FigureInput>>;
};

type Ranged = { readonly min?: string | undefined; readonly max?: string | undefined };

/** A row with its range: the field that varies, and what tells it from others. */
type Candidate = {
  readonly row: Row<Ranged>;
  readonly field: string;
  readonly per: PerKeys;
  readonly key: readonly string[];
};

/** The values of a network that have a range and lead into its chain, in an order that hangs on what they say alone. */
export function variablesOf(network: Network, chain: Evaluation): Variable[] {
  const candidates = candidatesOf(network);
  if (candidates.length === 0) return [];
  const cells = givenPlaces(chain);
  return candidates
    .flatMap((each) => variable(each, cells, chain))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

const hasRange = ({ values: { min, max } }: Row<Ranged>): boolean => min !== undefined && max !== undefined;

const candidatesOf = ({ assumptions, costLines = [], funding = [], fiscalYear }: Network): Candidate[] => [
  ...assumptions.filter(hasRange).map(({ values, ...place }): Candidate => {
    const { name, region, year = "" } = values;
    const per = { assumption: name, ...(region === undefined ? {} : { region }) };
    return { row: { values, ...place }, field: "value", per, key: ["assumption", name, fold(region ?? ""), year] };
  }),
  ...costLines.filter(hasRange).map((row): Candidate => {
    const { standard_id: standard, service, line, valid_from: from = "" } = row.values;
    const per = { assumption: `unit_cost:${standard}/${service}/${line}` };
    return { row, field: "unit_cost", per, key: ["unit_cost", standard, service, line, from] };
  }),
  ...funding
    .filter((row) => row.values.fiscal_year === fiscalYear && hasRange(row))
    .map((row): Candidate => {
      const said = Object.entries(row.values).sort(([a], [b]) => (a < b ? -1 : 1));
      return { row, field: "amount", per: { assumption: `amount:${row.row}` }, key: ["amount", JSON.stringify(said)] };
    }),
];

function variable(
  { row, field, per, key }: Candidate,
  cells: ReadonlyMap<string, readonly Place[]>,
  chain: Evaluation,
): Variable[] {
  const { min, max } = row.values;
  const mode: unknown = Reflect.get(row.values, field);
  const header: unknown = Reflect.get(row.headers, field);
  if (min === undefined || max === undefined || typeof mode !== "string" || !isDecimal(mode)) return [];
  const places = cells.get(cellKey(row.file, row.row, String(header))) ?? [];
  const [first] = places;
  if (first === undefined || !isRange({ min, mode, max })) return [];
  const unit = unitIn(unitOf(chain, first), chain.currency);
  const read = (value: string, of: string): FigureInput => ({
    value,
    unit,
    from: placeOf(row as Row<Record<string, unknown>>, of),
  });
  const inputs = { value: read(mode, field), "range-min": read(min, "min"), "range-max": read(max, "max") };
  return [{ key: JSON.stringify(key), per, range: { min, mode, max }, places, inputs }];
}

/** Whether values are a range in which something can move. */
const isRange = ({ min, mode, max }: Range): boolean =>
  compare(exact(min), exact(mode)) <= 0 && compare(exact(mode), exact(max)) <= 0 && compare(exact(min), exact(max)) < 0;

/** Given cells of a chain by the one cell of a file that they were read from. */
function givenPlaces(chain: Evaluation): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const table of chain.tables)
    for (const column of table.columns) {
      if (column.kind !== "given") continue;
      for (const [at, row] of table.rows.entries()) {
        const from = cellIn(row, column.name)?.from;
        const [cell, ...others] = from && "cells" in from ? from.cells : [];
        if (!cell || others.length > 0) continue;
        const key = cellKey(cell.file, cell.row, cell.column);
        entryOf(found, key, () => []).push({ table: table.name, row: at, column: column.name });
      }
    }
  return found;
}

const cellKey = (file: string, row: number, column: string): string => JSON.stringify([file, row, column]);

/** The unit of a given cell; where its column holds values of many units, that of the first that looks it up. */
function unitOf(chain: Evaluation, place: Place): string {
  const of = chain.column(place.table, place.column);
  const own = of.kind === "text" ? "text" : of.unit;
  if (own !== "any") return own;
  for (const table of chain.tables)
    for (const column of table.columns) {
      if (column.kind !== "lookup" || column.table !== place.table || column.column !== place.column) continue;
      const isIt = (_: unknown, at: number): boolean =>
        chain.target({ table: table.name, row: at, column: column.name })?.row === place.row;
      if (table.rows.some(isIt)) return column.unit;
    }
  return own;
}
