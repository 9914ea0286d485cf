// The table of what budget money means: for one inhabitant, for one woman, as a share of GDP, against earlier years.
import type { Figure, PerKeys } from "../formula/figure.js";
import { type Details, say } from "../formula/locale.js";
import { column, figureTable } from "./figure-table.js";
import { shortTitle } from "../headline/network-figures.js";
import type { Page, Table } from "./page.js";
import { headlinePeriod } from "../headline/periods.js";

export function budgetIndicators(page: Page): Table | undefined {
  const { locale, index } = page;
  const period = headlinePeriod(page);
  if (!period) return undefined;
  const figures = IDS.flatMap((id) =>
    index
      .all(id)
      .filter(({ per }) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
      .map(({ per: { since, ...per }, notes }) => ({ id, since, per, notes })),
  );
  const ids = IDS.filter((id) => figures.some((each) => each.id === id));
  if (ids.length === 0) return undefined;
  // One year of a phase is compared with one year before it.
  const grown = figures.filter((each) => each.since !== undefined);
  const since = grown[0]?.since;
  const subjects = new Map(figures.map(({ per }) => [JSON.stringify([per["of"], per["scheme"], per["basis"]]), per]));
  return figureTable(page, {
    id: "budget-indicators",
    title: say(locale, "indicators.title"),
    unit: null,
    heading: say(locale, "measure"),
    columns: ids.map((id) =>
      column(page, id, { figure: id, ...(since && grown.some((each) => each.id === id) && { per: { since } }) }),
    ),
    rows: [...subjects].map(([key, per]) => ({
      key,
      labels: [subject(page, per), ...(per["basis"] === "like-for-like" ? [say(locale, "indicators.like")] : [])],
      per,
    })),
    absent: "",
    remarks: [
      ...people(page, figures),
      ...(since === undefined ? [] : [say(locale, "indicators.since", { year: since })]),
      ...(since === undefined ? [] : prices(page, { from: since, to: period.fiscalYear }, ids.includes("real-growth"))),
    ],
  });
}

const IDS = ["per-capita", "per-woman", "share-of-gdp", "nominal-growth", "real-growth"] as const;

// Of which year the prices are that growth is measured in.
function prices({ result, locale }: Page, years: Details, isReal: boolean): readonly string[] {
  const { deflator = "" } = result.analysis;
  const real = isReal
    ? say(locale, "indicators.deflator", { ...years, series: deflator })
    : say(locale, "indicators.nominal");
  return [say(locale, "indicators.prices", years), real];
}

function people({ locale }: Page, figures: readonly Pick<Figure, "notes">[]): readonly string[] {
  const noted = (name: string): string | undefined => {
    const found = figures.find(({ notes }) => notes[name] !== undefined)?.notes[name];
    return found === undefined ? undefined : String(found);
  };
  const [ages, year] = [noted("ages"), noted("populationYear")];
  return [
    ...(ages === undefined ? [] : [say(locale, `indicators.women.${ages}`)]),
    ...(year === undefined ? [] : [say(locale, "indicators.population", { year })]),
  ];
}

function subject({ result, locale }: Page, per: PerKeys): string {
  const scheme = result.schemes.find((each) => each.id === per["scheme"]);
  return scheme ? shortTitle(scheme.title, locale) : say(locale, `of.${per["of"] ?? "all"}`);
}
