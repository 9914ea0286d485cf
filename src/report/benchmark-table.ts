import { format } from "../money/format.js";
import { say } from "../formula/say.js";
import { BENCHMARK_UNITS, type UnitCostBenchmark } from "../model/unit-cost-benchmark.js";
import { isAbout } from "../result/per-keys.js";
import { type FigureRow, column, figureTable } from "./figure-table.js";
import { centreName } from "../headline/names.js";
import { type Page } from "./page.js";
import type { Table } from "./pieces.js";

// What of one's own stands beside a published cost: the cost of a night that could be offered, and of a client.
const OWN = [
  ["place-night", "cost-per-available-night"],
  ["client", "cost-per-client"],
] as const;

/**
 * Costs of a night and of a client of each shelter, each followed by what somebody published of the same unit,
 * unconverted.
 */
export function benchmarkTable(page: Page): Table | undefined {
  const { result, locale, print } = page;
  const own = ownRows(page);
  if (own.length === 0) return undefined;
  const rows = [...own, ...result.benchmarks.map((each) => publishedRow(page, each))];
  return figureTable(page, {
    id: "benchmarks",
    title: say(locale, "benchmarks.title"),
    unit: say(locale, "benchmarks.unit"),
    heading: say(locale, "benchmarks.heading"),
    columns: [column(page, "per", { align: "left" }, "benchmarks"), column(page, "cost", {}, "benchmarks")],
    rows: BENCHMARK_UNITS.flatMap((unit) => rows.filter(({ per }) => per === unit).map(({ row }) => row)),
    remarks: [
      say(locale, "benchmarks.own", { currency: print.currency, year: result.analysis.fiscalYear }),
      say(locale, "benchmarks.words"),
    ],
  });
}

type UnitRow = { readonly per: UnitCostBenchmark["per"]; readonly row: FigureRow };

// A centre stands here where the cost is known: why the other is not stands beside the other figures.
function ownRows(page: Page): UnitRow[] {
  const { result, index, print, locale } = page;
  return OWN.flatMap(([per, id]) =>
    index
      .all(id)
      .filter((figure) => isAbout(figure.per, "fiscalYear", "centre", "service") && figure.per["service"] === "shelter")
      .filter((figure) => figure.per["fiscalYear"] === result.analysis.fiscalYear)
      .flatMap(({ value, per: { centre = "" } }): UnitRow[] => {
        if (value === null) return [];
        const cost = { text: `${print.each(value)} ${print.currency}`, value };
        const labels = [centreName(page, centre), say(locale, "benchmarks.mine")];
        return [
          { per, row: { key: `${per} ${centre}`, labels, cells: { per: say(locale, `column.per-${per}`), cost } } },
        ];
      }),
  );
}

function publishedRow({ locale }: Page, benchmark: UnitCostBenchmark): UnitRow {
  const { id, title, year, value, currency, per, mark, source } = benchmark;
  const code = (["ru", "kk", "ky"] as const).find((each) => each === locale.code) ?? "en";
  const amount = `${format(value, locale.marks)} ${locale.units[currency] ?? currency}`;
  return {
    per,
    row: {
      key: id,
      labels: [`${title[code]}, ${year}`, say(locale, `benchmarks.${mark}`)],
      cells: { per: say(locale, `column.per-${per}`), cost: amount },
      // The full source and the division stand on the shelf: titles of works are in their own language.
      remark: [source.publisher, source.year].filter(Boolean).join(", "),
    },
  };
}
