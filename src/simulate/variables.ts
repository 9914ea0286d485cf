import type { Network } from "../calculate/network.js";
import type { Evaluation } from "../formula/chain.js";
import { type Place, cellIn } from "../formula/table.js";
import { type FigureInput, type PerKeys, type Value, isKnown } from "../formula/figure.js";
import { unitIn } from "../formula/unit.js";
import { fold } from "../model/fold.js";
import { entryOf } from "../model/once-for.js";
import type { Row } from "../model/table.js";
import type { DecimalString, Exact } from "../money/exact.js";
import { ZERO, compare, divide, exact, isDecimal, round, sum, toDecimal, whole } from "../money/exact.js";
import { placeOf } from "../calculate/given-cell.js";
import { type Range, triangularDraw } from "./triangular-draw.js";
import { fail } from "../money/fail.js";
import { pcg32, uniform } from "./pcg32.js";

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

/** Draws all ranges, independently of one another, as often as asked for, and sums up what comes of them. */
export function drawOutcomes(
  ranges: readonly Range[],
  outcome: (drawn: readonly Exact[]) => Value,
  { seed, draws, progress }: SimulationOptions,
): Simulated {
  if (!Number.isSafeInteger(seed)) fail("simulation.seed", `the seed must be a whole number, not ${seed}`);
  if (!Number.isSafeInteger(draws) || draws < 1) fail("simulation.draws", `draws must be 1 or more, not ${draws}`);
  const next = pcg32(seed);
  const drawers = ranges.map(triangularDraw);
  const step = Math.ceil(draws / STEPS);
  const outcomes: Exact[] = [];
  let positive = 0;
  for (let done = 0; done < draws; done += 1) {
    if (progress && done % step === 0) progress(done, draws);
    const value = outcome(drawers.map((draw) => draw(uniform(next))));
    if (!isKnown(value)) continue;
    if (compare(value, ZERO) > 0) positive += 1;
    outcomes.push(round(value, PLACES, "half-up"));
  }
  progress?.(draws, draws);
  outcomes.sort(compare);
  const known = outcomes.length;
  const share = (part: Exact): DecimalString | null => (known === 0 ? null : toDecimal(divide(part, whole(known))));
  return {
    draws,
    undefined: draws - known,
    percentiles: Object.fromEntries(
      PERCENTILES.map((each) => [each, nearestRank(outcomes, each)]),
    ) as Simulated["percentiles"],
    mean: share(sum(outcomes)),
    chance: share(whole(positive)),
  };
}

export const PERCENTILES = ["5", "10", "25", "50", "75", "90", "95"] as const;

export type SimulationOptions = {
  /** Whole number that starts the generator: the same seed gives the same digits everywhere. */
  readonly seed: number;
  /** How many times everything is drawn. */
  readonly draws: number;
  /** Called now and then with how many draws are done. */
  readonly progress?: ((done: number, draws: number) => void) | undefined;
};

/** What the draws gave; everything but the count of undefined ones is about the defined ones. */
export type Simulated = {
  readonly draws: number;
  /** Draws whose outcome was undefined. */
  readonly undefined: number;
  /** By nearest rank: the smallest outcome that at least so many per cent of the outcomes do not exceed. */
  readonly percentiles: Readonly<Record<(typeof PERCENTILES)[number], DecimalString | null>>;
  readonly mean: DecimalString | null;
  /** Share of the outcomes that are above zero. */
  readonly chance: DecimalString | null;
};

// Outcomes are kept to this many decimals, so that thousands of unlike fractions can be put in order and added.
const PLACES = 12;
const STEPS = 100;

function nearestRank(sorted: readonly Exact[], percent: string): DecimalString | null {
  const rank = round({ n: exact(percent).n * BigInt(sorted.length), d: 100n }, 0, "up").n;
  const value = sorted[Number(rank) - 1];
  return value === undefined ? null : toDecimal(value);
}
