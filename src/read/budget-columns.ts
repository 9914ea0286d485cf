import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import type { BudgetSettings } from "../model/analysis.js";
import { PHASES, type Phase } from "../model/budget-line.js";
import { type Field, fieldsOf } from "../model/check-row.js";
import { comparable } from "../model/condition.js";
import { budgetLines } from "../model/budget-line.js";
import { foldWord } from "./fold-word.js";
import { type Place, matchHeaders, missingColumn, repeated } from "./headers.js";

/** The columns that a budget's lines are read from, as places in the file, from 0. */
export type BudgetColumns = {
  /** The column of each field; the id may be made of several. */
  readonly fields: ReadonlyMap<string, readonly number[]>;
  readonly amounts: readonly AmountColumn[];
  readonly issues: readonly Issue[];
};

/** A column of amounts; without `fiscalYear` its year is the line's. */
export type AmountColumn = { readonly index: number; readonly phase: Phase; readonly fiscalYear?: string };

const REQUIRED = new Set(["id"]);

/** Finds the columns of a budget: as the settings map them, else by the names of the fields in one of the languages. */
export function budgetColumns(
  settings: BudgetSettings,
  header: readonly string[],
  at: Place,
  dictionaries: readonly Dictionary[],
): BudgetColumns {
  const issues: Issue[] = [];
  const find = (wanted: string, field: string): readonly number[] => {
    const [first, second] = placesOf(header, wanted);
    if (first === undefined) issues.push(missingColumn(field, [wanted], [], header, at));
    if (second !== undefined) issues.push(repeated(header[second] ?? "", wanted, field, at));
    return first === undefined ? [] : [first];
  };
  const fields = new Map<string, readonly number[]>();
  if (settings.columns) {
    for (const [field, wanted] of Object.entries(settings.columns)) {
      if (wanted === undefined) continue;
      const headers = typeof wanted === "string" ? [wanted] : wanted;
      const found = headers.map((each) => find(each, field));
      if (found.every((each) => each.length > 0)) fields.set(field, found.flat());
    }
    if (settings.columns.id === undefined) issues.push(missingColumn("id", ["id"], [], header, at));
  } else {
    const found = matchHeaders(budgetLines.name, budgetFields(), header, at, dictionaries);
    for (const [field, index] of found.columns) fields.set(field, [index]);
    issues.push(...found.missing, ...found.others.filter((each) => each.code === "column.duplicate"));
  }
  const byPhase = PHASES.flatMap((phase) => (fields.get(phase) ?? []).map((index): AmountColumn => ({ index, phase })));
  const byYear = (settings.amounts ?? []).flatMap(({ header: wanted, fiscalYear, phase }) =>
    find(wanted, `${fiscalYear}:${phase}`).map((index): AmountColumn => ({ index, phase, fiscalYear })),
  );
  return { fields, amounts: [...byPhase, ...byYear], issues };
}

/** The fields of a budget line; only the id must be there. */
export const budgetFields = (): readonly Field[] =>
  fieldsOf(budgetLines).map((field) => ({ ...field, required: REQUIRED.has(field.name) }));

// The header as it was written beats one that differs in case only.
function placesOf(header: readonly string[], wanted: string): readonly number[] {
  const places = (same: (each: string) => boolean) => header.flatMap((each, index) => (same(each) ? [index] : []));
  const exactly = places((each) => comparable(each) === comparable(wanted));
  return exactly.length > 0 ? exactly : places((each) => foldWord(each) === foldWord(wanted));
}
