// How much one run may hold, at most or by the memory there is: cells of tables, lines of budgets, draws, rows listed.
// Also: how many cells tables have, and the issues that say that an analysis is larger than that.
import { type Issue, problem } from "../formula/issue.js";
import type { ChainTable } from "../formula/table.js";
import type { Analysis } from "../model/analysis.js";
import type { Network } from "./network.js";

/** Measured: 50 million cells take 20 seconds and 2.7 GB; 100,000 lines of budgets, 14 seconds and 1.2 GB. */
export const MOST = { cells: 50_000_000, drawn: 5_000_000_000, lines: 300_000, listed: 20_000 } as const;

// Memory for each cell, with what the program itself and the writing of outputs take.
const BYTES_OF_CELL = 80;

const BYTES_OF_LINE = 12_000;

/** How many lines of budgets are calculated at once within so many bytes of memory. */
export const mostLines = (memory = Infinity): number => Math.min(MOST.lines, Math.floor(memory / BYTES_OF_LINE));

/** How many cells are calculated at once within so many bytes of memory. */
export const mostCells = (memory = Infinity): number => Math.min(MOST.cells, Math.floor(memory / BYTES_OF_CELL));

const CELLS_OF_LINE = 64;
// A year or scenario costs this many cells however small the network is: 1,000 scenarios of 18 million cells take 2 GB.
const VARIANT = 7500;

/** Says before the work that an analysis is larger than can be calculated at once, and what makes it so. */
export function sizeIssue(
  network: Network,
  base: readonly ChainTable[] | undefined,
  { years, scenarios }: { readonly years: number; readonly scenarios: number },
  { simulation }: Pick<Analysis, "simulation">,
  file: string,
  most: number,
): Issue | undefined {
  const one = VARIANT + (base ? cellsOf(base) : costRows(network) * CELLS_OF_LINE);
  const cells = one * years * (1 + scenarios);
  const drawn = one * (simulation?.draws ?? 0);
  if (cells > most) {
    const detail = {
      centres: String(network.centres?.length ?? 0),
      lines: String(network.costLines?.length ?? 0),
      years: String(years),
      scenarios: String(scenarios),
    };
    return problem("run.too-large", { file, received: String(cells), expected: String(most), detail });
  }
  if (drawn <= MOST.drawn) return undefined;
  const expected = String(Math.floor(MOST.drawn / one));
  const received = String(simulation?.draws ?? 0);
  return problem("simulation.too-large", { file, column: "/simulation/draws", received, expected });
}

/** Says that budgets have more lines, or sums by codes of their lines, than can be calculated at once. */
export function linesIssue(count: number, areSummed: boolean, file: string, most: number): Issue | undefined {
  if (count <= most) return undefined;
  const facts = { file, column: "/budgets", received: String(count), expected: String(most) };
  return problem(areSummed ? "budget.too-many-codes" : "budget.too-large", facts);
}

export const cellsOf = (tables: readonly ChainTable[]): number =>
  tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);

// Each service of a centre meets the lines of one standard: at most those of the longest.
function costRows({ centres = [], costLines = [] }: Network): number {
  const lines = new Map<string, Map<string, number>>();
  for (const { values } of costLines) {
    const own = lines.get(values.service) ?? new Map<string, number>();
    lines.set(values.service, own.set(values.standard_id, (own.get(values.standard_id) ?? 0) + 1));
  }
  const longest = new Map([...lines].map(([service, own]) => [service, Math.max(...own.values())]));
  return centres.reduce((sum, { values }) => sum + (longest.get(values.service) ?? 0), 0);
}
