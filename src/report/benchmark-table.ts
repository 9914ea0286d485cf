import { format } from "../money/format.js";
import { withMark } from "./mark-words.js";
import { say } from "../formula/say.js";
import type { Figure } from "../formula/figure.js";
import type { UnitCostBenchmark } from "../model/unit-cost-benchmark.js";
import { isAbout } from "../result/per-keys.js";
import { type FigureRow, column, figureTable } from "./figure-table.js";
import { centreName, small } from "../headline/names.js";
import { type Page } from "./page.js";
import type { Table } from "./pieces.js";

/**
 * Costs of a night and of a client of each shelter; below them what others published of such units, unconverted.
 */
export function benchmarkTable(page: Page): Table | undefined {
  const { result, locale, print, index } = page;
  const { fiscalYear } = result.analysis;
  const isOwn = ({ per }: Figure): boolean =>
    isAbout(per, "fiscalYear", "centre", "service") && per["service"] === "shelter" && per["fiscalYear"] === fiscalYear;
  const known = OWN.flatMap(([unit, id]) =>
    index
      .all(id)
      .flatMap((figure) =>
        isOwn(figure) && figure.value !== null ? [{ per: figure.per, value: figure.value, of: unit }] : [],
      ),
  );
  if (known.length === 0) return undefined;
  const centres = [...new Set(known.map(({ per }) => per["centre"] ?? ""))];
  return figureTable(page, {
    id: "benchmarks",
    title: say(locale, "benchmarks.title"),
    unit: say(locale, "benchmarks.unit", { currency: print.currency, year: fiscalYear }),
    heading: say(locale, "benchmarks.heading"),
    columns: OWN.map(([unit]) => column(page, `per-${unit}`)),
    // A centre stands here where a cost is known: why another is not stands beside the other figures.
    rows: centres.map((centre): FigureRow => {
      const costs = known.filter(({ per }) => per["centre"] === centre);
      const cells = costs.map(({ of, value }) => [`per-${of}`, { text: print.each(value), value }] as const);
      return { key: centre, labels: [centreName(page, centre)], cells: Object.fromEntries(cells) };
    }),
    remarks: [
      say(locale, "benchmarks.own"),
      ...(result.benchmarks.length === 0
        ? []
        : [say(locale, "benchmarks.published", { list: published(page).join("; ") }), say(locale, "benchmarks.words")]),
    ],
  });
}

// What of one's own stands beside a published cost: the cost of a night that could be offered, and of a client.
const OWN = [
  ["place-night", "cost-per-available-night"],
  ["client", "cost-per-client"],
] as const;

// What is said of the same thing and year stands together.
function published({ result, locale }: Page): string[] {
  const code = (["ru", "kk", "ky"] as const).find((each) => each === locale.code) ?? "en";
  const nameOf = ({ title, year }: UnitCostBenchmark): string => `${title[code]}, ${year}`;
  return [...new Set(result.benchmarks.map(nameOf))].map((name) => {
    const costs = result.benchmarks.filter((each) => nameOf(each) === name);
    const amounts = costs.map(({ value, currency, per }) => {
      const amount = `${format(value, locale.marks)} ${locale.units[currency] ?? currency}`;
      return say(locale, "benchmarks.each", { amount, per: small(say(locale, `column.per-${per}`)) });
    });
    // The full source and the division stand on the shelf: titles of works are in their own language.
    const marks = costs.flatMap(({ worked, source }) => [
      say(locale, worked === undefined ? "benchmarks.found" : "benchmarks.derived"),
      withMark(source.publisher ?? "", source, locale),
    ]);
    return `${name}: ${amounts.join(", ")} (${[...new Set(marks)].filter((each) => each !== "").join(", ")})`;
  });
}
