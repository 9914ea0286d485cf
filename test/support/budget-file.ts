import { expect } from "vitest";
import { type Exact, compare, exact, multiply } from "../../src/money/exact.js";
import type { Dictionary } from "../../src/model/dictionary.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import type { FileInput } from "../../src/import/read/open-file.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import { type NumberStyle, meant, styled } from "./number-style.js";
import { BUDGET_PHASES, type RandomBudget, UNIT_TITLES } from "./random-budget.js";
import type { Sheet } from "./written-file.js";

/** What is told about a file besides the file itself. */
export type Told = { readonly mapped: boolean; readonly unit: 1 | 1000; readonly unitInTitle: boolean };

/** How much was given as it was written, and how much was asked about. */
export type Counts = { files: number; whole: number; rows: number; asked: number };

/** The sheet and the settings of a budget: what its title states the settings leave out. */
export function sheetOf(
  budget: RandomBudget,
  style: NumberStyle,
  told: Told,
): { sheet: Sheet; settings: BudgetSettings } {
  const { header, lines, language, notes } = budget;
  const [currency, text = ""] = UNIT_TITLES[language] ?? [];
  const isStated = told.unitInTitle && told.unit === 1000 && currency === style.currency;
  const cell = (each: string | undefined): string => (each === undefined ? "" : styled(each, style));
  const table = [[...header], ...lines.map((each) => [each.id, each.description, ...each.amounts.map(cell)])];
  const [id, description, ...phases] = header;
  const columns = {
    id,
    description,
    ...Object.fromEntries(phases.map((each, at) => [BUDGET_PHASES[at] ?? "", each] as const)),
  };
  return {
    sheet: { title: isStated ? [...budget.title, text] : budget.title, table, notes },
    settings: {
      file: "budget",
      fiscalYear: "2025",
      level: "state",
      hierarchy: "none",
      ...(told.mapped && { columns }),
      ...(!isStated && { unit: told.unit, currency: style.currency }),
    },
  };
}

/** Reads a budget and compares it with what was written: every line as it was, or a word about its row or the file. */
export function compareBudget(
  bytes: FileInput["bytes"],
  places: readonly number[],
  { lines }: RandomBudget,
  settings: BudgetSettings,
  dictionaries: readonly Dictionary[],
  moneyOf: (amount: string) => Exact,
  counts: Counts,
): void {
  const read = readBudget(settings, 0, { name: "budget", bytes }, {}, dictionaries);
  const said = read.issues.filter((each) => each.severity !== "warning");
  const ofFile = said.filter((each) => each.row === undefined || each.row < (places[1] ?? 0));
  const unit = ofFile.some((each) => /unit/.test(each.code)) ? undefined : exact(read.unit);
  const found = new Map(read.lines.map((each) => [each.row, each]));
  const [known, asked] = [counts.rows, counts.asked];
  for (const [at, line] of lines.entries()) {
    const row = places[at + 1] ?? 0;
    const given = found.get(row);
    found.delete(row);
    counts.rows++;
    if (!given) {
      expect(ofFile.length > 0 || said.some((each) => each.row === row), `row ${row} is lost without a word`).toBe(
        true,
      );
      counts.asked++;
      continue;
    }
    const hasId = read.input.understood?.columns.some((each) => each.field === "id") ?? false;
    expect(given.values.id).toBe(hasId ? line.id : String(row));
    const hasText = given.values.description !== undefined || ofFile.length === 0;
    if (hasText) expect(given.values.description).toBe(line.description);
    const amounts = read.amounts.filter((each) => each.line === given);
    expect(amounts.length === line.amounts.length || ofFile.length > 0).toBe(true);
    if (amounts.length < line.amounts.length || unit === undefined) counts.asked++;
    for (const { phase, amount } of amounts) {
      const written = line.amounts[BUDGET_PHASES.findIndex((each) => each === phase)];
      const isSame =
        amount === null || written === undefined
          ? amount === null && written === undefined
          : unit === undefined || compare(multiply(exact(amount), unit), moneyOf(written)) === 0;
      expect(isSame, `row ${row}, ${phase}: ${written ?? "blank"} became ${amount ?? "blank"}`).toBe(true);
    }
  }
  expect([...found.keys()], "rows that were never written").toEqual([]);
  counts.files++;
  if (counts.asked === asked && counts.rows === known + lines.length) counts.whole++;
}

export const moneyIn =
  (style: NumberStyle, { unit }: Told) =>
  (amount: string) =>
    meant(amount, style, unit);
