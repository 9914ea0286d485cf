import { compare, exact, isZero } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { say } from "../formula/say.js";
import { type Page, figureCell } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

const COLUMNS = ["units-needed", "units-available", "units-missing", "units-surplus"] as const;

/** What each supply standard asks for: needed, there, missing and to spare, by region. */
export const supplyTables = (page: Page): Table[] =>
  page.result.supplyStandards.flatMap((standard) => supplyTable(page, standard) ?? []);

function supplyTable(page: Page, standard: SupplyStandard): Table | undefined {
  const { locale, index, result } = page;
  const of = (id: string, more: Readonly<Record<string, string>>): Figure | undefined =>
    index.find(id, { fiscalYear: result.analysis.fiscalYear, standard: standard.id, ...more }) ??
    index.find(id, { standard: standard.id, ...more });
  const regions = index
    .all("units-needed")
    .flatMap(({ per }) => (per["standard"] === standard.id && per["region"] !== undefined ? [per["region"]] : []));
  const row = (key: string, kind: TableRow["kind"], name: string, more: Readonly<Record<string, string>>): TableRow => {
    const cells = COLUMNS.map((id) => figureCell(page, of(id, more), page.print.count));
    return { key, kind: kind === "item" && cells.some((cell) => cell.state) ? "outside" : kind, label: name, cells };
  };
  const rows = [...new Set(regions)].map((region) => row(region, "item", region, { region }));
  const complete = of("units-missing", {})?.value != null;
  const known = of("units-missing", { basis: "known" });
  const basis = complete || !known ? {} : { basis: "known" };
  if (!of("units-needed", basis)) return undefined;
  const without = of("regions-without-service", {})?.value;
  return table({
    id: `supply-${standard.id}`,
    title: say(locale, "supply.title", { standard: standard.title[locale.code] ?? standard.title.en }),
    unit: say(locale, `counts.${standard.counts}`),
    heading: say(locale, "region"),
    columns: COLUMNS.map((id) => ({ id, label: say(locale, `column.${id}`), align: "right" })),
    rows: [
      ...rows.filter((each) => each.kind === "item").sort(byMissing),
      row("total", "total", say(locale, basis.basis ? "total-known" : "total", { missing: Number(known?.notes["missing"] ?? 0) }), basis),
      ...rows.filter((each) => each.kind === "outside"),
    ],
    remarks: [
      say(locale, "supply.benchmark", {
        per: page.print.count(standard.per),
        base: say(locale, `base.${standard.base}`),
        source: standard.source.title,
      }),
      ...(standard.mark === "unverified" ? [say(locale, "supply.unverified")] : []),
      ...(without == null || isZero(exact(without)) ? [] : [say(locale, "supply.without", { count: Number(without) })]),
    ],
  });
}

const byMissing = (a: TableRow, b: TableRow): number =>
  compare(exact(b.cells[2]?.value ?? "-1"), exact(a.cells[2]?.value ?? "-1")) || (a.label < b.label ? -1 : 1);
