// Tables of places by norm beside places by demand, and of women who were turned away or wait.
import { compare, exact, isZero } from "../money/exact.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import type { FigureAt, FigureColumn, FigureRow } from "./figure-table.js";
import { column, figureColumns, figureTable, totalRow } from "./figure-table.js";
import { shortTitle } from "../headline/network-figures.js";
import type { Page, Table } from "./page.js";
import { isListedFor, regionsOf } from "../headline/places.js";
import { notListed } from "./supply-tables.js";
import { partsBy } from "../result/find-figures.js";

/** Places by norm and by demand beside one another, which asks for more and why; then who was turned away or waits. */
export const needTables = (page: Page): Table[] =>
  [...page.result.supplyStandards.map((standard) => needTable(page, standard)), turnedAwayTable(page)].filter(
    (each) => each !== undefined,
  );

const DEMAND = { route: "demand" } as const;

function needTable(page: Page, standard: SupplyStandard): Table | undefined {
  const { locale, index, result, print } = page;
  const year = { fiscalYear: result.analysis.fiscalYear };
  const per = { ...year, standard: standard.id };
  if (index.find("units-needed", { ...per, ...DEMAND }) === undefined) return undefined;
  const ranged = index.all("simulated-need").some((each) => each.per["standard"] === standard.id);
  const regions = regionsOf(page, standard);
  const row = (keys: PerKeys, rest: Pick<FigureRow, "key" | "kind" | "labels">): FigureRow => {
    const [clients, nights] = (["clients-expected", "nights-expected"] as const).map(
      (id) => index.find(id, { ...year, ...keys, ...DEMAND })?.value,
    );
    const isListed = keys.region === undefined || isListedFor(page, standard, keys.region);
    return {
      ...rest,
      figure: "units-needed",
      per: { ...per, ...keys },
      cells: {
        ...(!isListed && { "need-there": notListed(page) }),
        "need-larger": largerCell(page, { ...per, ...keys }),
      },
      remark:
        clients == null || nights == null
          ? undefined
          : say(locale, "need.row", { clients: print.count(clients), nights: print.count(nights) }),
    };
  };
  const isOne = regions.length === 1;
  return figureTable(page, {
    id: `need-${standard.id}`,
    title: say(locale, "need.title", { standard: shortTitle(standard.title, locale) }),
    unit: say(locale, `counts.${standard.counts}`),
    heading: say(locale, "region"),
    columns: columnsOf(page, ranged),
    rows: [
      ...regions.map((key) => row({ region: key }, { key, labels: [isOne ? say(locale, "whole-country") : key] })),
      ...(isOne ? [] : [row({}, totalRow(page))]),
    ],
    remarks: [
      say(locale, "need.why", { per: print.count(standard.per), base: say(locale, `base.${standard.base}`) }),
      boundsWords(page, standard, ranged),
      ...undercutWords(page, standard, regions),
      ...knownWords(page, per, ranged),
    ],
  });
}

function columnsOf(page: Page, ranged: boolean): FigureColumn[] {
  const end = (id: string, percentile: string): FigureColumn[] =>
    ranged ? [column(page, id, { figure: "simulated-need", per: { ...DEMAND, percentile } })] : [];
  return [
    column(page, "need-norm"),
    ...end("need-low", "5"),
    column(page, "need-demand", { per: DEMAND }),
    ...end("need-high", "95"),
    column(page, "need-there", { figure: "units-available" }),
    column(page, "need-larger", { align: "left" }),
  ];
}

function largerCell({ index, locale, print }: Page, per: PerKeys): string | FigureAt {
  const more = index.find("route-difference", per)?.value;
  if (more == null) return { figure: "route-difference", per };
  if (isZero(exact(more))) return say(locale, "need.equal");
  return say(locale, more.startsWith("-") ? "need.demand" : "need.norm", { more: print.count(more.replace("-", "")) });
}

function boundsWords({ locale, index, print }: Page, standard: SupplyStandard, ranged: boolean): string {
  if (!ranged) return say(locale, "need.no-bounds");
  const drawn = index.all("simulated-need").find((each) => each.per["standard"] === standard.id);
  const { draws = "", seed = "" } = drawn?.notes ?? {};
  return say(locale, "need.drawn", { draws: print.count(String(draws)), seed: String(seed) });
}

// Who seeks no help today is in no demand: the norm stays the floor.
function undercutWords(page: Page, standard: SupplyStandard, regions: readonly string[]): string[] {
  const { locale, index, result } = page;
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  const under = regions.filter((region) => {
    const value = index.find("route-difference", { ...per, region })?.value;
    return value != null && compare(exact(value), exact("0")) > 0;
  });
  const names = regions.length === 1 ? [say(locale, "whole-country")] : under;
  const publisher = standard.source.publisher ?? shortTitle(standard.title, locale);
  return under.length === 0 ? [] : [say(locale, "need.undercuts", { source: publisher, regions: names.join(", ") })];
}

// Where a region has no demand, its total has none; what the others come to is said beside it.
function knownWords({ locale, index, print }: Page, per: PerKeys, ranged: boolean): string[] {
  const drawn = (percentile: string) => index.find("simulated-need", { ...per, ...DEMAND, basis: "known", percentile });
  const [low, base, high] = [
    drawn("5"),
    index.find("units-needed", { ...per, ...DEMAND, basis: "known" }),
    drawn("95"),
  ];
  if (base?.value == null) return [];
  const missing = Number(base.notes["missing"] ?? 0);
  const value = print.count(base.value);
  return [
    ranged && low?.value != null && high?.value != null
      ? say(locale, "need.known-range", { missing, value, low: print.count(low.value), high: print.count(high.value) })
      : say(locale, "need.known", { missing, value }),
  ];
}

/** Women and children who were turned away, and women who wait, by region and beside the registered cases. */
function turnedAwayTable(page: Page): Table | undefined {
  const { locale, index, result } = page;
  const per = { fiscalYear: result.analysis.fiscalYear };
  if (index.find("turned-away", per) === undefined) return undefined;
  const regions = partsBy(index, "turned-away", per, "region").flatMap((each) => each.per["region"] ?? []);
  return figureTable(page, {
    id: "turned-away",
    title: say(locale, "turned-away.title"),
    unit: locale.units["persons"] ?? "persons",
    heading: say(locale, "region"),
    columns: figureColumns(page, COLUMNS, "turned-away"),
    rows: [
      ...(regions.length > 1 ? regions.sort().map((region) => ({ labels: [region], per: { ...per, region } })) : []),
      totalRow(page, { labels: [say(locale, regions.length > 1 ? "total" : "whole-country")], per }),
    ],
    known: "turned-away.left",
    remarks: [say(locale, "turned-away.why")],
  });
}

const COLUMNS = [
  "turned-away-women",
  "turned-away-children",
  "turned-away-share",
  "waiting",
  "registered-cases",
] as const;
