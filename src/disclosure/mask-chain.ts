import type { Evaluation, Place } from "../formula/chain.js";
import type { PerKeys } from "../formula/figure.js";
import type { ChainTable, Column, TableRow } from "../formula/table.js";
import { isKnown } from "../formula/value.js";
import { type Exact, ZERO, add } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { FigureIndex } from "../result/figure-index.js";
import { isFewPersons } from "./hidden-rows.js";
import type { InputCell, InputSheet } from "../result/input-sheets.js";
import { type Mask, isSmallCount } from "./mask.js";
import type { CellState, ShownChain } from "../result/shown-chain.js";

/** What a chain may show of itself. */
export type ChainMask = Pick<Mask, "hiddenRow" | "smallCounts"> & {
  /** Ids of centres of which no amount is shown. */
  readonly hidden: ReadonlySet<string>;
  /** The figures as they are published. */
  readonly published: FigureIndex;
};

type Wanted = Extract<Column, { kind: "formula" | "total" | "rank" | "lookup" }>;

/**
 * A chain that shows no more than the figures that are published: rows of hidden centres are left out, a withheld figure
 * has no number, and a total of rows that cannot all be seen is the sum of those that can and one number for the rest. A
 * cell stays a live formula where everything that it is made of can be seen.
 */
export function maskChain(chain: Evaluation, inputs: readonly InputSheet[], mask: ChainMask): ShownChain {
  const rows = new Map(
    chain.tables.map((table) => [table.name, table.rows.flatMap((row, at) => (isHidden(row, mask) ? [] : [at]))]),
  );
  const seen = new Map([...rows].map(([table, kept]) => [table, new Set(kept)]));
  const states = new Map<string, CellState>();
  const state = (place: Place): CellState => {
    const key = JSON.stringify([place.table, place.row, place.column]);
    const known = states.get(key) ?? stateOf(place);
    states.set(key, known);
    return known;
  };
  const bears = (place: Place): boolean =>
    seen.get(place.table)?.has(place.row) === true && state(place) !== "withheld";

  function stateOf(place: Place): CellState {
    const of = chain.column(place.table, place.column);
    if (of.kind === "text") return "live";
    if (of.kind === "given") {
      const value = chain.value(place);
      const shown = { value: isKnown(value) ? toDecimal(value) : null, unit: of.unit };
      return isSmallCount(shown, mask.smallCounts) ? "withheld" : "live";
    }
    const shown = publishedAs(of, place);
    if (shown === "withheld") return "withheld";
    const inputs = inputsOf(chain, of, place);
    if (inputs.every(bears)) return "live";
    if (shown === "nothing") return isCount(of.unit) ? "stated" : "withheld";
    return of.kind === "total" && isKnown(chain.value(place)) ? { rest: restOf(inputs) } : "stated";
  }

  const restOf = (parts: readonly Place[]): string =>
    toDecimal(
      parts
        .filter((part) => !bears(part))
        .map(chain.value)
        .reduce<Exact>((sum, value) => (isKnown(value) ? add(sum, value) : sum), ZERO),
    );

  /** `nothing`: the cell is no figure by itself. */
  function publishedAs(of: Wanted, place: Place): "shown" | "withheld" | "nothing" {
    if (of.kind === "lookup" || of.shown === null) return "nothing";
    const { per } = chain.row(place);
    const keys: PerKeys = of.shown.per ? { ...per, ...of.shown.per } : per;
    const figure = mask.published.find(of.shown.id, keys);
    if (figure) return figure.undefined?.code === "withheld" ? "withheld" : "shown";
    // A sum of the known is no figure where nothing is missing: the sum of all says the same.
    const plain = of.shown.plain;
    return plain === undefined ? "withheld" : state({ ...place, column: plain }) === "withheld" ? "withheld" : "shown";
  }

  return {
    tables: chain.tables.map((table) => shownRows(table, rows.get(table.name) ?? [])),
    currency: chain.currency,
    value: (place) => chain.value(original(place)),
    state: (place) => state(original(place)),
    inputs: inputs.map((each) => shownInputs(each, mask)),
  };

  function original(place: Place): Place {
    return { ...place, row: rows.get(place.table)?.[place.row] ?? place.row };
  }
}

function isHidden({ per, key, cells }: TableRow, { hidden, hiddenRow }: ChainMask): boolean {
  if (hidden.has(per["centre"] ?? "") || key.split("|").some((part) => hidden.has(part))) return true;
  return Object.values(cells).some(
    ({ from }) => "cells" in from && from.cells.some((cell) => hiddenRow(cell.file, cell.row)),
  );
}

function inputsOf(chain: Evaluation, of: Wanted, place: Place): Place[] {
  switch (of.kind) {
    case "formula":
      return Object.keys(of.formula.inputs).map((name) => ({ ...place, column: of.bind[name] ?? name }));
    case "total":
      return chain.parts(place).map((row) => ({ table: of.table, row, column: of.column }));
    case "rank":
      return chain.parts(place).map((row) => ({ ...place, row, column: of.column }));
    case "lookup": {
      const target = chain.target(place);
      return target ? [target] : [];
    }
  }
}

const isCount = (unit: string): boolean => ["centres", "regions", "lines", "places"].includes(unit);

const shownRows = (table: ChainTable, kept: readonly number[]): ChainTable => ({
  ...table,
  rows: kept.flatMap((at) => table.rows[at] ?? []),
});

function shownInputs(sheet: InputSheet, { hiddenRow, hidden, smallCounts }: ChainMask): InputSheet {
  if (sheet.kind !== "file") return sheet;
  const rows = [...sheet.rows].filter(
    ([row, cells]) =>
      !hiddenRow(sheet.name, Number(row)) && ![...cells.values()].some(({ value }) => hidden.has(value)),
  );
  const small = (column: string, { value }: InputCell): boolean => isFewPersons(column, value, BigInt(smallCounts));
  const cellsOf = (cells: ReadonlyMap<string, InputCell>): ReadonlyMap<string, InputCell> =>
    new Map([...cells].filter(([column, cell]) => !small(column, cell)));
  return { ...sheet, rows: new Map(rows.map(([row, cells]) => [row, cellsOf(cells)])) };
}
