import type { ChainTable } from "../formula/table.js";

/**
 * The tables of a chain that some figures are made of: those that show them, and every table that these look back at.
 *
 * @param tables - the chain, each table looking back at earlier ones only
 * @param ids - ids of the figures
 */
export function neededTables(tables: readonly ChainTable[], ids: ReadonlySet<string>): ChainTable[] {
  const names = new Set<string>();
  const needed = [...tables].reverse().filter(({ name, columns }) => {
    const shows = columns.some((each) => "shown" in each && each.shown !== null && ids.has(each.shown.id));
    if (!shows && !names.has(name)) return false;
    for (const each of columns) if ("table" in each) names.add(each.table);
    return true;
  });
  return needed.reverse();
}
