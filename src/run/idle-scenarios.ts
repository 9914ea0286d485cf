import type { Evaluation } from "../formula/chain.js";
import type { Figure } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import type { Issue } from "../formula/issue.js";
import type { ChainTable } from "../formula/table.js";
import { type FigureColumn, FigureInPlace, figureColumn, isShown } from "../formula/trace.js";
import type { Analysis } from "../model/analysis.js";
import { entryOf, onceFor } from "../model/once-for.js";

/** A warning for each scenario of the analysis in which every figure is what it is without the scenario. */
export function idleScenarios({ scenarios = {} }: Analysis, chain: Evaluation, file: string): Issue[] {
  const names = Object.keys(scenarios);
  if (names.length === 0) return [];
  const { found, moving } = scenariosIn(names, chain);
  return names.flatMap((name): Issue[] => {
    // A scenario that could not be understood has no figures, and was told.
    if (!found.has(name) || moving.has(name)) return [];
    const column = `/scenarios/${name}`;
    return [{ code: "scenario.no-effect", severity: "warning", file, column, received: name, message: "" }];
  });
}

/** The scenarios that have figures, and those that move at least one of them. */
function scenariosIn(
  names: readonly string[],
  chain: Evaluation,
): { readonly found: ReadonlySet<string>; readonly moving: ReadonlySet<string> } {
  const [found, moving] = [new Set<string>(), new Set<string>()];
  const placesOf = onceFor(basePlaces);
  const tables = chain.tables.map(({ name, columns, rows }) => ({
    rows,
    columns: columns.flatMap((each) => figureColumn(chain, name, each) ?? []),
  }));
  // A scenario may have a table of its own: its figures stand elsewhere without it.
  const base = new Map<string, Standing[]>();
  for (const { columns, rows } of tables)
    for (const column of columns)
      entryOf(base, columnText(column), () => []).push({ column, places: () => placesOf(rows) });
  for (const { rows, columns } of tables) {
    if (moving.size === names.length) break;
    const standing = columns.map((column) => ({ column, those: base.get(columnText(column)) ?? [] }));
    for (const [at, row] of columns.length === 0 ? [] : rows.entries()) {
      // A row that is like another moves nothing.
      if (row.like !== undefined && found.size === names.length) continue;
      const { scenario, ...per } = row.per;
      if (scenario === undefined || moving.has(scenario)) continue;
      const shown = standing.filter(({ column }) => isShown(column, at));
      if (shown.length > 0) found.add(scenario);
      if (row.like !== undefined) continue;
      const about = figureKey("", per);
      if (shown.some(({ column, those }) => baseValue(those, about) !== new FigureInPlace(column, at).value))
        moving.add(scenario);
    }
  }
  return { found, moving };
}

/** A column of figures, and the rows of its table that are about no scenario, by what they are about. */
type Standing = { readonly column: FigureColumn; readonly places: () => ReadonlyMap<string, number> };

const columnText = ({ shown }: FigureColumn): string => figureKey(shown.id, shown.per ?? {});

function baseValue(those: readonly Standing[], about: string): Figure["value"] | undefined {
  for (const { column, places } of those) {
    const at = places().get(about);
    if (at !== undefined && isShown(column, at)) return new FigureInPlace(column, at).value;
  }
  return undefined;
}

const basePlaces = (rows: ChainTable["rows"]): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap((row, at) => {
      // What is like another row is of a scenario.
      const per = row.like === undefined ? row.per : undefined;
      return per && per["scenario"] === undefined ? [[figureKey("", per), at] as const] : [];
    }),
  );
