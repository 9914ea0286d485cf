import type { BudgetInput } from "../../src/calculate/budget/budget-input.js";
import { figuresOf } from "../../src/formula/figures.js";
import { evaluateChain } from "../../src/formula/chain.js";
import type { Figure, PerKeys } from "../../src/formula/figure.js";
import { budgetTables } from "../../src/calculate/budget/budget-tables.js";
import { indexTable } from "../../src/calculate/assumptions.js";
import type { Tagging } from "../../src/model/analysis.js";
import { type BudgetLine, type Phase, PHASES } from "../../src/model/budget-line.js";
import type { BudgetTable } from "../../src/model/budget-table.js";
import type { PriceIndex } from "../../src/model/price-index.js";
import type { Scheme } from "../../src/model/scheme.js";
import type { Row } from "../../src/model/table.js";
import type { Tag } from "../../src/model/tag.js";
import { applyTagging } from "../../src/tag/apply-tagging.js";

type Options = {
  readonly index?: number;
  readonly file?: string;
  readonly level?: string;
  readonly part?: string;
  readonly unit?: number;
  readonly currency?: string;
  readonly phases?: readonly Phase[];
  readonly rest?: Partial<Record<Phase, string>>;
  readonly texts?: readonly Readonly<Record<string, string>>[];
};

/** A budget of 2023 as the reader would hand it over: line n stands in row n + 1. */
export function budgetOf(values: readonly BudgetLine[], options: Options = {}): BudgetTable {
  const { index = 0, file = "budget.csv", level = "state", unit = 1, currency = "AMD", phases = PHASES } = options;
  const lines = values.map((each, at): Row<BudgetLine> => ({
    values: each,
    file,
    row: at + 2,
    headers: Object.fromEntries(Object.keys(each).map((field) => [field, field])),
  }));
  const given = phases.filter((phase) => values.some((each) => each[phase] !== undefined));
  return {
    settings: { file, unit, currency, fiscalYear: "2023", level },
    index,
    level,
    ...(options.part === undefined ? {} : { part: options.part }),
    currency,
    unit: String(unit),
    count: lines.length,
    lines,
    headers: [...new Set(options.texts?.flatMap(Object.keys))],
    source: (row, header) => options.texts?.[row - 2]?.[header],
    amounts: lines.flatMap((line) =>
      given.map((phase) => ({
        line,
        fiscalYear: "2023",
        phase,
        amount: line.values[phase] ?? null,
        column: phase,
      })),
    ),
    rest: Object.entries(options.rest ?? {}).map(([phase, total]) => ({
      fiscalYear: "2023",
      phase: PHASES.find((each) => each === phase) ?? "approved",
      total,
      pointer: `/budgets/${index}/rest/${phase}`,
    })),
  };
}

export function tagOf(values: Tag, row = 2): Row<Tag> {
  const headers = Object.fromEntries(Object.keys(values).map((field) => [field, field]));
  return { values, file: "tags.csv", row, headers };
}

export const rateOf = (series: string, value: string): Row<PriceIndex> => ({
  values: { series, year: "2023", value },
  file: "indices.csv",
  row: 2,
  headers: { series: "series", year: "year", value: "value" },
});

export type Run = {
  readonly budgets: readonly BudgetTable[];
  readonly schemes?: readonly Scheme[];
  readonly tagging?: Omit<Tagging, "schemes">;
  readonly tags?: readonly Row<Tag>[];
  readonly indices?: readonly Row<PriceIndex>[];
  readonly currency?: string;
  readonly refused?: boolean;
  /** What only some measures need: population, deflator, denominators, themes. */
  readonly more?: Partial<Pick<BudgetInput, "population" | "deflator" | "denominators" | "themes">>;
};

const KNOWN = ["oecd-dac", "count-in-full", "custom", "india-gbs"];

/**
 * Tags and measures budgets with every line looked at; `find` gives the one figure of an id and exactly these keys.
 * `figuresOfClasses` are those of the same budgets where nobody looks at a line.
 */
export function measure(run: Run) {
  const { budgets, schemes = [], tags = [], indices = [], currency = "AMD", refused = false } = run;
  const tagging = { schemes: schemes.map((each) => each.id), ...run.tagging };
  const analysisFile = "umay.json";
  const tagged = applyTagging({ budgets, tagging, schemes, tags, known: KNOWN, analysisFile });
  const input = {
    ...{ currency, budgets, lines: tagged.lines, schemes, customSchemes: [], indices, analysisFile, refused },
    fiscalYear: "2023",
    ...run.more,
  };
  const tables = [indexTable(indices), ...budgetTables(input, "all")];
  const figures = figuresOf(evaluateChain(tables, currency));
  const figuresOfClasses = figuresOf(evaluateChain([indexTable(indices), ...budgetTables(input)], currency));
  const find = (id: string, per: PerKeys): Figure => {
    const keys = keyOf({ fiscalYear: "2023", ...per });
    const found = figures.filter((each) => each.id === id && keyOf(each.per) === keys);
    const [figure] = found;
    if (found.length !== 1 || !figure) throw new Error(`${found.length} figures ${id} ${keys}`);
    return figure;
  };
  return { figures, figuresOfClasses, tables, issues: tagged.issues, lines: tagged.lines, find };
}

export const keyOf = (per: PerKeys): string => JSON.stringify(Object.entries(per).sort());
