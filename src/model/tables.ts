// All tables of the input: by name, those that an analysis names, their fields that bear a mark, and whether their rows
// name centres.
import type { Analysis } from "./analysis.js";
import { answers } from "./answer.js";
import { assumptions } from "./assumption.js";
import { budgetLines } from "./budget-line.js";
import { centres } from "./centre.js";
import { fieldsOf } from "./check-row.js";
import { costStandards } from "./cost-standard.js";
import type { FieldMark } from "./fields.js";
import { flows } from "./flow.js";
import { funding } from "./funding.js";
import { indicators } from "./indicator.js";
import { months } from "./month.js";
import { needs } from "./need.js";
import { packageElements } from "./package-element.js";
import { population } from "./population.js";
import { indices } from "./price-index.js";
import { reclassifications } from "./reclassification.js";
import { sources } from "./source-record.js";
import type { TableModel } from "./table.js";
import { tags } from "./tag.js";

/** Every table of the contract by the name it has in the analysis file. */
export const tables = {
  budget: budgetLines,
  tags,
  centres,
  costStandards,
  needs,
  months,
  funding,
  population,
  assumptions,
  indices,
  investment: flows,
  package: packageElements,
  indicators,
  answers,
  reclassification: reclassifications,
  sources,
} as const;

const all: readonly TableModel[] = Object.values(tables);

const NAMED = (Object.keys(tables) as (keyof typeof tables)[]).filter((key) => key !== "budget" && key !== "tags");

/** Every table that an analysis names, with its settings, in the order in which they are read. */
export const namedTables = (analysis: Analysis) =>
  [...(analysis.budgets ?? []), analysis.tagging?.tags, ...NAMED.map((key) => analysis[key])].filter(
    (each) => each !== undefined,
  );

/** The fields of a table with a mark: that name a centre, say whether it may be named, or count persons. */
export function markedFields(reader: string, mark: FieldMark): ReadonlySet<string> {
  const table = all.find((each) => each.name === reader);
  if (!table) return new Set();
  return new Set(fieldsOf(table).flatMap((field) => (field.mark === mark ? field.name : [])));
}

/** Whether rows of a table name centres: a table of centres, or of their money. */
export const namesCentres = (reader: string): boolean => markedFields(reader, "names").size > 0;
