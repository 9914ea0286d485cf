// The table of the shortfall as it is and under each scenario, in each year of the plan, with what a scenario sets; and
// what a scenario is called.
import { exact, isZero, magnitude, subtract, toDecimal } from "../money/exact.js";
import { WITHOUT_LARGEST_FUNDER } from "../calculate/funding/funders.js";
import { isEnd, scenarioKey } from "../calculate/scenarios.js";
import type { PerKeys } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { assumptionWords } from "./assumption-table.js";
import { type FigureAt, type FigureRow, figureTable, yearColumns } from "./figure-table.js";
import { type FundingTotal, label } from "../headline/network-figures.js";
import type { Cell, Page, Table } from "./page.js";
import { changeWords } from "./funding-facts.js";
import { planYears } from "../result/plan-years.js";

/** The shortfall as it is and under each scenario, in each year of the plan; what a scenario sets stands beneath. */
export function scenarioTable(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale, index } = page;
  const gap = total.of("hard-gap");
  if (gap === undefined) return undefined;
  const { scenario: _, ...per } = gap.per;
  const names = index
    .all("hard-gap")
    .filter((each) => each.per["scenario"] !== undefined && sameButScenario(each.per, per))
    .map((each) => each.per["scenario"] ?? "");
  if (names.length === 0) return undefined;
  const years = planYears(result.analysis);
  const [first = ""] = years;
  return figureTable(page, {
    id: "scenarios",
    title: say(locale, "scenario.title"),
    heading: say(locale, "scenario.heading"),
    columns: [
      ...yearColumns(years).map((each) =>
        years.length === 1 ? { ...each, label: say(locale, "column.hard-gap") } : each,
      ),
      { id: "change", label: say(locale, "column.scenario-change", { year: first }) },
    ],
    rows: [
      { key: "base", labels: [scenarioWords(page)], figure: "hard-gap", per, cells: { change: "" } },
      ...names.map((scenario): FigureRow => ({
        key: scenario,
        labels: [scenarioWords(page, scenario)],
        figure: "hard-gap",
        per: { ...per, scenario },
        cells: { change: changeCell(page, gap.value, { ...per, fiscalYear: first, scenario }) },
      })),
    ],
    absent: say(locale, "scenario.not-computed"),
    remarks: names.flatMap((name) => whatItSets(page, name)),
  });
}

const sameButScenario = (a: object, b: object): boolean => {
  const [own, other] = [a, b].map((each) => Object.entries(each).filter(([key]) => key !== "scenario"));
  return JSON.stringify(own?.sort()) === JSON.stringify(other?.sort());
};

export function scenarioWords({ result, locale }: Pick<Page, "result" | "locale">, scenario?: string): string {
  if (scenario === undefined) return say(locale, "scenario.base");
  if (scenario === WITHOUT_LARGEST_FUNDER)
    return say(locale, "scenario.leaves", { funder: result.largestFunder ?? "" });
  return ownName(scenario, locale);
}

// The two that ranges imply have words; the others are called what the analysis calls them.
const ownName = (scenario: string, locale: Locale): string =>
  isImplied(scenario) ? (locale.codes[scenario] ?? scenario) : scenario;

const isImplied = (scenario: string): scenario is "low" | "high" => scenario === "low" || scenario === "high";

// Where a shortfall is not known, nor is its change.
function changeCell({ index, locale, print }: Page, base: string | null, per: PerKeys): Cell | FigureAt {
  const value = index.find("hard-gap", per)?.value;
  if (base === null || value == null) return { figure: "hard-gap", per };
  const change = subtract(exact(value), exact(base));
  if (isZero(change)) return { text: "0", value: "0" };
  const sign = change.n > 0n ? "+" : "−";
  const size = print.money(toDecimal(magnitude(change)));
  // What is too small to be shown has no sign in front of its words.
  const text = /^\d/.test(size)
    ? `${sign}${size}`
    : say(locale, sign === "+" ? "change.more" : "change.less", { size });
  return { text, value: toDecimal(change) };
}

function whatItSets(page: Page, scenario: string): string[] {
  const { result, locale } = page;
  if (scenario === WITHOUT_LARGEST_FUNDER) return [];
  const sets = result.analysis.scenarios?.[scenario] ?? {};
  const list = Object.entries(sets).map(([key, value]) => {
    const known = scenarioKey(key);
    const about = known?.region === undefined ? "" : ` (${known.region})`;
    const change = changeWords(page, key, value);
    if (change !== undefined) return change;
    const words = known ? label(locale, known.name) : say(locale, `scenario.${key}`);
    return `${words}${about} — ${isEnd(value) ? say(locale, `scenario.${value}`) : assumptionWords(known?.name ?? "", value, locale)}`;
  });
  const implied = isImplied(scenario) && !("amount" in sets) ? [say(locale, `scenario.implied-${scenario}`)] : [];
  const all = [...implied, ...list].join("; ");
  return all === "" ? [] : [say(locale, "scenario.sets", { name: ownName(scenario, locale), list: all })];
}
