// Which cost standards a run used, with their time in force and the years of their prices, and which assumptions; and
// the oldest prices that costs rest on.
import { type ChosenStandard, type Network, yearNetwork } from "../calculate/network.js";
import { resolveNetwork } from "../calculate/resolve-network.js";
import type { Evaluation } from "../formula/chain.js";
import type { From } from "../formula/figure.js";
import { ownRows } from "../formula/own-rows.js";
import { type ChainTable, type Column, cellIn } from "../formula/table.js";
import type { Assumption } from "../model/assumption.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { type SourceRecord, sourceOf } from "../model/source-record.js";
import { type Row, isSound } from "../model/table.js";
import { type Exact, compare, divide, exact, isZero, subtract, toDecimal, whole } from "../money/exact.js";
import type { CostStandardUse, OldPrices } from "../result/result.js";

/** The cost standards by which centres and norms are costed, each with time in force and the years of its prices. */
export function usedStandards(
  all: Network,
  years: readonly string[],
  works: readonly Row<SourceRecord>[],
): CostStandardUse[] {
  const uses = new Map<string, CostStandardUse>();
  for (const year of years)
    for (const { lines } of standardsIn(yearNetwork(all, year))) {
      for (const { values, file } of lines) {
        const assumed = sourceOf(values.source ?? "", works, file).kind === "assumption";
        const use = { ...useOf(values), assumed };
        const key = [use.id, use.service, use.validFrom, use.validTo].join("|");
        const known = uses.get(key) ?? use;
        uses.set(key, {
          ...known,
          priceYears: [...new Set([...known.priceYears, ...use.priceYears])].sort(),
          assumed: known.assumed || assumed,
        });
      }
    }
  return [...uses.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}

/** The cost standards that the centres and norms of a year are costed by, each once. */
function standardsIn(network: Network): ReadonlySet<ChosenStandard> {
  const { services, norms } = resolveNetwork(network);
  return new Set([...services.map(({ standard }) => standard), ...norms.map(({ model }) => model)]);
}

const useOf = (line: CostStandardLine): Omit<CostStandardUse, "assumed"> => ({
  id: line.standard_id,
  service: line.service,
  ...(line.valid_from === undefined ? {} : { validFrom: line.valid_from }),
  ...(line.valid_to === undefined ? {} : { validTo: line.valid_to }),
  priceYears: line.price_year === undefined ? [] : [line.price_year],
});

/** The assumptions that at least one figure took a value from, in the order of their file. */
export function usedAssumptions({ assumptions }: Network, chain: Evaluation): Row<Assumption>[] {
  const sound = assumptions.filter(isSound);
  const unused = new Set(sound.map(placeOf));
  // Most are found in small tables, and the large ones need not be gone through.
  for (const table of chain.tables.toSorted((a, b) => a.rows.length - b.rows.length)) {
    if (unused.size === 0) return sound;
    // A row that is like another takes its values from where that does.
    const { places } = ownRows(table);
    for (const column of inputsOf(table)) {
      if (unused.size === 0) return sound;
      for (const from of origins(chain, table, column, places())) {
        if ("cells" in from) for (const { file, row } of from.cells) unused.delete(`${file}|${row}`);
        if ("shelf" in from) unused.delete(`${from.shelf}|${from.field}`);
      }
    }
  }
  return sound.filter((each) => !unused.has(placeOf(each)));
}

const placeOf = ({ file, shelf, row }: Row<Assumption>): string => `${file}|${shelf?.field ?? row}`;

/** Columns of a table that its figures take values from. */
function inputsOf({ columns }: ChainTable): ReadonlySet<string> {
  const shown = columns.flatMap((each) => (each.kind === "formula" && each.shown ? [each] : []));
  return new Set(shown.flatMap(({ formula, bind }) => Object.keys(formula.inputs).map((name) => bind[name] ?? name)));
}

/** Where the cells of a column were read in some rows; a lookup is followed to the rows that it leads to. */
function origins(chain: Evaluation, table: ChainTable, name: string, rows: Iterable<number>): Set<From> {
  const column = chain.column(table.name, name);
  const found = new Set<From>();
  if (column.kind === "given" || column.kind === "text")
    for (const row of rows) {
      const cell = cellIn(table.rows[row], name);
      if (cell) found.add(cell.from);
    }
  // What is computed was read nowhere.
  if (column.kind !== "lookup" || !isRead(chain.column(column.table, column.column))) return found;
  const targets = new Set<number>();
  for (const row of rows) {
    const target = chain.target({ table: table.name, row, column: name });
    if (target) targets.add(target.row);
  }
  const other = chain.tables.find((each) => each.name === column.table);
  return other ? origins(chain, other, column.column, targets) : found;
}

const isRead = ({ kind }: Column): boolean => kind === "given" || kind === "text" || kind === "lookup";

/**
 * The oldest prices that costs rest on, where they are more than three years older than the fiscal year, or prices have
 * risen by more than 15 % since. Lines that an index moves to the year are in its prices.
 */
export function oldPrices(network: Network, deflator: string | undefined): OldPrices | undefined {
  const lines = [...standardsIn(network)]
    .flatMap((each) => each.lines)
    .filter(({ values }) => values.index === undefined);
  const [year] = lines.flatMap(({ values }) => values.price_year ?? []).sort();
  if (year === undefined) return undefined;
  const rise = riseSince(network, year, deflator);
  const isOld = yearOf(network.fiscalYear) - yearOf(year) > YEARS;
  if (!isOld && (rise === undefined || compare(rise, RISE) <= 0)) return undefined;
  return { year, ...(rise && { rise: toDecimal(rise) }) };
}

const YEARS = 3;
const RISE = exact("0.15");

const yearOf = (fiscalYear: string): number => Number(fiscalYear.slice(0, 4));

function riseSince({ indices, fiscalYear }: Network, year: string, deflator: string | undefined): Exact | undefined {
  const known = new Set(indices.map(({ values }) => values.series).filter((each) => !/^(?:fx|gdp):/.test(each)));
  const [only, ...more] = known;
  const series = deflator ?? (more.length === 0 ? only : undefined);
  const of = (wanted: string): string | undefined =>
    indices.find(({ values }) => values.series === series && values.year === wanted)?.values.value;
  const [then, now] = [of(year), of(fiscalYear)];
  if (then === undefined || now === undefined || isZero(exact(then))) return undefined;
  return subtract(divide(exact(now), exact(then)), whole(1n));
}
