// What is told and asked of rows: sides, periods, blanks, equal columns, shares, signs, conditions that fit no row.
import type { HeldRows } from "./line-classes.js";
import type { Understanding } from "./understand-budget.js";
import { signsOf } from "./row-filter.js";
import type { RowFates } from "./row-fates.js";
import { acceptOf, option } from "./question-options.js";
import { type Exact, ZERO, add, exact, multiply, subtract, toDecimal } from "../../money/exact.js";
import { type Issue, listed, problem } from "../../formula/issue.js";
import type { Condition } from "../../model/analysis.js";
import { entryOf } from "../../model/once-for.js";
import type { Region } from "../headers/table-region.js";
import { columnsOfRows } from "../open/columns.js";
import { idOf } from "./row-ids.js";
import type { BudgetRest } from "../../model/budget-table.js";
import type { ShareRows } from "../headers/unit-column.js";
import { nearestCell } from "../../model/nearest-cell.js";
import { conditionOver, headerPlaces, placesOf } from "../headers/rows-kept.js";

/** What is told of rows that say their side, phase or period: `side.…`, `phase.others`, `period.taken` (cumulated), `rows.copies` (versions). */
export function sideIssues(seen: Understanding, hasSections: boolean): readonly Issue[] {
  const { filter, region } = seen;
  const { header, rows } = region;
  const { side, copies, revenue, revenueTitle } = seen.columns.dimensions;
  const [file, chosen] = [seen.at.file, seen.settings.side];
  const called = revenue === undefined ? (hasSections ? undefined : revenueTitle) : header[revenue];
  if (called !== undefined && !side && chosen !== "expenditure")
    return chosen ? [] : [problem("side.revenue", { file, column: called }, "question")];
  if (chosen !== undefined && !side && !filter.isBySign && (!hasSections || chosen === "both")) {
    const named = header.filter((each) => each.trim() !== "").map((each) => `«${each}»`);
    return [problem("side.none", { file, received: chosen, expected: named.slice(0, SHOWN_HEADERS).join(", ") })];
  }
  const issues: Issue[] = otherPhases(seen);
  if (filter.side === undefined && !filter.copies) return issues;
  const { isKept, isOther } = filter.over(columnsOfRows(rows));
  const count = String(rows.filter((_, row) => isKept(row) && isOther(row)).length);
  if (filter.side !== undefined && side) {
    const detail = { section: filter.side, base: side.values.find((each) => each !== filter.side) ?? "", count };
    const place = { file, column: header[side.index] ?? "", detail };
    const named = side.named && { named: side.named.map((each) => `«${each}»`).join(", ") };
    const asked = { ...place, detail: { ...detail, ...named } };
    const isUnsure = side.proposed === true && chosen === undefined;
    issues.push(isUnsure ? problem(named ? "side.kinds" : "side.proposed", asked, "question") : problem("side.taken", place, "warning")); // prettier-ignore
  }
  if (filter.copies && copies) {
    const { values, whole, areAmong } = filter.copies;
    const place = { file, column: header[copies.index] ?? "" };
    const detail = { values: values.map((each) => `«${each}»`).join(", ") };
    const isTaken = whole !== undefined && problem("period.taken", { ...place, detail: { ...detail, whole, count } }, "warning"); // prettier-ignore
    issues.push(isTaken || problem("rows.copies", { ...place, detail: { ...detail, list: JSON.stringify(values), ...(areAmong && { among: "" }) } }, "question")); // prettier-ignore
  }
  return issues;
}

const SHOWN_HEADERS = 12;

// Rows of a word that is no phase, in a column that says the phase of each row.
function otherPhases({ filter, region: { header, rows }, columns, at: { file } }: Understanding): Issue[] {
  const { index = 0, others = [] } = columns.dimensions.phase ?? {};
  if (others.length === 0) return [];
  const all = columnsOfRows(rows);
  const { isKept } = filter.over(all);
  const isOther = all.at(index).judged((text) => others.includes(text.trim()));
  const count = String(rows.filter((_, row) => isKept(row) && isOther(row)).length);
  const detail = {
    values: others
      .slice(0, SHOWN_HEADERS)
      .map((each) => `«${each}»`)
      .join(", "),
    count,
  };
  return [problem("phase.others", { file, column: header[index] ?? "", detail }, "warning")];
}

/** The question what blank amounts mean, with the total of the known ones: asked for the first phase of the year, warned of for every other. */
export function blankAmounts(seen: Understanding, { amounts }: Pick<HeldRows, "amounts">, rest: readonly BudgetRest[]) {
  const { at, settings, unit } = seen;
  const { blank, fiscalYear } = settings;
  const keys = new Map<string, Blanks>();
  for (const { fiscalYear, phase, amount, line, column, lines = 1, rows = [line.row] } of amounts) {
    const key = `${fiscalYear}:${phase}`;
    const found = entryOf(keys, key, () => ({ sum: ZERO, known: 0, blank: 0, rows: [], column }));
    if (amount === null) {
      found.blank += lines;
      for (const row of rows) found.rows.push(row);
    } else {
      found.sum = add(found.sum, exact(amount));
      found.known++;
    }
  }
  const own = [...keys.keys()].find((key) => key.startsWith(`${fiscalYear ?? ""}:`));
  const [first] = own === undefined ? keys.keys() : [own];
  return [...keys].flatMap(([key, { sum, known, blank: count, rows: all, column }]): readonly Issue[] => {
    const rows = all.sort((a, b) => a - b).slice(0, SHOWN_ROWS);
    const [row] = rows;
    // What a published total completes holds the blanks too.
    if (row === undefined || known === 0 || rest.some((each) => `${each.fiscalYear}:${each.phase}` === key)) return [];
    const total = toDecimal(multiply(sum, exact(unit)));
    const detail = { key, rows: rows.join(", ") + (count > SHOWN_ROWS ? ", …" : ""), count: String(count), sum: total };
    const options = ["zero", "unknown"].map((value) =>
      option(`blank-${value}`, { blank: value }, value === "zero" ? total : null, { sum: total }),
    );
    const facts = { ...at, row, column, detail, ...(blank === undefined && { options }) };
    // What is told beside the first column blocks nothing: that phase or year alone has no total.
    return [problem("amount.blank", facts, blank === undefined && key === first ? "question" : "warning")];
  });
}

type Blanks = { sum: Exact; known: number; blank: number; readonly rows: number[]; readonly column: string };
const SHOWN_ROWS = 5;

/** The warnings `column.same` and `column.multiple`: one column of amounts says another on every line, or so many times it. */
export function sameAmounts({ at: { file }, readers }: Understanding, { amounts, lines }: RowFates): readonly Issue[] {
  if (lines.length < FEWEST) return [];
  // In the smallest unit of all.
  const most = Math.max(...amounts.map((each) => each.places));
  const scales = amounts.map(({ places }) => 10n ** BigInt(most - places));
  const wholeIn = (column: number, at: number): bigint | undefined => {
    const whole = amounts[column]?.wholeAt(at);
    return whole === undefined ? undefined : BigInt(whole) * (scales[column] ?? 1n);
  };
  const timesOf = (column: number, other: number): bigint | undefined => {
    const seen = new Set<bigint>();
    let times: bigint | undefined;
    for (const at of lines) {
      const [more, less] = [wholeIn(column, at), wholeIn(other, at)];
      if (more === undefined && less === undefined) continue;
      // What is not known says nothing of the other.
      if (more === undefined || less === undefined) return undefined;
      if (less === 0n ? more !== 0n : more % less !== 0n || (times ??= more / less) * less !== more) return undefined;
      if (seen.size < DIFFERENT) seen.add(less);
    }
    return seen.size < DIFFERENT || times === undefined || times < 1n ? undefined : times;
  };
  const headerOf = (column: number): string => readers.amounts[column]?.header ?? "";
  return amounts.slice(0, MOST).flatMap((_, column) =>
    amounts.slice(0, MOST).flatMap((__, other) => {
      const times = column === other ? undefined : timesOf(column, other);
      if (times === undefined || (times === 1n && column > other)) return [];
      const detail = { other: headerOf(other), times: String(times), count: String(lines.length) };
      const code = times === 1n ? "column.same" : "column.multiple";
      return [problem(code, { file, column: headerOf(column), detail }, "warning")];
    }),
  );
}

// So many columns are held against each other, and so many lines, not all of one amount, show that they are one.
const [MOST, FEWEST, DIFFERENT] = [6, 6, 3];

/** The warning `unit.shares`: which rows a column of units calls shares. */
export function shareIssue(file: string, { rows, column, texts }: ShareRows): Issue {
  const numbers = [...rows].map((each) => each.row);
  const received = texts.map((each) => `«${each}»`).join(", ");
  const [row = 0] = numbers;
  return problem("unit.shares", { file, row, column, received, detail: { rows: listed(numbers) } }, "warning");
}

/** The conditions of `keep` and `drop`, and the texts of their lists, that fit no row: the error `condition.unmatched`. */
export function unmatchedConditions(seen: Understanding, { header, rows }: Region): readonly Issue[] {
  const { file } = seen.at;
  const all = { fields: seen.columns.fields, headers: headerPlaces(header) };
  const columns = columnsOfRows(rows);
  return seen.conditions.flatMap(eachText).flatMap((condition) => {
    const places = placesOf(condition.column, all);
    const fits = conditionOver(condition, columns, places);
    if (rows.some((_, at) => fits(at))) return [];
    const own = places.map((each) => columns.at(each));
    const cells = rows.map((_, at) => idOf(own, at));
    const { wanted, nearest } = nearestCell(condition, cells);
    const column = condition.column.replace(/^source:/, "");
    // Where nothing is near, what there is.
    const held =
      nearest === "" ? [...new Set(cells.filter((each) => each !== ""))].slice(0, SHOWN_TEXTS).join("; ") : "";
    return [problem("condition.unmatched", { file, column, received: wanted, detail: { nearest, held } })];
  });
}

const SHOWN_TEXTS = 5;

// Each text of a list has to fit a row: «0» does not where the cells show «00».
const eachText = (condition: Condition): readonly Condition[] =>
  condition.in === undefined ? [condition] : condition.in.map((equals) => ({ column: condition.column, equals }));

/** The question `amount.cancels`: amounts above and below zero are of one size, so that their sum is no side of a budget. */
export function signIssues(seen: Understanding, { columns: { rows }, lines, amounts }: RowFates): readonly Issue[] {
  const { unit } = seen;
  const { file } = seen.at;
  const [first] = seen.readers.amounts;
  const [column] = amounts;
  const signs = column && signsOf(column, rows, lines);
  if (!signs || !first) return [];
  const inWhole = (of: Exact): string => toDecimal(multiply(of, exact(unit)));
  const [plus, minus] = [inWhole(signs.plus), inWhole(signs.minus)];
  const sum = inWhole(subtract(signs.plus, signs.minus));
  const options = [
    option("sign-expenditure", { side: "expenditure" }, minus),
    option("sign-revenue", { side: "revenue" }, plus),
    option("sign-both", acceptOf("amount.cancels", file), sum),
  ];
  return [
    {
      ...problem("amount.cancels", { file, column: first.header, received: sum, detail: { plus, minus } }, "question"),
      options,
    },
  ];
}
