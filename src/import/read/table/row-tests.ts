import type { Condition } from "../../../model/analysis.js";
import { PHASES } from "../../../model/budget-line.js";
import { comparable, textTest } from "../../../model/condition.js";
import type { GroupForm, PlacedCondition, SourceTable } from "../../../model/source-table.js";
import { headerPlaces, placesOf } from "../../headers/rows-kept.js";
import type { Understanding } from "../understand-budget.js";

// So many different texts of a column are judged by a pattern that the engine does not know.
const MOST_TEXTS = 50_000;

/**
 * The conditions of rules, `keep` and `drop` with the places of their columns, those together that are judged together, and
 * each once; undefined where one looks at amounts, or at several columns at once.
 *
 * @param keys - columns whose texts tell rows apart anyway
 */
export function rowTests(
  table: SourceTable,
  { region, columns, conditions }: Understanding,
  rules: readonly (readonly Condition[])[],
  keys: readonly number[],
): GroupForm["tests"] | undefined {
  const places = { fields: columns.fields, headers: headerPlaces(region.header) };
  const amounts = new Set(columns.amounts.map((each) => each.index));
  const phases: readonly string[] = PHASES;
  const found = new Map<string, readonly PlacedCondition[]>();
  for (const rule of [...rules, ...conditions.map((each) => [each])]) {
    const placed: PlacedCondition[] = [];
    let isThere = true;
    for (const condition of rule) {
      const [column, ...more] = placesOf(condition.column, places);
      if (more.length > 0 || phases.includes(condition.column) || (column !== undefined && amounts.has(column)))
        return undefined;
      // A column that is not there fits no row.
      if (column === undefined) isThere = false;
      else if (!keys.includes(column)) {
        const known = judged(table, column, condition);
        if (!known) return undefined;
        placed.push({ column, condition: known });
      }
    }
    const key = JSON.stringify(placed.map(({ column, condition: { column: _, ...tested } }) => [column, tested]));
    if (isThere && placed.length > 0) found.set(key, placed);
  }
  return [...found.values()];
}

// What the engine cannot judge by its patterns is judged here, for each text of the column.
function judged(table: SourceTable, column: number, condition: Condition): Condition | undefined {
  if (condition.matches === undefined || table.judgesPatterns) return condition;
  const texts = table.texts(column, undefined, MOST_TEXTS + 1);
  if (texts.length > MOST_TEXTS) return undefined;
  return { column: condition.column, in: texts.map(comparable).filter(textTest(condition)) };
}
