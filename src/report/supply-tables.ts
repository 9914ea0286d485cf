import { compare, exact } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { say } from "../formula/say.js";
import { bestFigure } from "./best-figure.js";
import { isTold } from "./is-told.js";
import { type Page, figureCell, shortTitle } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
import { isListedFor, regionsOf, supplyRemarks } from "./supply-remarks.js";
import type { FigureId } from "../result/register.js";

const COLUMNS = ["units-needed", "units-available", "units-missing", "units-surplus"] as const;

// The region of an analysis that has no regions.
const WHOLE = "country";

/** What each supply standard asks for: needed, there, missing and to spare, by region. */
export const supplyTables = (page: Page): Table[] =>
  page.result.supplyStandards.flatMap((standard) => supplyTable(page, standard) ?? []);

/** The total of a standard: complete, else of the regions that are known. */
export function supplyTotal(
  { index, result }: Pick<Page, "index" | "result">,
  standard: SupplyStandard,
  id: FigureId,
): Figure | undefined {
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  return bestFigure(index, id, per).figure;
}

function supplyTable(page: Page, standard: SupplyStandard): Table | undefined {
  const { locale, index, result } = page;
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  // A row compares the same regions: where supply is unknown in one, the need of the others stands beside theirs.
  const whole = COLUMNS.map((id) => index.find(id, per));
  const known = COLUMNS.map((id) => index.find(id, { ...per, basis: "known" }));
  const partly = known.every(isTold) && !whole.every(isTold);
  const totals = partly ? known : whole;
  if (totals.every((each) => each === undefined)) return undefined;
  const regions = regionsOf(page, standard);
  const rows = regions
    .filter((region) => region !== WHOLE || regions.length > 1)
    .map((region) => supplyRow(page, standard, region, partly));
  const listed = regions.some((region) => isListedFor(page, standard, region));
  const missing = Math.max(
    ...totals.map((each) => (each?.per["basis"] === "known" ? Number(each.notes["missing"]) : 0)),
  );
  return table({
    id: `supply-${standard.id}`,
    title: say(locale, "supply.title", { standard: shortTitle(standard.title, locale) }),
    unit: say(locale, `counts.${standard.counts}`),
    heading: say(locale, "region"),
    columns: COLUMNS.map((id) => ({ id, label: say(locale, `column.${id}`), align: "right" })),
    rows: [
      ...rows.filter((each) => each.kind === "item").sort(byMissing),
      {
        key: "total",
        kind: "total",
        label: say(locale, rows.length === 0 ? "whole-country" : "total"),
        cells: totals.map((each, at) =>
          at > 0 && each?.value == null && !listed ? notListed(page) : figureCell(page, each),
        ),
        ...(missing > 0 ? { remark: say(locale, "total-known", { missing }) } : {}),
      },
      ...rows.filter((each) => each.kind === "outside"),
    ],
    remarks: supplyRemarks(page, standard),
  });
}

function supplyRow(page: Page, standard: SupplyStandard, region: string, partly: boolean): TableRow {
  const { locale, index, result, print } = page;
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id, region };
  const cells = COLUMNS.map((id) => {
    const figure = index.find(id, per);
    const unlisted = id !== "units-needed" && figure?.value == null && !isListedFor(page, standard, region);
    return unlisted ? notListed(page) : figureCell(page, figure);
  });
  const centres = index.find("service-centres", per)?.value;
  const known = index.find("units-available", per)?.value != null;
  return {
    key: region,
    // What is withheld is in the total; so is a need where the total is of all regions.
    kind: partly && cells.some((cell) => cell.state === "none") ? "outside" : "item",
    label: region,
    cells,
    // A count of shelters is no count of places, but it is what was published.
    ...(known || centres == null || standard.counts === "centre"
      ? {}
      : {
          remark: say(locale, "supply.centres-there", {
            service: locale.codes[standard.service] ?? standard.service,
            count: print.count(centres),
          }),
        }),
  };
}

/** The cell of a supply that the table of centres does not list. */
export const notListed = ({ locale }: Pick<Page, "locale">): Cell => ({
  text: say(locale, "not-listed"),
  value: null,
  state: "none",
});

const byMissing = (a: TableRow, b: TableRow): number =>
  compare(exact(b.cells[2]?.value ?? "-1"), exact(a.cells[2]?.value ?? "-1")) || (a.label < b.label ? -1 : 1);
