import type { Condition } from "../../model/analysis.js";
import { budgetLines } from "../../model/budget-line.js";
import { checkRow } from "../../model/check-row.js";
import type { PlacedCondition } from "../../model/source-table.js";
import { DIMENSIONS } from "../../model/dimension.js";
import type { ScanTask } from "./scan-task.js";
import { comparable } from "../../model/condition.js";
import { budgetFields } from "../headers/budget-fields.js";
import { unitPlace } from "../headers/unit-column.js";
import { labelWords } from "../hierarchy/label-words.js";
import type { RowForm } from "../scan/row-form.js";
import type { ScanPlan } from "../scan/scan-plan.js";
import { wordsOf } from "./budget-hierarchy.js";
import type { Read } from "./budget-readers.js";
import { readCell } from "./read-line.js";
import type { Understanding } from "./understand-budget.js";

// Amounts whose knownness stands in the bits of one number.
const MOST_AMOUNTS = 8;
const PLACES = 2;
const MOST_PLACES = 4;
// A column whose texts repeat themselves is one of codes.
const REPEATED = 0.5;
const APPROPRIATIONS = new Set(["proposed", "approved", "revised"]);
const KEYS = ["marker", "gbvShare", "payer", "payee", "transfer"] as const;

/**
 * How the rows of a file can be gone through once, as its columns are understood; undefined where something about it asks
 * for all rows at once: phases by row, blank headers, shares.
 *
 * @param task - with the conditions of each tagging rule
 */
export function scanPlanOf(
  seen: Understanding,
  form: RowForm,
  { conditions, dictionaries, by }: Pick<ScanTask, "conditions" | "dictionaries" | "by">,
): ScanPlan | undefined {
  const { region, columns, readers, codes, stated, filter } = seen;
  const { dimensions } = columns;
  if (!isPlain(seen)) return undefined;
  const placeOf = (field: string): number => columns.fields.get(field)?.[0] ?? -1;
  const year = placeOf("fiscalYear");
  if (dimensions.year && dimensions.year.index !== year) return undefined;
  const rules = rulesOf([...conditions, ...seen.conditions.map((each) => [each])], seen);
  if (!rules) return undefined;
  const sides = [dimensions.side, dimensions.copies].flatMap((each) => each?.index ?? []);
  // Who pays and who spends decides whether a transfer counts.
  const isPaid = ["payer", "payee", "transfer"].some((field) => columns.fields.has(field));
  const spender = columns.fields.has("payer") ? [placeOf("admin")] : [];
  const keys = [...new Set([year, ...KEYS.map(placeOf), ...spender, ...sides])].filter((at) => at >= 0);
  const used = new Set([...keys, ...DIMENSIONS.map(placeOf)].filter((at) => at >= 0));
  const amountPlaces = new Set(columns.amounts.map((each) => each.index));
  const isNamed = columns.fields.has("id");
  const free = [...region.header.keys()].filter(
    (at) => !amountPlaces.has(at) && !(isNamed && codes.includes(at) && !used.has(at)),
  );
  const coded = free.filter(
    (at) =>
      used.has(at) ||
      codes.includes(at) ||
      at === unitPlace(region.header, dictionaries) ||
      isRepeated(region.rows.map(({ cells }) => cells[at] ?? "")),
  );
  const readerOf =
    ({ index, read }: Pick<Read, "index" | "read">) =>
    (raw: string): ReturnType<Read["read"]> => {
      const { text, isNumber } = form.cell(raw, index);
      return read(text, isNumber);
    };
  const fields = [...readers.fields].map(([field, each]) => ({ field, index: each.index, read: readerOf(each) }));
  return {
    width: region.header.length,
    delimiter: form.delimiter.charCodeAt(0),
    encoding: form.encoding,
    raw: form.raw,
    isSheet: form.isSheet,
    amounts: readers.amounts.map((each) => ({
      index: each.index,
      mark: form.areNumbers(each.index) ? "." : each.decimal,
      read: readerOf(each),
      textOf: (raw: string) => {
        const { text, isNumber } = form.cell(raw, each.index);
        return isNumber ? undefined : text;
      },
      isAppropriation: APPROPRIATIONS.has(each.phase),
    })),
    pairs: pairsOf(readers.amounts.map(({ fiscalYear = "", phase: own }) => `${fiscalYear}:${own}`)),
    places: placesIn(seen),
    ids: codes,
    isNamed,
    year,
    dimensions: DIMENSIONS.flatMap((dimension) => {
      if (!by.includes(dimension) && !(dimension === "admin" && isPaid)) return [];
      const index = placeOf(dimension);
      return index < 0 ? [] : [{ dimension, index }];
    }),
    keys,
    tests: testsOf(rules, keys),
    // A column that is not there fits no row. What holds of a key is the same for all lines of a class.
    rules: rules
      .filter((own) => own.every(({ column }) => column >= 0))
      .map((own) => own.filter(({ column }) => !keys.includes(column)))
      .filter((own) => own.length > 0),
    codes: new Set(coded),
    isSound: (at, cell) => fields.every(({ field, index, read }) => index !== at || isSound(field, read(cell))),
    isLeftOut: (cells) => !filter.isKept(cells) || filter.isOther(cells),
    words: labelWords(wordsOf(dictionaries)),
    isFlat: stated.hierarchy === "none",
  };
}

function isPlain({ region, columns, codes, conditions, shares, empty, blocking }: Understanding): boolean {
  const { phase, side, copies } = columns.dimensions;
  const isAlone = [...columns.fields].every(([field, places]) => field === "id" || places.length === 1);
  return (
    !empty &&
    blocking.length === 0 &&
    columns.amounts.length > 0 &&
    columns.amounts.length <= MOST_AMOUNTS &&
    codes.length > 0 &&
    !(phase ?? shares) &&
    // Of rows that are left out both ways nobody counts which are of another side.
    (conditions.length === 0 || !(side ?? copies)) &&
    isAlone &&
    region.header.every((each) => each.trim() !== "")
  );
}

// The conditions of rules with the places of their columns; undefined where one looks at an id or an amount.
function rulesOf(
  conditions: readonly (readonly Condition[])[],
  { region, columns }: Understanding,
): readonly (readonly PlacedCondition[])[] | undefined {
  const places = new Map(region.header.map((each, at) => [comparable(each), at] as const).reverse());
  const amounts = new Set(columns.amounts.map((each) => each.index));
  const ids = columns.fields.get("id") ?? [];
  const placed = (condition: Condition): PlacedCondition => {
    const name = condition.column.replace(/^source:/, "");
    const at = name === condition.column ? columns.fields.get(name)?.[0] : places.get(comparable(name));
    return { column: at ?? -1, condition };
  };
  const rules = conditions.map((own) => own.map(placed));
  return rules.flat().some(({ column }) => amounts.has(column) || ids.includes(column)) ? undefined : rules;
}

// Conditions by the place of their column.
function testsOf(rules: readonly (readonly PlacedCondition[])[], keys: readonly number[]): ScanPlan["tests"] {
  const tests = new Map<number, Condition[]>();
  for (const { column, condition } of rules.flat())
    if (column >= 0 && !keys.includes(column)) tests.set(column, [...(tests.get(column) ?? []), condition]);
  return tests;
}

const TEXTS = new Set(budgetFields().flatMap(({ name, kind }) => (kind === "text" ? [name] : [])));

// Whether a line may have a value: any text, and of other kinds what the model of lines allows.
const isSound = (field: string, value: ReturnType<Read["read"]>): boolean =>
  value === undefined ||
  (typeof value === "string" && (TEXTS.has(field) || "values" in checkRow(budgetLines, { id: "id", [field]: value })));

function pairsOf(keys: readonly string[]): readonly (readonly [number, number])[] {
  const order = [...keys.keys()].sort((a, b) => ((keys[a] ?? "") < (keys[b] ?? "") ? -1 : 1));
  return order.slice(1).map((at, before) => [order[before] ?? 0, at] as const);
}

function isRepeated(texts: readonly string[]): boolean {
  return new Set(texts).size <= texts.length * REPEATED;
}

// As many decimal places as the amounts of the first rows have.
function placesIn({ region, readers }: Understanding): number {
  const places = readers.amounts.flatMap((column) =>
    region.rows.map((row) => {
      const value = readCell(row, column);
      return typeof value === "string" ? (value.split(".")[1] ?? "").length : 0;
    }),
  );
  return Math.min(
    MOST_PLACES,
    places.reduce((most, each) => Math.max(most, each), PLACES),
  );
}
