// What money means beside something else: shares of the budget, the product and schemes, amounts a head, themes together.
import type { PerKeys, Source } from "../../formula/figure.js";
import { type ChainTable, type GivenCell, given, handle, text, total, givens } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { Population } from "../../model/population.js";
import type { Scheme } from "../../model/scheme.js";
import type { Row } from "../../model/table.js";
import { cellOf, keyCell } from "../given-cell.js";
import { indexSpot } from "../assumptions.js";
import type { BudgetInput, Entry, Period } from "./budget-input.js";
import type { QuotientRow, Spot } from "./quotient-tables.js";
import { quotientRow, quotientTables, spotFinder, tablesNamed } from "./quotient-tables.js";
import { type Parts, type SchemeView, UNSCREENED, classKey, headlineOf } from "./scheme-tables.js";
import { classField } from "./budget-parts.js";
import { type Key, countedKey } from "./part-table.js";
import { type SumRow, sumTables } from "./sum-tables.js";
import { take } from "../../measure/inputs.js";

/** Inhabitants and women of the country in each fiscal year of the budgets. */
type People = {
  readonly tables: readonly ChainTable[];
  readonly spot: (count: "population" | "women", fiscalYear: string) => Spot | undefined;
  /** Year of the count where it is an earlier one; ages of the women. */
  readonly notes: (count: "population" | "women", fiscalYear: string) => Readonly<Record<string, string>>;
};

const ROWS = handle("people of a year", () => [text("people key"), ...givens(take("population", "women"))]);

const TOTALS = handle("people", () => {
  const of = ROWS.by("people key");
  return [
    total("population", "people", of("population"), { none: "unknown" }),
    total("women", "women", of("women"), { none: "unknown" }),
  ];
});

/** People of the country in each fiscal year, else in the latest year before it; women of 15 and over where counted. */
function budgetPeople(rows: readonly Row<Population>[], years: readonly string[]): People {
  const used = years.flatMap((year) => rowsOf(rows, year).map((row) => ({ year, row })));
  const found = years.filter((year) => used.some((each) => each.year === year));
  if (found.length === 0) return { tables: [], spot: () => undefined, notes: () => ({}) };
  const women = used.every(({ row }) => row.values.women_15plus !== undefined) ? "women_15plus" : "women";
  return {
    tables: [
      ROWS.table(
        used.map(({ year, row }) => ({
          key: `${year}|${row.values.region ?? ""}`,
          per: { fiscalYear: year, ...(row.values.region !== undefined && { region: row.values.region }) },
          cells: { "people key": keyCell(year), population: cellOf(row, "population"), women: cellOf(row, women) },
        })),
      ),
      TOTALS.table(found.map((year) => ({ key: year, per: { fiscalYear: year }, cells: {} }))),
    ],
    spot: (column, key) => (found.includes(key) ? TOTALS.at(key)(column) : undefined),
    notes: (count, year) => {
      const ages = count === "women" ? { ages: women === "women" ? "all" : "15-plus" } : {};
      const counted = new Set(used.flatMap((each) => (each.year === year ? [each.row.values.year] : [])));
      const [only = year] = counted;
      const isSame = only === year && counted.size === 1;
      return { ...ages, ...(isSame ? {} : { populationYear: [...counted].sort().join(", ") }) };
    },
  };
}

const start = (year: string): string => year.slice(0, 4);

// Of each region the row of the year, else its latest earlier one; the country's own row where there is one.
function rowsOf(rows: readonly Row<Population>[], year: string): readonly Row<Population>[] {
  const latest = new Map<string, Row<Population>>();
  for (const row of rows) {
    if (start(row.values.year) > start(year)) continue;
    const region = row.values.region ?? "";
    const known = latest.get(region);
    if (!known || start(row.values.year) > start(known.values.year)) latest.set(region, row);
  }
  const country = latest.get("");
  return country ? [country] : [...latest.values()];
}

// Published totals that shares are given of, by phase or year; one amount alone is of the approved budget of the year.
function statedTotals({ denominators = {}, analysisFile, fiscalYear }: BudgetInput, periods: readonly Period[]) {
  const rows = NAMES.flatMap((name) =>
    periods.flatMap((period) => {
      const given = denominators[name];
      const found = given === undefined ? undefined : amountOf(given, period, fiscalYear);
      return found ? [{ name, period, ...found }] : [];
    }),
  );
  const table = STATED.table(
    rows.map(({ name, period, value, step }) => {
      const pointer = `/tagging/denominators/${name}${step}`;
      const cell = { value, from: { file: analysisFile, pointer } };
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

type Stated = string | Readonly<Record<string, string>>;

function amountOf(
  stated: Stated,
  { fiscalYear, phase }: Period,
  analysisYear: string,
): { readonly value: string; readonly step: string } | undefined {
  if (typeof stated === "string")
    return fiscalYear === analysisYear && phase === "approved" ? { value: stated, step: "" } : undefined;
  const key = [`${fiscalYear}:${phase}`, ...(fiscalYear === analysisYear ? [phase] : [])].find(
    (each) => each in stated,
  );
  const value = key === undefined ? undefined : stated[key];
  return value === undefined || key === undefined ? undefined : { value, step: `/${key}` };
}

/** Each subject as a share of the budget and of GDP, for one inhabitant and woman, and in prices of the year. */
export function budgetMeasures(
  input: BudgetInput,
  subjects: readonly BudgetSubject[],
  periods: readonly Period[],
): readonly ChainTable[] {
  const people = budgetPeople(input.population ?? [], [...new Set(periods.map((each) => each.fiscalYear))]);
  const stated = statedTotals(input, periods);
  const all = subjects.find((each) => each.of === "all");
  const ofGdp = ({ fiscalYear: year }: Period): readonly Base[] => {
    const row = input.indices.find(({ values }) => values.series === `gdp:${input.currency}` && values.year === year);
    return [{ sides: { gdp: row && cellOf(row, "value") } }];
  };
  type Base = Pick<QuotientRow, "notes"> & {
    readonly sides: Readonly<Record<string, Spot | GivenCell | undefined>>;
    readonly per?: Record<string, string>;
  };
  const rows = (of: readonly BudgetSubject[], amount: string, bases: (period: Period) => readonly Base[]) =>
    of.flatMap(({ spot, per, sources }) =>
      periods.flatMap((period) =>
        bases(period).flatMap(({ sides, per: more, ...notes }) => {
          const { fiscalYear, phase } = period;
          const about = { per: { fiscalYear, phase, ...per, ...more }, sources, ...notes };
          return quotientRow(about, { [amount]: spot(period.group), ...sides });
        }),
      ),
    );
  const shares = (period: Period): readonly Base[] => [
    { sides: { base: all?.spot(period.group) }, per: { denominator: "all" } },
    ...stated.spots(period).map(([denominator, base]) => ({ sides: { base }, per: { denominator } })),
  ];
  const counted =
    (count: "population" | "women") =>
    ({ fiscalYear }: Period) => [
      { sides: { [count]: people.spot(count, fiscalYear) }, notes: people.notes(count, fiscalYear) },
    ];
  const tagged = subjects.filter((each) => each.scheme !== undefined);
  const { deflator = "", fiscalYear: prices } = input;
  const priced = (year: string) => indexSpot(input.indices, deflator, year);
  const inPrices = ({ fiscalYear }: Period): readonly Base[] =>
    fiscalYear === prices
      ? []
      : [
          {
            sides: { "index-then": priced(fiscalYear), "index-now": priced(prices) },
            per: { prices },
            notes: { deflator },
          },
        ];
  return [
    ...people.tables,
    ...stated.tables,
    ...quotientTables({ name: "tagged shares", formula: formulas.taggedShare, rows: rows(tagged, "targeted", shares) }),
    ...quotientTables({
      name: "amounts per capita",
      formula: formulas.perCapita,
      rows: rows(subjects, "amount", counted("population")),
    }),
    ...quotientTables({
      name: "amounts per woman",
      formula: formulas.perWoman,
      rows: rows(subjects, "amount", counted("women")),
    }),
    ...quotientTables({ name: "shares of gdp", formula: formulas.shareOfGdp, rows: rows(subjects, "amount", ofGdp) }),
    ...quotientTables({
      name: "amounts in prices",
      formula: formulas.realAmount,
      rows: rows(subjects, "amount", inPrices),
    }),
  ];
}

/** Money that measures are taken of: the whole budget, what a scheme counts, what is against violence. */
export type BudgetSubject = {
  readonly of: "all" | "tagged" | "weighted" | "gbv";
  readonly scheme?: Scheme;
  readonly per: PerKeys;
  readonly sources: readonly Source[];
  readonly spot: (group: string) => Spot | undefined;
};

export function budgetSubjects(schemes: readonly Scheme[], tables: readonly ChainTable[]): readonly BudgetSubject[] {
  const under = (name: string): readonly ChainTable[] => tablesNamed(tables, name);
  const totals = under("budget-totals");
  return [
    { of: "all", per: { of: "all" }, sources: [], spot: spotFinder(totals, "budget-total") },
    ...schemes.map((scheme): BudgetSubject => {
      const of = headlineOf(scheme);
      const per = { of, scheme: scheme.id };
      return {
        of,
        scheme,
        per,
        sources: [scheme.source],
        spot: spotFinder(under(`${scheme.id} totals`), `${of}-total`),
      };
    }),
    { of: "gbv", per: { of: "gbv" }, sources: [], spot: spotFinder(totals, "gbv-total") },
  ];
}

/** The union counts each line once that any theme targets; the overlap, those that all of them target. */
export function budgetThemes(views: readonly SchemeView[], ids: readonly string[]): Themes {
  const themes = views.filter(({ scheme }) => ids.includes(scheme.id));
  if (themes.length < 2) return { keys: [], tables: () => [] };
  const screened = (entry: Entry): boolean => themes.some(({ codeOf }) => codeOf(entry) !== null);
  const said = countedKey("themes screened key", screened);
  const per = { themes: themes.map(({ scheme }) => scheme.id).join("+") };
  return {
    keys: [
      said,
      countedKey(UNION, (entry) => themes.some(({ targeted }) => targeted.has(entry))),
      countedKey(OVERLAP, (entry) => themes.every(({ targeted }) => targeted.has(entry))),
    ],
    tables: (rows, parts, refused) => {
      const isScreened = (group: string): boolean =>
        [parts.lines, parts.balances].some((each) => (each?.count(said.column, group).parts ?? 0) > 0);
      const none = (group: string) => (isScreened(group) ? "zero" : "not-screened");
      return sumTables({
        name: "themes",
        rows,
        sums: [
          { id: "union-total", per, ...parts, key: UNION, none },
          { id: "overlap-total", per, ...parts, key: OVERLAP, none },
        ],
        refused,
      });
    },
  };
}

const [UNION, OVERLAP] = ["themes union key", "themes overlap key"];

type Themes = {
  readonly keys: readonly Key[];
  readonly tables: (rows: readonly SumRow[], parts: Parts, refused: boolean) => readonly ChainTable[];
};

/** The share of each class; of the whole, unscreened lines at 0 % and 100 %; what classes would add once assessed. */
export function schemeShares(
  input: BudgetInput,
  scheme: Scheme,
  periods: readonly Period[],
  tables: readonly ChainTable[],
): readonly ChainTable[] {
  const named = (name: string): readonly ChainTable[] => tablesNamed(tables, name);
  const totals = named(`${scheme.id} totals`);
  const of = spotFinder(named(`${scheme.id} classes`), "tagged-total");
  const [screened, allocable] = [spotFinder(totals, "screened-total"), spotFinder(totals, "allocable-total")];
  const headline = spotFinder(totals, `${headlineOf(scheme)}-total`);
  const row = (
    period: Period,
    more: Readonly<Record<string, string>>,
    sides: Readonly<Record<string, Spot | GivenCell | undefined>>,
  ): readonly QuotientRow[] => {
    const per = { fiscalYear: period.fiscalYear, phase: period.phase, scheme: scheme.id, ...more };
    return quotientRow({ per, sources: [scheme.source] }, sides);
  };
  const classes = scheme.classes.flatMap((each, at) => periods.map((period) => ({ ...each, at, period })));
  const classSpot = (period: Period, code: string): Spot | undefined => of(classKey(period.group, code));
  const bounds = (open: (period: Period) => Readonly<Record<string, Spot | undefined>>) =>
    periods.flatMap((period) => {
      const [targeted, base] = [headline(period.group), allocable(period.group)];
      return row(period, { of: headlineOf(scheme) }, { targeted, ...open(period), allocable: base });
    });
  return [
    ...quotientTables({
      name: `${scheme.id} class % 1`,
      formula: formulas.shareOfScreened,
      rows: classes.flatMap(({ code, period }) =>
        row(period, { code }, { targeted: classSpot(period, code), screened: screened(period.group) }),
      ),
    }),
    ...quotientTables({
      name: `${scheme.id} class % 2`,
      formula: formulas.shareOfAllocable,
      rows: classes
        .filter((each) => each.allocable !== false)
        .flatMap(({ code, period }) =>
          row(period, { code }, { targeted: classSpot(period, code), allocable: allocable(period.group) }),
        ),
    }),
    ...quotientTables({ name: `${scheme.id} low`, formula: formulas.taggedShareLow, rows: bounds(() => ({})) }),
    ...quotientTables({
      name: `${scheme.id} high`,
      formula: formulas.taggedShareHigh,
      rows: bounds((period) => ({ unscreened: classSpot(period, UNSCREENED) })),
    }),
    ...quotientTables({
      name: `${scheme.id} potential`,
      formula: formulas.potentialAmount,
      rows: classes.flatMap(({ code, potential, at, period }) =>
        potential === undefined
          ? []
          : row(
              period,
              { code },
              {
                tagged: classSpot(period, code),
                potential: { value: potential, from: classField(input, scheme, at, "potential") },
              },
            ),
      ),
    }),
  ];
}
