import { expect, test } from "vitest";
import { dictionariesFor } from "../../src/run/languages.js";
import { en } from "../../src/languages/index.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { isInFull } from "../support/demand.js";
import type { GridFile } from "../../src/import/read/open-file.js";

// The table is made up. Cross: each setting on a file that nothing was asked of before. Seen red with a key that says nothing
// of the settings, and of the columns of amounts.
const FILE = [
  "Code;Name;Type;Kind;Plan;Spent",
  "1;Health;expenditure;law;1 000;900",
  "1.1;Hospitals;expenditure;law;600,5;500",
  "1.2;Clinics;expenditure;law;399,5;400",
  "2;Women;expenditure;law;-;70",
  "2.1;Shelters;expenditure;law;50;40",
  "2.2;Hotline;expenditure;draft;30;30",
  "3;Taxes;revenue;law;1 080;970",
].join("\n");
const WORDS = dictionariesFor(en);
const COLUMNS = { id: "Code", programme: "Name", approved: "Plan", executed: "Spent" };
const EXPENDITURE = [{ column: "source:Type", equals: "expenditure" }];
const SETTINGS: readonly Partial<BudgetSettings>[] = [
  {},
  { columns: { id: "Code", programme: "Name", executed: "Plan" } },
  { columns: { id: "Code", programme: "Name", approved: "Spent" } },
  { columns: { id: "Name", approved: "Plan" } },
  { keep: EXPENDITURE },
  { drop: EXPENDITURE },
  { side: "revenue" },
  { side: "both" },
  { hierarchy: "none" },
  { dash: "zero" },
  { blank: "zero" },
  { tolerance: "100" },
  { total: "1080" },
  { decimal: "." },
  { unit: 1000 },
  { controlTotals: { "2024:approved": "1080" } },
  { fiscalYear: "2023" },
];

// In .ci/run each setting after every other one, elsewhere after the one before it.
const inFull = isInFull("each setting of a budget after every other one");

test("the same table under one setting after another is what it is under each alone", () => {
  const bytes = new TextEncoder().encode(FILE);
  const opened = new Map<string, GridFile>();
  const read = (settings: Partial<BudgetSettings>, known: Map<string, GridFile>) => {
    const all: BudgetSettings = { file: "b.csv", fiscalYear: "2024", unit: 1, level: "state", columns: COLUMNS, ...settings }; // prettier-ignore
    const { lines, amounts, issues, rejects, input } = readBudget(all, 0, { name: "b.csv", bytes, opened: known }, { currency: "KGS" }, WORDS); // prettier-ignore
    return JSON.stringify({ lines, amounts, issues, rejects, input });
  };
  const alone = SETTINGS.map((settings) => read(settings, new Map()));
  expect(new Set(alone).size).toBeGreaterThan(SETTINGS.length / 2);
  for (const [turn, first] of SETTINGS.entries())
    for (const [at, settings] of SETTINGS.entries()) {
      if (!inFull && at !== (turn + 1) % SETTINGS.length) continue;
      read(first, opened);
      expect(read(settings, opened), JSON.stringify([first, settings])).toBe(alone[at]);
    }
});
