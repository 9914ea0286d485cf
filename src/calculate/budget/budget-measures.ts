// The sums that a budget is measured by (the whole, what a scheme counts, money against violence): as shares of it and
// of GDP, for one inhabitant and woman, in prices of the year; with the people and published totals of each year.
import type { PerKeys, Source } from "../../formula/figure.js";
import { type ChainTable, given, type GivenCell, givens, handle, text, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { Scheme } from "../../model/scheme.js";
import { indexSpot } from "../assumptions.js";
import { cellOf, keyCell } from "../given-cell.js";
import type { BudgetInput, Period } from "./budget-input.js";
import { type FormulaRow, formulaRow, formulaTables, type Spot, spotFinder, tablesNamed } from "./formula-tables.js";
import { countedBy } from "./scheme-tables.js";
import { take } from "../../measure/inputs.js";
import { peopleOf } from "../regions.js";

const ROWS = handle("people of a year", () => [text("people key"), ...givens(take("population", "women"))]);

const TOTALS = handle("people", () => {
  const of = ROWS.by("people key");
  return [
    total("population", "people", of("population"), { none: "unknown" }),
    total("women", "women", of("women"), { none: "unknown" }),
  ];
});

/** People of the country in each fiscal year, else in the latest year before it; women of 15 and over where counted. */
function peopleTables({ population }: BudgetInput, periods: readonly Period[]) {
  const years = [...new Set(periods.map((each) => each.fiscalYear))];
  const used = years.flatMap((year) => peopleOf({ population, fiscalYear: year }).map((row) => ({ year, row })));
  const found = years.filter((year) => used.some((each) => each.year === year));
  const women = used.every(({ row }) => row.values.women_15plus !== undefined) ? "women_15plus" : "women";
  const tables = [
    ROWS.table(
      used.map(({ year, row }) => ({
        key: `${year}|${row.values.region ?? ""}`,
        per: { fiscalYear: year, ...(row.values.region !== undefined && { region: row.values.region }) },
        cells: { "people key": keyCell(year), population: cellOf(row, "population"), women: cellOf(row, women) },
      })),
    ),
    TOTALS.table(found.map((year) => ({ key: year, per: { fiscalYear: year }, cells: {} }))),
  ];
  return {
    tables: found.length === 0 ? [] : tables,
    spot: (count: Count, year: string) => (found.includes(year) ? TOTALS.at(year)(count) : undefined),
    /** Year of the count where it is an earlier one; ages of the women. */
    notes: (count: Count, year: string): Readonly<Record<string, string>> => {
      const ages = count === "women" ? { ages: women === "women" ? "all" : "15-plus" } : {};
      const counted = [...new Set(used.filter((each) => each.year === year).map(({ row }) => row.values.year))];
      return { ...ages, ...(counted.join() === year ? {} : { populationYear: counted.sort().join(", ") }) };
    },
  };
}

type Count = "population" | "women";

// Published totals that shares are given of, by phase or year; one amount alone is of the approved budget of the year.
function statedTotals({ denominators = {}, analysisFile, fiscalYear }: BudgetInput, periods: readonly Period[]) {
  const rows = NAMES.flatMap((name) =>
    periods.flatMap((period) =>
      amountsOf(denominators[name], period, fiscalYear).map((found) => ({ name, period, ...found })),
    ),
  );
  const table = STATED.table(
    rows.map(({ name, period, value, step }) => {
      const cell = { value, from: { file: analysisFile, pointer: `/tagging/denominators/${name}${step}` } };
      return { key: `${name}|${period.group}`, per: {}, cells: { "stated-total": cell } };
    }),
  );
  return {
    tables: rows.length > 0 ? [table] : [],
    spots: ({ group }: Period): readonly (readonly [string, Spot])[] =>
      rows.flatMap(({ name, period }) =>
        period.group === group ? [[name, STATED.at(`${name}|${group}`)("stated-total")]] : [],
      ),
  };
}

const STATED = handle("stated totals", () => [given("stated-total", "money")]);
const NAMES = ["programmable", "direct"] as const;

type Stated = string | Readonly<Record<string, string>> | undefined;

// The amount of a year and phase and the step to it; none where none is stated.
function amountsOf(stated: Stated, { fiscalYear, phase }: Period, analysisYear: string) {
  const isOwnYear = fiscalYear === analysisYear;
  if (typeof stated === "string") return isOwnYear && phase === "approved" ? [{ value: stated, step: "" }] : [];
  const keys = [`${fiscalYear}:${phase}`, ...(isOwnYear ? [phase] : [])];
  return keys.flatMap((key) => (stated?.[key] ? [{ value: stated[key], step: `/${key}` }] : [])).slice(0, 1);
}

export function budgetMeasures(
  input: BudgetInput,
  subjects: readonly BudgetSubject[],
  periods: readonly Period[],
): readonly ChainTable[] {
  const people = peopleTables(input, periods);
  const stated = statedTotals(input, periods);
  const all = subjects.find((each) => each.of === "all");
  const ofGdp = ({ fiscalYear: year }: Period): readonly Base[] => {
    const row = input.indices.find(({ values }) => values.series === `gdp:${input.currency}` && values.year === year);
    return [{ sides: { gdp: row && cellOf(row, "value") } }];
  };
  type Base = Pick<FormulaRow, "notes"> & {
    readonly sides: Readonly<Record<string, Spot | GivenCell | undefined>>;
    readonly per?: Record<string, string>;
  };
  const rows = (of: readonly BudgetSubject[], amount: string, bases: (period: Period) => readonly Base[]) =>
    of.flatMap(({ spot, per, sources }) =>
      periods.flatMap((period) =>
        bases(period).flatMap(({ sides, per: more, ...notes }) => {
          const { fiscalYear, phase } = period;
          const about = { per: { fiscalYear, phase, ...per, ...more }, sources, ...notes };
          return formulaRow(about, { [amount]: spot(period.group), ...sides });
        }),
      ),
    );
  const shares = (period: Period): readonly Base[] => [
    { sides: { base: all?.spot(period.group) }, per: { denominator: "all" } },
    ...stated.spots(period).map(([denominator, base]) => ({ sides: { base }, per: { denominator } })),
  ];
  const counted =
    (count: Count) =>
    ({ fiscalYear }: Period) => [
      { sides: { [count]: people.spot(count, fiscalYear) }, notes: people.notes(count, fiscalYear) },
    ];
  const tagged = subjects.filter((each) => each.scheme !== undefined);
  const { deflator = "", fiscalYear: prices } = input;
  const priced = (year: string) => indexSpot(input.indices, deflator, year);
  const inPrices = ({ fiscalYear }: Period): readonly Base[] => {
    const sides = { "index-then": priced(fiscalYear), "index-now": priced(prices) };
    return fiscalYear === prices ? [] : [{ sides, per: { prices }, notes: { deflator } }];
  };
  const measures = [
    ["tagged shares", formulas.taggedShare, tagged, "targeted", shares],
    ["amounts per capita", formulas.perCapita, subjects, "amount", counted("population")],
    ["amounts per woman", formulas.perWoman, subjects, "amount", counted("women")],
    ["shares of gdp", formulas.shareOfGdp, subjects, "amount", ofGdp],
    ["amounts in prices", formulas.realAmount, subjects, "amount", inPrices],
  ] as const;
  return [
    ...people.tables,
    ...stated.tables,
    ...measures.flatMap(([name, formula, of, amount, bases]) =>
      formulaTables({ name, formula, rows: rows(of, amount, bases) }),
    ),
  ];
}

export type BudgetSubject = {
  readonly of: "all" | "tagged" | "weighted" | "gbv";
  readonly scheme?: Scheme;
  readonly per: PerKeys;
  readonly sources: readonly Source[];
  readonly spot: (group: string) => Spot | undefined;
};

export function budgetSubjects(schemes: readonly Scheme[], tables: readonly ChainTable[]): readonly BudgetSubject[] {
  const totals = tablesNamed(tables, "budget-totals");
  return [
    { of: "all", per: { of: "all" }, sources: [], spot: spotFinder(totals, "budget-total") },
    ...schemes.map((scheme): BudgetSubject => {
      const of = countedBy(scheme);
      const spot = spotFinder(tablesNamed(tables, `${scheme.id} totals`), `${of}-total`);
      return { of, scheme, per: { of, scheme: scheme.id }, sources: [scheme.source], spot };
    }),
    { of: "gbv", per: { of: "gbv" }, sources: [], spot: spotFinder(totals, "gbv-total") },
  ];
}
