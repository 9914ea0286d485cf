import { format } from "../money/format.js";
import { say } from "../formula/say.js";
import { BENCHMARK_UNITS, type UnitCostBenchmark } from "../model/unit-cost-benchmark.js";
import { isAbout } from "../result/per-keys.js";
import { type FigureRow, figureTable } from "./figure-table.js";
import { hides } from "./hides.js";
import { type Page, textCell } from "./page.js";
import type { Table } from "./pieces.js";

// What of one's own stands beside a published cost: the cost of a night that could be offered, and of a client.
const OWN = { "place-night": "cost-per-available-night", client: "cost-per-client" } as const;

/** Costs of a night and of a client of each shelter, and beside them those that somebody published, unconverted. */
export function benchmarkTable(page: Page): Table | undefined {
  const { result, locale, print } = page;
  const own = ownRows(page);
  // What is published beside hidden centres are a few tables, of which this is none.
  if (own.length === 0 || hides(result)) return undefined;
  return figureTable(page, {
    id: "benchmarks",
    title: say(locale, "benchmarks.title"),
    unit: say(locale, "benchmarks.unit"),
    heading: say(locale, "benchmarks.heading"),
    columns: BENCHMARK_UNITS.map((id) => ({ id, label: say(locale, `column.per-${id}`) })),
    rows: [...own, ...result.benchmarks.map((each) => publishedRow(page, each))],
    remarks: [
      say(locale, "benchmarks.own", { currency: print.currency, year: result.analysis.fiscalYear }),
      say(locale, "benchmarks.words"),
    ],
  });
}

// A centre stands here where one of the two is known: why the other is not stands beside the other figures.
function ownRows({ result, index, print, locale }: Page): FigureRow[] {
  const costs = Object.entries(OWN).flatMap(([unit, id]) =>
    index
      .all(id)
      .filter(({ per }) => isAbout(per, "fiscalYear", "centre", "service") && per["service"] === "shelter")
      .filter(({ per }) => per["fiscalYear"] === result.analysis.fiscalYear)
      .flatMap(({ per, value }) => (value === null ? [] : [{ unit, value, centre: per["centre"] ?? "" }])),
  );
  return [...new Set(costs.map(({ centre }) => centre))].map((centre) => {
    const name = result.centres.find(({ id }) => id === centre)?.name ?? centre;
    const mine = costs.filter((each) => each.centre === centre);
    const cells = mine.map(
      ({ unit, value }) => [unit, { text: `${print.each(value)} ${print.currency}`, value }] as const,
    );
    return { key: centre, labels: [name, say(locale, "benchmarks.mine")], cells: Object.fromEntries(cells) };
  });
}

function publishedRow({ locale }: Page, benchmark: UnitCostBenchmark): FigureRow {
  const { id, title, year, value, currency, per, mark, worked, source } = benchmark;
  const code = (["ru", "kk", "ky"] as const).find((each) => each === locale.code) ?? "en";
  const amount = `${format(value, locale.marks)} ${locale.units[currency] ?? currency}`;
  const words = say(locale, `benchmarks.${mark}`);
  return {
    key: id,
    labels: [`${title[code]}, ${year}`, worked === undefined ? words : `${words}: ${worked}`],
    cells: { [per]: textCell(amount) },
    // The full source stands on the shelf: titles of works are in their own language.
    remark: [source.publisher, source.year].filter(Boolean).join(", "),
  };
}
