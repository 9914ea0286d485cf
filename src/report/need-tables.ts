import { compare, exact, isZero } from "../money/exact.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { hides } from "./hides.js";
import { type Page, figureCell, shortTitle, textCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
import { isListedFor, regionsOf } from "./supply-remarks.js";
import { notListed } from "./supply-tables.js";
import type { FigureId } from "../result/register.js";

const DEMAND = { route: "demand" } as const;

/** Places by norm and by demand beside one another, for each norm of places: which asks for more, and why. */
export const needTables = (page: Page): Table[] =>
  page.result.supplyStandards.flatMap((standard) => needTable(page, standard) ?? []);

function needTable(page: Page, standard: SupplyStandard): Table | undefined {
  const { locale, index, result, print } = page;
  const year = { fiscalYear: result.analysis.fiscalYear };
  const per = { ...year, standard: standard.id };
  if (index.find("units-needed", { ...per, ...DEMAND }) === undefined) return undefined;
  const ranged = index.all("simulated-need").some((each) => each.per["standard"] === standard.id);
  const regions = regionsOf(page, standard);
  const single = regions.length === 1;
  const rowOf = (keys: PerKeys, rest: Pick<TableRow, "key" | "kind" | "label">): TableRow => {
    const where = { ...year, ...keys, ...DEMAND };
    const [clients, nights] = (["clients-expected", "nights-expected"] as const).map(
      (id) => index.find(id, where)?.value,
    );
    return {
      ...rest,
      cells: cellsOf(page, standard, { ...per, ...keys }, ranged),
      ...(clients == null || nights == null
        ? {}
        : { remark: say(locale, "need.row", { clients: print.count(clients), nights: print.count(nights) }) }),
    };
  };
  const rows = regions.map((region) => {
    const row = rowOf({ region }, { key: region, kind: "item", label: single ? say(locale, "whole-country") : region });
    return row;
  });
  return table({
    id: `need-${standard.id}`,
    title: say(locale, "need.title", { standard: shortTitle(standard.title, locale) }),
    unit: say(locale, `counts.${standard.counts}`),
    heading: say(locale, "region"),
    columns: ["norm", ...(ranged ? ["low", "demand", "high"] : ["demand"]), "there", "larger"].map((id) => ({
      id: `need-${id}`,
      label: say(locale, `column.need-${id}`),
      align: id === "larger" ? ("left" as const) : ("right" as const),
    })),
    rows: single ? rows : [...rows, rowOf({}, { key: "total", kind: "total", label: say(locale, "total") })],
    remarks: [
      say(locale, "need.why", { per: print.count(standard.per), base: say(locale, `base.${standard.base}`) }),
      ...(hides(result) ? [] : [boundsWords(page, standard, ranged)]),
      ...undercutWords(page, standard, regions),
      ...knownWords(page, per, ranged),
    ],
  });
}

function cellsOf(page: Page, standard: SupplyStandard, per: PerKeys, ranged: boolean): Cell[] {
  const { index } = page;
  const cell = (id: FigureId, more: PerKeys = {}) => figureCell(page, index.find(id, { ...per, ...more }));
  const { region } = per;
  const unlisted = region !== undefined && !isListedFor(page, standard, region);
  const there = unlisted ? notListed(page) : cell("units-available");
  return [
    cell("units-needed"),
    ...(ranged ? [cell("simulated-need", { ...DEMAND, percentile: "5" })] : []),
    cell("units-needed", DEMAND),
    ...(ranged ? [cell("simulated-need", { ...DEMAND, percentile: "95" })] : []),
    there,
    largerCell(page, per),
  ];
}

function largerCell(page: Page, per: PerKeys): Cell {
  const { index, locale, print } = page;
  const figure = index.find("route-difference", per);
  if (figure?.value == null) return figureCell(page, figure);
  if (isZero(exact(figure.value))) return textCell(say(locale, "need.equal"));
  const norm = !figure.value.startsWith("-");
  return textCell(
    say(locale, norm ? "need.norm" : "need.demand", { more: print.count(figure.value.replace("-", "")) }),
  );
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
