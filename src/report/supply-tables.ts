import { compare, exact, isZero } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { say } from "../formula/say.js";
import { type Page, figureCell, shortTitle } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

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
  id: string,
): Figure | undefined {
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  const complete = index.find(id, per);
  const known = index.find(id, { ...per, basis: "known" });
  return complete?.value == null && known?.value != null ? known : complete;
}

function supplyTable(page: Page, standard: SupplyStandard): Table | undefined {
  const { locale, index, result } = page;
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  // A row compares the same regions: where supply is unknown in one, the need of the others stands beside theirs.
  const whole = COLUMNS.map((id) => index.find(id, per));
  const known = COLUMNS.map((id) => index.find(id, { ...per, basis: "known" }));
  const partly = known.every((each) => each?.value != null);
  const totals = partly ? known : whole;
  if (totals.every((each) => each === undefined)) return undefined;
  const regions = index
    .all("units-needed")
    .flatMap((each) => (each.per["standard"] === standard.id ? (each.per["region"] ?? []) : []));
  const rows = [...new Set(regions)]
    .filter((region) => region !== WHOLE || regions.length > 1)
    .map((region): TableRow => {
      const cells = COLUMNS.map((id) => figureCell(page, index.find(id, { ...per, region }), page.print.count));
      return { key: region, kind: cells.some((cell) => cell.state) ? "outside" : "item", label: region, cells };
    });
  const missing = Math.max(
    ...totals.map((each) => (each?.per["basis"] === "known" ? Number(each.notes["missing"]) : 0)),
  );
  const without = index.find("regions-without-service", per)?.value;
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
        cells: totals.map((each) => figureCell(page, each, page.print.count)),
        ...(missing > 0 ? { remark: say(locale, "total-known", { missing }) } : {}),
      },
      ...rows.filter((each) => each.kind === "outside"),
    ],
    remarks: [
      say(locale, "supply.benchmark", {
        per: page.print.count(standard.per),
        base: say(locale, `base.${standard.base}`),
        source: [standard.source.publisher, standard.source.title, standard.source.year]
          .filter((each) => each !== undefined)
          .filter((each, at, all) => !all.some((other, place) => place > at && other.startsWith(each)))
          .join(", "),
      }),
      ...(standard.mark === "unverified" ? [say(locale, "supply.unverified")] : []),
      ...(without == null || isZero(exact(without)) ? [] : [say(locale, "supply.without", { count: Number(without) })]),
    ],
  });
}

const byMissing = (a: TableRow, b: TableRow): number =>
  compare(exact(b.cells[2]?.value ?? "-1"), exact(a.cells[2]?.value ?? "-1")) || (a.label < b.label ? -1 : 1);
